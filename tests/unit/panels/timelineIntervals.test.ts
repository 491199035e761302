import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "../../../src/dataset/edtf.ts";
import { axisTicks, binEdges, shiftMonths } from "../../../src/panels/timeline/intervals.ts";

const domains = fc
  .tuple(fc.double({ min: -300_000, max: 100_000, noNaN: true }), fc.double({ min: 7, max: 60_000, noNaN: true }))
  .map(([start, days]) => ({ start, end: start + days }));

describe("bars", () => {
  it.each([
    ["two months on a wide axis", "2024-12-30", "2025-02-24", 1184, 1],
    ["half a year", "2024-07-01", "2025-01-01", 400, 7],
  ] as const)("of %s are equally long", (_, from, to, widthPx, days) => {
    const domain = { start: dayNumber(from), end: dayNumber(to) };
    const edges = [...binEdges(domain, (domain.end - domain.start) / widthPx, 7)];
    const lengths = new Set(edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)));
    expect([...lengths]).toEqual([days]);
  });

  it("of eleven years begin on the first of a month", () => {
    const domain = { start: dayNumber("2015-01-15"), end: dayNumber("2026-06-15") };
    const edges = [...binEdges(domain, (domain.end - domain.start) / 1184, 7)];
    expect(edges.every((edge) => formatDay(edge).endsWith("-01"))).toBe(true);
    expect(edges.length).toBeGreaterThan(100);
  });

  it("cover the domain without gaps, never too narrow, never too many", () => {
    fc.assert(
      fc.property(domains, fc.integer({ min: 200, max: 1500 }), (domain, widthPx) => {
        const daysPerPx = (domain.end - domain.start) / widthPx;
        const edges = [...binEdges(domain, daysPerPx, 7)];
        expect(edges[0]).toBeLessThanOrEqual(domain.start);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(domain.end);
        expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? Infinity))).toBe(true);
        expect(edges.length).toBeLessThanOrEqual(widthPx / 6 + 3);
      }),
    );
  });
});

describe("ticks", () => {
  it("are far enough apart for their labels", () => {
    fc.assert(
      fc.property(domains, fc.integer({ min: 200, max: 1500 }), (domain, widthPx) => {
        const daysPerPx = (domain.end - domain.start) / widthPx;
        const days = axisTicks(domain, daysPerPx, 62).map(({ day }) => day);
        const distances = days.slice(1).map((day, index) => (day - (days[index] ?? 0)) / daysPerPx);
        // Months are of unequal length: February is a tenth shorter than the average.
        expect(distances.every((distance) => distance >= 62 * 0.9)).toBe(true);
        expect(days.every((day) => day >= domain.start && day < domain.end)).toBe(true);
      }),
    );
  });

  it("name the year in January", () => {
    const domain = { start: dayNumber("2024-10-15"), end: dayNumber("2025-03-15") };
    expect(axisTicks(domain, 0.4, 62).map(({ day, precision }) => `${formatDay(day)} ${precision}`)).toEqual([
      "2024-11-01 month",
      "2024-12-01 month",
      "2025-01-01 year",
      "2025-02-01 month",
      "2025-03-01 month",
    ]);
  });
});

it.each([
  ["2025-01-31", 1, "2025-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2025-03-15", -1, "2025-02-15"],
  ["2025-01-10", -1, "2024-12-10"],
  ["0001-01-10", -1, "0000-12-10"],
])("%s and %i months is %s", (from, months, to) => {
  expect(formatDay(shiftMonths(dayNumber(from), months))).toBe(to);
});

function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return dayOf(year, month, day);
}
