import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { laneCurve, laneLoop, pointAt } from "../../../src/notation/curves.ts";
import {
  buildPaths,
  crossingsOf,
  doesEndMeetBox,
  doesPathMeetBox,
  doesPieceMeetBox,
  type DrawnLane,
  pathDistancePx,
  pieceDistancePx,
} from "../../../src/notation/paths.ts";

const bentBy = (middlePx: number) => ({ atSource: 0, atTarget: 0, middlePx });

function straight(source: Point, target: Point): DrawnLane {
  return { line: laneCurve(source, target, 0.01, 0.01, bentBy(0)), source: 0, target: 1 };
}

const place = fc.tuple(fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }));
const box = fc.record({
  x: fc.double({ min: 0, max: 300, noNaN: true }),
  y: fc.double({ min: 0, max: 300, noNaN: true }),
  width: fc.double({ min: 5, max: 120, noNaN: true }),
  height: fc.double({ min: 5, max: 60, noNaN: true }),
});

/** Smallest distance of many points of the curve itself from the rectangle. */
function sampledDistance(
  { line }: DrawnLane,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): number {
  const distances = Array.from({ length: 2001 }, (_, step) => {
    const [px, py] = pointAt(line, step / 2000);
    return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
  });
  return Math.min(...distances);
}

describe("the chain that stands for a lane", () => {
  it("meets a box exactly when the curve does, up to a pixel", () => {
    fc.assert(
      fc.property(
        place,
        place,
        fc.double({ min: -40, max: 40, noNaN: true }),
        box,
        (source, target, offset, rectangle) => {
          fc.pre(Math.hypot(source[0] - target[0], source[1] - target[1]) > 60);
          const lane = { line: laneCurve(source, target, 8, 12, bentBy(offset)), source: 0, target: 1 };
          const distance = sampledDistance(lane, rectangle);
          const isMet = doesPathMeetBox(buildPaths([lane]), 0, rectangle, 3);
          if (distance < 2) expect(isMet).toBe(true);
          if (distance > 3 * Math.SQRT2 + 1) expect(isMet).toBe(false);
        },
      ),
    );
  });

  it("is as far from a point as the curve, up to a pixel", () => {
    fc.assert(
      fc.property(
        place,
        place,
        place,
        fc.double({ min: -40, max: 40, noNaN: true }),
        (source, target, [x, y], offset) => {
          fc.pre(Math.hypot(source[0] - target[0], source[1] - target[1]) > 60);
          const lane = { line: laneCurve(source, target, 8, 12, bentBy(offset)), source: 0, target: 1 };
          const expected = sampledDistance(lane, { x, y, width: 0, height: 0 });
          expect(Math.abs(pathDistancePx(buildPaths([lane]), 0, x, y, 1000) - expected)).toBeLessThan(1);
        },
      ),
    );
  });

  it("a loop is a closed chain around its box", () => {
    const paths = buildPaths([{ line: laneLoop([100, 100], 12, 0), source: 3, target: 3 }]);
    expect([paths.source[0], paths.target[0]]).toEqual([3, 3]);
    expect(doesPathMeetBox(paths, 0, { x: 130, y: 60, width: 10, height: 10 }, 0)).toBe(false);
    expect((paths.right[0] ?? 0) - (paths.left[0] ?? 0)).toBeGreaterThan(15);
  });

  it("knows at once that a point is out of reach", () => {
    expect(pathDistancePx(buildPaths([straight([0, 0], [100, 0])]), 0, 50, 300, 20)).toBe(Infinity);
  });
});

describe("crossings", () => {
  it("two lines across each other meet once, at the crossing", () => {
    const paths = buildPaths([straight([0, 0], [100, 100]), straight([0, 100], [100, 0])]);
    const found = crossingsOf(paths, 0, 1);
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toBeCloseTo(50, 1);
    expect(found[0]?.[1]).toBeCloseTo(50, 1);
  });

  it("lines side by side and lines that would meet only when prolonged do not cross", () => {
    const paths = buildPaths([straight([0, 0], [100, 0]), straight([0, 9], [100, 9]), straight([40, 60], [50, 20])]);
    expect(crossingsOf(paths, 0, 1)).toEqual([]);
    expect(crossingsOf(paths, 0, 2)).toEqual([]);
  });

  it("a curve can cross a line twice", () => {
    const bent = { line: laneCurve([0, 0], [200, 0], 1, 1, bentBy(-40)), source: 0, target: 1 };
    expect(crossingsOf(buildPaths([bent, straight([-10, -20], [210, -20])]), 0, 1)).toHaveLength(2);
  });

  it("do not depend on which line is asked first", () => {
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, d) => {
        const paths = buildPaths([straight(a, b), straight(c, d)]);
        expect(crossingsOf(paths, 0, 1).length).toBe(crossingsOf(paths, 1, 0).length);
      }),
    );
  });
});

describe("a straight piece", () => {
  it("meets a rectangle that it runs through, starts in, or touches with an end", () => {
    expect(doesPieceMeetBox(-10, 5, 50, 5, 0, 20, 0, 10)).toBe(true);
    expect(doesPieceMeetBox(5, 5, 90, 90, 0, 20, 0, 10)).toBe(true);
    expect(doesPieceMeetBox(20, 10, 60, 60, 0, 20, 0, 10)).toBe(true);
  });

  it("misses a rectangle whose corner it only passes", () => {
    expect(doesPieceMeetBox(-10, 8, 10, 28, 0, 20, 0, 10)).toBe(false);
  });

  it("is as near as its nearest end where the point lies beyond", () => {
    expect(pieceDistancePx(0, 0, 10, 0, 13, 4)).toBeCloseTo(5);
    expect(pieceDistancePx(0, 0, 10, 0, 4, -3)).toBeCloseTo(3);
    expect(pieceDistancePx(2, 2, 2, 2, 5, 6)).toBeCloseTo(5);
  });
});

describe("the end of a line", () => {
  it("is as long as an arrowhead even where the line itself is short, and as broad as its own", () => {
    const short = straight([0, 0], [24, 0]);
    const box = { x: 6, y: -1, width: 3, height: 2 };
    expect(doesEndMeetBox(buildPaths([short]), 0, box, 0)).toBe(true);
    const aside = { x: 2, y: 6, width: 3, height: 2 };
    const breadth = { halfPx: 4, headPx: 15, headHalfPx: 7 };
    expect(doesEndMeetBox(buildPaths([short]), 0, aside, 0)).toBe(false);
    expect(doesEndMeetBox(buildPaths([{ ...short, breadth }]), 0, aside, 0)).toBe(true);
  });
});
