import { FreshIds } from "../dataset/ids.ts";
import type { Dataset } from "../dataset/types.ts";
import { type AmbiguousNames, matchActors, matchSources, moveRelation, type TableFacts } from "./sameEntries.ts";
import { directionsIn, matchRelations, turnedLike } from "./sameRelations.ts";

/**
 * A dataset whose ids its reader has made, with those of another in their place wherever both have the same entry: what is
 * compared by ids afterwards is then the same. What is only in it gets ids that the other one does not have. Where the order
 * of ends says nothing, it is that of the other.
 */
export function alignIds(
  other: Dataset,
  made: Dataset,
  facts: TableFacts & { readonly hasSourceIds: boolean },
): { readonly dataset: Dataset } | { readonly ambiguous: readonly AmbiguousNames[] } {
  const { ids: actorIds, ambiguous } = matchActors(other.actors, made.actors, facts);
  if (ambiguous.length > 0) return { ambiguous };
  const sourceIds = facts.hasSourceIds
    ? new Map<string, string>()
    : matchSources(other.sources ?? {}, made.sources ?? {});
  const moved = made.relations.map((relation) => moveRelation(relation, actorIds, sourceIds));
  const isDirected = directionsIn(other, made);
  const matches = matchRelations(other.relations, moved, facts, isDirected);
  const fresh = new FreshIds(other.relations.map(({ id }) => id));
  const relations = moved.map((relation) => {
    const own = matches.get(relation);
    return own === undefined
      ? { ...relation, id: fresh.take(relation.id) }
      : { ...turnedLike(own, relation, isDirected), id: own.id };
  });
  const { sources } = made;
  return {
    dataset: {
      ...made,
      actors: made.actors.map((actor) => ({ ...actor, id: actorIds.get(actor.id) ?? actor.id })),
      relations,
      ...(sources && {
        sources: Object.fromEntries(Object.entries(sources).map(([id, each]) => [sourceIds.get(id) ?? id, each])),
      }),
    },
  };
}
