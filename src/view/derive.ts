import { formatDay, readAsked, readDay } from "../dataset/edtf.ts";
import type { Scene } from "../dataset/types.ts";
import { deriveWindow, earliestDay, firstDayOf, latestDay } from "../model/dayWindow.ts";
import { needsGraph } from "../model/scope.ts";
import { storyActors } from "../model/story.ts";
import { type DayWindow, type Model, OPEN_END, OPEN_START, standings } from "../model/types.ts";
import { extentOfWeights } from "../model/weights.ts";
import { parameters } from "./parameters.ts";
import { isSame } from "./codec.ts";
import {
  defaultView,
  type Edge,
  type View,
  type Wish,
  type WishChange,
  type WrittenView,
  type WrittenWish,
} from "./types.ts";

/** The parameters that a scene may set; the rest is the reader's. */
const sceneKeys = [
  ...["step", "from", "to", "mode", "types", "actors", "depth", "strongest", "with"],
  ...["relation", "tags", "status", "weight"],
] as const;

/**
 * The view that a wish asks for: what is named in it, else what its step says, else its scene, else the default.
 * An empty scene (`""`) asks for none; without a wish for one it is the first of the dataset.
 */
export function deriveView(wish: Wish, model: Model): View {
  const scene = deriveScene(wish.scene, model);
  const told = deriveToldView(scene, wish.step, model);
  return { ...told, ...wish, scene: scene?.id, step: told.step };
}

export function deriveScene(asked: string | undefined, { dataset: { scenes = [] } }: Model): Scene | undefined {
  return asked === undefined ? scenes[0] : scenes.find(({ id }) => id === asked);
}

/** The view of a scene before anybody asks for anything else; what in it means nothing is the default. */
function deriveSceneView(scene: Scene | undefined): View {
  const view: Record<string, unknown> = { ...defaultView, scene: scene?.id };
  for (const { name, decode } of parameters) {
    const value = isSceneKey(name) ? scene?.view?.[name] : undefined;
    const decoded = value === undefined || Array.isArray(value) ? value : decode(String(value));
    if (decoded !== undefined) view[name] = decoded;
  }
  return view as unknown as View;
}

/** The view of a scene, told as far as the step that is asked for, before anybody asks for anything else. */
function deriveToldView(scene: Scene | undefined, asked: number | undefined, model: Model): View {
  const view = deriveSceneView(scene);
  const number = asked ?? view.step;
  const step = number === undefined ? undefined : scene?.steps?.[number - 1];
  if (step === undefined) return { ...view, step: undefined };
  return {
    ...view,
    step: number,
    from: earlierOf(view.from, step.from, model),
    to: step.to ?? view.to,
    mode: "during",
    actors: isCast(view) ? [...new Set([...(view.actors ?? []), ...storyActors(scene, model)])] : view.actors,
  };
}

/** Whether a view is of some actors and leaves out the others. */
function isCast({ actors, depth }: View): boolean {
  return depth !== "all" && actors !== undefined && actors.length > 0;
}

/** The one that begins earlier; of the view without a beginning, of the step without one. */
function earlierOf(ofView: Edge | undefined, ofStep: Edge | undefined, model: Model): Edge | undefined {
  if (ofView === undefined || ofStep === undefined) return ofView;
  return (earliestDay(ofStep, model) ?? Infinity) < (earliestDay(ofView, model) ?? -Infinity) ? ofStep : ofView;
}

function isSceneKey(name: string): name is (typeof sceneKeys)[number] {
  return (sceneKeys as readonly string[]).includes(name);
}

/**
 * Takes back what a dataset cannot answer: unknown scenes, steps, actors, relations, types, tags and statuses, dates that
 * nobody can read, windows that end before they begin, a weight beyond all that there are. Gives the wish that is left and the names of what was taken back.
 */
export function checkWish<Asked extends Wish>(wish: Asked, model: Model): { wish: Asked; refused: string[] } {
  const isGood: { readonly [Key in keyof View]?: (value: NonNullable<View[Key]>) => boolean } = {
    scene: (id) => id === "" || model.dataset.scenes?.some((scene) => scene.id === id) === true,
    step: (number) => Number.isInteger(number) && number >= 0 && number <= countSteps(wish.scene, model),
    from: (date) => date === ".." || isDate(date, model),
    to: (date) => date === ".." || isDate(date, model),
    types: (ids) =>
      areAmong(
        ids,
        model.types.map(({ id }) => id),
      ),
    actors: (ids) => ids.every((id) => model.actorRow.has(id)),
    strongest: (count) => count === "all" || (Number.isInteger(count) && count > 0),
    with: (ids) => ids.every((id) => model.actorRow.has(id)),
    actor: (id) => model.actorRow.has(id),
    relation: (id) => model.relationRow.has(id),
    tags: (ids) => areAmong(ids, model.tags),
    status: (ids) => ids.every((id) => (standings as readonly string[]).includes(id)),
    weight: (least) => least === 0 || (model.weights !== undefined && least <= extentOfWeights(model.weights)[1]),
    compare: (text) => splitWindow(text, model) !== undefined,
    path: (ids) => ids.length === 2 && ids[0] !== ids[1] && ids.every((id) => model.actorRow.has(id)),
    since: (day) => readDay(day) !== undefined,
    lang: isLanguage,
  };
  const refused = Object.entries(wish)
    .filter(([name, value]) => {
      const check = isGood[name as keyof View] as ((value: unknown) => boolean) | undefined;
      return value !== undefined && check !== undefined && !check(value);
    })
    .map(([name]) => name);
  const kept = without(wish, refused);
  if (!isReversed(kept, model)) return { wish: kept, refused };
  return { wish: without(kept, ["from", "to"]), refused: [...refused, "from", "to"] };
}

/** Takes out of a change of a wish what a dataset cannot answer, as `checkWish` takes it out of a wish. */
export function checkChange(
  wish: Wish,
  change: WishChange,
  model: Model,
): { readonly change: WishChange; readonly refused: readonly string[] } {
  const refused = checkWish(mergeWish(wish, change, model), model).refused.filter((name) => name in change);
  return { change: without(change, refused), refused };
}

/** The ends of a window as one text, `2024..2025-01`; the first may be open. Undefined for what is none. */
export function splitWindow(text: string, model: Model): { readonly from: string; readonly to: string } | undefined {
  const windows = [...text.matchAll(/(?=\.\.)/g)].map(({ index }) => ({
    from: text.slice(0, index),
    to: text.slice(index + 2),
  }));
  return windows.find(({ from, to }) => {
    const areDates = [from, to].every((date) => date === ".." || isDate(date, model));
    return areDates && !isReversed({ from, to }, model);
  });
}

/** Whether a view asks something that has an answer of its own. */
export function isAsking(view: Pick<View, "compare" | "path" | "tension" | "since">): boolean {
  const { compare, path, tension, since } = view;
  return compare !== undefined || path !== undefined || tension === "on" || since !== undefined;
}

/** Number of steps of the scene that a wish for one leads to; where there is none of that id, it is the first. */
export function countSteps(asked: string | undefined, model: Model): number {
  const isKnown = asked === "" || model.dataset.scenes?.some(({ id }) => id === asked) === true;
  return deriveScene(isKnown ? asked : undefined, model)?.steps?.length ?? 0;
}

function areAmong(ids: readonly string[], known: readonly string[]): boolean {
  const set = new Set(known);
  return ids.every((id) => set.has(id));
}

function without<Asked extends WishChange>(wish: Asked, names: readonly string[]): Asked {
  if (names.length === 0) return wish;
  return Object.fromEntries(Object.entries(wish).filter(([name]) => !names.includes(name))) as Asked;
}

function isDate(edge: Edge, { isNumeric }: Model): boolean {
  if (typeof edge === "number") return Number.isFinite(edge);
  const range = readAsked(edge, isNumeric);
  return range !== undefined && range.precision !== "open";
}

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag);
}

function isReversed({ from, to }: Wish, model: Model): boolean {
  if (from === undefined || to === undefined) return false;
  return (earliestDay(from, model) ?? -Infinity) > (latestDay(to, model) ?? Infinity);
}

/** The days of a scene as it says them, without a scene those of the data. */
export function deriveSceneWindow(scene: Scene | undefined, model: Model): DayWindow {
  return deriveWindow(deriveSceneView(scene), model);
}

/**
 * The scene whose title and text are true of a view: the reader's own days may leave out what it finds. Undefined where
 * some of the days are not shown that it, or its step, is about; and without a scene.
 */
export function deriveSaidScene(
  { view, scene, window }: { readonly view: View; readonly scene: Scene | undefined; readonly window: DayWindow },
  model: Model,
): Scene | undefined {
  const told = deriveWindow(deriveToldView(scene, view.step ?? 0, model), model);
  return firstDayOf(window) <= firstDayOf(told) && window.toDay >= told.toDay ? scene : undefined;
}

/** How many of the strongest actors a scene asks for. */
export function deriveSceneStrongest(scene: Scene | undefined): View["strongest"] {
  return deriveSceneView(scene).strongest;
}

/** Rows of the actors in focus; undefined where the view names none. */
export function deriveFocus({ actors }: Pick<View, "actors">, model: Model): readonly number[] | undefined {
  if (actors === undefined || actors.length === 0) return undefined;
  return actors.map((id) => model.actorRow.get(id)).filter((row) => row !== undefined);
}

/** Whether what a wish shows reaches beyond its actors in focus, so that the model's graph must be there, see `graphOf`. */
export function wishNeedsGraph(wish: Wish, model: Model): boolean {
  const view = deriveView(wish, model);
  return needsGraph(deriveFocus(view, model), view.depth);
}

export interface Selection {
  readonly actor?: number;
  readonly relation?: number;
}

/** Rows of what is selected. A single actor in focus of an otherwise whole network counts as selected. */
export function deriveSelection(view: Pick<View, "actor" | "relation" | "actors" | "depth">, model: Model): Selection {
  const relation = view.relation === undefined ? undefined : model.relationRow.get(view.relation);
  if (relation !== undefined) return { relation };
  const onlyFocus = view.depth === "all" && view.actors?.length === 1 ? view.actors[0] : undefined;
  const actorId = view.actor ?? onlyFocus;
  const actor = actorId === undefined ? undefined : model.actorRow.get(actorId);
  return actor === undefined ? {} : { actor };
}

/** What another scene takes back, besides the parameters that scenes set. */
const takenBackByScene = ["actor", "camera", "compare", "path", "tension", "since"] as const;

/**
 * Merges a change into a wish. `null` and undefined take a parameter back; a wish for what would be so anyway is
 * dropped, so that a query stays short; another scene takes back what was wished for within the last one.
 */
export function mergeWish(wish: Wish, change: WishChange, model: Model): Wish {
  const isOtherScene = change.scene !== undefined && change.scene !== deriveScene(wish.scene, model)?.id;
  const base = isOtherScene ? without(wish, [...sceneKeys, ...takenBackByScene]) : wish;
  const merged = Object.fromEntries(
    Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined && value !== null),
  ) as Wish;
  const scene = deriveScene(merged.scene, model);
  const anyway = whole(deriveToldView(scene, merged.step, model), model);
  const isAnyway = (name: keyof View): boolean => {
    if (name === "scene") return scene?.id === deriveScene(undefined, model)?.id;
    if (name === "step") return (merged.step ?? 0) === (deriveSceneView(scene).step ?? 0);
    if (name === "from" || name === "to") return isSameEdge(name, merged[name], anyway[name], model);
    return isSame(merged[name], anyway[name]);
  };
  return without(
    merged,
    (Object.keys(merged) as (keyof View)[]).filter((name) => isAnyway(name)),
  );
}

/** A day is the same as whatever means it; a text stays what was asked for by name. */
function isSameEdge(name: "from" | "to", asked: Edge | undefined, other: Edge | undefined, model: Model): boolean {
  if (typeof asked !== "number" || other === undefined) return asked === writeEdge(other, model);
  return asked === (name === "from" ? earliestDay(other, model) : latestDay(other, model));
}

/** A view with every parameter named: without a wish or scene the extent, all types and all statuses. */
function whole(view: View, model: Model): View {
  const { fromDay, toDay } = deriveWindow(view, model);
  return {
    ...view,
    from: view.from ?? fromDay,
    to: view.to ?? toDay,
    types: view.types ?? model.types.map(({ id }) => id),
    actors: view.actors ?? [],
    with: view.with ?? [],
    status: view.status ?? standings,
    weight: view.weight ?? (model.weights && 0),
  };
}

/** A view with every parameter named: what embedders read, with real arrays and `null` for "none". */
export type ResolvedView = { readonly [Key in keyof WrittenView]: Exclude<WrittenView[Key], undefined> | null };

/** All parameters of a view as they are in force, dates as text. */
export function resolveView(view: View, model: Model): ResolvedView {
  const named = whole(view, model);
  const reading = { ...named, from: writeEdge(named.from, model), to: writeEdge(named.to, model) };
  return Object.fromEntries(Object.entries(reading).map(([name, value]) => [name, value ?? null])) as ResolvedView;
}

/** A wish as it leaves: days become ISO dates, or numbers where time is numbers, and `..` where they are open. */
export function writeWish(wish: Wish, model: Model): WrittenWish {
  const { from, to, ...rest } = wish;
  return {
    ...rest,
    ...(from !== undefined && { from: writeEdge(from, model) }),
    ...(to !== undefined && { to: writeEdge(to, model) }),
  };
}

function writeEdge<Wanted extends Edge | undefined>(
  edge: Wanted,
  { isNumeric }: Pick<Model, "isNumeric">,
): string | Exclude<Wanted, number> {
  if (typeof edge !== "number") return edge as Exclude<Wanted, number>;
  return edge === OPEN_START || edge === OPEN_END ? ".." : formatDay(edge, isNumeric);
}
