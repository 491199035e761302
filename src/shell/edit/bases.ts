import type { Dataset } from "../../dataset/types.ts";
import type { Told } from "../../update/told.ts";

const bases = new WeakMap<Dataset, Dataset>();

/** Remembers what a state was edited from: the data as they were brought. */
export function setBase(state: Dataset, base: Dataset): void {
  bases.set(state, base);
}

/** What a state was edited from; itself where nobody has edited it. */
export function baseOf(state: Dataset): Dataset {
  return bases.get(state) ?? state;
}

const told = new WeakMap<Dataset, Told>();

/** Remembers what tables have told of data as they were brought. */
export function setTold(base: Dataset, said: Told | undefined): void {
  if (said !== undefined) told.set(base, said);
}

/** What tables have told of that from which a state was edited; undefined where nobody knows. */
export function toldOf(state: Dataset): Told | undefined {
  return told.get(baseOf(state));
}

/** All that a table tells, read for the first time, before anybody edits it. */
export function toldBy({ relations, actors, sources = {} }: Dataset): Told {
  return {
    relations: new Map(relations.map((relation) => [relation.id, relation])),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    sources: new Map(Object.entries(sources)),
  };
}
