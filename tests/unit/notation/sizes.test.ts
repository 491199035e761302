import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines } from "../../../src/dataset/types.ts";
import { amountWidthPx, flatEndPx, lineStyles, lineWidths } from "../../../src/notation/lines.ts";
import { actorRadiusPx, stageScale } from "../../../src/notation/sizes.ts";

describe("the width of an investment", () => {
  it("is 2 px for the smallest and 6 px for the largest amount", () => {
    expect(amountWidthPx(0, 500e9)).toBe(2);
    expect(amountWidthPx(500e9, 500e9)).toBe(6);
  });

  it("a quarter of the largest amount is half way between", () => {
    expect(amountWidthPx(125e9, 500e9)).toBe(4);
  });

  it("never shrinks when the amount grows", () => {
    const amount = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 1, max: 1e12, noNaN: true }), (one, other, largest) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(amountWidthPx(less, largest)).toBeLessThanOrEqual(amountWidthPx(more, largest));
        expect(amountWidthPx(more, largest)).toBeLessThanOrEqual(6);
      }),
    );
  });

  it.each([NaN, -5, 0])("without an amount (%s) it is the narrowest", (amount) => {
    expect(amountWidthPx(amount, 100)).toBe(2);
    expect(amountWidthPx(5, 0)).toBe(2);
  });
});

describe("line styles", () => {
  it("each line has a style of its own name and a visible width", () => {
    for (const line of lines) {
      expect(lineStyles[line].line).toBe(line);
      expect(lineStyles[line].widthPx).toBeGreaterThanOrEqual(1.5);
    }
  });

  it("no two of them look the same", () => {
    const looks = lines.map((line) => JSON.stringify({ ...lineStyles[line], line: undefined }));
    expect(new Set(looks).size).toBe(lines.length);
  });

  it("a zigzag has room for a tooth beside its flat ends on the shortest line between two actors", () => {
    expect(2 * flatEndPx + lineStyles.zigzag.periodPx).toBeLessThan(26);
  });
});

describe("the width of a line", () => {
  const amounts = Float64Array.of(NaN, 25, 100);
  const widths = (line: "dots" | "solid", laneCount: number) =>
    [0, 1, 2].map(lineWidths(() => line, amounts, laneCount));

  it("is that of its style, of solid ones that of their amount", () => {
    expect(widths("dots", 300)).toEqual([3, 3, 3]);
    expect(widths("solid", 1)).toEqual([2, 4, 6]);
  });

  it("is less where more than three hundred lanes are drawn, but never less than half", () => {
    expect(widths("dots", 400)[0]).toBeCloseTo(3 * Math.sqrt(0.75), 9);
    expect(widths("solid", 1_000_000)).toEqual([1, 2, 3]);
  });
});

describe("the size of an actor", () => {
  it("the busiest has a radius of 22 px, one without relations 8 px", () => {
    expect(actorRadiusPx(68, 68, 80)).toBe(22);
    expect(actorRadiusPx(0, 68, 80)).toBe(8);
    expect(actorRadiusPx(0, 0, 80)).toBe(8);
  });

  it("a quarter of the relations gives half of the growth", () => {
    expect(actorRadiusPx(16, 64, 80)).toBe(15);
  });

  it("a crowd of more than eighty is drawn smaller, so that all together cover no more", () => {
    expect(actorRadiusPx(5, 5, 80)).toBe(22);
    expect(actorRadiusPx(5, 5, 320)).toBe(11);
    expect(actorRadiusPx(0, 5, 320)).toBe(4);
    expect(actorRadiusPx(0, 5, 1_000_000)).toBe(2.5);
  });

  it("a small cast is drawn larger, by half at the most", () => {
    expect(actorRadiusPx(5, 5, 45)).toBeCloseTo((22 * 4) / 3, 9);
    expect(actorRadiusPx(5, 5, 16)).toBe(33);
    expect(actorRadiusPx(0, 5, 3)).toBe(12);
  });

  it("never shrinks when relations are added", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (degree, more) => {
        const largest = degree + more + 1;
        expect(actorRadiusPx(degree, largest, 40)).toBeLessThan(actorRadiusPx(degree + 1, largest, 40) + 1e-9);
      }),
    );
  });
});

describe("the scale of the stage", () => {
  it("is 0.72 on a phone, 1 from 760 px on, and grows in between", () => {
    expect(stageScale(200)).toBe(0.72);
    expect(stageScale(320)).toBeCloseTo(0.72);
    expect(stageScale(540)).toBeCloseTo(0.86);
    expect(stageScale(760)).toBe(1);
    expect(stageScale(2000)).toBe(1);
  });
});
