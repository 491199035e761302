import type { Dataset, Point, Scene } from "../dataset/types.ts";
import { buildModel } from "../model/build.ts";
import { graphOf } from "../model/graph.ts";
import { deriveGroups } from "../model/groups.ts";
import { buildScope, needsGraph } from "../model/scope.ts";
import { storyActors } from "../model/story.ts";
import { deriveTold } from "../model/told.ts";
import type { Model, Scope } from "../model/types.ts";
import { castEffort, type Effort, isSearchable, networkEffort, scaleEffort, searchMs } from "./effort.ts";
import { createMeasure } from "./measure.ts";
import { improveProblem } from "./improve.ts";
import { buildNetworkProblem, buildProblem, type LayoutProblem } from "./problem.ts";
import { type Score, scoreLayout } from "./score.ts";
import { searchLayout } from "./search.ts";

export interface DatasetLayout {
  readonly dataset: Dataset;
  /** Score of the whole network in the reference frame, under "", and of each scene that has positions of its own; without those too large to be scored. */
  readonly scores: ReadonlyMap<string, Score>;
}

/** Any number would do; with this one the six starts hold good ones for the shipped network. */
const seed = 101;

/** What a scene draws; undefined for a scene without a cast, which shows everybody where the network has them. */
export interface SceneProblem {
  readonly scope: Scope;
  readonly problem: LayoutProblem;
}

/**
 * A scene's cast, and whoever joins it, with the lanes that its window, types, statuses and steps show; undefined for a
 * scene without a cast.
 */
export function buildSceneProblem(
  model: Model,
  scene: Scene,
  joining: readonly string[] = [],
): SceneProblem | undefined {
  const { view } = scene;
  const depth = view?.depth;
  if (view?.actors === undefined || (depth !== 0 && depth !== 1 && depth !== 2)) return undefined;
  const focus = [...new Set([...view.actors, ...joining].flatMap((id) => model.actorRow.get(id) ?? []))];
  if (focus.length === 0) return undefined;
  if (needsGraph(focus, depth)) graphOf(model);
  const scope = buildScope(model, focus, depth);
  const told = deriveTold(model, scene);
  const steps = joining.length === 0 ? [] : (scene.steps ?? []);
  const inSteps = new Set(steps.flatMap(({ relations }) => relations.map((id) => model.relationRow.get(id))));
  const groups = deriveGroups(model, scene, scope);
  return { scope, problem: buildProblem(model, scope, (row) => told?.[row] !== 0 || inSteps.has(row), groups) };
}

export interface LayoutOptions {
  /** In the place of what is due to networks and to casts; `quick`: by forces, in seconds. */
  readonly effort?: Effort | "quick" | undefined;
  /** Asked after each piece of work: what is still to be searched then gets the best that there is. */
  readonly isStopped?: () => boolean;
}

/** The same, without looking up in between. */
export function layoutDataset(dataset: Dataset, options: LayoutOptions = {}): DatasetLayout {
  const work = layoutInSteps(dataset, options);
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/**
 * The dataset with positions for every actor, and for every scene that has a cast; those in the file are replaced.
 * The same dataset gives the same positions unless it is stopped. It takes minutes, for large networks up to about
 * five; yields, several times a second, the part of the work that is done, from 0 to 1.
 */
export function* layoutInSteps(
  dataset: Dataset,
  { effort, isStopped = () => false }: LayoutOptions = {},
): Generator<number, DatasetLayout> {
  const model = buildModel(dataset);
  const network: Task = planTask(buildNetworkProblem(model), networkEffort, effort);
  const casts = (dataset.scenes ?? []).map((scene) => {
    const drawn = buildSceneProblem(model, scene);
    return drawn && { ids: idsOf(model, drawn.scope), task: planTask(drawn.problem, castEffort, effort) };
  });
  const plannedMs = [network, ...casts.flatMap((cast) => cast?.task ?? [])].reduce((sum, { ms }) => sum + ms, 0);
  let doneMs = 0;
  const find = function* (task: Task): Generator<number, readonly Point[]> {
    const positions = yield* findPositions(task, isStopped, (ms) => Math.min(1, (doneMs + ms) / plannedMs));
    doneMs += task.ms;
    return positions;
  };
  const found = yield* find(network);
  const scores = new Map(scoreOf("", network.problem, found));
  const scenes: Scene[] = [];
  for (const [index, scene] of (dataset.scenes ?? []).entries()) {
    const cast = casts[index];
    if (cast === undefined) {
      scenes.push(scene);
      continue;
    }
    const own = yield* find(cast.task);
    for (const [id, score] of scoreOf(scene.id, cast.task.problem, own)) scores.set(id, score);
    const positions = new Map(cast.ids.map((id, row): [string, Point] => [id, own[row] ?? [0, 0]]));
    scenes.push({ ...scene, positions: Object.fromEntries(placeJoining(model, scene, positions)) });
  }
  const actors = dataset.actors.map((actor, row) => withPosition(actor, found[row]));
  return { dataset: { ...dataset, actors, ...(dataset.scenes && { scenes }) }, scores };
}

/** A search with as much effort as some minutes allow; none where it is in vain, or nobody wants to wait. */
interface Task {
  readonly problem: LayoutProblem;
  readonly effort: Effort | undefined;
  /** Estimated. */
  readonly ms: number;
}

function planTask(problem: LayoutProblem, usual: Effort, wanted: LayoutOptions["effort"]): Task {
  const due = wanted ?? (isSearchable(problem) ? scaleEffort(usual, problem) : "quick");
  const effort = due === "quick" ? undefined : due;
  return { problem, effort, ms: effort === undefined ? 0 : searchMs(effort, problem) };
}

/** `partAt` gives the part of all work for the milliseconds that this one has taken. */
function* findPositions(
  { problem, effort }: Task,
  isStopped: () => boolean,
  partAt: (ms: number) => number,
): Generator<number, readonly Point[]> {
  const quickly = (): readonly Point[] => [...improveProblem(problem, { now: () => 0 })].at(-1) ?? [];
  if (effort === undefined || isStopped()) return quickly();
  const search = searchLayout(problem, seed, effort);
  let doneMs = 0;
  for (let step = search.next(); ; step = search.next()) {
    if (step.done === true) return step.value;
    doneMs += step.value.ms;
    yield partAt(doneMs);
    if (isStopped()) return step.value.best.length > 0 ? step.value.best : quickly();
  }
}

/** How many positions for somebody who joins are tried each way; all lie inside what the cast spans. */
const joiningColumns = 30;
const joiningLines = 18;

/**
 * The positions of a scene's cast, and of each actor that only its steps bring in the best that is left: the cast stands as
 * it does, whether they are there or not.
 */
export function placeJoining(model: Model, scene: Scene, cast: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const positions = new Map(cast);
  const joined: string[] = [];
  const xs = [...cast.values()].map(([x]) => x);
  const ys = [...cast.values()].map(([, y]) => y);
  for (const id of storyActors(scene, model).filter((each) => !cast.has(each))) {
    joined.push(id);
    const drawn = buildSceneProblem(model, scene, joined);
    if (drawn === undefined || cast.size < 2 || !isSearchable(drawn.problem)) return cast;
    const measure = createMeasure(drawn.problem);
    const ids = idsOf(model, drawn.scope);
    let least = Infinity;
    let best: Point = [0, 0];
    for (const x of between(xs, joiningColumns)) {
      for (const y of between(ys, joiningLines)) {
        const cost = measure(ids.map((other) => (other === id ? [x, y] : (positions.get(other) ?? [0, 0]))));
        if (cost < least) [best, least] = [[x, y], cost];
      }
    }
    positions.set(id, best);
  }
  return positions;
}

/** So many values from the least to the greatest, on the grid of positions. */
function between(values: readonly number[], count: number): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const at = (step: number): number => least + ((most - least) * step) / (count - 1);
  return Array.from({ length: count }, (_, step) => Math.round(at(step) * 1000) / 1000);
}

function idsOf({ dataset }: Model, { actorRows }: Scope): readonly string[] {
  return actorRows.map((row) => dataset.actors[row]?.id ?? "");
}

/** None for a network too large to be drawn for it. */
function scoreOf(id: string, problem: LayoutProblem, positions: readonly Point[]): [string, Score][] {
  return isSearchable(problem) ? [[id, scoreLayout(problem, positions)]] : [];
}

function withPosition<Entry extends object>(entry: Entry, position: Point | undefined): Entry {
  return position === undefined ? entry : { ...entry, position };
}
