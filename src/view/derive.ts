import { formatDay, readAsked } from "../dataset/edtf.ts";
import { type SceneView, statuses } from "../dataset/types.ts";
import { needsGraph } from "../model/scope.ts";
import { type DayWindow, type Filter, type Model, OPEN_END, OPEN_START } from "../model/types.ts";
import { parameters } from "./parameters.ts";
import { isSame } from "./codec.ts";
import { defaultView, type View, type Wish, type WishChange } from "./types.ts";

/** The parameters that a scene may set; the rest is the reader's. */
const sceneKeys = ["from", "to", "mode", "types", "actors", "depth", "relation", "status"] as const;

/**
 * The view that a wish asks for: what is named in it, else what its scene says, else the default.
 * An empty scene (`""`) asks for none; without a wish for one it is the first of the dataset.
 */
export function deriveView(wish: Wish, model: Model): View {
  const scenes = model.dataset.scenes ?? [];
  const scene = wish.scene === undefined ? scenes[0] : scenes.find(({ id }) => id === wish.scene);
  return { ...defaultView, ...sceneWish(scene?.view), ...wish, scene: scene?.id };
}

/** The parameters of a scene as a wish; what means nothing is left out. */
function sceneWish(view: SceneView | undefined): Wish {
  if (view === undefined) return {};
  const wish: Record<string, unknown> = {};
  for (const { name, decode } of parameters) {
    const value = (sceneKeys as readonly string[]).includes(name) ? view[name as keyof SceneView] : undefined;
    if (value === undefined) continue;
    const decoded = Array.isArray(value) ? value : decode(String(value));
    if (decoded !== undefined) wish[name] = decoded;
  }
  return wish;
}

/**
 * Takes back what a dataset cannot answer: unknown scenes, actors, relations, types and statuses, dates that nobody
 * can read, a window that ends before it begins. Gives the wish that is left and the names of what was taken back.
 */
export function checkWish(wish: Wish, model: Model): { wish: Wish; refused: string[] } {
  const sceneIds = new Set((model.dataset.scenes ?? []).map(({ id }) => id));
  const typeIds = new Set(model.types.map(({ id }) => id));
  const isGood: { readonly [Key in keyof View]?: (value: NonNullable<View[Key]>) => boolean } = {
    scene: (id) => id === "" || sceneIds.has(id),
    from: (date) => date === ".." || isDate(date, model),
    to: (date) => date === ".." || isDate(date, model),
    types: (ids) => ids.every((id) => typeIds.has(id)),
    actors: (ids) => ids.every((id) => model.actorRow.has(id)),
    actor: (id) => model.actorRow.has(id),
    relation: (id) => model.relationRow.has(id),
    status: (ids) => ids.every((id) => (statuses as readonly string[]).includes(id)),
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

function without(wish: Wish, names: readonly string[]): Wish {
  return Object.fromEntries(Object.entries(wish).filter(([name]) => !names.includes(name)));
}

function isDate(text: string, { isNumeric }: Model): boolean {
  const range = readAsked(text, isNumeric);
  return range !== undefined && range.precision !== "open";
}

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag);
}

function isReversed({ from, to }: Wish, { isNumeric }: Model): boolean {
  if (from === undefined || to === undefined) return false;
  const start = readAsked(from, isNumeric)?.earliest ?? -Infinity;
  const end = readAsked(to, isNumeric)?.latest ?? Infinity;
  return start > end;
}

/**
 * The days that a view looks at: from the first possible day of `from` to the last possible day of `to`. Without them
 * the extent of the data; where nothing is dated, all days.
 */
export function deriveWindow(view: View, { extent, isNumeric }: Model): DayWindow {
  const from = view.from === undefined ? extent?.firstDay : readAsked(view.from, isNumeric)?.earliest;
  const to = view.to === undefined ? extent?.lastDay : readAsked(view.to, isNumeric)?.latest;
  const fromDay = finite(from, OPEN_START);
  const toDay = finite(to, OPEN_END);
  return { fromDay: Math.min(fromDay, toDay), toDay, mode: view.mode };
}

function finite(day: number | undefined, open: number): number {
  return day === undefined || !Number.isFinite(day) ? open : day;
}

/** The wish for a window of days, in ISO dates, or in numbers where time is numbers; `..` where it is open. */
export function wishForWindow(fromDay: number, toDay: number, { isNumeric }: Pick<Model, "isNumeric">): WishChange {
  return {
    from: isoOrOpen(fromDay, isNumeric),
    to: isoOrOpen(toDay, isNumeric),
  };
}

/** Rows of the types and statuses that pass a view. */
export function deriveFilter(view: View, model: Model): Filter {
  const { types, status } = view;
  return {
    types: rowsOf(model.types.length, (row) => types === undefined || types.includes(model.types[row]?.id ?? "")),
    statuses: rowsOf(statuses.length, (row) => status === undefined || status.includes(statuses[row] ?? "")),
  };
}

function rowsOf(length: number, passes: (row: number) => boolean): ReadonlySet<number> {
  return new Set(Array.from({ length }, (_, row) => row).filter(passes));
}

/** Rows of the actors in focus; undefined where the view names none. */
export function deriveFocus(view: View, model: Model): readonly number[] | undefined {
  if (view.actors === undefined || view.actors.length === 0) return undefined;
  return view.actors.map((id) => model.actorRow.get(id)).filter((row) => row !== undefined);
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
export function deriveSelection(view: View, model: Model): Selection {
  const relation = view.relation === undefined ? undefined : model.relationRow.get(view.relation);
  if (relation !== undefined) return { relation };
  const onlyFocus = view.depth === "all" && view.actors?.length === 1 ? view.actors[0] : undefined;
  const actorId = view.actor ?? onlyFocus;
  const actor = actorId === undefined ? undefined : model.actorRow.get(actorId);
  return actor === undefined ? {} : { actor };
}

/** What another scene takes back, besides the parameters that scenes set. */
const takenBackByScene = ["actor", "camera", "compare"] as const;

/**
 * Merges a change into a wish. `null` and undefined take a parameter back; a wish for what would be so anyway is
 * dropped, so that a query stays short; another scene takes back what was wished for within the last one.
 */
export function mergeWish(wish: Wish, change: WishChange, model: Model): Wish {
  const isOtherScene = change.scene !== undefined && change.scene !== deriveView(wish, model).scene;
  const base = isOtherScene ? without(wish, [...sceneKeys, ...takenBackByScene]) : wish;
  const merged = Object.fromEntries(
    Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined && value !== null),
  ) as Wish;
  const read = (of: Wish, name: string) => deriveReading(deriveView(of, model), model)[name as keyof View];
  const needed = Object.keys(merged).filter((name) => !isSame(read(without(merged, [name]), name), read(merged, name)));
  return Object.fromEntries(needed.map((name) => [name, merged[name as keyof View]]));
}

/** A view with every parameter named: what embedders read, with real arrays and `null` for "none". */
export type Reading = { readonly [Key in keyof View]: Exclude<View[Key], undefined> | null };

/** All parameters of a view as they are in force: without a wish or scene the extent, all types and all statuses. */
export function deriveReading(view: View, model: Model): Reading {
  const { fromDay, toDay } = deriveWindow(view, model);
  const named = Object.fromEntries(Object.entries(view).map(([name, value]) => [name, value ?? null])) as Reading;
  return {
    ...named,
    from: view.from ?? isoOrOpen(fromDay, model.isNumeric),
    to: view.to ?? isoOrOpen(toDay, model.isNumeric),
    types: view.types ?? model.types.map(({ id }) => id),
    actors: view.actors ?? [],
    status: view.status ?? statuses,
  };
}

function isoOrOpen(day: number, isNumeric: boolean): string {
  return day === OPEN_START || day === OPEN_END ? ".." : formatDay(day, isNumeric);
}
