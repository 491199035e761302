import { firstDayOf } from "./dayWindow.ts";
import { type DayWindow, type Model, OPEN_START } from "./types.ts";

export type RelationState = "surely" | "possibly" | "hidden";

/**
 * Whether the dates of a relation bring it into the window: surely if every true course does, possibly if some do.
 * Of several periods the best counts. Says nothing about filters.
 */
export function deriveRelationState(model: Model, relationRow: number, window: DayWindow): RelationState {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = model.columns;
  const isIn = (start: Int32Array, end: Int32Array): boolean =>
    somePeriod(model, relationRow, (period) => {
      return (start[period] ?? 0) <= window.toDay && (end[period] ?? 0) >= firstDayOf(window);
    });
  if (isIn(latestStart, earliestEnd)) return "surely";
  return isIn(earliestStart, latestEnd) ? "possibly" : "hidden";
}

/**
 * Whether a relation begins in the window, or may have. An open start lies before all windows, an unknown one (`/2020`)
 * may lie in any up to its latest day; an undated relation is always fresh. Mode `until` takes every start up to the
 * last day.
 */
export function isFresh(model: Model, relationRow: number, window: DayWindow): boolean {
  const { earliestStart, latestStart, undated } = model.columns;
  if (undated[relationRow] === 1) return true;
  return somePeriod(model, relationRow, (period) => {
    const latest = latestStart[period] ?? 0;
    return latest !== OPEN_START && latest >= firstDayOf(window) && (earliestStart[period] ?? 0) <= window.toDay;
  });
}

function somePeriod({ columns }: Model, relationRow: number, holds: (period: number) => boolean): boolean {
  const last = columns.periodStart[relationRow + 1] ?? 0;
  for (let period = columns.periodStart[relationRow] ?? 0; period < last; period++) {
    if (holds(period)) return true;
  }
  return false;
}
