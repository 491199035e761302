import { expect, it } from "vitest";
import { mendCopied } from "../../../src/dataset/records.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";

const file = {
  actors: [{ id: "constructor", name: "A" }],
  relations: [
    { id: "r", type: "row", source: "constructor", target: "constructor", date: "2025-01" },
    { id: "s", type: "row", source: "constructor", target: "constructor", start: "2025-01", end: "2026" },
  ],
  types: { row: {} },
  kinds: { club: {} },
  sources: { s: { title: "S" } },
  scenes: [{ id: "x", title: "X", positions: { constructor: [0, 0] } }],
};

it("a copy from another thread has again no fields but its own in what is keyed by ids", () => {
  const { dataset } = validateDataset(file);
  if (dataset === undefined) throw new Error("refused");
  const copy = structuredClone(dataset);
  expect(copy.sources?.["toString"]).toBeTypeOf("function");
  const { relations, types, kinds, sources, scenes } = mendCopied(copy);
  expect(relations).toEqual(dataset.relations);
  for (const record of [types, kinds, sources, scenes?.[0]?.positions]) expect(record?.["toString"]).toBeUndefined();
  expect(scenes?.[0]?.positions?.["constructor"]).toEqual([0, 0]);
});
