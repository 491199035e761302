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
  starts: 6,
  lineSteps: 20000,
  labelStarts: 3,
  labelSteps: 15000,
  polished: 1,
  polishSteps: 150,
};

/** Labels come in little by little, or they would destroy what was found for the lines. */
const labelStages = [
  { labels: 0.15, share: 0.4, hottest: 2, coldest: 0.5 },
  { labels: 0.4, share: 0.3, hottest: 0.5, coldest: 0.2 },
  { labels: 1, share: 0.3, hottest: 0.3, coldest: 0.03 },
] as const;

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
  if (count < 2) return problem.actors.map(() => [0, 0]);
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
  const cost = anneal(sketch, random, { steps: lineSteps * sketch.actorCount, hottest: 10, coldest: 0.05 });
  return { positions: positionsOf(sketch), cost };
}

function searchLabels(problem: LayoutProblem, { positions }: Found, seed: number, { labelSteps }: Effort): Found {
  const random = createRandom(seed);
  let sketch = buildSketch(problem, referenceFrame, lineRates);
  putAt(sketch, positions);
  let cost = 0;
  for (const { labels, share, ...heat } of labelStages) {
    const next = buildSketch(problem, referenceFrame, fullRates(problem.actors.length, labels));
    sketch.x.forEach((x, actor) => setPlace(next, actor, x, sketch.y[actor] ?? 0, sketch.slot[actor] ?? 0));
    cost = anneal(next, random, { steps: share * labelSteps * next.actorCount, ...heat });
    sketch = next;
  }
  const found = positionsOf(sketch);
  return { positions: found, cost: exactCost(problem, found, cost) };
}

/** `anneal` stretches the places to the room, so the unit does not matter. */
function putAt(sketch: Sketch, positions: readonly Point[]): void {
  positions.forEach(([x, y], actor) => setPlace(sketch, actor, x, -y, 0));
}

function bestOf(found: readonly Found[], count: number): readonly Found[] {
  return found.toSorted((a, b) => a.cost - b.cost).slice(0, count);
}
