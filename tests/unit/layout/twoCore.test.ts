import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { deriveTwoCore, placeBranches } from "../../../src/layout/twoCore.ts";
import { createRandom } from "../../../src/layout/random.ts";
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
    const core = deriveTwoCore(problemOf(5, squareWithLeaf));
    expect(core?.kept).toEqual([0, 1, 2, 3]);
    expect(core?.problem.actors.map(({ names }) => names[0])).toEqual(["A", "B", "C", "D"]);
    expect(core?.problem.lanes).toHaveLength(4);
  });

  it("several lanes to the same neighbour, or to oneself, make nobody part of it", () => {
    const more = problemOf(5, squareWithLeaf);
    const lanes = [...more.lanes, laneOf(4, 0, { sign: -1 }), laneOf(4, 4)];
    expect(deriveTwoCore({ ...more, lanes })?.kept).toEqual([0, 1, 2, 3]);
  });

  it("numbers the actors anew in its lanes", () => {
    const shifted = squareWithLeaf.map(([one, other]): [number, number] => [4 - one, 4 - other]);
    const core = deriveTwoCore(problemOf(5, shifted));
    expect(core?.kept).toEqual([1, 2, 3, 4]);
    expect(core?.problem.lanes.map(({ source, target }) => [source, target])).toEqual([
      [3, 2],
      [2, 1],
      [1, 0],
      [0, 3],
    ]);
  });

  it("leaves out whole branches", () => {
    const core = deriveTwoCore(problemOf(7, [...squareWithLeaf, [4, 5], [4, 6]]));
    expect(core?.kept).toEqual([0, 1, 2, 3]);
  });

  it("there is none where nobody is a leaf, or nearly everybody", () => {
    expect(deriveTwoCore(problemOf(4, squareWithLeaf.slice(0, 4)))).toBeUndefined();
    expect(
      deriveTwoCore(
        problemOf(4, [
          [0, 1],
          [0, 2],
          [0, 3],
        ]),
      ),
    ).toBeUndefined();
  });
});

describe("the branches of a network", () => {
  const corners: Point[] = [
    [-1, 1],
    [1, 1],
    [1, -1],
    [-1, -1],
  ];
  /** 4 hangs on 0, 6 on 4 and 5 on 6; 7 and 8 hang together, 9 is alone. */
  const problem = problemOf(10, [...squareWithLeaf, [4, 6], [6, 5], [7, 8]]);
  const places = placeBranches(problem, [0, 1, 2, 3], corners, createRandom(1));
  const distance = (one: number, other: number) => {
    const [[x1, y1], [x2, y2]] = [places[one] ?? [NaN, NaN], places[other] ?? [NaN, NaN]];
    return Math.hypot(x1 - x2, y1 - y2);
  };

  it("stand each beside whom it hangs on, and the core stays", () => {
    expect(places.slice(0, 4)).toEqual(corners);
    const steps = [distance(4, 0), distance(6, 4), distance(5, 6), distance(8, 7)];
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 9);
    expect(steps[0]).toBeGreaterThan(0);
  });

  it("apart from the core begin in the middle", () => {
    for (const apart of [7, 9]) expect(Math.hypot(...(places[apart] ?? [NaN]))).toBeCloseTo(distance(4, 0), 9);
  });

  it("are at the same places for the same seed, and at others for another", () => {
    const placed = (seed: number) => placeBranches(problem, [0, 1, 2, 3], corners, createRandom(seed));
    expect(placed(1)).toEqual(places);
    expect(placed(2)).not.toEqual(places);
  });
});
