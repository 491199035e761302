import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curve, type Loop, pointAt } from "../../../src/notation/curves.ts";
import { relationNear } from "../../../src/svg/linesAt.ts";

const straight = (y: number): Curve => ({ kind: "curve", start: [0, y], control: [50, y], end: [100, y] });
const loop: Loop = { kind: "loop", centre: [200, 50], radiusPx: 20, from: -2, to: 2 };

describe("the relation at a place", () => {
  it.each([
    [50, 8, 1],
    [50, -8, 1],
    [-8, 0, 1],
    [50, 11, undefined],
    [-11, 0, undefined],
    [220, 50, 2],
    [227, 50, 2],
    // Where the loop is open, and inside it.
    [176, 50, undefined],
    [200, 50, undefined],
  ])("(%i, %i) is %s", (x, y, row) => {
    const lines = [
      { row: 1, line: straight(0) },
      { row: 2, line: loop },
    ];
    expect(relationNear(lines, x, y)).toBe(row);
  });

  it("is that of the nearer line, and of two at the same place that of the one in front", () => {
    const [upper, lower] = [straight(0), straight(10)];
    const lines = [upper, lower].map((line, row) => ({ row, line }));
    expect([3, 7].map((y) => relationNear(lines, 50, y))).toEqual([0, 1]);
    expect(relationNear([...lines, { row: 5, line: upper }], 50, 0)).toBe(5);
  });

  it("is always found on its own line, wherever that is", () => {
    const place = fc.tuple(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 0, max: 600, noNaN: true }));
    fc.assert(
      fc.property(place, place, place, fc.double({ min: 0, max: 1, noNaN: true }), (start, control, end, t) => {
        const line: Curve = { kind: "curve", start, control, end };
        const [x, y] = pointAt(line, t);
        return relationNear([{ row: 7, line }], x, y) === 7;
      }),
    );
  });
});
