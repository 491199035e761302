import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dated } from "../../../src/dataset/types.ts";
import { readOneDate, readTimes, writeTimes } from "../../../src/edit/times.ts";

/** The fields that say something. */
function read(words: string): object {
  const reading = readTimes(words);
  if (!("fields" in reading)) return reading;
  return Object.fromEntries(Object.entries(reading.fields).filter(([, value]) => value !== null));
}

describe("times as people write them", () => {
  it.each<[string, object]>([
    ["22.1.2025", { date: "2025-01-22" }],
    ["Ende 2021", { date: "[2021-09..2021-12]" }],
    ["seit 2015", { start: "2015" }],
    ["2015 bis 2018", { start: "2015", end: "2018" }],
    ["bis 2018", { end: "2018" }],
    ["2018-02/", { start: "2018-02", end: "unknown" }],
    ["2015; 2018-02/2020", { periods: [{ date: "2015" }, { start: "2018-02", end: "2020" }] }],
    ["#12.5", { date: "#12.5" }],
    ["#1/#3", { start: "#1", end: "#3" }],
    ["", {}],
    ["unbekannt", {}],
  ])("%s", (words, fields) => {
    expect(read(words)).toEqual(fields);
  });

  it("are not guessed where they can mean two things, or nothing", () => {
    expect(read("1/2/2025")).toEqual({ unread: "1/2/2025", why: "ambiguous" });
    expect(read("2015; neulich")).toEqual({ unread: "neulich", why: "unreadable" });
  });

  it("that end before they begin are no times, however vague", () => {
    expect(read("2022 bis 2021")).toEqual({ unread: "2022 bis 2021", why: "reversed" });
    expect(read("2015; #3/#1")).toEqual({ unread: "#3/#1", why: "reversed" });
    expect(read("2021-05/2021")).toEqual({ start: "2021-05", end: "2021" });
  });

  it("take away what was there before", () => {
    const reading = readTimes("2021");
    expect("fields" in reading && reading.fields).toEqual({ date: "2021", start: null, end: null, periods: null });
  });

  it("of every shipped relation are read again as they are written", () => {
    const text = readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url), "utf8");
    for (const relation of readDataset(text).dataset?.relations ?? []) {
      expect({ id: relation.id, ...read(writeTimes(relation)) }).toEqual({
        id: relation.id,
        ...timesOf(relation),
      });
    }
  });

  it("of a single date are one, or none", () => {
    expect(readOneDate("22.1.2025")).toBe("2025-01-22");
    expect(readOneDate("")).toBeNull();
    expect(["2015 bis 2018", "2015; 2016", "neulich"].map(readOneDate)).toEqual([undefined, undefined, undefined]);
  });
});

/** What is said of them; an open side is the same as none. */
function timesOf({ date, start, end, periods }: Dated): object {
  const said = Object.entries({ date, start, end, periods });
  return Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== ".."));
}
