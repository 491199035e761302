import { formatDay, readDays } from "../../edtf.ts";
import type { DateOrder, DateReading, DateRules } from "./dateReading.ts";
import { monthNumber, seasonNumber, takePart, type DatePart } from "./dateWords.ts";

const unreadable: DateReading = { is: "unreadable" };
/** Plain years beyond are rather a number of something else. */
const lastYear = 2199;

const clock = /[ ,T]+(?<time>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?: ?(?<half>[AaPp])\.?[Mm]\.?| ?Uhr)?$/;
const about =
  /^(?:ca\.?|circa|c\.|etwa|ungefähr|um|gegen|about|around|approx\.?|vers|environ|env\.|hacia|~) ?(?=[\p{L}\d])/iu;
const perhaps =
  /^(?:vermutlich|wohl|wahrscheinlich|vielleicht|voraussichtlich|vsl\.|vrsl\.|voraus\.|geplant(?: für)?|probably|perhaps|possibly|expected|planned(?: for)?|prob\.) ?(?=[\p{L}\d])/iu;
const preposition =
  /^(?:(?:im|in)(?: dem)? jahre? |im laufe (?:des jahres|von) |(?:am|im|in|on|den|during|en|le|el) )(?=[\p{L}\d])/iu;
const weekday =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag),? |^(?:mo|di|mi|do|fr|sa|so|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[.,]{0,2} (?=\d)|^(?:mon|tue|wed|thu|fri|sat|sun), /i;

/** One day, month, year or part of it, with words that say how sure it is; intervals are unreadable here. */
export function readSingle(text: string, rules: DateRules): DateReading {
  if (/^(?:0000|0001)(?:-0[01]){0,2}(?:[ T]|$)/.test(text)) return { is: "nothing" };
  const written = withoutZeros(text);
  if (readDays(written) !== undefined) return isLateYear(written) ? unreadable : dateOf(written);
  const bare = written
    .replace(preposition, "")
    .replace(weekday, "")
    .replace(about, "")
    .replace(perhaps, "")
    .replace(/ ?\(?\?\)?$/, "");
  const { time = "", half = "" } = clock.exec(bare)?.groups ?? {};
  const reading = readBare(bare.replace(clock, ""), rules);
  if (reading.is !== "date") return reading;
  const mark = markOf(written);
  if (time !== "" && mark !== "") return unreadable;
  const full = time === "" ? withMark(reading.date, mark) : `${reading.date}T${clockTime(time, half)}`;
  return readDays(full) === undefined || isLateYear(full) ? unreadable : dateOf(full);
}

function dateOf(date: string): DateReading {
  return { is: "date", date };
}

function isLateYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) > lastYear;
}

/** `2015-00-00` and `+2015-00-00T00:00:00Z`: month and day that nobody knows, as MySQL and Wikidata write them. */
function withoutZeros(text: string): string {
  const plain = text.replace(/^\+(?=\d{4}-)/, "");
  const { year, month } = /^(?<year>\d{4})-(?<month>\d\d)-00(?:[ T].*)?$/.exec(plain)?.groups ?? {};
  if (year === undefined) return plain.replace(/^(?<year>\d{4})-00$/, "$<year>");
  return month === "00" ? year : `${year}-${month}`;
}

/** On twelve hours as on twenty-four. */
function clockTime(time: string, half: string): string {
  const [hour = "", ...rest] = time.split(":");
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return [String(hours).padStart(2, "0"), ...rest].join(":");
}

/** EDTF's `~` for about, `?` for uncertain, `%` for both. */
function markOf(text: string): string {
  const isAbout = about.test(text.replace(preposition, "").replace(weekday, ""));
  const isUncertain = perhaps.test(text.replace(about, "")) || text.endsWith("?") || text.endsWith("(?)");
  if (isAbout) return isUncertain ? "%" : "~";
  return isUncertain ? "?" : "";
}

/** Both ends of a range are as uncertain as the whole. */
function withMark(date: string, mark: string): string {
  if (!date.startsWith("[")) return `${date}${mark}`;
  return date.replace(/(?<=[^[.])(?=\.\.|\])/g, mark);
}

function readBare(text: string, rules: DateRules): DateReading {
  if (/^\d{4}(?:-\d\d)?$/.test(text)) return dateOf(text);
  // A year in a column that a program took for one of numbers.
  if (/^\d{4}\.0$/.test(text)) return dateOf(text.slice(0, 4));
  const numbers = readNumbers(text, rules);
  if (numbers !== undefined) return numbers;
  const words = readWords(text, rules) ?? readLong(text, rules) ?? readPart(text, rules);
  return words ?? readBeforeOrAfter(text, rules) ?? unreadable;
}

function readNumbers(text: string, rules: DateRules): DateReading | undefined {
  const yearFirst = /^(?<y>\d{4})(?<sep>[-/.])(?<m>\d{1,2})(?:\k<sep>(?<d>\d{1,2}))?$/.exec(text)?.groups;
  if (yearFirst !== undefined) return readYearFirst(yearFirst);
  const compact = /^(?<y>1[89]\d\d|20\d\d)(?<m>\d\d)(?<d>\d\d)$/.exec(text)?.groups;
  if (compact !== undefined) return checked(compose(compact.y, compact.m, compact.d));
  const german = /^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4}|\d\d)$/.exec(text)?.groups;
  if (german !== undefined) return inFullYear(german.y, rules, (year) => compose(year, german.m, german.d));
  const month = /^(?<m>\d{1,2})[/.](?<y>\d{4})$/.exec(text)?.groups;
  if (month !== undefined) return checked(compose(month.y, month.m, undefined));
  const short = /^(?<m>\d{1,2})\/['’]?(?<y>\d\d)$/.exec(text)?.groups;
  // A number beyond 31 is no day.
  if (short !== undefined && Number(short.y) > 31) return inFullYear(short.y, rules, (year) => compose(year, short.m));
  return readPair(text, rules);
}

/**
 * `2023/05` is a month; `2011/12` is a month or two years, `2019.5` May or the middle of the year, `2019.1` perhaps an October
 * that a spreadsheet took for a number, and the file does not say which.
 */
function readYearFirst({ y, sep, m, d }: Readonly<Record<string, string>>): DateReading | undefined {
  const areYears = sep === "/" && d === undefined && m?.length === 2 && Number(m) === (Number(y) + 1) % 100;
  const isNumber = sep === "." && d === undefined && m?.length === 1;
  return areYears || isNumber ? undefined : checked(compose(y, m, d));
}

const pairs = /^(?<first>\d{1,2})(?<sep>[/-])(?<second>\d{1,2})\k<sep>(?<year>\d{4}|\d\d)$/;

interface NumberPair {
  readonly first: string;
  readonly second: string;
  readonly year: string;
}

function pairIn(text: string): NumberPair | undefined {
  const { first = "", second = "", year = "" } = pairs.exec(text)?.groups ?? {};
  return year === "" ? undefined : { first: first.padStart(2, "0"), second: second.padStart(2, "0"), year };
}

function readPair(text: string, rules: DateRules): DateReading | undefined {
  const pair = pairIn(text);
  if (pair === undefined) return undefined;
  const { first, second, year } = pair;
  const order = orderOf(first, second) ?? (first === second ? "day-first" : rules.order);
  if (order === undefined) return { is: "ambiguous", question: "order" };
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  return inFullYear(year, rules, (full) => compose(full, month, day));
}

/** The order that a number above 12 proves. */
function orderOf(first: string, second: string): DateOrder | undefined {
  if (Number(first) > 12 && Number(second) <= 12) return "day-first";
  return Number(second) > 12 && Number(first) <= 12 ? "month-first" : undefined;
}

const longestProof = 80;

/** The order that a date proves on its own; undefined for dates that can only be read in one way anyhow. */
export function provenOrder(text: string): DateOrder | undefined {
  // Longer words are no date, and very many spaces would take long.
  const pair = text.length > longestProof ? undefined : pairIn(text.trim().replace(clock, ""));
  return pair === undefined ? undefined : orderOf(pair.first, pair.second);
}

/** Two digits are a year only where somebody has said in which century they are. */
function inFullYear(
  year: string | undefined,
  { shortYearsUntil }: DateRules,
  build: (year: string) => string | undefined,
): DateReading | undefined {
  if (year === undefined) return undefined;
  if (year.length === 4) return checked(build(year));
  if (checked(build("2000")) === undefined) return undefined;
  if (shortYearsUntil === undefined) return { is: "ambiguous", question: "century" };
  const century = shortYearsUntil - (shortYearsUntil % 100);
  const full = century + Number(year) > shortYearsUntil ? century - 100 + Number(year) : century + Number(year);
  return checked(build(String(full)));
}

function checked(date: string | undefined): DateReading | undefined {
  return date === undefined || readDays(date) === undefined ? undefined : dateOf(date);
}

const yearDigits = String.raw`(?<y>\d{4}|['’]?\d\d)`;
const dayFirst = new RegExp(
  String.raw`^(?<d>\d{1,2})(?:\.|st|nd|rd|th|er|º|°)?[ -]?(?:of |de |d['’])?(?<m>\p{L}+)\.?,?(?: del?)?[ -]${yearDigits}$`,
  "u",
);
const monthFirst = /^(?<m>\p{L}+)\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/u;
const monthAlone = new RegExp(String.raw`^(?<m>\p{L}+)\.?,?(?: (?:of|del?))?[ -]${yearDigits}$`, "u");

function readWords(text: string, rules: DateRules): DateReading | undefined {
  const named = dayFirst.exec(text)?.groups ?? monthFirst.exec(text)?.groups ?? monthAlone.exec(text)?.groups;
  if (named === undefined) return undefined;
  const { y = "", m = "", d } = named;
  const month = monthNumber(m) ?? (d === undefined ? seasonNumber(m) : undefined);
  if (month === undefined) return undefined;
  return inFullYear(y.replace(/['’]/, ""), rules, (year) => compose(year, String(month), d));
}

/** A quarter, half a year, the winter between two years, a decade, a century. */
function readLong(text: string, rules: DateRules): DateReading | undefined {
  const quarter =
    /^(?:Q ?(?<q>[1-4])|(?<q2>[1-4])\. ?(?:Quartal|Q)|(?<q3>[1-4])(?:st|nd|rd|th) quarter(?: of)?)[ /-]?(?<y>\d{4}|['’]?\d\d)$/i;
  const {
    q,
    q2,
    q3,
    y: ofQuarter,
  } = (quarter.exec(text) ?? /^(?<y>\d{4})[ /-]?Q(?<q>[1-4])$/i.exec(text))?.groups ?? {};
  const number = Number(q ?? q2 ?? q3);
  if (ofQuarter !== undefined)
    return inFullYear(ofQuarter.replace(/['’]/, ""), rules, (year) => rangeOf(year, number * 3 - 2, number * 3));
  const half = /^(?:H ?(?<h>[12])|(?<h2>[12])\. ?(?:Halbjahr|Hj\.?|(?:Jahres)?hälfte))[ /-]?(?<y>\d{4})$/i.exec(
    text,
  )?.groups;
  if (half !== undefined)
    return monthsOf(half.y ?? "", Number(half.h ?? half.h2) * 6 - 5, Number(half.h ?? half.h2) * 6);
  const halfOf = /^(?:the )?(?<h>first|second) half of (?<y>\d{4})$/i.exec(text)?.groups;
  if (halfOf !== undefined) {
    const last = /first/i.test(halfOf.h ?? "") ? 6 : 12;
    return monthsOf(halfOf.y ?? "", last - 5, last);
  }
  const { w, w2 = "" } = /^Winter (?<w>\d{4})\/(?<w2>\d\d|\d{4})$/i.exec(text)?.groups ?? {};
  if (w !== undefined) return Number(w2.slice(-2)) === (Number(w) + 1) % 100 ? dateOf(`${w}-24`) : undefined;
  return readWeek(text) ?? readDecade(text, rules);
}

/** `2021-W12`, `KW 12/2021`: seven days from a Monday; of a year the first week is the one with 4 January (ISO 8601). */
function readWeek(text: string): DateReading | undefined {
  const week =
    /^(?<y>\d{4})-?W(?<w>\d\d)$/.exec(text) ??
    /^(?:KW|CW|Kalenderwoche) ?(?<w>\d{1,2})[ ,/.]{1,2}(?<y>\d{4})$/i.exec(text);
  const { y = "", w } = week?.groups ?? {};
  const fourth = readDays(`${y}-01-04`)?.earliest;
  if (fourth === undefined) return undefined;
  const monday = fourth - ((fourth + 3) % 7) + (Number(w) - 1) * 7;
  const isOfYear = Number(w) > 0 && formatDay(monday + 3).startsWith(y);
  return isOfYear ? dateOf(`[${formatDay(monday)}..${formatDay(monday + 6)}]`) : undefined;
}

function monthsOf(year: string, first: number, last: number): DateReading {
  return dateOf(rangeOf(year, first, last));
}

function rangeOf(year: string, first: number, last: number): string {
  return `[${compose(year, String(first))}..${compose(year, String(last))}]`;
}

function readDecade(text: string, rules: DateRules): DateReading | undefined {
  const { y } = /^(?:the )?(?<y>\d{4}|['’]?\d\d)(?:er|s|['’]s)(?:[ -]Jahren?)?$/i.exec(text)?.groups ?? {};
  if (y?.endsWith("0") === true) {
    const decade = inFullYear(y.replace(/['’]/, ""), rules, (year) => year);
    return decade?.is === "date" ? dateOf(`${decade.date.slice(0, 3)}X`) : decade;
  }
  const { c } =
    /^(?<c>[1-9]|1\d|2[01])(?:\. ?(?:Jahrhundert|Jh\.?|Jhdt?\.?)|(?:st|nd|rd|th) century)$/i.exec(text)?.groups ?? {};
  return c === undefined ? undefined : dateOf(`${String(Number(c) - 1).padStart(2, "0")}XX`);
}

/** Thirds of a year, a month or a decade: `Anfang 2021` is a day from January to April. */
function readPart(text: string, rules: DateRules): DateReading | undefined {
  const [part, whole = ""] = takePart(text) ?? [];
  if (part === undefined) return undefined;
  const reading = readBare(whole, rules);
  if (reading.is !== "date") return reading.is === "ambiguous" ? reading : undefined;
  const range = partOf(reading.date, part);
  return range === undefined ? undefined : dateOf(range);
}

function partOf(date: string, part: DatePart): string | undefined {
  const third = { early: 0, middle: 1, late: 2 }[part];
  const months = [
    ["01", "04"],
    ["05", "08"],
    ["09", "12"],
  ][third];
  if (/^\d{4}$/.test(date)) return `[${date}-${months?.[0]}..${date}-${months?.[1]}]`;
  const years = [
    ["0", "3"],
    ["3", "6"],
    ["6", "9"],
  ][third];
  if (/^\d{3}X$/.test(date)) return `[${date.slice(0, 3)}${years?.[0]}..${date.slice(0, 3)}${years?.[1]}]`;
  const days = readDays(date);
  if (days?.precision !== "month") return undefined;
  const [first, last] = [
    [days.earliest, days.earliest + 9],
    [days.earliest + 10, days.earliest + 19],
    [days.earliest + 20, days.latest],
  ][third] as [number, number];
  return `[${formatDay(first)}..${formatDay(last)}]`;
}

const before = /^(?:(?:noch )?vor|before|prior to|avant|antes de) (?:dem |le |el )?(?<date>.+)$/i;
const after = /^(?:nach|after|après|después de) (?:dem |le |el )?(?<date>.+)$/i;
const latest = /^(?:(?:bis )?spätestens|nicht nach|by|not? later than|not after) (?<date>.+)$/i;
const earliest = /^(?:frühestens|nicht vor|not? earlier than|not before) (?<date>.+)$/i;

/** `vor 2015` is some day up to the end of 2014, `nach 2015` one from 2016 on. */
function readBeforeOrAfter(text: string, rules: DateRules): DateReading | undefined {
  for (const [pattern, build] of [
    [before, (date: string) => `[..${neighbour(date, -1)}]`],
    [after, (date: string) => `[${neighbour(date, 1)}..]`],
    [latest, (date: string) => `[..${date}]`],
    [earliest, (date: string) => `[${date}..]`],
  ] as const) {
    const written = pattern.exec(text)?.groups?.date;
    if (written === undefined) continue;
    const reading = readBare(written, rules);
    if (reading.is === "ambiguous") return reading;
    return reading.is === "date" && !reading.date.startsWith("[") ? checked(build(reading.date)) : undefined;
  }
  return undefined;
}

/** The year beside a year, the day beside anything else. */
function neighbour(date: string, direction: -1 | 1): string {
  if (/^\d{4}$/.test(date)) return String(Number(date) + direction).padStart(4, "0");
  const days = readDays(date);
  return days === undefined ? "" : formatDay(direction === -1 ? days.earliest - 1 : days.latest + 1);
}

function compose(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : part.padStart(2, "0"))).join("-");
}
