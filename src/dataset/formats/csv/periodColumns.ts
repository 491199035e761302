import type { Fields } from "../../fields.ts";
import { decideScale, isCalendarTime, mayBeCounts, readIntervals, readSpan, type RawSpan } from "../gexfTime.ts";
import type { DateQuestion } from "../words/dateReading.ts";
import { dateFields, endUnknown, readPeriodWords, type DateField } from "../words/periods.ts";
import { isOver, readStanding } from "../words/standing.ts";
import { readExact, splitList } from "./cells.ts";
import { DateColumn } from "./dateColumn.ts";
import type { RowAttributes, Sheet } from "./sheet.ts";
import type { Row } from "./table.ts";
import type { CsvOptions } from "./types.ts";

/** The columns that say when a relation or an actor is there. */
export class PeriodColumns {
  readonly #sheet: Sheet;
  readonly #dates: Readonly<Record<DateField, DateColumn>>;
  readonly #times: DateColumn;

  constructor(sheet: Sheet, options: CsvOptions) {
    const column = (use: DateField | "periods"): DateColumn => new DateColumn(sheet, use, dateFields, options);
    this.#sheet = sheet;
    this.#dates = { date: column("date"), start: column("start"), end: column("end") };
    this.#times = column("periods");
  }

  /** What they say together; what is not read of them becomes an attribute. */
  read(row: Row, attributes: RowAttributes): Fields {
    const cells = Object.fromEntries(dateFields.map((field) => [field, joinParts(this.#sheet, row, field)]));
    const { fields, kept, problems } = readPeriodWords(cells, (field, cell) => this.#dates[field].read(cell, row));
    const current = this.#sheet.cell(row, "current");
    if (current !== "") attributes.set((this.#sheet.headingOf("current") ?? "current").trim(), current);
    for (const field of kept) attributes.set((this.#sheet.headingOf(field) ?? field).trim(), cells[field] ?? "");
    for (const { field, question } of problems) if (question === undefined) this.#dates[field].reportUnreadable(row);
    const hasEnded = isOver(current) || readStanding(this.#sheet.cell(row, "status")).isOver;
    const said = hasEnded && this.#sheet.cell(row, "periods") === "" ? endUnknown(fields, cells.end !== "") : fields;
    return withPeriods({ ...said }, this.#readPeriods(row, attributes));
  }

  #readPeriods(row: Row, attributes: RowAttributes): readonly unknown[] | undefined {
    const cell = this.#sheet.cell(row, "periods");
    if (cell === "") return undefined;
    if (!isOfGephi(cell)) return readPeriods(cell);
    const spans = gephiSpans(cell);
    const times = timesIn(spans);
    // That numbers count seconds is asked about, as in a column of dates.
    const said = mayBeCounts(times) ? this.#times.read(times[0] ?? "", row).is : undefined;
    const isUnread = decideScale(undefined, times) === "calendar" && !times.every(isCalendarTime);
    if (isUnread) this.#times.reportUnreadable(row);
    else if (said !== "ambiguous") return readGephiTimes(spans, said === "date");
    attributes.set((this.#sheet.headingOf("periods") ?? "periods").trim(), cell);
    return undefined;
  }

  /** The first dates that a question is about. */
  askedOf(question: DateQuestion): readonly string[] {
    return [...dateFields.map((field) => this.#dates[field]), this.#times].flatMap((dates) => dates.askedOf(question));
  }
}

/** Year, month and day from columns of their own, as far as they stand there. */
function joinParts(sheet: Sheet, row: Row, field: DateField): string {
  const year = sheet.cell(row, field);
  const [month, day] = [sheet.cell(row, `${field}.month`), sheet.cell(row, `${field}.day`)];
  if (month === "" || !/^\d{4}$/.test(year)) return year;
  if (!/^\d{1,2}$/.test(month)) return day === "" ? `${month} ${year}` : `${day}. ${month} ${year}`;
  return [year, month.padStart(2, "0"), ...(day === "" ? [] : [day.padStart(2, "0")])].join("-");
}

/** The periods of their own column behind those that the column of dates says. */
function withPeriods(fields: Fields, periods: readonly unknown[] | undefined): Fields {
  if (periods === undefined) return fields;
  return {
    ...fields,
    periods: Array.isArray(fields.periods) ? [...(fields.periods as unknown[]), ...periods] : periods,
  };
}

/** `2015/2018-02; 2025-01-22`: states with a slash between start and end, events without. */
export function readPeriods(cell: string): readonly unknown[] {
  return isOfGephi(cell)
    ? readGephiTimes(gephiSpans(cell), false)
    : (readExact(cell) ?? splitList(cell).map(readOnePeriod));
}

/** Whether a cell has times as Gephi writes them that can only be seconds or milliseconds. */
export function mayCountSeconds(cell: string): boolean {
  return isOfGephi(cell) && mayBeCounts(timesIn(gephiSpans(cell)));
}

/** `<[2010-01-01, 2012-05-06]; [2013, 2014]>`: times as Gephi writes them. */
function isOfGephi(cell: string): boolean {
  return cell.startsWith("<[") || cell.startsWith("<(");
}

function gephiSpans(cell: string): readonly RawSpan[] {
  return readIntervals(cell).map((span) => (span.start === span.end ? { ...span, isMoment: true } : span));
}

function readGephiTimes(spans: readonly RawSpan[], areCounts: boolean): readonly unknown[] {
  const scale = decideScale(undefined, timesIn(spans), areCounts);
  return spans.map((span) => readSpan(span, scale));
}

function timesIn(spans: readonly RawSpan[]): readonly string[] {
  return spans.flatMap(({ start, end }) => [start, end].filter((time): time is string => time !== undefined));
}

function readOnePeriod(text: string): Fields {
  const [start = "", end = "", ...more] = text.split("/").map((side) => side.trim());
  if (!text.includes("/") || more.length > 0) return { date: text };
  return { ...(start === "" ? {} : { start }), ...(end === "" ? {} : { end }) };
}
