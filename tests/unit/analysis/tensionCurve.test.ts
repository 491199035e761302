import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TensionPoint, traceTension } from "../../../src/analysis/tensionCurve.ts";
import { placeOnDay } from "../../../src/answers/curve.ts";
import { measureBalance, readDataset } from "../../../src/core.ts";
import { formatDay } from "../../../src/dataset/edtf.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { isInDoubt } from "../../../src/model/types.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { someDataset } from "../model/written.ts";

function trace(dataset: Dataset, wish: Wish = {}, counts: (row: number) => boolean = () => true) {
  const visible = deriveVisible(buildModel(dataset), wish);
  const tracing = traceTension({ ...visible, mode: visible.window.mode }, counts);
  let next = tracing.next();
  while (!next.done) next = tracing.next();
  return next.value;
}

/** What is measured on a day. */
function measureDay(dataset: Dataset, wish: Wish, day: number): Omit<TensionPoint, "day"> {
  const iso = formatDay(day, false);
  const { triangles, tense } = measureBalance(dataset, { ...wish, from: iso, to: iso });
  return { triangles, tense: tense.length };
}

const someWish = fc.record(
  {
    mode: fc.constantFrom("during" as const, "until" as const),
    types: fc.constant(["alliance", "feud"]),
    actors: fc.subarray(["a", "b", "__proto__", "constructor", "e"], { minLength: 3 }),
    depth: fc.constant(0 as const),
  },
  { requiredKeys: [] },
);

describe("the curve of tension", () => {
  it("is on each day what is measured on that day alone, whatever the dates, the mode, the types and the cast", () => {
    fc.assert(
      fc.property(
        someDataset,
        someWish,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        (dataset, wish, some) => {
          const { extent } = buildModel(dataset);
          const points = trace(dataset, wish);
          if (extent === undefined) {
            expect(points).toEqual([]);
            return;
          }
          const { firstDay, lastDay } = extent;
          const days = [
            ...points.flatMap(({ day }) => [day - 1, day]),
            ...some.map((part) => firstDay + Math.floor(part * (lastDay - firstDay))),
          ].filter((day) => day >= firstDay);
          for (const day of days) {
            const { triangles, tense } = points[placeOnDay(points, day)] ?? {};
            expect({ triangles, tense }).toEqual(measureDay(dataset, wish, day));
          }
          expect(points[0]?.day).toBe(firstDay);
          for (const [place, { triangles, tense }] of points.slice(1).entries()) {
            expect([triangles, tense]).not.toEqual([points[place]?.triangles, points[place]?.tense]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is so for the shipped data on every day that a relation names", () => {
    const file = readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url), "utf8");
    const { dataset } = readDataset(file);
    if (dataset === undefined) throw new Error("no dataset");
    const points = trace(dataset, { scene: "" });
    expect(points.length).toBeGreaterThan(3);
    for (const [place, { day, triangles, tense }] of points.entries()) {
      expect({ day, triangles, tense }).toEqual({ day, ...measureDay(dataset, { scene: "" }, day) });
      expect(placeOnDay(points, day)).toBe(place);
    }
  });

  it("leaves out what is claimed, disputed or denied where that is wanted", () => {
    const dataset = datasetOf([
      { start: "2019-05-01" },
      { source: "b", target: "c", start: "2020-02-01", end: "2020-02-10" },
      { source: "a", target: "c", type: "feud", start: "2020-01-21", status: "claimed" },
    ]);
    const { columns } = buildModel(dataset);
    expect(trace(dataset).map(({ day, tense }) => [formatDay(day, false), tense])).toEqual([
      ["2019-05-01", 0],
      ["2020-02-01", 1],
    ]);
    expect(trace(dataset, {}, (row) => !isInDoubt(columns.status[row] ?? 0))).toHaveLength(1);
  });
});
