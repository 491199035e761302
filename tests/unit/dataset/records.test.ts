import { expect, it } from "vitest";
import { mendCopied } from "../../../src/dataset/records.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";

const file = {
  actors: [{ id: "constructor", name: "A" }],
  relations: [],
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
  const { types, kinds, sources, scenes } = mendCopied(copy);
  for (const record of [types, kinds, sources, scenes?.[0]?.positions]) expect(record?.["toString"]).toBeUndefined();
  expect(scenes?.[0]?.positions?.["constructor"]).toEqual([0, 0]);
});
