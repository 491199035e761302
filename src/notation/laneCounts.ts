import type { Point } from "../dataset/types.ts";
import { pointAt } from "./curves.ts";
import { doBoxesMeet, doesBoxMeetDisc } from "./labels.ts";
import { countFontSizePx, countHeightPx } from "./lettering.ts";
import { measureText } from "./metrics.ts";
import { type Box, buildPaths, doesAnyEndMeetBox } from "./paths.ts";
import {
  type Camera,
  centreOnScreen,
  type LanePlace,
  lineOnScreen,
  pathsOnScreen,
  type Placement,
} from "./placement.ts";

const marginPx = 4;
/** Beyond this many lines, or this many numbers, the numbers would be a carpet. */
export const mostCountedLanes = 5000;
const mostCounts = 100;
/** Beyond this many lanes no place is free of their ends. */
const mostLanesWithEnds = 800;

/** The number of shown relations on a line that stands for several. */
export interface LaneCount<L extends LanePlace> extends Box {
  readonly lane: L;
  readonly count: number;
  readonly centre: Point;
}

/** Parts of a line where its number may stand, the best first. */
const stations = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];

/**
 * A number on each of the lanes where two or more relations are shown, as near to the middle as it covers nothing else,
 * the ends of other lines included. `lanes` are those in scope, `rows` the actors.
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
  const ends = lanes.length > mostLanesWithEnds ? buildPaths([]) : pathsOnScreen(lanes, placement, camera);
  const isFree = (box: Box): boolean =>
    isInFrame(box, placement) &&
    ![...labels, ...placed].some((other) => doBoxesMeet(box, other, 1)) &&
    !discs.some((disc) => doesBoxMeetDisc(box, disc, 1)) &&
    !doesAnyEndMeetBox(ends, box);
  for (const lane of counted) {
    const line = lineOnScreen(placement, lane, camera);
    const found = stations.map((station) => countBox(lane, countOf(lane), pointAt(line, station))).find(isFree);
    if (found !== undefined) placed.push(found);
  }
  return placed;
}

function countBox<L extends LanePlace>(lane: L, count: number, centre: Point): LaneCount<L> {
  const width = Math.max(countHeightPx, measureText(String(count), countFontSizePx, true) + 2 * marginPx);
  const corner = { x: centre[0] - width / 2, y: centre[1] - countHeightPx / 2 };
  return { lane, count, centre, ...corner, width, height: countHeightPx };
}

function isInFrame({ x, y, width, height }: Box, { frame }: Placement): boolean {
  return x >= 0 && y >= 0 && x + width <= frame.widthPx && y + height <= frame.heightPx;
}
