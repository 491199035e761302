import { describe, expect, it } from "vitest";
import { compareDatasets, compareWithReading } from "../../../../src/dataset/formats/losses.ts";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { datasetOf } from "../../../fixtures.ts";

const full: Dataset = {
  ...datasetOf([
    { start: "2020", amount: { value: 5, currency: "USD", qualifier: "about" }, sources: ["s1", "s2"] },
    { date: "2021", label: { de: "Bund", en: "Bond" }, claimedBy: ["a"] },
    { periods: [{ start: "2020" }, { date: "2021" }], claimedBy: ["b"] },
  ]),
  title: "Title",
  types: { alliance: { label: "Bond" }, duel: { directed: true } },
  sources: { s1: { title: "One", url: "https://one.example" }, s2: { title: "Two" } },
  scenes: [{ id: "first", title: "First", view: { from: "2020", to: "2021" }, positions: { a: [0, 1] } }],
};

function withRelations(change: (relation: Dataset["relations"][number]) => object): Dataset {
  return { ...full, relations: full.relations.map((relation) => change(relation) as Dataset["relations"][number]) };
}

describe("what a dataset has lost", () => {
  it("nothing, where both say the same in another order", () => {
    const { relations, actors, ...rest } = full;
    const turned = { relations: [...relations].reverse(), actors: [...actors].reverse(), ...rest };
    expect(compareDatasets(full, full)).toEqual([]);
    expect(compareDatasets(full, turned)).toEqual([]);
  });

  it("a field of the dataset counts once, a whole list of entries too", () => {
    const { format, actors, relations } = full;
    expect(compareDatasets(full, { format, actors, relations })).toEqual([
      { path: "title", count: 1, examples: [] },
      { path: "types", count: 1, examples: [] },
      { path: "sources", count: 1, examples: [] },
      { path: "scenes", count: 1, examples: [] },
    ]);
  });

  it("fields of entries are counted, with the first three ids", () => {
    const many = datasetOf(Array.from({ length: 5 }, () => ({ summary: "why" })));
    const few = {
      ...many,
      relations: many.relations.map(({ id, type, source, target }) => ({ id, type, source, target })),
    };
    expect(compareDatasets(many, few)).toEqual([
      { path: "relations[].summary", count: 5, examples: ["r1", "r2", "r3"] },
    ]);
  });

  it("a part of an amount or of a view is named by itself", () => {
    const changed = withRelations((relation) => ({ ...relation, ...(relation.amount && { amount: { value: 5 } }) }));
    const scenes = [{ id: "first", title: "First", view: { from: "2020" }, positions: { a: [0, 1] as const } }];
    expect(compareDatasets(full, { ...changed, scenes })).toEqual([
      { path: "relations[].amount.currency", count: 1, examples: ["r1"] },
      { path: "relations[].amount.qualifier", count: 1, examples: ["r1"] },
      { path: "scenes[].view.to", count: 1, examples: ["first"] },
    ]);
  });

  it("another value is a loss as much as none", () => {
    const changed = withRelations((relation) => ({
      ...relation,
      ...(relation.start !== undefined && { start: "2020-01" }),
      ...(relation.label !== undefined && { label: { de: "Bund" } }),
      ...(relation.periods && { periods: [{ date: "2021" }, { start: "2020" }] }),
    }));
    expect(compareDatasets(full, changed).map(({ path }) => path)).toEqual([
      "relations[].start",
      "relations[].periods",
      "relations[].label",
    ]);
  });

  it("entries that are gone are counted as such, not by their fields", () => {
    const { actors, relations, sources } = full;
    const after = {
      ...full,
      actors: actors.slice(1),
      relations: relations.slice(0, 1),
      sources: { s1: sources?.s1 ?? {} },
    };
    expect(compareDatasets(full, after)).toEqual([
      { path: "actors[]", count: 1, examples: ["a"] },
      { path: "relations[]", count: 2, examples: ["r2", "r3"] },
      { path: "sources[]", count: 1, examples: ["s2"] },
    ]);
  });

  it("what only the later one has is no loss", () => {
    expect(compareDatasets(datasetOf([{}]), { ...datasetOf([{ start: "2020" }, {}]), title: "New" })).toEqual([]);
  });

  it("unknown fields come after the known ones, by name and quoted where they need it", () => {
    const before = { ...datasetOf([{ ...{ zeta: 1, "a b": { deep: [1] }, status: "denied" } }]), extra: [1, { x: 2 }] };
    expect(compareDatasets(before, datasetOf([{}]))).toEqual([
      { path: "relations[].status", count: 1, examples: ["r1"] },
      { path: 'relations[]["a b"]', count: 1, examples: ["r1"] },
      { path: "relations[].zeta", count: 1, examples: ["r1"] },
      { path: "extra", count: 1, examples: [] },
    ]);
    expect(compareDatasets(before, structuredClone(before))).toEqual([]);
  });

  it("ids such as __proto__ and constructor are words like others", () => {
    const types = JSON.parse('{"__proto__": {"label": "Proto"}, "constructor": {"sign": 1}}') as Dataset["types"] &
      object;
    const before: Dataset = { ...datasetOf([{}], ["a", "b", "__proto__", "constructor"]), types };
    expect(compareDatasets(before, { ...before, types: { other: {} } })).toEqual([
      { path: "types[]", count: 2, examples: ["__proto__", "constructor"] },
    ]);
    expect(compareDatasets(before, { ...before, actors: before.actors.slice(0, 2) })).toEqual([
      { path: "actors[]", count: 2, examples: ["__proto__", "constructor"] },
    ]);
  });
});

describe("what is lost in a text that was read again", () => {
  it("is found after the validation, which keeps what the format knows", () => {
    const value = {
      actors: full.actors,
      relations: full.relations.map((relation) => ({ ...relation, claimedBy: undefined })),
    };
    const losses = compareWithReading(full, { value, issues: [], placeOf: () => undefined });
    expect(losses.map(({ path, count }) => `${path} ${count}`)).toEqual([
      "title 1",
      "types 1",
      "relations[].claimedBy 2",
      "sources 1",
      "scenes 1",
    ]);
  });

  it("is everything, where it is refused", () => {
    const issue = { code: "not-a-dataset", severity: "error", path: "", message: "not a dataset" } as const;
    const losses = compareWithReading(full, { refusal: issue });
    expect(losses.map(({ path }) => path)).toEqual(["title", "types", "actors", "relations", "sources", "scenes"]);
  });
});
