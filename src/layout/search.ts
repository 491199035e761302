import type { Point } from "../dataset/types.ts";
import { referenceFrame } from "../notation/frame.ts";
import { anneal } from "./anneal.ts";
import { type Effort, labelFactor, moveMs } from "./effort.ts";
import { deriveTwoCore, placeBranches } from "./twoCore.ts";
import { exactCost, judgingOf, polish, positionsOf } from "./polish.ts";
import type { LayoutProblem } from "./problem.ts";
import { createRandom } from "./random.ts";
import { buildSketch, fullRates, lineRates, setPosition, type Sketch } from "./sketch.ts";
import { placeAtStart } from "./starts.ts";

/** Labels come in little by little, or they would destroy what was found for the lines. */
export const labelStages = [
  { labels: 0.15, share: 0.4, hottest: 0.8, coldest: 0.3 },
  { labels: 0.4, share: 0.3, hottest: 0.4, coldest: 0.2 },
  { labels: 1, share: 0.3, hottest: 0.3, coldest: 0.03 },
] as const;

/** Where a search is: the estimated milliseconds of work since the last time, and the best so far; empty before that. */
export interface SearchStep {
  readonly ms: number;
  readonly best: readonly Point[];
}

/** Yields after each piece of work, and ends with the positions. */
export type Search = Generator<SearchStep, readonly Point[]>;

interface Stage {
  readonly starts: number;
  /** Yields the estimated milliseconds of each piece of work. */
  readonly search: (found: Found, rank: number) => Generator<number, Found>;
}

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
export function* searchLayout(problem: LayoutProblem, seed: number, effort: Effort): Search {
  const count = problem.actors.length;
  if (count < 2) return problem.actors.map(() => [0, 0]);
  let found: readonly Found[] = Array.from({ length: effort.coreStarts }, () => ({ positions: [], cost: 0 }));
  for (const { search, starts } of stagesOf(problem, seed, effort)) {
    const [best] = found;
    const next: Found[] = [];
    for (const [rank, from] of bestOf(found, starts).entries()) {
      const work = search(from, rank);
      for (let step = work.next(); ; step = work.next()) {
        if (step.done === true) {
          next.push(step.value);
          break;
        }
        yield { ms: step.value, best: bestOf(next, 1)[0]?.positions ?? best?.positions ?? [] };
      }
    }
    found = bestOf(next, starts);
  }
  return found[0]?.positions ?? [];
}

/** What is tried in which order, and from how many of the best that the stage before has found. */
function stagesOf(problem: LayoutProblem, seed: number, effort: Effort): readonly Stage[] {
  return [
    { starts: effort.coreStarts, search: (_, rank) => searchCore(problem, seed + rank, effort) },
    { starts: effort.lineStarts, search: (found, rank) => searchLines(problem, found, seed + rank, effort) },
    { starts: effort.labelStarts, search: (found, rank) => searchLabels(problem, found, seed + rank, effort) },
    {
      starts: effort.polishStarts,
      search: ({ positions }, rank) => polish(problem, positions, createRandom(seed + rank), effort.polishSteps),
    },
  ];
}

/** The core by its lines alone; its branches stand beside it. */
function* searchCore(problem: LayoutProblem, seed: number, { coreSteps }: Effort): Generator<number, Found> {
  const random = createRandom(seed);
  const core = deriveTwoCore(problem) ?? { problem, kept: problem.actors.map((_, actor) => actor) };
  const sketch = buildSketch(core.problem, referenceFrame, lineRates);
  placeAtStart(sketch, random);
  const cooling = { steps: coreSteps * sketch.actorCount, hottest: 5, coldest: 0.1 };
  const cost = yield* inMs(anneal(sketch, random, cooling), moveMs(core.problem));
  return { positions: placeBranches(problem, core.kept, positionsOf(sketch), random), cost };
}

function* searchLines(
  problem: LayoutProblem,
  { positions }: Found,
  seed: number,
  { lineSteps }: Effort,
): Generator<number, Found> {
  const sketch = buildSketch(problem, referenceFrame, lineRates);
  putAt(sketch, positions);
  const steps = lineSteps * sketch.actorCount;
  const cooling = { steps, hottest: 1.5, coldest: 0.05 };
  const cost = yield* inMs(anneal(sketch, createRandom(seed), cooling), moveMs(problem));
  return { positions: positionsOf(sketch), cost };
}

function* searchLabels(
  problem: LayoutProblem,
  { positions }: Found,
  seed: number,
  { labelSteps }: Effort,
): Generator<number, Found> {
  const random = createRandom(seed);
  let sketch = buildSketch(problem, referenceFrame, lineRates);
  putAt(sketch, positions);
  let cost = 0;
  for (const { labels, share, ...heat } of labelStages) {
    const next = buildSketch(problem, referenceFrame, fullRates(problem.actors.length, labels));
    sketch.x.forEach((x, actor) => setPosition(next, actor, x, sketch.y[actor] ?? 0, sketch.slot[actor] ?? 0));
    const steps = share * labelSteps * next.actorCount;
    cost = yield* inMs(anneal(next, random, { steps, ...heat }), labelFactor * moveMs(problem));
    sketch = next;
  }
  const found = positionsOf(sketch);
  return { positions: found, cost: exactCost(problem, found, cost, judgingOf(problem)) };
}

function* inMs(moves: Generator<number, number>, msPerMove: number): Generator<number, number> {
  for (let step = moves.next(); ; step = moves.next()) {
    if (step.done === true) return step.value;
    yield step.value * msPerMove;
  }
}

/** `anneal` stretches the positions to the room, so the unit does not matter. */
function putAt(sketch: Sketch, positions: readonly Point[]): void {
  positions.forEach(([x, y], actor) => setPosition(sketch, actor, x, -y, 0));
}

function bestOf(found: readonly Found[], count: number): readonly Found[] {
  return [...found].sort((a, b) => a.cost - b.cost).slice(0, count);
}
