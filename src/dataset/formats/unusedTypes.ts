import { isFields } from "../fields.ts";
import { noFields } from "../records.ts";
import type { Dataset, TypeDefinition } from "../types.ts";

/**
 * Types that were defined only for relations which were then left out would stand in the legend for nothing.
 * @param written the types that the file defines itself, which stay
 */
export function withoutUnused(dataset: Dataset, written: unknown): Dataset {
  const { types, relations } = dataset;
  if (types === undefined) return dataset;
  const used = new Set(relations.map(({ type }) => type));
  const kept = Object.create(noFields) as Record<string, TypeDefinition>;
  for (const [id, definition] of Object.entries(types)) {
    if (used.has(id) || (isFields(written) && Object.hasOwn(written, id))) kept[id] = definition;
  }
  return { ...dataset, types: kept };
}
