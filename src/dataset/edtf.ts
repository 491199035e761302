import type { Course, DayRange, Precision } from "./days.ts";
import type { Actor, Dated, WrittenPeriod } from "./types.ts";

/** Years beyond this many before or after year 0 are refused, so that every day number fits into 32 bits. */
const farthestYear = 5_000_000;
/** As `farthestYear`, for numbers, which count in thousandths. */
const farthestNumber = 1_800_000;

interface Span {
  readonly earliest: number;
  readonly latest: number;
  readonly precision: Precision;
}

/**
 * Days from 1970-01-01 to a date of the proleptic Gregorian calendar; month 1 to 12; year 0 is 1 BC.
 * The months of a year are counted from March, so that the leap day is its last day.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 */
export function dayOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * `YYYY-MM-DD` of a day number, `-YYYY-MM-DD` before year 0; years beyond 9999 have more digits; `..` for an infinity;
 * `#12.5` where time is numbers.
 * Source: as `dayOf`, `civil_from_days`.
 */
export function formatDay(day: number, isNumeric = false): string {
  if (!Number.isFinite(day)) return "..";
  if (isNumeric) return `#${day / 1000}`;
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = -Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra + leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((marchMonth + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return `${year < 0 ? "-" : ""}${digits(Math.abs(year), 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, "0");
}

function daysSpan(year: number, month: string, day: string): Span | undefined {
  const first = dayOf(year, Number(month), 1);
  const length = monthLength(year, Number(month));
  if (Number(day) < 1 || Number(day) > length) return undefined;
  const written = first + Number(day) - 1;
  return { earliest: written, latest: written, precision: "day" };
}

/** 0 for a month that does not exist. */
function monthLength(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next - dayOf(year, month, 1);
}

/**
 * A month, or a season 21 (spring) to 24 (winter). Seasons are the meteorological ones of the northern hemisphere,
 * three whole months each; a winter begins in December of its year and ends in February of the next.
 */
function monthsSpan(year: number, month: string): Span | undefined {
  const number = Number(month);
  if (number >= 21 && number <= 24) {
    const firstMonth = (number - 20) * 3;
    const after = firstMonth === 12 ? dayOf(year + 1, 3, 1) : dayOf(year, firstMonth + 3, 1);
    return { earliest: dayOf(year, firstMonth, 1), latest: after - 1, precision: "season" };
  }
  const length = monthLength(year, number);
  if (length === 0) return undefined;
  const first = dayOf(year, number, 1);
  return { earliest: first, latest: first + length - 1, precision: "month" };
}

function yearsSpan(firstYear: number, lastYear: number, precision: Precision): Span | undefined {
  if (Math.abs(firstYear) > farthestYear) return undefined;
  return { earliest: dayOf(firstYear, 1, 1), latest: dayOf(lastYear + 1, 1, 1) - 1, precision };
}

/** The years whose last digits are not written: `201`, 10 gives 2010 to 2019, `-201`, 10 gives -2019 to -2010. */
function unspecifiedYears(written: string, size: number, precision: Precision): Span | undefined {
  const start = Math.abs(Number(written)) * size;
  const end = start + size - 1;
  return written.startsWith("-") ? yearsSpan(-end, -start, precision) : yearsSpan(start, end, precision);
}

interface Form {
  readonly pattern: RegExp;
  /** Undefined where the written date does not exist. */
  readonly span: (year: string, month: string, day: string) => Span | undefined;
}

/** A year that may be negative; there is no year -0000. */
const year = String.raw`(?!-0000)(-?\d{4})`;
const time = String.raw`T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?`;

/**
 * A day of which only is known that it lies between two, up to one (`[..2014]`) or from one on (`[2016..]`): of EDTF
 * level 2, one of a set that is a range.
 */
const rangePattern = /^\[([^.[\]]*)\.\.([^.[\]]*)\]$/;
/** In the place of a start or an end: it has begun or ended, nobody knows when. */
export const unknownBound = "unknown";

/** No date of EDTF begins so. */
const numberPattern = /^#(-?\d+(?:\.\d{1,3})?)$/;

/** EDTF levels 0 and 1 (Library of Congress, 2019), the most frequent form first; ranges are made of these. */
const forms: readonly Form[] = [
  { pattern: new RegExp(`^${year}-(\\d\\d)-(\\d\\d)(?:${time})?$`), span: (y, m, d) => daysSpan(Number(y), m, d) },
  { pattern: new RegExp(`^${year}-(\\d\\d)(?:-XX)?$`), span: (y, m) => monthsSpan(Number(y), m) },
  { pattern: new RegExp(`^${year}(?:-XX(?:-XX)?)?$`), span: (y) => yearsSpan(Number(y), Number(y), "year") },
  { pattern: /^(-?\d{3})X$/, span: (y) => unspecifiedYears(y, 10, "decade") },
  { pattern: /^(-?\d{2})XX$/, span: (y) => unspecifiedYears(y, 100, "century") },
  { pattern: /^Y(-?[1-9]\d{4,})$/, span: (y) => yearsSpan(Number(y), Number(y), "year") },
];

/**
 * What dates that can be read look like, for the JSON Schema; some that look so do not exist (`2025-02-30`).
 * `event` is the date of a period, which can also be an interval.
 */
export function writeDatePatterns(): { readonly date: string; readonly bound: string; readonly event: string } {
  const [calendar, number] = [
    forms.map(({ pattern }) => pattern.source.slice(1, -1)),
    numberPattern.source.slice(1, -1),
  ];
  const single = `(?:${calendar.join("|")})[?~%]?`;
  const closed = `(?:${single}|\\[(?:${single})\\.\\.(?:${single})?\\]|\\[\\.\\.(?:${single})\\]|${number})`;
  const interval = `${closed}/(?:${closed}|\\.\\.)?|(?:\\.\\.)?/${closed}|\\.\\./\\.\\.`;
  return {
    date: `^(?:\\.\\.|${closed})$`,
    bound: `^(?:\\.\\.|${unknownBound}|${closed})$`,
    event: `^(?:${closed}|${interval})$`,
  };
}

/**
 * The whole UTC days that an EDTF date of level 0 or 1, or a range `[A..B]`, `[..B]`, `[A..]` of them, covers; undefined where it is not
 * one (`2025-02-30`, `21.01.2025`, an interval). A date with a time is the day as written, whatever its time zone.
 * `..` covers all days. `#12.5` is a number of a time axis without a calendar: it covers the day 12500.
 */
export function readDays(text: string): DayRange | undefined {
  return readNumber(text) ?? readCalendar(text);
}

/**
 * A date asked of a dataset whose time is numbers (`isNumeric`) or the calendar; undefined where it is of the other
 * time. Numbers can be asked for without `#`, which is needed only where it is not known which time is meant.
 */
export function readAsked(text: string, isNumeric: boolean): DayRange | undefined {
  return isNumeric ? readNumber(text.replace(/^#?/, "#")) : readCalendar(text);
}

/** A number of a dataset whose time is numbers: a "day" is a thousandth. Undefined for anything else, `..` too. */
export function readNumber(text: string): DayRange | undefined {
  const value = Number(numberPattern.exec(text)?.[1]);
  if (!(Math.abs(value) <= farthestNumber)) return undefined;
  const earliest = Math.round(value * 1000) + 0; // -0 + 0 is 0
  return { earliest, latest: earliest, precision: "number", approximate: false, uncertain: false };
}

/** An EDTF date; undefined for a number. */
export function readCalendar(text: string): DayRange | undefined {
  if (text === "..") {
    return { earliest: -Infinity, latest: Infinity, precision: "open", approximate: false, uncertain: false };
  }
  const [, first, last] = rangePattern.exec(text) ?? [];
  return first === undefined || last === undefined ? readSingle(text) : readRange(first, last);
}

export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The number of a day written `2025-01-22`; undefined for every other date, and for a day that does not exist. */
export function readDay(text: string): number | undefined {
  return dayPattern.test(text) ? readCalendar(text)?.earliest : undefined;
}

/** Undefined for a range that ends before it begins, and for one that is open at both ends. */
function readRange(firstText: string, lastText: string): DayRange | undefined {
  const [first, last] = [readSingle(firstText), readSingle(lastText)];
  const isBroken = (first === undefined && firstText !== "") || (last === undefined && lastText !== "");
  const [earliest, latest] = [first?.earliest ?? -Infinity, last?.latest ?? Infinity];
  if (isBroken || latest < earliest || (first ?? last) === undefined) return undefined;
  return {
    earliest,
    latest,
    precision: "range",
    approximate: first?.approximate === true || last?.approximate === true,
    uncertain: first?.uncertain === true || last?.uncertain === true,
  };
}

function readSingle(text: string): DayRange | undefined {
  const qualifier = text.slice(-1);
  const bare = "?~%".includes(qualifier) ? text.slice(0, -1) : text;
  for (const { pattern, span } of forms) {
    const match = pattern.exec(bare);
    if (match === null) continue;
    const days = span(match[1] ?? "", match[2] ?? "", match[3] ?? "");
    if (days === undefined) return undefined;
    const { earliest, latest, precision } = days; // spreading `days` takes ten times as long as all the rest
    return { earliest, latest, precision, approximate: "~%".includes(qualifier), uncertain: "?%".includes(qualifier) };
  }
  return undefined;
}

/** What a period says. */
export interface PeriodReading {
  /** Undefined where no day of the period can be read. A reversed period is read the right way round. */
  readonly course: Course | undefined;
  /** The period ends wholly before it starts. */
  readonly isReversed: boolean;
}

/** Where one end of a state lies; undefined where it is unknown, its date unreadable or, in an interval, left empty. */
type Bound = Pick<Span, "earliest" | "latest"> | undefined;

const noCourse: PeriodReading = { course: undefined, isReversed: false };
const everBefore: Bound = { earliest: -Infinity, latest: -Infinity };
const everAfter: Bound = { earliest: Infinity, latest: Infinity };

/**
 * The bounds of a period. An event is one day within its date; `A/B` in `date` is a state from A to B. A state whose
 * start (end) is missing or `..` was there before (stays after) all days; an unknown or unreadable start may lie anywhere
 * before the end, such an end anywhere after the start. A readable `date` counts before `start` and `end`.
 * Numbers are unreadable beside dates of the calendar.
 */
export function readPeriod(written: WrittenPeriod): PeriodReading {
  const dated = readPeriodBy(readCalendar, written);
  return dated.course === undefined ? readPeriodBy(readNumber, written) : dated;
}

type Read = (text: string) => DayRange | undefined;

function readPeriodBy(read: Read, written: WrittenPeriod): PeriodReading {
  const event = written.date === undefined ? noCourse : readEvent(read, written.date);
  if (event.course !== undefined) return event;
  if (written.start === undefined && written.end === undefined) return noCourse;
  return readState(read, written.start ?? "..", written.end ?? "..");
}

function readEvent(read: Read, date: string): PeriodReading {
  const interval = splitInterval(date);
  if (interval !== undefined) return readState(read, interval.start, interval.end);
  const days = read(date);
  if (days === undefined || days.precision === "open") return noCourse;
  const { earliest, latest } = days;
  const course = { earliestStart: earliest, latestStart: latest, earliestEnd: earliest, latestEnd: latest };
  return { course, isReversed: false };
}

/** The two sides of an EDTF interval `A/B`, either of which may be empty (unknown) or `..`; undefined if it is none. */
export function splitInterval(text: string): { readonly start: string; readonly end: string } | undefined {
  const [start, end, ...more] = text.split("/");
  return start === undefined || end === undefined || more.length > 0 ? undefined : { start, end };
}

function readState(read: Read, startText: string, endText: string): PeriodReading {
  const start = startText === ".." ? everBefore : read(startText);
  const end = endText === ".." ? everAfter : read(endText);
  const isDated = (start ?? everBefore) !== everBefore || (end ?? everAfter) !== everAfter;
  if (!isDated && (start === undefined || end === undefined)) return noCourse;
  if (start !== undefined && end !== undefined && end.latest < start.earliest) {
    return { course: courseBetween(end, start), isReversed: true };
  }
  return { course: courseBetween(start, end), isReversed: false };
}

/** The true end is never before the true start, which can narrow both: a state of "2025" to "2025-03" began by March. */
function courseBetween(start: Bound, end: Bound): Course {
  const earliestStart = start?.earliest ?? -Infinity;
  const latestEnd = end?.latest ?? Infinity;
  return {
    earliestStart,
    latestStart: Math.min(start?.latest ?? Infinity, latestEnd),
    earliestEnd: Math.max(end?.earliest ?? -Infinity, earliestStart),
    latestEnd,
  };
}

/** When an actor is there. A field `date`, which files may have besides, is none of the format. */
export function lifeOf({ start, end, periods }: Partial<Pick<Actor, "start" | "end" | "periods">>): Dated {
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(periods === undefined ? {} : { periods }),
  };
}

/**
 * The courses of a validated relation, or of the life of an actor, in the order of its periods, its own `date`, `start` and `end` first.
 * Periods without a readable date of the calendar are left out; an empty result means that it is undated.
 */
export function coursesOf(dated: Dated): readonly Course[] {
  return coursesBy(readCalendar, dated);
}

/** The same where time is numbers: periods with dates of the calendar only are left out. */
export function numberCoursesOf(dated: Dated): readonly Course[] {
  return coursesBy(readNumber, dated);
}

function coursesBy(read: Read, dated: Dated): readonly Course[] {
  return [dated, ...(dated.periods ?? [])].flatMap((period) => readPeriodBy(read, period).course ?? []);
}

const otherOrders = [
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?$/,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/,
];

/** The EDTF date that was perhaps meant by another way to write one; undefined where day and month could be mixed up. */
export function suggestDate(text: string): string | undefined {
  for (const pattern of otherOrders) {
    const { year, month, day } = pattern.exec(text)?.groups ?? {};
    const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, "0")));
    const suggestion = parts.join("-");
    if (readDays(suggestion) !== undefined) return suggestion;
  }
  return undefined;
}
