import { readPeriod, splitInterval, unknownBound } from "../../edtf.ts";
import type { WrittenPeriod } from "../../types.ts";
import type { DateQuestion, DateReading, DateRules } from "./dateReading.ts";
import { readDate, readEndDate, readStartDate } from "./dates.ts";

export const dateFields = ["date", "start", "end"] as const;
export type DateField = (typeof dateFields)[number];

/** What stands in the fields of a period, as written; what is empty is not said. */
export type PeriodCells = Readonly<Partial<Record<DateField, string>>>;

/** How the words of a field are read. */
export type ReadField = (field: DateField, words: string) => DateReading;

/** Why the words of a field say no date. */
export interface DateProblem {
  readonly field: DateField;
  /** What somebody has to say first; undefined where it is no date at all. */
  readonly question: DateQuestion | undefined;
}

export interface PeriodWordsReading {
  readonly fields: WrittenPeriod & { readonly periods?: readonly WrittenPeriod[] };
  readonly problems: readonly DateProblem[];
  /** Fields whose words say more than was read, or something else: they are to be kept. */
  readonly kept: readonly DateField[];
}

/** The words of a field by what it is. */
export function readField(field: DateField, words: string, rules: DateRules): DateReading {
  if (field === "end") return readEndDate(words, rules);
  return field === "start" ? readStartDate(words, rules) : readDate(words, rules);
}

/**
 * The period that fields say together. An end that cannot be read is one that nobody knows, never an open one; a start
 * beside an end likewise. A start that is an interval says the end, too, unless there is another; a date beside an end
 * is the start. What is no date stays as written where nobody can take it for one, so that it is reported.
 */
export function readPeriodWords(cells: PeriodCells, read: ReadField): PeriodWordsReading {
  const reading = new PeriodReader(cells, read);
  return { fields: reading.fields(), problems: reading.problems, kept: reading.kept };
}

/**
 * The fields of something that is over: an end that is left open is one that nobody knows.
 * @param isEndSaid whether the file says the end itself, which then counts
 */
export function endUnknown<Period extends PeriodWordsReading["fields"]>(fields: Period, isEndSaid: boolean): Period {
  const { date, end, periods } = fields;
  if (periods !== undefined) return fields;
  if (date !== undefined) {
    const sides = splitInterval(date);
    return sides?.end === ".." && sides.start !== "" && sides.start !== ".."
      ? { ...fields, date: `${sides.start}/` }
      : fields;
  }
  return end === undefined || (end === ".." && !isEndSaid) ? { ...fields, end: unknownBound } : fields;
}

class PeriodReader {
  readonly problems: DateProblem[] = [];
  readonly kept: DateField[] = [];
  readonly #cells: PeriodCells;
  readonly #readings = new Map<DateField, DateReading>();

  constructor(cells: PeriodCells, read: ReadField) {
    this.#cells = cells;
    for (const field of dateFields) {
      const words = cells[field] ?? "";
      if (words !== "") this.#readings.set(field, read(field, words));
    }
  }

  fields(): PeriodWordsReading["fields"] {
    const date = this.#readings.get("date");
    if (date === undefined) return this.#state();
    const isStart = date.is === "date" && this.#readings.has("end") && !this.#readings.has("start");
    if (isStart) {
      this.#readings.set("start", date);
      return this.#state();
    }
    if (date.is === "dates") return { periods: date.dates.map((each) => ({ date: each })), ...this.#state() };
    const written = date.is === "interval" ? `${date.start}/${date.end}` : this.#single("date", date);
    return { ...(written === undefined ? {} : { date: written }), ...this.#state() };
  }

  #state(): WrittenPeriod {
    const [start, end] = [this.#readings.get("start"), this.#readings.get("end")];
    if (start?.is === "interval" && end === undefined) return sidesOf(start);
    if (end?.is === "interval" && start === undefined) return sidesOf(end);
    const first = start === undefined ? undefined : this.#bound("start", start, end);
    const last = end === undefined ? undefined : this.#bound("end", end, start);
    return { ...(first === undefined ? {} : { start: first }), ...(last === undefined ? {} : { end: last }) };
  }

  /** One side of a state beside the other. */
  #bound(field: "start" | "end", reading: DateReading, other: DateReading | undefined): string | undefined {
    if (isSaid(reading)) return reading.date;
    if (reading.is === "nothing") return this.#single(field, reading);
    const isOtherDated = other !== undefined && (isSaid(other) || other.is === "interval");
    if (!isOtherDated) return this.#single(field, reading);
    this.#report(field, reading);
    this.kept.push(field);
    return unknownBound;
  }

  #single(field: DateField, reading: DateReading): string | undefined {
    const words = this.#cells[field] ?? "";
    if (isSaid(reading)) return reading.date;
    if (reading.is === "nothing") {
      this.kept.push(field);
      return undefined;
    }
    const isTaken = words === unknownBound || readPeriod({ date: words }).course !== undefined;
    if (reading.is === "ambiguous" || isTaken) this.#report(field, reading);
    if (isTaken) this.kept.push(field);
    return isTaken ? undefined : words;
  }

  #report(field: DateField, reading: DateReading): void {
    this.problems.push({ field, question: reading.is === "ambiguous" ? reading.question : undefined });
  }
}

function isSaid(reading: DateReading): reading is Extract<DateReading, { readonly date: string }> {
  return reading.is === "date" || reading.is === "exact";
}

/** Of an interval an empty side is one that nobody knows. */
function sidesOf({ start, end }: { readonly start: string; readonly end: string }): WrittenPeriod {
  return { start: start === "" ? unknownBound : start, end: end === "" ? unknownBound : end };
}
