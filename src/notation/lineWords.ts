import type { Point } from "../dataset/types.ts";
import { pointAt } from "./curves.ts";
import { type Disc, doBoxesMeet, doesBoxMeetDisc, isInFrame } from "./labels.ts";
import { lineWordsFontSizePx, lineWordsHeightPx, badgeRadiusPx } from "./lettering.ts";
import { breadthOf, type RelationLook } from "./lines.ts";
import { measureText } from "./metrics.ts";
import { type Box, doesAnyEndMeetBox, doesPathMeetBox, type Paths } from "./paths.ts";
import { type Camera, centreOnScreen, lineOnScreen, pathsOnScreen, type Placement } from "./placement.ts";
import type { PortLane } from "./ports.ts";

/** What a relation says at its line: a word or two, the number of its step, or both; "" for none. */
export interface RelationWords {
  /** Row of the relation. */
  readonly row: number;
  readonly words: string;
  /** The words where its line stands for others, too. */
  readonly amongOthers: string;
  readonly badge: string;
}

/** What the relations of one lane say, the first that is shown before the others. */
export interface LaneWords<L extends PortLane> {
  readonly lane: L;
  readonly texts: readonly RelationWords[];
  /** Half the width of its line, with teeth or both strokes. */
  readonly halfWidthPx: number;
}

/** A place beside a line for whatever its lane says. */
export interface PlacedWords<L extends PortLane> {
  readonly lane: L;
  readonly texts: readonly RelationWords[];
  /** Where the words stand; undefined where only the number found room. */
  readonly box: Box | undefined;
  /** How they stand in their box: towards the line. */
  readonly align: "left" | "centre" | "right";
  /** Middle of the number, on the line; undefined where none of the relations has one. */
  readonly badge: Point | undefined;
}

/** A place, and what it says at the moment. */
export interface SaidWords<L extends PortLane> extends PlacedWords<L> {
  readonly said: RelationWords;
  /** Said by what is told now; else what has been told earlier recedes. */
  readonly isNow: boolean;
}

/** What the words keep clear of. */
export interface WordObstacles<L extends PortLane> {
  /** All lanes in scope, and the rows of the actors. */
  readonly lanes: readonly L[];
  readonly rows: readonly number[];
  readonly placement: Placement;
  readonly camera: Camera;
  /** Names that have found their places. */
  readonly labels: readonly Box[];
}

/** On smaller frames numbers stand alone. */
const leastWidthForWordsPx = 600;
/** Beyond this many lanes there is no room beside any. */
const mostLanes = 800;
const mostPlaced = 60;
const gapPx = 2;
const labelGapPx = 4;
/** Parts of a line where its words may stand, the best first. */
const stations = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
/** A foreign line nearer than this to words could be taken for the one that they are about. */
const foreignLineGapPx = 5;

/**
 * Finds a place for the words of each lane beside its line, level and never over a name, an actor, the end of a line or
 * other words, nor near another line, and for its number on the line; of the places left the one nearest to the middle. Where the words find none the number stands alone, and where that finds none nothing does. They follow from
 * places, names and camera alone, whatever is shown. Earlier items choose first. CSS pixels.
 */
export function placeLineWords<L extends PortLane>(
  items: readonly LaneWords<L>[],
  obstacles: WordObstacles<L>,
): readonly PlacedWords<L>[] {
  const { lanes, placement } = obstacles;
  if (lanes.length > mostLanes || items.length === 0) return [];
  const ground = surveyGround(obstacles);
  const hasWords = placement.frame.widthPx >= leastWidthForWordsPx;
  const placed: PlacedWords<L>[] = [];
  for (const item of items.slice(0, mostPlaced)) {
    const found = placeOne(item, ground, hasWords, obstacles);
    if (found === undefined) continue;
    placed.push(found);
    if (found.box !== undefined) ground.taken.push(found.box);
    if (found.badge !== undefined) ground.taken.push(badgeBox(found.badge));
  }
  return placed;
}

/**
 * What each place says at the moment: of its relations that `isSaid` lets through the first that `isNow` does, too, else
 * the first; `countOf` are shown.
 */
export function sayWords<L extends PortLane>(
  placed: readonly PlacedWords<L>[],
  isSaid: (row: number) => boolean,
  countOf: (lane: L) => number,
  isNow: (row: number) => boolean = () => true,
): readonly SaidWords<L>[] {
  return placed.flatMap((place) => {
    const texts = place.texts.filter(({ row }) => isSaid(row));
    const said = texts.find(({ row }) => isNow(row)) ?? texts[0];
    if (said === undefined) return [];
    const words = countOf(place.lane) > 1 ? said.amongOthers : said.words;
    return [{ ...place, said: { ...said, words }, isNow: isNow(said.row) }];
  });
}

/** What the words said cover, and their numbers. */
export function boxesOfWords<L extends PortLane>(words: readonly SaidWords<L>[]): readonly Box[] {
  return words.flatMap(({ said, box, badge }) => [
    ...(box === undefined || said.words === "" ? [] : [box]),
    ...(badge === undefined || said.badge === "" ? [] : [badgeBox(badge)]),
  ]);
}

/** The words of relations by their lanes, in the order in which these are first named. */
export function groupByLane<L extends PortLane>(
  words: readonly RelationWords[],
  laneOf: Uint32Array,
  lanes: readonly L[],
  lookOf: (row: number) => RelationLook,
): readonly LaneWords<L>[] {
  const groups = new Map<number, RelationWords[]>();
  for (const each of words) {
    const laneRow = laneOf[each.row] ?? 0;
    const known = groups.get(laneRow);
    if (known === undefined) groups.set(laneRow, [each]);
    else known.push(each);
  }
  return [...groups].flatMap(([laneRow, texts]) => {
    const lane = lanes[laneRow];
    if (lane === undefined) return [];
    return [{ lane, texts, halfWidthPx: Math.max(...texts.map(({ row }) => breadthOf(lookOf(row)).halfPx)) }];
  });
}

interface Ground {
  readonly discs: readonly Disc[];
  /** Boxes of names, words and numbers. */
  readonly taken: Box[];
  readonly paths: Paths;
}

function surveyGround<L extends PortLane>({ lanes, rows, placement, camera, labels }: WordObstacles<L>): Ground {
  const paths = pathsOnScreen(lanes, placement, camera);
  const actors = rows.map((row) => {
    return { centre: centreOnScreen(placement, row, camera), radiusPx: placement.radiusPx[row] ?? 0 };
  });
  return { discs: actors, taken: [...labels], paths };
}

function placeOne<L extends PortLane>(
  item: LaneWords<L>,
  ground: Ground,
  hasWords: boolean,
  { lanes, placement, camera }: WordObstacles<L>,
): PlacedWords<L> | undefined {
  const { lane, texts } = item;
  const own = lanes.indexOf(lane);
  const line = lineOnScreen(placement, lane, camera);
  const isNumbered = texts.some(({ badge }) => badge !== "");
  const widthPx = Math.max(
    ...texts.flatMap(({ words, amongOthers }) =>
      [words, amongOthers].map((text) => measureText(text, lineWordsFontSizePx, true)),
    ),
  );
  const isFree = (box: Box): boolean =>
    isInFrame(box, placement.frame) &&
    !ground.taken.some((other) => doBoxesMeet(box, other, labelGapPx)) &&
    !ground.discs.some((disc) => doesBoxMeetDisc(box, disc, gapPx)) &&
    !doesAnyEndMeetBox(ground.paths, box);
  for (const station of hasWords && widthPx > 0 ? stations : []) {
    for (const side of [-1, 1]) {
      const { box, align } = besideLine(line, station, side, widthPx, item.halfWidthPx);
      if (doesPathMeetBox(ground.paths, own, box, item.halfWidthPx) || !isFree(box)) continue;
      if (isForeignLineNear(ground.paths, own, box)) continue;
      const isBadgeFree = (each: Box) => isFree(each) && !doBoxesMeet(each, box, 0);
      return { lane, texts, box, align, badge: isNumbered ? freeBadge(line, station, isBadgeFree) : undefined };
    }
  }
  if (!isNumbered) return undefined;
  const badge = freeBadge(line, 0.5, isFree);
  return badge === undefined ? undefined : { lane, texts, box: undefined, align: "centre", badge };
}

/** A box that touches the line, but for a gap, at one of its stations, on one of its sides. */
function besideLine(
  line: Parameters<typeof pointAt>[0],
  station: number,
  side: number,
  width: number,
  halfWidthPx: number,
): { box: Box; align: PlacedWords<PortLane>["align"] } {
  const [x, y] = pointAt(line, station);
  const [before, after] = [pointAt(line, station - 0.02), pointAt(line, station + 0.02)];
  const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
  const nx = (-side * (after[1] - before[1])) / length;
  const ny = (side * (after[0] - before[0])) / length;
  const away = (Math.abs(nx) * width + Math.abs(ny) * lineWordsHeightPx) / 2 + halfWidthPx + gapPx;
  const box = {
    x: x + nx * away - width / 2,
    y: y + ny * away - lineWordsHeightPx / 2,
    width,
    height: lineWordsHeightPx,
  };
  return { box, align: nx > 0.5 ? "left" : nx < -0.5 ? "right" : "centre" };
}

/** The free place for a number on the line that is nearest to a station. */
function freeBadge(
  line: Parameters<typeof pointAt>[0],
  station: number,
  isFree: (box: Box) => boolean,
): Point | undefined {
  return [...stations]
    .sort((a, b) => Math.abs(a - station) - Math.abs(b - station))
    .map((each) => pointAt(line, each))
    .find((centre) => isFree(badgeBox(centre)));
}

export function badgeBox([x, y]: Point): Box {
  return { x: x - badgeRadiusPx, y: y - badgeRadiusPx, width: 2 * badgeRadiusPx, height: 2 * badgeRadiusPx };
}

function isForeignLineNear(paths: Paths, own: number, box: Box): boolean {
  for (let row = 0; row < paths.count; row += 1) {
    if (row !== own && doesPathMeetBox(paths, row, box, foreignLineGapPx)) return true;
  }
  return false;
}
