import { isFields, type Fields } from "../fields.ts";
import type { Findings } from "../findings.ts";
import { headingsOf, undecidedWords } from "./csv/fields.ts";
import { ForeignFields, isScalar, type Taken } from "./foreignFields.ts";
import { isSeasonOrYears } from "./words/dates.ts";
import { isOver as saysOver } from "./words/standing.ts";
import type { DateReading, DateRules } from "./words/dateReading.ts";
import { dateFields, endUnknown, readField, readPeriodWords, type DateField } from "./words/periods.ts";

type Names = Readonly<Record<DateField, readonly string[]>>;

/** Fields of the file for a field of the format, the first of them that is there. */
const namesOf: Readonly<Record<"relations" | "actors", Names>> = {
  relations: {
    date: ["date", "year", "time", "timestamp", ...headingsOf("relations", "date")],
    start: [...headingsOf("relations", "start"), ...undecidedWords.from],
    end: [...headingsOf("relations", "end"), ...undecidedWords.to],
  },
  actors: { date: [], start: headingsOf("actors", "start"), end: headingsOf("actors", "end") },
};

/** The date that a field of a node or edge is called like, in the way that `takeDates` looks for it; undefined for others. */
export function dateFieldCalled(list: "relations" | "actors", name: string): DateField | undefined {
  return dateFields.find((field) => new ForeignFields({ [name]: "?" }).take(namesOf[list][field], isPresent, true));
}

const currentNames = headingsOf("relations", "current");
/** Fields in which 2015 is a year. */
const yearNames: ReadonlySet<string> = new Set(
  Object.values(namesOf)
    .flatMap(({ date, start, end }) => [...date, ...start, ...end])
    .filter((name) => !/time|zeit|stamp/.test(name)),
);
/** Numbers beyond are no time that can be shown. */
const farthestNumber = 1_800_000;

/**
 * Takes the dates of a relation, or those of the life of an actor. Texts are read as in tables. A whole number from 1000 to 2199 is a year in a field
 * called `date`, `year`, `start` or `end`; every other number is one of an axis without a calendar, `#12.5`. Numbers too
 * large for that are seconds or milliseconds since 1970 where `rules` say so; else they are kept as attributes and
 * reported.
 * @param isOver whether something else says that it has ended
 */
export function takeDates(
  list: "relations" | "actors",
  fields: ForeignFields,
  findings: Findings,
  rules: DateRules,
  isOver = false,
): void {
  const namesByField = namesOf[list];
  const taken = new Map<DateField, Taken>();
  for (const field of dateFields) {
    const found = fields.take(namesByField[field], isPresent, field !== "date");
    if (found !== undefined) taken.set(field, found);
  }
  const readings = new Map([...taken].map(([field, found]) => [field, readTaken(field, found, rules)] as const));
  const cells = Object.fromEntries([...taken].map(([field, { value }]) => [field, wordsOf(value)]));
  const period = readPeriodWords(cells, (field) => readings.get(field) ?? { is: "unreadable" });
  const current = fields.take(currentNames, isScalar);
  if (current !== undefined) fields.keep(current.name, current.value);
  const hasEnded = isOver || (current !== undefined && saysOver(String(current.value)));
  const said = hasEnded ? endUnknown(period.fields, taken.has("end")) : period.fields;
  for (const [field, value] of Object.entries(said)) {
    fields.set(field, value, taken.get(field as DateField)?.name ?? taken.get("date")?.name ?? current?.name);
  }
  for (const field of period.kept) keep(field);
  for (const [field, { name, value }] of taken) {
    const reading = readings.get(field);
    if (reading?.is === "exact" && String(value) !== reading.date.replace(/^#/, "") && typeof value === "number")
      keep(field);
    const isRead = reading?.is !== "unreadable" && reading?.is !== "ambiguous";
    if (typeof value !== "string" && !isRead && !period.kept.includes(field)) {
      fields.unset(field);
      keep(field);
    }
    const problem = period.problems.find((each) => each.field === field);
    const isObject = typeof value !== "string" && typeof value !== "number" && reading?.is === "unreadable";
    if (problem === undefined && !isObject) continue;
    const code = problem?.question === undefined ? "date-unreadable" : "date-ambiguous";
    findings.within(name, () => findings.report(code, { found: value }));
  }
  takePeriods(fields, rules, namesOf.relations, findings);

  function keep(field: DateField): void {
    const found = taken.get(field);
    if (found !== undefined) fields.keep(found.name, found.value);
  }
}

/** An object can have a field `toString` that is none. */
function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isPresent(value: unknown): value is unknown {
  return value !== "";
}

function readTaken(field: DateField, { name, value }: Taken, rules: DateRules): DateReading {
  if (typeof value === "string") {
    return value.startsWith("#") ? { is: "exact", date: value.trim() } : readField(field, value, rules);
  }
  if (typeof value === "number") return readNumber(field, name, value, rules);
  const written = isFields(value) ? dateOfParts(value) : undefined;
  return written === undefined ? { is: "unreadable" } : readField(field, written, rules);
}

function readNumber(field: DateField, name: string, value: number, rules: DateRules): DateReading {
  const isYear = Number.isInteger(value) && value >= 1000 && value <= 2199 && yearNames.has(name.toLowerCase());
  if (isYear) return { is: "exact", date: String(value) };
  if (Number.isInteger(value) && value === 9999) return readField(field, "9999", rules);
  if (Math.abs(value) > farthestNumber || !Number.isFinite(value)) return readField(field, String(value), rules);
  return { is: "exact", date: `#${Number(value.toFixed(3)) + 0}` }; // -0 + 0 is 0
}

/** `{"year": {"low": 2019, "high": 0}, "month": …}` as Neo4j exports dates, and `{"year": 2019, "month": 4}`. */
function dateOfParts(value: Fields): string | undefined {
  const parts = ["year", "month", "day"].map((name) => {
    const part = value[name];
    return isFields(part) ? part.low : part;
  });
  const [year, month, day] = parts.map((part) =>
    typeof part === "number" && Number.isInteger(part) ? part : undefined,
  );
  if (year === undefined) return undefined;
  const pad = (part: number) => String(part).padStart(2, "0");
  return [
    String(year).padStart(4, "0"),
    ...(month === undefined ? [] : [pad(month), ...(day === undefined ? [] : [pad(day)])]),
  ].join("-");
}

/** Periods, if each of them has nothing but dates that can be read as such. */
function takePeriods(fields: ForeignFields, rules: DateRules, names: Names, findings: Findings): void {
  const taken = fields.take(["periods"], Array.isArray);
  if (taken === undefined) return;
  const items: readonly unknown[] = taken.value;
  const periods = items.map((item) => (isFields(item) ? readPeriod(item, rules, names) : undefined));
  if (!periods.includes(undefined)) fields.set("periods", periods, taken.name);
  else {
    fields.keep(taken.name, taken.value);
    findings.within(taken.name, () => findings.report("date-unreadable", { found: taken.value }));
  }
}

function readPeriod(item: Fields, rules: DateRules, names: Names): Fields | undefined {
  const entries = Object.entries(item).map(([name, value]) => {
    const field = dateFields.find((each) => names[each].includes(name.toLowerCase()));
    const reading = field === undefined ? undefined : readTaken(field, { name, value }, rules);
    if (typeof value === "string")
      return field === undefined || isSeasonOrYears(value.trim()) ? undefined : ([field, value.trim()] as const);
    return reading !== undefined && "date" in reading ? ([field ?? name, reading.date] as const) : undefined;
  });
  const dates = entries.filter((entry) => entry !== undefined);
  return dates.length === entries.length ? Object.fromEntries(dates) : undefined;
}
