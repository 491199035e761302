import { type Fields, isFields } from "./fields.ts";
import type { Findings, Step, Turn } from "./findings.ts";

/** Entries written as columns: for each field its values in all of them. */
export interface EntryColumns {
  readonly count: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/** The values of one field. */
export interface Column {
  /** A cell for each entry, `null` where it has none; or, with `rows`, every different value once. */
  readonly values: readonly unknown[];
  /** For each entry the number of its value, `null` where it has none. */
  readonly rows: readonly unknown[] | undefined;
  /** The values are the ids of the actors, and stand there. */
  readonly areActors: boolean;
}

/** Entries as a file has them. */
export type EntryList = readonly unknown[] | EntryColumns;

export function isInColumns(list: EntryList): list is EntryColumns {
  return !Array.isArray(list);
}

/** Written in the place of values that are the ids of the actors, in the order of the file. */
export const actorValues = "actors";

export function isColumns(value: unknown): value is Fields {
  return isFields(value) && Object.values(value).some((column) => Array.isArray(column) || isCoded(column));
}

function isCoded(value: unknown): value is Fields & { readonly rows: readonly unknown[] } {
  return isFields(value) && Array.isArray(value["rows"]);
}

/** How many entries a list has, in whichever form it is written; 0 for what is none. */
export function countEntries(list: unknown): number {
  if (Array.isArray(list)) return list.length;
  if (!isColumns(list)) return 0;
  return longestOf(Object.values(list).map((column) => (isCoded(column) ? column.rows : column)));
}

function longestOf(lists: readonly unknown[]): number {
  return lists.reduce<number>((most, list) => Math.max(most, Array.isArray(list) ? list.length : 0), 0);
}

/**
 * The columns of a list. Undefined where any of them is broken or shorter than others, since who says what would then be
 * a guess; each of these is reported.
 */
export function readColumns(
  written: Fields,
  actorIds: readonly unknown[],
  findings: Findings,
): EntryColumns | undefined {
  const columns = new Map<string, Column>();
  const count = countEntries(written);
  for (const [name, value] of Object.entries(written)) {
    const column = readColumn(value, actorIds);
    const found = (column?.rows ?? column?.values)?.length;
    if (column !== undefined && found === count) columns.set(name, column);
    else findings.within(name, () => reportBroken(value, found, count, findings));
  }
  return columns.size === Object.keys(written).length ? { count, columns } : undefined;
}

function reportBroken(value: unknown, found: number | undefined, count: number, findings: Findings): void {
  const severity = "error";
  if (found !== undefined) findings.report("column-uneven", { severity, expected: `${count} values`, found });
  else
    findings.report("column-broken", { severity, expected: "an array, or an object of values and rows", found: value });
}

function readColumn(value: unknown, actorIds: readonly unknown[]): Column | undefined {
  if (Array.isArray(value)) return { values: value, rows: undefined, areActors: false };
  if (!isCoded(value)) return undefined;
  const { values, rows } = value;
  if (Array.isArray(values)) return { values, rows, areActors: false };
  return values === actorValues ? { values: actorIds, rows, areActors: true } : undefined;
}

/** The ids of the actors of a file, checked or not, by which columns name them. */
export function writtenIds(list: EntryList): readonly unknown[] {
  if (!isInColumns(list)) return list.map((entry) => (isFields(entry) ? entry["id"] : undefined));
  const column = list.columns.get("id");
  if (column?.rows === undefined) return column?.values ?? [];
  return Array.from({ length: list.count }, (_, row) => cellAt(column, row));
}

/** What an entry has in a column; undefined where it has nothing there, or the number of a value that there is not. */
export function cellAt({ values, rows }: Column, row: number): unknown {
  if (rows === undefined) return values[row] ?? undefined;
  const value = rows[row];
  return typeof value === "number" ? values[value] : undefined;
}

/** Whether an entry has nothing in a column, and was not meant to. */
export function isEmpty(column: Column | undefined, row: number): boolean {
  return ((column?.rows ?? column?.values)?.[row] ?? undefined) === undefined;
}

/**
 * Where stands, in columns, what is found in an entry; what is found in a column stays there. What is said of a column that is missing is said once; what is said
 * of an entry as a whole is said of its times.
 */
export function turnIntoColumns({ columns }: EntryColumns): Turn {
  return (steps: readonly Step[]) => {
    const [row, field = timeFieldAt(columns, Number(row)), ...rest] = steps;
    if (typeof row !== "number") return { steps };
    const column = columns.get(String(field));
    if (column === undefined) return { steps: [field], isOnce: true };
    return { steps: [field, ...(column.rows === undefined ? [] : ["rows"]), row, ...rest] };
  };
}

function timeFieldAt(columns: EntryColumns["columns"], row: number): string {
  return ["date", "start", "end", "periods"].find((name) => !isEmpty(columns.get(name), row)) ?? "id";
}
