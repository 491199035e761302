import { dayOf, formatDay } from "../../edtf.ts";
import type { DateReading, DateRules } from "./dateReading.ts";

const unreadable: DateReading = { is: "unreadable" };
/** Days of a spreadsheet from 1927 to 2119. */
const [firstSerial, lastSerial] = [10_000, 80_000];
export const secondsPerDay = 86_400;

/**
 * A number as a day: days of a spreadsheet, seconds or milliseconds since 1970, told apart by their size, which leaves no
 * doubt between them. That it is a count at all must be said; as a day of UTC.
 */
export function readCount(text: string, { areCounts }: DateRules): DateReading {
  const day = dayOfCount(text);
  if (day === undefined) return unreadable;
  return areCounts === true
    ? { is: "date", date: formatDay(day) }
    : areCounts === false
      ? unreadable
      : { is: "ambiguous", question: "counts" };
}

/** Days from 1970-01-01; undefined for a number that is no such count. */
export function dayOfCount(text: string): number | undefined {
  if (!/^[+-]?\d+(?:\.\d+)?(?:[eE]\+?\d{1,2})?$/.test(text)) return undefined;
  const value = Number(text);
  const size = Math.abs(value);
  // Day 60 of Excel is a 29 February 1900 that never was: later days are counted from 30 December 1899.
  if (value >= firstSerial && value <= lastSerial) return dayOf(1899, 12, 30) + Math.floor(value);
  if (size >= 1e8 && size < 5e9) return Math.floor(value / secondsPerDay);
  return size >= 1e11 && size < 5e12 ? Math.floor(value / (1000 * secondsPerDay)) : undefined;
}
