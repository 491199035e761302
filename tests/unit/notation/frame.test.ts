import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { fitToFrame, frameOf, referenceFrame } from "../../../src/notation/frame.ts";

const size = fc.record({ width: fc.integer({ min: 240, max: 2000 }), height: fc.integer({ min: 200, max: 1400 }) });
const positions = fc.array(
  fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -0.62, max: 0.62, noNaN: true })),
  { minLength: 1, maxLength: 30 },
);

/** Places that differ by less than the arithmetic can tell. */
const roundingPx = 1e-6;

function spanOf(points: readonly Point[], axis: 0 | 1): [least: number, most: number] {
  const values = points.map((point) => point[axis]);
  return [Math.min(...values), Math.max(...values)];
}

describe("fitting positions into a frame", () => {
  it("a layout as wide as the frame fills its padded room on all four sides", () => {
    const corners: Point[] = [
      [-1, -0.55],
      [1, 0.55],
      [0.2, 0.1],
    ];
    const fitted = fitToFrame(corners, referenceFrame);
    expect(fitted[0]?.map(Math.round)).toEqual([52, 466]);
    expect(fitted[1]?.map(Math.round)).toEqual([848, 42]);
  });

  it("what rounding leaves in one direction is not blown up by next to nothing in the other", () => {
    const beside: Point[] = [
      [0.999999999999999, -5e-158],
      [0.999999999999998, 1.25e-42],
    ];
    for (const [x, y] of fitToFrame(beside, frameOf(720, 936)))
      expect([Math.round(x), Math.round(y)]).toEqual([360, 462]);
  });

  it("nobody stands in the padding or outside", () => {
    fc.assert(
      fc.property(positions, size, (points, { width, height }) => {
        const frame = frameOf(width, height);
        const fitted = fitToFrame(points, frame);
        const [left, right] = spanOf(fitted, 0);
        const [top, bottom] = spanOf(fitted, 1);
        expect(left).toBeGreaterThanOrEqual(frame.paddingX - 0.001);
        expect(right).toBeLessThanOrEqual(width - frame.paddingX + 0.001);
        expect(top).toBeGreaterThanOrEqual(frame.paddingTop - 0.001);
        expect(bottom).toBeLessThanOrEqual(height - frame.paddingBottom + 0.001);
      }),
    );
  });

  it("up in the file is up on screen, and right is right", () => {
    fc.assert(
      fc.property(positions, size, (points, { width, height }) => {
        const fitted = fitToFrame(points, frameOf(width, height));
        points.forEach(([x, y], one) => {
          points.forEach(([otherX, otherY], other) => {
            if (x < otherX)
              expect(fitted[one]?.[0] ?? NaN).toBeLessThanOrEqual((fitted[other]?.[0] ?? NaN) + roundingPx);
            if (y > otherY)
              expect(fitted[one]?.[1] ?? NaN).toBeLessThanOrEqual((fitted[other]?.[1] ?? NaN) + roundingPx);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it("fills at least one direction wholly and stretches the other by at most 2.6", () => {
    const wide = fitToFrame(
      [
        [-1, -0.05],
        [1, 0.05],
      ],
      frameOf(600, 600),
    );
    const [left, right] = spanOf(wide, 0);
    const [top, bottom] = spanOf(wide, 1);
    expect(right - left).toBeCloseTo(600 - 2 * frameOf(600, 600).paddingX);
    expect((bottom - top) / 0.1 / ((right - left) / 2)).toBeCloseTo(2.6);
  });

  it("one actor, or several at one place, stand in the middle of the room", () => {
    const frame = frameOf(600, 400);
    const middle = [300, frame.paddingTop + (400 - frame.paddingTop - frame.paddingBottom) / 2];
    expect(fitToFrame([[7, -3]], frame)).toEqual([middle]);
    expect(
      fitToFrame(
        [
          [1, 1],
          [1, 1],
        ],
        frame,
      ),
    ).toEqual([middle, middle]);
  });

  it("nobody to place is no error", () => {
    expect(fitToFrame([], referenceFrame)).toEqual([]);
  });

  it("actors in one row spread over the width", () => {
    const fitted = fitToFrame(
      [
        [0, 5],
        [3, 5],
      ],
      frameOf(900, 520),
    );
    expect(fitted.map(([x]) => x)).toEqual([52, 848]);
    expect(fitted[0]?.[1]).toBe(fitted[1]?.[1]);
  });
});

describe("a frame", () => {
  it("has smaller margins on a small stage", () => {
    const wide = frameOf(900, 520);
    const narrow = frameOf(320, 400);
    expect(narrow.paddingX).toBeLessThan(wide.paddingX);
    expect(narrow.paddingTop).toBeLessThan(wide.paddingTop);
    expect(narrow.paddingBottom).toBeLessThan(wide.paddingBottom);
  });

  it("leaves actors at least 80 % of the width and 75 % of the height", () => {
    fc.assert(
      fc.property(size, ({ width, height }) => {
        const frame = frameOf(width, height);
        expect(1 - (2 * frame.paddingX) / width).toBeGreaterThanOrEqual(0.8);
        expect(1 - (frame.paddingTop + frame.paddingBottom) / height).toBeGreaterThanOrEqual(0.75);
      }),
    );
  });
});
