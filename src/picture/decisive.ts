import type { Actor, Text } from "../dataset/types.ts";
import type { Shown } from "../model/shown.ts";
import { withGroups } from "../model/told.ts";
import type { Model, Scope } from "../model/types.ts";
import type { Figure, ShownRelation } from "./figure.ts";

/**
 * The figure with no more than `most` relations: those of the scene's steps first, what begins in the window before what
 * went on, the first of each step before the second; then those between actors whom the scene's title names, and those of
 * the actors with most relations. All else, the actors
 * that none of these has included, is left out, so that the rest is laid out and labelled as if it were alone.
 * `wholeCount` and `wholeActorCount` still tell how many the view shows. At most `mostActors` actors are drawn.
 */
export function keepDecisive(figure: Figure, most: number, mostActors = most): Figure {
  if (figure.drawn.length <= most) return figure;
  return keepPart(figure, choose(figure, most, mostActors));
}

/** The figure without some of its relations, by their rows. */
export function leaveOut(figure: Figure, rows: ReadonlySet<number>): Figure {
  return keepPart(
    figure,
    figure.drawn.filter(({ row }) => !rows.has(row)),
  );
}

/** Rows of what a figure draws, the most decisive first. */
export function rankDrawn(figure: Figure): readonly number[] {
  return [...figure.drawn].sort(createRank(figure)).map(({ row }) => row);
}

/** With the boxes of which nobody is missing. */
function keepPart(figure: Figure, chosen: readonly ShownRelation[]): Figure {
  const { model, scope } = figure;
  const drawn = [...chosen].sort((a, b) => a.row - b.row);
  const part = scopeOf(model, drawn);
  const groups = (scope.groups ?? []).filter(({ rows }) => rows.every((row) => part.actors[row] === 1));
  return keepOnly(figure, drawn, withGroups(model, { ...part, chiefs: scope.chiefs ?? new Set() }, groups));
}

/** The figure with these of its relations alone, in a scope that has them. */
export function keepOnly(figure: Figure, drawn: readonly ShownRelation[], scope: Scope): Figure {
  const shown = shownOf(figure.shown, figure.model, drawn);
  const actorCounts = Uint32Array.from(figure.model.dataset.actors, (_, row) => shown.actorCount(row));
  const litActors = new Set([...figure.litActors].filter((row) => (actorCounts[row] ?? 0) > 0));
  return { ...figure, scope, shown, relations: drawn, drawn, actorCounts, litActors };
}

/** The first by rank that bring in no more than `mostActors` actors. */
function choose(figure: Figure, most: number, mostActors: number): ShownRelation[] {
  const { source, target } = figure.model.columns;
  const actors = new Set<number>();
  const chosen: ShownRelation[] = [];
  for (const relation of inShares([...figure.drawn].sort(createRank(figure)))) {
    const ends = [source[relation.row] ?? 0, target[relation.row] ?? 0].filter((row) => !actors.has(row));
    if (chosen.length === most || actors.size + ends.length > mostActors) continue;
    for (const row of ends) actors.add(row);
    chosen.push(relation);
  }
  return chosen;
}

/** What is beside the window has the same share in the first ones as it has in all. */
function inShares(ranked: readonly ShownRelation[]): readonly ShownRelation[] {
  const groups = [true, false].map((isAway) => ranked.filter((relation) => relation.isAway === isAway));
  return groups
    .flatMap((group) => group.map((relation, place) => ({ relation, share: (place + 1) / group.length })))
    .sort((one, other) => one.share - other.share)
    .map(({ relation }) => relation);
}

function createRank({ model, scene, told }: Figure): (one: ShownRelation, other: ShownRelation) => number {
  const places = new Map<string, number>();
  for (const [step, { relations }] of (scene?.steps ?? []).entries()) {
    for (const [index, id] of relations.entries()) places.set(id, index * 1000 + step);
  }
  const { columns, degree, dataset } = model;
  const placeOf = ({ row }: ShownRelation): number => places.get(dataset.relations[row]?.id ?? "") ?? Infinity;
  const weightOf = ({ row }: ShownRelation): number =>
    (degree[columns.source[row] ?? 0] ?? 0) + (degree[columns.target[row] ?? 0] ?? 0);
  const named = rowsNamedIn(scene?.title, model);
  const namedEndsOf = ({ row }: ShownRelation): number =>
    Number(named.has(columns.source[row] ?? 0)) + Number(named.has(columns.target[row] ?? 0));
  const isTold = (relation: ShownRelation): number => Number(placeOf(relation) < Infinity);
  /** What a step or an answer is about comes before all else, what it tells now before what it has told. */
  const isAsked = ({ row }: ShownRelation): number => {
    const telling = told?.get(row);
    return telling === undefined ? 0 : telling === "earlier" ? 1 : 2;
  };
  return (one, other) =>
    isAsked(other) - isAsked(one) ||
    isTold(other) - isTold(one) ||
    Number(other.isFresh) - Number(one.isFresh) ||
    (isTold(one) === 1
      ? placeOf(one) - placeOf(other)
      : namedEndsOf(other) - namedEndsOf(one) || weightOf(other) - weightOf(one)) ||
    one.row - other.row;
}

/** Rows of the actors whose whole name, or the last word of whose name if they are persons, stands in a title in one of its languages. */
function rowsNamedIn(title: Text | undefined, { dataset, actorKind, kinds }: Model): ReadonlySet<number> {
  const titles = textsIn(title).map((text) => new Set(wordsIn(text)));
  const isNamed = ({ name }: Actor, row: number): boolean => {
    const isPerson = kinds[actorKind[row] ?? 0]?.id === "person";
    return textsIn(name).some((text) => {
      const words = isPerson ? wordsIn(text).slice(-1) : wordsIn(text);
      return words.length > 0 && titles.some((said) => words.every((word) => said.has(word)));
    });
  };
  return new Set(dataset.actors.flatMap((actor, row) => (isNamed(actor, row) ? [row] : [])));
}

function textsIn(text: Text | undefined): readonly string[] {
  return typeof text === "object" ? Object.values(text) : text === undefined ? [] : [text];
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What lies between the ends of these relations, as if it were all. */
export function scopeOf({ columns, dataset }: Model, drawn: Iterable<Pick<ShownRelation, "row">>): Scope {
  const actors = new Uint8Array(dataset.actors.length);
  const relations = new Uint8Array(columns.relationCount);
  for (const { row } of drawn) {
    relations[row] = 1;
    actors[columns.source[row] ?? 0] = 1;
    actors[columns.target[row] ?? 0] = 1;
  }
  const rowsIn = (marks: Uint8Array) => [...marks.keys()].filter((row) => marks[row] === 1);
  return { actors, relations, actorRows: rowsIn(actors), relationRows: rowsIn(relations) };
}

function shownOf(shown: Shown, { columns, dataset, lanes }: Model, drawn: readonly ShownRelation[]): Shown {
  const rows = new Set(drawn.map(({ row }) => row));
  const byActor = new Uint32Array(dataset.actors.length);
  const byLane = new Uint32Array(lanes.length);
  const count = (counts: Uint32Array, row: number) => (counts[row] = (counts[row] ?? 0) + 1);
  for (const row of rows) {
    for (const actor of new Set([columns.source[row] ?? 0, columns.target[row] ?? 0])) count(byActor, actor);
    count(byLane, columns.lane[row] ?? 0);
  }
  return {
    ...shown,
    relationShown: (row) => rows.has(row),
    actorShown: (row) => (byActor[row] ?? 0) > 0,
    actorCount: (row) => byActor[row] ?? 0,
    laneCount: (row) => byLane[row] ?? 0,
  };
}
