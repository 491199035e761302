import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Course } from "../../../src/dataset/days.ts";
import { coursesOf, dayOf, formatDay, readDays, readPeriod } from "../../../src/dataset/edtf.ts";
import type { Relation, WrittenPeriod } from "../../../src/dataset/types.ts";

/** `start between A and B, end between C and D`, each day as `YYYY-MM-DD`, infinities as signs. */
function wordsFor(course: Course | undefined): string | undefined {
  if (course === undefined) return undefined;
  const day = (value: number) => (Number.isFinite(value) ? formatDay(value) : value < 0 ? "-∞" : "+∞");
  const { earliestStart, latestStart, earliestEnd, latestEnd } = course;
  return `${day(earliestStart)} ${day(latestStart)} | ${day(earliestEnd)} ${day(latestEnd)}`;
}

function relation(fields: Partial<Relation>): Relation {
  return { id: "r", type: "feud", source: "a", target: "b", ...fields };
}

describe("the bounds of a period", () => {
  it.each<[string, WrittenPeriod, string | undefined]>([
    ["an event of a day", { date: "2025-01-22" }, "2025-01-22 2025-01-22 | 2025-01-22 2025-01-22"],
    ["an event of a month", { date: "2025-01" }, "2025-01-01 2025-01-31 | 2025-01-01 2025-01-31"],
    ["a state", { start: "2018-02", end: "2026-05-18" }, "2018-02-01 2018-02-28 | 2026-05-18 2026-05-18"],
    ["a state without end", { start: "2018-02" }, "2018-02-01 2018-02-28 | +∞ +∞"],
    ["a state without start", { end: "2018" }, "-∞ -∞ | 2018-01-01 2018-12-31"],
    ["a state with an open end", { start: "2018-02-01", end: ".." }, "2018-02-01 2018-02-01 | +∞ +∞"],
    ["a state with an open start", { start: "..", end: "2018-02-01" }, "-∞ -∞ | 2018-02-01 2018-02-01"],
    ["a state open on both sides", { start: "..", end: ".." }, "-∞ -∞ | +∞ +∞"],
    ["a state that only says it has no end", { end: ".." }, "-∞ -∞ | +∞ +∞"],
    ["an interval as date", { date: "2015/2018-02" }, "2015-01-01 2015-12-31 | 2018-02-01 2018-02-28"],
    ["an interval with an open end", { date: "2015-03-01/.." }, "2015-03-01 2015-03-01 | +∞ +∞"],
    ["an interval with an open start", { date: "../2015-03-01" }, "-∞ -∞ | 2015-03-01 2015-03-01"],
    ["an interval with an unknown end", { date: "2015-03-01/" }, "2015-03-01 2015-03-01 | 2015-03-01 +∞"],
    ["an interval with an unknown start", { date: "/2015-03-01" }, "-∞ 2015-03-01 | 2015-03-01 2015-03-01"],
    [
      "start and end in one month",
      { start: "2025-01", end: "2025-01" },
      "2025-01-01 2025-01-31 | 2025-01-01 2025-01-31",
    ],
    [
      "an end that limits the start",
      { start: "2025", end: "2025-03" },
      "2025-01-01 2025-03-31 | 2025-03-01 2025-03-31",
    ],
    ["a start that limits the end", { start: "2025-03", end: "2025" }, "2025-03-01 2025-03-31 | 2025-03-01 2025-12-31"],
    ["a range as date", { date: "[2025-01-13..2025-01-19]" }, "2025-01-13 2025-01-19 | 2025-01-13 2025-01-19"],
    ["a state that has ended", { start: "2025-03-01", end: "unknown" }, "2025-03-01 2025-03-01 | 2025-03-01 +∞"],
    ["a state that has begun", { start: "unknown", end: "2025-03-01" }, "-∞ 2025-03-01 | 2025-03-01 2025-03-01"],
    ["a state of which both is unknown", { start: "unknown", end: "unknown" }, undefined],
    ["an unreadable end", { start: "2025-03-01", end: "soon" }, "2025-03-01 2025-03-01 | 2025-03-01 +∞"],
    ["an unreadable start", { start: "long ago", end: "2025-03-01" }, "-∞ 2025-03-01 | 2025-03-01 2025-03-01"],
    ["an unreadable start and no end", { start: "2025-02-30" }, undefined],
    ["an unreadable start and an open end", { start: "2025-02-30", end: ".." }, undefined],
    ["an unreadable end and an open start", { start: "..", end: "?" }, undefined],
    ["nothing readable", { start: "soon", end: "later" }, undefined],
    ["an unreadable event", { date: "21.01.2025" }, undefined],
    ["an event of no date", { date: ".." }, undefined],
    ["an interval of two unknowns", { date: "/" }, undefined],
    ["three dates in one", { date: "2025/01/22" }, undefined],
    ["no dates at all", {}, undefined],
    [
      "an event besides a state",
      { date: "2025-01-22", start: "2015" },
      "2025-01-22 2025-01-22 | 2025-01-22 2025-01-22",
    ],
    ["an unreadable event besides a state", { date: "?", start: "2015-01-01" }, "2015-01-01 2015-01-01 | +∞ +∞"],
  ])("%s", (_, period, expected) => {
    expect(wordsFor(readPeriod(period).course)).toBe(expected);
    expect(readPeriod(period).isReversed).toBe(false);
  });
});

describe("a period that ends before it starts is read the right way round", () => {
  it.each<[WrittenPeriod, string]>([
    [{ start: "2025-03-01", end: "2025-01-01" }, "2025-01-01 2025-01-01 | 2025-03-01 2025-03-01"],
    [{ start: "2025", end: "2024" }, "2024-01-01 2024-12-31 | 2025-01-01 2025-12-31"],
    [{ date: "2025-03/2024" }, "2024-01-01 2024-12-31 | 2025-03-01 2025-03-31"],
  ])("%j", (period, expected) => {
    expect(readPeriod(period).isReversed).toBe(true);
    expect(wordsFor(readPeriod(period).course)).toBe(expected);
  });

  it("but not one whose partial dates overlap", () => {
    expect(readPeriod({ start: "2025-03", end: "2025" }).isReversed).toBe(false);
    expect(readPeriod({ start: "2025-03-02", end: "2025-03" }).isReversed).toBe(false);
  });
});

/** Days of two months, or a whole month: few enough to try every true course one by one. */
const shortDate = fc.oneof(
  fc.integer({ min: 1, max: 31 }).map((day) => `2025-01-${String(day).padStart(2, "0")}`),
  fc.integer({ min: 1, max: 28 }).map((day) => `2025-02-${String(day).padStart(2, "0")}`),
  fc.constantFrom("2025-01", "2025-02"),
);

describe("the bounds decide about windows as every single course would", () => {
  const daysIn = (date: string) => {
    const range = readDays(date);
    const count = range === undefined ? 0 : range.latest - range.earliest + 1;
    return Array.from({ length: count }, (_, index) => (range?.earliest ?? 0) + index);
  };

  it("surely where all of them meet the window, possibly where some do", () => {
    const first = dayOf(2024, 12, 20);
    const windows = fc.tuple(fc.nat(70), fc.nat(70)).map(([a, b]) => [first + Math.min(a, b), first + Math.max(a, b)]);
    fc.assert(
      fc.property(shortDate, shortDate, windows, (start, end, [from = 0, to = 0]) => {
        const { course, isReversed } = readPeriod({ start, end });
        const [starts, ends] = isReversed ? [daysIn(end), daysIn(start)] : [daysIn(start), daysIn(end)];
        const courses = starts.flatMap((day) => ends.filter((last) => last >= day).map((last) => [day, last] as const));
        const meeting = courses.filter(([day, last]) => day <= to && last >= from);
        expect(course && course.latestStart <= to && course.earliestEnd >= from).toBe(
          meeting.length === courses.length,
        );
        expect(course && course.earliestStart <= to && course.latestEnd >= from).toBe(meeting.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the courses of a relation", () => {
  it("are its own period and then its periods, in order", () => {
    const courses = coursesOf(
      relation({ date: "2020", periods: [{ start: "2015", end: "2018" }, { date: "2025-01-22" }] }),
    );
    expect(courses.map(({ earliestStart }) => formatDay(earliestStart))).toEqual([
      "2020-01-01",
      "2015-01-01",
      "2025-01-22",
    ]);
  });

  it("leave out periods that cannot be read", () => {
    const courses = coursesOf(relation({ periods: [{ date: "soon" }, { date: "2025-01-22" }, {}] }));
    expect(courses.map(({ latestEnd }) => formatDay(latestEnd))).toEqual(["2025-01-22"]);
  });

  it("are none where it is undated or its dates cannot be read", () => {
    for (const fields of [{}, { date: "soon" }, { start: "2025-02-30" }, { periods: [] }]) {
      expect(coursesOf(relation(fields))).toEqual([]);
    }
  });

  it("never start after they end, whatever is written", () => {
    const text = fc.oneof(
      shortDate,
      fc.constantFrom("..", "", "soon", "2025", "20XX", "2024/2025-02", "2026/2024"),
      fc.string(),
    );
    const period = fc.record({ date: text, start: text, end: text }, { requiredKeys: [] });
    fc.assert(
      fc.property(period, fc.array(period), (own, periods) => {
        for (const course of coursesOf(relation({ ...own, periods }))) {
          expect(course.earliestStart).toBeLessThanOrEqual(course.latestStart);
          expect(course.earliestEnd).toBeLessThanOrEqual(course.latestEnd);
          expect(course.earliestStart).toBeLessThanOrEqual(course.earliestEnd);
          expect(course.latestStart).toBeLessThanOrEqual(course.latestEnd);
        }
      }),
    );
  });
});
