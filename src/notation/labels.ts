import type { Point } from "../dataset/types.ts";
import type { Frame } from "./frame.ts";
import { type Box, doesEndMeetBox, doesPathMeetBox, endReachPx, type Paths } from "./paths.ts";
import {
  closeCandidatesOf,
  farGapPx,
  type LabelCandidate,
  labelCandidatesOf,
  type LabelItem,
  type PlacedLabel,
} from "./labelCandidates.ts";

export interface Disc {
  readonly centre: Point;
  readonly radiusPx: number;
}

/** What labels keep clear of: discs (beside those of the items themselves), and lines as far as possible. */
export interface LabelObstacles {
  readonly discs: readonly Disc[];
  readonly paths: Paths;
  /** Whether a line, by its row, is seen at other times alone: a name may lie on it where it must lie on one. */
  readonly isMinor?: (row: number) => boolean;
}

/** Clear space between two labels, and between a label and a disc. */
const labelGapPx = 8;
const discGapPx = 2;
/** Half the width of the widest line and some air: a line nearer than this runs through the label. */
export const labelLineMarginPx = 4;
const foreignLineCost = 10;
const ownLineCost = 3;
/** What it costs to come near an end, and to cover one, which is more than all lines. */
const nearEndCost = 4;
const endCost = 1000;
/** What of these a line costs that is seen at other times alone, and its end: less than any other line. */
const minorShare = 0.1;
const minorEndCost = 5;
/** What it costs a name in need to cover a disc. */
const discCost = 1;
/** In a strip as low and as wide as this, where all is side by side, a name is worth more than the end of a line. */
const stripHeightPx = 242;
const stripWidthPx = 480;
/** In it a name farther from its own disc than this has to be twice as far from any other. */
const clearlyOwnPx = 4;
/** Among more lines than this the busiest actors have ends all around them: these are named, whatever it covers. */
const crowdedLanes = 80;
const mostLeading = 3;

interface WeighedCandidate {
  readonly candidate: LabelCandidate;
  /** Cost of the lines and ends that it covers; infinite over a disc, or nearer to another disc than to its own; undefined until somebody asks. */
  coverCost: number | undefined;
}

interface Seeker {
  readonly item: LabelItem;
  readonly weighed: readonly WeighedCandidate[];
  /** Discs and rows of lanes that come near any of its candidates. */
  readonly discs: readonly Disc[];
  readonly rows: readonly number[];
  placed: PlacedLabel | undefined;
}

/**
 * Finds a place for each name beside its disc: below, above, right, left or in between, in one or two lines. A label
 * never overlaps another one, a disc or the end of a line, is nearest to its own disc, and never leaves the frame; of
 * the places left it takes the one with the fewest lines through it. Whoever finds no place gets no label, but in a
 * low strip, where a name is clearly nearer to its own than to any other, the leading ones, and the busiest among very many lines, where it covers as few ends as it can. Returns the labels in the order of the items, sizes in CSS pixels; the same input gives the same labels. `scale` is that of `stageScale`.
 */
export function placeLabels(
  items: readonly LabelItem[],
  obstacles: LabelObstacles,
  frame: Frame,
  scale = 1,
): PlacedLabel[] {
  const ground: Ground = {
    paths: obstacles.paths,
    isMinor: obstacles.isMinor ?? (() => false),
    discs: [...items, ...obstacles.discs],
    isStrip: frame.heightPx < stripHeightPx && frame.widthPx > stripWidthPx,
  };
  const seekers = items.map((item) => seekerOf(item, labelCandidatesOf(item, frame, scale), ground));
  const order = [...seekers].sort((a, b) => rankOf(b.item) - rankOf(a.item) || b.item.priority - a.item.priority);
  // The second round betters what the first could not foresee: room that others left or took.
  for (const seeker of [...order, ...order]) {
    const most = seeker.item.isLeading === true ? Infinity : endCost;
    seeker.placed = cheapestCandidate(seeker, seekers, ground, most);
  }
  const isCrowded = countMajor(ground) > crowdedLanes;
  for (const [rank, seeker] of order.entries()) {
    if (seeker.item.isNeeded === true || !(ground.isStrip || isCrowded)) {
      placeInNeed(
        seeker,
        order,
        rank,
        seekerOf(seeker.item, closeCandidatesOf(seeker.item, frame, scale), ground),
        ground,
      );
    }
  }
  const anyway = ground.isStrip ? order : isCrowded ? order.slice(0, mostLeading) : [];
  for (const seeker of anyway) seeker.placed ??= cheapestCandidate(seeker, seekers, ground, Infinity);
  return seekers.flatMap(({ placed }) => placed ?? []);
}

function rankOf({ isForced = false, isTold = false, isLeading = false }: LabelItem): number {
  return Number(isForced) * 4 + Number(isTold) * 2 + Number(isLeading);
}

/**
 * Who has no place, or lies on a foreign line, looks all around its disc (`close`), first where nobody is, then where who
 * matters less makes room and seeks next; who must be named then takes a place on lines.
 */
function placeInNeed(seeker: Seeker, order: readonly Seeker[], rank: number, close: Seeker, ground: Ground): void {
  const { placed, item } = seeker;
  if (placed !== undefined && coverCostOf(placed, seeker, ground) < foreignLineCost) return;
  const among = (others: readonly Seeker[], most: number) => cheapestBelow(most, close, others, ground);
  const before = order.slice(0, rank);
  const free = among(
    order.filter((other) => other !== seeker),
    foreignLineCost,
  );
  seeker.placed =
    free ?? placed ?? among(before, foreignLineCost) ?? (item.isNeeded === true ? among(before, endCost) : undefined);
  if (seeker.placed === undefined || placed !== undefined) return;
  for (const later of order.slice(rank + 1)) if (isNear(seeker.placed, later.placed)) later.placed = undefined;
}

/** What names keep clear of in a frame. */
interface Ground {
  readonly paths: Paths;
  readonly isMinor: (row: number) => boolean;
  readonly discs: readonly Disc[];
  readonly isStrip: boolean;
}

function countMajor({ paths, isMinor }: Ground): number {
  let count = 0;
  for (let row = 0; row < paths.count; row += 1) if (!isMinor(row)) count += 1;
  return count;
}

function seekerOf(item: LabelItem, candidates: readonly LabelCandidate[], { discs, paths, isStrip }: Ground): Seeker {
  const weighed = candidates.map((candidate) => ({ candidate, coverCost: undefined }));
  const reach = reachOf(weighed.map(({ candidate }) => candidate.label));
  const rows: number[] = [];
  for (let row = 0; row < paths.count; row += 1) if (doesPathMeetBox(paths, row, reach, endReachPx)) rows.push(row);
  const nearPx = isStrip ? 2 * farGapPx : farGapPx;
  const near = discs.filter((disc) => disc !== item && doesBoxMeetDisc(reach, disc, nearPx));
  return { item, weighed, discs: near, rows, placed: undefined };
}

/** The rectangle around all boxes. */
function reachOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  return { x, y, width, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** The cheapest place below `most` that no other label has taken; for a forced or leading label in need one on few discs. */
function cheapestCandidate(
  seeker: Seeker,
  seekers: readonly Seeker[],
  ground: Ground,
  most: number,
): PlacedLabel | undefined {
  const { isForced, isLeading } = seeker.item;
  const best = cheapestBelow(most, seeker, seekers, ground);
  if (best !== undefined || (isForced !== true && isLeading !== true)) return best;
  let leastCost = Infinity;
  let found: PlacedLabel | undefined;
  for (const { candidate } of seeker.weighed) {
    const { label, cost } = candidate;
    const inNeed = cost + discCost * seeker.discs.filter((disc) => doesBoxMeetDisc(label, disc, 0)).length;
    if (inNeed < leastCost && !isTaken(label, seeker, seekers)) [leastCost, found] = [inNeed, label];
  }
  return found;
}

function cheapestBelow(
  most: number,
  seeker: Seeker,
  seekers: readonly Seeker[],
  ground: Ground,
): PlacedLabel | undefined {
  let best: PlacedLabel | undefined;
  let bestCost = most;
  for (const each of seeker.weighed) {
    const { label, cost: placeCost } = each.candidate;
    if (placeCost >= bestCost) break;
    if (isTaken(label, seeker, seekers)) continue;
    each.coverCost ??= coverCostOf(label, seeker, ground);
    const cost = placeCost + each.coverCost;
    if (cost < bestCost) [best, bestCost] = [label, cost];
  }
  return best;
}

function isTaken(label: PlacedLabel, seeker: Seeker, seekers: readonly Seeker[]): boolean {
  return seekers.some((other) => other !== seeker && isNear(label, other.placed));
}

function isNear(one: PlacedLabel, other: PlacedLabel | undefined): boolean {
  return other !== undefined && doBoxesMeet(one, other, labelGapPx);
}

function coverCostOf(label: PlacedLabel, { item, discs, rows }: Seeker, { paths, isMinor, isStrip }: Ground): number {
  // A name nearer to another actor than to its own would be read as that one's.
  const ownPx = distanceToDisc(label, item);
  const leastPx = Math.max(discGapPx, ownPx, isStrip ? 2 * ownPx - clearlyOwnPx : 0);
  if (discs.some((disc) => doesBoxMeetDisc(label, disc, leastPx))) return Infinity;
  let cost = 0;
  for (const row of rows) {
    if (!doesPathMeetBox(paths, row, label, endReachPx)) continue;
    const share = isMinor(row) ? minorShare : 1;
    if (doesEndMeetBox(paths, row, label, 0)) cost += share < 1 ? minorEndCost : endCost;
    else if (doesEndMeetBox(paths, row, label)) cost += share * nearEndCost;
    if (!doesPathMeetBox(paths, row, label, labelLineMarginPx)) continue;
    const isOwn = paths.source[row] === label.key || paths.target[row] === label.key;
    cost += share * (isOwn ? ownLineCost : foreignLineCost);
  }
  return cost;
}

/** Whether the boxes are nearer to each other than `gapPx`. */
export function doBoxesMeet(one: Box, other: Box, gapPx: number): boolean {
  return (
    one.x < other.x + other.width + gapPx &&
    other.x < one.x + one.width + gapPx &&
    one.y < other.y + other.height + gapPx &&
    other.y < one.y + one.height + gapPx
  );
}

export function isInFrame(
  { x, y, width, height }: Box,
  { widthPx, heightPx }: Pick<Frame, "widthPx" | "heightPx">,
): boolean {
  return x >= 0 && y >= 0 && x + width <= widthPx && y + height <= heightPx;
}

/** Whether the box is nearer to the disc than `gapPx`. */
export function doesBoxMeetDisc(box: Box, disc: Disc, gapPx: number): boolean {
  return distanceToDisc(box, disc) < gapPx;
}

/** From the edge of the disc to the box; negative where they overlap. */
function distanceToDisc(box: Box, { centre, radiusPx }: Disc): number {
  const dx = Math.max(box.x - centre[0], 0, centre[0] - box.x - box.width);
  const dy = Math.max(box.y - centre[1], 0, centre[1] - box.y - box.height);
  return Math.hypot(dx, dy) - radiusPx;
}
