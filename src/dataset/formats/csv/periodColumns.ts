import { unknownBound } from "../../edtf.ts";
import type { Fields } from "../../fields.ts";
import { decideScale, readIntervals, readSpan } from "../gexfTime.ts";
import type { DateQuestion } from "../words/dateReading.ts";
import { dateFields, readPeriodWords, type DateField } from "../words/periods.ts";
import { isOver } from "../words/standing.ts";
import { readExact, splitList } from "./cells.ts";
import { DateColumn } from "./dateColumn.ts";
import type { RowAttributes, Sheet } from "./sheet.ts";
import type { Row } from "./table.ts";
import type { CsvOptions } from "./types.ts";

/** The columns that say when a relation or an actor is there. */
export class PeriodColumns {
  readonly #sheet: Sheet;
  readonly #dates: Readonly<Record<DateField, DateColumn>>;

  constructor(sheet: Sheet, options: CsvOptions) {
    const column = (use: DateField): DateColumn => new DateColumn(sheet, use, dateFields, options);
    this.#sheet = sheet;
    this.#dates = { date: column("date"), start: column("start"), end: column("end") };
  }

  /** What they say together; what is not read of them becomes an attribute. */
  read(row: Row, attributes: RowAttributes): Fields {
    const cells = Object.fromEntries(dateFields.map((field) => [field, joinParts(this.#sheet, row, field)]));
    const { fields, kept, problems } = readPeriodWords(cells, (field, cell) => this.#dates[field].read(cell, row));
    const current = this.#sheet.cell(row, "current");
    if (current !== "") attributes.set((this.#sheet.headingOf("current") ?? "current").trim(), current);
    for (const field of kept) attributes.set((this.#sheet.headingOf(field) ?? field).trim(), cells[field] ?? "");
    for (const { field, question } of problems) if (question === undefined) this.#dates[field].reportUnreadable(row);
    const periods = withPeriods({ ...fields }, this.#readPeriods(row));
    const isOpen = fields.date === undefined && fields.end === undefined && periods.periods === undefined;
    return isOpen && isOver(current) ? { ...periods, end: unknownBound } : periods;
  }

  #readPeriods(row: Row): readonly unknown[] | undefined {
    const cell = this.#sheet.cell(row, "periods");
    return cell === "" ? undefined : readPeriods(cell);
  }

  /** The first dates that a question is about. */
  askedOf(question: DateQuestion): readonly string[] {
    return dateFields.flatMap((field) => this.#dates[field].askedOf(question));
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
  if (cell.startsWith("<[") || cell.startsWith("<(")) return readGephiTimes(cell);
  return readExact(cell) ?? splitList(cell).map(readOnePeriod);
}

/** `<[2010-01-01, 2012-05-06]; [2013, 2014]>`: times as Gephi writes them. */
function readGephiTimes(cell: string): readonly unknown[] {
  const spans = readIntervals(cell);
  const scale = decideScale(
    undefined,
    spans.flatMap(({ start, end }) => [start, end].filter((time): time is string => time !== undefined)),
  );
  return spans.map((span) =>
    span.start === span.end ? readSpan({ ...span, isMoment: true }, scale) : readSpan(span, scale),
  );
}

function readOnePeriod(text: string): Fields {
  const [start = "", end = "", ...more] = text.split("/").map((side) => side.trim());
  if (!text.includes("/") || more.length > 0) return { date: text };
  return { ...(start === "" ? {} : { start }), ...(end === "" ? {} : { end }) };
}
