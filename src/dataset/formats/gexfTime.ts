import { dayOf, formatDay, readDays } from "../edtf.ts";
import type { WrittenPeriod } from "../types.ts";
import { dayOfCount, secondsPerDay } from "./words/dateCounts.ts";
import { isSeasonOrYears } from "./words/dates.ts";
import { isFarFuture } from "./words/dateWords.ts";

/** A time of an element as written: from, to, and whether these themselves belong to it. */
export interface RawSpan {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly isStartOpen: boolean;
  readonly isEndOpen: boolean;
  /** A single moment: `end` is `start`. */
  readonly isMoment: boolean;
}

/**
 * What the times of a file are; `years` are whole numbers that nobody said to be anything else, `counts` are seconds or
 * milliseconds since 1970.
 */
export type TimeScale = "calendar" | "years" | "integer" | "double" | "counts";

/** Numbers of a time axis are smaller. */
const leastCount = 1e9;

/** Whether times are too large for numbers of an axis and can be seconds or milliseconds since 1970: somebody has to say. */
export function mayBeCounts(times: readonly string[]): boolean {
  return times.some((time) => Math.abs(Number(time)) >= leastCount) && times.every(isCount);
}

function isCount(time: string): boolean {
  return Math.abs(Number(time)) >= 1e8 && dayOfCount(time) !== undefined;
}

const plainNumber = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
const infinite = /^[-+]?(?:INF|Infinity)$/i;

/**
 * What times a file has. What it says itself counts (`timeformat`, or `timetype` of GEXF 1.1). A file that says nothing
 * has numbers if all its times are numbers; if all of these are whole and from 1000 to 2999, they are taken for years.
 * @param areCounts somebody has said that large ones count seconds or milliseconds
 */
export function decideScale(declared: string | undefined, times: readonly string[], areCounts = false): TimeScale {
  const known = declared?.toLowerCase() ?? "";
  if (known.startsWith("date")) return "calendar";
  if (areCounts && mayBeCounts(times)) return "counts";
  if (known === "integer" || known === "long") return "integer";
  if (known === "double" || known === "float") return "double";
  if (times.length === 0 || !times.every((time) => plainNumber.test(time))) return "calendar";
  if (times.every((time) => /^[12]\d{3}$/.test(time))) return "years";
  return times.every((time) => /^[-+]?\d+$/.test(time)) ? "integer" : "double";
}

/**
 * A span as a period of dates; an end that does not belong to it is moved inwards by a day, or by one or a thousandth. An end
 * in the year 9999 is none.
 */
export function readSpan(span: RawSpan, scale: TimeScale): WrittenPeriod {
  const start = readTime(span.start, scale, span.isStartOpen ? 1 : 0);
  if (span.isMoment) return start === undefined ? {} : { date: start };
  const isEndless = (scale === "calendar" || scale === "years") && isFarFuture(span.end?.trim() ?? "");
  const end = isEndless ? ".." : readTime(span.end, scale, span.isEndOpen ? -1 : 0);
  if (start === undefined) return end === undefined ? {} : { end };
  return end === undefined ? { start } : { start, end };
}

/** A time as a date; undefined where it is infinite or empty, as written where it is no time. */
function readTime(written: string | undefined, scale: TimeScale, shift: -1 | 0 | 1): string | undefined {
  const text = written?.trim() ?? "";
  if (text === "" || infinite.test(text)) return undefined;
  if (scale === "counts") return readCount(text, shift);
  if (scale === "years" && shift !== 0) return String(Number(text) + shift);
  if (scale === "integer" || scale === "double")
    return readNumericTime(text, scale === "integer" ? shift : shift / 1000);
  return readCalendarTime(text, shift);
}

/** Whether a time is empty, infinite, or one that the calendar has and that can only be read in one way. */
export function isCalendarTime(time: string): boolean {
  const text = time.trim();
  if (text === "" || infinite.test(text) || isFarFuture(text)) return true;
  return readDays(readCalendarTime(text, 0)) !== undefined && !isSeasonOrYears(text);
}

/** The UTC day of a moment since 1970; one that does not belong to its span takes its day with it only at midnight. */
function readCount(text: string, shift: -1 | 0 | 1): string {
  const day = dayOfCount(text);
  if (day === undefined) return text;
  const isMidnight = Number(text) === day * secondsPerDay || Number(text) === day * secondsPerDay * 1000;
  return formatDay(isMidnight && shift === -1 ? day - 1 : day);
}

/** Three decimals are kept; what is no number is taken for a date. */
function readNumericTime(text: string, shift: number): string {
  if (!plainNumber.test(text)) return readCalendarTime(text, 0);
  const value = Number(text) + shift;
  const isExact = Math.abs(value) < leastCount;
  return isExact ? `#${Math.round(value * 1000) / 1000 + 0}` : `#${text}`;
}

const dateTime = /^(-?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[-+]\d\d:?\d\d)?$/;
const dayWithZone = /^(-?\d{4}-\d\d-\d\d)(?:Z|[-+]\d\d:\d\d)?$/;

/**
 * The UTC day of a moment with a zone, the day as written of one without. A moment that does not belong to a span takes
 * its day with it only at midnight, as an end.
 */
function readCalendarTime(text: string, shift: -1 | 0 | 1): string {
  const day = dayWithZone.exec(text)?.[1];
  if (day !== undefined) return shift === 0 ? day : shiftDay(day, shift);
  const [, year, month, date, hour, minute, second, fraction, zone] = dateTime.exec(text) ?? [];
  if (year === undefined || Number(hour) > 24 || !isDay(Number(year), Number(month), Number(date))) return text;
  const minutes = Number(hour) * 60 + Number(minute) - offsetMinutes(zone);
  const isMidnight = minutes % 1440 === 0 && Number(second ?? 0) === 0 && Number(fraction ?? 0) === 0;
  const utcDay = dayOf(Number(year), Number(month), Number(date)) + Math.floor(minutes / 1440);
  return formatDay(isMidnight && shift === -1 ? utcDay - 1 : utcDay);
}

/** Of a date that does not exist nothing is computed: it is reported as it is written. */
function shiftDay(text: string, shift: number): string {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return isDay(y, m, d) ? formatDay(dayOf(y, m, d) + shift) : text;
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(Math.abs(year) <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false;
  return formatDay(dayOf(year, month, day)).endsWith(
    `-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  );
}

function offsetMinutes(zone = "Z"): number {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** The spans of `<[2009, 2010); [2012, 2013]>`, as Gephi writes `intervals`; a bracket turned outwards leaves out. */
export function readIntervals(text: string): readonly RawSpan[] {
  return [...text.matchAll(/([[\](])([^,;[\]()<>]*),([^,;[\]()<>]*)([\])[])/g)].map(
    ([, left, start = "", end = "", right]) => ({
      start: start.trim(),
      end: end.trim(),
      isStartOpen: left !== "[",
      isEndOpen: right !== "]",
      isMoment: false,
    }),
  );
}

/** The moments of `<[2009, 2010]>`, as Gephi writes `timestamps`. */
export function readMoments(text: string): readonly RawSpan[] {
  return text.split(/[\s,;<>[\]]+/).flatMap((start) => (start === "" ? [] : [momentAt(start)]));
}

export function momentAt(time: string): RawSpan {
  return { start: time, end: time, isStartOpen: false, isEndOpen: false, isMoment: true };
}

const noSpans: readonly RawSpan[] = [];

/** What attributes of an element say about its time, in the order of their names. */
export function readSpans(attributes: Readonly<Record<string, string>>): readonly RawSpan[] {
  const { start, end, startopen, endopen, timestamp, timestamps, intervals } = attributes;
  const span = readBounds(start, end, startopen, endopen);
  if (timestamp === undefined && timestamps === undefined && intervals === undefined) {
    return span === undefined ? noSpans : [span];
  }
  return [
    ...(span === undefined ? [] : [span]),
    ...(timestamp === undefined ? [] : [momentAt(timestamp)]),
    ...(timestamps === undefined ? [] : readMoments(timestamps)),
    ...(intervals === undefined ? [] : readIntervals(intervals)),
  ];
}

function readBounds(
  start: string | undefined,
  end: string | undefined,
  startOpen: string | undefined,
  endOpen: string | undefined,
): RawSpan | undefined {
  if ((start ?? end ?? startOpen ?? endOpen) === undefined) return undefined;
  return {
    start: start ?? flagless(startOpen),
    end: end ?? flagless(endOpen),
    isStartOpen: start === undefined ? startOpen !== undefined : startOpen === "true",
    isEndOpen: end === undefined ? endOpen !== undefined : endOpen === "true",
    isMoment: false,
  };
}

/** Some files write `startopen="true"` beside `start`, others the time itself. */
function flagless(time: string | undefined): string | undefined {
  return time === "true" || time === "false" ? undefined : time;
}

/** Spans on one line, so that an attribute can hold them: `[2009-03-01, 2009-03-05]; [2010-01-01, )`. */
export function formatSpans(spans: readonly RawSpan[]): string {
  return spans.map(formatSpan).join("; ");
}

function formatSpan({ start, end, isStartOpen, isEndOpen, isMoment }: RawSpan): string {
  if (isMoment) return start ?? "";
  return `${isStartOpen ? "(" : "["}${start ?? ""}, ${end ?? ""}${isEndOpen ? ")" : "]"}`;
}
