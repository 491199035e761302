import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fitDomain,
  panDomain,
  revealSpan,
  spanOf,
  timeScale,
  wholeDomain,
  zoomDomain,
} from "../../../src/panels/timeline/domain.ts";
import { keepSpanInside } from "../../../src/panels/timeline/span.ts";
import type { Domain } from "../../../src/panels/timeline/types.ts";

const elevenYears = { firstDay: 0, lastDay: 4016 };
const whole = wholeDomain(elevenYears);

const extents = fc
  .tuple(fc.integer({ min: -800_000, max: 800_000 }), fc.integer({ min: 0, max: 200_000 }))
  .map(([firstDay, days]) => ({ firstDay, lastDay: firstDay + days }));

function isWithin(domain: Domain, limits: Domain): boolean {
  const slack = 1e-6 * (limits.end - limits.start);
  return domain.start >= limits.start - slack && domain.end <= limits.end + slack && domain.end > domain.start;
}

describe("the visible part of the timeline", () => {
  it("shows nine days of eleven years with two more on either side", () => {
    const domain = fitDomain({ fromDay: 4000, toDay: 4008 }, whole);
    expect(domain).toEqual({ start: 3998, end: 4011 });
    expect(isWithin(domain, whole)).toBe(true);
  });

  it("shows a week around a single day", () => {
    const domain = fitDomain({ fromDay: 2000, toDay: 2000 }, whole);
    expect(domain.end - domain.start).toBe(7);
    expect((domain.start + domain.end) / 2).toBe(2000.5);
  });

  it("is everything where the window takes most of it", () => {
    expect(fitDomain({ fromDay: 0, toDay: 4016 }, whole)).toEqual(whole);
  });

  it("leaves the day under the pointer where it is when it is enlarged", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.integer({ min: 1500, max: 2500 }),
        (factor, day) => {
          const before = { start: 1000, end: 3000 };
          const after = zoomDomain(before, factor, day, whole);
          const partOf = ({ start, end }: Domain) => (day - start) / (end - start);
          expect(partOf(after)).toBeCloseTo(partOf(before), 6);
        },
      ),
    );
  });

  it("never leaves the data, whatever is done to it", () => {
    fc.assert(
      fc.property(
        extents,
        fc.array(fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: -1e6, max: 1e6 })), {
          maxLength: 8,
        }),
        (extent, steps) => {
          const limits = wholeDomain(extent);
          let domain = limits;
          for (const [factor, days] of steps) {
            domain = panDomain(zoomDomain(domain, factor, days, limits), days, limits);
            expect(isWithin(domain, limits)).toBe(true);
          }
        },
      ),
    );
  });

  it("moves as little as needed to show a window that lies outside", () => {
    const domain = { start: 1000, end: 1100 };
    expect(revealSpan(domain, { fromDay: 1010, toDay: 1020 }, whole)).toEqual(domain);
    const later = revealSpan(domain, { fromDay: 1105, toDay: 1110 }, whole);
    expect([later.end - later.start, later.start <= 1105, later.end >= 1111]).toEqual([100, true, true]);
    const wide = revealSpan(domain, { fromDay: 1000, toDay: 1400 }, whole);
    expect([wide.start <= 1000, wide.end >= 1401]).toEqual([true, true]);
  });

  it("always shows a window that it has been told to show", () => {
    fc.assert(
      fc.property(
        extents,
        fc.integer(),
        fc.nat(5000),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (extent, at, days, part) => {
          const limits = wholeDomain(extent);
          const span = spanOf({ fromDay: at, toDay: at + days, mode: "during" }, extent);
          const narrow = zoomDomain(limits, part, extent.firstDay, limits);
          const { start, end } = revealSpan(narrow, span, limits);
          expect(start).toBeLessThanOrEqual(span.fromDay + 1e-6);
          expect(end).toBeGreaterThanOrEqual(span.toDay + 1 - 1e-6);
        },
      ),
    );
  });
});

describe("the window on the timeline", () => {
  it.each([
    ["open to both sides", { fromDay: -0x80000000, toDay: 0x7fffffff, mode: "during" }, { fromDay: 0, toDay: 4016 }],
    ["before all data", { fromDay: -90, toDay: -50, mode: "during" }, { fromDay: 0, toDay: 0 }],
    ["up to a day", { fromDay: 3000, toDay: 3100, mode: "until" }, { fromDay: 0, toDay: 3100 }],
  ] as const)("%s", (_, window, span) => {
    expect(spanOf(window, elevenYears)).toEqual(span);
  });

  it("keeps its length when it is moved against the end of the data", () => {
    const before = { fromDay: 4000, toDay: 4008 };
    expect(keepSpanInside({ fromDay: 4100, toDay: 4108 }, before, elevenYears)).toEqual({ fromDay: 4008, toDay: 4016 });
    expect(keepSpanInside({ fromDay: -100, toDay: -92 }, before, elevenYears)).toEqual({ fromDay: 0, toDay: 8 });
  });

  it("stops at the end of the data when it is pulled there", () => {
    const before = { fromDay: 4000, toDay: 4008 };
    expect(keepSpanInside({ fromDay: 4000, toDay: 9999 }, before, elevenYears)).toEqual({ fromDay: 4000, toDay: 4016 });
  });
});

it("pixels and days are each other's way back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e5, max: 1e5 }),
      fc.integer({ min: 7, max: 1e5 }),
      fc.integer({ min: 100, max: 2000 }),
      (start, days, width) => {
        const scale = timeScale({ start, end: start + days }, width);
        expect(scale.xOf(start)).toBe(0);
        expect(scale.xOf(start + days)).toBeCloseTo(width, 6);
        expect(scale.dayAt(scale.xOf(start + days / 3))).toBeCloseTo(start + days / 3, 6);
      },
    ),
  );
});
