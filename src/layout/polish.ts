import type { Point } from "../dataset/types.ts";
import { type Frame, frameOf, referenceFrame } from "../notation/frame.ts";
import { deriveDrawing, deriveOutline, type Outline } from "./drawing.ts";
import { drawingMs } from "./effort.ts";
import type { LayoutProblem } from "./problem.ts";
import { labelFaults, lineFaults, type Score } from "./score.ts";
import { buildSketch, fullRates, roomX, roomY, setPosition, type Sketch } from "./sketch.ts";
import { costAround, totalCost } from "./sketchCost.ts";

/** In which frames faults are counted, each with its share in the total, and whether as the stage draws or roughly. */
export interface Judging {
  readonly frames: readonly { readonly frame: Frame; readonly share: number }[];
  readonly isRough: boolean;
  /** By how much a move may be worse half way through the judging: what comes then hardly ever makes up for more. */
  readonly patience: number;
}

/** The stage of the explorer, and that of a phone held upright. */
export const quickJudging: Judging = {
  frames: [
    { frame: referenceFrame, share: 1 },
    { frame: frameOf(320, 400), share: 0.35 },
  ],
  isRough: true,
  patience: 50,
};
/** The same with more room, and the graph in wide pictures with words around or beside it. */
const castJudging: Judging = {
  frames: [
    { frame: referenceFrame, share: 1 },
    { frame: frameOf(320, 400), share: 0.5 },
    { frame: frameOf(390, 420), share: 0.5 },
    { frame: frameOf(470, 325), share: 0.4 },
    { frame: frameOf(700, 250), share: 0.4 },
  ],
  isRough: false,
  patience: Infinity,
};
/** Share of the costs of the sketch (margins, lengths, angles) in the total. */
const sketchShare = 0.35;
/** More actors than that are a network rather than a cast. */
const largestCast = 20;
/** Positions are written with this many steps from the middle to the right border. */
const gridSteps = 1000;

/**
 * The positions of a sketch as positions in the file's unit: x from -1 to 1, y upwards in the same measure, on the grid.
 * The bounding box is that of the room, so that the reference frame shows the very pixels of the sketch.
 */
export function positionsOf(sketch: Pick<Sketch, "frame" | "x" | "y">): Point[] {
  const { frame } = sketch;
  const unit = roomX(frame) / 2;
  const middleX = frame.paddingX + unit;
  const middleY = frame.paddingTop + roomY(frame) / 2;
  const round = (value: number): number => Math.round(value * gridSteps) / gridSteps + 0;
  return Array.from(sketch.x, (x, actor) => [
    round((x - middleX) / unit),
    round((middleY - (sketch.y[actor] ?? 0)) / unit),
  ]);
}

/** How the thorough search judges a problem: a large network as quickly as readers wait for it. */
export function judgingOf({ actors }: LayoutProblem): Judging {
  return actors.length > largestCast ? quickJudging : castJudging;
}

/** What is to become small: the exact faults in the frames of the judging, and the sketch's costs. */
export function exactCost(
  problem: LayoutProblem,
  positions: readonly Point[],
  sketchCost: number,
  judging: Judging,
): number {
  return exactCosts(problem, positions, sketchCost, judging)?.at(-1) ?? Infinity;
}

/**
 * The same as it adds up: the sketch's costs, those of the lines in each frame, and those of the labels. Undefined as
 * soon as it is sure not to be less than `best` in the end, or worse than that by more than patience allows.
 */
function exactCosts(
  problem: LayoutProblem,
  positions: readonly Point[],
  sketchCost: number,
  { frames, isRough, patience }: Judging,
  best: readonly number[] = [],
): readonly number[] | undefined {
  const least = best.at(-1) ?? Infinity;
  let sum = sketchShare * sketchCost;
  const sums = [sum];
  const isInVain = (): boolean => sum >= least || sum > (best[sums.length - 1] ?? Infinity) + patience;
  const add = (cost: number): void => {
    sum += cost;
    sums.push(sum);
  };
  const outlines: Outline[] = [];
  for (const { frame, share } of frames) {
    if (isInVain()) return undefined;
    const outline = deriveOutline(problem, positions, frame, isRough);
    outlines.push(outline);
    add(share * weigh(lineFaults(problem, outline), problem));
  }
  for (const [index, outline] of outlines.entries()) {
    if (isInVain()) return undefined;
    add((frames[index]?.share ?? 0) * weigh(labelFaults(problem, deriveDrawing(problem, outline)), problem));
  }
  return isInVain() ? undefined : sums;
}

/** One number for "how bad". In a large network a line through a name is worth a few crossings, in a cast it must not be. */
function weigh(faults: Partial<Score>, { actors }: LayoutProblem): number {
  const [crossing, throughLabel, throughOwnLabel, onLine, missing] =
    actors.length > largestCast ? [1, 5, 2, 2, 10] : [2, 14, 4, 12, 20];
  return (
    crossing * (faults.crossings ?? 0) +
    12 * (faults.linesThroughActors ?? 0) +
    throughLabel * (faults.linesThroughLabels ?? 0) +
    throughOwnLabel * (faults.linesThroughOwnLabels ?? 0) +
    onLine * (faults.headsOnLines ?? 0) +
    10 * (faults.coveredEnds ?? 0) +
    30 * (faults.strangersInGroups ?? 0) +
    40 * (faults.overlaps ?? 0) +
    missing * (faults.missingLabels ?? 0)
  );
}

/**
 * Betters positions by small moves of one actor, judged by the exact drawing with the labels as placed: each move is
 * kept when it lowers `exactCost`. Yields the estimated milliseconds of each; returns positions on the grid and their
 * cost.
 */
export function* polish(
  problem: LayoutProblem,
  start: readonly Point[],
  random: () => number,
  steps: number,
): Generator<number, { positions: Point[]; cost: number }> {
  const sketch = buildSketch(problem, referenceFrame, fullRates(problem.actors.length, 0));
  placeAsDrawn(sketch, start);
  let positions = positionsOf(sketch);
  let sketchCost = totalCost(sketch);
  const judging = judgingOf(problem);
  let costs = exactCosts(problem, positions, sketchCost, judging) ?? [];
  for (let step = 0; step < steps; step += 1) {
    const actor = Math.floor(random() * sketch.actorCount);
    const reach = 4 + 120 * random() * random() * (1 - (0.8 * step) / steps);
    const oldX = sketch.x[actor] ?? 0;
    const oldY = sketch.y[actor] ?? 0;
    const before = costAround(sketch, actor);
    const [x, y] = keepInRoom(sketch, actor, oldX + (2 * random() - 1) * reach, oldY + (2 * random() - 1) * reach);
    setPosition(sketch, actor, x, y, 0);
    const movedSketchCost = sketchCost + costAround(sketch, actor) - before;
    const moved = positionsOf(sketch);
    const movedCosts = exactCosts(problem, moved, movedSketchCost, judging, costs);
    if (movedCosts !== undefined) {
      positions = moved;
      costs = movedCosts;
      sketchCost = movedSketchCost;
    } else setPosition(sketch, actor, oldX, oldY, 0);
    yield drawingMs(problem);
  }
  return { positions, cost: costs.at(-1) ?? Infinity };
}

/** Puts the actors of a sketch where their positions show them in its frame: undoes `positionsOf`. */
export function placeAsDrawn(sketch: Sketch, positions: readonly Point[]): void {
  const { frame } = sketch;
  const unit = roomX(frame) / 2;
  positions.forEach(([x, y], actor) => {
    setPosition(sketch, actor, frame.paddingX + unit + x * unit, frame.paddingTop + roomY(frame) / 2 - y * unit, 0);
  });
}

/** An actor at the border of the room slides along it: the bounding box must not change. */
function keepInRoom(sketch: Sketch, actor: number, x: number, y: number): [number, number] {
  const { frame } = sketch;
  const left = frame.paddingX;
  const top = frame.paddingTop;
  return [
    slide(sketch.x[actor] ?? 0, x, left, left + roomX(frame)),
    slide(sketch.y[actor] ?? 0, y, top, top + roomY(frame)),
  ];
}

function slide(old: number, wanted: number, least: number, most: number): number {
  if (old - least < 0.5) return least;
  if (most - old < 0.5) return most;
  return Math.max(least, Math.min(most, wanted));
}
