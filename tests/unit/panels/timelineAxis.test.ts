import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAxis, findSparse, overviewScale } from "../../../src/panels/timeline/axis.ts";
import { wholeDomain } from "../../../src/panels/timeline/domain.ts";

const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const countOn = (days: readonly number[]) => (fromDay: number, endDay: number) =>
  days.filter((day) => fromDay <= day && day < endDay).length;

const extent = { firstDay: dayOf("1977-01-01"), lastDay: dayOf("2026-06-15") };
const whole = wholeDomain(extent);
const sparseUntil = dayOf("2015-01-01");
const january = { start: dayOf("2025-01-18"), end: dayOf("2025-01-31") };

const axes = fc
  .record({
    start: fc.integer({ min: Math.ceil(whole.start), max: Math.floor(whole.end) - 8 }),
    days: fc.integer({ min: 7, max: 20_000 }),
    widthPx: fc.integer({ min: 22, max: 1800 }),
    isSparse: fc.boolean(),
  })
  .map(({ start, days, widthPx, isSparse }) => ({
    domain: { start, end: Math.min(start + days, whole.end) },
    widthPx,
    knee: isSparse ? sparseUntil : undefined,
  }));

describe("the axis", () => {
  it("gives a scene most of its width, and what lies before and after a strip each", () => {
    const { visible } = createAxis(january, whole, sparseUntil, 1000);
    expect([visible.left, visible.right]).toEqual([140, 860]);
  });

  it("has no strip where there is nothing beyond", () => {
    const { visible } = createAxis(whole, whole, undefined, 1000);
    expect([visible.left, visible.right]).toEqual([0, 1000]);
  });

  it("never goes back, reaches from end to end, and finds the day of each place", () => {
    fc.assert(
      fc.property(axes, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), ({ domain, widthPx, knee }, parts) => {
        const axis = createAxis(domain, whole, knee, widthPx);
        expect(axis.xOf(whole.start)).toBeCloseTo(0, 6);
        expect(axis.xOf(whole.end)).toBeCloseTo(widthPx, 6);
        const days = parts.map((part) => whole.start + part * (whole.end - whole.start)).sort((a, b) => a - b);
        const places = days.map(axis.xOf);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const [index, day] of days.entries()) expect(axis.dayAt(places[index] ?? NaN)).toBeCloseTo(day, 4);
      }),
    );
  });

  it("leaves the greater part of any width to what is in view", () => {
    fc.assert(
      fc.property(axes, ({ domain, widthPx, knee }) => {
        const { visible } = createAxis(domain, whole, knee, widthPx);
        expect(visible.right - visible.left).toBeGreaterThan(widthPx / 2);
      }),
    );
  });
});

describe("a sparse beginning", () => {
  const dense = Array.from({ length: 95 }, (_, index) => dayOf("2015-12-11") + 40 * index);
  const early = ["1977-01-01", "1981-01-01", "2002-01-01", "2008-01-01", "2014-02-04"].map(dayOf);

  it("ends with the year before which there is next to nothing", () => {
    expect(findSparse(countOn([...early, ...dense]), extent)).toBe(sparseUntil);
  });

  it("is none where what begins is spread evenly, where it is short, and where time is numbers", () => {
    const even = Array.from({ length: 100 }, (_, index) => extent.firstDay + 180 * index);
    expect(findSparse(countOn(even), extent)).toBeUndefined();
    expect(findSparse(countOn(dense), { ...extent, firstDay: dayOf("2015-01-01") })).toBeUndefined();
    expect(findSparse(countOn([...early, ...dense]), { ...extent, grain: 1000 })).toBeUndefined();
  });

  it("takes an eighth of the overview, though it is most of the time", () => {
    const scale = overviewScale(whole, sparseUntil, 1000);
    expect(scale.xOf(sparseUntil)).toBeCloseTo(120, 0);
    expect(overviewScale(whole, undefined, 1000).xOf(sparseUntil)).toBeGreaterThan(700);
  });
});
