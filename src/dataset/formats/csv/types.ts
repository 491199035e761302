import type { Issue } from "../../issues.ts";
import type { Draft } from "../types.ts";
import type { DecimalSign } from "./amounts.ts";
import type { DateOrder } from "./dates.ts";
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

export interface CsvText {
  /** Name of the file, for places. */
  readonly name: string;
  readonly text: string;
}

/** What somebody has decided where the tables do not say it themselves. */
export interface CsvOptions {
  readonly mapping?: CsvMapping;
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalSign;
}

export interface CsvReading {
  /** Undefined where there is a refusal. */
  readonly draft: Draft | undefined;
  /** Why there is no draft. */
  readonly refusal?: Issue;
  /** What was understood of each table, in the order given: enough to ask for a mapping. */
  readonly tables: readonly TableDescription[];
  /** First examples of dates that can be read in two ways. */
  readonly ambiguousDates: readonly string[];
}
