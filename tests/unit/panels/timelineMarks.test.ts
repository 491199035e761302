import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { families, type Family } from "../../../src/dataset/types.ts";
import type { TypedStart } from "../../../src/model/timeIndex.ts";
import type { RelationType } from "../../../src/model/types.ts";
import { createAxis } from "../../../src/panels/timeline/axis.ts";
import { stackMarks } from "../../../src/panels/timeline/marks.ts";
import { outlinesOf, rectanglesOf } from "./timelinePaths.ts";

const types = families.map((family): RelationType => ({
  id: family,
  label: undefined,
  family,
  sign: 0,
  directed: false,
  line: "solid",
}));
const domain = { start: 0, end: 13 };
const axis = createAxis(domain, { start: 0, end: 13 }, undefined, 780);
const edges = Int32Array.from({ length: 14 }, (_, day) => day);
const heightPx = 40;

const on = (family: Family, earliest: number, latest = earliest): TypedStart => ({
  type: families.indexOf(family),
  earliest,
  latest,
});

interface Mark {
  readonly family: Family;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
}

function marksOf(starts: readonly TypedStart[], height = heightPx): Mark[] | undefined {
  return stackMarks(types, starts, edges, axis, height)?.flatMap(({ family, path }) => [
    ...outlinesOf(path).map((box) => ({ family, x: box.left, y: box.top + box.height / 2, widthPx: box.width })),
    ...rectanglesOf(path).map((box) => ({ family, x: box.left, y: box.top, widthPx: box.width })),
  ]);
}

describe("marks", () => {
  it("are one a relation, in its day and of its family, and never on each other", () => {
    const starts = fc.array(
      fc.record({ day: fc.nat(12), family: fc.constantFrom(...families) }).map(({ day, family }) => on(family, day)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(starts, (all) => {
        const marks = marksOf(all);
        if (marks === undefined) return;
        expect(marks).toHaveLength(all.length);
        for (const family of families) {
          const days = (some: readonly { readonly day: number }[]) => some.map(({ day }) => day).sort((a, b) => a - b);
          const drawn = marks.filter((mark) => mark.family === family);
          const meant = all.filter(({ type }) => families[type] === family);
          expect(days(drawn.map(({ x, widthPx }) => ({ day: Math.floor((x + widthPx / 2) / 60) })))).toEqual(
            days(meant.map(({ earliest }) => ({ day: earliest }))),
          );
        }
        for (const [index, { x, y, widthPx }] of marks.entries()) {
          expect(y + widthPx / 2).toBeLessThanOrEqual(heightPx + 0.1);
          expect(y - widthPx / 2).toBeGreaterThanOrEqual(-0.1);
          for (const other of marks.slice(index + 1)) {
            expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(widthPx);
          }
        }
      }),
    );
  });

  it("get smaller where there are many of a day, until they do not fit", () => {
    const sizes = [1, 20, 40, 60, 200].map(
      (count) => marksOf(Array.from({ length: count }, () => on("conflict", 3)))?.[0]?.widthPx,
    );
    expect(sizes).toEqual([8, 8, 6, 4, undefined]);
  });

  it("of a date that is not known to the day are a line over all days that it may mean", () => {
    const [dot, line] = marksOf([on("support", 4), on("money", 2, 6)]) ?? [];
    expect(line).toMatchObject({ family: "money", x: 120, widthPx: 300 });
    expect((dot?.y ?? NaN) + (dot?.widthPx ?? NaN) / 2).toBeLessThan(line?.y ?? NaN);
  });

  it("of a date that reaches beyond the view end with it", () => {
    expect(marksOf([on("money", -200, 165)])).toMatchObject([{ x: 0, widthPx: 780 }]);
  });

  it("stand in the order of families from below", () => {
    const marks =
      marksOf(
        [...families].reverse().map((family) => on(family, 0)),
        200,
      ) ?? [];
    expect([...marks].sort((one, other) => other.y - one.y || one.x - other.x).map(({ family }) => family)).toEqual(
      families,
    );
  });

  it("of two families differ in shape, whatever their colours", () => {
    const shapeOf = (family: Family) => stackMarks(types, [on(family, 3)], edges, axis, heightPx)?.[0]?.path;
    expect(new Set(families.map(shapeOf)).size).toBe(families.length);
    const lineOf = (family: Family) => stackMarks(types, [on(family, 2, 6)], edges, axis, heightPx)?.[0]?.path;
    expect(new Set(families.map(lineOf)).size).toBe(families.length);
  });
});
