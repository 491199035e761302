import type { DayWindow } from "./types.ts";

/** First day that counts: mode `until` asks what has started by the last day and ignores the first. */
export function firstDayOf({ fromDay, mode }: DayWindow): number {
  return mode === "until" ? -Infinity : fromDay;
}
