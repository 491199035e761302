import type { DatasetChanges, FieldChange } from "../analysis/changes.ts";
import { isFields } from "../dataset/fields.ts";
import { type EntryPart, entryParts } from "../dataset/formats/structure.ts";
import { withoutIsolates } from "../dataset/text.ts";
import type { DiffWords, EntryChange } from "../i18n/changes.ts";
import {
  actorName,
  chosenTitleOf,
  dateWords,
  relationPeriod,
  relationSentence,
  statusWords,
  textOf,
  typeLabelOf,
  type Wording,
} from "../i18n/wording.ts";

/** Two states of a dataset, what lies between them, and the words for it. */
export interface Revision {
  readonly changes: DatasetChanges;
  readonly old: Wording;
  readonly next: Wording;
  readonly words: DiffWords;
}

/** One entry that came, changed or went. */
export interface ToldChange {
  readonly part: EntryPart;
  readonly id: string;
  readonly what: EntryChange;
  /** As a sentence or by its name, with date and doubt. */
  readonly told: string;
  /** What became of its fields; empty but for what was corrected. */
  readonly fields: readonly string[];
}

/** All changes of entries: by part of the dataset, what is new, corrected and withdrawn. */
export function tellEntries(revision: Revision): readonly ToldChange[] {
  const { changes, old, next, words } = revision;
  return entryParts.flatMap((part) => {
    const { added, corrected, withdrawn } = changes[part];
    const tell = (what: ToldChange["what"], wording: Wording, id: string, fields: readonly string[]): ToldChange => {
      return { part, id, what, told: withoutIsolates(tellEntry(wording, part, id)), fields };
    };
    return [
      ...added.map(({ id }) => tell("added", next, id, [])),
      ...corrected.map(({ id, fields }) => tell("corrected", next, id, tellFields(fields, words))),
      ...withdrawn.map(({ id }) => tell("withdrawn", old, id, [])),
    ];
  });
}

/** All changes, line by line; none where there are none. */
export function tellChanges(revision: Revision): readonly string[] {
  const { changes, words } = revision;
  const entries = tellEntries(revision);
  const ofParts = entryParts.flatMap((part) => [
    ...(["added", "corrected", "withdrawn"] as const).flatMap((what) => {
      const told = entries.filter((entry) => entry.part === part && entry.what === what);
      return told.length === 0
        ? []
        : [words.heading[what](words.parts[part], told.length), ...told.flatMap(entryLines)];
    }),
    ...(changes[part].order === undefined ? [] : [words.reordered(words.parts[part])]),
  ]);
  const fields = tellFields(changes.fields, words).map((line) => `  ${line}`);
  return [...ofParts, ...(fields.length === 0 ? [] : [words.dataset, ...fields])];
}

function entryLines({ id, told, fields }: ToldChange): readonly string[] {
  return [`  ${titled(told, id)}`, ...fields.map((line) => `    ${line}`)];
}

/** An entry as a sentence or by its name, with its id. */
export function entryTitle(wording: Wording, part: EntryPart, id: string): string {
  return titled(withoutIsolates(tellEntry(wording, part, id)), id);
}

function titled(told: string, id: string): string {
  return told === id ? id : `${told} [${id}]`;
}

/** An entry as a sentence with date and doubt, or by its name. */
export function tellEntry(wording: Wording, part: EntryPart, id: string): string {
  const { model } = wording;
  const { scenes = [], tags = {}, sources = {} } = model.dataset;
  const row = (part === "actors" ? model.actorRow : model.relationRow).get(id) ?? -1;
  const labels: Readonly<Record<EntryPart, () => string>> = {
    relations: () => joined([relationSentence(wording, row), relationPeriod(wording, row), statusWords(wording, row)]),
    actors: () => actorName(wording, row),
    scenes: () => textOf(wording, scenes.find((scene) => scene.id === id)?.title),
    types: () => labelOf(model.types, id, (type) => typeLabelOf(wording, type)),
    kinds: () => labelOf(model.kinds, id, (kind) => wording.t.kindLabel(kind, model.dataset.language)),
    sources: () => {
      const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
      if (source === undefined) return id;
      const date = source.date === undefined ? "" : dateWords(wording, source.date);
      return joined([chosenTitleOf(wording, source).words, textOf(wording, source.publisher), date]);
    },
    tags: () => textOf(wording, Object.hasOwn(tags, id) ? tags[id]?.label : undefined),
  };
  return labels[part]() || id;
}

function labelOf<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  id: string,
  write: (entry: Entry) => string,
): string {
  const entry = entries.find((each) => each.id === id);
  return entry === undefined ? id : write(entry);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

/** What became of fields, down to the text of one language and to single items of lists. */
function tellFields(fields: readonly FieldChange[], words: DiffWords): readonly string[] {
  return fields.flatMap(({ name, old, new: value }) => tellValue(name, old, value, words));
}

function tellValue(name: string, old: unknown, value: unknown, words: DiffWords): readonly string[] {
  if (old === undefined) return [words.came(name, valueWords(value))];
  if (value === undefined) return [words.went(name, valueWords(old))];
  const inner =
    isFields(old) && isFields(value) ? tellRecord(name, old, value, words) : tellItems(name, old, value, words);
  if (inner === undefined) return [words.became(name, valueWords(old), valueWords(value))];
  return inner.length === 0 ? [words.otherOrder(name)] : inner;
}

function tellRecord(
  name: string,
  old: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
  words: DiffWords,
): readonly string[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(value)])];
  const of = (fields: Readonly<Record<string, unknown>>, key: string) =>
    Object.hasOwn(fields, key) ? fields[key] : undefined;
  return keys
    .filter((key) => JSON.stringify(of(old, key)) !== JSON.stringify(of(value, key)))
    .flatMap((key) => tellValue(`${name}.${key}`, of(old, key), of(value, key), words));
}

/** Items of lists that came and went; undefined for what is no list. */
function tellItems(name: string, old: unknown, value: unknown, words: DiffWords): readonly string[] | undefined {
  if (!Array.isArray(old) || !Array.isArray(value)) return undefined;
  const [before, after] = [old.map((item) => JSON.stringify(item)), value.map((item) => JSON.stringify(item))];
  const without = (items: readonly string[], others: readonly string[]) =>
    items.filter((item) => !others.includes(item));
  return [
    ...without(before, after).map((item) => words.went(name, shortened(item))),
    ...without(after, before).map((item) => words.came(name, shortened(item))),
  ];
}

/** A value as it stands in the file, its beginning where it is long. */
export function valueWords(value: unknown): string {
  return shortened(JSON.stringify(value));
}

/** At most the first 300 characters. */
function shortened(text: string): string {
  const [start = ""] = /^[^]{0,300}/u.exec(text) ?? [];
  return start.length < text.length ? `${start}…` : text;
}
