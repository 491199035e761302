import type { Point } from "../dataset/types.ts";
import { endGapPx } from "../notation/curves.ts";
import { type Frame, referenceFrame } from "../notation/frame.ts";
import { deriveGroupBox } from "../notation/groups.ts";
import { type Disc, doBoxesMeet, doesBoxMeetDisc } from "../notation/labels.ts";
import { arrowLengthPx, arrowWidthPx } from "../notation/lines.ts";
import {
  doBoundsMeet,
  doesEndMeetBox,
  doesPathMeetBox,
  fromEnd,
  pathDistancePx,
  type Paths,
} from "../notation/paths.ts";
import type { PlacedLabel } from "../notation/labelCandidates.ts";
import { type Chords, chordsOf, crossingsNear, distancePx, isBeside } from "./chords.ts";
import { deriveDrawing, deriveOutline, type Drawing, type Outline } from "./drawing.ts";
import type { LayoutProblem } from "./problem.ts";
import { at } from "./sketch.ts";

/** Faults of a layout as drawn. Only lanes of weight 1 (those that the scene shows) count as lines. */
export interface Score {
  /** Points where two lanes of different pairs cross, away from the rim of an actor that both have. */
  readonly crossings: number;
  /** Pairs of actors whose lines run through the disc of a third: each pair and third counts once. */
  readonly linesThroughActors: number;
  /** Pairs of actors whose lines run through the label of a third, in the language where that is worst. */
  readonly linesThroughLabels: number;
  /** Pairs of actors whose lines run through a label of their own. */
  readonly linesThroughOwnLabels: number;
  /** Arrowheads that lie on a line of another lane. */
  readonly headsOnLines: number;
  /** Ends of lines under labels, in the language where that is worst. */
  readonly coveredEnds: number;
  /** Strangers and their labels in the box of a group, boxes on boxes, in the language where that is worst. */
  readonly strangersInGroups: number;
  /** Actors too near to each other, labels on labels, labels on actors. */
  readonly overlaps: number;
  /** Actors whose name found no place, in the language where that is worst. */
  readonly missingLabels: number;
  /** Parts of the frame that the centres of the actors span. */
  readonly usedWidth: number;
  readonly usedHeight: number;
  /** Mean distance in pixels of actors joined by cooperative, by conflicting and by neutral lanes; 0 without any. */
  readonly allyDistancePx: number;
  readonly opponentDistancePx: number;
  readonly neutralDistancePx: number;
}

/** Clear space that two discs need between them. */
const actorGapPx = 6;
/** A line nearer to a foreign disc than this runs through it. */
export const discMarginPx = 2;
/** Half the width of a line: nearer than this to a label box, it runs through the label. */
export const labelMarginPx = 2;
/** Two lines of one actor may touch this near to its rim. */
const rimMarginPx = 4;
/** Clear space between an arrowhead and a foreign line. */
const lineAirPx = 0.5;
const groupGapPx = 3;

/** Draws the problem with these positions (y upwards, any unit) in the frame and counts its faults. */
export function scoreLayout(problem: LayoutProblem, positions: readonly Point[], frame: Frame = referenceFrame): Score {
  return scoreDrawing(problem, deriveDrawing(problem, deriveOutline(problem, positions, frame)));
}

export function scoreDrawing(problem: LayoutProblem, drawing: Drawing): Score {
  return { ...lineFaults(problem, drawing), ...labelFaults(problem, drawing), ...measureSpread(problem, drawing) };
}

/** The faults that need no labels. */
export function lineFaults(
  problem: LayoutProblem,
  outline: Outline,
): Pick<Score, "crossings" | "linesThroughActors" | "headsOnLines"> {
  const rows = shownRows(problem);
  const chords = chordsOf(outline.paths);
  return {
    headsOnLines: countHeadsOnLines(problem, chords, rows),
    crossings: countCrossings(problem, outline, chords, rows),
    linesThroughActors: countThroughActors(problem, outline, chords, rows),
  };
}

/** The faults around labels, and discs that touch, in the language where that is worst. */
export function labelFaults(
  problem: LayoutProblem,
  drawing: Drawing,
): Pick<
  Score,
  "linesThroughLabels" | "linesThroughOwnLabels" | "overlaps" | "missingLabels" | "coveredEnds" | "strangersInGroups"
> {
  const rows = shownRows(problem);
  const worst = (count: (labels: readonly PlacedLabel[]) => number): number => Math.max(...drawing.labels.map(count));
  return {
    linesThroughLabels: worst((labels) => countThroughLabels(problem, drawing, rows, labels, false)),
    linesThroughOwnLabels: worst((labels) => countThroughLabels(problem, drawing, rows, labels, true)),
    coveredEnds: worst((labels) => countCoveredEnds(drawing, rows, labels)),
    strangersInGroups: worst((labels) => countStrangers(problem, drawing, labels)),
    overlaps: worst((labels) => countOverlaps(drawing.discs, labels)),
    missingLabels: worst((labels) => drawing.discs.length - labels.length),
  };
}

function measureSpread(
  problem: LayoutProblem,
  { frame, discs }: Outline,
): Pick<Score, "usedWidth" | "usedHeight" | "allyDistancePx" | "opponentDistancePx" | "neutralDistancePx"> {
  const rows = shownRows(problem);
  const xs = discs.map(({ centre }) => centre[0]);
  const ys = discs.map(({ centre }) => centre[1]);
  return {
    usedWidth: xs.length === 0 ? 0 : (Math.max(...xs) - Math.min(...xs)) / frame.widthPx,
    usedHeight: ys.length === 0 ? 0 : (Math.max(...ys) - Math.min(...ys)) / frame.heightPx,
    allyDistancePx: meanDistance(problem, discs, rows, 1),
    opponentDistancePx: meanDistance(problem, discs, rows, -1),
    neutralDistancePx: meanDistance(problem, discs, rows, 0),
  };
}

/** Rows of the lanes that the scene shows. */
function shownRows({ lanes }: LayoutProblem): number[] {
  return lanes.flatMap(({ weight }, row) => (weight === 1 ? [row] : []));
}

function countCrossings(problem: LayoutProblem, outline: Outline, chords: Chords, rows: readonly number[]): number {
  const { paths } = outline;
  const pairs = pairNumbers(problem);
  let count = 0;
  for (const [position, one] of rows.entries()) {
    for (let next = position + 1; next < rows.length; next += 1) {
      const other = rows[next] ?? 0;
      if (pairs[one] === pairs[other] || !doBoundsMeet(paths, one, other)) continue;
      if (isBeside(chords, one, other) || isBeside(chords, other, one)) continue;
      count += countCrossingsBetween(problem, outline, chords, one, other);
    }
  }
  return count;
}

/** Crossings of lanes of two pairs that count. */
function countCrossingsBetween(
  problem: LayoutProblem,
  { discs }: Outline,
  chords: Chords,
  one: number,
  other: number,
): number {
  const a = problem.lanes[one];
  const b = problem.lanes[other];
  if (a === undefined || b === undefined) return 0;
  const found = crossingsNear(chords, one, other);
  if (found.length === 0) return 0;
  const common = [a.source, a.target].filter((actor) => actor === b.source || actor === b.target);
  return found.filter((point) => !common.some((actor) => isAtRim(discs[actor], point))).length;
}

function isAtRim(disc: Disc | undefined, [x, y]: readonly [number, number]): boolean {
  if (disc === undefined) return false;
  return Math.hypot(x - disc.centre[0], y - disc.centre[1]) <= disc.radiusPx + endGapPx + rimMarginPx;
}

function countThroughActors(
  problem: LayoutProblem,
  { discs, paths }: Outline,
  chords: Chords,
  rows: readonly number[],
): number {
  const hits = new Set<string>();
  for (const row of rows) {
    discs.forEach(({ centre, radiusPx }, actor) => {
      const reach = radiusPx + discMarginPx;
      if (Math.abs(distancePx(chords, row, centre[0], centre[1])) > reach + at(chords.farPx, row)) return;
      if (isEnd(problem, row, actor)) return;
      if (pathDistancePx(paths, row, centre[0], centre[1], reach) < reach)
        hits.add(`${pairKey(problem, row)} ${actor}`);
    });
  }
  return hits.size;
}

function countThroughLabels(
  problem: LayoutProblem,
  { paths }: Outline,
  rows: readonly number[],
  labels: readonly PlacedLabel[],
  isOwn: boolean,
): number {
  const hits = new Set<string>();
  for (const row of rows) {
    for (const label of labels) {
      if (isEnd(problem, row, label.key) !== isOwn) continue;
      if (doesPathMeetBox(paths, row, label, labelMarginPx)) hits.add(`${pairKey(problem, row)} ${label.key}`);
    }
  }
  return hits.size;
}

/** Arrowheads as three discs from the tip to the base, against the other lanes that are shown. */
function countHeadsOnLines({ lanes }: LayoutProblem, chords: Chords, rows: readonly number[]): number {
  const { paths } = chords;
  let count = 0;
  for (const row of rows) {
    if (lanes[row]?.directed !== true) continue;
    const spots = headSpots(paths, row);
    const [, [x, y] = [0, 0]] = spots;
    for (const other of rows) {
      const halfPx = (lanes[other]?.breadth.halfPx ?? 0) + lineAirPx;
      const reachPx = arrowLengthPx + halfPx + at(chords.farPx, other);
      if (other === row || Math.abs(distancePx(chords, other, x, y)) > reachPx) continue;
      if (spots.some(([sx, sy, radius]) => isNear(paths, other, sx, sy, radius + halfPx))) count += 1;
    }
  }
  return count;
}

function isNear(paths: Paths, row: number, x: number, y: number, reachPx: number): boolean {
  return pathDistancePx(paths, row, x, y, reachPx) < reachPx;
}

function headSpots(paths: Paths, row: number): [x: number, y: number, radiusPx: number][] {
  const backPx = paths.backPx[row] ?? 0;
  const [tipX, tipY] = fromEnd(paths, row, backPx);
  const [footX, footY] = fromEnd(paths, row, backPx + arrowLengthPx);
  return [0.1, 0.5, 0.9].map((part) => {
    return [tipX + (footX - tipX) * part, tipY + (footY - tipY) * part, (part * arrowWidthPx) / 2];
  });
}

function countCoveredEnds({ paths }: Outline, rows: readonly number[], labels: readonly PlacedLabel[]): number {
  return rows.reduce((sum, row) => sum + labels.filter((label) => doesEndMeetBox(paths, row, label)).length, 0);
}

function countStrangers(
  { groups = [] }: LayoutProblem,
  { discs, frame }: Outline,
  labels: readonly PlacedLabel[],
): number {
  const boxes = groups.map((members) => {
    const own = members.flatMap((actor) => discs[actor] ?? []);
    return deriveGroupBox(
      own,
      labels.filter(({ key }) => members.includes(key)),
      "M",
    );
  });
  let count = 0;
  for (const [group, box] of boxes.entries()) {
    const isStranger = (actor: number): boolean => groups[group]?.includes(actor) !== true;
    count += discs.filter((disc, actor) => isStranger(actor) && doesBoxMeetDisc(box, disc, groupGapPx)).length;
    count += labels.filter((label) => isStranger(label.key) && doBoxesMeet(box, label, groupGapPx)).length;
    count += boxes.slice(group + 1).filter((other) => doBoxesMeet(box, other, groupGapPx)).length;
    if (box.x < 1 || box.y < 1 || box.x + box.width > frame.widthPx - 1 || box.y + box.height > frame.heightPx - 1)
      count += 1;
  }
  return count;
}

function countOverlaps(discs: readonly Disc[], labels: readonly PlacedLabel[]): number {
  let count = 0;
  discs.forEach((one, index) => {
    count += discs.slice(index + 1).filter((other) => areTooNear(one, other)).length;
    count += labels.filter((label) => label.key !== index && doesBoxMeetDisc(label, one, 0)).length;
  });
  labels.forEach((one, index) => {
    count += labels.slice(index + 1).filter((other) => doBoxesMeet(one, other, 0)).length;
  });
  return count;
}

function areTooNear(one: Disc, other: Disc): boolean {
  const distance = Math.hypot(one.centre[0] - other.centre[0], one.centre[1] - other.centre[1]);
  return distance < one.radiusPx + other.radiusPx + actorGapPx;
}

function meanDistance({ lanes }: LayoutProblem, discs: readonly Disc[], rows: readonly number[], sign: number): number {
  const distances = rows.flatMap((row) => {
    const lane = lanes[row];
    const from = discs[lane?.source ?? -1]?.centre;
    const to = discs[lane?.target ?? -1]?.centre;
    if (lane?.sign !== sign || from === undefined || to === undefined || from === to) return [];
    return [Math.hypot(to[0] - from[0], to[1] - from[1])];
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / Math.max(1, distances.length);
}

function isEnd(problem: LayoutProblem, row: number, actor: number): boolean {
  const lane = problem.lanes[row];
  return lane?.source === actor || lane?.target === actor;
}

/** By lane: the same for lanes between the same two actors. */
function pairNumbers({ actors, lanes }: LayoutProblem): Float64Array {
  return Float64Array.from(
    lanes,
    ({ source, target }) => Math.min(source, target) * actors.length + Math.max(source, target),
  );
}

function pairKey(problem: LayoutProblem, row: number): string {
  const lane = problem.lanes[row];
  if (lane === undefined) return "";
  return `${Math.min(lane.source, lane.target)} ${Math.max(lane.source, lane.target)}`;
}
