import { livesIn } from "../model/lives.ts";
import { isAway } from "../model/answered.ts";
import { deriveRelationState, isFresh } from "../model/relationState.ts";
import { isInDoubt, type Model } from "../model/types.ts";
import { deriveActorsInFocus, deriveFocus, type Ends, type Focus, isRelationInFocus } from "../notation/focus.ts";
import type { VisibleGraph } from "../view/store.ts";

/** A relation that the view shows. */
export interface ShownRelation {
  readonly row: number;
  readonly isSure: boolean;
  /** Begins in the window, or may have. */
  readonly isFresh: boolean;
  /** Drawn at full strength: fresh, or while a step is told, told by it; what is selected always is. */
  readonly isStrong: boolean;
  /** Claimed, disputed or denied. */
  readonly isDoubtful: boolean;
  /** Touches what is selected or stressed; where nothing is, has been told, or no step is. */
  readonly isLit: boolean;
  /** Outside the window, and here because of an answer about another one. */
  readonly isAway: boolean;
}

/** What a picture draws of a visible graph. Rows are those of the model. */
export interface Figure extends VisibleGraph {
  /** What stands out; undefined where all does. */
  readonly focus: Focus | undefined;
  /** All that is shown, in the order of the dataset. */
  readonly relations: readonly ShownRelation[];
  /** How many relations the view shows, of which `relations` are all, or those that a small picture has room for. */
  readonly wholeCount: number;
  /** And how many actors have a shown relation. */
  readonly wholeActorCount: number;
  /** What is drawn of them: all, or the strongest. */
  readonly drawn: readonly ShownRelation[];
  /** Number of shown relations by actor row; a loop counts once. */
  readonly actorCounts: Uint32Array;
  /** Rows of actors in ink; the others are faded. */
  readonly litActors: ReadonlySet<number>;
}

/** What of a visible graph says which relations it shows, and how. */
export type ShownGraph = Pick<VisibleGraph, "model" | "scope" | "window" | "shown" | "selection" | "told">;

/** A picture draws no more relations than this. */
export const mostDrawn = 2000;

/** @param isWhole all that is shown is drawn: no picture, but a graph without an end to what it holds */
export function deriveFigure(visible: VisibleGraph, isWhole = false): Figure {
  const { model, shown, selection, stressed } = visible;
  const focus = deriveFocus(undefined, selection, stressed, shown.relationShown);
  const relations = deriveShownRelations(visible, focus);
  return {
    ...visible,
    focus,
    relations,
    wholeCount: relations.length,
    wholeActorCount: shown.shownActorCount,
    drawn: isWhole ? relations : thinOut(model, relations),
    actorCounts: Uint32Array.from(model.dataset.actors, (_, row) => shown.actorCount(row)),
    litActors: findLitActors(visible, focus),
  };
}

/** All that is shown, in the order of the dataset, with what `focus` makes of it. */
export function deriveShownRelations(
  { model, scope, window, shown, selection, told }: ShownGraph,
  focus: Focus | undefined,
): readonly ShownRelation[] {
  return scope.relationRows.filter(shown.relationShown).map((row): ShownRelation => {
    const isChosen = row === selection.relation;
    const fresh = isFresh(model, row, window) || isChosen;
    const isBeside = focus === undefined && told !== undefined && !told.has(row);
    const telling = told?.get(row);
    const state = deriveRelationState(model, row, window);
    return {
      row,
      isSure: isAway(telling) ? telling === "away" : state === "surely",
      isFresh: fresh,
      isStrong: told === undefined ? fresh : isChosen || telling === "now",
      isDoubtful: isInDoubt(model.columns.status[row] ?? 0),
      isLit: !isBeside && isRelationInFocus(focus, row, endsOf(model, row)),
      isAway: state === "hidden",
    };
  });
}

function endsOf({ columns: { source, target } }: Model, row: number): Ends {
  return { source: source[row] ?? 0, target: target[row] ?? 0 };
}

function findLitActors({ model, scope, shown, window }: VisibleGraph, focus: Focus | undefined): ReadonlySet<number> {
  const shownLanesOf = (actor: number): readonly Ends[] =>
    model.lanes.filter(
      ({ source, target }, lane) => (source === actor || target === actor) && shown.laneCount(lane) > 0,
    );
  const lit =
    focus === undefined ? scope.actorRows : deriveActorsInFocus(focus, (row) => endsOf(model, row), shownLanesOf);
  return new Set(lit.filter((row) => shown.actorShown(row) && livesIn(model, row, window)));
}

/** The strongest that a picture has room for: strong before weak, then by amount or weight, then in the order of the dataset. */
export function thinOut({ dataset, weights }: Model, relations: readonly ShownRelation[]): readonly ShownRelation[] {
  if (relations.length <= mostDrawn) return relations;
  const amountOf = ({ row }: ShownRelation): number => dataset.relations[row]?.amount?.value ?? weights?.rank[row] ?? 0;
  return [...relations]
    .sort((a, b) => Number(b.isStrong) - Number(a.isStrong) || amountOf(b) - amountOf(a) || a.row - b.row)
    .slice(0, mostDrawn)
    .sort((a, b) => a.row - b.row);
}

/** Number of shown relations by row of `Model.types`. */
export function countTypes({ model, relations }: Figure): readonly number[] {
  const counts = model.types.map(() => 0);
  for (const { row } of relations) {
    const type = model.columns.type[row] ?? 0;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
