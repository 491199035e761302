import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { anneal } from "../../../src/layout/anneal.ts";
import type { LayoutProblem } from "../../../src/layout/problem.ts";
import { createRandom } from "../../../src/layout/random.ts";
import { scoreLayout } from "../../../src/layout/score.ts";
import type { Effort } from "../../../src/layout/effort.ts";
import { searchLayout } from "../../../src/layout/search.ts";
import { buildSketch, fullRates, lineRates, setPosition, type Sketch, slotCount } from "../../../src/layout/sketch.ts";
import { costAround, labelCostAround, totalCost } from "../../../src/layout/sketchCost.ts";
import { referenceFrame } from "../../../src/notation/frame.ts";
import { actorOf, laneOf, problemOf } from "./problems.ts";

/** Where a search ends. */
function found(...[problem, seed, effort]: Parameters<typeof searchLayout>): readonly Point[] {
  return resultOf(searchLayout(problem, seed, effort));
}

function resultOf<Result>(work: Generator<unknown, Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

const little: Effort = {
  coreStarts: 2,
  coreSteps: 400,
  lineStarts: 1,
  lineSteps: 200,
  labelStarts: 1,
  labelSteps: 300,
  polishStarts: 1,
  polishSteps: 30,
};

/** A ring of actors, each tied to the one across and to two neighbours, with some pairs of several lanes and a loop. */
function ringOf(count: number): LayoutProblem {
  const actors = Array.from({ length: count }, (_, index) =>
    actorOf(`Actor ${index}`, { radiusPx: 8 + (index % 5) * 3, degree: 1 + (index % 5) }),
  );
  const lanes = actors.flatMap((_, index) => [
    laneOf(index, (index + 1) % count, { sign: 1 }),
    laneOf(index, (index + 5) % count, { sign: -1, weight: index % 3 === 0 ? 0.15 : 1 }),
  ]);
  const double = [0, 1].map((indexInPair) => laneOf(0, 3, { indexInPair, pairSize: 2 }));
  return { actors, lanes: [...lanes, ...double, laneOf(2, 2)] };
}

/** The same ring with its actors mixed, on a circle: the layout of those who have none. */
function circleOf(count: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * ((index * 5) % count)) / count;
    return [Math.cos(angle), 0.55 * Math.sin(angle)];
  });
}

describe("the search", () => {
  it("gives the same positions for the same problem", () => {
    expect(found(ringOf(12), 1, little)).toEqual(found(ringOf(12), 1, little));
  });

  it("beats a circle", () => {
    const ring = ringOf(12);
    const searched = scoreLayout(ring, found(ring, 1, little));
    const circle = scoreLayout(ring, circleOf(12));
    expect(searched.crossings).toBeLessThan(circle.crossings / 2);
    expect(searched.overlaps).toBe(0);
    expect(searched.linesThroughActors).toBe(0);
  });

  it("draws a tree without crossings", () => {
    const tree = problemOf(10, [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [1, 5],
      [2, 6],
      [2, 7],
      [3, 8],
      [3, 9],
    ]);
    expect(scoreLayout(tree, found(tree, 1, little))).toMatchObject({ crossings: 0, overlaps: 0 });
  });

  it("writes finite positions between -1 and 1 with three decimals, and fills the frame", () => {
    const ring = ringOf(9);
    const positions = found(ring, 3, little);
    expect(positions).toHaveLength(9);
    for (const [x, y] of positions) {
      expect(Math.abs(x)).toBeLessThanOrEqual(1);
      expect(Math.abs(y)).toBeLessThanOrEqual(0.62);
      for (const value of [x, y]) expect(value).toBe(Math.round(value * 1000) / 1000);
    }
    expect(scoreLayout(ring, positions).usedWidth).toBeCloseTo(796 / 900, 2);
    expect(scoreLayout(ring, positions).usedHeight).toBeCloseTo(424.4 / 520, 2);
  });

  it("allies end up nearer than opponents", () => {
    const ring = ringOf(12);
    const { allyDistancePx, opponentDistancePx } = scoreLayout(ring, found(ring, 1, little));
    expect(allyDistancePx).toBeLessThan(opponentDistancePx);
  });

  it("places nobody, one actor and two actors", () => {
    expect(found(problemOf(0, []), 1, little)).toEqual([]);
    expect(found(problemOf(1, []), 1, little)).toEqual([[0, 0]]);
    expect(found(problemOf(1, [[0, 0]]), 1, little)).toEqual([[0, 0]]);
    const [one, other] = found(problemOf(2, [[0, 1]]), 1, little);
    expect(one).not.toEqual(other);
  });

  it("places actors without any relation apart from each other", () => {
    expect(scoreLayout(problemOf(8, []), found(problemOf(8, []), 1, little)).overlaps).toBe(0);
  });
});

function scatter(problem: LayoutProblem, seed: number): Sketch {
  const random = createRandom(seed);
  const sketch = buildSketch(problem, referenceFrame, fullRates(problem.actors.length, 1));
  for (let actor = 0; actor < sketch.actorCount; actor += 1) {
    setPosition(sketch, actor, random() * 900, random() * 520, Math.floor(random() * slotCount));
  }
  return sketch;
}

const move = fc.record({
  seed: fc.nat(),
  actor: fc.nat(11),
  x: fc.double({ min: 0, max: 900, noNaN: true }),
  y: fc.double({ min: 0, max: 520, noNaN: true }),
  slot: fc.nat(slotCount - 1),
});

describe("the costs of a sketch", () => {
  it("what a move changes around its actor is what it changes in total", () => {
    fc.assert(
      fc.property(move, ({ seed, actor, x, y, slot }) => {
        const sketch = scatter(ringOf(12), seed);
        const [total, around] = [totalCost(sketch), costAround(sketch, actor)];
        setPosition(sketch, actor, x, y, slot);
        expect(costAround(sketch, actor) - around).toBeCloseTo(totalCost(sketch) - total, 6);
      }),
    );
  });

  it("what another slot changes around its label is what it changes in total", () => {
    fc.assert(
      fc.property(move, ({ seed, actor, slot }) => {
        const sketch = scatter(ringOf(12), seed);
        const [total, around] = [totalCost(sketch), labelCostAround(sketch, actor)];
        setPosition(sketch, actor, sketch.x[actor] ?? 0, sketch.y[actor] ?? 0, slot);
        expect(labelCostAround(sketch, actor) - around).toBeCloseTo(totalCost(sketch) - total, 6);
      }),
    );
  });

  it("given up early they are already above the limit", () => {
    fc.assert(
      fc.property(move, fc.double({ min: 0, max: 200, noNaN: true }), ({ seed, actor }, limit) => {
        const sketch = scatter(ringOf(12), seed);
        const [part, whole] = [costAround(sketch, actor, limit), costAround(sketch, actor)];
        expect(part).toBeLessThanOrEqual(whole + 1e-9);
        expect(part > limit).toBe(whole > limit);
      }),
    );
  });

  it("crossing lines cost more than lines side by side", () => {
    const sketch = buildSketch(
      problemOf(4, [
        [0, 1],
        [2, 3],
      ]),
      referenceFrame,
      lineRates,
    );
    const costOf = (places: readonly Point[]): number => {
      places.forEach(([x, y], actor) => setPosition(sketch, actor, x, y, 0));
      return totalCost(sketch);
    };
    const square: Point[] = [
      [100, 100],
      [400, 400],
      [100, 400],
      [400, 100],
    ];
    const apart: Point[] = [
      [100, 100],
      [400, 100],
      [100, 400],
      [400, 400],
    ];
    expect(costOf(square) - costOf(apart)).toBeGreaterThan(0.9);
  });
});

describe("annealing", () => {
  it("never ends with more than it began with, and fills the room", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const sketch = scatter(ringOf(12), seed);
        const before = totalCost(sketch);
        const after = resultOf(anneal(sketch, createRandom(seed), { steps: 600, hottest: 3, coldest: 0.1 }));
        expect(after).toBeCloseTo(totalCost(sketch), 6);
        expect(after).toBeLessThan(before + 1e-9);
        expect([Math.min(...sketch.x), Math.max(...sketch.x)]).toEqual([52, 848]);
        expect(Math.min(...sketch.y)).toBeCloseTo(41.6, 6);
        expect(Math.max(...sketch.y)).toBeCloseTo(466, 6);
      }),
      { numRuns: 10 },
    );
  });
});

describe("random numbers", () => {
  it("repeat for the same seed, differ for another, and lie from 0 to below 1", () => {
    const draw = (seed: number): number[] => Array.from({ length: 50 }, createRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    for (const value of draw(7)) expect(value >= 0 && value < 1).toBe(true);
    expect(new Set(draw(7)).size).toBe(50);
  });
});
