import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readField } from "../../../src/panels/timeline/dateField.ts";
import { fitDomain, revealSpan, wholeDomain, zoomDomain } from "../../../src/panels/timeline/domain.ts";
import { axisTicks, binEdges, handyStep, numberStep } from "../../../src/panels/timeline/intervals.ts";

const grains = fc.constantFrom(1, 10, 100, 1000);
/** In thousandths, as everything here. */
const domains = fc
  .tuple(
    fc.integer({ min: -1_800_000_000, max: 1_700_000_000 }).map((eighths) => eighths / 8),
    fc.double({ min: 0, max: 8, noNaN: true }).map((exponent) => 10 ** exponent),
    grains,
    fc.integer({ min: 200, max: 1500 }),
  )
  .map(([start, length, grain, widthPx]) => {
    const end = start + Math.max(length, 7 * grain);
    return { domain: { start, end }, daysPerPx: (end - start) / widthPx, grain, widthPx };
  });

describe("steps of numbers", () => {
  it.each([
    [620, 1000, 1000],
    [620, 1, 1000],
    [420, 1, 500],
    [12_000, 1000, 20_000],
    [20_000, 1000, 20_000],
    [2100, 1000, 5000],
    [0.3, 1, 1],
    [7e8, 1000, 1e9],
  ])("of at least %d in data of grain %d are %d", (least, grain, step) => {
    expect(numberStep(least, grain)).toBe(step);
  });

  it("are 1, 2 or 5 and noughts, whole grains, and no longer than needed", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), grains, (least, grain) => {
        const step = numberStep(least, grain);
        expect(String(step)).toMatch(/^[125]0*$/);
        expect(step).toBeGreaterThanOrEqual(least);
        expect(step % grain).toBe(0);
        expect(step).toBeLessThanOrEqual(Math.max(grain, 2.5 * least));
      }),
    );
  });

  it("to pull by are powers of ten of one pixel to ten", () => {
    fc.assert(
      fc.property(domains, ({ daysPerPx, grain }) => {
        const step = handyStep(daysPerPx, grain);
        expect(Number.isInteger(Math.log10(step)) && step % grain === 0).toBe(true);
        expect(step === grain || step / daysPerPx <= 10).toBe(true);
        expect(step / daysPerPx).toBeGreaterThan(0.999);
      }),
    );
  });
});

describe("bars and ticks of numbers", () => {
  it("of 0 to 190 on a wide axis are ones and tens", () => {
    const domain = { start: 0, end: 190_000 };
    expect([...binEdges(domain, 135, 7, 1000)].slice(0, 3)).toEqual([0, 1000, 2000]);
    expect(axisTicks(domain, 135, 62, 1000).slice(0, 3)).toEqual([
      { day: 0, precision: "number" },
      { day: 10_000, precision: "number" },
      { day: 20_000, precision: "number" },
    ]);
  });

  it("of whole numbers never stand between two of them", () => {
    expect(axisTicks({ start: 500, end: 7500 }, 5, 62, 1000).map(({ day }) => day % 1000)).toEqual(Array(7).fill(0));
  });

  it("cover the domain without gaps, in equal steps, never too narrow, never too many", () => {
    fc.assert(
      fc.property(domains, ({ domain, daysPerPx, grain, widthPx }) => {
        const edges = [...binEdges(domain, daysPerPx, 7, grain)];
        expect(edges[0]).toBeLessThanOrEqual(domain.start);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(domain.end);
        const lengths = new Set(edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)));
        expect(lengths.size).toBe(1);
        expect(Math.min(...lengths)).toBeGreaterThanOrEqual(7 * daysPerPx * 0.999);
        expect(edges.length).toBeLessThanOrEqual(widthPx / 7 + 3);
      }),
    );
  });

  it("are far enough apart for their labels and inside what is visible", () => {
    fc.assert(
      fc.property(domains, ({ domain, daysPerPx, grain }) => {
        const days = axisTicks(domain, daysPerPx, 62, grain).map(({ day }) => day);
        expect(days.every((day) => day >= domain.start && day < domain.end)).toBe(true);
        expect(days.slice(1).every((day, index) => day - (days[index] ?? 0) >= 62 * daysPerPx * 0.999)).toBe(true);
      }),
    );
  });
});

describe("the visible part of an axis of numbers", () => {
  const whole = wholeDomain({ firstDay: 2000, lastDay: 190_000, grain: 1000 });

  it("is the data with a margin, and the last number in full", () => {
    expect(whole.start).toBeLessThan(2000);
    expect(whole.end).toBeGreaterThan(191_000);
  });

  it("cannot be enlarged further than to a few numbers", () => {
    const { start, end } = zoomDomain(whole, 1e-9, 50_000, whole, 1000);
    expect(end - start).toBeCloseTo(7000);
  });

  it("holds the last number of the window in full", () => {
    const window = { fromDay: 50_000, toDay: 52_000 };
    for (const fitted of [
      fitDomain(window, whole, 1000),
      revealSpan({ start: 2e4, end: 5.2e4 }, window, whole, 1000),
    ]) {
      expect(fitted.start).toBeLessThanOrEqual(50_000);
      expect(fitted.end).toBeGreaterThanOrEqual(53_000);
    }
  });
});

describe("a field for numbers", () => {
  it.each([
    ["12", 12_000],
    ["12,5", 12_500],
    ["12.5", 12_500],
    [" -3 ", -3000],
    ["−3", -3000],
    ["#7", 7000],
    ["2025", 2_025_000],
  ])("understands %s", (text, day) => {
    expect(readField(text, true)).toEqual({ firstDay: day, lastDay: day });
  });

  it.each(["", "zwölf", "2025-01", "20.01.2025", "1.2345", "1,5,5", "..", "1800001", "1 2"])("refuses %s", (text) => {
    expect(readField(text, true)).toBeUndefined();
  });

  it("is not one for dates", () => {
    expect(readField("12,5")).toBeUndefined();
  });
});
