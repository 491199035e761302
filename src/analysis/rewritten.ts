import { isFields } from "../dataset/fields.ts";
import type { Dataset } from "../dataset/types.ts";
import type { Choice } from "./accepted.ts";
import type { KeptEntries, KeptField, Told } from "./kept.ts";
import { dateFields } from "./sameEntries.ts";

const parts = ["relations", "actors", "sources"] as const;
type Part = (typeof parts)[number];

/** A field that an update keeps, and for which the file has something else: to be taken from there if wanted. */
export interface Rewritten extends Choice {
  readonly what: "rewritten";
  readonly part: Part;
  readonly id: string;
  readonly field: KeptField;
  /** What the file says. */
  readonly value: unknown;
  /** What stands here is what an earlier file said, and may be taken at once. */
  readonly isAsTold: boolean;
}

/**
 * What of the kept fields a file has other words for, each to be taken by itself. Times are none: they are taken together
 * or stay. Nor is what would lose the words of a language that the file does not have. `before` is what earlier files told.
 */
export function listRewritten({ entries }: KeptEntries, latest: Told, before: Told | undefined): readonly Rewritten[] {
  return parts.flatMap((part) => {
    const amounts = new Map<string, number>();
    for (const { id } of entries[part]) amounts.set(id, (amounts.get(id) ?? 0) + 1);
    // Of what several rows say differently nobody knows which counts.
    const certain = entries[part].filter(({ id }) => amounts.get(id) === 1);
    return certain.flatMap(({ id, fields }) =>
      fields.flatMap((field): readonly Rewritten[] => {
        const { name, own } = field;
        const value = name === "name" ? valueOf(latest[part].get(id), name) : field.table;
        if (own === undefined || !isRewriting(field, value)) return [];
        const isAsTold = write(valueOf(before?.[part].get(id), name)) === write(own);
        const key = JSON.stringify([part, id, name, "rewritten"]);
        return [{ key, what: "rewritten", part, id, field, value, isAsTold, needs: [] }];
      }),
    );
  });
}

/** Of names those are none that only add to the other ones. */
function isRewriting({ name, own, table }: KeptField, value: unknown): boolean {
  if (table === undefined || value === undefined || dateFields.some((each) => each === name)) return false;
  if (name === "name" && !textsOf(value).some((text) => textsOf(table).includes(text))) return false;
  return !isFields(own) || (isFields(value) && Object.keys(own).every((language) => Object.hasOwn(value, language)));
}

/** A dataset with these fields as the file has them, and with the kinds and tags of `next` that they name. */
export function rewrite(dataset: Dataset, next: Dataset, rewritten: readonly Rewritten[]): Dataset {
  if (rewritten.length === 0) return dataset;
  const byEntry = new Map<string, Rewritten[]>();
  for (const each of rewritten) {
    const key = `${each.part} ${each.id}`;
    byEntry.set(key, [...(byEntry.get(key) ?? []), each]);
  }
  const written = <Entry extends object>(part: Part, id: string, entry: Entry): Entry =>
    (byEntry.get(`${part} ${id}`) ?? []).reduce((now, { field, value }) => withValue(now, field.name, value), entry);
  const listed = <Entry extends { readonly id: string }>(part: Part, entries: readonly Entry[]) =>
    entries.map((entry) => written(part, entry.id, entry));
  const actors = listed("actors", dataset.actors);
  const relations = listed("relations", dataset.relations);
  const sources = Object.entries(dataset.sources ?? {}).map(([id, source]) => [id, written("sources", id, source)]);
  return {
    ...withDefinitions({ ...dataset, actors, relations }, next),
    ...(dataset.sources && { sources: Object.fromEntries(sources) as typeof dataset.sources }),
  };
}

/** With the kinds and tags that are named and defined only in `next`. */
function withDefinitions(dataset: Dataset, next: Dataset): Dataset {
  const used = {
    kinds: new Set(dataset.actors.map(({ kind }) => kind)),
    tags: new Set<string | undefined>(dataset.relations.flatMap(({ tags = [] }) => tags)),
  };
  const definitions = (["kinds", "tags"] as const).flatMap((part) => {
    const isMissing = ([id]: readonly [string, unknown]) =>
      used[part].has(id) && !Object.hasOwn(dataset[part] ?? {}, id);
    const missing = Object.entries(next[part] ?? {}).filter(isMissing);
    return missing.length === 0 ? [] : [[part, { ...dataset[part], ...Object.fromEntries(missing) }] as const];
  });
  return { ...dataset, ...Object.fromEntries(definitions) };
}

const attributeName = /^attributes\.(.*)$/s;

function valueOf(entry: object | undefined, name: string): unknown {
  const [, attribute] = attributeName.exec(name) ?? [];
  if (attribute === undefined) return ownValue(entry ?? {}, name);
  const { attributes = {} } = (entry ?? {}) as { readonly attributes?: object };
  return ownValue(attributes, attribute);
}

function ownValue(fields: object, name: string): unknown {
  return Object.hasOwn(fields, name) ? (fields as Readonly<Record<string, unknown>>)[name] : undefined;
}

function withValue<Entry extends object>(entry: Entry, name: string, value: unknown): Entry {
  const [, attribute] = attributeName.exec(name) ?? [];
  if (attribute === undefined) return { ...entry, [name]: value };
  const { attributes } = entry as { readonly attributes?: object };
  return { ...entry, attributes: { ...attributes, [attribute]: value } };
}

function textsOf(value: unknown): readonly string[] {
  const texts = typeof value === "string" ? [value] : Object.values(value ?? {});
  return texts.map((text) => String(text).normalize("NFKC").replace(/\s+/gu, " ").trim());
}

function write(value: unknown): string | undefined {
  return JSON.stringify(value);
}
