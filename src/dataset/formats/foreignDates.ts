import type { IssueCode } from "../issues.ts";
import { isFields, type Fields } from "../fields.ts";
import type { Findings } from "../findings.ts";
import type { ForeignFields } from "./foreignFields.ts";

/** Fields of the file for a field of the format, the first of them that is there. */
const dateNames: readonly (readonly [field: string, names: readonly string[]])[] = [
  ["date", ["date", "year", "time", "timestamp"]],
  ["start", ["start"]],
  ["end", ["end"]],
];

/** Fields in which 2015 is a year. */
const yearNames: ReadonlySet<string> = new Set(["date", "year", "start", "end"]);
/** Numbers beyond are no time that can be shown. */
const farthestNumber = 1_800_000;

/**
 * Takes the dates of a relation. Texts stay as written. A whole number from 1000 to 2999 is a year in a field called
 * `date`, `year`, `start` or `end`; every other number is one of an axis without a calendar, `#12.5`. Numbers too large
 * for that, which may be seconds or milliseconds since some day, are kept as attributes and reported.
 */
export function takeDates(fields: ForeignFields, findings: Findings): void {
  for (const [field, names] of dateNames) {
    const taken = fields.take(names, isPresent);
    if (taken === undefined) continue;
    const reading = readDate(taken.name, taken.value);
    if (reading.date !== undefined) fields.set(field, reading.date, taken.name);
    if (!reading.isWhole) fields.keep(taken.name, taken.value);
    const { problem } = reading;
    if (problem !== undefined) findings.within(taken.name, () => findings.report(problem, { found: taken.value }));
  }
  takePeriods(fields);
}

function isPresent(value: unknown): value is unknown {
  return value !== "";
}

interface DateReading {
  readonly date?: string;
  /** The date says all that the file says. */
  readonly isWhole: boolean;
  readonly problem?: IssueCode;
}

function readDate(name: string, value: unknown): DateReading {
  if (typeof value === "string") return { date: value.trim(), isWhole: true };
  if (typeof value !== "number") return { isWhole: false, problem: "date-unreadable" };
  const isYear = Number.isInteger(value) && value >= 1000 && value <= 2999 && yearNames.has(name.toLowerCase());
  if (isYear) return { date: String(value), isWhole: true };
  if (!(Math.abs(value) <= farthestNumber)) return { isWhole: false, problem: "date-ambiguous" };
  const rounded = Number(value.toFixed(3)) + 0; // -0 + 0 is 0
  return { date: `#${rounded}`, isWhole: rounded === value };
}

/** Periods, if each of them has nothing but dates that can be read as such. */
function takePeriods(fields: ForeignFields): void {
  const taken = fields.take(["periods"], Array.isArray);
  if (taken === undefined) return;
  const items: readonly unknown[] = taken.value;
  const periods = items.map((item) => (isFields(item) ? readPeriod(item) : undefined));
  if (periods.includes(undefined)) fields.keep(taken.name, taken.value);
  else fields.set("periods", periods, taken.name);
}

function readPeriod(item: Fields): Fields | undefined {
  const entries = Object.entries(item).map(([name, value]) => {
    const field = dateNames.find(([, names]) => names.includes(name.toLowerCase()))?.[0];
    const reading = readDate(name, value);
    return field === undefined || !reading.isWhole ? undefined : ([field, reading.date] as const);
  });
  const dates = entries.filter((entry) => entry !== undefined);
  return dates.length === entries.length ? Object.fromEntries(dates) : undefined;
}
