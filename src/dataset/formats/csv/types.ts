import type { KnownDecimal } from "../words/amounts.ts";
import type { DateOrder, DateQuestion, DateRules } from "../words/dateReading.ts";
import type { CsvRole } from "./fields.ts";
import type { ColumnUse, CsvMapping } from "./mapping.ts";
import type { Delimiter } from "./table.ts";

/** A table as it was understood, for whoever is to map its columns. */
export interface TableDescription {
  readonly name: string;
  readonly role: CsvRole;
  readonly columns: readonly ColumnDescription[];
  /** Fields without which there is nothing to read. */
  readonly missing: readonly string[];
  /** The only fields that its columns can be; without it all that its role has. */
  readonly fields?: readonly string[];
  /** How many entries there are of a kind of which the format itself says what its columns are: nothing is to be chosen. */
  readonly fixedRows?: number;
  /** Of nodes and edges of other files: whether each says its id. */
  readonly hasIds?: boolean;
  /** Undefined for the nodes and edges of other files, whose attributes are columns by their names. */
  readonly typed?: TypedTable;
}

/** What only a table has that somebody typed. */
export interface TypedTable {
  readonly delimiter: Delimiter;
  /** As a spreadsheet counts; undefined where there are no headings. */
  readonly headingRow: number | undefined;
  /** The first rows as they stand, any of which may be the headings. */
  readonly firstRows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Rows and columns have the same names, the cells are numbers. */
  readonly isMatrix: boolean;
  /** The first rows in which only one end is empty, as merged cells leave it. */
  readonly gaps: readonly number[];
  /** Ends that may name several actors: between signs that divide lists, and between commas. */
  readonly lists: Readonly<Record<"signs" | "commas", readonly string[]>>;
}

export interface ColumnDescription {
  /** As written. */
  readonly heading: string;
  /** The first three different cells that are not empty. */
  readonly samples: readonly string[];
  /** The field, `attribute` or `ignore`; undefined where the heading is not known. */
  readonly use: ColumnUse | undefined;
  /** Cells that are no date or amount in a column of such, in the order of the file. */
  readonly unread?: readonly UnreadCell[];
  /** First cells that can only be read once somebody has said something about the column. */
  readonly asked?: AskedCells;
}

export interface UnreadCell {
  readonly cell: string;
  readonly count: number;
}

/** `decimal`: which sign is before the decimals. */
export type ColumnQuestion = DateQuestion | "decimal";
export type AskedCells = Readonly<Partial<Record<ColumnQuestion, readonly string[]>>>;

/** First examples, as written, of dates that can only be read once somebody has answered a question. */
export type AskedDates = Readonly<Record<DateQuestion, readonly string[]>>;

export const noAskedDates: AskedDates = { order: [], century: [], counts: [] };

/** Ids that stand in no cell: made from names and rows. */
export interface MadeIds {
  readonly actors: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

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
  readonly decimal?: KnownDecimal;
  /** What holds of the dates of one column alone, by its `file:heading`; goes before what holds of all. */
  readonly columnDates?: ReadonlyMap<string, DateRules>;
  /** Other words for cells of a column, by its `file:heading`: read as if they stood there. */
  readonly repairs?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The name of the sheet of a workbook that is read; the first one without it. */
  readonly sheet?: string;
  /** What the rows of a single table are, where its headings say something else. */
  readonly role?: CsvRole | "matrix";
  /** The row of the headings, as a spreadsheet counts. */
  readonly headingRow?: number;
  /** False where the first row is data: columns are then called `column 1`, `column 2` …, the first two are the ends. */
  readonly hasHeadings?: boolean;
  /** Empty ends are those of the row above, as merged cells leave them. */
  readonly fillDown?: boolean;
  /** What divides names in an end: nothing, the signs `|` and `;` as without it, or commas, too. */
  readonly lists?: "whole" | "signs" | "commas";
  /** Names that differ only by case are the same actor. */
  readonly mergeCase?: boolean;
}
