import type { Dataset, Family, TypeDefinition } from "./types.ts";

/** How relations of a family are drawn; `directed` is left as it is where the family does not say it. */
const notations: Readonly<Record<Family, TypeDefinition>> = {
  support: { line: "double", sign: 1, directed: false },
  conflict: { line: "zigzag", sign: -1, directed: false },
  money: { line: "solid", sign: 0, directed: true },
  office: { line: "dashdot", sign: 0, directed: true },
  project: { line: "dashes", sign: 0 },
  other: { line: "dashes", sign: 0 },
};

/**
 * A copy of the dataset in which types belong to these families, with the line, sign and direction of the notation;
 * labels and whatever else their definitions say stay. Types that are not defined yet are defined.
 */
export function assignFamilies(dataset: Dataset, families: ReadonlyMap<string, Family>): Dataset {
  // Without a prototype, like every object by ids behind validation: `constructor` can be the id of a type.
  const types = Object.create(null) as Record<string, TypeDefinition>;
  for (const [id, definition] of Object.entries(dataset.types ?? {})) types[id] = definition;
  for (const [id, family] of families) types[id] = { ...types[id], family, ...notations[family] };
  return { ...dataset, types };
}
