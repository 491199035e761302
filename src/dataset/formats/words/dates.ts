import { readDays, splitInterval } from "../../edtf.ts";
import { readCount } from "./dateCounts.ts";
import { provenOrder, readSingle } from "./dateSingle.ts";
import { readSpan } from "./dateSpans.ts";
import type { DateReading, DateRules } from "./dateReading.ts";
import { goesOn, isFarFuture, openEnd, takeLife, unknownDay } from "./dateWords.ts";
import { isNothing, readVisible } from "./emptyWords.ts";
import { saysEnded } from "./standing.ts";

export { provenOrder };

/** Longer words are no date. */
const longestDate = 80;
const unreadable: DateReading = { is: "unreadable" };
const nothing: DateReading = { is: "nothing" };

/**
 * A date as people write it: EDTF as it is, `21.01.2025`, `1. Januar 2025`, `Q1 2025`, `Ende 2015`, `1990er`, `ca. 2015`,
 * `vor 2015`, `2015-2018`, `seit 2015`, `2021 und 2023`. Never guesses: what can be read in two ways is ambiguous until
 * `rules` say which, and days that do not exist or have no year are unreadable.
 */
export function readDate(written: string, rules: DateRules = {}): DateReading {
  const text = readVisible(written);
  if (text.length > longestDate) return unreadable;
  if (isNothing(text) || unknownDay.test(text) || goesOn.test(text) || isFarFuture(text)) return nothing;
  const interval = readInterval(text);
  if (interval !== undefined) return interval;
  if (isSeasonOrYears(text)) return unreadable;
  const single = readSingle(text, rules);
  if (single.is !== "unreadable") return single;
  const span = readSpan(text, rules);
  return span.is === "unreadable" ? readCount(text, rules) : span;
}

/** `2020-21` is a spring to EDTF and two years to people, as `2019-20` is to both. */
export function isSeasonOrYears(text: string): boolean {
  const { year, next } = /^(?<year>\d{4})-(?<next>2[1-4])$/.exec(text)?.groups ?? {};
  return year !== undefined && Number(next) === (Number(year) + 1) % 100;
}

/** An interval of EDTF. */
function readInterval(text: string): DateReading | undefined {
  const sides = splitInterval(text);
  if (sides === undefined) return undefined;
  const { start, end } = sides;
  const isEachReadable = [start, end].every((side) => side === "" || readDays(side) !== undefined);
  if (!isEachReadable || (start === "" && end === "")) return undefined;
  return { is: "interval", start, end: isFarFuture(end) ? ".." : end };
}

/**
 * A date in a column of ends: words for something that goes on are an open end, words for not knowing, and such as only
 * say that it is over, `unknown`; `†2010` is the end of a life.
 */
export function readEndDate(written: string, rules: DateRules = {}): DateReading {
  const text = readVisible(written);
  if (unknownDay.test(text) || saysEnded(text)) return { is: "date", date: "unknown" };
  if (openEnd.test(text) || isFarFuture(text)) return { is: "date", date: ".." };
  const { born, died } = takeLife(text) ?? {};
  if (died === undefined) return readDate(written, rules);
  return born === undefined ? readSide(died, rules) : readLife(born, died, rules);
}

/** A date in a column of starts: words for not knowing are `unknown`; `*1950 †2010` is a whole life. */
export function readStartDate(written: string, rules: DateRules = {}): DateReading {
  const text = readVisible(written);
  if (unknownDay.test(text)) return { is: "date", date: "unknown" };
  const { born, died } = takeLife(text) ?? {};
  if (died !== undefined) return readLife(born ?? "", died, rules);
  return born === undefined ? readDate(written, rules) : readSide(born, rules);
}

/** One day of a life; `unknown` where nothing is said of it. */
function readSide(words: string, rules: DateRules): DateReading {
  const text = words.trim();
  return text === "" || unknownDay.test(text) ? { is: "date", date: "unknown" } : readDate(text, rules);
}

function readLife(born: string, died: string, rules: DateRules): DateReading {
  const sides = [readSide(born, rules), readSide(died, rules)] as const;
  const asked = sides.find(({ is }) => is === "ambiguous");
  if (asked !== undefined) return asked;
  const [start, end] = sides.map((side) => (side.is !== "date" ? undefined : side.date === "unknown" ? "" : side.date));
  if (start === undefined || end === undefined) return unreadable;
  return start === "" && end === "" ? { is: "nothing" } : { is: "interval", start, end };
}
