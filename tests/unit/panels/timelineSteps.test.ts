import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeScale } from "../../../src/panels/timeline/domain.ts";
import { placeBadges } from "../../../src/panels/timeline/steps.ts";

const scale = timeScale({ start: 0, end: 10 }, 1000);
const reach = { left: 0, right: 1000 };
const stepOn = (number: number, firstDay: number, lastDay = firstDay) => ({
  ...{ number, title: "", family: "conflict" as const },
  ...{ firstDay, lastDay },
});
const places = (steps: readonly ReturnType<typeof stepOn>[], within = reach) =>
  placeBadges(steps, scale, within).map(({ number, x }) => [number, x]);

describe("the numbers of steps", () => {
  it("stand above the middle of their days", () => {
    expect(places([stepOn(1, 2), stepOn(2, 4, 7)])).toEqual([
      [1, 250],
      [2, 600],
    ]);
  });

  it("of one day stand side by side around its middle, in their order", () => {
    expect(places([stepOn(3, 5), stepOn(1, 5), stepOn(2, 5)])).toEqual([
      [1, 526],
      [2, 550],
      [3, 574],
    ]);
    expect(places([stepOn(3, 5), stepOn(1, 5), stepOn(2, 5)], { left: 500, right: 600 })).toEqual([
      [1, 533],
      [2, 550],
      [3, 567],
    ]);
  });

  it("never touch, and stay where there is room for them", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: -3, max: 12 }), fc.nat(4)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (days) => {
        const within = { left: 60, right: 900 };
        const badges = placeBadges(
          days.map(([first, length], index) => stepOn(index + 1, first, first + length)),
          scale,
          within,
        );
        expect(badges).toHaveLength(days.length);
        const xs = badges.map(({ x }) => x);
        for (const [index, x] of xs.entries()) {
          expect(x - 8).toBeGreaterThanOrEqual(within.left);
          expect(x + 8).toBeLessThanOrEqual(within.right);
          if (index > 0) expect(x - (xs[index - 1] ?? NaN)).toBeGreaterThanOrEqual(16.999);
        }
      }),
    );
  });

  it("are left out where they do not all fit", () => {
    expect(places([stepOn(1, 2), stepOn(2, 3)], { left: 0, right: 30 })).toEqual([]);
  });
});
