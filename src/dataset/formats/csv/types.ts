import type { Issue } from "../../issues.ts";
import type { Draft } from "../types.ts";
import type { DecimalSign } from "../words/amounts.ts";
import type { DateOrder, DateQuestion } from "../words/dateReading.ts";
import type { CsvRole } from "./fields.ts";
import type { ColumnUse, CsvMapping } from "./mapping.ts";
import type { Delimiter } from "./table.ts";

/** A table as it was understood, for whoever is to map its columns. */
export interface TableDescription {
  readonly name: string;
  readonly role: CsvRole;
  readonly delimiter: Delimiter;
  readonly columns: readonly ColumnDescription[];
  /** Fields without which there is nothing to read. */
  readonly missing: readonly string[];
}

export interface ColumnDescription {
  /** As written. */
  readonly heading: string;
  /** The cells of the first three rows. */
  readonly samples: readonly string[];
  /** The field, `attribute` or `ignore`; undefined where the heading is not known. */
  readonly use: ColumnUse | undefined;
}

/** First examples, as written, of dates that can only be read once somebody has answered a question. */
export type AskedDates = Readonly<Record<DateQuestion, readonly string[]>>;

export interface CsvText {
  /** Name of the file, for places. */
  readonly name: string;
  readonly text: string;
}

/** What somebody has decided where the tables do not say it themselves. */
export interface CsvOptions {
  readonly mapping?: CsvMapping;
  readonly dateOrder?: DateOrder;
  /** The latest year that two digits can mean. */
  readonly shortYearsUntil?: number | undefined;
  /** Numbers in columns of dates count days of a spreadsheet, seconds or milliseconds. */
  readonly areCounts?: boolean | undefined;
  readonly decimal?: DecimalSign;
  /** The name of the sheet of a workbook that is read; the first one without it. */
  readonly sheet?: string;
  /** What the rows of a single table are, where its headings say something else. */
  readonly role?: CsvRole;
  /** False where the first row is data: columns are then called `column 1`, `column 2` …, the first two are the ends. */
  readonly hasHeadings?: boolean;
  /** Empty ends are those of the row above, as merged cells leave them. */
  readonly fillDown?: boolean;
  /** Names that differ only by case are the same actor. */
  readonly mergeCase?: boolean;
}

export interface CsvReading {
  /** Undefined where there is a refusal. */
  readonly draft: Draft | undefined;
  /** Why there is no draft. */
  readonly refusal?: Issue;
  /** What was understood of each table, in the order given: enough to ask for a mapping. */
  readonly tables: readonly TableDescription[];
  readonly askedDates: AskedDates;
}
