import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset, Point } from "../../../src/dataset/types.ts";
import { withPositions } from "../../../src/model/withPositions.ts";
import { improveLayout } from "../../../src/layout/improve.ts";
import { createMeasure } from "../../../src/layout/measure.ts";
import { buildNetworkProblem } from "../../../src/layout/problem.ts";
import { createRandom } from "../../../src/layout/random.ts";
import { scoreLayout } from "../../../src/layout/score.ts";
import { buildModel } from "../../../src/model/build.ts";
import { datasetOf } from "../../fixtures.ts";

/** Actors called a0, a1, … and relations between those at the two indexes. */
function networkOf(count: number, pairs: readonly (readonly [number, number])[]): Dataset {
  const relations = pairs.map(([one, other]) => ({ source: `a${one}`, target: `a${other}`, date: "2020" }));
  return datasetOf(
    relations,
    Array.from({ length: count }, (_, index) => `a${index}`),
  );
}

/** A clock that goes on by so many milliseconds each time it is read. */
function clockOf(stepMs: number): () => number {
  let timeMs = 0;
  return () => (timeMs += stepMs);
}

const standing = { now: () => 0 };

function lastOf(dataset: Dataset): readonly Point[] {
  return [...improveLayout(dataset, standing)].at(-1) ?? [];
}

const network = fc
  .integer({ min: 1, max: 14 })
  .chain((count) =>
    fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 }).map((pairs) => networkOf(count, pairs)),
  );

/** Two rings of five and of four, a pair, and three actors without relations. */
const parts = networkOf(14, [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 0],
  [5, 6],
  [6, 7],
  [7, 8],
  [8, 5],
  [9, 10],
]);

/** Relations at random, so that there is something to better. */
const draw = createRandom(7);
const tangle = networkOf(
  16,
  Array.from({ length: 32 }, () => [Math.floor(16 * draw() * draw()), Math.floor(16 * draw())] as const),
);

const improved = [...improveLayout(tangle, standing)];

/** Twelve pairs. */
const pairs = networkOf(
  24,
  Array.from({ length: 12 }, (_, index) => [index, index + 12] as const),
);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function areApart(one: Box, other: Box): boolean {
  return one.right < other.left || other.right < one.left || one.top < other.bottom || other.top < one.bottom;
}

describe("a layout while somebody waits", () => {
  it(
    "gives each actor a place within the frame, to three decimals, however the network looks",
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(network, (dataset) => {
          const yields = [...improveLayout(dataset, { now: clockOf(60) })];
          expect(yields.length).toBeGreaterThan(0);
          for (const positions of yields) {
            expect(positions).toHaveLength(dataset.actors.length);
            for (const [x, y] of positions) {
              expect(Math.abs(x)).toBeLessThanOrEqual(1);
              expect(Math.abs(y)).toBeLessThanOrEqual(0.6);
              expect([x, y]).toEqual([Math.round(x * 1000) / 1000 + 0, Math.round(y * 1000) / 1000 + 0]);
            }
            expect(new Set(positions.map(String)).size).toBe(dataset.actors.length);
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  it("gets better with each step, by the measure of the full search", { timeout: 60_000 }, () => {
    const measure = createMeasure(buildNetworkProblem(buildModel(tangle)));
    const costs = [...improveLayout(tangle, { now: clockOf(8), budgetMs: 20_000 })].map(measure);
    expect(costs.length).toBeGreaterThan(1);
    costs.slice(1).forEach((cost, index) => {
      expect(cost).toBeLessThan(costs[index] ?? 0);
    });
  });

  it("ends with far fewer crossings than a circle, and nobody on anybody", { timeout: 60_000 }, () => {
    const problem = buildNetworkProblem(buildModel(tangle));
    const circle = problem.actors.map((_, index): Point => {
      const angle = (2 * Math.PI * index) / problem.actors.length;
      return [Math.cos(angle), 0.55 * Math.sin(angle)];
    });
    const found = scoreLayout(problem, improved.at(-1) ?? []);
    expect(found.crossings).toBeLessThan(scoreLayout(problem, circle).crossings / 2);
    expect(found).toMatchObject({ overlaps: 0, missingLabels: 0 });
  });

  it("is the same each time while the clock stands still", { timeout: 60_000 }, () => {
    expect([...improveLayout(buildModel(tangle), standing)]).toEqual(improved);
  });

  it("ends soon when the clock runs out, with something to show", () => {
    for (const stepMs of [50, 400, 5000]) {
      let reads = 0;
      const clock = clockOf(stepMs);
      const now = (): number => {
        reads += 1;
        return clock();
      };
      expect([...improveLayout(tangle, { now, budgetMs: 2500 })].length).toBeGreaterThan(0);
      expect(reads).toBeLessThan(500);
    }
  });

  it("shows the first places after a tenth of a second or so, not at the end", () => {
    const now = clockOf(20);
    improveLayout(tangle, { now, budgetMs: 2500 }).next();
    expect(now()).toBeLessThan(300);
  });

  it("keeps parts without a relation between them out of each other's way", () => {
    for (const positions of improveLayout(parts, { now: clockOf(30) })) {
      const boxes = [positions.slice(0, 5), positions.slice(5, 9), positions.slice(9, 11), positions.slice(11)].map(
        boxOf,
      );
      boxes.forEach((box, index) => {
        for (const other of boxes.slice(index + 1)) expect(areApart(box, other)).toBe(true);
      });
    }
  });

  it("puts actors without relations in rows below the others", () => {
    const positions = lastOf(parts);
    const lowest = Math.min(...positions.slice(0, 11).map(([, y]) => y));
    const loners = positions.slice(11);
    expect(new Set(loners.map(([, y]) => y)).size).toBe(1);
    for (const [, y] of loners) expect(y).toBeLessThan(lowest);
    expect(scoreLayout(buildNetworkProblem(buildModel(parts)), positions).overlaps).toBe(0);
  });

  it("places nobody, somebody alone, and many without any relation", () => {
    expect([...improveLayout(networkOf(0, []), standing)]).toEqual([[]]);
    expect([...improveLayout(networkOf(1, []), standing)]).toEqual([[[0, 0]]]);
    expect([...improveLayout(networkOf(1, [[0, 0]]), standing)]).toEqual([[[0, 0]]]);
    const crowd = networkOf(60, []);
    const problem = buildNetworkProblem(buildModel(crowd));
    expect(scoreLayout(problem, lastOf(crowd))).toMatchObject({ overlaps: 0, missingLabels: 0 });
  });

  it("pairs stand beside each other without touching", () => {
    const problem = buildNetworkProblem(buildModel(pairs));
    expect(scoreLayout(problem, lastOf(pairs))).toMatchObject({ crossings: 0, overlaps: 0, missingLabels: 0 });
  });

  it("lays a pair level, in the middle of the frame", () => {
    expect(lastOf(networkOf(2, [[0, 1]])).map(([x, y]) => [Math.abs(x), y])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it("leaves the file's places alone where most actors have one", () => {
    const given: Point[] = [
      [-300, 20],
      [40, 700],
      [900, -80],
    ];
    const dataset = withPositions(networkOf(4, [[0, 3]]), given);
    const [positions, ...more] = [...improveLayout(dataset, standing)];
    expect(positions?.slice(0, 3)).toEqual(given);
    expect(more).toEqual([]);
  });

  it("pays no heed to places when all actors stand on one disc", () => {
    const heap = withPositions(
      tangle,
      tangle.actors.map((): Point => [5, 5]),
    );
    const firstOf = (dataset: Dataset): unknown => improveLayout(dataset, { now: clockOf(20) }).next().value;
    expect(firstOf(heap)).toEqual(firstOf(tangle));
  });
});

describe("large networks", () => {
  const largest = 4000;
  const large = networkOf(
    largest,
    Array.from({ length: 9000 }, (_, index) => [(index * index) % 53, (index * 17 + 5) % largest] as const),
  );

  it(
    "are not searched but get places for everybody, no two the same disc by the thousands",
    { timeout: 60_000 },
    () => {
      const positions = [...improveLayout(large, { now: () => performance.now(), budgetMs: 800 })].at(-1) ?? [];
      expect(positions).toHaveLength(largest);
      expect(positions.flat().every(Number.isFinite)).toBe(true);
      expect(new Set(positions.map(String)).size).toBeGreaterThan(0.9 * largest);
    },
  );

  it("stand by communities: most of whom somebody is near to are of the same", { timeout: 60_000 }, () => {
    const draw = createRandom(5);
    const [groups, size] = [8, 50];
    const member = (group: number) => group * size + Math.floor(size * draw());
    const ties = Array.from({ length: 1600 }, (_, index) => {
      const group = Math.floor(index / 4) % groups;
      return [member(group), member(index % 4 === 0 ? Math.floor(groups * draw()) : group)] as const;
    });
    const positions = lastOf(networkOf(groups * size, ties));
    const shares = positions.map(([x, y], actor) => {
      const others = [...positions.keys()].filter((other) => other !== actor);
      const far = (other: number) => Math.hypot((positions[other]?.[0] ?? 0) - x, (positions[other]?.[1] ?? 0) - y);
      const near = others.sort((one, other) => far(one) - far(other)).slice(0, 8);
      return near.filter((other) => Math.floor(other / size) === Math.floor(actor / size)).length / 8;
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.8);
  });

  it("the clock is looked at between short slices", { timeout: 60_000 }, () => {
    const reads: number[] = [];
    const now = (): number => {
      reads.push(performance.now());
      return reads.at(-1) ?? 0;
    };
    const work = improveLayout(buildModel(large), { now, budgetMs: 1500 });
    const endMs = performance.now() + 4500;
    while (work.next().done !== true) expect(performance.now()).toBeLessThan(endMs);
    expect(reads.length).toBeGreaterThan(10);
  });
});
