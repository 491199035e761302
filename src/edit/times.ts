import { readDays, splitInterval, unknownBound } from "../dataset/edtf.ts";
import type { DateReading, DateRules } from "../dataset/formats/words/dateReading.ts";
import { readDate } from "../dataset/formats/words/dates.ts";
import type { Dated, WrittenPeriod } from "../dataset/types.ts";
import type { Change } from "./commands.ts";

/** Words for times as they are read, or the first part of them that says no time, and why: a period that ends before it begins says none. */
export type TimesReading =
  | { readonly fields: Change<Dated>; readonly periods: readonly WrittenPeriod[] }
  | { readonly unread: string; readonly why: "ambiguous" | "unreadable" | "reversed" };

const none = { date: null, start: null, end: null, periods: null };

/**
 * Times as people write them: `22.1.2025`, `Ende 2021`, `seit 2015`, `2015 bis 2018`, several between semicolons. Of
 * words that say no date (`unbekannt`), and of nothing, nothing is kept.
 */
export function readTimes(words: string, rules: DateRules = {}): TimesReading {
  const periods: WrittenPeriod[] = [];
  for (const part of words.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const reading = part.startsWith("#") ? readNumbers(part) : readDate(part, rules);
    if (reading.is === "ambiguous" || reading.is === "unreadable") return { unread: part, why: reading.is };
    const read = periodsOf(reading);
    if (read.some(isReversed)) return { unread: part, why: "reversed" };
    periods.push(...read);
  }
  const [first] = periods;
  if (periods.length > 1) return { fields: { ...none, periods }, periods };
  return { fields: { ...none, ...first }, periods };
}

/** Times that are counted: `#12.5`, `#1/#3`. */
function readNumbers(words: string): DateReading {
  const sides = splitInterval(words);
  return sides === undefined ? { is: "date", date: words } : { is: "interval", ...sides };
}

function periodsOf(reading: DateReading): readonly WrittenPeriod[] {
  if (reading.is === "interval") {
    const [start, end] = [boundOf(reading.start), boundOf(reading.end)];
    return [{ ...(start !== undefined && { start }), ...(end !== undefined && { end }) }];
  }
  if (reading.is === "dates") return reading.dates.map((date) => ({ date }));
  return reading.is === "date" || reading.is === "exact" ? [{ date: reading.date }] : [];
}

function isReversed({ start = "", end = "" }: WrittenPeriod): boolean {
  const [first, last] = [readDays(start), readDays(end)];
  return first !== undefined && last !== undefined && first.earliest > last.latest;
}

/** An empty side is one that nobody knows; an open one is not written. */
function boundOf(side: string): string | undefined {
  return side === "" ? unknownBound : side === ".." ? undefined : side;
}

/** The times of an entry in words that `readTimes` takes for the same. */
export function writeTimes({ periods = [], ...own }: Dated): string {
  return [own, ...periods]
    .map(writePeriod)
    .filter((part) => part !== "")
    .join("; ");
}

function writePeriod({ date, start, end }: WrittenPeriod): string {
  if (date !== undefined) return date;
  if (start === undefined && end === undefined) return "";
  const side = (bound: string | undefined) => (bound === unknownBound ? "" : (bound ?? ".."));
  return `${side(start)}/${side(end)}`;
}

/** A single date in such words; null for none, undefined where they say something else. */
export function readOneDate(words: string): string | null | undefined {
  const reading = readTimes(words);
  if (!("fields" in reading)) return undefined;
  const [first, ...others] = reading.periods;
  return first === undefined ? null : others.length > 0 ? undefined : first.date;
}
