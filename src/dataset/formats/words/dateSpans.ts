import { readDays } from "../../edtf.ts";
import { readSingle } from "./dateSingle.ts";
import type { DateReading, DateRules } from "./dateReading.ts";
import { monthNumber, openEnd, unknownDay } from "./dateWords.ts";

const unreadable: DateReading = { is: "unreadable" };
const open: DateReading = { is: "date", date: ".." };
/** What nobody knows: an empty side of an interval. */
const unknown: DateReading = { is: "date", date: "" };

const between = /^(?<start>.+?)(?: ?[–—] ?| - | bis | to | until | till | through )(?<end>.+)$/i;
/** `zwischen 2015 und 2018`: some time, not the whole of it. */
const within = /^(?:zwischen|between) (?<first>.+?)(?: (?:und|and|bis|to) | ?[–—-] ?)(?<last>.+)$/i;
const hyphened = /^(?<start>\d{4}|[\d.]{8,10}|\d{1,2}\.(?:\d{1,2}\.)?|\?)-(?<end>\d{4}|[\d.]{8,10}|[a-z]+|\?)$/i;
const hyphenedDays = /^(?<start>(?:\p{L}+\.? )?\d{1,2}\.?)-(?<end>\d{1,2}\.?(?: \p{L}+\.?|,)? \d{4})$/u;
const hyphenedMonths = /^(?<start>\p{L}+\.?)-(?<end>\p{L}+\.?(?: de)? \d{4})$/u;
const since = /^(?:seit|ab|since|from|depuis|desde)(?: dem| le| el)? (?<date>.+)$/i;
const until = /^(?:bis|until|till|up to|jusqu['’](?:au|en|à)|hasta) (?:zum |einschließlich |el )?(?<date>.+)$/i;
/** `seit mindestens 2015` began then or before, `bis mindestens 2021` ended then or after. */
const atLeast = /^(?:mindestens|wenigstens|mind\.|at least|spätestens) (?<date>.+)$/i;
const endless = /^(?<date>.+?) ?(?:-|–|—|bis)$/;
/** `2019 ff.`: in the years after as well, until when is not said. */
const following = /^(?<date>.+?) ?ff\.?$/;

/** Two dates with words or dashes between them, one of them perhaps open or unknown, or several that are apart. */
export function readSpan(text: string, rules: DateRules): DateReading {
  const { first, last } = within.exec(text)?.groups ?? {};
  if (first !== undefined && last !== undefined) return readWithin(first, last, rules);
  const several = readSeveral(text, rules);
  if (several !== undefined) return several;
  const remarked = readRemark(text, rules);
  if (remarked !== undefined) return remarked;
  const from = text.replace(/^(?:von|vom|from) /i, "");
  const years = readShortYears(text);
  if (years !== undefined) return years;
  const sides = (hyphened.exec(from) ?? hyphenedDays.exec(from) ?? hyphenedMonths.exec(from) ?? between.exec(from))
    ?.groups;
  if (sides !== undefined) return readSides(sides.start ?? "", sides.end ?? "", rules);
  return readOneSide(text, rules);
}

/** `2010-14`, `2010/11`: years, where the second number can be no month. After a stroke only the year after is one. */
function readShortYears(text: string): DateReading | undefined {
  const { start = "", sign, short } = /^(?<start>\d{4})(?<sign>[-–—/])(?<short>\d\d)$/.exec(text)?.groups ?? {};
  const years = Number(short) - (Number(start) % 100);
  // Of 2011/12 the file does not say whether it is a month.
  const areYears = short !== undefined && Number(short) > 12 && (sign === "/" ? years === 1 : years > 0);
  return areYears ? { is: "interval", start, end: String(Number(start) + years) } : undefined;
}

/** A day of which only is known that it lies between two. */
function readWithin(first: string, last: string, rules: DateRules): DateReading {
  const sides = [readSingle(completeStart(first, last), rules), readSingle(last, rules)] as const;
  const asked = sides.find(({ is }) => is === "ambiguous");
  if (asked !== undefined) return asked;
  const [from, to] = sides;
  const isKnown = from.is === "date" && to.is === "date" && !`${from.date}${to.date}`.includes("..");
  const date = isKnown ? `[${from.date}..${to.date}]` : "";
  return readDays(date) === undefined ? unreadable : { is: "date", date };
}

function readOneSide(text: string, rules: DateRules): DateReading {
  const ended = until.exec(text)?.groups?.date;
  if (ended !== undefined) return joinSides(open, readEnd(ended, rules));
  const begun = since.exec(text)?.groups?.date ?? endless.exec(text)?.groups?.date;
  if (begun !== undefined) return joinSides(readStart(begun, rules), open);
  const followed = following.exec(text)?.groups?.date;
  return followed === undefined ? unreadable : joinSides(readStart(followed, rules), unknown);
}

/** `seit 1.1.2017 (gekündigt zum 31.12.2025)`: what stands in brackets tells the end. */
function readRemark(text: string, rules: DateRules): DateReading | undefined {
  const { main, end } =
    /^(?<main>[^()]+) \((?:[^()]*? )?(?:bis|zum|until) (?:zum )?(?<end>[^()]+)\)$/i.exec(text)?.groups ?? {};
  if (main === undefined || end === undefined) return undefined;
  const begun = since.exec(main)?.groups?.date ?? endless.exec(main)?.groups?.date;
  return begun === undefined ? undefined : joinSides(readStart(begun, rules), readEnd(end, rules));
}

/** `2021 und 2023`, `2021; 2023`, `3. und 4. Mai 2021`: each is a day of its own. */
function readSeveral(text: string, rules: DateRules): DateReading | undefined {
  const parts = text.split(/ ?; ?|, (?=\d{4}\b|\d{1,2}\.)| (?:und|and|&|sowie) /i);
  if (parts.length < 2 || parts.length > 20) return undefined;
  const readings = parts.map((part) => readSingle(completeStart(part, parts.at(-1) ?? ""), rules));
  const asked = readings.find(({ is }) => is === "ambiguous");
  if (asked !== undefined) return asked;
  const dates = readings.flatMap((reading) => (reading.is === "date" ? [reading.date] : []));
  return dates.length === parts.length ? { is: "dates", dates } : undefined;
}

function readSides(start: string, end: string, rules: DateRules): DateReading {
  return joinSides(readStart(completeStart(start, end), rules), readEnd(completeEnd(start, end), rules));
}

/** `März–Mai 2023`, `3.–5. Mai 2023`, `3-5 May 2023`, `10.–12.05.2023`: what the first date lacks stands with the second. */
function completeStart(start: string, end: string): string {
  const { year = "" } = /(?<year>\d{4})$/.exec(end)?.groups ?? {};
  if (year === "") return start;
  if (monthNumber(start.replace(/\.$/, "")) !== undefined) return `${start} ${year}`;
  const { rest } = /^\d{1,2}\.? ?(?<rest>\p{L}+\.? \d{4}|\.?\d{1,2}\.\d{4})$/u.exec(end)?.groups ?? {};
  if (/^\d{1,2}\.?$/.test(start) && rest !== undefined)
    return `${start}${/^\d/.test(rest) ? "" : " "}${rest.replace(/^\./, "")}`;
  if (/^\d{1,2}\.\d{1,2}\.$/.test(start)) return `${start}${year}`;
  if (/^\d{1,2}\.? \p{L}+\.?$/u.test(start)) return `${start} ${year}`;
  return /^\p{L}+\.? \d{1,2}$/u.test(start) ? `${start}, ${year}` : start;
}

/** `May 3–5, 2023`: the month of the second day stands with the first. */
function completeEnd(start: string, end: string): string {
  const { month } = /^(?<month>\p{L}+\.?) \d{1,2}$/u.exec(start)?.groups ?? {};
  return month !== undefined && /^\d{1,2},? \d{4}$/.test(end) ? `${month} ${end}` : end;
}

/** Dots before a start say nothing; behind one they may be no end, or one that nobody knows. */
const dots = /^(?:…|\.{3})$/;

function readStart(text: string, rules: DateRules): DateReading {
  if (unknownDay.test(text) || dots.test(text)) return unknown;
  const latest = atLeast.exec(text)?.groups?.date;
  return readSingle(latest === undefined ? text : `not later than ${latest}`, rules);
}

function readEnd(text: string, rules: DateRules): DateReading {
  if (unknownDay.test(text)) return unknown;
  const earliest = /^spät/i.test(text) ? undefined : atLeast.exec(text)?.groups?.date;
  if (earliest !== undefined) return readSingle(`not earlier than ${earliest}`, rules);
  return openEnd.test(text) || /9999$/.test(text) ? open : readSingle(text.replace(/^zum /i, ""), rules);
}

function joinSides(start: DateReading, end: DateReading): DateReading {
  const asked = [start, end].find(({ is }) => is === "ambiguous");
  if (asked !== undefined) return asked;
  if (start.is !== "date" || end.is !== "date") return unreadable;
  const isSaid = [start.date, end.date].some((date) => date !== "" && date !== "..");
  return isSaid ? { is: "interval", start: start.date, end: end.date } : unreadable;
}
