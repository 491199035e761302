import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import {
  type Curve,
  endGapPx,
  largestBulge,
  laneCurve,
  laneLoop,
  laneOffsetPx,
  laneSpacingPx,
  pointAt,
} from "../../../src/notation/curves.ts";
import { portOf } from "../../../src/notation/placement.ts";
import { spreadPorts } from "../../../src/notation/ports.ts";

const radius = fc.double({ min: 6, max: 22, noNaN: true });
const far = fc.record({
  source: fc.tuple(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 0, max: 520, noNaN: true })),
  angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
  distance: fc.double({ min: 110, max: 900, noNaN: true }),
  sourceRadius: radius,
  targetRadius: radius,
});

interface Ends {
  readonly source: Point;
  readonly angle: number;
  readonly distance: number;
  readonly sourceRadius: number;
  readonly targetRadius: number;
}

function targetOf({ source, angle, distance }: Ends): Point {
  return [source[0] + distance * Math.cos(angle), source[1] + distance * Math.sin(angle)];
}

/** All lanes of two actors that have no others. */
function lanesOf(ends: Ends, pairSize: number): Curve[] {
  const target = targetOf(ends);
  const lanes = Array.from({ length: pairSize }, (_, row) => {
    return { row, source: 0, target: 1, directed: row % 2 === 0, indexInPair: row, pairSize };
  });
  const places = {
    x: [ends.source[0], target[0]],
    y: [ends.source[1], target[1]],
    radiusPx: [ends.sourceRadius, ends.targetRadius],
  };
  const ports = spreadPorts({ lanes, laneCount: pairSize, isTold: () => true }, places);
  return lanes.map(({ row }) =>
    laneCurve(ends.source, target, ends.sourceRadius, ends.targetRadius, portOf(ports, row)),
  );
}

/** Distance from the straight way between the centres, to the left of it positive. */
function sideOf({ source, angle }: Ends, [x, y]: Point): number {
  return (x - source[0]) * Math.sin(angle) - (y - source[1]) * Math.cos(angle);
}

function apart([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

describe("lanes of a pair", () => {
  it("lie symmetrically around the straight way, one spacing apart", () => {
    expect(laneOffsetPx(0, 1)).toBe(0);
    expect([0, 1].map((index) => laneOffsetPx(index, 2))).toEqual([-laneSpacingPx / 2, laneSpacingPx / 2]);
    expect([0, 1, 2].map((index) => laneOffsetPx(index, 3))).toEqual([-laneSpacingPx, 0, laneSpacingPx]);
  });

  it("a lone lane is a straight line", () => {
    fc.assert(
      fc.property(far, fc.double({ min: 0, max: 1, noNaN: true }), (ends, t) => {
        const [lane] = lanesOf(ends, 1);
        if (lane !== undefined) expect(sideOf(ends, pointAt(lane, t))).toBeCloseTo(0, 6);
      }),
    );
  });

  it("begin and end just outside the rims of their actors", () => {
    fc.assert(
      fc.property(far, fc.integer({ min: 1, max: 7 }), (ends, size) => {
        for (const lane of lanesOf(ends, size)) {
          expect(apart(pointAt(lane, 0), ends.source)).toBeCloseTo(ends.sourceRadius + endGapPx, 6);
          expect(apart(pointAt(lane, 1), targetOf(ends))).toBeCloseTo(ends.targetRadius + endGapPx, 6);
        }
      }),
    );
  });

  it("keep their order all the way, so they never cross each other", () => {
    fc.assert(
      fc.property(far, fc.integer({ min: 2, max: 7 }), (ends, size) => {
        const lanes = lanesOf(ends, size);
        for (const t of [0.08, 0.25, 0.5, 0.75, 0.92]) {
          const sides = lanes.map((lane) => sideOf(ends, pointAt(lane, t)));
          const ascending = sides.toSorted((a, b) => a - b);
          expect(sides).toEqual(ascending);
          expect(new Set(sides.map((side) => side.toFixed(6))).size).toBe(size);
        }
      }),
    );
  });

  it("are each other's mirror image", () => {
    fc.assert(
      fc.property(far, fc.double({ min: 0, max: 1, noNaN: true }), (ends, t) => {
        const [first, second] = lanesOf(ends, 2).map((lane) => sideOf(ends, pointAt(lane, t)));
        expect((first ?? NaN) + (second ?? NaN)).toBeCloseTo(0, 6);
      }),
    );
  });

  it("stand one spacing apart half way", () => {
    fc.assert(
      fc.property(far, fc.integer({ min: 2, max: 5 }), (ends, size) => {
        const sides = lanesOf(ends, size).map((lane) => sideOf(ends, pointAt(lane, 0.5)));
        for (const [index, side] of sides.slice(1).entries()) {
          expect(side - (sides[index] ?? NaN)).toBeCloseTo(laneSpacingPx, 3);
        }
      }),
    );
  });

  it("never bulge by more than a part of the distance", () => {
    const lane = laneCurve([0, 0], [60, 0], 8, 8, { atSource: 0, atTarget: 0, middlePx: 44 });
    expect(Math.abs(pointAt(lane, 0.5)[1])).toBeLessThanOrEqual(largestBulge * 60 + 1e-9);
  });

  it("actors at one place get a finite line", () => {
    const lane = laneCurve([10, 10], [10, 10], 8, 8, { atSource: 0.3, atTarget: 0, middlePx: 11 });
    for (const t of [0, 0.5, 1]) expect(pointAt(lane, t).every(Number.isFinite)).toBe(true);
  });
});

describe("a loop", () => {
  it("leaves and reaches its actor at the rim", () => {
    fc.assert(
      fc.property(radius, fc.integer({ min: 0, max: 3 }), (size, index) => {
        const loop = laneLoop([100, 100], size, index);
        expect(apart(pointAt(loop, 0), [100, 100])).toBeCloseTo(size + endGapPx, 6);
        expect(apart(pointAt(loop, 1), [100, 100])).toBeCloseTo(size + endGapPx, 6);
      }),
    );
  });

  it("stays outside the actor in between", () => {
    fc.assert(
      fc.property(
        radius,
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (size, index, t) => {
          expect(apart(pointAt(laneLoop([0, 0], size, index), t), [0, 0])).toBeGreaterThan(size + endGapPx - 1e-6);
        },
      ),
    );
  });

  it("further loops of the same actor are larger", () => {
    const radii = [0, 1, 2].map((index) => laneLoop([0, 0], 12, index).radiusPx);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(new Set(radii).size).toBe(3);
  });
});
