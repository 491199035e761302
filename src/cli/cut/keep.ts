import { coursesOf } from "../../dataset/edtf.ts";
import type { Dataset, Relation, Text } from "../../dataset/types.ts";

/** First and last day of a window, counted from 1970; infinite where it is open. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** What is left of a cut once its dates and actors are read. */
export interface Kept {
  readonly dataset: Dataset;
  /** Relations that lie outside the window after all. */
  readonly outside: number;
  /** Relations to which no way leads that is short enough, now that others are gone or actors are told apart. */
  readonly unreached: number;
  /** Relations without a date, which are in every window. */
  readonly undated: number;
  /** Names that several actors have. */
  readonly sameNames: readonly string[];
}

/**
 * Leaves out what only the reading of the rows has shown not to belong: relations outside the window, and those too far
 * from the actors in the middle; then actors and sources that nothing needs any more.
 * @param middle ids or names of the actors in the middle, in small letters
 */
export function keepInside(dataset: Dataset, middle: readonly string[], hops: number, window: DayWindow): Kept {
  const inWindow = dataset.relations.filter((relation) => mayLieIn(relation, window));
  const near = reach(dataset, inWindow, new Set(middle), hops);
  const isNear = ({ source, target }: Relation) =>
    hops === 0 ? near.has(source) && near.has(target) : near.has(source) || near.has(target);
  const relations = inWindow.filter(isNear);
  const named = new Set(relations.flatMap(({ source, target }) => [source, target]));
  const actors = dataset.actors.filter(({ id }) => named.has(id));
  return {
    dataset: withoutUnused({ ...dataset, actors, relations }),
    outside: dataset.relations.length - inWindow.length,
    unreached: inWindow.length - relations.length,
    undated: relations.filter((relation) => coursesOf(relation).length === 0).length,
    sameNames: repeated(actors.flatMap(({ name }) => [...new Set(wordsOf(name))])),
  };
}

function mayLieIn(relation: Relation, { from, to }: DayWindow): boolean {
  const courses = coursesOf(relation);
  return (
    courses.length === 0 || courses.some(({ earliestStart, latestEnd }) => earliestStart <= to && latestEnd >= from)
  );
}

/** Actors in the middle and all that are less than `hops` relations away from one. */
function reach(
  { actors }: Dataset,
  relations: readonly Relation[],
  middle: ReadonlySet<string>,
  hops: number,
): ReadonlySet<string> {
  const isMeant = (text: string) => middle.has(text.toLowerCase());
  const found = actors.filter(({ id, name, aliases = [] }) => [id, name, ...aliases].flatMap(wordsOf).some(isMeant));
  const reached = new Set(found.map(({ id }) => id));
  for (let hop = 1; hop < hops; hop++) {
    const next = relations.filter(({ source, target }) => reached.has(source) !== reached.has(target));
    if (next.length === 0) break;
    for (const { source, target } of next) reached.add(source).add(target);
  }
  return reached;
}

function wordsOf(text: Text): readonly string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}

function repeated(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count > 1 ? [name] : []));
}

/** Types and sources that no relation names would stand in legend and list for nothing. */
function withoutUnused(dataset: Dataset): Dataset {
  const { types, sources, relations } = dataset;
  const usedTypes = new Set(relations.map(({ type }) => type));
  const usedSources = new Set(relations.flatMap((relation) => relation.sources ?? []));
  return {
    ...dataset,
    ...(types === undefined ? {} : { types: pick(types, usedTypes) }),
    ...(sources === undefined ? {} : { sources: pick(sources, usedSources) }),
  };
}

function pick<Value>(all: Readonly<Record<string, Value>>, used: ReadonlySet<string>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => used.has(id)));
}
