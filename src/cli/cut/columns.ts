import { baseOf, type Columns } from "../../dataset/formats/csv/columns.ts";
import { normaliseHeading } from "../../dataset/formats/csv/headings.ts";
import { weightNames } from "../../dataset/weightNames.ts";
import { nameColumns } from "./cells.ts";
import type { LoadedTable } from "./load.ts";

/** A table of which is known what its columns hold. */
export interface KnownTable extends LoadedTable {
  readonly uses: Columns["uses"];
}

/** A column of a result, which several tables of one kind have under their own names. */
export interface SharedColumn {
  readonly name: string;
  /** As the first of the tables writes it; undefined for cells without a heading. */
  readonly heading: string | undefined;
  readonly use: string | undefined;
  /** For each table; undefined where it has none. */
  readonly of: readonly (string | undefined)[];
}

interface Growing {
  readonly heading: string | undefined;
  readonly use: string | undefined;
  readonly of: (string | undefined)[];
}

/**
 * The columns of several tables side by side. Those are one that have the same heading, or another one for the same field:
 * but not amounts, whose heading may say in which unit they are.
 */
export function shareColumns(tables: readonly KnownTable[]): readonly SharedColumn[] {
  const shared: Growing[] = [];
  for (const [number, { columns, head, uses }] of tables.entries()) {
    for (const [index, column] of columns.entries()) {
      const [heading, use] = [head.headings[index], uses[index]];
      const isFree = ({ of }: Growing) => of[number] === undefined;
      const found =
        shared.find((each) => isFree(each) && each.heading === heading && each.use === use) ??
        shared.find((each) => isFree(each) && isField(use) && each.use === use);
      const own = found ?? { heading, use, of: [] };
      if (found === undefined) shared.push(own);
      own.of[number] = column;
    }
  }
  // Cells without a heading stand at the end, where they are in a row that is longer than the others.
  const ordered = [...shared].sort(
    (one, other) => Number(one.heading === undefined) - Number(other.heading === undefined),
  );
  const names = nameColumns(ordered.map(({ heading, of }) => heading ?? of.find((each) => each !== undefined) ?? ""));
  return ordered.map((each, index) => ({
    ...each,
    name: names[index] ?? "",
    of: tables.map((_, number) => each.of[number]),
  }));
}

function isField(use: string | undefined): boolean {
  return use !== undefined && use !== "attribute" && use !== "ignore" && baseOf(use) !== "amount";
}

/** The column of a table that holds a field. */
export function columnOf({ columns, uses }: KnownTable, field: string): string | undefined {
  return columns[uses.indexOf(field)];
}

/** The columns of a table that hold a field, in whatever language. */
export function columnsOf({ columns, uses }: KnownTable, field: string): readonly string[] {
  return columns.filter((_, index) => baseOf(uses[index] ?? "") === field);
}

/** The column that says how strong relations are: its own one where there is, else the amount. */
export function weightOf(table: KnownTable): string | undefined {
  const own = table.head.headings.findIndex((heading) => weightNames.includes(normaliseHeading(heading)));
  return table.columns[own] ?? columnOf(table, "amount");
}

/** What no name of a table or column begins with. */
export function freePrefix(tables: readonly LoadedTable[]): string {
  const names = tables.flatMap(({ table, columns }) => [table, ...columns]).map((name) => name.toLowerCase());
  let prefix = "tie_";
  while (names.some((name) => name.startsWith(prefix))) prefix = `_${prefix}`;
  return prefix;
}
