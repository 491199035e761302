import type { Order, Scene } from "../dataset/types.ts";
import { type Columns, OPEN_START } from "./types.ts";

/** In which order lists tell the relations of a scene: as it says, else a story from its beginning, else the newest first. */
export function orderOf(scene: Scene | undefined): Order {
  return scene?.order ?? ((scene?.steps ?? []).length > 0 ? "oldest" : "newest");
}

/**
 * Rows by the day on which they begin (of several periods the last); undated ones at the end. In the order of the
 * dataset where they begin on the same day.
 */
export function inOrder(columns: Columns, rows: readonly number[], order: Order): number[] {
  const startOf = new Map(rows.map((row) => [row, lastStart(columns, row)]));
  const sign = order === "oldest" ? 1 : -1;
  const compare = (one: number, other: number) => sign * ((startOf.get(one) ?? 0) - (startOf.get(other) ?? 0));
  const isDated = (row: number) => columns.undated[row] !== 1;
  const dated = rows.filter(isDated).sort((one, other) => compare(one, other) || one - other);
  return [...dated, ...rows.filter((row) => !isDated(row)).sort((one, other) => one - other)];
}

function lastStart(columns: Columns, row: number): number {
  let last = OPEN_START;
  for (let period = columns.periodStart[row] ?? 0; period < (columns.periodStart[row + 1] ?? 0); period += 1) {
    last = Math.max(last, columns.earliestStart[period] ?? OPEN_START);
  }
  return last;
}
