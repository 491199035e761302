import type { Dataset, Point, Scene } from "../dataset/types.ts";
import { buildModel } from "../model/build.ts";
import { graphOf } from "../model/graph.ts";
import { deriveGroups } from "../model/groups.ts";
import { buildScope, needsGraph } from "../model/scope.ts";
import { deriveTold } from "../model/told.ts";
import type { Model, Scope } from "../model/types.ts";
import { isSearchable, scaleEffort } from "./effort.ts";
import { improveProblem } from "./improve.ts";
import { buildNetworkProblem, buildProblem, type LayoutProblem } from "./problem.ts";
import { type Score, scoreLayout } from "./score.ts";
import { castEffort, type Effort, networkEffort, searchLayout } from "./search.ts";

export interface DatasetLayout {
  readonly dataset: Dataset;
  /** Score of the whole network in the reference frame, under "", and of each scene that has places of its own; without those too large to be scored. */
  readonly scores: ReadonlyMap<string, Score>;
}

/** Any number would do; with this one the six starts hold good ones for the shipped network. */
const seed = 101;

/** What a scene draws; undefined for a scene without a cast, which shows everybody where the network has them. */
export interface SceneProblem {
  readonly scope: Scope;
  readonly problem: LayoutProblem;
}

/** A scene's cast with the lanes that its window, types and statuses show; undefined for a scene without a cast. */
export function buildSceneProblem(model: Model, scene: Scene): SceneProblem | undefined {
  const { view } = scene;
  const depth = view?.depth;
  if (view?.actors === undefined || (depth !== 0 && depth !== 1 && depth !== 2)) return undefined;
  const focus = view.actors.flatMap((id) => model.actorRow.get(id) ?? []);
  if (focus.length === 0) return undefined;
  if (needsGraph(focus, depth)) graphOf(model);
  const scope = buildScope(model, focus, depth);
  const told = deriveTold(model, scene);
  const groups = deriveGroups(model, scene, scope);
  return { scope, problem: buildProblem(model, scope, (row) => told?.[row] !== 0, groups) };
}

/**
 * The dataset with positions for every actor, and for every scene that has a cast; those in the file are replaced.
 * The same dataset gives the same positions. With the effort that is due to networks and casts it takes minutes,
 * for large ones up to about five; `effort` replaces both.
 */
export function layoutDataset(dataset: Dataset, effort?: Effort): DatasetLayout {
  const model = buildModel(dataset);
  const network = buildNetworkProblem(model);
  const places = findPlaces(network, networkEffort, effort);
  const scores = new Map(scoreOf("", network, places));
  const actors = dataset.actors.map((actor, row) => withPosition(actor, places[row]));
  const scenes = dataset.scenes?.map((scene) => {
    const drawn = buildSceneProblem(model, scene);
    if (drawn === undefined) return scene;
    const own = findPlaces(drawn.problem, castEffort, effort);
    for (const [id, score] of scoreOf(scene.id, drawn.problem, own)) scores.set(id, score);
    const ids = drawn.scope.actorRows.map((row) => dataset.actors[row]?.id ?? "");
    return {
      ...scene,
      positions: Object.fromEntries(ids.map((id, index): [string, Point] => [id, own[index] ?? [0, 0]])),
    };
  });
  return { dataset: { ...dataset, actors, ...(scenes && { scenes }) }, scores };
}

/** By the search, with the effort wanted or as much of the usual as some minutes allow; by forces where that is in vain. */
function findPlaces(problem: LayoutProblem, usual: Effort, wanted: Effort | undefined): readonly Point[] {
  if (wanted !== undefined) return searchLayout(problem, seed, wanted);
  if (isSearchable(problem)) return searchLayout(problem, seed, scaleEffort(usual, problem));
  return [...improveProblem(problem, { now: () => 0 })].at(-1) ?? [];
}

/** None for a network too large to be drawn for it. */
function scoreOf(id: string, problem: LayoutProblem, places: readonly Point[]): [string, Score][] {
  return isSearchable(problem) ? [[id, scoreLayout(problem, places)]] : [];
}

function withPosition<Entry extends object>(entry: Entry, position: Point | undefined): Entry {
  return position === undefined ? entry : { ...entry, position };
}
