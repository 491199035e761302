import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNews } from "../../../src/analysis/news.ts";
import { readDay } from "../../../src/dataset/edtf.ts";
import { lastNewsOf } from "../../../src/dataset/news.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { datasetOf } from "../../fixtures.ts";

const dayOf = (text: string) => readDay(text) ?? NaN;
const days = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dates = fc.oneof(
  days,
  days.map((day) => day.slice(0, 7)),
  days.map((day) => day.slice(0, 4)),
  fc.constantFrom("soon", "..", "#12"),
);
const datasets: fc.Arbitrary<Dataset> = fc
  .record({
    added: fc.array(fc.option(days, { nil: undefined }), { maxLength: 12 }),
    corrected: fc.array(dates, { maxLength: 6 }),
  })
  .map(({ added, corrected }) => ({
    ...datasetOf(added.map((day) => (day === undefined ? {} : { added: day }))),
    corrections: corrected.map((date, index) => ({ date, text: `Correction ${index}` })),
  }));

/** The last day that a date can mean, by its letters alone. */
function lastOf(date: string): string {
  if (!/^\d{4}/.test(date)) return "9999-12-31";
  return date.length === 10 ? date : date.length === 7 ? `${date}-31` : `${date}-12-31`;
}

describe("what is new since a day", () => {
  it("has each relation once: added since then, before, or without a word of it", () => {
    fc.assert(
      fc.property(datasets, days, (dataset, since) => {
        const { added, before, unsaid } = findNews(dataset, dayOf(since));
        expect([...added, ...before, ...unsaid].sort()).toEqual(dataset.relations.map(({ id }) => id).sort());
        const wordOf = new Map(dataset.relations.map((relation) => [relation.id, relation.added]));
        for (const id of added) expect((wordOf.get(id) ?? "") >= since).toBe(true);
        for (const id of before) expect((wordOf.get(id) ?? "9999") < since).toBe(true);
        for (const id of unsaid) expect(wordOf.get(id)).toBeUndefined();
      }),
    );
  });

  it("has the corrections that can be of that day or a later one, the latest first", () => {
    fc.assert(
      fc.property(datasets, days, (dataset, since) => {
        const found = findNews(dataset, dayOf(since)).corrections;
        const expected = (dataset.corrections ?? []).filter(({ date }) => lastOf(date) >= since);
        expect(new Set(found.map(({ correction }) => correction))).toEqual(new Set(expected));
        const lasts = found.map(({ correction }) => lastOf(correction.date));
        expect(lasts).toEqual([...lasts].sort().reverse());
        for (const { correction, isPerhapsBefore } of found) {
          const first = /^\d{4}/.test(correction.date) ? `${correction.date}-01-01`.slice(0, 10) : "";
          expect(isPerhapsBefore).toBe(first < since);
        }
      }),
    );
  });

  it("is never more for a later day", () => {
    fc.assert(
      fc.property(datasets, days, days, (dataset, one, other) => {
        const [early, late] = [one, other].sort().map((day) => findNews(dataset, dayOf(day)));
        expect(early?.added).toEqual(expect.arrayContaining([...(late?.added ?? [])]));
        const corrections = early?.corrections.map(({ correction }) => correction) ?? [];
        for (const { correction } of late?.corrections ?? []) expect(corrections).toContain(correction);
      }),
    );
  });

  it("is something on the last day that the data name, and for certain nothing after it", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const last = lastNewsOf(dataset)?.day;
        const on = findNews(dataset, last ?? 0);
        const isCertain = ({ corrections }: typeof on) => corrections.some(({ isPerhapsBefore }) => !isPerhapsBefore);
        expect(on.added.length > 0 || isCertain(on)).toBe(last !== undefined);
        const after = findNews(dataset, (last ?? 0) + 1);
        expect(after.added.length > 0 || isCertain(after)).toBe(false);
      }),
    );
  });
});
