import type { Point } from "../dataset/types.ts";
import type { Shown } from "../model/shown.ts";
import type { Lane, Model } from "../model/types.ts";
import { pointAt } from "../notation/curves.ts";
import { doBoxesMeet, doesBoxMeetDisc } from "../notation/labels.ts";
import { measureText } from "../notation/metrics.ts";
import type { Box } from "../notation/paths.ts";
import type { PlacedLabel } from "../notation/spots.ts";
import { type Camera, centreOnScreen, lineOnScreen, type Placement } from "./placement.ts";

export const countFontSizePx = 11;
const heightPx = 15;
const marginPx = 4;
/** Beyond this many lines, or this many numbers, the numbers would be a carpet. */
const mostLanes = 5000;
const mostCounts = 100;

/** The number of shown relations on a line that stands for several. */
export interface LaneCount extends Box {
  readonly lane: Lane;
  readonly count: number;
  readonly centre: Point;
}

/** A number in the middle of each of the lanes where two or more relations are shown, where it meets nothing else. */
export function deriveLaneCounts(
  model: Model,
  laneRows: readonly number[],
  shown: Shown,
  placement: Placement,
  camera: Camera,
  labels: readonly PlacedLabel[],
  actorRows: readonly number[],
): readonly LaneCount[] {
  if (laneRows.length > mostLanes) return [];
  const counted = laneRows.filter((row) => shown.laneCount(row) > 1);
  if (counted.length > mostCounts) return [];
  const placed: LaneCount[] = [];
  const discs = actorRows.map((row) => {
    return { centre: centreOnScreen(placement, row, camera), radiusPx: placement.radiusPx[row] ?? 0 };
  });
  for (const row of counted) {
    const count = shown.laneCount(row);
    const lane = model.lanes[row];
    if (lane === undefined) continue;
    const box = countBox(lane, count, placement, camera);
    const isFree =
      isInFrame(box, placement) &&
      ![...labels, ...placed].some((other) => doBoxesMeet(box, other, 1)) &&
      !discs.some((disc) => doesBoxMeetDisc(box, disc, 1));
    if (isFree) placed.push(box);
  }
  return placed;
}

function countBox(lane: Lane, count: number, placement: Placement, camera: Camera): LaneCount {
  const centre = pointAt(lineOnScreen(placement, lane, camera), 0.5);
  const width = Math.max(heightPx, measureText(String(count), countFontSizePx, true) + 2 * marginPx);
  return { lane, count, centre, x: centre[0] - width / 2, y: centre[1] - heightPx / 2, width, height: heightPx };
}

function isInFrame({ x, y, width, height }: Box, { frame }: Placement): boolean {
  return x >= 0 && y >= 0 && x + width <= frame.widthPx && y + height <= frame.heightPx;
}
