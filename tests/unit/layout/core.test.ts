import { describe, expect, it } from "vitest";
import { deriveCore } from "../../../src/layout/core.ts";
import { laneOf, problemOf } from "./problems.ts";

const squareWithLeaf: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
  [0, 4],
];

describe("the core of a network", () => {
  it("leaves out who has a line to only one other, and the lines to them", () => {
    const core = deriveCore(problemOf(5, squareWithLeaf));
    expect(core?.kept).toEqual([0, 1, 2, 3]);
    expect(core?.problem.actors.map(({ names }) => names[0])).toEqual(["A", "B", "C", "D"]);
    expect(core?.problem.lanes).toHaveLength(4);
  });

  it("several lanes to the same neighbour, or to oneself, make nobody part of it", () => {
    const more = problemOf(5, squareWithLeaf);
    const lanes = [...more.lanes, laneOf(4, 0, { sign: -1 }), laneOf(4, 4)];
    expect(deriveCore({ ...more, lanes })?.kept).toEqual([0, 1, 2, 3]);
  });

  it("numbers the actors anew in its lanes", () => {
    const shifted = squareWithLeaf.map(([one, other]): [number, number] => [4 - one, 4 - other]);
    const core = deriveCore(problemOf(5, shifted));
    expect(core?.kept).toEqual([1, 2, 3, 4]);
    expect(core?.problem.lanes.map(({ source, target }) => [source, target])).toEqual([
      [3, 2],
      [2, 1],
      [1, 0],
      [0, 3],
    ]);
  });

  it("there is none where nobody is a leaf, or nearly everybody", () => {
    expect(deriveCore(problemOf(4, squareWithLeaf.slice(0, 4)))).toBeUndefined();
    expect(
      deriveCore(
        problemOf(4, [
          [0, 1],
          [0, 2],
          [0, 3],
        ]),
      ),
    ).toBeUndefined();
  });
});
