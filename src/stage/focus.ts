import type { Lane, Model } from "../model/types.ts";
import type { Shown } from "../model/shown.ts";

/** An actor or a relation under the pointer or selected; rows of the model. */
export interface Hit {
  readonly actor?: number;
  readonly relation?: number;
}

/** What stands out: everything that does not touch it goes to the context colour. */
export type Focus =
  | { readonly kind: "actor"; readonly row: number }
  | { readonly kind: "relation"; readonly row: number }
  | { readonly kind: "actors"; readonly rows: ReadonlySet<number> };

/**
 * The pointer goes before the selection, the selection before the actors that the view stresses. A relation that the
 * window hides cannot stand out.
 */
export function deriveFocus(
  hover: Hit | undefined,
  selection: Hit,
  stressed: ReadonlySet<number> | undefined,
  isRelationShown: (row: number) => boolean,
): Focus | undefined {
  for (const { relation, actor } of [hover ?? {}, selection]) {
    if (relation !== undefined && isRelationShown(relation)) return { kind: "relation", row: relation };
    if (actor !== undefined) return { kind: "actor", row: actor };
  }
  if (stressed === undefined || stressed.size === 0) return undefined;
  const [only] = stressed;
  return stressed.size === 1 && only !== undefined ? { kind: "actor", row: only } : { kind: "actors", rows: stressed };
}

/** Lanes by actor; a loop once. */
export function buildLanesOf(model: Model): ReadonlyMap<number, readonly number[]> {
  const lanesOf = new Map<number, number[]>();
  const add = (actor: number, lane: number): void => {
    const known = lanesOf.get(actor);
    if (known === undefined) lanesOf.set(actor, [lane]);
    else known.push(lane);
  };
  for (const [row, { source, target }] of model.lanes.entries()) {
    add(source, row);
    if (target !== source) add(target, row);
  }
  return lanesOf;
}

/** Actors that stay in ink: those in focus, and those that a shown relation connects with an actor in focus. */
export function deriveActorsInFocus(
  focus: Focus,
  model: Model,
  lanesOf: ReadonlyMap<number, readonly number[]>,
  shown: Shown,
): readonly number[] {
  if (focus.kind === "actors") return [...focus.rows];
  if (focus.kind === "relation") {
    return [model.columns.source[focus.row] ?? 0, model.columns.target[focus.row] ?? 0];
  }
  const neighbours = (lanesOf.get(focus.row) ?? []).filter((lane) => shown.laneCount(lane) > 0);
  return [focus.row, ...neighbours.map((lane) => otherEnd(model.lanes[lane], focus.row))];
}

/** Whether a lane touches what is in focus. */
export function isLaneInFocus(focus: Focus | undefined, lane: Lane): boolean {
  if (focus === undefined) return true;
  if (focus.kind === "actor") return lane.source === focus.row || lane.target === focus.row;
  if (focus.kind === "relation") return lane.relations.includes(focus.row);
  return focus.rows.has(lane.source) && focus.rows.has(lane.target);
}

function otherEnd(lane: Lane | undefined, row: number): number {
  if (lane === undefined) return row;
  return lane.source === row ? lane.target : lane.source;
}
