import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { createLaneCounter } from "../../../src/notation/laneCounts.ts";
import { doBoxesMeet } from "../../../src/notation/labels.ts";
import { deriveLabels, type NamedActors } from "../../../src/notation/nameLabels.ts";
import { countFontSizePx } from "../../../src/notation/lettering.ts";
import { measureText } from "../../../src/notation/metrics.ts";
import { buildPlacement, type Camera, cameraAt } from "../../../src/notation/placement.ts";
import type { PortLane } from "../../../src/notation/ports.ts";
import { translatorFor } from "../../translators.ts";

const lanesOf = (lanes: readonly PortLane[]) => ({ lanes, laneCount: lanes.length, isTold: () => true });
const laneOf = (source: number, target: number, row = 0): PortLane => {
  return { row, source, target, directed: true, indexInPair: 0, pairSize: 1 };
};
const still: Camera = { scale: 1, offsetX: 0, offsetY: 0 };

function actorsAt(positions: readonly Point[], size: readonly [number, number], more: Partial<NamedActors> = {}) {
  const rows = [...positions.keys()];
  const degrees = Uint32Array.from(rows, (row) => 1 + ((row * 5) % 7));
  return {
    rows,
    lanes: [],
    placement: buildPlacement(rows, positions, degrees, lanesOf(more.lanes ?? []), ...size),
    camera: still,
    names: rows.map((row) => `Somebody ${row}`),
    degrees,
    isTold: () => true,
    isWanted: () => false,
    selected: undefined,
    chiefs: undefined,
    now: new Set<number>(),
    ...more,
  };
}

const square: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
/** So many actors in so small a frame that not all get a name. */
const crowd: readonly Point[] = Array.from({ length: 40 }, (_, row) => [row % 8, Math.floor(row / 8)]);
const keysOf = (actors: NamedActors): number[] => deriveLabels(actors).map(({ key }) => key);

describe("names of actors", () => {
  it("are all there where there is room, whoever is wanted", () => {
    const expected = deriveLabels(actorsAt(square, [900, 520]));
    expect(expected.map(({ key }) => key)).toEqual([0, 1, 2, 3]);
    const isWanted = (row: number): boolean => row > 1;
    expect(deriveLabels(actorsAt(square, [900, 520], { isWanted, selected: 2 }))).toEqual(expected);
  });

  it("of the busiest go first in a crowd", () => {
    const actors = actorsAt(crowd, [420, 300]);
    const named = keysOf(actors);
    expect(named.length).toBeGreaterThan(5);
    expect(named.length).toBeLessThan(crowd.length);
    const meanOf = (rows: readonly number[]): number =>
      rows.reduce((sum, row) => sum + (actors.degrees[row] ?? 0), 0) / rows.length;
    const unnamed = actors.rows.filter((row) => !named.includes(row));
    expect(meanOf(named)).toBeGreaterThan(meanOf(unnamed));
  });

  it("of wanted actors go before busier ones where they would be left out", () => {
    const named = keysOf(actorsAt(crowd, [420, 300]));
    const wanted = new Set([...crowd.keys()].filter((row) => !named.includes(row)).slice(0, 6));
    const now = keysOf(actorsAt(crowd, [420, 300], { isWanted: (row) => wanted.has(row) }));
    expect(now.filter((row) => wanted.has(row)).length).toBeGreaterThanOrEqual(2);
  });

  it("of the selected actor is there at any price", () => {
    const named = keysOf(actorsAt(crowd, [420, 300]));
    for (const selected of [...crowd.keys()].filter((row) => !named.includes(row)))
      expect(keysOf(actorsAt(crowd, [420, 300], { selected }))).toContain(selected);
  });

  it("are not placed for actors that the camera leaves outside", () => {
    const actors = actorsAt(square, [900, 520]);
    const camera = cameraAt({ x: 0, y: 0.25, ratio: 0.3 }, actors.placement.frame);
    expect(keysOf({ ...actors, camera })).toEqual([0]);
  });

  it("are never more than 120 at once", () => {
    const many = Array.from({ length: 300 }, (_, row): Point => [row % 20, Math.floor(row / 20)]);
    expect(keysOf(actorsAt(many, [6000, 4000])).length).toBe(120);
  });

  it("keep clear of lines as long as these are not too many to look at", () => {
    // A line down from the first actor to the second runs where the name would stand otherwise.
    const positionsBelow: readonly Point[] = [
      [0, 1],
      [0, 0],
      [1, 0.5],
    ];
    const lane = laneOf(0, 1);
    const isBelow = (lanes: readonly PortLane[]): boolean => {
      const actors = actorsAt(positionsBelow, [900, 520], { lanes });
      return (deriveLabels(actors)[0]?.y ?? 0) > (actors.placement.y[0] ?? 0);
    };
    expect(isBelow([])).toBe(true);
    expect(isBelow([lane])).toBe(false);
    expect(isBelow(Array.from({ length: 801 }, () => lane))).toBe(true);
  });
});

describe("numbers on lines", () => {
  const lanes = [laneOf(0, 1), laneOf(1, 2, 1), laneOf(0, 2, 2), laneOf(1, 3, 3)];
  const { placement, rows } = actorsAt(square, [900, 520], { lanes });
  const countsOf = (counts: readonly number[], labels: Parameters<typeof createLaneCounter>[4] = [], camera = still) =>
    createLaneCounter(lanes, rows, placement, camera, labels)((lane) => counts[lanes.indexOf(lane)] ?? 0, []);

  it("stand in the middle of lines for several relations, and of no other", () => {
    const [count, ...others] = countsOf([3, 1, 0, 0]);
    expect(others).toEqual([]);
    expect(count).toMatchObject({ lane: lanes[0], count: 3 });
    const [x = 0, y = 0] = count?.centre ?? [];
    const [left = 0, right = 0] = [0, 1].map((row) => placement.x[row]);
    const [leftRadius = 0, rightRadius = 0] = placement.radiusPx;
    expect(x).toBeCloseTo((left + leftRadius + right - rightRadius) / 2, 1);
    expect(y).toBeCloseTo(placement.y[0] ?? 0, 1);
  });

  it("give way to names, to one another and to the edge of the frame", () => {
    const [label] = countsOf([2, 0, 0, 0]);
    if (label === undefined) throw new Error("no number");
    const [moved] = countsOf([2, 0, 0, 0], [label]);
    if (moved === undefined) throw new Error("no number");
    expect(doBoxesMeet(moved, label, 1)).toBe(false);
    const wall = { x: 0, y: label.y, width: 900, height: label.height };
    expect(countsOf([2, 0, 0, 0], [wall])).toEqual([]);
    // The diagonals cross in the middle of both.
    const [first, second] = countsOf([0, 0, 2, 2]);
    if (first === undefined || second === undefined) throw new Error("no number");
    expect(doBoxesMeet(first, second, 1)).toBe(false);
    expect(countsOf([2, 0, 0, 0], [], { scale: 1, offsetX: -2000, offsetY: 0 })).toEqual([]);
  });

  it("give way to words that are said, and come back to their place when these go", () => {
    const count = createLaneCounter(lanes, rows, placement, still, []);
    const countOf = (lane: (typeof lanes)[number]) => (lane === lanes[0] ? 2 : 0);
    const [first] = count(countOf, []);
    if (first === undefined) throw new Error("no number");
    expect(count(countOf, [first])[0]?.centre).not.toEqual(first.centre);
    expect(count(countOf, [{ ...first, x: 0, width: 900 }])).toEqual([]);
    expect(count(countOf, [])).toEqual([first]);
    expect(count((lane) => (lane === lanes[0] ? 1234 : 0), [])[0]?.width).toBeGreaterThan(first.width);
  });

  it("are as wide as their digits need", () => {
    const [few, many] = [countsOf([2, 0, 0, 0])[0], countsOf([1234, 0, 0, 0])[0]];
    expect(few?.width).toBe(15);
    expect(many?.width).toBeGreaterThan(28);
  });

  it("are written in the digits of the reader, and as wide as these", () => {
    const { formatNumber } = translatorFor("ar");
    const [count] = createLaneCounter(lanes, rows, placement, still, [], formatNumber)(() => 1234, []);
    expect(count?.written).toBe("١٬٢٣٤");
    expect(count?.width).toBeGreaterThan(measureText("١٬٢٣٤", countFontSizePx, true));
  });

  it("are left out where they would be a carpet", () => {
    const carpet = Array.from({ length: 101 }, () => laneOf(0, 1));
    expect(createLaneCounter(carpet, rows, placement, still, [])(() => 2, [])).toEqual([]);
    const placed = createLaneCounter(carpet.slice(1), rows, placement, still, [])(() => 2, []);
    expect(placed.length).toBeGreaterThan(0);
    placed.forEach((one, at) => {
      for (const other of placed.slice(at + 1)) expect(doBoxesMeet(one, other, 1)).toBe(false);
    });
  });
});
