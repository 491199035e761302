import { builtInLabel } from "./builtInTypes.ts";
import type { Dataset, Family, Line, Relation, TypeDefinition } from "./types.ts";

/** How relations of a family are drawn; `directed` unless the type says otherwise. */
export interface Notation {
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

/** What somebody says of a type: it is the same as another, which is built in, or is drawn as of a family. */
export type TypeChoice = { readonly like: string } | { readonly family: Family; readonly directed: boolean };

/**
 * A copy of the dataset in which types are what somebody has chosen for them, by their ids. With a family they get line
 * and sign of its notation; labels and whatever else their definitions say stay, and those that are not defined are
 * defined. Relations of a type that is like another one become of that, with the words of their own as label, or, where
 * they have a label, as attribute `type`.
 */
export function assignTypes(dataset: Dataset, choices: ReadonlyMap<string, TypeChoice>): Dataset {
  // Without a prototype, like every object by ids behind validation: `constructor` can be the id of a type.
  const types = Object.create(null) as Record<string, TypeDefinition>;
  for (const [id, definition] of Object.entries(dataset.types ?? {})) types[id] = definition;
  const likes = new Map<string, string>();
  for (const [id, choice] of choices) {
    if ("like" in choice) {
      if (choice.like !== id) likes.set(id, choice.like);
      continue;
    }
    const { family, directed } = choice;
    const { line, sign } = notations[family];
    types[id] = { ...types[id], ...(types[id]?.family === family ? {} : { family, line, sign }), directed };
  }
  const relations = likes.size === 0 ? dataset.relations : dataset.relations.map((each) => likened(each, likes, types));
  for (const id of likes.keys()) Reflect.deleteProperty(types, id);
  return { ...dataset, types, relations };
}

function likened(
  relation: Relation,
  likes: ReadonlyMap<string, string>,
  types: Readonly<Record<string, TypeDefinition>>,
): Relation {
  const type = likes.get(relation.type);
  if (type === undefined) return relation;
  if (relation.label === undefined)
    return { ...relation, type, label: types[relation.type]?.label ?? builtInLabel(relation.type) ?? relation.type };
  return { ...relation, type, attributes: { type: relation.type, ...relation.attributes } };
}

/** Line, sign and direction that relations of a family usually have. */
export function notationOf(family: Family): Notation {
  return notations[family];
}
