import { clamp } from "./domain.ts";
import type { DayExtent, Span } from "./types.ts";

/** A window that was moved or pulled, brought back into the data. One that moved as a whole keeps its length. */
export function keepSpanInside({ fromDay, toDay }: Span, before: Span, { firstDay, lastDay }: DayExtent): Span {
  const length = toDay - fromDay;
  const hasMoved = length === before.toDay - before.fromDay;
  if (!hasMoved) return { fromDay: clamp(fromDay, firstDay, lastDay), toDay: clamp(toDay, firstDay, lastDay) };
  const from = clamp(fromDay, firstDay, Math.max(firstDay, lastDay - length));
  return { fromDay: from, toDay: Math.min(from + length, lastDay) };
}
