import type { Scene } from "../dataset/types.ts";
import { deriveRelationState, isFresh } from "../model/relationState.ts";
import { buildScope } from "../model/scope.ts";
import { createShown, type Shown } from "../model/shown.ts";
import type { DayWindow, Model, Scope } from "../model/types.ts";
import { deriveActorsInFocus, deriveFocus, type Ends, type Focus, isRelationInFocus } from "../notation/focus.ts";
import {
  checkWish,
  deriveFilter,
  deriveFocus as deriveActorsNamed,
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
  /** What stands out; undefined where all does. */
  readonly focus: Focus | undefined;
  /** Numbers of what is shown by actor and lane. */
  readonly tally: Shown;
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
  const view = deriveView(checked, model);
  const window = deriveWindow(view, model);
  const named = deriveActorsNamed(view, model);
  const scope = buildScope(model, named, view.depth);
  const selection = deriveSelection(view, model);
  const tally = createShown(model, scope);
  tally.update(window, deriveFilter(view, model));
  const stressed = view.depth === "all" && named !== undefined ? new Set(named) : undefined;
  const focus = deriveFocus(undefined, selection, stressed, tally.relationShown);
  const shown = scope.relationRows.filter(tally.relationShown).map((row): ShownRelation => {
    return {
      row,
      isSure: deriveRelationState(model, row, window) === "surely",
      isFresh: isFresh(model, row, window) || row === selection.relation,
      isDoubtful: (model.columns.status[row] ?? 0) > 0,
      isLit: isRelationInFocus(focus, row, endsOf(model, row)),
    };
  });
  return {
    model,
    view,
    window,
    scope,
    scene: model.dataset.scenes?.find(({ id }) => id === view.scene),
    selection,
    focus,
    tally,
    shown,
    drawn: thin(model, shown),
    actorCounts: Uint32Array.from(model.dataset.actors, (_, row) => tally.actorCount(row)),
    litActors: findLitActors(model, scope, focus, tally),
  };
}

function endsOf({ columns: { source, target } }: Model, row: number): Ends {
  return { source: source[row] ?? 0, target: target[row] ?? 0 };
}

function findLitActors(model: Model, scope: Scope, focus: Focus | undefined, tally: Shown): ReadonlySet<number> {
  const shownLanesOf = (actor: number): readonly Ends[] =>
    model.lanes.filter(
      ({ source, target }, lane) => (source === actor || target === actor) && tally.laneCount(lane) > 0,
    );
  const lit =
    focus === undefined ? scope.actorRows : deriveActorsInFocus(focus, (row) => endsOf(model, row), shownLanesOf);
  return new Set(lit.filter(tally.actorShown));
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

/** Number of shown relations by row of `Model.types`. */
export function countTypes({ model, shown }: Figure): readonly number[] {
  const counts = model.types.map(() => 0);
  for (const { row } of shown) {
    const type = model.columns.type[row] ?? 0;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
