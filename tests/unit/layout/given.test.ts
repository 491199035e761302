import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset, Point } from "../../../src/dataset/types.ts";
import { needsLayout, placeBeside, readGiven } from "../../../src/layout/given.ts";
import { buildModel } from "../../../src/model/build.ts";
import { fitToFrame, frameOf, referenceFrame } from "../../../src/notation/frame.ts";
import { actorRadiusPx, stageScale } from "../../../src/notation/sizes.ts";
import { datasetOf } from "../../fixtures.ts";
import { withPositions } from "../../../src/model/withPositions.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const square: Point[] = [
  [0, 0],
  [100, 0],
  [0, 100],
  [100, 100],
];

/** Six actors of whom the first ones have these places. */
function placed(places: readonly Point[], relations: readonly { source: string; target: string }[] = []): Dataset {
  return withPositions(
    datasetOf(
      relations.map((ends) => ({ ...ends, date: "2020" })),
      ids,
    ),
    places,
  );
}

/** Places of all six; fails where the file's are not to be kept. */
function complete(dataset: Dataset): Point[] {
  const given = readGiven(dataset);
  if (given === undefined) throw new Error("no places to keep");
  return placeBeside(buildModel(dataset), given);
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

describe("whether a dataset needs a layout", () => {
  const everywhere = [...square, [50, 20], [20, 50]] as const;

  it("not where each actor has a place of its own", () => {
    expect(needsLayout(placed(everywhere))).toBe(false);
    expect(needsLayout(datasetOf([], []))).toBe(false);
  });

  it("where some have none", () => {
    expect(needsLayout(placed([]))).toBe(true);
    expect(needsLayout(placed(everywhere.slice(1)))).toBe(true);
  });

  it("where all stand at zero, or two on one disc", () => {
    expect(needsLayout(placed(ids.map((): Point => [0, 0])))).toBe(true);
    expect(needsLayout(placed([...square, [50, 20], [50, 20]]))).toBe(true);
  });
});

describe("the file's places", () => {
  it("count when half of the actors have one, each its own", () => {
    expect(readGiven(placed(square.slice(0, 3)))?.size).toBe(3);
    expect(readGiven(placed(square.slice(0, 2)))).toBeUndefined();
    expect(readGiven(placed([...square.slice(0, 2), [0, 0], [0, 0], [0, 0], [0, 0]]))).toBeUndefined();
    expect(readGiven(placed([]))).toBeUndefined();
  });

  it("stay as they are to the last digit, and everybody stands apart", () => {
    const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const places = fc.uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 6, selector: String });
    const ends = fc.record({ source: fc.constantFrom(...ids), target: fc.constantFrom(...ids) });
    fc.assert(
      fc.property(places, fc.array(ends, { maxLength: 8 }), (given, relations) => {
        const found = complete(placed(given, relations));
        expect(found.slice(0, given.length)).toEqual(given);
        expect(found.flat().every(Number.isFinite)).toBe(true);
        expect(new Set(found.map(String)).size).toBe(ids.length);
      }),
    );
  });

  it("an actor without one stands near its neighbour, further out", () => {
    const found = complete(placed(square, [{ source: "e", target: "d" }]));
    const place = found[4] ?? [0, 0];
    expect(distance(place, [100, 100])).toBeLessThan(60);
    expect(distance(place, [50, 50])).toBeGreaterThan(distance([100, 100], [50, 50]));
  });

  it("one that hangs on another without a place stands near that one", () => {
    const chain = [
      { source: "a", target: "e" },
      { source: "e", target: "f" },
    ];
    const found = complete(placed(square, chain));
    expect(distance(found[5] ?? [0, 0], found[4] ?? [0, 0])).toBeLessThan(80);
  });

  it("one without relations stands below everybody", () => {
    for (const [, y] of complete(placed(square)).slice(4)) expect(y).toBeLessThan(0);
  });

  it("two on one disc are pulled apart: the first stays, the other goes a bit aside", () => {
    const found = complete(placed([...square, [0, 100], [0, 100]]));
    expect(found.slice(0, 4)).toEqual(square);
    for (const place of found.slice(4)) {
      expect(distance(place, [0, 100])).toBeGreaterThan(10);
      expect(distance(place, [0, 100])).toBeLessThan(100);
    }
    expect(distance(found[4] ?? [0, 0], found[5] ?? [0, 0])).toBeGreaterThan(10);
  });
});

describe("those without a place of their own", () => {
  const coordinate = fc.integer({ min: -50, max: 50 });
  const spot: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);

  it.each([
    ["on the stage of the explorer", referenceFrame],
    ["on a phone", frameOf(390, 420)],
  ])("%s never lie on another's disc", (_, frame) => {
    // In a line, too, where whoever steps aside decides what the picture shows.
    const inLine = fc.uniqueArray(coordinate, { minLength: 2, maxLength: 4 }).map((xs) => xs.map((x): Point => [x, 5]));
    const places = fc.oneof(fc.uniqueArray(spot, { minLength: 2, maxLength: 4, selector: String }), inLine);
    fc.assert(
      fc.property(places, fc.nat(1), (taken, which) => {
        const all = [...taken, ...[1, 2].map((): Point => taken[which] ?? [0, 0])];
        const dataset = placedAt(all);
        const found = fitToFrame(complete(dataset), frame);
        const radius = actorRadiusPx(1, 1, all.length) * stageScale(frame.widthPx);
        for (const row of [all.length - 2, all.length - 1]) {
          const distances = found.flatMap((at, other) => (other === row ? [] : [distance(at, found[row] ?? [0, 0])]));
          expect(Math.min(...distances)).toBeGreaterThan(2 * radius);
        }
      }),
    );
  });

  it("do not widen the picture, which would push others together", () => {
    const taken: Point[] = [5, 10, 60, 90].map((x) => [x, 5]);
    const found = complete(placedAt([...taken, [5, 5], [5, 5]]));
    for (const [x] of found) {
      expect(x).toBeGreaterThanOrEqual(5);
      expect(x).toBeLessThanOrEqual(90);
    }
  });
});

/** Actors with one relation each, at these places. */
function placedAt(places: readonly Point[]): Dataset {
  const names = places.map((_, index) => `n${index}`);
  const relations = names.map((source) => ({ source, target: source, date: "2020" }));
  return withPositions(datasetOf(relations, names), places);
}

describe("a dataset with positions", () => {
  it("has them in the order of its actors, and is otherwise the same", () => {
    const dataset = datasetOf([{ date: "2020" }], ["a", "b"]);
    const [one, other] = square;
    const result = withPositions(dataset, square.slice(0, 2));
    expect(result.actors.map(({ position }) => position)).toEqual([one, other]);
    expect({ ...result, actors: [] }).toEqual({ ...dataset, actors: [] });
    expect(dataset.actors.some((actor) => "position" in actor)).toBe(false);
  });
});
