import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffDatasets, patchDataset, readDataset, writeDataset } from "../../../src/core.ts";
import type { DatasetChanges } from "../../../src/core.ts";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { someDataset } from "../model/written.ts";

const shippedText = readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url), "utf8");
const { dataset: shipped } = readDataset(shippedText);
if (shipped === undefined) throw new Error("the shipped data are no dataset");

const textOf = (dataset: Dataset) => writeDataset(dataset, "tiespan/1").text;
/** Through JSON, as changes travel. */
const sent = (changes: DatasetChanges) => JSON.parse(JSON.stringify(changes)) as DatasetChanges;

const names = ["o", "constructor", "10", "9", "toString", "__proto__"];
const someRecord = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.record({ label: fc.string({ maxLength: 3 }) })), {
    selector: ([name]) => name,
  })
  .map((entries) => Object.fromEntries(entries));
const someText = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.uniqueArray(fc.constantFrom("de", "en", "ar"), { minLength: 1 }).map((tags) => {
    return Object.fromEntries(tags.map((tag) => [tag, tag]));
  }),
);
/** Datasets whose entries have ids in common, in any order, with known and unknown fields. */
const someRevision: fc.Arbitrary<Dataset> = fc
  .record(
    {
      base: someDataset,
      order: fc.array(fc.nat(), { maxLength: 25 }),
      title: someText,
      tags: someRecord,
      types: someRecord,
      unknown: fc.jsonValue({ maxDepth: 2 }),
      scenes: fc.uniqueArray(fc.constantFrom("s1", "s2", "s3")),
      summary: someText,
    },
    { requiredKeys: ["base", "order"] },
  )
  .map(({ base, order, title, tags, types, unknown, scenes, summary }) => {
    const rankOf = (row: number) => order[row] ?? row;
    const relations = base.relations
      .map((relation, row) => ({ ...relation, ...(summary !== undefined && row % 3 === 0 && { summary }), row }))
      .sort((one, other) => rankOf(one.row) - rankOf(other.row))
      .map(({ row, ...relation }): Relation => ({ ...relation, id: `r${row}` }));
    return {
      ...base,
      relations,
      ...(title !== undefined && { title }),
      ...(tags !== undefined && { tags }),
      ...(types !== undefined && { types }),
      ...(scenes !== undefined && { scenes: scenes.map((id) => ({ id, title: id })) }),
      ...(unknown !== undefined && { unknown }),
    };
  });

describe("changes between two datasets", () => {
  it("give the new file back, byte for byte, also through JSON", () => {
    fc.assert(
      fc.property(someRevision, someRevision, (old, next) => {
        expect(textOf(patchDataset(old, sent(diffDatasets(old, next))))).toBe(textOf(next));
      }),
      { numRuns: 300 },
    );
  });

  it("partition the ids: what is new, withdrawn or in both, and of these those that are written otherwise", () => {
    fc.assert(
      fc.property(someRevision, someRevision, (old, next) => {
        const { added, corrected, withdrawn } = diffDatasets(old, next).relations;
        const before = new Map(old.relations.map((relation) => [relation.id, relation]));
        const after = new Map(next.relations.map((relation) => [relation.id, relation]));
        const written = (relation: Relation | undefined) => textOf({ ...old, relations: relation ? [relation] : [] });
        const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).sort();
        expect(idsOf(added)).toEqual([...after.keys()].filter((id) => !before.has(id)).sort());
        expect(idsOf(withdrawn)).toEqual([...before.keys()].filter((id) => !after.has(id)).sort());
        const both = [...before.keys()].filter((id) => after.has(id));
        const isOther = (id: string) => written(before.get(id)) !== written(after.get(id));
        expect(idsOf(corrected)).toEqual(both.filter(isOther).sort());
      }),
      { numRuns: 60 },
    );
  });

  it("are none between a dataset and itself, however its file is laid out", () => {
    const again = readDataset(JSON.stringify(JSON.parse(shippedText))).dataset;
    const { fields, ...parts } = diffDatasets(shipped, again ?? datasetOf([]));
    expect(fields).toEqual([]);
    for (const part of Object.values(parts)) expect(part).toEqual({ added: [], corrected: [], withdrawn: [] });
  });

  it("name a corrected field with what it was and what it is", () => {
    const old = datasetOf([{ date: "2025-01", summary: "S" }]);
    const next = datasetOf([{ date: "2025-01-22", status: "claimed" }]);
    expect(diffDatasets(old, next).relations.corrected).toEqual([
      {
        id: "r1",
        fields: [
          { name: "date", old: "2025-01", new: "2025-01-22" },
          { name: "summary", old: "S" },
          { name: "status", new: "claimed" },
        ],
      },
    ]);
  });

  it("of the shipped data fit back with entries taken out, moved and mended", () => {
    const [first, second, ...rest] = shipped.relations;
    if (first === undefined || second === undefined) throw new Error("no relations");
    const old = { ...shipped, relations: [second, { ...first, title: "Anders" }, ...rest.slice(3)], sources: {} };
    const changes = sent(diffDatasets(old, shipped));
    expect(textOf(patchDataset(old, changes))).toBe(textOf(shipped));
    expect(changes.relations.added).toHaveLength(3);
    expect(changes.relations.order).toHaveLength(155);
  });

  it("never go into another dataset", () => {
    const changes = diffDatasets(datasetOf([{ date: "2020" }]), datasetOf([{ date: "2021" }]));
    expect(() => patchDataset(datasetOf([{ date: "2019" }]), changes)).toThrow(RangeError);
    expect(() => patchDataset(datasetOf([]), changes)).toThrow("no changes of this dataset: r1");
    const withdrawal = diffDatasets(datasetOf([{}]), datasetOf([]));
    expect(() => patchDataset(datasetOf([]), withdrawal)).toThrow(RangeError);
  });
});
