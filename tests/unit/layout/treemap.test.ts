import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTreemap } from "../../../src/layout/treemap.ts";
import { buildLaneGraph, splitProblem } from "../../../src/layout/problem.ts";
import { placeRadially } from "../../../src/layout/radial.ts";
import { divideTile, type Tile } from "../../../src/layout/tiles.ts";
import { problemOf } from "./problems.ts";

const lanes = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 18 });

/** Connected components by naming each actor after the smallest it can reach, until nothing changes. */
function namesOf(pairs: readonly (readonly [number, number])[]): number[] {
  const names = Array.from({ length: 12 }, (_, actor) => actor);
  for (let round = 0; round < 12; round += 1) {
    for (const [one, other] of pairs) {
      const least = Math.min(names[one] ?? 0, names[other] ?? 0);
      names[one] = least;
      names[other] = least;
    }
  }
  return names;
}

describe("the components of a network", () => {
  it("have a cell each, the largest first, and isolates have none", () => {
    fc.assert(
      fc.property(lanes, (pairs) => {
        const names = namesOf(pairs);
        const sizeOf = (name: number | undefined) => names.filter((own) => own === name).length;
        const cells = buildTreemap(problemOf(12, pairs)).cells.map(({ kept }) => kept);
        for (const kept of cells) {
          const name = names[kept[0] ?? 0];
          expect(kept).toEqual(names.flatMap((own, actor) => (own === name ? [actor] : [])));
        }
        const tied = names.flatMap((name, actor) => (sizeOf(name) > 1 ? [actor] : []));
        expect(cells.flat().sort((a, b) => a - b)).toEqual(tied);
        const sizes = cells.map((kept) => kept.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });

  it("are graphs with an edge for each lane but loops", () => {
    const graph = buildLaneGraph(
      problemOf(4, [
        [0, 1],
        [1, 0],
        [2, 2],
      ]),
    );
    expect([graph.order, graph.size, graph.selfLoopCount]).toEqual([4, 2, 0]);
    expect([graph.degree("0"), graph.degree("2"), graph.neighbors("1")]).toEqual([2, 0, ["0"]]);
  });

  it("as problems of their own have all lanes but the loops of isolates", () => {
    const problem = problemOf(5, [
      [0, 2],
      [3, 4],
      [2, 2],
      [4, 3],
      [1, 1],
    ]);
    const [one, other] = splitProblem(problem, [
      [0, 2],
      [3, 4],
    ]);
    expect(one?.actors.map(({ names }) => names[0])).toEqual(["A", "C"]);
    expect(one?.lanes.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(other?.lanes.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe("tiles", () => {
  const whole: Tile = { left: 10, top: 20, widthPx: 900, heightPx: 500 };

  it("have areas in proportion to their weights, fill the whole and do not meet", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }), (unsorted) => {
        const weights = unsorted.toSorted((a, b) => b - a);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const tiles = divideTile(whole, weights);
        expect(tiles).toHaveLength(weights.length);
        tiles.forEach((tile, index) => {
          expect((tile.widthPx * tile.heightPx) / 450_000).toBeCloseTo((weights[index] ?? 0) / sum, 6);
          expect(tile.left).toBeGreaterThan(10 - 1e-6);
          expect(tile.top).toBeGreaterThan(20 - 1e-6);
          expect(tile.left + tile.widthPx).toBeLessThan(910 + 1e-6);
          expect(tile.top + tile.heightPx).toBeLessThan(520 + 1e-6);
          for (const other of tiles.slice(index + 1)) {
            const isApart =
              tile.left + tile.widthPx < other.left + 1e-6 ||
              other.left + other.widthPx < tile.left + 1e-6 ||
              tile.top + tile.heightPx < other.top + 1e-6 ||
              other.top + other.heightPx < tile.top + 1e-6;
            expect(isApart).toBe(true);
          }
        });
      }),
    );
  });

  it("of equal weights are no slivers", () => {
    for (const { widthPx, heightPx } of divideTile(
      whole,
      Array.from({ length: 24 }, () => 1),
    )) {
      expect(Math.max(widthPx / heightPx, heightPx / widthPx)).toBeLessThan(2);
    }
  });
});

describe("a radial placement", () => {
  it("has the busiest in the middle, the others further out the more steps away they are", () => {
    const problem = problemOf(7, [
      [3, 0],
      [3, 1],
      [3, 2],
      [0, 4],
      [1, 5],
      [5, 6],
    ]);
    const radius = placeRadially(buildLaneGraph(problem), [[0, 1, 2, 3, 4, 5, 6]]).map(([x, y]) => Math.hypot(x, y));
    const near = [0, 1, 2].map((actor) => radius[actor] ?? 0);
    const far = [4, 5].map((actor) => radius[actor] ?? 0);
    expect(radius[3]).toBe(0);
    expect(Math.max(...near)).toBeLessThan(Math.min(...far));
    expect(Math.max(...far)).toBeLessThan(radius[6] ?? 0);
  });

  it("of one component does not depend on the others", () => {
    const one = problemOf(3, [
      [0, 1],
      [1, 2],
    ]);
    const two = problemOf(8, [
      [1, 3],
      [3, 4],
      [0, 7],
      [7, 2],
      [2, 0],
    ]);
    const places = placeRadially(buildLaneGraph(two), [
      [0, 2, 7],
      [1, 3, 4],
    ]);
    expect([1, 3, 4].map((actor) => places[actor])).toEqual(placeRadially(buildLaneGraph(one), [[0, 1, 2]]));
    expect(places[5]).toEqual([0, 0]);
  });

  it("gives a star of a thousand each a place of its own, all around", () => {
    const star = problemOf(
      1001,
      Array.from({ length: 1000 }, (_, index) => [0, index + 1]),
    );
    const places = placeRadially(buildLaneGraph(star), [[...star.actors.keys()]]);
    expect(new Set(places.map(([x, y]) => `${Math.round(x * 1e6)} ${Math.round(y * 1e6)}`)).size).toBe(1001);
    const quarter = places.filter(([x, y]) => x > 0 && y > 0);
    expect(quarter.length).toBeGreaterThan(240);
    expect(quarter.length).toBeLessThan(260);
  });
});

describe("the treemap", () => {
  it("has everybody inside the frame and its cells beside each other", () => {
    fc.assert(
      fc.property(lanes, (pairs) => {
        const { x, y, cells } = buildTreemap(problemOf(12, pairs));
        x.forEach((px) => {
          expect(px >= 0 && px <= 900).toBe(true);
        });
        y.forEach((px) => {
          expect(px >= 0 && px <= 520).toBe(true);
        });
        for (const { kept, left, top, frame } of cells) {
          for (const actor of kept) {
            expect((x[actor] ?? -1) >= left && (x[actor] ?? -1) <= left + frame.widthPx).toBe(true);
            expect((y[actor] ?? -1) >= top && (y[actor] ?? -1) <= top + frame.heightPx).toBe(true);
          }
        }
      }),
    );
  });
});
