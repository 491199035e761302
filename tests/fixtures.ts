import type { Dataset, Relation } from "../src/dataset/types.ts";

/** A small dataset in which every relation connects named actors; kinds and sources are left to their defaults. */
export function datasetOf(relations: readonly Partial<Relation>[], actorIds = ["a", "b", "c", "d"]): Dataset {
  return {
    format: "tiespan/1",
    actors: actorIds.map((id) => ({ id, name: id.toUpperCase() })),
    relations: relations.map((relation, row) => ({
      id: `r${row + 1}`,
      type: "alliance",
      source: "a",
      target: "b",
      ...relation,
    })),
  };
}
