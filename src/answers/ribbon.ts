import { isPassing } from "../model/dayWindow.ts";
import { type Model, OPEN_END, OPEN_START } from "../model/types.ts";
import type { VisibleGraph } from "../view/store.ts";

/** All relations between two actors along a common time. */
export interface Ribbon {
  readonly firstDay: number;
  /** Up to the end of this day. */
  readonly lastDay: number;
  /** By when they can have begun. */
  readonly strips: readonly Strip[];
  /** Rows of those of which nobody knows when they were: they stand nowhere along the time. */
  readonly undated: readonly number[];
}

export interface Strip {
  /** Of the relation. */
  readonly row: number;
  readonly parts: readonly StripPart[];
}

/** A stretch of time, both days inclusive, as far as the ribbon goes. */
export interface StripPart {
  readonly fromDay: number;
  readonly toDay: number;
  /** On all of its days the relation was, whatever its dates mean; else it may have been. */
  readonly isSure: boolean;
  /** It began before, respectively goes on after, what the ribbon shows. */
  readonly isOpen: { readonly start: boolean; readonly end: boolean };
}

/** What is between two actors, by row, in all the time of the data, of what is in scope and passes the filter. */
export function deriveRibbon({ model, scope, filter }: VisibleGraph, from: number, to: number): Ribbon | undefined {
  const { source, target } = model.columns;
  const between = scope.relationRows.filter(
    (row) =>
      ((source[row] === from && target[row] === to) || (source[row] === to && target[row] === from)) &&
      isPassing(model, filter, row),
  );
  if (between.length === 0) return undefined;
  const [rows, undated] = [0, 1].map((wanted) => between.filter((row) => model.columns.undated[row] === wanted));
  return { ...stripsOf(model, rows ?? []), undated: undated ?? [] };
}

function stripsOf(model: Model, rows: readonly number[]): Omit<Ribbon, "undated"> {
  const { earliestStart } = model.columns;
  const extent = model.extent ?? { firstDay: 0, lastDay: 0 };
  const periods = rows.flatMap((row) => periodsOf(model, row));
  const named = periods.flatMap((period) =>
    [earliestStart, model.columns.latestStart, model.columns.earliestEnd, model.columns.latestEnd]
      .map((column) => column[period] ?? OPEN_START)
      .filter((day) => day !== OPEN_START && day !== OPEN_END),
  );
  const isOngoing = periods.some((period) => model.columns.latestEnd[period] === OPEN_END);
  const firstDay = Math.min(extent.lastDay, ...named);
  const lastDay = Math.max(isOngoing || named.length === 0 ? extent.lastDay : firstDay, ...named);
  const beginOf = (row: number) => earliestStart[model.columns.periodStart[row] ?? 0] ?? 0;
  return {
    firstDay,
    lastDay,
    strips: [...rows]
      .sort((one, other) => beginOf(one) - beginOf(other) || one - other)
      .map((row) => ({
        row,
        parts: periodsOf(model, row).flatMap((period) => partsOf(model, period, firstDay, lastDay)),
      })),
  };
}

function periodsOf({ columns }: Model, row: number): number[] {
  const first = columns.periodStart[row] ?? 0;
  return Array.from({ length: (columns.periodStart[row + 1] ?? 0) - first }, (_, place) => first + place);
}

/** What may be before it surely is, that, and what may be after that; of a period that may be nowhere surely, one part. */
function partsOf({ columns }: Model, period: number, firstDay: number, lastDay: number): readonly StripPart[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = columns;
  const [begin = 0, sureBegin = 0] = [earliestStart[period], latestStart[period]];
  const [sureEnd = 0, end = 0] = [earliestEnd[period], latestEnd[period]];
  const stretches =
    sureBegin > sureEnd
      ? [{ from: begin, to: end, isSure: false }]
      : [
          { from: begin, to: sureBegin - 1, isSure: false },
          { from: sureBegin, to: sureEnd, isSure: true },
          { from: sureEnd + 1, to: end, isSure: false },
        ];
  return stretches
    .filter(({ from, to }) => from <= to && from <= lastDay && to >= firstDay)
    .map(({ from, to, isSure }) => ({
      fromDay: Math.max(from, firstDay),
      toDay: Math.min(to, lastDay),
      isSure,
      isOpen: { start: from < firstDay, end: to > lastDay },
    }));
}
