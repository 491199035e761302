import { readColumns } from "./columns.ts";
import type { MappedColumns } from "./mapping.ts";
import type { Row, Table } from "./table.ts";

/** The fields by which rows of relations are told from rows of actors in one table. */
const ends = ["source", "target"];

/**
 * A table in which actors stand above relations, as APOC exports graphs (`_id`, `_labels`, `_start`, `_end`, `_type`): one of each,
 * with the columns that have something in them. Any other table is left as it is.
 */
export function partMixed(table: Table, mapped: MappedColumns): readonly Table[] {
  if (!isMixed(table)) return [table];
  const { uses } = readColumns(table, "relations", mapped);
  const columns = ends.map((end) => uses.indexOf(end));
  const isFilled = ({ cells }: Row, column: number) => (cells[column] ?? "").trim() !== "";
  const isRelation = (row: Row) => columns.some((column) => isFilled(row, column));
  const parts = [table.rows.filter((row) => !isRelation(row)), table.rows.filter(isRelation)].filter(
    (rows) => rows.length > 0,
  );
  return parts.map((rows, index) => {
    const kept = [...table.headings.keys()].filter((column) => rows.some((row) => isFilled(row, column)));
    const pick = (row: Row): Row => ({ ...row, cells: kept.map((column) => row.cells[column] ?? "") });
    const headings = kept.map((column) => table.headings[column] ?? "");
    const headingRow = table.headingRow === undefined ? undefined : { ...table.headingRow, cells: headings };
    return { ...table, headings, headingRow, rows: rows.map(pick), issues: index === 0 ? table.issues : [] };
  });
}

function isMixed({ headings }: Table): boolean {
  return ["_labels", "_start", "_end"].every((name) => headings.some((heading) => heading.trim() === name));
}
