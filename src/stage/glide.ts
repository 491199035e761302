import type { Scope } from "../model/types.ts";
import { mixPlacements, type Placement } from "./placement.ts";

const durationMs = 450;

/** The way of the actors from one placement to the next. */
export interface Glide {
  /** Where they are at that time; the clock starts with the first call. */
  placementAt(nowMs: number): Placement;
  isOver(nowMs: number): boolean;
}

/** `before` is the scope of the placement that they come from: whoever was not in it has no way to go. */
export function createGlide(from: Placement, to: Placement, before: Scope): Glide {
  let startMs: number | undefined;
  const partAt = (nowMs: number): number => {
    startMs ??= nowMs;
    return Math.min(1, Math.max(0, (nowMs - startMs) / durationMs));
  };
  return {
    placementAt: (nowMs) => {
      const part = partAt(nowMs);
      return part < 1 ? mixPlacements(from, to, easeInOut(part), before) : to;
    },
    isOver: (nowMs) => partAt(nowMs) === 1,
  };
}

function easeInOut(part: number): number {
  return part < 0.5 ? 4 * part ** 3 : 1 - 4 * (1 - part) ** 3;
}
