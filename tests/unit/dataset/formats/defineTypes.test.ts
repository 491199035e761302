import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineTypes } from "../../../../src/dataset/formats/defineTypes.ts";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";

type Raw = Readonly<Record<string, unknown>>;

function draftOf(relations: readonly Raw[], more: Raw = {}): Raw {
  return {
    actors: ["a", "b"].map((id) => ({ id, name: id })),
    relations: relations.map((relation, row) => ({
      id: `r${row}`,
      source: "a",
      target: "b",
      date: "2020",
      sources: ["s"],
      ...relation,
    })),
    sources: { s: { title: "S" } },
    ...more,
  };
}

function define(relations: readonly Raw[], more: Raw = {}) {
  const { value, issues } = defineTypes(draftOf(relations, more));
  const validation = validateDataset(value);
  if (validation.dataset === undefined) throw new Error("not a dataset");
  const { dataset } = validation;
  return {
    ...{ dataset, issues, warnings: validation.issues },
    types: Object.entries(dataset.types ?? {}),
    used: dataset.relations.map(({ type }) => type),
  };
}

function typed(types: readonly string[]): readonly Raw[] {
  return types.map((type) => ({ type }));
}

describe("types that a file uses", () => {
  it("are defined by their own words, once each, and validation is content", () => {
    const { types, issues, warnings } = define(typed(["zows", "zows", "__proto__", "constructor", "feud"]));
    expect(types).toEqual([
      ["zows", { label: "zows" }],
      ["__proto__", { label: "__proto__" }],
      ["constructor", { label: "constructor" }],
    ]);
    expect([...issues, ...warnings]).toEqual([]);
  });

  it("have the direction that the file says", () => {
    const said = { zows: { directed: true }, znows: { directed: false } };
    expect(define(typed(["zows", "znows"]), { types: said }).types).toEqual([
      ["zows", { label: "zows", directed: true }],
      ["znows", { label: "znows", directed: false }],
    ]);
  });

  it("stay as they are where somebody has defined them", () => {
    const types = { Fehde: { label: "Zoff" }, rebuke: { label: "Tadel", directed: false }, unused: { sign: 1 } };
    const { dataset, used } = define(typed(["Fehde", "fehde!", "rebuke"]), { types });
    expect(used).toEqual(["Fehde", "Fehde", "rebuke"]);
    expect(dataset.types).toEqual(types);
  });

  it("are called other, in words, where the file has none", () => {
    expect(define(typed(["other", "Other"])).types).toEqual([["other", { label: { de: "Andere", en: "Other" } }]]);
  });

  it("are built-in ones by words that mean just these", () => {
    const words = [
      "Bündnis",
      "ALLIANZ",
      "alliance.",
      "Fehde",
      "Feud",
      "Investition",
      "Rüffel",
      "rebuke",
      "Rolle",
      "Role",
    ];
    expect(define(typed(words)).used).toEqual([
      ...["alliance", "alliance", "alliance", "feud", "feud", "investment", "rebuke", "rebuke", "role", "role"],
    ]);
    expect(define(typed(["Bündnisse", "feuds", "invest", "ally", "Bundnis"])).used).toEqual([
      ...["Bündnisse", "feuds", "invest", "ally", "Bundnis"],
    ]);
  });

  it("keep words that say more than the built-in type: an office is no ownership", () => {
    const { dataset } = define([{ type: "Amt" }, { type: "ownership", label: "half" }, { type: "Amt, Eigentum" }]);
    expect(dataset.relations.map(({ type, label, attributes }) => [type, label, attributes])).toEqual([
      ["role", "Amt", undefined],
      ["role", "half", { type: "ownership" }],
      ["role", undefined, undefined],
    ]);
  });

  it("point only where the file and the notation have a direction", () => {
    const words = ["Bündnis", "Investition", "role"];
    const all = (directed: boolean) => ({ types: Object.fromEntries(words.map((word) => [word, { directed }])) });
    expect(define(typed(words), all(true)).types).toEqual([]);
    expect(define(typed(words), all(false)).types).toEqual([
      ["investment", { directed: false }],
      ["role", { directed: false }],
    ]);
  });

  it("are merged where only case, spaces or punctuation at the end differ, under the most frequent spelling", () => {
    const spellings = ["zows a part", "Zows a part", "Zows  a part.", "Zows a part", "zows a part!?", "zows parts"];
    const said = { types: { "zows a part": { directed: false }, "Zows a part": { directed: true } } };
    const { used, types } = define(typed(spellings), said);
    expect(used).toEqual([...Array.from({ length: 5 }, () => "Zows a part"), "zows parts"]);
    expect(types).toEqual([
      ["Zows a part", { label: "Zows a part", directed: true }],
      ["zows parts", { label: "zows parts" }],
    ]);
    expect(define(typed(["?", "!", "…"])).used).toEqual(["?", "!", "…"]);
  });
});

describe("very many types", () => {
  /** `t1` once, `t2` twice, and so on. */
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => Array.from({ length: n + 1 }, () => `t${n + 1}`)).flat();

  it("twenty-four stay", () => {
    const { issues, types } = define(typed(many(24)));
    expect(issues).toEqual([]);
    expect(types).toHaveLength(24);
  });

  it("of twenty-five the eleven most frequent stay, and the words of the others stay with their relations", () => {
    const { dataset, issues, types, warnings } = define(typed(many(25)));
    expect(issues).toEqual([
      {
        ...{ code: "types-grouped", severity: "warning", path: "", message: "types grouped: 25" },
        ...{ expected: "at most 24 types", found: "25" },
      },
    ]);
    expect(types.map(([id]) => id).sort()).toEqual(
      [...Array.from({ length: 11 }, (_, n) => `t${n + 15}`), "other"].sort(),
    );
    for (const { type, label } of dataset.relations) {
      expect(type === "other" ? typeof label === "string" && Number(label.slice(1)) <= 14 : label === undefined).toBe(
        true,
      );
    }
    expect(dataset.relations.filter(({ type }) => type === "other")).toHaveLength((14 * 15) / 2);
    expect(warnings).toEqual([]);
  });

  it("those that begin with the same word become one, called by it, but for what says the opposite", () => {
    const verbs = ["trifft", "lobt", "Verklagt"];
    const texts = Array.from({ length: 90 }, (_, n) => `${verbs[n % 3]} ${n}`);
    const { dataset, issues, types, used } = define(typed([...texts, "verklagt oft", "verklagt nie", "schweigt"]));
    expect([...new Set(used)].sort()).toEqual(["Verklagt …", "lobt …", "schweigt", "trifft …", "verklagt nie"]);
    expect(types.map(([, definition]) => definition.label)).toEqual(expect.arrayContaining(["trifft …", "schweigt"]));
    expect(dataset.relations.map(({ label }) => label)).toEqual([...texts, "verklagt oft", undefined, undefined]);
    expect(issues.map(({ code, found }) => [code, found])).toContainEqual(["types-grouped", "93"]);
  });

  it("none stays that hardly any relation has", () => {
    const rare = Array.from({ length: 200 }, (_, n) => `w${n}`);
    const { used } = define(typed([...rare, ...Array.from({ length: 50 }, () => "often")]));
    expect([...new Set(used)].sort()).toEqual(["often", "other"]);
  });

  it("built-in types are among those that stay, however rare they are", () => {
    const { used } = define(typed([...many(30), "Fehde", "alliance", "other"]));
    const left = new Set(used);
    expect(left.size).toBe(12);
    expect([...left]).toEqual(expect.arrayContaining(["feud", "alliance", "other", "t30", "t22"]));
    expect(left.has("t21")).toBe(false);
  });

  it("words go into an attribute where there is a label, whatever attributes there are", () => {
    const more = [
      { type: "rare", label: "L" },
      { type: "rare", label: { de: "L" }, attributes: { type: 1, "type-2": true } },
      { type: "rare", label: "" },
    ];
    const { dataset } = define([...typed(many(40)), ...more]);
    expect(dataset.relations.slice(-3).map(({ label, attributes }) => [label, attributes])).toEqual([
      ["L", { type: "rare" }],
      [{ de: "L" }, { type: 1, "type-2": true, "type-3": "rare" }],
      ["rare", undefined],
    ]);
  });

  it("eight hundred words for a thousand relations are no warning each", () => {
    const relations = typed(Array.from({ length: 100_000 }, (_, n) => `word${n % 8000}`));
    const { issues } = defineTypes(draftOf(relations));
    expect(issues.map(({ code, found }) => [code, found])).toEqual([["types-grouped", "8000"]]);
  });
});

describe("the file as a whole", () => {
  const codes = (relations: readonly Raw[]) => define(relations).issues.map(({ code }) => code);

  it("has no dates or no sources, said once", () => {
    const none = { type: "feud", date: undefined, sources: undefined };
    expect(codes([none, none])).toEqual(["no-dates", "no-sources"]);
    expect(codes([none, { ...none, sources: [], periods: [] }])).toEqual(["no-dates", "no-sources"]);
    expect(codes([none, { type: "feud" }])).toEqual([]);
    expect(codes([{ ...none, end: "2020" }])).toEqual(["no-sources"]);
    expect(codes([{ ...none, periods: [{ date: "2020" }], sources: ["s"] }])).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  it("has actors at the same place, named once", () => {
    const at = (...positions: readonly unknown[]) =>
      define([], {
        actors: positions.map((position, index) => ({ id: `a${index}`, name: `Actor ${index}`, position })),
      }).issues;
    expect(at([0, 0], [0, 1], undefined, undefined)).toEqual([]);
    expect(at([0, 0], [0, 1], [0, 0], [2, 2], [0, 1], [0, 0])).toMatchObject([
      { code: "positions-shared", found: '5 ("Actor 0", "Actor 2", "Actor 1", …)' },
    ]);
  });

  it("has its kinds of actors defined too", () => {
    const actors = ["person", "court", "constructor", "own"].map((kind) => ({ id: kind, name: kind, kind }));
    const { dataset, warnings } = define([], { actors, kinds: { own: { shape: "square" } } });
    expect(Object.entries(dataset.kinds ?? {})).toEqual([
      ["own", { shape: "square" }],
      ["court", { label: "court" }],
      ["constructor", { label: "constructor" }],
    ]);
    expect(warnings).toEqual([]);
  });

  it("is left alone if it is from one of our own writers", () => {
    const value = draftOf(typed(["Fehde", "fehde"]), { format: "tiespan/1" });
    expect(defineTypes(value)).toEqual({ value, issues: [], turned: new Set() });
  });

  it("is not changed in place, and whatever it holds nothing throws", () => {
    const part = fc.oneof(fc.constantFrom("Amt", "x", "X.", "__proto__", "other", ""), fc.jsonValue({ maxDepth: 2 }));
    const relation = fc.oneof(
      part,
      fc.record({ type: part, label: part, attributes: part, periods: part, sources: part }),
    );
    const draft = fc.record(
      {
        relations: fc.oneof(part, fc.array(relation)),
        actors: fc.oneof(part, fc.array(part)),
        types: part,
        kinds: part,
      },
      { requiredKeys: ["relations"] },
    );
    fc.assert(
      fc.property(draft, (value) => {
        const before = structuredClone(value);
        const defined = defineTypes(value).value as unknown as Dataset;
        expect(value).toEqual(before);
        if (Array.isArray(value.relations)) expect(defined.relations).toHaveLength(value.relations.length);
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      }),
    );
  });
});
