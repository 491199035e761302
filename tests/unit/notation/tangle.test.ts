import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { usualBreadth } from "../../../src/notation/lines.ts";
import type { PortLane } from "../../../src/notation/ports.ts";
import {
  atOddsWith,
  buildTangle,
  costOf,
  faultsOf,
  portAt,
  setPort,
  type Tangle,
} from "../../../src/notation/tangle.ts";

function tangleOf(
  spots: readonly Point[],
  ends: readonly (readonly [source: number, target: number])[],
  directed = true,
): Tangle {
  const lanes = ends.map(([source, target], row): PortLane => {
    return { row, source, target, directed, indexInPair: 0, pairSize: 1 };
  });
  const places = { x: spots.map(([x]) => x), y: spots.map(([, y]) => y), radiusPx: spots.map(() => 12) };
  const column = () => new Float32Array(lanes.length);
  const ports = { atSource: column(), atTarget: column(), middlePx: column(), backPx: column() };
  return buildTangle(
    lanes,
    lanes.map(() => usualBreadth),
    places,
    ports,
  );
}

const far: readonly Point[] = [
  [0, 0],
  [300, 0],
  [0, 200],
  [300, 200],
];
/** The line between the last two runs over the arrowhead at the second. */
const onHead: readonly Point[] = [
  [0, 0],
  [300, 0],
  [280, -200],
  [280, 200],
];
const twoLanes = [
  [0, 1],
  [2, 3],
] as const;

describe("the faults of lines", () => {
  it("are none where they lie apart", () => {
    const tangle = tangleOf(far, twoLanes);
    expect([faultsOf(tangle, 0), faultsOf(tangle, 1)]).toEqual([0, 0]);
    expect(atOddsWith(tangle, 0)).toEqual([]);
  });

  it("belong to the line with the arrowhead and to the one that lies on it alike", () => {
    const tangle = tangleOf(onHead, twoLanes);
    expect(faultsOf(tangle, 0)).toBeGreaterThan(5);
    expect(faultsOf(tangle, 1)).toBeCloseTo(faultsOf(tangle, 0), 9);
    expect([atOddsWith(tangle, 0), atOddsWith(tangle, 1)]).toEqual([[1], [0]]);
  });

  it("are none without arrowheads: a crossing costs much less", () => {
    const tangle = tangleOf(onHead, twoLanes, false);
    expect(faultsOf(tangle, 0)).toBe(0);
    expect(costOf(tangle, 0, Infinity)).toBeLessThan(2);
  });

  it("are found where a line runs through an actor that it does not belong to", () => {
    const spots: readonly Point[] = [
      [0, 0],
      [400, 0],
      [200, 5],
      [200, 200],
    ];
    const tangle = tangleOf(spots, [
      [0, 1],
      [3, 2],
    ]);
    expect(faultsOf(tangle, 0)).toBeGreaterThan(8);
    expect(faultsOf(tangle, 1)).toBe(0);
  });
});

describe("a line that is moved", () => {
  it("costs its turns and its bend, and sharp turns more", () => {
    const costWith = (atTarget: number, middlePx: number): number => {
      const tangle = tangleOf(far, twoLanes);
      setPort(tangle, 0, [0, atTarget, middlePx, 0]);
      return costOf(tangle, 0, Infinity);
    };
    expect(costWith(0, 0)).toBe(0);
    expect(costWith(0.4, 0)).toBeGreaterThan(0);
    expect(costWith(1.2, 0)).toBeGreaterThan(9 * costWith(0.4, 0));
    expect(costWith(0, 20)).toBeGreaterThan(costWith(0, 10));
  });

  it("is the same again when it is put back", () => {
    const tangle = tangleOf(onHead, twoLanes);
    const [before, port] = [costOf(tangle, 0, Infinity), portAt(tangle, 0)];
    setPort(tangle, 0, [0.3, -0.5, 12, 11]);
    expect(costOf(tangle, 0, Infinity)).not.toBeCloseTo(before, 3);
    setPort(tangle, 0, port);
    expect(costOf(tangle, 0, Infinity)).toBe(before);
  });

  it("is not judged to the end where it costs too much already", () => {
    const tangle = tangleOf(onHead, twoLanes);
    expect(costOf(tangle, 0, 1)).toBeGreaterThanOrEqual(1);
    expect(costOf(tangle, 0, 1)).toBeLessThanOrEqual(costOf(tangle, 0, Infinity));
  });
});
