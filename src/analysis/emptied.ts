import { without } from "../dataset/fields.ts";
import type { Dataset } from "../dataset/types.ts";
import type { Choice } from "./accepted.ts";
import type { KeptEntries, KeptField } from "./kept.ts";
import { dateFields } from "./sameEntries.ts";

/** A field, or items of a list, for which a newer table has room and in which it has nothing: to be removed if wanted. */
export interface Emptied extends Choice {
  readonly what: "emptied";
  readonly part: "relations" | "actors";
  readonly id: string;
  readonly field: KeptField;
}

/** Without these there is no entry. */
const needed: readonly string[] = ["type", "name"];

/** What an update of `old` keeps although the table has room for it, each to be removed by itself. */
export function listEmptied(old: Dataset, { entries }: KeptEntries): readonly Emptied[] {
  return (["relations", "actors"] as const).flatMap((part) => {
    const before = new Map<string, object>(old[part].map((entry) => [entry.id, entry]));
    return entries[part].flatMap(({ id, fields }) => {
      const hasTimes = fields.some(({ name, table }) => isTime(name) && table !== undefined);
      const removable = fields.filter(
        ({ name, table }) => table === undefined && !needed.includes(name) && !(hasTimes && isTime(name)),
      );
      return removable.map((field): Emptied => {
        // A side of an interval is a field of its own only once the update has made it one.
        const isMade = isTime(field.name) && !Object.hasOwn(before.get(id) ?? {}, field.name);
        const key = JSON.stringify([part, id, field.name]);
        return { key, what: "emptied", part, id, field, needs: isMade ? [`${part} ${id}`] : [] };
      });
    });
  });
}

/** What is kept beside what is offered of it. */
export function keptBeside(kept: KeptEntries, offered: readonly { readonly field: KeptField }[]): KeptEntries {
  const fields = new Set(offered.map(({ field }) => field));
  const beside = (part: "relations" | "actors" | "sources") =>
    kept.entries[part].flatMap((entry) => {
      const left = entry.fields.filter((field) => !fields.has(field));
      return left.length === 0 ? [] : [{ ...entry, fields: left }];
    });
  const entries = { relations: beside("relations"), actors: beside("actors"), sources: beside("sources") };
  return { ...kept, entries: { ...kept.entries, ...entries } };
}

/** A dataset without these fields and items, and without the sources that nothing cites any more. */
export function removeEmptied(dataset: Dataset, emptied: readonly Emptied[]): Dataset {
  const removed = new Map<string, readonly Emptied[]>();
  for (const each of emptied) {
    const key = `${each.part} ${each.id}`;
    removed.set(key, [...(removed.get(key) ?? []), each]);
  }
  const clean =
    (part: Emptied["part"]) =>
    <Entry extends { readonly id: string }>(entry: Entry): Entry =>
      (removed.get(`${part} ${entry.id}`) ?? []).reduce((left, { field }) => withoutField(left, field), entry);
  const relations = dataset.relations.map(clean("relations"));
  const cites = (list: Dataset["relations"]) => new Set(list.flatMap(({ sources = [] }) => sources));
  const [before, now] = [cites(dataset.relations), cites(relations)];
  const gone = [...before].filter((id) => !now.has(id));
  return {
    ...dataset,
    actors: dataset.actors.map(clean("actors")),
    relations,
    ...(dataset.sources && gone.length > 0 && { sources: without(dataset.sources, gone) as typeof dataset.sources }),
  };
}

function withoutField<Entry extends object>(entry: Entry, { name, own }: KeptField): Entry {
  const fields = entry as Readonly<Record<string, unknown>>;
  const [, attribute] = /^attributes\.(.*)$/s.exec(name) ?? [];
  if (attribute !== undefined) {
    const left = without(fields["attributes"] ?? {}, [attribute]);
    return withValue(entry, "attributes", Object.keys(left).length === 0 ? undefined : left);
  }
  const value = fields[name];
  if (!Array.isArray(value) || !Array.isArray(own)) return withValue(entry, name, undefined);
  const gone = new Set(own.map((item) => JSON.stringify(item)));
  const left = value.filter((item) => !gone.has(JSON.stringify(item)));
  return withValue(entry, name, left.length === 0 ? undefined : left);
}

/** In the place where it was. */
function withValue<Entry extends object>(entry: Entry, name: string, value: unknown): Entry {
  return value === undefined ? (without(entry, [name]) as Entry) : { ...entry, [name]: value };
}

function isTime(name: string): boolean {
  return dateFields.some((each) => each === name);
}
