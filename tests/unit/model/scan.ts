import type { DayWindow, Filter, Model } from "../../../src/model/types.ts";
import { OPEN_START } from "../../../src/model/types.ts";

/** Answers about time by looking at every relation, the slow way that the index is held against. */

interface Period {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
}

export function periodsOf({ columns }: Model, row: number): Period[] {
  const periods: Period[] = [];
  for (let period = 0; period < columns.periodCount; period++) {
    if (columns.periodRelation[period] !== row) continue;
    periods.push({
      earliestStart: columns.earliestStart[period] ?? NaN,
      latestStart: columns.latestStart[period] ?? NaN,
      earliestEnd: columns.earliestEnd[period] ?? NaN,
      latestEnd: columns.latestEnd[period] ?? NaN,
    });
  }
  return periods;
}

export function scanState(model: Model, row: number, { fromDay, toDay, mode }: DayWindow): string {
  const begin = mode === "until" ? -Infinity : fromDay;
  const periods = periodsOf(model, row);
  if (periods.some((period) => period.latestStart <= toDay && period.earliestEnd >= begin)) return "surely";
  if (periods.some((period) => period.earliestStart <= toDay && period.latestEnd >= begin)) return "possibly";
  return "hidden";
}

export function scanPasses({ columns }: Model, row: number, filter: Filter): boolean {
  return filter.types.has(columns.type[row] ?? NaN) && filter.statuses.has(columns.status[row] ?? NaN);
}

export function allRows({ columns }: Model): number[] {
  return Array.from({ length: columns.relationCount }, (_, row) => row);
}

export function scanCount(
  model: Model,
  rows: readonly number[],
  window: DayWindow,
): { surely: number; possibly: number } {
  const states = rows.map((row) => scanState(model, row, window));
  return {
    surely: states.filter((state) => state === "surely").length,
    possibly: states.filter((state) => state === "possibly").length,
  };
}

/** The weight of what begins on each day, day by day: a start between two days is shared out evenly among them. */
export function scanBins(model: Model, rows: readonly number[], edges: Int32Array): number[] {
  const bins: number[] = Array.from({ length: edges.length - 1 }, () => 0);
  for (const { earliestStart, latestStart } of rows.flatMap((row) => periodsOf(model, row))) {
    if (earliestStart === OPEN_START) continue;
    for (let day = earliestStart; day <= latestStart; day++) {
      const bin = bins.findIndex((_, index) => day >= (edges[index] ?? NaN) && day < (edges[index + 1] ?? NaN));
      if (bin >= 0) bins[bin] = (bins[bin] ?? 0) + 1 / (latestStart - earliestStart + 1);
    }
  }
  return bins;
}

export function scanEventDays(model: Model, rows: readonly number[]): number[] {
  return rows
    .flatMap((row) => periodsOf(model, row))
    .map(({ earliestStart }) => earliestStart)
    .filter((day) => day !== OPEN_START);
}
