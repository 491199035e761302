import type { Dataset, Relation } from "./types.ts";

/** Has no fields, and no prototype that has any. Objects made from nothing but `null` are slow and large in V8. */
export const noFields: object = Object.freeze(Object.create(null) as object);

/**
 * The same dataset, mended after it was copied from another thread. Its objects that are keyed by ids are again without the
 * fields that all objects have: an id may be `constructor`. Each relation has come with texts of its own for its ends, its
 * type and its days: those of very many relations take many times the room of the few that they repeat.
 */
export function mendCopied(dataset: Dataset): Dataset {
  const { types, kinds, sources, scenes = [] } = dataset;
  for (const record of [types, kinds, sources, ...scenes.map(({ positions }) => positions)]) {
    if (record !== undefined) Object.setPrototypeOf(record, noFields);
  }
  shareTexts(dataset);
  return dataset;
}

const days = ["date", "start", "end"] as const;

function shareTexts({ actors, relations }: Dataset): void {
  const known = new Map(actors.map(({ id }) => [id, id]));
  const shared = (text: string): string => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
  for (const relation of relations as readonly { -readonly [Field in keyof Relation]: Relation[Field] }[]) {
    relation.source = shared(relation.source);
    relation.target = shared(relation.target);
    relation.type = shared(relation.type);
    for (const field of days) {
      const day = relation[field];
      if (day !== undefined) relation[field] = shared(day);
    }
  }
}
