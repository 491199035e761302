import type { Point } from "../dataset/types.ts";

/** A rectangle in CSS pixels, y downwards. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Clear margin for the outermost actors and their labels. */
  readonly paddingX: number;
  readonly paddingTop: number;
  readonly paddingBottom: number;
}

/** The frame in which layouts are scored: the graph of the explorer at 1280×800. */
export const referenceFrame: Frame = frameOf(900, 520);

export function frameOf(widthPx: number, heightPx: number): Frame {
  return {
    widthPx,
    heightPx,
    paddingX: Math.min(52, widthPx * 0.085),
    paddingTop: Math.min(42, heightPx * 0.08),
    paddingBottom: Math.min(54, heightPx * 0.11),
  };
}

/** Positions are stretched in one direction by at most this much against the other. */
const largestStretch = 2.6;

/**
 * Fits positions (y upwards, any unit, finite) into the frame: the bounding box fills the padded frame in both
 * directions, stretched differently by at most 2.6. A single position, or several at one place, come to the middle.
 * Returns pixels, y downwards, in the order given.
 */
export function fitToFrame(positions: readonly Point[], frame: Frame): Point[] {
  const xs = positions.map(([x]) => x);
  const ys = positions.map(([, y]) => y);
  const [left, right] = extentOf(xs);
  const [bottom, top] = extentOf(ys);
  const roomX = frame.widthPx - 2 * frame.paddingX;
  const roomY = frame.heightPx - frame.paddingTop - frame.paddingBottom;
  const farthest = Math.max(...[left, right, bottom, top].map(Math.abs));
  const fillX = roomX / spanOf(left, right, farthest);
  const fillY = roomY / spanOf(bottom, top, farthest);
  const smallest = Math.min(fillX, fillY);
  const scaleX = Number.isFinite(smallest) ? Math.min(fillX, smallest * largestStretch) : 0;
  const scaleY = Number.isFinite(smallest) ? Math.min(fillY, smallest * largestStretch) : 0;
  const middleX = frame.widthPx / 2;
  const middleY = frame.paddingTop + roomY / 2;
  return positions.map(([x, y]) => [
    middleX + (x - (left + right) / 2) * scaleX,
    middleY - (y - (bottom + top) / 2) * scaleY,
  ]);
}

/**
 * Length of an extent; 0 where it is no more than what rounding leaves in either direction, which no stretching must
 * blow up.
 */
function spanOf(least: number, most: number, farthest: number): number {
  const span = most - least;
  return span > 1e-9 * farthest ? span : 0;
}

function extentOf(values: readonly number[]): [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least <= most ? [least, most] : [0, 0];
}
