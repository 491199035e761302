import { readDays } from "../dataset/edtf.ts";
import { type Dataset, type Point, type Scene, type SceneView, statuses } from "../dataset/types.ts";
import { buildModel } from "../model/build.ts";
import { deriveRelationState } from "../model/relationState.ts";
import { buildScope } from "../model/scope.ts";
import { type DayWindow, type Model, OPEN_END, OPEN_START, type Scope } from "../model/types.ts";
import { buildProblem, type LayoutProblem } from "./problem.ts";
import { type Score, scoreLayout } from "./score.ts";
import { castEffort, type Effort, networkEffort, searchLayout } from "./search.ts";

export interface DatasetLayout {
  readonly dataset: Dataset;
  /** Score of the whole network in the reference frame, under "", and of each scene that has places of its own. */
  readonly scores: ReadonlyMap<string, Score>;
}

/** Any number would do; with this one the six starts hold good ones for the shipped network. */
const seed = 101;

/** What a scene draws; undefined for a scene without a cast, which shows everybody where the network has them. */
export interface SceneProblem {
  readonly scope: Scope;
  readonly problem: LayoutProblem;
}

/** The whole network, every lane shown. */
export function buildNetworkProblem(model: Model): LayoutProblem {
  return buildProblem(model, buildScope(model, undefined, "all"), () => true);
}

/** A scene's cast with the lanes that its window, types and statuses show; undefined for a scene without a cast. */
export function buildSceneProblem(model: Model, { view }: Scene): SceneProblem | undefined {
  const depth = view?.depth;
  if (view?.actors === undefined || (depth !== 0 && depth !== 1 && depth !== 2)) return undefined;
  const focus = view.actors.flatMap((id) => model.actorRow.get(id) ?? []);
  if (focus.length === 0) return undefined;
  const scope = buildScope(model, focus, depth);
  const window = windowOf(view, model);
  const isShown = (row: number): boolean =>
    passes(view, model, row) && deriveRelationState(model, row, window) !== "hidden";
  return { scope, problem: buildProblem(model, scope, isShown) };
}

/**
 * The dataset with positions for every actor, and for every scene that has a cast; those in the file are replaced.
 * The same dataset gives the same positions. With the effort that is due to networks and casts it takes minutes;
 * `effort` replaces both.
 */
export function layoutDataset(dataset: Dataset, effort?: Effort): DatasetLayout {
  const model = buildModel(dataset);
  const network = buildNetworkProblem(model);
  const places = searchLayout(network, seed, effort ?? networkEffort);
  const scores = new Map([["", scoreLayout(network, places)]]);
  const actors = dataset.actors.map((actor, row) => withPosition(actor, places[row]));
  const scenes = dataset.scenes?.map((scene) => {
    const drawn = buildSceneProblem(model, scene);
    if (drawn === undefined) return scene;
    const own = searchLayout(drawn.problem, seed, effort ?? castEffort);
    scores.set(scene.id, scoreLayout(drawn.problem, own));
    const ids = drawn.scope.actorRows.map((row) => dataset.actors[row]?.id ?? "");
    return {
      ...scene,
      positions: Object.fromEntries(ids.map((id, index): [string, Point] => [id, own[index] ?? [0, 0]])),
    };
  });
  return { dataset: { ...dataset, actors, ...(scenes && { scenes }) }, scores };
}

function withPosition<Entry extends object>(entry: Entry, position: Point | undefined): Entry {
  return position === undefined ? entry : { ...entry, position };
}

function windowOf(view: SceneView, model: Model): DayWindow {
  const from = view.from === undefined ? model.extent?.firstDay : readDays(view.from)?.earliest;
  const to = view.to === undefined ? model.extent?.lastDay : readDays(view.to)?.latest;
  const fromDay = from === undefined || !Number.isFinite(from) ? OPEN_START : from;
  const toDay = to === undefined || !Number.isFinite(to) ? OPEN_END : to;
  return { fromDay: Math.min(fromDay, toDay), toDay, mode: view.mode === "until" ? "until" : "during" };
}

function passes({ types, status }: SceneView, model: Model, row: number): boolean {
  const type = model.types[model.columns.type[row] ?? 0]?.id ?? "";
  const standing = statuses[model.columns.status[row] ?? 0] ?? "confirmed";
  return (types?.includes(type) ?? true) && (status?.includes(standing) ?? true);
}
