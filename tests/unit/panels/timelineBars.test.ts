import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { families, type Family } from "../../../src/dataset/types.ts";
import type { RelationType } from "../../../src/model/types.ts";
import { stackBars } from "../../../src/panels/timeline/bars.ts";
import { timeScale } from "../../../src/panels/timeline/domain.ts";
import { rectanglesOf } from "./timelinePaths.ts";

function typeOf(family: Family): RelationType {
  return { id: family, label: undefined, family, sign: 0, directed: false, line: "solid" };
}

const types = [typeOf("support"), typeOf("conflict"), typeOf("conflict"), typeOf("other")];

describe("bars", () => {
  const edges = Int32Array.of(0, 10, 20, 30);
  const scale = timeScale({ start: 0, end: 30 }, 300);

  it("of one family are one shape, whatever the number of its types", () => {
    const { families: drawn, largest } = stackBars(
      types,
      [
        [1, 0, 0],
        [2, 0, 4],
        [1, 0, 0],
        [0, 0, 0],
      ].map((counts) => Float64Array.from(counts)),
      edges,
      scale,
      63,
    );
    expect(drawn.map(({ family }) => family)).toEqual(["support", "conflict"]);
    expect(largest).toBe(4);
    expect(drawn.map(({ path }) => rectanglesOf(path))).toEqual([
      [{ left: 0, top: 48, width: 99, height: 15 }],
      [
        { left: 0, top: 3, width: 99, height: 45 },
        { left: 200, top: 3, width: 99, height: 60 },
      ],
    ]);
  });

  it("of a single relation stay visible beside one of hundreds, small parts of a vague date do not", () => {
    const counts = [Float64Array.of(500, 1, 1 / 365)];
    const [support] = stackBars([typeOf("support")], counts, edges, scale, 63).families;
    expect(rectanglesOf(support?.path ?? "").map(({ height }) => height)).toEqual([60, 2]);
  });

  it("stand on each other and stay inside the drawing", () => {
    const counts = fc.array(fc.nat(40), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 4, maxLength: 4 }), (byType) => {
        const drawn = stackBars(
          types,
          byType.map((row) => Float64Array.from(row)),
          edges,
          scale,
          200,
        ).families;
        const all = drawn.flatMap(({ path }) => rectanglesOf(path));
        for (const { left, top, width, height } of all) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(300);
          expect(top).toBeGreaterThanOrEqual(-8);
          expect(top + height).toBeLessThanOrEqual(200.2);
        }
        for (const left of [0, 100, 200]) {
          const column = all.filter((bar) => bar.left === left).sort((one, other) => other.top - one.top);
          column.forEach((bar, index) => {
            expect(bar.top + bar.height).toBeCloseTo(column[index - 1]?.top ?? 200, 0);
          });
        }
      }),
    );
  });

  it("have an order of families that never changes", () => {
    const counts = families.map(() => Float64Array.of(1, 1, 1));
    const drawn = stackBars(families.map(typeOf).reverse(), counts, edges, scale, 63).families;
    expect(drawn.map(({ family }) => family)).toEqual(families);
  });

  it("of two families differ in where they are cut", () => {
    const shapeOf = (family: Family) =>
      stackBars([typeOf(family)], [Float64Array.of(9, 0, 0)], edges, scale, 63).families[0]?.path;
    expect(new Set(families.map(shapeOf)).size).toBe(families.length);
  });
});
