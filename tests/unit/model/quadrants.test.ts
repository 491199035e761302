import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuadrants, emptyCorners } from "../../../src/model/quadrants.ts";
import { countBefore, countUpTo, orderRows } from "../../../src/model/sortedDays.ts";
import { addUnion } from "../../../src/model/staircase.ts";

const corner = fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -12, max: 12 }));
const union = fc.array(corner, { minLength: 1, maxLength: 6 });
const windowOfDays = fc.tuple(fc.integer({ min: -14, max: 14 }), fc.nat({ max: 20 }));

function quadrantsOf(unions: readonly (readonly (readonly [number, number])[])[]) {
  const corners = emptyCorners();
  for (const periods of unions) {
    const start = Int32Array.from(periods, ([first]) => first);
    const end = Int32Array.from(periods, ([, last]) => last);
    addUnion(corners, start, end, 0, periods.length);
  }
  return buildQuadrants(corners);
}

describe("counting unions of quadrants", () => {
  it("counts each union once for every window that any of its corners lets in", () => {
    fc.assert(
      fc.property(fc.array(union, { maxLength: 30 }), windowOfDays, (unions, [from, length]) => {
        const to = from + length;
        const expected = unions.filter((periods) => periods.some(([s, e]) => to >= s && from <= e)).length;
        expect(quadrantsOf(unions).count(from, to)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("does not take a vague event for missed by a window inside its month", () => {
    const quadrants = quadrantsOf([[[31, 1]]]);
    expect(quadrants.count(10, 20)).toBe(0);
    expect(quadrants.count(1, 30)).toBe(0);
    expect(quadrants.count(1, 31)).toBe(1);
  });

  it("has nothing to count without corners", () => expect(quadrantsOf([]).count(-Infinity, Infinity)).toBe(0));

  it("counts everything in the window of all days", () => {
    const unions = [
      [[1, 5]],
      [[9, 2]],
      [
        [1, 2],
        [4, 5],
      ],
    ] as [number, number][][];
    expect(quadrantsOf(unions).count(-Infinity, Infinity)).toBe(3);
  });

  it("reads only the periods it is given", () => {
    const corners = emptyCorners();
    addUnion(corners, Int32Array.of(1, 10, 30), Int32Array.of(5, 20, 40), 1, 2);
    expect(corners).toEqual({ start: [10], end: [20], weight: [1] });
  });

  it("drops a period that lies within another", () => {
    const corners = emptyCorners();
    addUnion(corners, Int32Array.of(3, 1, 1), Int32Array.of(5, 7, 9), 0, 3);
    expect(corners).toEqual({ start: [1], end: [9], weight: [1] });
  });
});

describe("sorted days", () => {
  const days = fc.array(fc.integer({ min: -5, max: 5 })).map((list) => Int32Array.from(list).sort());

  it("are counted as a walk over them counts", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -6, max: 6 }), (sorted, day) => {
        expect(countBefore(sorted, day)).toBe([...sorted].filter((other) => other < day).length);
        expect(countUpTo(sorted, day)).toBe([...sorted].filter((other) => other <= day).length);
      }),
    );
  });

  it("none is before all days, all are before the end of time", () => {
    const sorted = Int32Array.of(-0x80000000, 0, 0x7fffffff);
    expect(countBefore(sorted, -Infinity)).toBe(0);
    expect(countUpTo(sorted, Infinity)).toBe(3);
  });

  it("order rows like a stable sort, over the whole range of 32 bits", () => {
    const cell = fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }), fc.constantFrom(-0x80000000, 0x7fffffff));
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (list, onlyEven) => {
        const day = Int32Array.from(list);
        const rows = [...day.keys()].filter((row) => !onlyEven || row % 2 === 0);
        const expected = [...rows].sort((a, b) => (day[a] ?? 0) - (day[b] ?? 0) || a - b);
        expect([...orderRows(Uint32Array.from(rows), day)]).toEqual(expected);
      }),
    );
  });
});
