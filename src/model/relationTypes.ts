import { builtInKindById } from "../dataset/builtInKinds.ts";
import { builtInTypeById } from "../dataset/builtInTypes.ts";
import type { Dataset, Text, TypeDefinition } from "../dataset/types.ts";
import type { ActorKind, RelationType } from "./types.ts";

type Defaults = Omit<RelationType, "id" | "label">;

const unknownType: Defaults = { family: "other", sign: 0, directed: false, line: "dashes" };

/** Rows of types and kinds lie in 16 bits. */
const mostRows = 0x10000;

/**
 * The types that the dataset defines or uses, every default filled in: the built-in ones in their fixed order, then the
 * dataset's own in the order of the file, then unknown ones as they appear. Throws a RangeError beyond 65,536 types.
 */
export function buildTypes(dataset: Dataset): RelationType[] {
  const defined = new Map(Object.entries(dataset.types ?? {}));
  const used = dataset.relations.map(({ type }) => type);
  return orderIds("types", builtInTypeById, defined, used).map((id) => deriveType(id, defined.get(id)));
}

/** A type with every default filled in. */
export function deriveType(id: string, definition: TypeDefinition | undefined): RelationType {
  const builtIn = builtInTypeById.get(id);
  const { family, sign, directed, line } = { ...(builtIn ?? unknownType), ...definition };
  return { id, label: labelOf(id, definition?.label, builtIn !== undefined), family, sign, directed, line };
}

/** The kinds that the dataset defines or uses, ordered like the types; id "" stands for actors without a kind. */
export function buildKinds(dataset: Dataset): ActorKind[] {
  const defined = new Map(Object.entries(dataset.kinds ?? {}));
  const used = dataset.actors.map(({ kind }) => kind ?? "");
  return orderIds("kinds", builtInKindById, defined, used).map((id) => {
    const shape = defined.get(id)?.shape ?? builtInKindById.get(id)?.shape ?? "circle";
    return { id, label: labelOf(id, defined.get(id)?.label, builtInKindById.has(id) || id === ""), shape };
  });
}

/** One bit of a whole number for each: a sign bit would make it negative. */
const mostTags = 30;

/** The tags that the dataset defines, then those that only relations have; the first 30, all others count as unknown. */
export function buildTags({ tags = {}, relations }: Pick<Dataset, "tags" | "relations">): readonly string[] {
  const ids = new Set(Object.keys(tags));
  for (const relation of relations) for (const tag of relation.tags ?? []) ids.add(tag);
  return [...ids].slice(0, mostTags);
}

function labelOf(id: string, label: Text | undefined, isNamedByInterface: boolean): Text | undefined {
  return label ?? (isNamedByInterface ? undefined : id);
}

function orderIds(
  what: string,
  builtIn: ReadonlyMap<string, unknown>,
  defined: ReadonlyMap<string, unknown>,
  used: readonly string[],
): string[] {
  const usedIds = new Set(used);
  const wantedBuiltIn = [...builtIn.keys()].filter((id) => usedIds.has(id) || defined.has(id));
  const ids = [...new Set([...wantedBuiltIn, ...defined.keys(), ...usedIds])];
  if (ids.length > mostRows) throw new RangeError(`too many ${what}: ${ids.length}, expected at most ${mostRows}`);
  return ids;
}

/** Row by id, for types, kinds, actors and relations. */
export function buildRows(entries: readonly { readonly id: string }[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, { id }] of entries.entries()) rows.set(id, row);
  return rows;
}
