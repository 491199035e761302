import type { Dataset, Family, Line, TypeDefinition } from "./types.ts";

/** How relations of a family are drawn; `directed` unless the type says otherwise. */
interface Notation {
  readonly line: Line;
  readonly sign: -1 | 0 | 1;
  readonly directed: boolean;
}

const notations: Readonly<Record<Family, Notation>> = {
  support: { line: "double", sign: 1, directed: false },
  conflict: { line: "zigzag", sign: -1, directed: false },
  money: { line: "solid", sign: 0, directed: true },
  office: { line: "dashdot", sign: 0, directed: true },
  project: { line: "dashes", sign: 0, directed: false },
  other: { line: "dashes", sign: 0, directed: false },
};

/** The line of types that are assigned to a family. */
export function lineOfFamily(family: Family): Line {
  return notations[family].line;
}

/**
 * A copy of the dataset in which types belong to these families, with line and sign of the notation, and its direction
 * where the type says none; labels and whatever else their definitions say stay. Types that are not defined yet are
 * defined.
 */
export function assignFamilies(dataset: Dataset, families: ReadonlyMap<string, Family>): Dataset {
  // Without a prototype, like every object by ids behind validation: `constructor` can be the id of a type.
  const types = Object.create(null) as Record<string, TypeDefinition>;
  for (const [id, definition] of Object.entries(dataset.types ?? {})) types[id] = definition;
  for (const [id, family] of families) {
    const { line, sign, directed } = notations[family];
    types[id] = { directed, ...types[id], family, line, sign };
  }
  return { ...dataset, types };
}
