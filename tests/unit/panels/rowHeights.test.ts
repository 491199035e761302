import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRowHeights, layOutRows } from "../../../src/panels/rowHeights.ts";

/** Heights written one after the other, of which each is set to a whole number of pixels or left as usual. */
const columns = fc.record({
  usualPx: fc.integer({ min: 1, max: 200 }),
  known: fc.array(fc.option(fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 70 }),
});

function made(usualPx: number, known: readonly (number | null)[]) {
  const heights = createRowHeights(known.length, usualPx);
  // Each is set twice: the last one counts.
  for (const [index, px] of known.entries()) if (px !== null) heights.set(index, px + 13);
  for (const [index, px] of known.entries()) if (px !== null) heights.set(index, px);
  const each = known.map((px) => px ?? usualPx);
  const tops = [0];
  for (const px of each) tops.push((tops.at(-1) ?? 0) + px);
  return { heights, each, tops };
}

describe("heights of many rows", () => {
  it("add up to where each begins", () => {
    fc.assert(
      fc.property(columns, ({ usualPx, known }) => {
        const { heights, tops } = made(usualPx, known);
        expect(tops.map((_, index) => heights.topOf(index))).toEqual(tops);
      }),
    );
  });

  it("say which row is at a place", () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: -300, max: 20_000 }), ({ usualPx, known }, px) => {
        const { heights, tops } = made(usualPx, known);
        const expected = tops.slice(0, -1).findLastIndex((top) => top <= px);
        expect(heights.at(px)).toBe(Math.max(0, expected));
      }),
    );
  });
});

describe("the rows that are drawn", () => {
  const range = fc.record({
    ends: fc.tuple(fc.nat(69), fc.nat(69)),
    focused: fc.option(fc.nat(69), { nil: NaN }),
  });

  it("stand where their heights have them, and are as high as all together", () => {
    fc.assert(
      fc.property(columns, range, ({ usualPx, known }, { ends, focused }) => {
        const { heights, each, tops } = made(usualPx, known);
        const [first, last] = ends.map((end) => end % known.length).toSorted((one, other) => one - other) as [
          number,
          number,
        ];
        const place = focused % known.length;
        const drawn = layOutRows(heights, { first, last, shiftPx: 0, focused: place });
        let endPx = 0;
        for (const row of drawn) {
          expect(endPx + row.beforePx).toBe(tops[row.place]);
          endPx += row.beforePx + (each[row.place] ?? NaN);
        }
        expect(endPx + (drawn.at(-1)?.afterPx ?? NaN)).toBe(tops.at(-1));
        const isWanted = (index: number) => (index >= first && index <= last) || Math.abs(index - place) <= 1;
        expect(drawn.map((row) => row.place)).toEqual([...known.keys()].filter(isWanted));
      }),
    );
  });

  it("stand higher by the shift, and all that follows with them", () => {
    const { heights } = made(10, Array<null>(100).fill(null));
    const drawn = layOutRows(heights, { first: 50, last: 51, shiftPx: 25, focused: 0 });
    expect(drawn).toEqual([
      { place: 0, beforePx: 0, afterPx: 0 },
      { place: 1, beforePx: 0, afterPx: 0 },
      { place: 50, beforePx: 455, afterPx: 0 },
      { place: 51, beforePx: 0, afterPx: 480 },
    ]);
  });
});
