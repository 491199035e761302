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
const hyphened = /^(?<start>\d{4}|[\d.]{8,10}|\d{1,2}\.(?:\d{1,2}\.)?)-(?<end>\d{4}|[\d.]{8,10}|[a-z]+)$/i;
const since = /^(?:seit|ab|since|from|as of)(?: dem)? (?<date>.+)$/i;
const until = /^(?:bis|until|till|up to) (?:zum |einschließlich )?(?<date>.+)$/i;
const endless = /^(?<date>.+?) ?(?:-|–|—|bis|ff\.?)$/;

/** Two dates with words or dashes between them, one of them perhaps open or unknown, or several that are apart. */
export function readSpan(text: string, rules: DateRules): DateReading {
  const { first, last } = within.exec(text)?.groups ?? {};
  if (first !== undefined && last !== undefined) return readWithin(first, last, rules);
  const several = readSeveral(text, rules);
  if (several !== undefined) return several;
  const remarked = readRemark(text, rules);
  if (remarked !== undefined) return remarked;
  const from = text.replace(/^(?:von|vom|from) /i, "");
  const sides = (hyphened.exec(from) ?? between.exec(from))?.groups;
  if (sides !== undefined) return readSides(sides.start ?? "", sides.end ?? "", rules);
  return readOneSide(text, rules);
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
  const { first = "", second = "" } = /^(?<first>\d{4})\/(?<second>\d\d)$/.exec(text)?.groups ?? {};
  // Of 2011/12 the file does not say whether it is a month; from 13 on it cannot be one.
  const isYears = Number(second) === (Number(first) + 1) % 100 && Number(second) > 12;
  return isYears ? { is: "interval", start: first, end: String(Number(first) + 1) } : unreadable;
}

/** `seit 1.1.2017 (gekündigt zum 31.12.2025)`: what stands in brackets tells the end. */
function readRemark(text: string, rules: DateRules): DateReading | undefined {
  const { main, end } =
    /^(?<main>[^()]+) \((?:[^()]*? )?(?:bis|zum|until) (?:zum )?(?<end>[^()]+)\)$/i.exec(text)?.groups ?? {};
  if (main === undefined || end === undefined) return undefined;
  const begun = since.exec(main)?.groups?.date ?? endless.exec(main)?.groups?.date;
  return begun === undefined ? undefined : joinSides(readStart(begun, rules), readEnd(end, rules));
}

/** `2021 und 2023`, `2021; 2023`: each is a day of its own. */
function readSeveral(text: string, rules: DateRules): DateReading | undefined {
  const parts = text.split(/ ?; ?|, (?=\d{4}\b|\d{1,2}\.)| (?:und|and|&|sowie) /i);
  if (parts.length < 2 || parts.length > 20) return undefined;
  const readings = parts.map((part) => readSingle(part, rules));
  const asked = readings.find(({ is }) => is === "ambiguous");
  if (asked !== undefined) return asked;
  const dates = readings.flatMap((reading) => (reading.is === "date" ? [reading.date] : []));
  return dates.length === parts.length ? { is: "dates", dates } : undefined;
}

function readSides(start: string, end: string, rules: DateRules): DateReading {
  const completed = completeStart(start, end);
  return joinSides(readStart(completed, rules), readEnd(end, rules));
}

/** `März–Mai 2023`, `3.–5. Mai 2023`, `10.–12.05.2023`: what the first date lacks stands with the second. */
function completeStart(start: string, end: string): string {
  const isMonth = monthNumber(start.replace(/\.$/, "")) !== undefined;
  if (isMonth) return `${start} ${/\d{4}$/.exec(end)?.[0] ?? ""}`;
  const { rest } = /^\d{1,2}\.? ?(?<rest>\p{L}+\.? \d{4}|\.?\d{1,2}\.\d{4})$/u.exec(end)?.groups ?? {};
  if (/^\d{1,2}\.$/.test(start) && rest !== undefined)
    return `${start}${/^\d/.test(rest) ? "" : " "}${rest.replace(/^\./, "")}`;
  const { year } = /(?<year>\d{4})$/.exec(end)?.groups ?? {};
  if (/^\d{1,2}\.\d{1,2}\.$/.test(start) && year !== undefined) return `${start}${year}`;
  const isDayAndMonth = /^\d{1,2}\. \p{L}+$/u.test(start);
  return isDayAndMonth && year !== undefined ? `${start} ${year}` : start;
}

function readStart(text: string, rules: DateRules): DateReading {
  return unknownDay.test(text) ? unknown : readSingle(text, rules);
}

function readEnd(text: string, rules: DateRules): DateReading {
  if (unknownDay.test(text)) return unknown;
  return openEnd.test(text) || /9999$/.test(text) ? open : readSingle(text.replace(/^zum /i, ""), rules);
}

function joinSides(start: DateReading, end: DateReading): DateReading {
  const asked = [start, end].find(({ is }) => is === "ambiguous");
  if (asked !== undefined) return asked;
  if (start.is !== "date" || end.is !== "date") return unreadable;
  const isSaid = [start.date, end.date].some((date) => date !== "" && date !== "..");
  return isSaid ? { is: "interval", start: start.date, end: end.date } : unreadable;
}
