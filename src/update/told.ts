import type { Told } from "../analysis/kept.ts";
import type { Dataset } from "../dataset/types.ts";

export type { Told };

/** All that a table tells, read for the first time, before anybody edits it. */
export function toldBy({ relations, actors, sources = {} }: Dataset): Told {
  return {
    relations: new Map(relations.map((relation) => [relation.id, relation])),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    sources: new Map(Object.entries(sources)),
  };
}

/** What was told last of each entry. */
export function toldAfter(before: Told | undefined, latest: Told): Told {
  const both = (part: keyof Told) => new Map([...(before?.[part] ?? []), ...latest[part]]);
  return { relations: both("relations"), actors: both("actors"), sources: both("sources") };
}
