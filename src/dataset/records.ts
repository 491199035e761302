import type { Dataset } from "./types.ts";

/** Has no fields, and no prototype that has any. Objects made from nothing but `null` are slow and large in V8. */
export const noFields: object = Object.freeze(Object.create(null) as object);

/**
 * The same dataset, its objects that are keyed by ids again without the fields that all objects have: copying between
 * threads gives them those, and an id may be `constructor`.
 */
export function withoutPrototypes(dataset: Dataset): Dataset {
  const { types, kinds, sources, scenes = [] } = dataset;
  for (const record of [types, kinds, sources, ...scenes.map(({ positions }) => positions)]) {
    if (record !== undefined) Object.setPrototypeOf(record, noFields);
  }
  return dataset;
}
