import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import type { LayoutProblem } from "../../../src/layout/problem.ts";
import { type Score, scoreLayout } from "../../../src/layout/score.ts";
import { actorOf, laneOf, problemOf } from "./problems.ts";

/** Corners of the frame, which everything is fitted into: lower left, upper right, upper left, lower right. */
const corners: Point[] = [
  [-1, -0.55],
  [1, 0.55],
  [-1, 0.55],
  [1, -0.55],
];

function scoreOf(problem: LayoutProblem, positions: readonly Point[]): Score {
  return scoreLayout(problem, positions);
}

describe("crossings", () => {
  it("two diagonals cross once", () => {
    expect(
      scoreOf(
        problemOf(4, [
          [0, 1],
          [2, 3],
        ]),
        corners,
      ).crossings,
    ).toBe(1);
  });

  it("two sides of a square do not cross", () => {
    expect(
      scoreOf(
        problemOf(4, [
          [0, 2],
          [1, 3],
        ]),
        corners,
      ).crossings,
    ).toBe(0);
  });

  it("lines of a common actor do not cross where they meet in it", () => {
    expect(
      scoreOf(
        problemOf(4, [
          [0, 1],
          [0, 2],
          [0, 3],
        ]),
        corners,
      ).crossings,
    ).toBe(0);
  });

  it("each lane counts: two lanes across three are six crossings", () => {
    const lanes = [
      ...[0, 1].map((indexInPair) => laneOf(0, 1, { indexInPair, pairSize: 2 })),
      ...[0, 1, 2].map((indexInPair) => laneOf(2, 3, { indexInPair, pairSize: 3 })),
    ];
    expect(scoreOf({ ...problemOf(4, []), lanes }, corners).crossings).toBe(6);
  });

  it("lanes of one pair never count against each other", () => {
    const lanes = [0, 1, 2, 3].map((indexInPair) => laneOf(0, 1, { indexInPair, pairSize: 4 }));
    expect(scoreOf({ ...problemOf(4, []), lanes }, corners).crossings).toBe(0);
  });

  it("a lane that only other dates show does not count", () => {
    const lanes = [laneOf(0, 1), laneOf(2, 3, { weight: 0.15 })];
    expect(scoreOf({ ...problemOf(4, []), lanes }, corners).crossings).toBe(0);
  });
});

describe("lines through actors", () => {
  const inTheMiddle: Point[] = [...corners, [0, 0]];

  it("a line that runs over a third actor counts once", () => {
    expect(scoreOf(problemOf(5, [[0, 1]]), inTheMiddle).linesThroughActors).toBe(1);
  });

  it("all lanes of a pair together count once", () => {
    const lanes = [0, 1, 2].map((indexInPair) => laneOf(0, 1, { indexInPair, pairSize: 3 }));
    expect(scoreOf({ ...problemOf(5, []), lanes }, inTheMiddle).linesThroughActors).toBe(1);
  });

  it("a line that ends in the actor does not run through it", () => {
    expect(
      scoreOf(
        problemOf(5, [
          [0, 4],
          [4, 1],
        ]),
        inTheMiddle,
      ).linesThroughActors,
    ).toBe(0);
  });

  it("a line that passes at a distance is fine", () => {
    expect(
      scoreOf(
        problemOf(5, [
          [0, 3],
          [0, 2],
        ]),
        inTheMiddle,
      ).linesThroughActors,
    ).toBe(0);
  });
});

describe("labels", () => {
  it("a line through the name of a third actor counts where the name has no better place", () => {
    const fan: Point[] = Array.from({ length: 24 }, (_, index) => {
      const angle = (index * Math.PI) / 12;
      return [Math.cos(angle), 0.55 * Math.sin(angle)];
    });
    const spokes = fan.map((_, index): [number, number] => [index, (index + 11) % 24]);
    const problem = problemOf(25, spokes);
    const actors = problem.actors.with(24, actorOf("A name of some length", { radiusPx: 2 }));
    expect(scoreOf({ ...problem, actors }, [...fan, [0.02, 0.03]]).linesThroughLabels).toBeGreaterThan(0);
  });

  it("with room around them all names are placed and none is run through", () => {
    const score = scoreOf(
      problemOf(4, [
        [0, 1],
        [2, 3],
      ]),
      corners,
    );
    expect(score).toMatchObject({ missingLabels: 0, linesThroughLabels: 0, linesThroughOwnLabels: 0, overlaps: 0 });
  });

  it("the language with the longer names decides", () => {
    const crowd: Point[] = Array.from({ length: 60 }, (_, index) => [
      (index % 10) / 5 - 1,
      Math.floor(index / 10) / 5 - 0.5,
    ]);
    const short = Array.from({ length: 60 }, () => actorOf("A", { names: ["A", "A"] }));
    const long = short.map((actor) => ({ ...actor, names: ["A", "Unabbreviatedlongname"] }));
    expect(scoreOf({ actors: short, lanes: [] }, crowd).missingLabels).toBe(0);
    expect(scoreOf({ actors: long, lanes: [] }, crowd).missingLabels).toBeGreaterThan(0);
  });
});

describe("overlaps and the use of the frame", () => {
  it("two actors at one place overlap once", () => {
    expect(scoreOf(problemOf(5, []), [...corners, [0.999, 0.55]]).overlaps).toBe(1);
  });

  it("actors in the corners use what the padding leaves", () => {
    const { usedWidth, usedHeight } = scoreOf(problemOf(4, []), corners);
    expect(usedWidth).toBeCloseTo(796 / 900);
    expect(usedHeight).toBeCloseTo(424.4 / 520);
  });

  it("distances are told apart by sign", () => {
    const lanes = [laneOf(0, 3, { sign: 1 }), laneOf(0, 2, { sign: -1 })];
    const score = scoreOf({ ...problemOf(4, []), lanes }, corners);
    expect(score.allyDistancePx).toBeCloseTo(796);
    expect(score.opponentDistancePx).toBeCloseTo(424.4);
    expect(score.neutralDistancePx).toBe(0);
  });

  it("nobody to draw is a score without faults", () => {
    expect(scoreOf({ actors: [], lanes: [] }, [])).toMatchObject({ crossings: 0, overlaps: 0, usedWidth: 0 });
  });
});
