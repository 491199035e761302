import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chordsOf, crossingsNear, distancePx, isBeside } from "../../../src/layout/chords.ts";
import type { LayoutProblem } from "../../../src/layout/problem.ts";
import { createRandom } from "../../../src/layout/random.ts";
import { buildSketch, fullRates, pairsOf, setPosition, type Sketch } from "../../../src/layout/sketch.ts";
import { costAround, totalCost } from "../../../src/layout/sketchCost.ts";
import { crossingsAround } from "../../../src/layout/sketchCrossings.ts";
import { crossingsWith } from "../../../src/layout/sketchLines.ts";
import { laneCurve, laneLoop } from "../../../src/notation/curves.ts";
import { referenceFrame } from "../../../src/notation/frame.ts";
import { buildPaths, crossingsOf, type DrawnLane, pathDistancePx } from "../../../src/notation/paths.ts";
import { actorOf, laneOf } from "./problems.ts";

/** Actors with as many lanes again at random, and the first one with a lane to everybody. */
function networkOf(count: number, random: () => number): LayoutProblem {
  const pick = (): number => Math.floor(random() * count);
  const star = Array.from({ length: count - 1 }, (_, index) => laneOf(0, index + 1));
  const others = Array.from({ length: 2 * count }, () => laneOf(pick(), pick()));
  return {
    actors: Array.from({ length: count }, (_, index) => actorOf(`Actor ${index}`)),
    lanes: [...star, ...others],
  };
}

/** Each band of the actor against each other band. */
function countOneByOne(sketch: Sketch, actor: number): number {
  return pairsOf(sketch, actor).reduce((sum, pair) => sum + crossingsWith(sketch, pair, 0), 0);
}

describe("the crossings around an actor", () => {
  const network = fc.record({ seed: fc.nat(), count: fc.integer({ min: 2, max: 80 }) });

  it("are those of its bands one by one, also on lines and places that several share", () => {
    fc.assert(
      fc.property(network, fc.boolean(), ({ seed, count }, isOnGrid) => {
        const random = createRandom(seed);
        const sketch = buildSketch(networkOf(count, random), referenceFrame, fullRates(count, 1));
        const place = (): number => (isOnGrid ? 50 + 100 * Math.floor(5 * random()) : 800 * random());
        for (let actor = 0; actor < count; actor += 1) setPosition(sketch, actor, place(), place(), 0);
        for (let move = 0; move < 60; move += 1) {
          const actor = Math.floor(random() * count);
          setPosition(sketch, actor, place(), place(), 0);
          const crossings = countOneByOne(sketch, actor);
          expect(crossingsAround(sketch, actor, Infinity)).toBe(crossings);
          expect(crossingsAround(sketch, actor, crossings - 1) > crossings - 1).toBe(true);
          expect(crossingsAround(sketch, 0, Infinity)).toBe(countOneByOne(sketch, 0));
        }
      }),
      { numRuns: 12 },
    );
  });

  it("what a thousand moves change one by one is what they change in total", () => {
    fc.assert(
      fc.property(network, ({ seed, count }) => {
        const random = createRandom(seed);
        const sketch = buildSketch(networkOf(count, random), referenceFrame, fullRates(count, 1));
        for (let actor = 0; actor < count; actor += 1) setPosition(sketch, actor, 900 * random(), 500 * random(), 0);
        let total = totalCost(sketch);
        for (let move = 0; move < 1000; move += 1) {
          const actor = Math.floor(random() * count);
          total -= costAround(sketch, actor);
          setPosition(sketch, actor, 900 * random(), 500 * random(), Math.floor(6 * random()));
          total += costAround(sketch, actor);
        }
        expect(total / totalCost(sketch)).toBeCloseTo(1, 9);
      }),
      { numRuns: 3 },
    );
  });
});

describe("the chords of lines", () => {
  const number = fc.double({ min: 0, max: 400, noNaN: true });
  const turn = fc.double({ min: -1.35, max: 1.35, noNaN: true });
  const curve = fc
    .tuple(number, number, number, number, turn, turn, fc.double({ min: -60, max: 60, noNaN: true }))
    .map(([x1, y1, x2, y2, atSource, atTarget, middlePx]): DrawnLane => {
      const line = laneCurve([x1, y1], [x2, y2], 12, 20, { atSource, atTarget, middlePx });
      return { line, source: 0, target: 1 };
    });
  const loop = fc.tuple(number, number).map(([x, y]): DrawnLane => {
    return { line: laneLoop([x, y], 14, 0), source: 0, target: 0 };
  });
  const lines = fc.tuple(fc.oneof(curve, loop), curve);

  it("a line beside another does not cross it", () => {
    fc.assert(
      fc.property(lines, (both) => {
        const paths = buildPaths(both);
        const chords = chordsOf(paths);
        if (isBeside(chords, 0, 1) || isBeside(chords, 1, 0)) expect(crossingsOf(paths, 0, 1)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("lines cross where they cross piece by piece", () => {
    fc.assert(
      fc.property(lines, (both) => {
        const paths = buildPaths(both);
        expect(crossingsNear(chordsOf(paths), 0, 1)).toEqual(crossingsOf(paths, 0, 1));
      }),
      { numRuns: 3000 },
    );
  });

  it("a line comes no nearer to a point than its chord without its bulge", () => {
    fc.assert(
      fc.property(lines, number, number, (both, x, y) => {
        const paths = buildPaths(both);
        const chords = chordsOf(paths);
        for (const row of [0, 1]) {
          const least = Math.abs(distancePx(chords, row, x, y)) - (chords.farPx[row] ?? 0);
          expect(pathDistancePx(paths, row, x, y, Infinity)).toBeGreaterThanOrEqual(least);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
