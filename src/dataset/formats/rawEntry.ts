import { readSpan, decideScale, formatSpans, mayBeCounts, type RawSpan, type TimeScale } from "./gexfTime.ts";
import { isEmptyCell } from "./csv/sheet.ts";
import { ownKind, readValue, type Target } from "./flatColumns.ts";
import { isFields, setOwn } from "../fields.ts";
import type { KnownDecimal } from "./words/amounts.ts";
import type { DateReading, DateRules } from "./words/dateReading.ts";
import { dateFields, readField, readPeriodWords, type DateField } from "./words/periods.ts";
import type { WrittenPeriod } from "../types.ts";
import { parseJsonText, type RawCell, type RawColumn, type RawEntry } from "./rawGraph.ts";

/** A cell of a column of another program that looks like a field. */
export interface Guess {
  readonly field: string;
  readonly value: string;
  readonly column: RawColumn;
  readonly rules?: DateRules | undefined;
  readonly decimal?: KnownDecimal | undefined;
}

/** What the columns of an entry say, sorted by where it belongs; undefined where it is nothing. */
export interface ReadCells {
  fields: Map<string, unknown> | undefined;
  guesses: Guess[] | undefined;
  attributes: Record<string, string | number | boolean> | undefined;
}

export type Targets = ReadonlyMap<string, Target>;

/** Up to here it is quicker to look at all pairs of cells. */
const fewCells = 8;

/** The cells of an entry, with the fallbacks of columns in which it has none. */
export function readCells({ cells }: RawEntry, targets: Targets, withFallback: readonly Target[]): ReadCells {
  const read: ReadCells = { fields: undefined, guesses: undefined, attributes: undefined };
  if (withFallback.length > 0) addFallbacks(cells, withFallback, read);
  if (cells.length > fewCells || hasCourse(cells)) {
    for (const [key, course] of coursesByKey(cells)) putCourse(targets.get(key), course, read);
  } else {
    for (const { key, value } of cells) {
      const target = targets.get(key);
      if (target !== undefined) putCell(target, value, read);
    }
  }
  return read;
}

function addFallbacks(cells: readonly RawCell[], withFallback: readonly Target[], read: ReadCells): void {
  const keys = new Set(cells.map(({ key }) => key));
  for (const target of withFallback) {
    const { key, fallback = "" } = target.column;
    if (!keys.has(key)) putCell(target, fallback, read);
  }
}

function hasCourse(cells: readonly RawCell[]): boolean {
  return cells.some(({ key }, index) => cells.findIndex((other) => other.key === key) < index);
}

function coursesByKey(cells: readonly RawCell[]): ReadonlyMap<string, RawCell[]> {
  const courses = new Map<string, RawCell[]>();
  for (const cell of cells) {
    const course = courses.get(cell.key);
    if (course === undefined) courses.set(cell.key, [cell]);
    else course.push(cell);
  }
  return courses;
}

function putCourse(target: Target | undefined, course: readonly RawCell[], read: ReadCells): void {
  if (target === undefined) return;
  putCell(target, latestOf(course).value, read);
  if (course.length > 1) putAttribute(read, `${target.column.title} [course]`.slice(-200), formatCourse(course));
}

function putAttribute(read: ReadCells, name: string, value: string | number | boolean): void {
  read.attributes ??= {};
  setOwn(read.attributes, name, value);
}

/** The value that holds from the latest start; of two with the same, the one that stands later in the file. */
function latestOf(course: readonly RawCell[]): RawCell {
  const [first, ...others] = course;
  let latest = first ?? { key: "", value: "", span: undefined };
  for (const cell of others) {
    if (!isBefore(cell.span?.start, latest.span?.start)) latest = cell;
  }
  return latest;
}

function isBefore(time: string | undefined, other: string | undefined): boolean {
  if (time === undefined || other === undefined) return time === undefined && other !== undefined;
  const [a, b] = [Number(time), Number(other)];
  return Number.isNaN(a) || Number.isNaN(b) ? time < other : a < b;
}

function formatCourse(course: readonly RawCell[]): string {
  return course.map(({ value, span }) => (span === undefined ? value : `${value} ${formatSpans([span])}`)).join("; ");
}

function putCell(target: Target, written: string, read: ReadCells): void {
  const { kind, name, language, column, rules, decimal } = target;
  const value = target.repairs?.get(written.trim()) ?? written;
  const isForeign = kind === "guess" || (kind === "attribute" && ownKind(column.key) === undefined);
  if (isForeign && isEmptyCell(value.trim(), name)) return;
  if (kind === "attribute") putAttribute(read, name, readValue(value, column.type));
  else if (kind === "guess") (read.guesses ??= []).push({ field: name, value, column, rules, decimal });
  else if (kind !== "shown") putField(kind, name, language, value, (read.fields ??= new Map<string, unknown>()));
}

function putField(
  kind: "text" | "json",
  name: string,
  language: string | undefined,
  value: string,
  fields: Map<string, unknown>,
): void {
  if (kind === "json") fields.set(name, parseJsonText(value));
  else if (language === undefined) fields.set(name, value);
  else {
    const texts = textsIn(fields.get(name));
    setOwn(texts, language, value);
    fields.set(name, texts);
  }
}

function textsIn(value: unknown): Record<string, unknown> {
  return isFields(value) ? value : {};
}

export function guessOf({ guesses }: ReadCells, field: string): string | undefined {
  return guesses?.find((guess) => guess.field === field)?.value;
}

/** The words of a column of another program, if it has any: it is then no attribute any more. */
export function takeGuess(read: ReadCells, field: string): string | undefined {
  const value = guessOf(read, field);
  if (value === undefined || value.trim() === "") return undefined;
  dropGuesses(read, [field]);
  return value;
}

/** These fields are read: they are not kept beside that. */
export function dropGuesses(read: ReadCells, fields: readonly string[]): void {
  read.guesses = read.guesses?.filter(({ field }) => !fields.includes(field));
}

/** What was not taken is kept under the title of its column. */
export function keepGuesses(read: ReadCells): void {
  for (const { value, column } of read.guesses ?? []) putAttribute(read, column.title, readValue(value, column.type));
  read.guesses = undefined;
}

/** What the times in columns of other programs are. */
export function scaleOfGuesses(targets: Targets, entries: readonly RawEntry[]): TimeScale {
  const keys = new Map<string, string>();
  for (const [key, { kind, name, column }] of targets) {
    if (kind === "guess" && dateFields.some((field) => field === name)) keys.set(key, column.title);
  }
  if (keys.size === 0) return "calendar";
  // A -1 for a year that nobody knows must not make numbers of all the others.
  if ([...keys.values()].every((title) => /year|jahr/i.test(title))) return "years";
  const times: string[] = [];
  for (const { cells } of entries) {
    for (const { key, value } of cells) if (keys.has(key) && value.trim() !== "") times.push(value.trim());
  }
  // Of such numbers somebody has to say that they count seconds.
  return mayBeCounts(times) ? "calendar" : decideScale(undefined, times);
}

/** A date, start and end from columns of other programs; empty cells are none. Gives what could not be read as one. */
export function setGuessedDates(
  read: ReadCells,
  scale: TimeScale,
  entry: Record<string, unknown>,
): readonly UnreadDate[] {
  if (scale === "calendar") return setGuessedWords(read, entry);
  for (const field of dateFields) {
    const start = guessOf(read, field);
    if (start === undefined) continue;
    const { date } = readSpan({ start, end: undefined, isStartOpen: false, isEndOpen: false, isMoment: true }, scale);
    if (date !== undefined) entry[field] = date;
  }
  return [];
}

/** Words in a column of dates that are none, or not without an answer. */
export interface UnreadDate {
  readonly column: RawColumn;
  readonly words: string;
  readonly isAsked: boolean;
}

/** Dates in words, read as in tables; what is not read of them becomes an attribute. */
function setGuessedWords(read: ReadCells, entry: Record<string, unknown>): readonly UnreadDate[] {
  const cells = Object.fromEntries(
    dateFields.flatMap((field) => {
      const words = guessOf(read, field)?.trim() ?? "";
      return words === "" || isInfinite.test(words) ? [] : [[field, words] as const];
    }),
  );
  const guessFor = (field: DateField) => read.guesses?.find((guess) => guess.field === field);
  const { fields, kept, problems } = readPeriodWords(cells, (field, words) =>
    readGuessedDate(field, words, guessFor(field)?.rules),
  );
  Object.assign(entry, fields);
  for (const field of kept) {
    const guess = guessFor(field);
    if (guess !== undefined) putAttribute(read, guess.column.title, guess.value);
  }
  return problems.flatMap(({ field, question }) => {
    const column = guessFor(field)?.column;
    return column === undefined ? [] : [{ column, words: cells[field] ?? "", isAsked: question !== undefined }];
  });
}

const isInfinite = /^[-+]?(?:inf|infinity)$/i;

/** Moments with a time zone are the day in UTC, as the times of the format itself. */
function readGuessedDate(field: DateField, words: string, rules: DateRules = {}): DateReading {
  const span = { start: words, end: undefined, isStartOpen: false, isEndOpen: false, isMoment: true };
  const { date } = readSpan(span, "calendar");
  return date !== undefined && date !== words ? { is: "exact", date } : readField(field, words, rules);
}

/** Sets the fields for one or several spans; false where they say nothing. */
export function setSpans(spans: readonly RawSpan[], scale: TimeScale, entry: Record<string, unknown>): boolean {
  if (spans.length === 0) return false;
  const periods = spans.map((span) => readSpan(span, scale)).filter(isDated);
  const [first] = periods;
  if (first === undefined) return false;
  if (periods.length === 1) Object.assign(entry, first);
  else entry.periods = periods;
  return true;
}

/** Whether a number has more decimals than the axis. */
export function isRounded({ start = "", end = "" }: RawSpan): boolean {
  return [start, end].some((time) => {
    const thousandths = Number(time) * 1000;
    return Number.isFinite(thousandths) && Math.abs(thousandths - Math.round(thousandths)) > 1e-6;
  });
}

function isDated({ date, start, end }: WrittenPeriod): boolean {
  return (date ?? start ?? end) !== undefined;
}
