import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay, readDays, suggestDate, writeDatePatterns } from "../../../src/dataset/edtf.ts";

const dayMs = 86_400_000;

/** `2025-01-01 to 2025-01-31`, or undefined where the text is not a date. */
function spanOf(text: string): string | undefined {
  const days = readDays(text);
  return days && `${formatDay(days.earliest)} to ${formatDay(days.latest)}`;
}

describe("a date covers whole days", () => {
  it.each([
    ["2025-01-22", "2025-01-22 to 2025-01-22", "day"],
    ["1970-01-01", "1970-01-01 to 1970-01-01", "day"],
    ["2025-01", "2025-01-01 to 2025-01-31", "month"],
    ["2024-02", "2024-02-01 to 2024-02-29", "month"],
    ["2025-02", "2025-02-01 to 2025-02-28", "month"],
    ["1900-02", "1900-02-01 to 1900-02-28", "month"],
    ["2000-02", "2000-02-01 to 2000-02-29", "month"],
    ["2025-12", "2025-12-01 to 2025-12-31", "month"],
    ["2025", "2025-01-01 to 2025-12-31", "year"],
    ["0000", "0000-01-01 to 0000-12-31", "year"],
    ["0000-02-29", "0000-02-29 to 0000-02-29", "day"],
    ["-0004-02-29", "-0004-02-29 to -0004-02-29", "day"],
    ["-0001", "-0001-01-01 to -0001-12-31", "year"],
    ["-0044-03-15", "-0044-03-15 to -0044-03-15", "day"],
    ["9999-12-31", "9999-12-31 to 9999-12-31", "day"],
    ["201X", "2010-01-01 to 2019-12-31", "decade"],
    ["-201X", "-2019-01-01 to -2010-12-31", "decade"],
    ["20XX", "2000-01-01 to 2099-12-31", "century"],
    ["2004-XX", "2004-01-01 to 2004-12-31", "year"],
    ["2004-XX-XX", "2004-01-01 to 2004-12-31", "year"],
    ["-0044-XX", "-0044-01-01 to -0044-12-31", "year"],
    ["-0044-03-XX", "-0044-03-01 to -0044-03-31", "month"],
    ["-00XX", "-0099-01-01 to 0000-12-31", "century"],
    ["2004-06-XX", "2004-06-01 to 2004-06-30", "month"],
    ["2025-21", "2025-03-01 to 2025-05-31", "season"],
    ["2025-22", "2025-06-01 to 2025-08-31", "season"],
    ["2025-23", "2025-09-01 to 2025-11-30", "season"],
    ["2023-24", "2023-12-01 to 2024-02-29", "season"],
    ["Y-17000", "-17000-01-01 to -17000-12-31", "year"],
    ["Y17000", "17000-01-01 to 17000-12-31", "year"],
    ["2025-01-22T23:59:59Z", "2025-01-22 to 2025-01-22", "day"],
    ["2025-01-22T23:30:00-05:00", "2025-01-22 to 2025-01-22", "day"],
    ["2025-01-22T00:30:00.250+01:00", "2025-01-22 to 2025-01-22", "day"],
    ["[2025-01-13..2025-01-19]", "2025-01-13 to 2025-01-19", "range"],
    ["[2024-11..2025]", "2024-11-01 to 2025-12-31", "range"],
    ["[2025-01..2025-01]", "2025-01-01 to 2025-01-31", "range"],
    ["..", ".. to ..", "open"],
  ])("%s is %s, to the %s", (text, span, precision) => {
    expect(spanOf(text)).toBe(span);
    expect(readDays(text)?.precision).toBe(precision);
  });

  it("day 0 is 1 January 1970", () => {
    expect(readDays("1970-01-01")).toMatchObject({ earliest: 0, latest: 0 });
  });
});

describe("what is not a date is refused", () => {
  it.each([
    "2025-02-30",
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-00-01",
    "2025-13",
    "2025-13-01",
    "2025-01-00",
    "2025-01-32",
    "2025-25",
    "2025-24-01",
    "2025-1-1",
    "2025-1",
    "25-01-01",
    "01/02/2025",
    "21.01.2025",
    "2025/01/22",
    "2025-W04-2",
    "2025-022",
    "20250122",
    "-0000",
    "-0000-01-01",
    "-000044-03-15",
    "+275760-09-14",
    "Y2025",
    "Y02025",
    "Y5000001",
    "Y99999999999999999999",
    "XXXX",
    "2XXX",
    "2004-1X",
    "2004-XX-01",
    "2025-01-22T24:00:00Z",
    "2025-01-22T10",
    "2025-01-22 10:00:00",
    "2025-01-22\n",
    " 2025",
    "2025 ",
    "2025??",
    "?",
    "",
    ".",
    "...",
    "..?",
    "2024/2025",
    "२०२५",
    "January 2025",
    "not a date",
    "__proto__",
  ])("%j", (text) => {
    expect(readDays(text)).toBeUndefined();
  });
});

describe("qualifiers say how sure a date is and leave its days alone", () => {
  it.each([
    ["2025-01?", false, true],
    ["2025-01~", true, false],
    ["2025-01%", true, true],
    ["2025-01", false, false],
    ["201X~", true, false],
    ["2025-21?", false, true],
  ])("%s: approximate %s, uncertain %s", (text, approximate, uncertain) => {
    expect(readDays(text)).toEqual({ ...readDays(text.replace(/[?~%]/, "")), approximate, uncertain });
  });
});

const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, "0"));
const sign = fc.constantFrom("", "", "-");
const year = fc.tuple(sign, digits(4)).map(([minus, number]) => minus + number);
const twoDigits = fc.integer({ min: 0, max: 33 }).map((n) => String(n).padStart(2, "0"));
const longYear = fc.integer({ min: 10_000, max: 270_000 });

/** Dates of level 0 and 1 in every form, among them ones that do not exist. */
const written = fc.oneof(
  fc.tuple(year, twoDigits, twoDigits).map((parts) => parts.join("-")),
  fc.tuple(year, twoDigits).map((parts) => parts.join("-")),
  year,
  fc.tuple(year, twoDigits).map(([y, m]) => `${y}-${m}-XX`),
  year.map((y) => `${y}-XX`),
  year.map((y) => `${y}-XX-XX`),
  fc.tuple(sign, digits(3)).map(([minus, number]) => `${minus}${number}X`),
  fc.tuple(sign, digits(2)).map(([minus, number]) => `${minus}${number}XX`),
  fc.tuple(sign, longYear).map(([minus, number]) => `Y${minus}${number}`),
);
const qualified = fc
  .tuple(
    fc.oneof(
      fc.tuple(year, twoDigits, twoDigits).map((parts) => parts.join("-")),
      fc.tuple(year, twoDigits).map((parts) => parts.join("-")),
      year,
    ),
    fc.constantFrom("?", "~", "%"),
  )
  .map((parts) => parts.join(""));

function daysByEdtf(text: string): readonly [number, number] | undefined {
  try {
    const { min, max } = edtf(text, { level: 1 });
    return [Math.floor(min / dayMs), Math.floor(max / dayMs)];
  } catch {
    return undefined;
  }
}

describe("a range of days", () => {
  it.each(["[2025-01-19..2025-01-13]", "[2025-01-13]", "[soon..2025]", "[..]"])("%s is none", (text) => {
    expect(readDays(text)).toBeUndefined();
  });

  it("can be open at one end: some day up to it, or from it on", () => {
    expect(readDays("[..2014]")).toMatchObject({
      earliest: -Infinity,
      latest: dayOf(2014, 12, 31),
      precision: "range",
    });
    expect(readDays("[2016-05..]")).toMatchObject({ earliest: dayOf(2016, 5, 1), latest: Infinity });
  });

  it("is as vague as its sides", () => {
    expect(readDays("[2025-01-13~..2025-01-19?]")).toMatchObject({ approximate: true, uncertain: true });
  });

  it("covers what the package edtf says of a set of one of its days", () => {
    const [first, last] = ["2025-01-13", "2025-02"].map((text) => daysByEdtf(text) ?? []);
    expect(readDays("[2025-01-13..2025-02]")).toMatchObject({ earliest: first?.[0], latest: last?.[1] });
  });
});

describe("readDays agrees with the package edtf", () => {
  /**
   * Not compared, but held by the tables: seasons, which edtf takes for quarters of the year (spring from January to
   * March), and what edtf 4.11.1 gets wrong: 29 February, which it reads as 1 March in common years and in year 0;
   * February of year 0; unspecified months and days before year 0, whose last day it puts before the first; -0000 to
   * -00XX, whose sign it loses.
   */
  const isComparable = (text: string) => !/^-?\d{4}-2[1-4]|^0000-02|-02-29|^-.*-XX|^-00(00|0X|XX)/.test(text);

  it("on dates of level 0 and 1, whether they exist or not", () => {
    fc.assert(
      fc.property(fc.oneof(written, qualified).filter(isComparable), (text) => {
        const days = readDays(text);
        expect(days && [days.earliest, days.latest]).toEqual(daysByEdtf(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("on days with a time in UTC", () => {
    const clock = fc.integer({ min: 0, max: 86_399 }).map((s) => new Date(s * 1000).toISOString().slice(11, 19));
    const day = fc.tuple(year, twoDigits, twoDigits).map((parts) => parts.join("-"));
    fc.assert(
      fc.property(day.filter(isComparable), clock, (date, time) => {
        const text = `${date}T${time}Z`;
        const days = readDays(text);
        expect(days && [days.earliest, days.latest]).toEqual(daysByEdtf(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("day numbers", () => {
  it("go there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), (day) => {
        const text = formatDay(day);
        const [, y, m, d] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(text) ?? [];
        expect(dayOf(Number(y), Number(m), Number(d))).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it("count on by one, through two whole 400-year cycles of the calendar", () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let expected = dayOf(-400, 1, 1);
    for (let y = -400; y < 400; y++) {
      const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
      for (const [index, length] of lengths.entries()) {
        expect(dayOf(y, index + 1, 1)).toBe(expected);
        expected += index === 1 && isLeap ? 29 : length;
      }
    }
  });

  it("are those of ECMAScript's own calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
        const date = new Date(day * dayMs);
        expect(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
      }),
    );
  });

  it.each([
    [0, "1970-01-01"],
    [-1, "1969-12-31"],
    [20_110, "2025-01-22"],
    [-719_529, "-0001-12-31"],
    [-719_528, "0000-01-01"],
    [2_932_897, "10000-01-01"],
    [-Infinity, ".."],
    [Infinity, ".."],
  ])("%d is written %s", (day, text) => {
    expect(formatDay(day)).toBe(text);
  });

  it("what formatDay writes, readDays reads, up to the year 9999", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(-9999, 1, 1), max: dayOf(9999, 12, 31) }), (day) => {
        expect(readDays(formatDay(day))).toMatchObject({ earliest: day, latest: day, precision: "day" });
      }),
    );
  });
});

describe("the pattern for editors", () => {
  const { date, bound, event } = writeDatePatterns();

  it("takes ranges everywhere, and for the ends of a state that they are unknown", () => {
    for (const pattern of [date, bound, event]) expect("[2025-01-13..2025-01~]").toMatch(new RegExp(pattern, "u"));
    expect("unknown").toMatch(new RegExp(bound, "u"));
    for (const pattern of [date, event]) expect("unknown").not.toMatch(new RegExp(pattern, "u"));
  });

  it("takes every date that can be read", () => {
    const readable = fc.oneof(written, qualified).filter((text) => readDays(text) !== undefined);
    fc.assert(
      fc.property(readable, (text) => {
        expect(text).toMatch(new RegExp(date, "u"));
        expect(text).toMatch(new RegExp(event, "u"));
      }),
    );
  });

  it("refuses what has no form of a date", () => {
    for (const text of ["21.01.2025", "2025-1-1", "01/02/2025", "", "..?", "2024/2025", "2025\n"]) {
      expect(text).not.toMatch(new RegExp(date, "u"));
    }
  });

  it("takes intervals for events only", () => {
    for (const text of ["2015/2018-02", "2015/..", "2015/", "/2018", "../2018", "../.."]) {
      expect(text).toMatch(new RegExp(event, "u"));
      expect(text).not.toMatch(new RegExp(date, "u"));
    }
    for (const text of ["..", "/", "/..", "2015/2016/2017"]) expect(text).not.toMatch(new RegExp(event, "u"));
  });
});

describe("other ways to write a date are understood well enough to suggest one", () => {
  it.each([
    ["21.01.2025", "2025-01-21"],
    ["1. 2. 2025", "2025-02-01"],
    ["2025-1-2", "2025-01-02"],
    ["2025/01/22", "2025-01-22"],
    ["2025/1", "2025-01"],
    ["20250122", "2025-01-22"],
  ])("%s suggests %s", (text, suggestion) => {
    expect(suggestDate(text)).toBe(suggestion);
  });

  it.each(["01/02/2025", "31.02.2025", "2025-02-30", "soon", ""])("%j suggests nothing", (text) => {
    expect(suggestDate(text)).toBeUndefined();
  });
});
