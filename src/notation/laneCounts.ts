import type { Point } from "../dataset/types.ts";
import { pointAt } from "./curves.ts";
import { doBoxesMeet, doesBoxMeetDisc } from "./labels.ts";
import { countFontSizePx, countHeightPx } from "./lettering.ts";
import { measureText } from "./metrics.ts";
import type { Box } from "./paths.ts";
import { type Camera, centreOnScreen, type LanePlace, lineOnScreen, type Placement } from "./placement.ts";

const marginPx = 4;
/** Beyond this many lines, or this many numbers, the numbers would be a carpet. */
export const mostCountedLanes = 5000;
const mostCounts = 100;

/** The number of shown relations on a line that stands for several. */
export interface LaneCount<L extends LanePlace> extends Box {
  readonly lane: L;
  readonly count: number;
  readonly centre: Point;
}

/**
 * A number in the middle of each of the lanes where two or more relations are shown, where it meets nothing else.
 * `lanes` are those in scope, `rows` the actors.
 */
export function deriveLaneCounts<L extends LanePlace>(
  lanes: readonly L[],
  countOf: (lane: L) => number,
  rows: readonly number[],
  placement: Placement,
  camera: Camera,
  labels: readonly Box[],
): readonly LaneCount<L>[] {
  if (lanes.length > mostCountedLanes) return [];
  const counted = lanes.filter((lane) => countOf(lane) > 1);
  if (counted.length === 0 || counted.length > mostCounts) return [];
  const placed: LaneCount<L>[] = [];
  const discs = rows.map((row) => {
    return { centre: centreOnScreen(placement, row, camera), radiusPx: placement.radiusPx[row] ?? 0 };
  });
  for (const lane of counted) {
    const box = countBox(lane, countOf(lane), placement, camera);
    const isFree =
      isInFrame(box, placement) &&
      !labels.some((other) => doBoxesMeet(box, other, 1)) &&
      !placed.some((other) => doBoxesMeet(box, other, 1)) &&
      !discs.some((disc) => doesBoxMeetDisc(box, disc, 1));
    if (isFree) placed.push(box);
  }
  return placed;
}

function countBox<L extends LanePlace>(lane: L, count: number, placement: Placement, camera: Camera): LaneCount<L> {
  const centre = pointAt(lineOnScreen(placement, lane, camera), 0.5);
  const width = Math.max(countHeightPx, measureText(String(count), countFontSizePx, true) + 2 * marginPx);
  const corner = { x: centre[0] - width / 2, y: centre[1] - countHeightPx / 2 };
  return { lane, count, centre, ...corner, width, height: countHeightPx };
}

function isInFrame({ x, y, width, height }: Box, { frame }: Placement): boolean {
  return x >= 0 && y >= 0 && x + width <= frame.widthPx && y + height <= frame.heightPx;
}
