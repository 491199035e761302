import type { Point } from "../dataset/types.ts";
import { referenceFrame } from "../notation/frame.ts";
import { anneal } from "./anneal.ts";
import { deriveTwoCore, placeBranches } from "./twoCore.ts";
import { exactCost, judgingOf, polish, positionsOf } from "./polish.ts";
import type { LayoutProblem } from "./problem.ts";
import { createRandom } from "./random.ts";
import { buildSketch, fullRates, lineRates, setPosition, type Sketch } from "./sketch.ts";
import { placeAtStart } from "./starts.ts";

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

/** Labels come in little by little, or they would destroy what was found for the lines. */
export const labelStages = [
  { labels: 0.15, share: 0.4, hottest: 0.8, coldest: 0.3 },
  { labels: 0.4, share: 0.3, hottest: 0.4, coldest: 0.2 },
  { labels: 1, share: 0.3, hottest: 0.3, coldest: 0.03 },
] as const;

interface Found {
  readonly positions: readonly Point[];
  readonly cost: number;
}

/**
 * Positions that make the problem readable, y upwards, rounded to thousandths, x from -1 to 1; one per actor.
 * Each search goes on from the best of the one before: for the lines of the core, from several starts; for all lines;
 * with the labels as boxes in slots; with everything as drawn.
 * Deterministic: the same problem, seed and effort give the same positions.
 */
export function searchLayout(problem: LayoutProblem, seed: number, effort: Effort): readonly Point[] {
  const count = problem.actors.length;
  if (count < 2) return problem.actors.map(() => [0, 0]);
  const starts = Array.from({ length: effort.coreStarts }, (_, start) => searchCore(problem, seed + start, effort));
  const lines = bestOf(starts, effort.lineStarts).map((found, rank) =>
    searchLines(problem, found, seed + rank, effort),
  );
  const labelled = bestOf(lines, effort.labelStarts).map((found, rank) =>
    searchLabels(problem, found, seed + rank, effort),
  );
  const polished = bestOf(labelled, effort.polishStarts).map(({ positions }, rank) =>
    polish(problem, positions, createRandom(seed + rank), effort.polishSteps),
  );
  return bestOf(polished, 1)[0]?.positions ?? [];
}

/** Places for the core by its lines alone; its branches stand beside it. */
function searchCore(problem: LayoutProblem, seed: number, { coreSteps }: Effort): Found {
  const random = createRandom(seed);
  const core = deriveTwoCore(problem) ?? { problem, kept: problem.actors.map((_, actor) => actor) };
  const sketch = buildSketch(core.problem, referenceFrame, lineRates);
  placeAtStart(sketch, random);
  const cost = anneal(sketch, random, { steps: coreSteps * sketch.actorCount, hottest: 5, coldest: 0.1 });
  return { positions: placeBranches(problem, core.kept, positionsOf(sketch), random), cost };
}

function searchLines(problem: LayoutProblem, { positions }: Found, seed: number, { lineSteps }: Effort): Found {
  const sketch = buildSketch(problem, referenceFrame, lineRates);
  putAt(sketch, positions);
  const steps = lineSteps * sketch.actorCount;
  const cost = anneal(sketch, createRandom(seed), { steps, hottest: 1.5, coldest: 0.05 });
  return { positions: positionsOf(sketch), cost };
}

function searchLabels(problem: LayoutProblem, { positions }: Found, seed: number, { labelSteps }: Effort): Found {
  const random = createRandom(seed);
  let sketch = buildSketch(problem, referenceFrame, lineRates);
  putAt(sketch, positions);
  let cost = 0;
  for (const { labels, share, ...heat } of labelStages) {
    const next = buildSketch(problem, referenceFrame, fullRates(problem.actors.length, labels));
    sketch.x.forEach((x, actor) => setPosition(next, actor, x, sketch.y[actor] ?? 0, sketch.slot[actor] ?? 0));
    cost = anneal(next, random, { steps: share * labelSteps * next.actorCount, ...heat });
    sketch = next;
  }
  const found = positionsOf(sketch);
  return { positions: found, cost: exactCost(problem, found, cost, judgingOf(problem)) };
}

/** `anneal` stretches the positions to the room, so the unit does not matter. */
function putAt(sketch: Sketch, positions: readonly Point[]): void {
  positions.forEach(([x, y], actor) => setPosition(sketch, actor, x, -y, 0));
}

function bestOf(found: readonly Found[], count: number): readonly Found[] {
  return [...found].sort((a, b) => a.cost - b.cost).slice(0, count);
}
