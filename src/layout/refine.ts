import { beginAnnealing, type Cooling } from "./anneal.ts";
import { pushApart, spreadEvenly } from "./apart.ts";
import { communitiesOf } from "./communities.ts";
import { type Treemap, type TreemapCell, pinCell } from "./treemap.ts";
import { labelFactor, moveMs } from "./effort.ts";
import type { Pace } from "./pace.ts";
import type { Plan } from "./plan.ts";
import { createRandom } from "./random.ts";
import { labelStages } from "./search.ts";
import { buildSketch, fullRates, lineRates, setPosition, type Sketch } from "./sketch.ts";
import { type Body, buildForce } from "./starts.ts";

/** Any number would do. */
const seed = 101;
/** A round of annealing should take about that long, and there should be this many to cool evenly. */
const roundMs = 30;
const fewestRounds = 10;
const mostRounds = 60;
const lineHeat = { hottest: 1.5, coldest: 0.05 };

/** A cell with the state of its search: the sketch is in pixels of the cell. */
interface Task {
  readonly cell: TreemapCell;
  readonly random: () => number;
  sketch: Sketch;
}

/**
 * Betters the positions on a treemap in short slices: forces, then the lines, then with labels. It yields after
 * each, and the best positions of the stage it is in stand on the treemap. The same treemap and pace give the same.
 */
export function* refineTreemap(treemap: Treemap, plan: Plan, pace: Pace): Generator<void> {
  yield;
  if (plan.forceTicks === 0) return;
  const tasks = treemap.cells.filter(({ kept }) => kept.length > 2).map((cell) => beginTask(treemap, cell));
  for (const task of tasks) yield* pull(treemap, task, plan, pace);
  if (plan.lineSteps > 0) yield* search(treemap, tasks, plan, pace);
  for (const task of tasks) yield* part(treemap, task, plan, pace);
}

function* search(treemap: Treemap, tasks: readonly Task[], plan: Plan, pace: Pace): Generator<void> {
  for (const task of tasks) yield* cool(treemap, task, pace, lineHeat, plan.lineSteps, 1);
  for (const { labels, share, ...heat } of labelStages) {
    for (const task of tasks) {
      task.sketch = withLabels(task, labels);
      yield* cool(treemap, task, pace, heat, share * plan.labelSteps, labelFactor);
    }
  }
}

function beginTask(treemap: Treemap, cell: TreemapCell): Task {
  const sketch = buildSketch(cell.problem, cell.frame, lineRates);
  cell.kept.forEach((actor, index) => {
    setPosition(sketch, index, (treemap.x[actor] ?? 0) - cell.left, (treemap.y[actor] ?? 0) - cell.top, 0);
  });
  return { cell, random: createRandom(seed), sketch };
}

/** Ticks that are left out cool the forces all the same; a search needs all of them, it repairs nothing at large. */
function* pull(treemap: Treemap, { cell, random, sketch }: Task, plan: Plan, pace: Pace): Generator<void> {
  const bodies = Array.from(sketch.x, (x, actor): Body => ({ x, y: sketch.y[actor] ?? 0 }));
  // What is too large to be searched for lines that cross is put together by who belongs together.
  const communities = plan.lineSteps === 0 ? communitiesOf(cell.problem, random) : undefined;
  const force = buildForce(sketch, bodies, random, communities);
  const cooling = 1 - force.alphaMin() ** (1 / plan.forceTicks);
  force.alphaDecay(cooling);
  const slice = Math.max(1, Math.round(roundMs / plan.tickMs(cell)));
  for (let tick = 0; tick < plan.forceTicks; tick += slice) {
    const ticks = Math.min(slice, plan.forceTicks - tick);
    if (!pace.take(ticks * plan.tickMs(cell)) && plan.lineSteps === 0) {
      force.alpha(force.alpha() * (1 - cooling) ** ticks);
      continue;
    }
    force.tick(ticks);
    bodies.forEach(({ x, y }, actor) => setPosition(sketch, actor, x, y, 0));
    if (plan.lineSteps === 0) spreadEvenly(sketch);
    pinCell(treemap, cell, sketch.x, sketch.y);
    yield;
  }
}

function* cool(
  treemap: Treemap,
  { cell, random, sketch }: Task,
  pace: Pace,
  heat: Pick<Cooling, "hottest" | "coldest">,
  stepsPerActor: number,
  factor: number,
): Generator<void> {
  const steps = stepsPerActor * sketch.actorCount;
  const stageMs = steps * moveMs(cell.problem) * factor;
  const rounds = Math.max(fewestRounds, Math.min(mostRounds, Math.round(stageMs / roundMs)));
  const annealing = beginAnnealing(sketch, random, { ...heat, steps }, rounds);
  for (let round = 0; round < rounds; round += 1) {
    if (!pace.take(stageMs / rounds)) continue;
    annealing.runRound(round);
    pinCell(treemap, cell, annealing.best.x, annealing.best.y);
    yield;
  }
  annealing.restoreBest();
}

function* part(treemap: Treemap, { cell, random, sketch }: Task, plan: Plan, pace: Pace): Generator<void> {
  for (let round = 1; round <= plan.apartRounds; round += 1) {
    if (!pace.take(plan.tickMs(cell))) continue;
    pushApart(sketch, random);
    pinCell(treemap, cell, sketch.x, sketch.y);
    yield;
  }
}

function withLabels({ cell, sketch }: Task, labels: number): Sketch {
  const next = buildSketch(cell.problem, cell.frame, fullRates(cell.kept.length, labels));
  sketch.x.forEach((x, actor) => setPosition(next, actor, x, sketch.y[actor] ?? 0, sketch.slot[actor] ?? 0));
  return next;
}
