import type { LayoutProblem } from "./problem.ts";

/** How much work a search does; steps are moves per actor, in the end moves at all. Never a time: the same data must give the same positions. */
export interface Effort {
  readonly coreStarts: number;
  readonly coreSteps: number;
  readonly lineStarts: number;
  readonly lineSteps: number;
  readonly labelStarts: number;
  readonly labelSteps: number;
  readonly polishStarts: number;
  readonly polishSteps: number;
}

/** A cast has many good layouts, of which the best is wanted; in a network a good one is hard to find at all. */
export const castEffort: Effort = {
  coreStarts: 8,
  coreSteps: 4000,
  lineStarts: 6,
  lineSteps: 3000,
  labelStarts: 4,
  labelSteps: 4000,
  polishStarts: 2,
  polishSteps: 1200,
};

export const networkEffort: Effort = {
  coreStarts: 6,
  coreSteps: 24000,
  lineStarts: 3,
  lineSteps: 16000,
  labelStarts: 2,
  labelSteps: 20000,
  polishStarts: 1,
  polishSteps: 3000,
};

/** Milliseconds per line, actor or label that a move looks at, and per lane in an exact drawing: estimates. */
const moveRate = 12e-6;
const drawingRate = 0.12;
/** A move costs so much more where labels count. */
export const labelFactor = 1.5;
/** What a search may take by these estimates, its polish apart. */
const mostSearchMs = 240_000;
const mostPolishMs = 60_000;
/** With more lanes per actor most crossings cannot be helped, and a search finds sooner what there is to find. */
const crowdedLanes = 4;
/** With fewer moves per actor a search finds less than forces do. */
const fewestMoves = 1500;

/** Estimated milliseconds of one move: the lines that move with the actor against all lines, actors and labels. */
export function moveMs({ actors, lanes }: LayoutProblem): number {
  const perActor = (2 * lanes.length) / Math.max(1, actors.length);
  return moveRate * (perActor * (lanes.length + actors.length) + lanes.length + 2 * actors.length);
}

/** Estimated milliseconds of one exact drawing. */
export function drawingMs({ lanes }: LayoutProblem): number {
  return drawingRate * lanes.length;
}

/** Estimated milliseconds of a whole search. */
export function searchMs(effort: Effort, problem: LayoutProblem): number {
  const { polishStarts, polishSteps } = effort;
  return movesOf(effort) * problem.actors.length * moveMs(problem) + polishStarts * polishSteps * drawingMs(problem);
}

/** Whether a search that may take minutes is of any use. */
export function isSearchable(problem: LayoutProblem): boolean {
  return fewestMoves * problem.actors.length * moveMs(problem) <= mostSearchMs;
}

/**
 * The effort that a problem can have in some four minutes, or less where it is crowded: the one given, or less for a
 * large network, where one start with many moves is worth more than several with few. Follows from the size alone.
 */
export function scaleEffort(effort: Effort, problem: LayoutProblem): Effort {
  const polish = scalePolish(effort, problem);
  const share =
    (clearness(problem) * mostSearchMs) / Math.max(1e-9, movesOf(effort) * problem.actors.length * moveMs(problem));
  if (share >= 1) return { ...effort, ...polish };
  const stage = (starts: number, steps: number): [starts: number, steps: number] => {
    const fewer = Math.max(1, Math.floor(starts * Math.sqrt(share)));
    return [fewer, Math.max(1, Math.floor((steps * starts * share) / fewer))];
  };
  const [coreStarts, coreSteps] = stage(effort.coreStarts, effort.coreSteps);
  const [lineStarts, lineSteps] = stage(effort.lineStarts, effort.lineSteps);
  const [labelStarts, labelSteps] = stage(effort.labelStarts, effort.labelSteps);
  return { coreStarts, coreSteps, lineStarts, lineSteps, labelStarts, labelSteps, ...polish };
}

/** Part of the effort that is of use: 1 but in crowded networks. */
function clearness({ actors, lanes }: LayoutProblem): number {
  return Math.min(1, (crowdedLanes * actors.length) / Math.max(1, lanes.length));
}

/** Moves per actor, those with labels counted as what they cost. */
function movesOf({ coreStarts, coreSteps, lineStarts, lineSteps, labelStarts, labelSteps }: Effort): number {
  return coreStarts * coreSteps + lineStarts * lineSteps + labelFactor * labelStarts * labelSteps;
}

function scalePolish(
  { polishStarts, polishSteps }: Effort,
  problem: LayoutProblem,
): Pick<Effort, "polishStarts" | "polishSteps"> {
  const steps = Math.floor((clearness(problem) * mostPolishMs) / Math.max(1e-9, drawingMs(problem)));
  return polishStarts * polishSteps <= steps
    ? { polishStarts, polishSteps }
    : { polishStarts: 1, polishSteps: Math.min(polishSteps, steps) };
}
