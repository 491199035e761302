import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonSchema, writeJsonSchema } from "../../../src/dataset/jsonSchema.ts";
import { choice, object, required, type SchemaOf } from "../../../src/dataset/schemaLanguage.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";

const schema = writeJsonSchema();

describe("the compiler", () => {
  interface Ship {
    readonly name: string;
    readonly hull?: "wood" | "steel";
  }
  const string: SchemaOf<string> = { is: "string" };

  it("accepts a schema that describes its type", () => {
    const ship = object<Ship>({ name: required(string), hull: choice(["wood", "steel"]) });
    expect([Object.keys(ship.fields), [...ship.required]]).toEqual([["name", "hull"], ["name"]]);
  });

  it("refuses one with fewer, more or other fields than its type", () => {
    const hull = choice(["wood", "steel"]);
    // @ts-expect-error the hull is missing
    object<Ship>({ name: required(string) });
    // @ts-expect-error ships of this type have no masts
    object<Ship>({ name: required(string), hull, masts: string });
    // @ts-expect-error a ship always has a name
    object<Ship>({ name: string, hull });
    // @ts-expect-error a ship may be without a hull
    object<Ship>({ name: required(string), hull: required(hull) });
    // @ts-expect-error hulls are of steel, too
    object<Ship>({ name: required(string), hull: choice(["wood"]) });
    // @ts-expect-error no hull is of paper
    object<Ship>({ name: required(string), hull: choice(["wood", "steel", "paper"]) });
  });
});

type Rule = JsonSchema | boolean;

function resolve(rule: JsonSchema): JsonSchema {
  const name = rule.$ref?.slice("#/$defs/".length);
  const target = name === undefined ? rule : schema.$defs?.[name];
  if (typeof target !== "object") throw new Error(`no definition: ${String(name)}`);
  return target;
}

/** The keywords of JSON Schema draft 7 that the generated schema uses; throws for any other. */
const keywords = new Set(
  [
    "$ref",
    "$schema",
    "$defs",
    "title",
    "description",
    "format",
    "type",
    "enum",
    "const",
    "minLength",
    "maxLength",
  ].concat(
    ["pattern", "minimum", "maximum", "items", "minItems", "additionalItems", "properties", "required", "anyOf"],
    ["propertyNames", "additionalProperties", "minProperties"],
  ),
);

function accepts(written: Rule | undefined, value: unknown): boolean {
  if (typeof written !== "object") return written ?? true;
  const rule = resolve(written);
  const unknown = Object.keys(rule).filter((keyword) => !keywords.has(keyword));
  if (unknown.length > 0) throw new Error(`unknown keywords: ${unknown.join(", ")}`);
  if (rule.anyOf !== undefined && !rule.anyOf.some((option) => accepts(option, value))) return false;
  if (rule.enum !== undefined && !rule.enum.includes(value as string)) return false;
  if (rule.const !== undefined && rule.const !== value) return false;
  if (rule.type === "integer" ? !Number.isInteger(value) : rule.type !== undefined && rule.type !== typeOf(value)) {
    return false;
  }
  if (typeof value === "string") return acceptsString(rule, value);
  if (typeof value === "number") return value >= (rule.minimum ?? -Infinity) && value <= (rule.maximum ?? Infinity);
  if (Array.isArray(value)) return acceptsArray(rule, value);
  return typeof value !== "object" || value === null || acceptsObject(rule, value as Record<string, unknown>);
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
}

function acceptsString({ minLength = 0, maxLength = Infinity, pattern, format }: JsonSchema, value: string): boolean {
  const isOfForm = pattern === undefined || new RegExp(pattern, "u").test(value);
  const isAddress = format !== "uri" || URL.canParse(value);
  return value.length >= minLength && value.length <= maxLength && isOfForm && isAddress;
}

function acceptsArray({ items, minItems = 0, additionalItems }: JsonSchema, value: readonly unknown[]): boolean {
  if (value.length < minItems) return false;
  if (items === undefined || !isTuple(items)) return value.every((item) => accepts(items, item));
  return value.every((item, index) => accepts(items[index] ?? additionalItems, item));
}

function isTuple(items: JsonSchema | readonly JsonSchema[]): items is readonly JsonSchema[] {
  return Array.isArray(items);
}

function acceptsObject(rule: JsonSchema, value: Record<string, unknown>): boolean {
  const names = Object.keys(value);
  if (names.length < (rule.minProperties ?? 0)) return false;
  if (!(rule.required ?? []).every((name) => names.includes(name))) return false;
  return names.every((name) => {
    const field = rule.properties?.[name] ?? rule.additionalProperties;
    return accepts(rule.propertyNames, name) && accepts(field, value[name]);
  });
}

/** Issues that no schema can see: they take the whole file, a calendar or a guess. Unknown fields are welcome. */
const beyondSchema = /unknown|duplicate|perhaps|reversed|ambiguous|cleaned|format-later/;

const sound = {
  format: "tiespan/1",
  actors: [
    { id: "a", name: { de: "A" }, position: [0, 1], links: [{ url: "https://a.example/" }] },
    { id: "b", name: "B" },
  ],
  relations: [{ id: "r", type: "feud", source: "a", target: "b", start: "2025", amount: { value: 5 }, sources: ["s"] }],
  sources: { s: { title: "S", url: "https://s.example/", date: "2025-01" } },
  scenes: [{ id: "s", title: "S", view: { from: "2025", actors: ["a"], depth: 0 }, positions: { a: [0, 0] } }],
  types: { t: { family: "money", sign: 0, directed: true, line: "solid" } },
};

const places = [
  ["title"],
  ["language"],
  ["updated"],
  ["license"],
  ["sources"],
  ["sources", "s", "url"],
  ["sources", "s", "date"],
  ["types", "t", "family"],
  ["types", "t", "sign"],
  ["types", "t", "directed"],
  ["kinds"],
  ["actors", "0", "id"],
  ["actors", "0", "name"],
  ["actors", "0", "position"],
  ["actors", "0", "aliases"],
  ["actors", "0", "links"],
  ["actors", "0", "links", "0", "url"],
  ["relations", "0", "id"],
  ["relations", "0", "type"],
  ["relations", "0", "source"],
  ["relations", "0", "start"],
  ["relations", "0", "date"],
  ["relations", "0", "periods"],
  ["relations", "0", "amount"],
  ["relations", "0", "amount", "value"],
  ["relations", "0", "amount", "currency"],
  ["relations", "0", "status"],
  ["relations", "0", "claimedBy"],
  ["relations", "0", "sources"],
  ["scenes"],
  ["scenes", "0", "view"],
  ["scenes", "0", "view", "depth"],
  ["scenes", "0", "view", "actors"],
  ["scenes", "0", "positions"],
] as const;

const strings = [
  "",
  "a",
  "b",
  "de",
  "x_y",
  "USD",
  "usd",
  "money",
  "claimed",
  "2025",
  "2025-13-",
  "..",
  "2024/2025",
  "a".repeat(201),
];
const values = fc.oneof(
  fc.constantFrom<unknown>(
    ...strings,
    "https://x.example/",
    "javascript:x",
    "https://a@b.example/",
    "é".repeat(10_001),
  ),
  fc.constantFrom<unknown>(null, true, 0, 1, -1, 0.5, 2e6, [], {}, [1, 2], [1, 2, 3], ["a"], ["1", 2], [null], {
    de: "x",
  }),
  fc.constantFrom<unknown>(
    { de: 5 },
    { a: [0, 1] },
    { x: {} },
    { value: 1 },
    [{ date: "2025" }],
    [{ url: "mailto:x@y" }],
  ),
);

function withValueAt(place: readonly string[], value: unknown): unknown {
  const copy: unknown = structuredClone(sound);
  let target = copy as Record<string, unknown>;
  for (const step of place.slice(0, -1)) target = target[step] as Record<string, unknown>;
  target[place.at(-1) ?? ""] = value;
  return copy;
}

describe("the JSON Schema", () => {
  it("published beside the shipped dataset is the one that the code writes", () => {
    const published = readFileSync(new URL("../../../data/dataset.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(published)).toEqual(schema);
  });

  it("accepts a sound dataset", () => {
    expect(accepts(schema, sound)).toBe(true);
    expect(validateDataset(sound).issues).toEqual([]);
  });

  it("refuses what validate reports and accepts what it does not, wherever one value is wrong", () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (place, value) => {
        fc.pre(place.at(-1) !== "name" || value !== ""); // a blank name is no name, which no schema can say
        const file = withValueAt(place, value);
        const issues = validateDataset(file).issues.filter(({ code }) => !beyondSchema.test(code));
        refused += issues.length > 0 ? 1 : 0;
        expect([accepts(schema, file), issues]).toEqual([issues.length === 0, issues]);
      }),
      { numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(300);
  });

  it("says the same of columns", () => {
    const actors = { id: ["a", "b"], name: { values: ["A"], rows: [0, 0] }, position: [[0, 1], null], note: [1, {}] };
    const ends = { source: { values: "actors", rows: [0] }, target: ["b"] };
    const columns = { ...sound, actors, relations: { id: ["r"], type: ["feud"], ...ends, start: ["2025"] } };
    expect(accepts(schema, columns)).toBe(true);
    const wrong = [{ start: "2025" }, { start: { values: ["2025"] } }, { start: { values: ["2025"], rows: [0.5] } }];
    for (const column of [...wrong, { start: [5] }, { source: { values: "people", rows: [0] } }]) {
      const file = { ...columns, relations: { ...columns.relations, ...column } };
      expect([accepts(schema, file), validateDataset(file).issues.length > 0]).toEqual([false, true]);
    }
  });

  it("knows every field of the types", () => {
    const fieldsOf = (name: string) => {
      const definition = schema.$defs?.[name];
      return Object.keys((typeof definition === "object" && definition.properties) || {}).sort();
    };
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(
      (
        "$schema actors corrections credit description format kinds language license method relations scenes sources " +
        "tags title types updated"
      ).split(" "),
    );
    expect(fieldsOf("actor")).toEqual(
      "aliases attributes description end id kind links name periods position role start".split(" "),
    );
    expect(fieldsOf("relation")).toEqual(
      (
        "added amount attributes claimedBy date disputedBy end id label periods source sources start status summary tags " +
        "target title type"
      ).split(" "),
    );
    expect(fieldsOf("source")).toEqual("archive date kind publisher retrieved title url".split(" "));
    expect(fieldsOf("scene")).toEqual("groups id order pinned positions steps text title view".split(" "));
    expect(fieldsOf("type")).toEqual("directed family label line sign".split(" "));
    expect(fieldsOf("kind")).toEqual("label shape".split(" "));
  });

  it("is plain JSON of draft 7", () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
  });
});
