import { expect } from "vitest";
import { type UpdateFacts, updateDataset } from "../../../src/analysis/update.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";

/** As somebody has edited it: other ids, a name put right, places, a title, a scene. */
export const old: Dataset = {
  format: "tiespan/1",
  title: "Mine",
  types: { alliance: { label: "Friends" } },
  actors: [
    { id: "anna", name: "Anna Berg", aliases: ["Anna"], position: [0.1, 0.2], role: "Mayor" },
    { id: "b", name: { de: "Ben", en: "Benjamin" }, position: [0.3, 0.4] },
    { id: "cem", name: "Cem", position: [0.5, 0.6] },
  ],
  relations: [
    { id: "first", type: "alliance", source: "anna", target: "b", start: "2020", title: "Anna and Ben", tags: ["x"] },
    { id: "second", type: "feud", source: "cem", target: "anna", date: "2021-02-03", sources: ["own", "paper"] },
    { id: "third", type: "feud", source: "cem", target: "anna", date: "2021-02-04", title: "Again" },
  ],
  sources: { own: { title: "Seen by us" }, paper: { url: "https://example.org/1", kind: "newspaper" } },
  tags: { x: { label: "X" } },
  corrections: [{ date: "2022-01-01", text: "A date.", relations: ["second", "third"] }],
  scenes: [
    {
      id: "one",
      title: "One",
      view: { actors: ["anna", "b", "cem"] },
      positions: { anna: [0, 0], cem: [1, 1] },
      pinned: ["anna", "cem"],
      steps: [
        { title: "Both", relations: ["second", "third"] },
        { title: "The first", relations: ["first"] },
      ],
    },
  ],
};

/** What the reader of a table makes of names and rows. */
export const rows = (
  relations: readonly Partial<Dataset["relations"][number]>[],
  names = ["Anna", "Ben", "Cem"],
): Dataset => ({
  format: "tiespan/1",
  actors: names.map((name) => ({ id: name.toLowerCase(), name })),
  relations: relations.map((relation, row) => ({
    id: `r${row + 1}`,
    type: "feud",
    source: "",
    target: "",
    ...relation,
  })),
});
export const friends = { type: "alliance", source: "anna", target: "ben", start: "2020" };
export const second = { source: "cem", target: "anna", date: "2021-02-03" };
export const third = { source: "cem", target: "anna", date: "2021-02-04" };
export const byNames: UpdateFacts = {
  hasActorIds: false,
  hasRelationIds: false,
  hasTypes: true,
  keepsOthers: false,
  says: () => false,
};

/** What becomes of a dataset by a table in which it is certain who is meant. */
export function updateOf(before: Dataset, table: Dataset, facts: Partial<UpdateFacts> = {}) {
  const update = updateDataset(before, table, { ...byNames, ...facts });
  if ("ambiguous" in update) throw new Error(JSON.stringify(update.ambiguous));
  return update;
}

/** The updated dataset, in which nothing is wrong. */
export function update(table: Dataset, facts: Partial<UpdateFacts> = {}): Dataset {
  const { dataset } = updateOf(old, table, facts);
  expect(readDataset(JSON.stringify(dataset)).issues).toEqual([]);
  return dataset;
}
