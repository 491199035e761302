import type { Scene } from "../dataset/types.ts";
import { deriveRelationState, isFresh } from "../model/relationState.ts";
import { buildScope } from "../model/scope.ts";
import type { DayWindow, Model, Scope } from "../model/types.ts";
import {
  checkWish,
  deriveFilter,
  deriveFocus,
  deriveSelection,
  deriveView,
  deriveWindow,
  type Selection,
} from "../view/derive.ts";
import type { View, Wish } from "../view/types.ts";

/** A relation that the view shows. */
export interface ShownRelation {
  readonly row: number;
  readonly isSure: boolean;
  /** Begins in the window, or may have. */
  readonly isFresh: boolean;
  /** Claimed, disputed or denied. */
  readonly isDoubtful: boolean;
  /** Touches what is selected or stressed; true where nothing is. */
  readonly isLit: boolean;
}

/** What a picture shows, before anything is drawn. Rows are those of the model. */
export interface Figure {
  readonly model: Model;
  readonly view: View;
  readonly window: DayWindow;
  readonly scope: Scope;
  readonly scene: Scene | undefined;
  readonly selection: Selection;
  /** All that is shown, in the order of the dataset. */
  readonly shown: readonly ShownRelation[];
  /** What is drawn of it: all, or the strongest. */
  readonly drawn: readonly ShownRelation[];
  /** Number of shown relations by actor row; a loop counts once. */
  readonly actorCounts: Uint32Array;
  /** Rows of actors in ink; the others are faded. */
  readonly litActors: ReadonlySet<number>;
}

/** A picture draws no more relations than this. */
export const mostDrawn = 2000;

/** Follows a wish to what it shows; parts of it that the dataset cannot answer are passed over. */
export function deriveFigure(model: Model, wish: Wish): Figure {
  const checked = checkWish(wish, model).wish;
  // An empty scene asks for none; as an id it would be unknown.
  const view = deriveView(wish.scene === "" ? { ...checked, scene: "" } : checked, model);
  const window = deriveWindow(view, model);
  const focus = deriveFocus(view, model);
  const scope = buildScope(model, focus, view.depth);
  const selection = deriveSelection(view, model);
  const rows = shownRows(model, view, window, scope);
  const stressed = view.depth === "all" && focus !== undefined ? new Set(focus) : undefined;
  const isLit = litTest(model, new Set(rows.map(({ row }) => row)), selection, stressed);
  const shown = rows.map(({ row, isSure }): ShownRelation => {
    return {
      row,
      isSure,
      isFresh: isFresh(model, row, window) || row === selection.relation,
      isDoubtful: (model.columns.status[row] ?? 0) > 0,
      isLit: isLit(row),
    };
  });
  return {
    model,
    view,
    window,
    scope,
    scene: model.dataset.scenes?.find(({ id }) => id === view.scene),
    selection,
    shown,
    drawn: thin(model, shown),
    actorCounts: countByActor(model, shown),
    litActors: findLitActors(model, shown, selection, stressed),
  };
}

function shownRows(
  model: Model,
  view: View,
  window: DayWindow,
  { relationRows }: Scope,
): { readonly row: number; readonly isSure: boolean }[] {
  const { types, statuses } = deriveFilter(view, model);
  const { type, status } = model.columns;
  return relationRows
    .filter((row) => types.has(type[row] ?? 0) && statuses.has(status[row] ?? 0))
    .map((row) => ({ row, state: deriveRelationState(model, row, window) }))
    .filter(({ state }) => state !== "hidden")
    .map(({ row, state }) => ({ row, isSure: state === "surely" }));
}

/** The selection goes before what the view stresses; a relation that is not shown cannot stand out. */
function litTest(
  { columns: { source, target } }: Model,
  shown: ReadonlySet<number>,
  { relation, actor }: Selection,
  stressed: ReadonlySet<number> | undefined,
): (row: number) => boolean {
  if (relation !== undefined && shown.has(relation)) return (row) => row === relation;
  const [first] = stressed ?? [];
  const one = actor ?? (stressed?.size === 1 ? first : undefined);
  if (one !== undefined) return (row) => source[row] === one || target[row] === one;
  if (stressed === undefined) return () => true;
  return (row) => stressed.has(source[row] ?? 0) && stressed.has(target[row] ?? 0);
}

function findLitActors(
  { columns: { source, target } }: Model,
  shown: readonly ShownRelation[],
  { actor, relation }: Selection,
  stressed: ReadonlySet<number> | undefined,
): ReadonlySet<number> {
  const isSeveral = actor === undefined && relation === undefined && (stressed?.size ?? 0) > 1;
  const ends = shown
    .filter(({ isLit }) => isLit || isSeveral)
    .flatMap(({ row }) => [source[row] ?? 0, target[row] ?? 0])
    .filter((row) => !isSeveral || stressed?.has(row) === true);
  return new Set(ends);
}

/** The strongest: fresh before ongoing, then by amount, then in the order of the dataset. */
function thin({ columns }: Model, shown: readonly ShownRelation[]): readonly ShownRelation[] {
  if (shown.length <= mostDrawn) return shown;
  const amountOf = ({ row }: ShownRelation): number => columns.amount[row] || 0;
  return shown
    .toSorted((a, b) => Number(b.isFresh) - Number(a.isFresh) || amountOf(b) - amountOf(a) || a.row - b.row)
    .slice(0, mostDrawn)
    .sort((a, b) => a.row - b.row);
}

function countByActor({ columns, dataset }: Model, shown: readonly ShownRelation[]): Uint32Array {
  const counts = new Uint32Array(dataset.actors.length);
  for (const { row } of shown) {
    const source = columns.source[row] ?? 0;
    const target = columns.target[row] ?? 0;
    counts[source] = (counts[source] ?? 0) + 1;
    if (target !== source) counts[target] = (counts[target] ?? 0) + 1;
  }
  return counts;
}

/** Number of shown relations by row of `Model.types`. */
export function countTypes({ model, shown }: Figure): readonly number[] {
  const counts = model.types.map(() => 0);
  for (const { row } of shown) {
    const type = model.columns.type[row] ?? 0;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
