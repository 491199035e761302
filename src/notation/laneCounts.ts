import type { Point } from "../dataset/types.ts";
import { type Curve, type Loop, pointAt } from "./curves.ts";
import { doBoxesMeet, doesBoxMeetDisc, isInFrame } from "./labels.ts";
import { countFontSizePx, countHeightPx } from "./lettering.ts";
import { measureText } from "./metrics.ts";
import { type Box, buildPaths, doesAnyEndMeetBox } from "./paths.ts";
import { type Camera, centreOnScreen, lineOnScreen, pathsOnScreen, type Placement } from "./placement.ts";
import type { PortLane } from "./ports.ts";

const marginPx = 4;
/** Beyond this many lines, or this many numbers, the numbers would be a carpet. */
export const mostCountedLanes = 5000;
const mostCounts = 100;
/** Beyond this many lanes no place is free of their ends. */
const mostLanesWithEnds = 800;

/** The number of shown relations on a line that stands for several. */
export interface LaneCount<L extends PortLane> extends Box {
  readonly lane: L;
  readonly count: number;
  /** The number as it stands there. */
  readonly written: string;
  readonly centre: Point;
}

/** Parts of a line where its number may stand, the best first. */
const stations = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];

interface Station {
  readonly centre: Point;
  readonly box: Box;
  /** Whether it covers nothing that is there whatever is shown; undefined until somebody asks. */
  isFree: boolean | undefined;
}

/**
 * Gives a function that puts a number on each of the lanes where two or more relations are shown, as near to the middle
 * as it covers nothing else: neither the ends of lines, actors and `labels`, looked at once for each place that comes into question, nor what is `said` at the moment. `lanes` are those in scope, `rows` the actors.
 * `formatCount` writes a number in the digits of the reader.
 */
export function createLaneCounter<L extends PortLane>(
  lanes: readonly L[],
  rows: readonly number[],
  placement: Placement,
  camera: Camera,
  labels: readonly Box[],
  formatCount: (count: number) => string = String,
): (countOf: (lane: L) => number, said: readonly Box[]) => readonly LaneCount<L>[] {
  if (lanes.length > mostCountedLanes) return () => [];
  const discs = rows.map((row) => {
    return { centre: centreOnScreen(placement, row, camera), radiusPx: placement.radiusPx[row] ?? 0 };
  });
  const ends = lanes.length > mostLanesWithEnds ? buildPaths([]) : pathsOnScreen(lanes, placement, camera);
  const isFree = (box: Box): boolean =>
    isInFrame(box, placement.frame) &&
    !labels.some((label) => doBoxesMeet(box, label, 1)) &&
    !discs.some((disc) => doesBoxMeetDisc(box, disc, 1)) &&
    !doesAnyEndMeetBox(ends, box);
  const known = new Map<number, Map<L, readonly Station[]>>();
  const placesOf = (lane: L, width: number): readonly Station[] => {
    const ofWidth = known.get(width) ?? new Map<L, readonly Station[]>();
    known.set(width, ofWidth);
    const places = ofWidth.get(lane) ?? placesOn(lineOnScreen(placement, lane, camera), width);
    ofWidth.set(lane, places);
    return places;
  };
  const numbers = new Map<number, { readonly written: string; readonly width: number }>();
  const numberOf = (count: number) => {
    const old = numbers.get(count);
    if (old !== undefined) return old;
    const written = formatCount(count);
    const number = { written, width: widthOf(written) };
    numbers.set(count, number);
    return number;
  };
  return (countOf, said) => {
    const counted = lanes.filter((lane) => countOf(lane) > 1);
    if (counted.length > mostCounts) return [];
    const placed: LaneCount<L>[] = [];
    for (const lane of counted) {
      const count = countOf(lane);
      const { written, width } = numberOf(count);
      const isApart = ({ box }: Station): boolean =>
        !said.some((one) => doBoxesMeet(box, one, 1)) && !placed.some((one) => doBoxesMeet(box, one, 1));
      const place = placesOf(lane, width).find((each) => isApart(each) && (each.isFree ??= isFree(each.box)));
      if (place !== undefined) placed.push({ ...place.box, centre: place.centre, lane, count, written });
    }
    return placed;
  };
}

function widthOf(written: string): number {
  return Math.max(countHeightPx, measureText(written, countFontSizePx, true) + 2 * marginPx);
}

function placesOn(line: Curve | Loop, width: number): readonly Station[] {
  return stations.map((station) => {
    const centre = pointAt(line, station);
    const [x, y] = [centre[0] - width / 2, centre[1] - countHeightPx / 2];
    return { centre, box: { x, y, width, height: countHeightPx }, isFree: undefined };
  });
}
