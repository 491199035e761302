import { type Columns, OPEN_START } from "./types.ts";

/** Rows by the day on which they begin (of several periods the last), latest first, undated ones at the end. */
export function newestFirst(columns: Columns, rows: readonly number[]): number[] {
  const startOf = new Map(rows.map((row) => [row, lastStart(columns, row)]));
  return [...rows].sort((one, other) => (startOf.get(other) ?? 0) - (startOf.get(one) ?? 0) || one - other);
}

function lastStart(columns: Columns, row: number): number {
  // What has no date has a period all the same, open at both ends.
  if (columns.undated[row] === 1) return Number.NEGATIVE_INFINITY;
  let last = OPEN_START;
  for (let period = columns.periodStart[row] ?? 0; period < (columns.periodStart[row + 1] ?? 0); period += 1) {
    last = Math.max(last, columns.earliestStart[period] ?? OPEN_START);
  }
  return last;
}
