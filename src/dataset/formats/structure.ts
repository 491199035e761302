import { datasetSchema } from "../schema.ts";
import type { Schema } from "../schemaLanguage.ts";

/** How a part of `tiespan/1` is built, read off its schema. */
export interface Structure {
  readonly is: "object" | "list" | "record" | "leaf";
  /** Of an object: its known fields, in the order in which they are written. */
  readonly fields: ReadonlyMap<string, Structure>;
  /** The places of these fields in that order. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Of a list or a record: what each entry is. */
  readonly entry: Structure | undefined;
}

/** Parts of a dataset that are entries with an id of their own: in lists, or by their id. */
export const entryParts = ["relations", "actors", "scenes", "types", "kinds", "sources", "tags"] as const;
export type EntryPart = (typeof entryParts)[number];

export const leaf: Structure = { is: "leaf", fields: new Map(), ranks: new Map(), entry: undefined };

/** An object of these fields in this order. */
export function objectOf(fields: Iterable<readonly [string, Structure]>): Structure {
  const known = new Map(fields);
  const ranks = new Map([...known.keys()].map((name, rank) => [name, rank]));
  return { is: "object", fields: known, ranks, entry: undefined };
}

export function listOf(entry: Structure): Structure {
  return { ...leaf, is: "list", entry };
}

/** What the entries of a list of the dataset are: `actors`, `relations`. */
export function entryStructure(list: "actors" | "relations"): Structure {
  return datasetStructure.fields.get(list)?.entry ?? leaf;
}

export const datasetStructure: Structure = structureOf(datasetSchema);

function structureOf(schema: Schema): Structure {
  if (schema.is === "list") return listOf(structureOf(schema.item));
  if (schema.is === "record") return { ...leaf, is: "record", entry: structureOf(schema.value) };
  if (schema.is !== "object") return leaf;
  return objectOf(Object.entries(schema.fields).map(([name, field]) => [name, structureOf(field)] as const));
}

/** The fields of an object that are there: known ones in the order of the format, then the others by name. */
export function fieldsInOrder(value: object, { ranks }: Structure): readonly (readonly [string, unknown])[] {
  const present = Object.entries(value).filter(([, field]) => field !== undefined);
  const rankOf = (name: string): number => ranks.get(name) ?? ranks.size;
  return present.sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}
