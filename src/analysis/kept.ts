import { type EntryPart, entryParts } from "../dataset/formats/structure.ts";
import { without } from "../dataset/fields.ts";
import type { Actor, Dataset, Relation } from "../dataset/types.ts";
import { dateFields, type Ids, namesOf, type TableFacts, untyped } from "./sameEntries.ts";

/** Whether a table has a place for a field of actors or relations, empty or not. */
export type SaysField = (part: "actors" | "relations", field: string) => boolean;

/** A field that is otherwise than in the table: `own` is missing where it was not taken, `table` where nothing stands there. */
export interface KeptField {
  readonly name: string;
  readonly own?: unknown;
  readonly table?: unknown;
  /** Items of a list, of which the table has others. */
  readonly hasOthers?: true;
}

/** What a table says of actors, relations and sources, by the ids that they have in the updated dataset. */
export type Told = Readonly<Record<"relations" | "actors" | "sources", ReadonlyMap<string, object>>>;

export interface KeptEntry {
  readonly id: string;
  readonly fields: readonly KeptField[];
}

/** All that an updated dataset says otherwise than the table with which it was updated. */
export interface KeptEntries {
  readonly entries: Readonly<Record<EntryPart, readonly KeptEntry[]>>;
  /** Ids of entries that stay although the table does not have them. */
  readonly others: Readonly<Record<"relations" | "actors", readonly string[]>>;
  /** Fields of the dataset itself, which is never that of the table. */
  readonly fields: readonly KeptField[];
}

/** What an update was made of, and what it made. */
interface Updated {
  readonly old: Dataset;
  readonly table: Dataset;
  readonly dataset: Dataset;
  readonly actorIds: Ids;
  readonly sourceIds: Ids;
  /** The relation of the table, with the ids of the dataset, by the id of the one that it is. */
  readonly matched: ReadonlyMap<string, Relation>;
  readonly facts: TableFacts & { readonly says: SaysField };
}

type Fields = Readonly<Record<string, unknown>>;

/** Compares an updated dataset with its table, entry by entry and field by field; places of actors are no facts. */
export function findKept(updated: Updated): KeptEntries {
  const { old, table, dataset, actorIds, sourceIds, matched, facts } = updated;
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const relations = new Map(dataset.relations.map((relation) => [relation.id, relation]));
  const inTable = new Set(actorIds.values());
  const definitions = (part: "types" | "kinds" | "tags", ids: Ids = new Map()) =>
    keptRecords(dataset[part] ?? {}, table[part] ?? {}, ids);
  const actorAttributes = attributeNames(table.actors);
  const relationAttributes = attributeNames(table.relations);
  return {
    entries: {
      relations: dataset.relations.flatMap((own) => {
        const relation = matched.get(own.id);
        return relation === undefined
          ? []
          : keptEntry(own.id, keptOfRelation(own, relation, facts, relationAttributes));
      }),
      actors: table.actors.flatMap((actor) => {
        const id = actorIds.get(actor.id) ?? actor.id;
        return keptEntry(id, keptOfActor(actors.get(id), actor, facts, actorAttributes));
      }),
      scenes: [],
      types: definitions("types"),
      kinds: definitions("kinds"),
      tags: definitions("tags"),
      sources: keptRecords(dataset.sources ?? {}, table.sources ?? {}, sourceIds),
    },
    others: {
      relations: old.relations.flatMap(({ id }) => (matched.has(id) || !relations.has(id) ? [] : [id])),
      actors: old.actors.flatMap(({ id }) => (inTable.has(id) || !actors.has(id) ? [] : [id])),
    },
    fields: keptOfDataset(old, table),
  };
}

function keptEntry(id: string, fields: readonly KeptField[]): readonly KeptEntry[] {
  return fields.length === 0 ? [] : [{ id, fields }];
}

const fixed: readonly string[] = ["id", "source", "target", "position", "attributes", ...dateFields];

function keptOfRelation(
  own: Relation,
  table: Relation,
  { says, hasTypes }: Updated["facts"],
  attributes: ReadonlySet<string>,
): readonly KeptField[] {
  const { type, ...rest } = table;
  const said = (name: string) => (name === "type" ? hasTypes : says("relations", name));
  const typed = hasTypes && type !== untyped ? { ...rest, type } : rest;
  return [...keptFields(own, typed, said), ...keptDates(own, table, said), ...keptAttributes(own, table, attributes)];
}

function keptOfActor(
  own: Actor | undefined,
  { name, aliases = [], ...rest }: Actor,
  { says }: Updated["facts"],
  attributes: ReadonlySet<string>,
): readonly KeptField[] {
  if (own === undefined) return [];
  const { name: ownName } = own;
  const known = new Set(namesOf(own));
  const others = namesOf({ name, aliases }).filter((each) => !known.has(each));
  const said = (field: string) => says("actors", field);
  return [
    ...(others.length === 0 ? [] : [{ name: "name", own: ownName, table: others }]),
    ...keptFields(without(own, ["name", "aliases"]), rest, said),
    ...keptDates(own, { ...rest, name }, said),
    ...keptAttributes(own, rest, attributes),
  ];
}

/** Fields in which what was kept differs from the table, or stands where the table has a place for it and nothing in it. */
function keptFields(own: object, table: object, isSaid: (name: string) => boolean): readonly KeptField[] {
  const [ours, theirs] = [own as Fields, table as Fields];
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)].filter((name) => !fixed.includes(name)));
  return [...names].flatMap((name) => keptField(name, ours[name], theirs[name], isSaid(name)));
}

function keptField(name: string, own: unknown, table: unknown, isSaid: boolean): readonly KeptField[] {
  if (own === undefined && table === undefined) return [];
  if (table === undefined) return isSaid ? [{ name, own }] : [];
  if (own === undefined) return [{ name, table }];
  if (!holds(own, table)) return [{ name, own, table }];
  if (!Array.isArray(own) || !Array.isArray(table)) return [];
  const more = itemsBeside(own, table);
  return more.length > 0 && isSaid ? [{ name, own: more, ...(table.length > 0 && { hasOthers: true }) }] : [];
}

/** Whether what stands in a table is part of what was kept: an item of a list, the words in one of several languages. */
function holds(own: unknown, table: unknown): boolean {
  if (write(own) === write(table)) return true;
  if (Array.isArray(own)) return Array.isArray(table) && itemsBeside(table, own).length === 0;
  if (typeof own !== "object" || own === null) return false;
  if (typeof table === "string") return Object.values(own).includes(table);
  const words = own as Fields;
  return isRecord(table) && Object.entries(table).every(([name, value]) => write(words[name]) === write(value));
}

function itemsBeside(items: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  const known = new Set(others.map(write));
  return items.filter((item) => !known.has(write(item)));
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function write(value: unknown): string {
  return JSON.stringify(value);
}

/** The start of an event is its date. */
function keptDates(
  own: Actor | Relation,
  table: Actor | Relation,
  isSaid: (name: string) => boolean,
): readonly KeptField[] {
  const [ours, theirs] = [own as Partial<Relation>, table as Partial<Relation>];
  const isEvent = ours.date !== undefined && ours.date === theirs.start;
  return dateFields
    .filter((name) => !(isEvent && (name === "date" || name === "start")))
    .flatMap((name) => keptField(name, ours[name], theirs[name], isSaid(name)));
}

function attributeNames(entries: readonly (Actor | Relation)[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ attributes = {} }) => Object.keys(attributes)));
}

/** Attributes by their name; a column is there where any entry has something in it. */
function keptAttributes(
  { attributes: own = {} }: Pick<Actor, "attributes">,
  { attributes: table = {} }: Pick<Actor, "attributes">,
  names: ReadonlySet<string>,
): readonly KeptField[] {
  return Object.keys(own).flatMap((name) => {
    const value = Object.hasOwn(table, name) ? table[name] : undefined;
    return keptField(`attributes.${name}`, own[name], value, names.has(name));
  });
}

/** The day on which a source was looked at is the table's. */
function keptRecords(
  own: Readonly<Record<string, object>>,
  table: Readonly<Record<string, object>>,
  ids: Ids,
): readonly KeptEntry[] {
  return Object.entries(table).flatMap(([written, entry]) => {
    const id = ids.get(written) ?? written;
    const ours = Object.hasOwn(own, id) ? own[id] : undefined;
    if (ours === undefined) return [];
    const fields = keptOfRecord(ours, entry);
    return keptEntry(id, fields);
  });
}

function keptOfRecord(own: object, table: object): readonly KeptField[] {
  const ours = own as Fields;
  return Object.entries(table)
    .filter(([name]) => name !== "retrieved")
    .flatMap(([name, value]) => keptField(name, ours[name], value, false));
}

/** Scenes by their ids. */
function keptOfDataset(old: Dataset, table: Dataset): readonly KeptField[] {
  const parts: readonly string[] = entryParts;
  const [ours, theirs] = [old, table] as readonly unknown[] as readonly [Fields, Fields];
  const names = Object.keys(theirs).filter(
    (name) => !parts.includes(name) && !["$schema", "format", "updated"].includes(name),
  );
  const idsOf = ({ scenes }: Dataset) => scenes?.map(({ id }) => id);
  const scenes = write(old.scenes) === write(table.scenes) || table.scenes === undefined;
  return [
    ...names.flatMap((name) => keptField(name, ours[name], theirs[name], false)),
    ...(scenes ? [] : [{ name: "scenes", own: idsOf(old), table: idsOf(table) }]),
  ];
}
