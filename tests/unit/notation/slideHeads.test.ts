import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import {
  arrowLengthPx,
  breadthOf,
  headScaleOf,
  type LaneBreadth,
  longestBackPart,
  usualBreadth,
  withHeadScale,
} from "../../../src/notation/lines.ts";
import { buildPaths, doesEndMeetBox, pathLengthPx } from "../../../src/notation/paths.ts";
import type { PortLane } from "../../../src/notation/ports.ts";
import { slideHeads } from "../../../src/notation/slideHeads.ts";
import { buildTangle, headCostOf, type Tangle } from "../../../src/notation/tangle.ts";

const radiusPx = 10;

/** Straight arrows between spots; the first of them is looked at. */
function tangleOf(
  spots: readonly Point[],
  ends: readonly (readonly [source: number, target: number])[],
  breadths: readonly LaneBreadth[] = ends.map(() => usualBreadth),
  isDirected: (row: number) => boolean = () => true,
): Tangle {
  const lanes = ends.map(([source, target], row): PortLane => {
    return { row, source, target, directed: isDirected(row), indexInPair: 0, pairSize: 1 };
  });
  const places = { x: spots.map(([x]) => x), y: spots.map(([, y]) => y), radiusPx: spots.map(() => radiusPx) };
  const column = () => new Float32Array(lanes.length);
  const ports = { atSource: column(), atTarget: column(), middlePx: column(), backPx: column() };
  return buildTangle(lanes, breadths, places, ports);
}

/** An arrow to the right from 0 to 300, and lines without arrows that cross it at these places. */
function crossedAt(...places: readonly number[]): Tangle {
  const spots: Point[] = [[0, 0], [300, 0], ...places.flatMap((x): Point[] => [[x, -200], [x, 200]])]; // prettier-ignore
  const ends = [[0, 1], ...places.map((_, index) => [2 * index + 2, 2 * index + 3])] as [number, number][];
  return tangleOf(spots, ends, undefined, (row) => row === 0);
}

/** From where to where the first arrowhead reaches. */
function reachOf({ ports: { backPx } }: Tangle): readonly [from: number, to: number] {
  const tip = 300 - radiusPx - 3 - (backPx[0] ?? 0);
  return [tip - arrowLengthPx, tip];
}

/** How near a line at that place comes to the first arrowhead. */
function gapTo(tangle: Tangle, x: number): number {
  const [from, to] = reachOf(tangle);
  return Math.max(from - x, x - to, 0) - usualBreadth.halfPx;
}

describe("an arrowhead", () => {
  it("stays at the end of its line where nothing else is", () => {
    const tangle = crossedAt(150);
    slideHeads(tangle);
    expect(tangle.ports.backPx[0]).toBe(0);
  });

  it.each([[[282]], [[282, 262]], [[285, 278, 271, 240]]])(
    "slides to the nearest place that none of the lines at %j runs through",
    (places) => {
      const tangle = crossedAt(...places);
      slideHeads(tangle);
      const isFree = (tip: number) =>
        places.every((x) => x > tip + usualBreadth.halfPx || x < tip - arrowLengthPx - usualBreadth.halfPx);
      const tips = Array.from({ length: 200 }, (_, px) => 300 - radiusPx - 3 - px);
      for (const x of places) expect(gapTo(tangle, x)).toBeGreaterThan(0);
      // A step and the air on both sides is how much farther it may be.
      expect((tips.find(isFree) ?? 0) - reachOf(tangle)[1]).toBeLessThan(6);
    },
  );

  it("leaves all lines where they are", () => {
    const tangle = crossedAt(282, 262);
    const before = [tangle.paths.x.slice(), tangle.paths.y.slice()];
    slideHeads(tangle);
    expect([tangle.paths.x, tangle.paths.y]).toEqual(before);
  });

  it("goes no farther than its part of the line, and where no place is free to one of those that cost the least", () => {
    const tangle = crossedAt(...Array.from({ length: 28 }, (_, index) => 20 + 10 * index));
    const before = headCostOf(tangle, 0, Infinity);
    slideHeads(tangle);
    expect(tangle.ports.backPx[0]).toBeLessThanOrEqual(longestBackPart * pathLengthPx(tangle.paths, 0));
    expect(headCostOf(tangle, 0, Infinity)).toBeLessThanOrEqual(before);
  });

  it("does not stop beside a foreign actor, to which it would seem to point", () => {
    const spots: Point[] = [[0, 0], [300, 0], [282, -200], [282, 200], [262, 15], [262, 200]]; // prettier-ignore
    const isDirected = (row: number): boolean => row === 0;
    const alone = tangleOf(spots, [[0, 1], [2, 3]], undefined, isDirected); // prettier-ignore
    const beside = tangleOf(spots, [[0, 1], [2, 3], [4, 5]], undefined, isDirected); // prettier-ignore
    const gap = (tangle: Tangle) => Math.hypot(reachOf(tangle)[0] - 262, 15 - usualBreadth.headHalfPx) - radiusPx;
    slideHeads(alone);
    slideHeads(beside);
    expect(gap(alone)).toBeLessThan(4);
    expect(gap(beside)).toBeGreaterThan(gap(alone));
  });

  it("makes way for another beside it, and that stays", () => {
    const tangle = tangleOf([[0, 0], [300, 0], [0, 8], [300, 8]], [[0, 1], [2, 3]]); // prettier-ignore
    slideHeads(tangle);
    const [less = 0, more = 0] = [...tangle.ports.backPx].sort((a, b) => a - b);
    expect(less).toBe(0);
    expect(more).toBeGreaterThanOrEqual(arrowLengthPx / 2);
  });

  it("stays near its actor where its line is broad, which it would tear in two", () => {
    const broad = breadthOf({ line: "solid", widthPx: 8 });
    const spots: Point[] = [[0, 0], [300, 0], ...Array.from({ length: 16 }, (_, index): Point[] => [[286 - 5 * index, -200], [286 - 5 * index, 200]]).flat()]; // prettier-ignore
    const ends = Array.from({ length: 17 }, (_, row) => [2 * row, 2 * row + 1] as const);
    const backOf = (breadth: LaneBreadth) => {
      const tangle = tangleOf(spots, ends, [breadth, ...ends.slice(1).map(() => usualBreadth)], (row) => row === 0);
      slideHeads(tangle);
      return tangle.ports.backPx[0] ?? 0;
    };
    expect(backOf(usualBreadth)).toBeGreaterThan(2 * broad.headPx);
    expect(backOf(broad)).toBeLessThanOrEqual(2 * broad.headPx);
  });
});

describe("of a line whose arrowhead stands back", () => {
  const line = { kind: "curve", start: [0, 0], control: [100, 0], end: [200, 0], backPx: 60 } as const;
  const paths = buildPaths([{ line, source: 0, target: 1 }]);
  const meets = (x: number): boolean => doesEndMeetBox(paths, 0, { x, y: -3, width: 6, height: 6 }, 0);

  it("a name covers the arrowhead, both ends, and nothing in between", () => {
    expect([meets(0), meets(60), meets(132), meets(160), meets(194)]).toEqual([true, false, true, false, true]);
  });
});

describe("the size of arrowheads", () => {
  it("is the same at all widths where few lines are told", () => {
    expect([0.72, 0.9, 1].map((scale) => headScaleOf(scale, 60))).toEqual([1, 1, 1]);
  });

  it("goes with names and actors among very many lines, and never below seven tenths", () => {
    expect([0.6, 0.72, 0.9, 1].map((scale) => headScaleOf(scale, 120))).toEqual([0.7, 0.72, 0.9, 1]);
  });

  it("leaves the breadth of lines alone", () => {
    const { halfPx, headPx, headHalfPx } = withHeadScale(usualBreadth, 0.8);
    expect([halfPx, headPx, headHalfPx]).toEqual([
      usualBreadth.halfPx,
      0.8 * usualBreadth.headPx,
      0.8 * usualBreadth.headHalfPx,
    ]);
  });
});
