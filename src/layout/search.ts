import type { Point } from "../dataset/types.ts";
import { referenceFrame } from "../notation/frame.ts";
import { anneal } from "./anneal.ts";
import { exactCost, polish, positionsOf } from "./polish.ts";
import type { LayoutProblem } from "./problem.ts";
import { createRandom } from "./random.ts";
import { buildSketch, fullRates, lineRates, setPlace, type Sketch } from "./sketch.ts";
import { placeAtStart } from "./starts.ts";

/** How much work a search does; steps are moves per actor. Never a time: the same data must give the same positions. */
export interface Effort {
  readonly starts: number;
  readonly lineSteps: number;
  readonly labelStarts: number;
  readonly labelSteps: number;
  readonly polished: number;
  readonly polishSteps: number;
}

export const fullEffort: Effort = {
  starts: 8,
  lineSteps: 9000,
  labelStarts: 4,
  labelSteps: 6000,
  polished: 2,
  polishSteps: 90,
};

interface Found {
  readonly positions: readonly Point[];
  readonly cost: number;
}

/**
 * Positions that make the problem readable, y upwards, rounded to thousandths, x from -1 to 1; one per actor.
 * Three searches, each from the best of the one before: for the lines alone from several starts; with the labels as
 * boxes in slots; with everything as drawn. Deterministic: the same problem, seed and effort give the same positions.
 */
export function searchLayout(problem: LayoutProblem, seed: number, effort: Effort = fullEffort): readonly Point[] {
  const count = problem.actors.length;
  if (count === 0) return [];
  const starts = Array.from({ length: effort.starts }, (_, start) => searchLines(problem, seed + start, effort));
  const labelled = bestOf(starts, effort.labelStarts).map((found, rank) =>
    searchLabels(problem, found, seed + rank, effort),
  );
  const polished = bestOf(labelled, effort.polished).map(({ positions }, rank) =>
    polish(problem, positions, createRandom(seed + rank), effort.polishSteps * count),
  );
  return bestOf(polished, 1)[0]?.positions ?? [];
}

function searchLines(problem: LayoutProblem, seed: number, { lineSteps }: Effort): Found {
  const random = createRandom(seed);
  const sketch = buildSketch(problem, referenceFrame, lineRates);
  placeAtStart(sketch, random);
  const cost = anneal(sketch, random, { steps: lineSteps * sketch.actorCount, hottest: 20, coldest: 0.1 });
  return { positions: positionsOf(sketch), cost };
}

function searchLabels(problem: LayoutProblem, { positions }: Found, seed: number, { labelSteps }: Effort): Found {
  const sketch = buildSketch(problem, referenceFrame, fullRates);
  putAt(sketch, positions);
  const sketchCost = anneal(sketch, createRandom(seed), {
    steps: labelSteps * sketch.actorCount,
    hottest: 2,
    coldest: 0.03,
  });
  const found = positionsOf(sketch);
  return { positions: found, cost: exactCost(problem, found, sketchCost) };
}

/** `anneal` stretches the places to the room, so the unit does not matter. */
function putAt(sketch: Sketch, positions: readonly Point[]): void {
  positions.forEach(([x, y], actor) => setPlace(sketch, actor, x, -y, 0));
}

function bestOf(found: readonly Found[], count: number): readonly Found[] {
  return found.toSorted((a, b) => a.cost - b.cost).slice(0, count);
}
