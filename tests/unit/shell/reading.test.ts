import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { arrangeFor } from "../../../src/shell/reading.ts";

const placed = (...positions: readonly (Point | undefined)[]) => ({
  format: "tiespan/1",
  relations: [],
  actors: positions.map((position, row) => ({ id: `a${row}`, name: "A", ...(position && { position }) })),
});

describe("actors are arranged", () => {
  it.each([
    ["where nobody has a place", placed(undefined, undefined)],
    ["where one has none", placed([0, 0], undefined)],
    ["where two have the same", placed([0, 0], [1, 1], [0, 0])],
  ])("%s", (_, dataset) => {
    expect(arrangeFor(dataset)).toBeTypeOf("function");
  });

  it.each([
    ["where everybody has one of his own", placed([0, 0], [0, 1])],
    ["where there is but one, who has one", placed([0, 0])],
    ["where there is nobody", placed()],
    ["where there are no data", undefined],
  ])("not %s", (_, dataset) => {
    expect(arrangeFor(dataset)).toBeUndefined();
  });
});
