import type { Dataset, Point } from "../dataset/types.ts";
import { buildModel } from "../model/build.ts";
import type { Model } from "../model/types.ts";
import { referenceFrame } from "../notation/frame.ts";
import { type Treemap, buildTreemap } from "./treemap.ts";
import { placeBeside, readGiven } from "./given.ts";
import { createMeasure, type Measure } from "./measure.ts";
import { createPace, type Pace } from "./pace.ts";
import { derivePlan, type Plan } from "./plan.ts";
import { positionsOf } from "./polish.ts";
import { buildNetworkProblem, type LayoutProblem } from "./problem.ts";
import { roomX, roomY, stretch } from "./sketch.ts";
import { refineTreemap } from "./refine.ts";

export interface ImproveOptions {
  /** A clock in milliseconds, for instance `performance.now`. */
  readonly now: () => number;
  /** How long the whole may take by that clock. */
  readonly budgetMs?: number;
}

const usualBudgetMs = 2500;
/** The first positions come by then at the latest, better ones after pauses of at least this length. */
const firstMs = 120;
const pauseMs = 220;

/**
 * A layout for readers who wait for it. Yields positions for all actors, in the order of the dataset: soon a plain
 * placement, then a better one each time there is one, by the measure of the full search where the network is small
 * enough to be measured; ends when the plan is done or the budget used up. Between two steps pass at most about 150 ms.
 * Positions: x from -1 to 1, y upwards in the same unit, rounded to thousandths. Where the file has positions for at
 * least half of the actors those stay, in the unit of the file, and the others are put beside them.
 * Deterministic with a clock that stands still: the plan follows from the data alone, the clock only shortens it.
 */
export function* improveLayout(
  input: Dataset | Model,
  { now, budgetMs = usualBudgetMs }: ImproveOptions,
): Generator<readonly Point[]> {
  const startMs = now();
  const model = "actorRow" in input ? input : buildModel(input);
  const given = readGiven(model.dataset);
  if (given !== undefined) {
    yield placeBeside(model, given);
    return;
  }
  yield* improveProblem(buildNetworkProblem(model), { now, budgetMs: budgetMs - (now() - startMs) });
}

/** The same for a problem without any positions. */
export function* improveProblem(
  problem: LayoutProblem,
  { now, budgetMs = usualBudgetMs }: ImproveOptions,
): Generator<readonly Point[]> {
  const startMs = now();
  const treemap = buildTreemap(problem);
  const plan = derivePlan(treemap);
  yield* improveTreemap(treemap, plan, createPace(now, startMs, budgetMs, plan.plannedMs));
}

function* improveTreemap(treemap: Treemap, plan: Plan, pace: Pace): Generator<readonly Point[]> {
  const isBetter = createJudge(plan.lineSteps > 0 ? createMeasure(treemap.problem) : undefined);
  let nextMs = firstMs;
  const work = refineTreemap(treemap, plan, pace);
  while (work.next().done !== true && !pace.isOver()) {
    if (pace.elapsedMs() < nextMs) continue;
    const positions = readPositions(treemap);
    if (isBetter(positions)) yield positions;
    nextMs = pace.elapsedMs() + pauseMs;
  }
  const last = readPositions(treemap);
  if (isBetter(last)) yield last;
}

/** Says of positions whether they are better than the best so far; without a measure, whether they are others. */
function createJudge(measure: Measure | undefined): (positions: readonly Point[]) => boolean {
  let best: readonly Point[] | undefined;
  let leastCost: number | undefined;
  return (positions) => {
    if (best !== undefined && areEqual(best, positions)) return false;
    if (best !== undefined && measure !== undefined) {
      leastCost ??= measure(best);
      const cost = measure(positions);
      if (cost >= leastCost) return false;
      leastCost = cost;
    }
    best = positions;
    return true;
  };
}

function areEqual(some: readonly Point[], others: readonly Point[]): boolean {
  return some.every(([x, y], index) => x === others[index]?.[0] && y === others[index][1]);
}

/** The treemap stretched to the room that its pictures have. */
function readPositions({ x, y }: Treemap): Point[] {
  const frame = referenceFrame;
  return positionsOf({
    frame,
    x: stretch(x, frame.paddingX, roomX(frame)),
    y: stretch(y, frame.paddingTop, roomY(frame)),
  });
}
