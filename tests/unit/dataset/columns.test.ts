import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { OwnIds } from "../../../src/dataset/ids.ts";
import type { Issue } from "../../../src/dataset/issues.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { writeDataset } from "../../../src/dataset/write.ts";
import { datasetOf } from "../../fixtures.ts";
import { anyDataset } from "./formats/anyDataset.ts";

type Row = Readonly<Record<string, unknown>>;

const writeColumns = (dataset: Dataset) => writeDataset(dataset, "tiespan/1", { asColumns: true });

/** Rows as columns, written without anything of the writer: plain, or by numbers where `isCoded` says so. */
function columnsOf(rows: readonly Row[], isCoded: (field: string) => boolean): Record<string, unknown> {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = fields.map((field) => {
    const cells = rows.map((row) => (Object.hasOwn(row, field) ? row[field] : undefined));
    if (!isCoded(field) && !cells.includes(null)) return [field, cells.map((cell) => cell ?? null)] as const;
    const values = [...new Map(cells.filter((cell) => cell !== undefined).map((cell) => [JSON.stringify(cell), cell]))];
    const numbers = cells.map((cell) => values.findIndex(([text]) => text === JSON.stringify(cell)));
    return [
      field,
      { values: values.map(([, cell]) => cell), rows: numbers.map((number) => (number < 0 ? null : number)) },
    ] as const;
  });
  return Object.fromEntries<unknown>(columns);
}

const read = (value: unknown) => readDataset(JSON.stringify(value));
const codesOf = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path}`);

const actors = { id: ["a", "b", "c"], name: ["A", "B", "C"] };
/** A file of three actors with these columns of relations. */
function fileOf(relations: object, more: object = {}): Row {
  return { format: "tiespan/1", actors, relations, ...more };
}
const ends = { source: { values: "actors", rows: [0, 1] }, target: { values: "actors", rows: [1, 2] } };
const two = { id: ["r1", "r2"], type: ["feud", "role"], ...ends };

describe("a dataset in columns", () => {
  it("is read as the same objects", () => {
    const { dataset, issues, format } = read(fileOf({ ...two, start: ["2020", null], label: [null, { de: "x" }] }));
    expect([issues, format]).toEqual([[], "tiespan/1"]);
    expect(dataset?.actors[2]).toStrictEqual({ id: "c", name: "C" });
    expect(dataset?.relations.map((relation) => Object.keys(relation).length)).toEqual([5, 5]);
    expect(dataset?.relations).toEqual([
      { id: "r1", type: "feud", source: "a", target: "b", start: "2020" },
      { id: "r2", type: "role", source: "b", target: "c", label: { de: "x" } },
    ]);
  });

  it("has one list as columns and one as objects, if somebody wants it so", () => {
    const objects = [{ id: "c", name: "C" }, { name: "nobody" }, { id: "a", name: "A" }, { id: "b", name: "B" }];
    const file = { actors: objects, relations: { ...two, source: { values: "actors", rows: [2, 3] } } };
    const { dataset, issues } = read(file);
    expect(dataset?.relations.map(({ source, target }) => [source, target])).toEqual([["b", "a"]]);
    expect(codesOf(issues)).toEqual(["missing-field actors[1].id", "id-invalid relations.target.rows[0]"]);
  });

  it("comes back from writing as it was, whatever it holds", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { text, losses } = writeColumns(dataset);
        const [asObjects, asColumns] = [readDataset(writeDataset(dataset, "tiespan/1").text), readDataset(text)];
        expect(losses).toEqual([]);
        expect(asColumns.dataset).toEqual(asObjects.dataset);
        const kinds = (issues: readonly Issue[]) => [...new Set(issues.map(({ code }) => code))].sort();
        expect(kinds(asColumns.issues)).toEqual(kinds(asObjects.issues));
        if (asColumns.dataset !== undefined) expect(writeColumns(asColumns.dataset).text).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it("is written with numbers for what repeats, a line for each column, and no columns for nobody", () => {
    const relations = Array.from({ length: 4 }, (_, row) => ({ id: `r${row}`, start: row < 3 ? "2020" : "2021" }));
    const lines = writeColumns(datasetOf(relations, ["a", "b"])).text.split("\n");
    expect(lines).toContain('    "start": { "values": ["2020", "2021"], "rows": [0,0,0,1] }');
    expect(lines).toContain('    "target": { "values": "actors", "rows": [1,1,1,1] },');
    expect(lines).toContain('    "id": ["r0","r1","r2","r3"],');
    expect(writeColumns(datasetOf([], [])).text).toContain('"actors": [],\n  "relations": []');
  });

  it("tells a value that is null from none", () => {
    const dataset = datasetOf([{ x: null } as object, {}]);
    const { relations } = readDataset(writeColumns(dataset).text).dataset ?? datasetOf([]);
    expect(relations.map((relation) => Object.hasOwn(relation, "x"))).toEqual([true, false]);
  });

  it("of other formats there is none", () => {
    expect(() => writeDataset(datasetOf([]), "gexf", { asColumns: true })).toThrow("gexf");
  });
});

const dates = ["2020", "2021-02", "2019-13", "2022/2020", "2020/2022", "#4", "..", "unknown", 2020, "", null, "2030"];
const dated = { date: fc.constantFrom(...dates), start: fc.constantFrom(...dates), end: fc.constantFrom(...dates) };
const anyRelation = fc.record(
  {
    id: fc.constantFrom<unknown>("r1", "r2", "r3", "r10", "x", "", 7, "a\u0000b", "__proto__"),
    type: fc.constantFrom<unknown>("feud", "role", "fued", "my type", 3),
    source: fc.constantFrom<unknown>("a", "b", "c", "d", "", 4),
    target: fc.constantFrom<unknown>("a", "b", "c", "nobody"),
    ...dated,
    periods: fc.constantFrom<unknown>([{ start: "2021", end: "2020" }], [{ date: "2020" }, { date: "20-20" }], [], "x"),
    label: fc.constantFrom<unknown>("words", { de: "Wort", "?": "x" }, "\u202ewords", 5, "é"),
    amount: fc.constantFrom<unknown>({ value: 5, currency: "EUR" }, { value: -1 }, { value: 1, currency: "euro" }),
    status: fc.constantFrom<unknown>("claimed", "denyed"),
    claimedBy: fc.constantFrom<unknown>(["a", "Ab"], [], ["B "], "a"),
    attributes: fc.constantFrom<unknown>({ n: 1 }, { n: null }),
    lable: fc.constantFrom<unknown>("an unknown field", 4),
  },
  { requiredKeys: [] },
);
const anyActor = fc.record(
  {
    id: fc.constantFrom<unknown>("a", "b", "c", "d", "e\n", ""),
    name: fc.constantFrom<unknown>("Ada", "b", " ", { de: "Ben" }, 4),
    kind: fc.constantFrom<unknown>("person", "prson"),
    position: fc.constantFrom<unknown>([0, 1], [0, 1, 2], [0, "1"], [2e6, 0]),
    start: fc.constantFrom("2010", "2030"),
    end: fc.constantFrom("2020", "x"),
  },
  { requiredKeys: [] },
);

/** What is said of an entry, wherever it stands. */
function sayings(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(
    issues.map(({ code, severity, found = "", expected = "", suggestion = "", path }) => {
      const list = path.split(/[.[]/)[0];
      return [code, severity, list, code === "id-duplicate" ? "" : found, expected, suggestion].join(" | ");
    }),
  );
}

describe("what is wrong in columns", () => {
  it("is found as it is in objects, and leaves the same", () => {
    fc.assert(
      fc.property(
        fc.array(anyActor, { minLength: 1, maxLength: 5 }),
        fc.array(anyRelation, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom("id", "type", "source", "date", "start", "periods", "label", "name")),
        (actorRows, relationRows, coded) => {
          fc.pre([...actorRows, ...relationRows].some((row) => Object.keys(row).length > 0));
          fc.pre(actorRows.some((row) => "id" in row) && relationRows.some((row) => "source" in row));
          const isCoded = (field: string) => coded.some((each) => each === field);
          const objects = read({ format: "tiespan/1", actors: actorRows, relations: relationRows });
          const columns = read({
            format: "tiespan/1",
            actors: columnsOf(actorRows, isCoded),
            relations: columnsOf(relationRows, isCoded),
          });
          expect(columns.dataset).toEqual(objects.dataset);
          const [said, expected] = [sayings(columns.issues), sayings(objects.issues)];
          expect([...expected].filter((saying) => !said.has(saying))).toEqual([]);
          // Ids are looked at in objects only where the relation is kept.
          expect([...said].filter((saying) => !expected.has(saying) && !/^id-|^text-/.test(saying))).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each<[string, object, readonly string[]]>([
    ["a cell", { ...two, start: [null, "x"] }, ["date-unreadable relations.start[1]"]],
    [
      "a value that is named by number, once",
      { ...two, start: { values: ["2020", "x"], rows: [1, 1] } },
      ["date-unreadable relations.start.values[1]"],
    ],
    ["a value that nobody names", { ...two, start: { values: ["x"], rows: [null, null] } }, []],
    ["a part of a cell", { ...two, claimedBy: [["a", 4], null] }, ["wrong-type relations.claimedBy[0][1]"]],
    [
      "a number of no value",
      { ...two, start: { values: ["2020"], rows: [0, 1] } },
      ["wrong-value relations.start.rows[1]"],
    ],
    [
      "what is no number",
      { ...two, start: { values: ["2020"], rows: ["length", 0.5] } },
      ["wrong-value relations.start.rows[0]", "wrong-value relations.start.rows[1]"],
    ],
    [
      "a number of no actor",
      { ...two, source: { values: "actors", rows: [0, 3] } },
      ["wrong-value relations.source.rows[1]"],
    ],
    ["an end that is missing", { ...two, source: ["a", null] }, ["missing-field relations.source[1]"]],
    ["a column that is missing, once", { ...ends, id: ["r1", "r2"] }, ["missing-field relations.type"]],
    ["a field that nobody knows, once", { ...two, lable: ["x", "y"] }, ["unknown-field relations.lable"]],
    ["a period", { ...two, start: ["2021", null], end: ["2020", null] }, ["period-reversed relations.start[0]"]],
    [
      "periods within a cell",
      { ...two, periods: { values: [[{ date: "2021/2020" }]], rows: [null, 0] } },
      ["period-reversed relations.periods.rows[1][0]"],
    ],
    ["an id that was used before", { ...two, id: ["r1", "r1"] }, ["id-duplicate relations.id[1]"]],
    ["numbers beside dates", { ...two, date: ["2020", "#4"] }, ["date-unreadable relations.date[1]"]],
  ])("names the place: %s", (_, relations, codes) => {
    expect(codesOf(read(fileOf(relations)).issues)).toEqual(codes);
  });

  it("an actor who is no longer there is remembered", () => {
    const file = { ...fileOf({ ...two, start: ["2020", "2021"] }), actors: { ...actors, end: [null, null, "2020"] } };
    expect(codesOf(read(file).issues)).toEqual(["life-exceeded relations.end"]);
  });

  it("is shown with its line", () => {
    const text = JSON.stringify(fileOf({ ...two, start: { values: ["2020", "x"], rows: [1, 0] } }), undefined, 1);
    const { issues } = readFiles([{ name: "a.json", bytes: new TextEncoder().encode(text) }]);
    expect(issues.map(({ excerpt, suggestion }) => [excerpt?.trim(), suggestion])).toEqual([['"x"', undefined]]);
  });

  it("costs once what stands once, however many relations have it", () => {
    const count = 50_000;
    const bad = Array.from({ length: 2000 }, () => ({ date: "x" }));
    const rows = Array.from({ length: count }, () => 0);
    const relations = {
      ...{ id: rows.map((_, row) => `r${row}`), type: { values: ["feud"], rows }, periods: { values: [bad], rows } },
      ...{ source: { values: "actors", rows }, target: { values: "actors", rows } },
    };
    const { dataset, issues } = read(fileOf(relations));
    expect([dataset?.relations.length, issues.length]).toEqual([count, 2000]);
  });
});

describe("columns that cannot be read", () => {
  it.each<[string, object, readonly string[]]>([
    ["one is shorter", { ...two, start: ["2020"] }, ["column-uneven relations.start"]],
    ["numbers are fewer", { ...two, source: { values: "actors", rows: [0] } }, ["column-uneven relations.source"]],
    ["one is no list", { ...two, start: "2020" }, ["column-broken relations.start"]],
    ["one has no values", { ...two, start: { rows: [0, 0] } }, ["column-broken relations.start"]],
    ["values are no list", { ...two, start: { values: "dates", rows: [0, 0] } }, ["column-broken relations.start"]],
    ["several", { ...two, start: 4, end: [] }, ["column-broken relations.start", "column-uneven relations.end"]],
  ])("are refused with all that is wrong: %s", (_, relations, codes) => {
    const { dataset, issues } = read(fileOf(relations));
    expect([dataset, codesOf(issues)]).toEqual([undefined, codes]);
    expect(issues.every(({ severity, expected }) => severity === "error" && expected !== undefined)).toBe(true);
  });

  it("a list that is neither objects nor columns is no dataset", () => {
    for (const relations of [{}, { a: 1 }, { values: "actors" }]) {
      expect(codesOf(read(fileOf(relations)).issues)).toEqual(["not-a-dataset relations"]);
    }
  });

  it("more relations than are read are refused, and counted", () => {
    const rows = Array.from({ length: 2_000_001 }, () => 0);
    const text = JSON.stringify(fileOf({ source: { values: "actors", rows } }));
    const { issues } = readFiles([{ name: "a.json", bytes: new TextEncoder().encode(text) }]);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([["relations-too-many", "2000001"]]);
  });

  it("nothing is inherited from their names", () => {
    const text = `{"format":"tiespan/1","actors":{"id":["__proto__"],"name":["P"]},"relations":{"__proto__":[{"x":1}],
      "id":["constructor"],"source":["__proto__"],"target":["__proto__"],"type":["feud"]}}`;
    const { dataset, issues } = readDataset(text);
    const [relation] = dataset?.relations ?? [];
    expect(codesOf(issues)).toEqual(["unknown-field relations.__proto__"]);
    expect([Object.keys(relation ?? {}).includes("__proto__"), Object.getPrototypeOf(relation)]).toEqual([
      true,
      Object.prototype,
    ]);
  });

  it("what was handed over stays as it was, and is not shared", () => {
    const file = fileOf({ ...two, label: [{ de: "x" }, null], claimedBy: { values: [["a"]], rows: [0, 0] } });
    const before = structuredClone(file);
    const { dataset } = validateDataset(file);
    expect(file).toEqual(before);
    expect(dataset?.relations[0]?.label).toEqual({ de: "x" });
  });
});

it("ids are one's own as a set would have it, whether they ascend or not", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 3 })), fc.boolean(), (ids, isSorted) => {
      const own = new OwnIds();
      const known = new Set<string>();
      for (const id of isSorted ? ids.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)) : ids) {
        expect(own.take(id)).toBe(!known.has(id));
        known.add(id);
      }
      expect([...own.all].sort()).toEqual([...known].sort());
    }),
  );
});
