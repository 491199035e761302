import { examineColumn, isDateUse } from "../columnQuestions.ts";
import { dateFields } from "../words/periods.ts";
import { onlyProof } from "./amountColumn.ts";
import { findProof } from "./dateColumn.ts";
import { isMatrix } from "./matrix.ts";
import { splitNames } from "./relations.ts";
import type { Sheet } from "./sheet.ts";
import type { Row, Table } from "./table.ts";
import type { TableDescription, TypedTable } from "./types.ts";

const mostFirstRows = 12;
const mostShown = 3;
/** So many rows are looked at for gaps and lists. */
const mostRows = 20_000;
/** Longer cells are texts, no names. */
const longestCell = 500;

/**
 * A table as it was understood, for whoever is to say more about it.
 * @param written the same as it stands in the file, before headings were found
 */
export function describeTable(sheet: Sheet, written: Table = sheet.table): TableDescription {
  const { table, columns } = sheet;
  const described = table.headings.map((heading, column) => {
    const use = columns.uses[column];
    return { heading, use, ...examineColumn(use, cellsIn(sheet, column), { heading, ...proofOf(sheet, use) }) };
  });
  return {
    name: table.name,
    role: columns.role,
    columns: described,
    missing: columns.missing,
    typed: describeTyped(sheet, written),
  };
}

function* cellsIn(sheet: Sheet, column: number): Generator<string> {
  // Nobody reads more of a cell here, and no more is needed to know that it is no date.
  for (const row of sheet.table.rows) yield sheet.writtenCell(row, column).slice(0, longestCell);
}

function proofOf(sheet: Sheet, use: string | undefined) {
  if (use === "amount") return { decimal: onlyProof(sheet) };
  return isDateUse(use) ? { order: findProof(sheet, use, dateFields)?.order } : {};
}

function describeTyped(sheet: Sheet, written: Table): TypedTable {
  const { table, columns } = sheet;
  const records = written.headingRow === undefined ? written.rows : [written.headingRow, ...written.rows];
  const isOfRelations = columns.role === "relations" && columns.missing.length === 0;
  return {
    delimiter: table.delimiter,
    headingRow: table.headingRow?.row,
    firstRows: records
      .slice(0, mostFirstRows)
      .map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.trim()) })),
    isMatrix: isMatrix(written) || isMatrix(table),
    gaps: isOfRelations ? gapsIn(sheet) : [],
    lists: isOfRelations ? listsIn(sheet) : { signs: [], commas: [] },
  };
}

function gapsIn(sheet: Sheet): readonly number[] {
  const isEmpty = (row: Row, end: string) => sheet.cell(row, end) === "";
  const gaps = sheet.table.rows
    .slice(0, mostRows)
    .filter((row) => isEmpty(row, "source") !== isEmpty(row, "target"))
    .map(({ row }) => row);
  return gaps.slice(0, mostShown);
}

function listsIn(sheet: Sheet): TypedTable["lists"] {
  const ends = sheet.table.rows
    .slice(0, mostRows)
    .flatMap((row) => [sheet.cell(row, "source"), sheet.cell(row, "target")])
    .filter((cell) => !cell.startsWith("[") && cell.length <= longestCell);
  const different = [...new Set(ends)];
  return {
    signs: different.filter((cell) => splitNames(cell).length > 1).slice(0, mostShown),
    commas: different.filter((cell) => /[^,\s]\s*,\s*[^,\s]/.test(cell)).slice(0, mostShown),
  };
}
