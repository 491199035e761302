import { countBefore, countUpTo, orderRows } from "./sortedDays.ts";
import type { Columns, Scope } from "./types.ts";

/** How many periods of each relation in scope are in the window, surely or possibly. */
export interface PeriodsInWindow {
  /** Moves the window; gives the relations to look at again, some perhaps twice. */
  move(fromDay: number, toDay: number): readonly number[];
  count(relationRow: number): number;
}

/** No period is in the window before the first move. */
export function createPeriodsInWindow(columns: Columns, scope: Scope): PeriodsInWindow {
  const rows = periodsOf(columns, scope);
  const byStart = orderRows(rows, columns.earliestStart);
  const byEnd = orderRows(rows, columns.latestEnd);
  const startDays = Int32Array.from(byStart, (period) => columns.earliestStart[period] ?? 0);
  const endDays = Int32Array.from(byEnd, (period) => columns.latestEnd[period] ?? 0);
  const isIn = new Uint8Array(columns.periodCount);
  const counts = new Uint32Array(columns.relationCount);
  /** Of `byStart` the first so many have begun, of `byEnd` the first so many are over. */
  let begun = 0;
  let over = 0;

  function recount(period: number, fromDay: number, toDay: number, changed: number[]): void {
    const first = columns.earliestStart[period] ?? 0;
    const last = columns.latestEnd[period] ?? 0;
    const now = first <= toDay && last >= fromDay ? 1 : 0;
    const step = now - (isIn[period] ?? 0);
    if (step === 0) return;
    isIn[period] = now;
    const relation = columns.periodRelation[period] ?? 0;
    counts[relation] = (counts[relation] ?? 0) + step;
    changed.push(relation);
  }

  return {
    move: (fromDay, toDay) => {
      const changed: number[] = [];
      const nowBegun = countUpTo(startDays, toDay);
      const nowOver = countBefore(endDays, fromDay);
      const started = byStart.subarray(Math.min(begun, nowBegun), Math.max(begun, nowBegun));
      const ended = byEnd.subarray(Math.min(over, nowOver), Math.max(over, nowOver));
      for (const period of started) recount(period, fromDay, toDay, changed);
      for (const period of ended) recount(period, fromDay, toDay, changed);
      begun = nowBegun;
      over = nowOver;
      return changed;
    },
    count: (relationRow) => counts[relationRow] ?? 0,
  };
}

function periodsOf(columns: Columns, scope: Scope): Uint32Array {
  const periods: number[] = [];
  for (const row of scope.relationRows) {
    const last = columns.periodStart[row + 1] ?? 0;
    for (let period = columns.periodStart[row] ?? 0; period < last; period++) periods.push(period);
  }
  return Uint32Array.from(periods);
}
