import type { AskedDates, CsvOptions, MadeIds, TableDescription } from "./formats/csv/types.ts";
import type { FormatName } from "./formats/registry.ts";
import type { Issue } from "./issues.ts";
import type { Dataset } from "./types.ts";

/** A file as it came, under the name that issues call it by. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What only somebody who knows the file can say; for tables alone. */
export type ReadOptions = CsvOptions;

/** What is being done with a file. */
export type ReadPhase = "unpacking" | "reading" | "checking";

/** What one or several files that belong together gave. */
export interface FilesReading {
  /** Undefined where they are no dataset at all; the issues then say why. */
  readonly dataset: Dataset | undefined;
  readonly issues: readonly Issue[];
  readonly format: FormatName | "unknown";
  /** For tables, and for nodes and edges of other programs: what was understood, to be asked about. */
  readonly tables?: TablesReading;
}

export interface TablesReading {
  readonly tables: readonly TableDescription[];
  readonly askedDates: AskedDates;
  readonly madeIds?: MadeIds;
  /** The sheets of a workbook, of which one is read. */
  readonly sheets?: { readonly names: readonly string[]; readonly read: string };
}
