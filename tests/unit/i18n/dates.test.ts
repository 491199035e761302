import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDays } from "../../../src/dataset/edtf.ts";
import type { DateRange } from "../../../src/i18n/dates.ts";
import { translatorFor } from "../../translators.ts";
import { plainSpaces } from "./spaces.ts";

const de = translatorFor("de");
const en = translatorFor("en");

function date(text: string): DateRange {
  const range = readDays(text);
  if (range === undefined) throw new Error(`not a date: ${text}`);
  return range;
}

function bound(text: string | undefined): DateRange | "unknown" | undefined {
  return text === undefined || text === "unknown" ? text : date(text);
}

function day(text: string): number {
  return date(text).earliest;
}

describe("a date is said at its own precision", () => {
  it.each([
    ["2025-01-22", "22. Januar 2025", "January 22, 2025"],
    ["2025-01", "Januar 2025", "January 2025"],
    ["2025", "2025", "2025"],
    ["2015~", "um 2015", "about 2015"],
    ["2025-01~", "um Januar 2025", "about January 2025"],
    ["2025-01-23~", "um den 23. Januar 2025", "about January 23, 2025"],
    ["2019?", "2019 (unsicher)", "2019 (uncertain)"],
    ["2019%", "um 2019 (unsicher)", "about 2019 (uncertain)"],
    ["1970-01-01", "1. Januar 1970", "January 1, 1970"],
    ["0009", "9", "9"],
    ["-0043", "44 v. Chr.", "44 BC"],
    ["0000", "1 v. Chr.", "1 BC"],
    ["..", "offen", "open"],
  ])("%s", (written, german, english) => {
    expect(plainSpaces(de.formatDate(date(written)))).toBe(german);
    expect(plainSpaces(en.formatDate(date(written)))).toBe(english);
  });

  it.each([
    ["2024-03-01", "season", "Frühjahr 2024", "spring 2024"],
    ["2024-06-01", "season", "Sommer 2024", "summer 2024"],
    ["2024-09-01", "season", "Herbst 2024", "autumn 2024"],
    ["2024-12-01", "season", "Winter 2024", "winter 2024"],
    ["2010-01-01", "decade", "2010er-Jahre", "2010s"],
    ["1900-01-01", "century", "20. Jahrhundert", "20th century"],
  ] as const)("beginning %s, a %s", (first, precision, german, english) => {
    const range = { ...date(first), precision };
    expect(de.formatDate(range)).toBe(german);
    expect(en.formatDate(range)).toBe(english);
  });

  it("never names a day, or a month, that the date does not name", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const written = `${year}-${String(month).padStart(2, "0")}`;
        expect(de.formatDate(date(written))).toMatch(/^\p{L}+ \d{4}$/u);
        expect(de.formatDate(date(String(year)))).toBe(String(year));
      }),
    );
  });
});

describe("a period says since when and until when", () => {
  it.each([
    [{ start: "2025-01-21" }, "seit 21. Januar 2025", "since January 21, 2025"],
    [{ start: "2015~" }, "seit etwa 2015", "since about 2015"],
    [{ start: "2015-12", end: "2020" }, "Dezember 2015 bis 2020", "December 2015 to 2020"],
    [{ start: "2022", end: "2022" }, "2022", "2022"],
    [{ start: "2022~", end: "2022~" }, "um 2022", "about 2022"],
    [{ start: "2015", end: "2018" }, "2015 bis 2018", "2015 to 2018"],
    [{ start: "2025-01-21", end: "2025-01-28" }, "21.–28. Januar 2025", "January 21 – 28, 2025"],
    [{ start: "2024-11", end: "2025-01" }, "November 2024 – Januar 2025", "November 2024 – January 2025"],
    [
      { start: "2024-11?", end: "2025-01" },
      "November 2024 (unsicher) bis Januar 2025",
      "November 2024 (uncertain) to January 2025",
    ],
    [{ end: "2020" }, "bis 2020", "until 2020"],
    [{ start: "..", end: "2020" }, "bis 2020", "until 2020"],
    [{ start: "2015", end: ".." }, "seit 2015", "since 2015"],
    [{ date: "2025-01-22" }, "22. Januar 2025", "January 22, 2025"],
    [
      { date: "[2025-01-13..2025-01-19]" },
      "irgendwann im Zeitraum 13.–19. Januar 2025",
      "some time within January 13 – 19, 2025",
    ],
    [{ start: "2025-04-09", end: "unknown" }, "ab 9. April 2025, Ende unbekannt", "from April 9, 2025, end unknown"],
    [{ start: "unknown", end: "2020~" }, "bis etwa 2020, Beginn unbekannt", "until about 2020, start unknown"],
    [{ end: "unknown" }, "beendet, wann ist unbekannt", "ended, date unknown"],
    [{ start: "unknown", end: "unknown" }, "ohne Datum", "undated"],
    [{}, "ohne Datum", "undated"],
  ])("%o", (written: { date?: string; start?: string; end?: string }, german, english) => {
    const period = {
      date: written.date === undefined ? undefined : date(written.date),
      start: bound(written.start),
      end: bound(written.end),
    };
    expect(plainSpaces(de.formatPeriod(period))).toBe(german);
    expect(plainSpaces(en.formatPeriod(period))).toBe(english);
  });
});

describe("a window is said as shortly as it can be", () => {
  it.each([
    ["2025-01-21", "2025-01-28", "21.–28. Januar 2025", "January 21 – 28, 2025"],
    ["2025-01-22", "2025-01-22", "22. Januar 2025", "January 22, 2025"],
    ["2024-12-20", "2025-01-28", "20. Dezember 2024 – 28. Januar 2025", "December 20, 2024 – January 28, 2025"],
    ["2025-01-01", "2025-01-31", "Januar 2025", "January 2025"],
    ["2025-01-01", "2025-03-31", "Januar–März 2025", "January – March 2025"],
    ["2024-01-01", "2024-12-31", "2024", "2024"],
    ["2015-01-01", "2020-12-31", "2015–2020", "2015 – 2020"],
    ["2023-02-01", "2023-02-28", "Februar 2023", "February 2023"],
    ["2024-02-01", "2024-02-28", "1.–28. Februar 2024", "February 1 – 28, 2024"],
  ])("%s to %s", (from, to, german, english) => {
    expect(plainSpaces(de.formatWindow(day(from), day(to)))).toBe(german);
    expect(plainSpaces(en.formatWindow(day(from), day(to)))).toBe(english);
  });

  it("says so where it is open", () => {
    expect(de.formatWindow(-Infinity, day("2025-01-28"))).toBe("bis 28. Januar 2025");
    expect(de.formatWindow(day("2025-01-28"), 0x7fffffff)).toBe("seit 28. Januar 2025");
    expect(en.formatWindow(-0x80000000, 0x7fffffff)).toBe("whole period");
  });

  it("does not depend on the time zone of the machine", () => {
    const before = process.env["TZ"];
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      process.env["TZ"] = zone;
      expect(translatorFor("de").formatDay(0)).toBe("1. Januar 1970");
    }
    process.env["TZ"] = before;
  });
});

describe("an axis is labelled as shortly as it can be", () => {
  it.each([
    ["2025-01-20", "day", "20. Jan.", "Jan 20"],
    ["2025-02-01", "month", "Feb", "Feb"],
    ["2025-01-01", "year", "2025", "2025"],
    ["-0043-01-01", "year", "44 v. Chr.", "44 BC"],
  ] as const)("%s by the %s", (first, precision, german, english) => {
    expect(plainSpaces(de.formatTick(day(first), precision))).toBe(german);
    expect(plainSpaces(en.formatTick(day(first), precision))).toBe(english);
  });
});
