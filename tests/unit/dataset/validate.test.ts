import { describe, expect, it } from "vitest";
import { coursesOf } from "../../../src/dataset/edtf.ts";
import { issueCodes } from "../../issueCodes.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { datasetOf } from "../../fixtures.ts";

/** What is kept of a file with two actors and these further fields. */
function kept(fields: object): Dataset {
  const actors = [
    { id: "a", name: "A" },
    { id: "b", name: "B" },
  ];
  const { dataset } = validateDataset({ actors, relations: [], ...fields });
  if (dataset === undefined) throw new Error("refused as a whole");
  return dataset;
}

const ends = { id: "r", type: "feud", source: "a", target: "b" };

function keptRelation(fields: object): unknown {
  return kept({ relations: [{ ...ends, ...fields }] }).relations[0];
}

describe("a sound dataset", () => {
  it("comes back as it is, as a copy", () => {
    const sound = datasetOf([{ start: "2018-02", end: "2026-05-18" }, { date: "2025-01" }, {}]);
    const { dataset, issues } = validateDataset(sound);
    expect(dataset).toEqual(sound);
    expect(dataset).not.toBe(sound);
    expect(dataset?.actors[0]).not.toBe(sound.actors[0]);
    expect(issues).toEqual([]);
  });

  it("may have fields that are undefined, as objects made by a program do", () => {
    const { issues } = validateDataset({ ...datasetOf([{}]), title: undefined, scenes: undefined });
    expect(issues).toEqual([]);
  });

  it("may come without a format", () => {
    expect(kept({}).format).toBe("tiespan/1");
  });

  it("keeps the name of a later format", () => {
    expect(kept({ format: "tiespan/3" }).format).toBe("tiespan/3");
  });
});

describe("unknown fields", () => {
  it("are kept as they are, on every level", () => {
    const note = { deep: ["x", null, { y: "\u202e" }] };
    const dataset = kept({ note, relations: [{ ...ends, note, amount: { value: 5, note } }] });
    expect(dataset).toMatchObject({ note, relations: [{ note, amount: { value: 5, note } }] });
  });

  it("named __proto__ stay fields and change no prototype", () => {
    const dataset = kept({ actors: [JSON.parse('{"id": "a", "name": "A", "__proto__": {"polluted": true}}')] });
    const [actor] = dataset.actors;
    expect(actor).not.toHaveProperty("polluted");
    expect(Object.getPrototypeOf(actor)).toBe(Object.prototype);
    expect(JSON.stringify(actor)).toContain('"__proto__":{"polluted":true}');
  });
});

describe("ids that are names of JavaScript", () => {
  const dataset = kept(
    JSON.parse(`{
      "actors": [{"id": "__proto__", "name": "P"}, {"id": "constructor", "name": "C"}],
      "relations": [{"id": "toString", "type": "valueOf", "source": "__proto__", "target": "constructor"}],
      "types": {"__proto__": {"sign": 1}, "valueOf": {"sign": -1}},
      "sources": {"__proto__": {"title": "S"}},
      "scenes": [{"id": "s", "title": "S", "positions": {"__proto__": [1, 2]}}]
    }`) as object,
  );

  it("are ids like any other", () => {
    expect(dataset.actors.map(({ id }) => id)).toEqual(["__proto__", "constructor"]);
    expect(dataset.relations).toMatchObject([{ type: "valueOf", source: "__proto__", target: "constructor" }]);
    expect(Object.keys(dataset.types ?? {})).toEqual(["__proto__", "valueOf"]);
    expect(dataset.sources?.["__proto__"]).toEqual({ title: "S" });
    expect(dataset.scenes?.[0]?.positions?.["__proto__"]).toEqual([1, 2]);
  });

  it("find nothing where the file has nothing", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty"]) expect(dataset.sources?.[name]).toBeUndefined();
    expect(kept({ title: { de: "x" } }).title).not.toHaveProperty("constructor");
  });
});

describe("a wrong field is left out, the entry is kept", () => {
  it.each<[string, object, object]>([
    ["a status that does not exist", { status: "rumoured" }, {}],
    ["an amount below zero", { amount: { value: -1 } }, {}],
    ["an amount without a number", { amount: { currency: "USD" } }, {}],
    ["a currency that is none", { amount: { value: 1, currency: "Euro" } }, { amount: { value: 1 } }],
    ["a label that is a number", { label: 5 }, {}],
    ["one of two languages", { label: { de: 5, en: "x" } }, { label: { en: "x" } }],
    ["one of two sources", { sources: [5, "s"] }, { sources: ["s"] }],
    ["the only source", { sources: [5] }, {}],
    ["no source", { sources: [] }, { sources: [] }],
  ])("%s", (_, written, expected) => {
    expect(keptRelation(written)).toEqual({ ...ends, ...expected });
  });

  it("a position is two finite numbers of bearable size, or left out", () => {
    const positions = [[0.1, -0.4], [1e6, -1e6], [1e6 + 1, 0], [Infinity, 0], [NaN, 0], [1], [1, 2, 3], ["1", 2], null];
    const actors = positions.map((position, index) => ({ id: `${index}`, name: "x", position }));
    const result = kept({ actors }).actors.map(({ position }) => position);
    expect(result.slice(0, 2)).toEqual([
      [0.1, -0.4],
      [1e6, -1e6],
    ]);
    expect(result.slice(2).every((position) => position === undefined)).toBe(true);
  });
});

describe("addresses", () => {
  it.each([
    "https://example.org/a?b=c#d",
    "HTTP://example.org",
    "http://[::1]:1/",
    "mailto:a@example.org",
    "https://example.org/@user",
    "https://exаmple.com/",
  ])("%j is kept", (url) => {
    expect(kept({ sources: { s: { url } } }).sources?.s).toEqual({ url });
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    " data:text/html,x",
    "vbscript:x",
    "blob:https://x/1",
    "file:///etc/passwd",
    "//evil.example/x",
    "/relative",
    "https:evil.example",
    "https://user:pass@evil.example/",
    "https://bank.example\\@evil.example/",
    "https://",
    "http://[::1",
    "ftp://example.org/",
    "",
  ])("%j is left out", (url) => {
    expect(kept({ sources: { s: { title: "T", url } } }).sources?.s).toEqual({ title: "T" });
  });
});

describe("text", () => {
  it.each([
    ["a\u202eb\u202c", "ab"],
    ["\u2066a\u2069", "a"],
    ["a\u0000b\u0007\u007f\u0085", "ab"],
    ["two\nlines\tand\r\nmore", "two\nlines\tand\r\nmore"],
    ["\ud800x", "\ufffdx"],
    ["😀 עברית العربية", "😀 עברית العربية"],
    ["<b>&amp;</b>", "<b>&amp;</b>"],
  ])("%j is kept as %j", (written, clean) => {
    expect(kept({ title: written }).title).toBe(clean);
    expect(kept({ title: { de: written } }).title).toEqual({ de: clean });
  });

  it("is cut at ten thousand characters, and not through one", () => {
    expect(kept({ title: `${"x".repeat(9_999)}😀` }).title).toBe(`${"x".repeat(9_999)}\ufffd`);
  });

  it("cleaned in ids still connects what belongs together", () => {
    const actors = [
      { id: "a\u202e", name: "A" },
      { id: "\udc00", name: "B" },
    ];
    const { relations } = kept({ actors, relations: [{ ...ends, source: "a\u202e", target: "\udc00" }] });
    expect(relations).toMatchObject([{ source: "a", target: "\ufffd" }]);
  });
});

describe("periods", () => {
  it("that are reversed are written the right way round", () => {
    expect(keptRelation({ start: "2025-03-01", end: "2025-01-01" })).toMatchObject({
      start: "2025-01-01",
      end: "2025-03-01",
    });
    expect(keptRelation({ date: "2025/2024-06" })).toMatchObject({ date: "2024-06/2025" });
    expect(keptRelation({ periods: [{ date: "2020" }, { start: "2019", end: "2018" }] })).toMatchObject({
      periods: [{ date: "2020" }, { start: "2018", end: "2019" }],
    });
  });

  it("that cannot be read are kept as written and make the relation undated", () => {
    const { relations } = kept({ relations: [{ ...ends, start: "2025-02-30" }] });
    expect(relations).toEqual([{ ...ends, start: "2025-02-30" }]);
    expect(relations.flatMap(coursesOf)).toEqual([]);
  });

  it("of which one date cannot be read are dated by the other", () => {
    const [relation] = kept({ relations: [{ ...ends, start: "soon", end: "2025-03-01" }] }).relations;
    expect(relation && coursesOf(relation)).toHaveLength(1);
  });

  it("may be written as a number of the year", () => {
    expect(keptRelation({ start: 2015 })).toEqual({ ...ends, start: "2015" });
  });
});

describe("relations", () => {
  it("of one id get ids of their own that no other relation has", () => {
    const relations = ["r", "r", "r-2", undefined, "r5", "r", ""].map((id) => ({ ...ends, id }));
    const ids = kept({ relations }).relations.map(({ id }) => id);
    expect(ids).toEqual(["r", "r-3", "r-2", "r4", "r5", "r-4", "r7"]);
  });

  it("without a type are of the type other", () => {
    expect(keptRelation({ type: undefined })).toMatchObject({ type: "other" });
  });

  it("keep a type that nobody defines", () => {
    expect(keptRelation({ type: "lawsuit" })).toMatchObject({ type: "lawsuit" });
  });
});

describe("a scene", () => {
  const view = (fields: object) =>
    kept({ relations: [{ ...ends, type: "lawsuit" }], scenes: [{ id: "s", title: "S", view: fields }] }).scenes?.[0]
      ?.view;

  it("loses the actors, types and relation that are not there", () => {
    expect(view({ actors: ["a", "x"], types: ["feud", "x", "lawsuit"], relation: "x", depth: 0 })).toEqual({
      actors: ["a"],
      types: ["feud", "lawsuit"],
      depth: 0,
    });
  });

  it("of which no actor is left shows all of them rather than none", () => {
    expect(view({ actors: ["x", "y"], depth: 0 })).toEqual({ depth: 0 });
  });

  it("without a title is called by its id", () => {
    expect(kept({ scenes: [{ id: "s" }, {}] }).scenes).toEqual([
      { id: "s", title: "s" },
      { id: "scene-2", title: "scene-2" },
    ]);
  });
});

it("every code is stable in form: lower case words joined by hyphens", () => {
  for (const code of issueCodes) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
});
