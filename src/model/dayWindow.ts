import { readAsked } from "../dataset/edtf.ts";
import { tagBits } from "./columns.ts";
import { type DayWindow, type Filter, hasTag, type Model, OPEN_END, OPEN_START, standings } from "./types.ts";
import { isStrongEnough, rankFrom } from "./weights.ts";

/** What a view, a scene or a step asks to see; dates as they are written, or days. Undefined is everything. */
export interface Wanted {
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
  readonly mode?: string | undefined;
  readonly types?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly weight?: number | undefined;
}

/** First day that counts: mode `until` asks what has started by the last day and ignores the first. */
export function firstDayOf({ fromDay, mode }: DayWindow): number {
  return mode === "until" ? -Infinity : fromDay;
}

/**
 * The days asked for: from the first possible day of `from` to the last possible day of `to`. Without them the extent of
 * the data; where nothing is dated, all days.
 */
export function deriveWindow({ from, to, mode }: Pick<Wanted, "from" | "to" | "mode">, model: Model): DayWindow {
  const { extent } = model;
  const fromDay = finite(from === undefined ? extent?.firstDay : earliestDay(from, model), OPEN_START);
  const toDay = finite(to === undefined ? extent?.lastDay : latestDay(to, model), OPEN_END);
  return { fromDay: Math.min(fromDay, toDay), toDay, mode: mode === "until" ? "until" : "during" };
}

/** The first day that a date, or a day, can mean; undefined where it means nothing. */
export function earliestDay(date: string | number, { isNumeric }: Pick<Model, "isNumeric">): number | undefined {
  return typeof date === "number" ? date : readAsked(date, isNumeric)?.earliest;
}

/** And the last one. */
export function latestDay(date: string | number, { isNumeric }: Pick<Model, "isNumeric">): number | undefined {
  return typeof date === "number" ? date : readAsked(date, isNumeric)?.latest;
}

/** The types, statuses, tags and weights asked for. */
export function deriveFilter(
  { types, status, tags, weight }: Pick<Wanted, "types" | "status" | "tags" | "weight">,
  model: Model,
): Filter {
  return {
    types: rowsOf(model.types.length, (row) => types === undefined || types.includes(model.types[row]?.id ?? "")),
    statuses: rowsOf(standings.length, (row) => status === undefined || status.includes(standings[row] ?? "")),
    tags: tags === undefined ? undefined : tagBits(tags, model.tags),
    rank: weight === undefined || model.weights === undefined ? undefined : rankFrom(model.weights, weight),
  };
}

/** Whether a relation passes a filter, whenever it is. */
export function isPassing(model: Pick<Model, "columns" | "weights">, filter: Filter, row: number): boolean {
  const { type, status, tags } = model.columns;
  return (
    filter.types.has(type[row] ?? 0) &&
    filter.statuses.has(status[row] ?? 0) &&
    hasTag(tags[row] ?? 0, filter.tags) &&
    isStrongEnough(model, filter, row)
  );
}

function finite(day: number | undefined, open: number): number {
  return day === undefined || !Number.isFinite(day) ? open : day;
}

function rowsOf(length: number, passes: (row: number) => boolean): ReadonlySet<number> {
  return new Set(Array.from({ length }, (_, row) => row).filter(passes));
}
