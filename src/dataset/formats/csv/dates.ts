import { readDays, splitInterval } from "../../edtf.ts";
import { monthNumber, openEnd, seasonNumber } from "./dateWords.ts";

/** Which of two numbers is the day in dates such as 01/02/2025. */
export type DateOrder = "day-first" | "month-first";

/** A date or interval as EDTF, or why it is left as it is. */
export type DateReading =
  | { readonly is: "date"; readonly date: string }
  /** Either side may be `..` (open) or empty (not said). */
  | { readonly is: "interval"; readonly start: string; readonly end: string }
  | { readonly is: "ambiguous" | "unreadable" };

/** Longer words are no date. */
const longestDate = 80;
const unreadable: DateReading = { is: "unreadable" };

const clock = /[ ,T]+(?<time>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?: ?Uhr)?$/;
const about = /^(?:ca\.?|circa|c\.|etwa|ungefähr|um|gegen|about|around|approx\.?|~) ?(?=[\p{L}\d])/iu;
const perhaps = /^(?:vermutlich|wohl|wahrscheinlich|vielleicht|probably|perhaps|possibly) (?=[\p{L}\d])/iu;
const weekday =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag),? /i;

/**
 * A date as people write it: EDTF as it is, `21.01.2025`, `1. Januar 2025`, `January 21, 2025`, `Jan. 2025`, `ca. 2015`,
 * `2015-2018`, `seit 2015`. Never guesses: two numbers that could both be the month are ambiguous without an order, and
 * years of two digits, day numbers of spreadsheets and days that do not exist are unreadable.
 */
export function readDate(written: string, order: DateOrder | undefined): DateReading {
  const text = written.replace(/\s+/g, " ").trim();
  if (text.length > longestDate) return unreadable;
  const interval = splitInterval(text);
  const sides = interval === undefined ? [] : [interval.start, interval.end];
  if (sides.length > 0 && sides.every((side) => side === "" || readDays(side) !== undefined)) {
    return { is: "interval", start: interval?.start ?? "", end: interval?.end ?? "" };
  }
  const single = readSingle(text, order);
  return single.is === "unreadable" ? readSpan(text, order) : single;
}

function readSingle(text: string, order: DateOrder | undefined): DateReading {
  if (readDays(text) !== undefined) return { is: "date", date: text };
  const bare = text
    .replace(weekday, "")
    .replace(about, "")
    .replace(perhaps, "")
    .replace(/ ?\(?\?\)?$/, "");
  const mark = markOf(text);
  const time = clock.exec(bare)?.groups?.time;
  const plain = bare.replace(clock, "");
  const date = /^\d{4}(?:-\d\d)?$/.test(plain) ? plain : (readNumbers(plain, order) ?? readWords(plain));
  if (date === "ambiguous") return { is: "ambiguous" };
  if (date === undefined || (time !== undefined && mark !== "")) return unreadable;
  const full = time === undefined ? `${date}${mark}` : `${date}T${/^\d:/.test(time) ? "0" : ""}${time}`;
  return readDays(full) === undefined ? unreadable : { is: "date", date: full };
}

/** EDTF's `~` for about, `?` for uncertain, `%` for both. */
function markOf(text: string): string {
  const isAbout = about.test(text.replace(weekday, ""));
  const isUncertain = perhaps.test(text.replace(about, "")) || text.endsWith("?") || text.endsWith("(?)");
  if (isAbout) return isUncertain ? "%" : "~";
  return isUncertain ? "?" : "";
}

function readNumbers(text: string, order: DateOrder | undefined): string | undefined {
  const yearFirst = /^(?<y>\d{4})(?<sep>[-/.])(?<m>\d{1,2})(?:\k<sep>(?<d>\d{1,2}))?$/.exec(text)?.groups;
  if (yearFirst !== undefined) return compose(yearFirst.y, yearFirst.m, yearFirst.d);
  const compact = /^(?<y>[12]\d{3})(?<m>\d\d)(?<d>\d\d)$/.exec(text)?.groups;
  if (compact !== undefined) return compose(compact.y, compact.m, compact.d);
  const german = /^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})$/.exec(text)?.groups;
  if (german !== undefined) return compose(german.y, german.m, german.d);
  const month = /^(?<m>\d{1,2})[/.](?<y>\d{4})$/.exec(text)?.groups;
  if (month !== undefined) return compose(month.y, month.m, undefined);
  const pair = numberPair(text);
  if (pair === undefined) return undefined;
  const { first, second, year } = pair;
  const proven = orderOf(first, second) ?? (first === second ? "day-first" : order);
  if (proven === undefined) return "ambiguous";
  return proven === "day-first" ? compose(year, second, first) : compose(year, first, second);
}

const numbers = /^(?<first>\d{1,2})(?<sep>[/-])(?<second>\d{1,2})\k<sep>(?<year>\d{4})$/;

function numberPair(text: string): { first: string; second: string; year: string } | undefined {
  const { first = "", second = "", year = "" } = numbers.exec(text)?.groups ?? {};
  return year === "" ? undefined : { first: first.padStart(2, "0"), second: second.padStart(2, "0"), year };
}

/** The order that a number above 12 proves. */
function orderOf(first: string, second: string): DateOrder | undefined {
  if (Number(first) > 12 && Number(second) <= 12) return "day-first";
  return Number(second) > 12 && Number(first) <= 12 ? "month-first" : undefined;
}

/** The order that a date proves on its own; undefined for dates that can only be read in one way anyhow. */
export function provenOrder(text: string): DateOrder | undefined {
  const pair = numberPair(text.trim().replace(clock, ""));
  return pair === undefined ? undefined : orderOf(pair.first, pair.second);
}

function readWords(text: string): string | undefined {
  const dayFirst = /^(?<d>\d{1,2})(?:\.|st|nd|rd|th)?[ -]?(?:of )?(?<m>\p{L}+)\.?,?[ -](?<y>\d{4})$/u.exec(
    text,
  )?.groups;
  if (dayFirst !== undefined) return composeNamed(dayFirst.y, dayFirst.m, dayFirst.d);
  const monthFirst = /^(?<m>\p{L}+)\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/u.exec(text)?.groups;
  if (monthFirst !== undefined) return composeNamed(monthFirst.y, monthFirst.m, monthFirst.d);
  const { m = "", y = "" } = /^(?<m>\p{L}+)\.?,?[ -](?<y>\d{4})$/u.exec(text)?.groups ?? {};
  const season = seasonNumber(m);
  return season === undefined ? composeNamed(y, m, undefined) : `${y}-${season}`;
}

function composeNamed(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const number = monthNumber(month ?? "");
  return number === undefined ? undefined : compose(year, String(number), day);
}

function compose(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : part.padStart(2, "0"))).join("-");
}

const between = /^(?<start>.+?)(?: ?[–—] ?| - | bis | to | until | till | and | und )(?<end>.+)$/i;
const hyphened = /^(?<start>\d{4}|[\d.]{8,10})-(?<end>\d{4}|[\d.]{8,10})$/;

function readSpan(text: string, order: DateOrder | undefined): DateReading {
  const since = /^(?:seit|ab|since|from) (?<date>.+)$/i.exec(text)?.groups?.date;
  const from = text.replace(/^(?:von|vom|from|zwischen|between) /i, "");
  const { start, end } = (hyphened.exec(from) ?? between.exec(from))?.groups ?? {};
  if (start !== undefined && end !== undefined) return joinSides(readSingle(start, order), readEnd(end, order));
  const until = /^(?:bis|until|till) (?:zum )?(?<date>.+)$/i.exec(text)?.groups?.date;
  if (until !== undefined) return joinSides({ is: "date", date: ".." }, readEnd(until, order));
  return since === undefined ? unreadable : joinSides(readSingle(since, order), { is: "date", date: ".." });
}

function readEnd(text: string, order: DateOrder | undefined): DateReading {
  return openEnd.test(text) ? { is: "date", date: ".." } : readSingle(text.replace(/^zum /i, ""), order);
}

function joinSides(start: DateReading, end: DateReading): DateReading {
  if (start.is === "ambiguous" || end.is === "ambiguous") return { is: "ambiguous" };
  if (start.is !== "date" || end.is !== "date") return unreadable;
  return { is: "interval", start: start.date, end: end.date };
}

/** A date in a column of ends: words for something that goes on are an open end. */
export function readEndDate(written: string, order: DateOrder | undefined): DateReading {
  return openEnd.test(written.trim()) ? { is: "date", date: ".." } : readDate(written, order);
}
