import type { Scope } from "../model/types.ts";
import type { Placement } from "../notation/placement.ts";

export type { Camera, Placement } from "../notation/placement.ts";

/** The part of the way from one placement to another; actors that the first one lacks are at their end at once. */
export function mixPlacements(from: Placement, to: Placement, part: number, before: Scope): Placement {
  const mix = (start: Float32Array, end: Float32Array): Float32Array =>
    end.map((value, row) => (before.actors[row] === 1 ? (start[row] ?? 0) * (1 - part) + value * part : value));
  return { ...to, x: mix(from.x, to.x), y: mix(from.y, to.y) };
}
