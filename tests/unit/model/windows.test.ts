import { describe, expect, it } from "vitest";
import type { Relation } from "../../../src/dataset/types.ts";
import { deriveRelationState } from "../../../src/model/relationState.ts";
import { createShown } from "../../../src/model/shown.ts";
import type { DayWindow } from "../../../src/model/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { during, everything, indexed, isoDate, january, until } from "./written.ts";

/**
 * The days of a relation against a window, in the 13 ways in which two intervals can lie (J. F. Allen, "Maintaining
 * knowledge about temporal intervals", 1983). Days inclusive; the window is 10 to 20.
 */
const allen = [
  ["before", 2, 5],
  ["meets", 2, 9],
  ["overlaps", 5, 12],
  ["starts", 10, 15],
  ["during", 12, 15],
  ["finishes", 15, 20],
  ["equals", 10, 20],
  ["started by", 10, 25],
  ["contains", 5, 25],
  ["finished by", 5, 20],
  ["overlapped by", 15, 25],
  ["met by", 21, 25],
  ["after", 23, 27],
] as const;

type Written = Partial<Relation>;

/** What is known: each true start is one of `starts`, each true end one of `ends`; an event ends when it starts. */
interface Known {
  readonly written: Written;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly isEvent?: boolean;
}

const before = -60;
const after = 120;
const always = range(before, after);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Every course of days that what is written allows. */
function trueCourses({ starts, ends, isEvent }: Known): (readonly [number, number])[] {
  if (isEvent === true) return starts.map((day) => [day, day]);
  return starts.flatMap((start) => ends.filter((end) => end >= start).map((end) => [start, end] as const));
}

/** Walks the days of the window, as a reader with a calendar would. */
function isThere([start, end]: readonly [number, number], from: number, to: number, mode: DayWindow["mode"]): boolean {
  const first = mode === "until" ? before : from;
  return range(first, to).some((day) => day >= start && day <= end);
}

function expectedState(known: Known, from: number, to: number, mode: DayWindow["mode"]): string {
  const met = trueCourses(known).map((course) => isThere(course, from, to, mode));
  if (met.every((isMet) => isMet)) return "surely";
  return met.some((isMet) => isMet) ? "possibly" : "hidden";
}

/** The state of a relation as the three ways to ask give it; they must agree. */
function statesOf(written: Written, window: DayWindow): string[] {
  const { model, scope, index } = indexed(datasetOf([written]));
  const { surely, possibly } = index.count(window, everything(model));
  const shown = createShown(model, scope);
  shown.update(window, everything(model));
  const derived = deriveRelationState(model, 0, window);
  expect(shown.relationShown(0)).toBe(derived !== "hidden");
  expect(surely + possibly).toBe(derived === "hidden" ? 0 : 1);
  return [derived, surely === 1 ? "surely" : possibly === 1 ? "possibly" : "hidden"];
}

const day = (number: number): string => isoDate(january(number));

const waysToKnow: readonly (readonly [string, (start: number, end: number) => Known])[] = [
  ["both days known", (s, e) => ({ written: { start: day(s), end: day(e) }, starts: [s], ends: [e] })],
  ["no start", (_, e) => ({ written: { end: day(e) }, starts: [before], ends: [e] })],
  ["no end", (s) => ({ written: { start: day(s) }, starts: [s], ends: [after] })],
  ["unknown start", (_, e) => ({ written: { date: `/${day(e)}` }, starts: always, ends: [e] })],
  ["unknown end", (s) => ({ written: { date: `${day(s)}/` }, starts: [s], ends: always })],
  ["start some time in January", (_, e) => partialStart(e)],
  ["end some time in January", (s) => partialEnd(s)],
  ["several periods, the others years later", (s, e) => withOthers(s, e)],
  ["a day between them, as an event", (s, e) => eventOn(Math.floor((s + e) / 2))],
];

function partialStart(end: number): Known {
  return { written: { start: "2025-01", end: day(end) }, starts: range(1, 31), ends: [end] };
}

function partialEnd(start: number): Known {
  return { written: { start: day(start), end: "2025-01" }, starts: [start], ends: range(1, 31) };
}

function withOthers(start: number, end: number): Known {
  const written = { periods: [{ date: "2035-01" }, { start: day(start), end: day(end) }, { date: "2031" }] };
  return { written, starts: [start], ends: [end] };
}

function eventOn(date: number): Known {
  return { written: { date: day(date) }, starts: [date], ends: [date], isEvent: true };
}

const cases = allen.flatMap(([name, start, end]) =>
  waysToKnow.flatMap(([way, know]) =>
    (["during", "until"] as const).map((mode) => ({ name, way, mode, known: know(start, end) })),
  ),
);

describe("a relation against the window from 10 to 20 January", () => {
  it.each(cases)("$name the window, $way, mode $mode: as every true course says", ({ known, mode }) => {
    const window = { fromDay: january(10), toDay: january(20), mode };
    const expected = expectedState(known, 10, 20, mode);
    expect(statesOf(known.written, window)).toEqual([expected, expected]);
  });

  it("is asked in at least 200 ways", () => expect(cases.length).toBeGreaterThanOrEqual(200));

  it("has cases of every outcome", () => {
    const outcomes = cases.map(({ known, mode }) => expectedState(known, 10, 20, mode));
    expect(new Set(outcomes)).toEqual(new Set(["surely", "possibly", "hidden"]));
  });
});

/** The same in whole months of 2025, the window from May to August: every date is 28 to 31 days wide. */
const monthsOf = (month: number): number[] => {
  const first = (Date.UTC(2025, month - 1, 1) - Date.UTC(2025, 0, 1)) / 86_400_000 + 1;
  return range(first, (Date.UTC(2025, month, 1) - Date.UTC(2025, 0, 1)) / 86_400_000);
};
const inMonths = [
  ["before", 1, 3],
  ["meets", 1, 4],
  ["overlaps", 3, 6],
  ["starts", 5, 6],
  ["during", 6, 7],
  ["finishes", 7, 8],
  ["equals", 5, 8],
  ["started by", 5, 10],
  ["contains", 3, 10],
  ["finished by", 3, 8],
  ["overlapped by", 7, 10],
  ["met by", 9, 10],
  ["after", 10, 11],
] as const;

function month(number: number): string {
  return `2025-${String(number).padStart(2, "0")}`;
}

describe("months against windows that cut through them", () => {
  const windows = [
    ["May to August", [121, 243]],
    ["10 May to 20 August", [130, 232]],
    ["a week in June", [160, 166]],
    ["a day in May", [130, 130]],
  ] as const;
  const rows = inMonths.flatMap(([name, first, last]) =>
    windows.flatMap(([words, days]) =>
      (["during", "until"] as const).map((mode) => ({ name, first, last, words, days, mode })),
    ),
  );
  it.each(rows)(
    "a state of months that $name May to August, seen in $words, mode $mode",
    ({ first, last, days, mode }) => {
      const known = {
        written: { start: month(first), end: month(last) },
        starts: monthsOf(first),
        ends: monthsOf(last),
      };
      const [from, to] = days;
      const expected = expectedState(known, from, to, mode);
      const window = { fromDay: january(from), toDay: january(to), mode };
      expect(statesOf(known.written, window)).toEqual([expected, expected]);
    },
  );

  it.each(range(1, 12).flatMap((number) => windows.map(([words, days]) => ({ number, words, days }))))(
    "an event of month $number of 2025, seen in $words",
    ({ number, days: [from, to] }) => {
      const days = monthsOf(number);
      const known = { written: { date: month(number) }, starts: days, ends: days, isEvent: true };
      const expected = expectedState(known, from, to, "during");
      expect(statesOf(known.written, during(january(from), january(to)))).toEqual([expected, expected]);
    },
  );
});

describe("what the format says in words", () => {
  const stateIn = (written: Written, window: DayWindow): string | undefined => statesOf(written, window)[1];

  it("an event of January 2025 is surely in the year 2025", () => {
    expect(stateIn({ date: "2025-01" }, during(january(1), january(365)))).toBe("surely");
  });
  it("an event of January 2025 is possibly in the week from the 20th", () => {
    expect(stateIn({ date: "2025-01" }, during(january(20), january(26)))).toBe("possibly");
  });
  it("an event of January 2025 is not in February", () => {
    expect(stateIn({ date: "2025-01" }, during(january(32), january(59)))).toBe("hidden");
  });
  it("an alliance without an end is shown ten years later", () => {
    expect(stateIn({ start: "2025-01-20" }, during(january(3650), january(3651)))).toBe("surely");
  });
  it("an office without a start is shown a thousand years before its end", () => {
    expect(stateIn({ end: "2025-01-20" }, during(january(-365_000), january(-364_000)))).toBe("surely");
  });
  it("an undated relation is always surely shown", () => {
    for (const window of [during(january(1), january(1)), until(january(-99_999)), during(-Infinity, Infinity)]) {
      expect(stateIn({}, window)).toBe("surely");
    }
  });
  it("both ends of the window belong to it", () => {
    expect(stateIn({ date: "2025-01-10" }, during(january(10), january(20)))).toBe("surely");
    expect(stateIn({ date: "2025-01-20" }, during(january(10), january(20)))).toBe("surely");
    expect(stateIn({ date: "2025-01-09" }, during(january(10), january(20)))).toBe("hidden");
    expect(stateIn({ date: "2025-01-21" }, during(january(10), january(20)))).toBe("hidden");
  });
  it("in mode until, what is long over is still shown", () => {
    expect(stateIn({ start: "2001", end: "2002" }, until(january(1)))).toBe("surely");
  });
  it("day 0 is a day like others", () => {
    expect(stateIn({ date: "1970-01-01" }, during(0, 0))).toBe("surely");
    expect(stateIn({ date: "1970-01-02" }, during(0, 0))).toBe("hidden");
  });
});

describe("a relation with several periods", () => {
  const comeAndGone: Written = {
    periods: [
      { start: "2025-01-02", end: "2025-01-05" },
      { start: "2025-01-15", end: "2025-01-18" },
    ],
  };
  it("is hidden in the gap between them", () => {
    expect(statesOf(comeAndGone, during(january(7), january(12)))).toEqual(["hidden", "hidden"]);
  });
  it("counts once in a window that holds both", () => {
    expect(statesOf(comeAndGone, during(january(1), january(31)))).toEqual(["surely", "surely"]);
  });
  it("takes its best period: surely by the second though the first is only possible", () => {
    const written = { periods: [{ date: "2025-01" }, { date: "2025-01-10" }] };
    expect(statesOf(written, during(january(9), january(11)))).toEqual(["surely", "surely"]);
  });
  it("is only possible where no single period is sure", () => {
    const written = { periods: [{ date: "2025-01" }, { date: "2025-02" }] };
    expect(statesOf(written, during(january(20), january(40)))).toEqual(["possibly", "possibly"]);
  });
});
