import { isPassing } from "./dayWindow.ts";
import { deriveRelationState } from "./relationState.ts";
import { markBetween, rowsIn } from "./scope.ts";
import type { DayWindow, Filter, Model, Scope } from "./types.ts";
import { weightOf } from "./weights.ts";

/** With more actors than this in scope a view opens on the strongest of them, and on so many. */
export const mostAtOnce = 60;
export const usualStrongest = 40;

/** How many of the strongest actors: a number, or everybody. */
export type Strongest = number | "all";

/** That a view shows some of its actors: the strongest, and those who were brought in beside them. */
export interface Part {
  /** How many there are in scope, without those all of whose relations are filtered out. */
  readonly actorCount: number;
  /** Rows of those who are shown because they are the strongest: all of them where everybody is. */
  readonly strongest: readonly number[];
  /** How many are shown, with those who have joined or whom the view is about. */
  readonly shownCount: number;
  /** How many it would be if nobody had asked for a number; undefined: all. */
  readonly usualCount: Strongest;
  /** Rows of the actors who were asked for, or are selected, and are not among the strongest. */
  readonly joined: readonly number[];
}

/**
 * Rows of the actors in scope, the strongest first: by the number of their relations in that window that pass the filter, or by
 * the sum of their weights where the data weigh them, then in the order of the file. Without those all of whose relations are filtered out; a filter that lets through none
 * filters nothing here. A loop counts once.
 */
export function rankActors(model: Model, scope: Scope, window: DayWindow, filter: Filter): readonly number[] {
  const { source, target } = model.columns;
  const weights = new Float64Array(scope.actors.length);
  const isFilteredOut = new Uint8Array(scope.actors.length);
  const passing = scope.relationRows.filter((row) => isPassing(model, filter, row));
  const eachEnd = (row: number, then: (actor: number) => void) => {
    const [from, to] = [source[row] ?? 0, target[row] ?? 0];
    then(from);
    if (to !== from) then(to);
  };
  if (passing.length > 0) for (const row of scope.relationRows) eachEnd(row, (actor) => (isFilteredOut[actor] = 1));
  for (const row of passing.length > 0 ? passing : scope.relationRows) {
    const own = model.weights === undefined ? 1 : (weightOf(model.weights, row) ?? 0);
    const weight = deriveRelationState(model, row, window) === "hidden" ? 0 : own;
    eachEnd(row, (actor) => {
      isFilteredOut[actor] = 0;
      weights[actor] = (weights[actor] ?? 0) + weight;
    });
  }
  return scope.actorRows
    .filter((row) => isFilteredOut[row] === 0)
    .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other);
}

/** So many of the strongest are named before all others. */
const mostLeading = 10;

/** A large scope in which everybody is shown, with those who have the most relations, of all dates, as its leading ones. */
export function withLeading({ degree }: Pick<Model, "degree">, scope: Scope): Scope {
  if (scope.actorRows.length <= mostAtOnce) return scope;
  const leading: number[] = [];
  for (const row of scope.actorRows) {
    const place = leading.findLastIndex((other) => (degree[other] ?? 0) >= (degree[row] ?? 0)) + 1;
    if (place < mostLeading) leading.splice(place, 0, row);
    if (leading.length > mostLeading) leading.pop();
  }
  return { ...scope, leading: new Set(leading) };
}

/**
 * The scope with its strongest actors, the first of which are named in any case, and some beside them, and the relations
 * in it of which both ends are among them.
 */
export function narrowScope(
  { columns }: Pick<Model, "columns">,
  scope: Scope,
  strongest: readonly number[],
  beside: readonly number[] = [],
): Scope {
  const rows = [...strongest, ...beside];
  const leading = new Set(strongest.slice(0, mostLeading));
  const actors = new Uint8Array(scope.actors.length);
  for (const row of rows) actors[row] = scope.actors[row] ?? 0;
  const relations = Uint8Array.from(scope.relations);
  markBetween(columns, actors, relations);
  return { actors, relations, actorRows: rowsIn(actors), relationRows: rowsIn(relations), leading };
}
