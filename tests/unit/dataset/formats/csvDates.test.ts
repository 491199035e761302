import { describe, expect, it } from "vitest";
import { provenOrder, readDate, readEndDate } from "../../../../src/dataset/formats/csv/dates.ts";

function read(text: string, order?: "day-first" | "month-first"): string {
  const reading = readDate(text, order);
  if (reading.is === "date") return reading.date;
  return reading.is === "interval" ? `${reading.start}/${reading.end}` : reading.is;
}

describe("a date in a cell", () => {
  it.each([
    ["2025", "2025"],
    ["2025-01~", "2025-01~"],
    ["201X", "201X"],
    ["2015/2018-02", "2015/2018-02"],
    ["21.01.2025", "2025-01-21"],
    ["1. 2. 2025", "2025-02-01"],
    ["1. Januar 2025", "2025-01-01"],
    ["1. März  2025", "2025-03-01"],
    ["Dienstag, 21. Januar 2025", "2025-01-21"],
    ["Januar 2025", "2025-01"],
    ["Jan. 2025", "2025-01"],
    ["Jänner 2025", "2025-01"],
    ["January 21, 2025", "2025-01-21"],
    ["21 Jan 2025", "2025-01-21"],
    ["21st of May 2025", "2025-05-21"],
    ["01/2025", "2025-01"],
    ["2025/01/21", "2025-01-21"],
    ["2025-1-5", "2025-01-05"],
    ["20250121", "2025-01-21"],
    ["ca. 2015", "2015~"],
    ["um 2015", "2015~"],
    ["vermutlich 2015", "2015?"],
    ["ca. 2015 (?)", "2015%"],
    ["Mai 2015?", "2015-05?"],
    ["Sommer 2024", "2024-22"],
    ["2015-2018", "2015/2018"],
    ["2015 bis 2018", "2015/2018"],
    ["von Mai 2015 bis 2018", "2015-05/2018"],
    ["21.01.2025–23.01.2025", "2025-01-21/2025-01-23"],
    ["21.01.2025-23.01.2025", "2025-01-21/2025-01-23"],
    ["2015 – heute", "2015/.."],
    ["seit 2015", "2015/.."],
    ["until March 2018", "../2018-03"],
    ["2025-01-21T14:30:00Z", "2025-01-21T14:30:00Z"],
    ["2025-01-21 14:30", "2025-01-21T14:30"],
    ["21.01.2025, 9:05 Uhr", "2025-01-21T09:05"],
    ["13/02/2025", "2025-02-13"],
    ["02/13/2025", "2025-02-13"],
    ["05/05/2025", "2025-05-05"],
  ])("%j is %j", (text, date) => expect(read(text)).toBe(date));

  it.each([
    "30.02.2025",
    "2025-02-30",
    "31. April 2025",
    "45678",
    "21.1.25",
    "Winter 2024",
    "13/13/2025",
    "bald",
    "Q1 2025",
  ])("%j is left as it is", (text) => expect(read(text)).toBe("unreadable"));

  it("with two small numbers is ambiguous until somebody says which is the day", () => {
    expect(read("01/02/2025")).toBe("ambiguous");
    expect(read("1-2-2025")).toBe("ambiguous");
    expect(read("01/02/2025", "day-first")).toBe("2025-02-01");
    expect(read("01/02/2025", "month-first")).toBe("2025-01-02");
  });

  it("above twelve proves the order", () => {
    expect(provenOrder("13/02/2025")).toBe("day-first");
    expect(provenOrder("02/13/2025")).toBe("month-first");
    expect(provenOrder("02/03/2025")).toBeUndefined();
    expect(provenOrder("13.02.2025")).toBeUndefined();
  });

  it("is open where something still goes on, but only as an end", () => {
    for (const words of ["heute", "laufend", "ongoing", "Present"]) {
      expect(readEndDate(words, undefined)).toEqual({ is: "date", date: ".." });
    }
    expect(read("heute")).toBe("unreadable");
  });
});
