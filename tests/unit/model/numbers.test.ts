import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { datasetOf } from "../../fixtures.ts";
import { during, everything, indexed } from "./written.ts";

const timeOf = (...relations: Partial<Relation>[]) => {
  const { extent, isNumeric, columns } = buildModel(datasetOf(relations));
  return { extent, isNumeric, undated: [...columns.undated] };
};

describe("time", () => {
  it("is numbers where relations are dated by numbers alone", () => {
    expect(timeOf({ start: "#2", end: "#11" }, { date: "#190" }, {}, { start: ".." })).toEqual({
      extent: { firstDay: 2000, lastDay: 190_000, grain: 1000 },
      isNumeric: true,
      undated: [0, 0, 1, 0],
    });
  });

  it("is the calendar where there is a single date of it; numbers are then as unreadable as other words", () => {
    const words = timeOf({ start: "second", end: "eleventh" }, { date: "2025" }, { date: "seventh/2025" });
    const numbers = timeOf({ start: "#2", end: "#11" }, { date: "2025" }, { date: "#7/2025" });
    expect(numbers).toEqual(words);
    expect(numbers).toMatchObject({ isNumeric: false, undated: [1, 0, 0] });
  });

  it("is the calendar where nothing is dated, or only by open ends", () => {
    expect(timeOf({}, { date: "soon" })).toMatchObject({ extent: undefined, isNumeric: false });
    expect(timeOf({ start: ".." })).toMatchObject({ extent: undefined, isNumeric: false });
  });

  it.each([
    [["#0", "#190"], 1000],
    [["#5", "#12.5"], 100],
    [["#0.25"], 10],
    [["#-3.001", "#7"], 1],
    [["#0"], 1000],
    [["#10000"], 1000],
  ])("of %o goes in steps of %i thousandths", (dates, grain) => {
    expect(timeOf(...dates.map((date) => ({ date }))).extent?.grain).toBe(grain);
  });

  it("of the calendar has no such steps", () => {
    expect(timeOf({ date: "2025-01-01" }).extent).not.toHaveProperty("grain");
  });
});

describe("a relation from number to number", () => {
  const number = fc.integer({ min: -20_000, max: 20_000 });
  const span = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  it("is shown in just the windows that meet it, and surely", () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), span, (spans, [from, to]) => {
        const relations = spans.map(([start, end]) => ({ start: `#${start / 1000}`, end: `#${end / 1000}` }));
        const { model, index } = indexed(datasetOf(relations));
        const surely = spans.filter(([start, end]) => start <= to && end >= from).length;
        expect(index.count(during(from, to), everything(model))).toEqual({ surely, possibly: 0 });
      }),
    );
  });
});
