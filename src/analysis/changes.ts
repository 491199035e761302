import { writeJson } from "../dataset/formats/jsonText.ts";
import { datasetStructure, type EntryPart, entryParts, leaf, type Structure } from "../dataset/formats/structure.ts";
import type { Dataset } from "../dataset/types.ts";

/** What became of a field; `old` or `new` is missing where it was not or is not there. */
export interface FieldChange {
  readonly name: string;
  readonly old?: unknown;
  readonly new?: unknown;
}

/** An entry as it is written, with its place in the list. */
export interface PlacedEntry {
  readonly id: string;
  readonly at: number;
  readonly entry: unknown;
}

export interface EntryChanges {
  /** Only in the new dataset; places are those there. */
  readonly added: readonly PlacedEntry[];
  /** In both, with other fields. */
  readonly corrected: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[];
  /** Only in the old dataset; places are those there. */
  readonly withdrawn: readonly PlacedEntry[];
  /** All ids in their new order, where those that stay changed places. */
  readonly order?: readonly string[];
}

/** All that makes an old dataset into a new one, as JSON can hold it. */
export interface DatasetChanges extends Readonly<Record<EntryPart, EntryChanges>> {
  /** Title, method, corrections and every other field of the dataset itself; entries, where a whole part came or went. */
  readonly fields: readonly FieldChange[];
}

interface Entry {
  readonly id: string;
  readonly value: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * What differs between two datasets as they are written: entries by their ids, which are taken to be unique, as in every
 * dataset that was read. Formatting of the files makes no difference.
 */
export function diffDatasets(old: Dataset, next: Dataset): DatasetChanges {
  const [before, after] = [fieldsOf(old), fieldsOf(next)];
  const partOf = (part: EntryPart) => {
    const [ofOld, ofNew] = [before[part], after[part]];
    if (!isObject(ofOld) || !isObject(ofNew)) return undefined;
    return diffEntries(entriesOf(ofOld), entriesOf(ofNew), datasetStructure.fields.get(part)?.entry ?? leaf);
  };
  const parts = new Map<string, EntryChanges | undefined>(entryParts.map((part) => [part, partOf(part)]));
  return {
    ...(Object.fromEntries(entryParts.map((part) => [part, parts.get(part) ?? noEntries])) as Record<
      EntryPart,
      EntryChanges
    >),
    fields: diffFields(before, after, datasetStructure).filter(({ name }) => parts.get(name) === undefined),
  };
}

/** Whether changes change anything. */
export function hasChanges(changes: DatasetChanges): boolean {
  const isChanged = ({ added, corrected, withdrawn, order }: EntryChanges) =>
    added.length + corrected.length + withdrawn.length > 0 || order !== undefined;
  return changes.fields.length > 0 || entryParts.some((part) => isChanged(changes[part]));
}

/**
 * The new dataset, which `writeDataset` writes as it writes the one that the changes were made from, byte for byte. Throws
 * a RangeError where the changes are not of this old dataset.
 */
export function patchDataset(old: Dataset, changes: DatasetChanges): Dataset {
  const before = fieldsOf(old);
  const patched = new Map(Object.entries(patchFields(before, changes.fields, datasetStructure)));
  for (const part of entryParts) {
    const value = patched.get(part);
    const changesOfPart = changes[part];
    if (!isObject(value) || value !== before[part]) continue;
    const structure = datasetStructure.fields.get(part)?.entry ?? leaf;
    const entries = patchEntries(entriesOf(value), changesOfPart, structure);
    patched.set(
      part,
      Array.isArray(value)
        ? entries.map(({ value: entry }) => entry)
        : Object.fromEntries(entries.map((entry) => [entry.id, entry.value])),
    );
  }
  return Object.fromEntries(patched) as unknown as Dataset;
}

const noEntries: EntryChanges = { added: [], corrected: [], withdrawn: [] };

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function fieldsOf(value: unknown): Fields {
  return (isObject(value) && !Array.isArray(value) ? value : {}) as Fields;
}

/** Entries of a list by their `id`, those of a record by their name. */
function entriesOf(value: object): readonly Entry[] {
  if (!Array.isArray(value)) return Object.entries(value as Fields).map(([id, entry]) => ({ id, value: entry }));
  return (value as readonly unknown[]).map((entry) => ({ id: String(fieldsOf(entry)["id"]), value: entry }));
}

function diffEntries(old: readonly Entry[], next: readonly Entry[], structure: Structure): EntryChanges {
  const before = new Map(old.map(({ id, value }) => [id, value]));
  const after = new Set(next.map(({ id }) => id));
  const placed = (entries: readonly Entry[], isLeftOut: (id: string) => boolean) =>
    entries.flatMap(({ id, value }, at) => (isLeftOut(id) ? [] : [{ id, at, entry: value }]));
  const corrected = next
    .filter(({ id }) => before.has(id))
    .map(({ id, value }) => ({ id, fields: diffFields(fieldsOf(before.get(id)), fieldsOf(value), structure) }))
    .filter(({ fields }) => fields.length > 0);
  const stayed = next.filter(({ id }) => before.has(id));
  const isMoved = old.filter(({ id }) => after.has(id)).some(({ id }, place) => stayed[place]?.id !== id);
  return {
    added: placed(next, (id) => before.has(id)),
    corrected,
    withdrawn: placed(old, (id) => after.has(id)),
    ...(isMoved && { order: next.map(({ id }) => id) }),
  };
}

function diffFields(old: Fields, next: Fields, structure: Structure): readonly FieldChange[] {
  const names = new Set([...Object.keys(old), ...Object.keys(next)]);
  return [...names]
    .filter((name) => write(ownField(old, name), name, structure) !== write(ownField(next, name), name, structure))
    .map((name) => ({ name, ...valueAs("old", old, name), ...valueAs("new", next, name) }));
}

/** Values are the same where they are written in the same way; undefined for what is not written. */
function write(value: unknown, name: string, structure: Structure): string | undefined {
  return value === undefined ? undefined : writeJson(value, structure.fields.get(name) ?? leaf);
}

function valueAs(key: "old" | "new", fields: Fields, name: string): Partial<FieldChange> {
  const value = ownField(fields, name);
  return value === undefined ? {} : { [key]: value };
}

function ownField(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function patchFields(old: Fields, changes: readonly FieldChange[], structure: Structure): Fields {
  const fields = new Map(Object.entries(old));
  for (const change of changes) {
    if (write(ownField(old, change.name), change.name, structure) !== write(change.old, change.name, structure)) {
      throw misfit(change.name);
    }
    if (change.new === undefined) fields.delete(change.name);
    else fields.set(change.name, change.new);
  }
  return Object.fromEntries(fields);
}

function patchEntries(old: readonly Entry[], changes: EntryChanges, structure: Structure): readonly Entry[] {
  const { added, corrected, withdrawn, order } = changes;
  const entries = new Map(old.map(({ id, value }) => [id, value]));
  for (const { id } of withdrawn) if (!entries.delete(id)) throw misfit(id);
  for (const { id, fields } of corrected) {
    if (!entries.has(id)) throw misfit(id);
    entries.set(id, patchFields(fieldsOf(entries.get(id)), fields, structure));
  }
  const patched = [...entries].map(([id, value]) => ({ id, value }));
  for (const { id, at, entry } of [...added].sort((one, other) => one.at - other.at)) {
    if (entries.has(id) || at > patched.length) throw misfit(id);
    patched.splice(at, 0, { id, value: entry });
  }
  return order === undefined ? patched : inOrder(patched, order);
}

function inOrder(entries: readonly Entry[], order: readonly string[]): readonly Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return order.map((id) => {
    const entry = byId.get(id);
    if (entry === undefined) throw misfit(id);
    return entry;
  });
}

function misfit(name: string): RangeError {
  return new RangeError(`these are no changes of this dataset: ${name}`);
}
