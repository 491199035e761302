import { isNothing } from "../words/emptyWords.ts";
import type { Row, Table } from "./table.ts";

const least = 2;

/** Whether a table is a matrix of actors: rows and columns have the same names, the cells are numbers or ticks. */
export function isMatrix({ headings, rows }: Table): boolean {
  const names = headings.slice(1).map((heading) => heading.trim());
  if (names.length < least || rows.length !== names.length) return false;
  return rows.every(({ cells }, index) => (cells[0] ?? "").trim() === names[index] && areNumbers(cells.slice(1)));
}

function areNumbers(cells: readonly string[]): boolean {
  return cells.every((cell) => weightOf(cell) !== undefined);
}

/** What is ticked, and what is not. */
const ticks: Readonly<Record<string, number>> = {
  x: 1,
  "✓": 1,
  "✔": 1,
  ja: 1,
  yes: 1,
  true: 1,
  nein: 0,
  no: 0,
  false: 0,
};

/** 0 for an empty cell, 1 for a tick; undefined for words. */
function weightOf(cell: string): number | undefined {
  const text = cell.trim().replace(",", ".");
  if (text === "" || isNothing(text)) return 0;
  const tick = Object.hasOwn(ticks, text.toLowerCase()) ? ticks[text.toLowerCase()] : undefined;
  if (tick !== undefined) return tick;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * A matrix as a table of relations, one for each cell that is not 0; where it is the same on both sides of its diagonal
 * each pair stands there once. One that is filled in on one side alone, as triangles of distances are, says no direction.
 */
export function unfoldMatrix(table: Table): Table {
  const { headings, rows } = table;
  const names = headings.slice(1).map((heading) => heading.trim());
  const valueAt = (row: number, column: number) => {
    const cell = (rows[row]?.cells[column + 1] ?? "").trim();
    // Where all are ticked who are related, a tick on the diagonal fills a cell that means nothing.
    const isFiller = row === column && Object.hasOwn(ticks, cell.toLowerCase());
    return isFiller ? 0 : (weightOf(cell) ?? 0);
  };
  const isSymmetric = names.every((_, row) =>
    names.every((__, column) => valueAt(row, column) === valueAt(column, row)),
  );
  const isOneSided = [1, -1].some((side) =>
    names.every((_, row) => names.every((__, column) => (column - row) * side <= 0 || valueAt(row, column) === 0)),
  );
  const type = isSymmetric || isOneSided ? "undirected" : "directed";
  const unfolded = rows.flatMap((written, row) =>
    names.flatMap((name, column): Row[] => {
      const value = valueAt(row, column);
      if (value === 0 || (isSymmetric && column < row)) return [];
      return [{ ...written, cells: [names[row] ?? "", name, type, String(value)] }];
    }),
  );
  return { ...table, headings: ["source", "target", "type", "weight"], rows: unfolded };
}
