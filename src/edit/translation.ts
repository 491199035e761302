import { isFields } from "../dataset/fields.ts";
import { datasetSchema } from "../dataset/schema.ts";
import type { Schema } from "../dataset/schemaLanguage.ts";
import type { Dataset, Text } from "../dataset/types.ts";
import { isSameLanguage, wordsIn, withWords } from "./texts.ts";

/** A text of a dataset beside its translation. */
export interface Translatable {
  /** Where it stands: a JSON pointer (RFC 6901) with ids in the place of numbers, `/actors/musk/role`. */
  readonly place: string;
  readonly original: string;
  /** "" where there is none. */
  readonly translation: string;
}

/** Translations by the places of their originals; "" takes one away. */
export type Translations = Readonly<Record<string, string>>;

/**
 * Every text that a dataset tells its readers, with what it says in `language`, in the order of the format. Titles of
 * sources are not told in other words. Empty where the dataset does not say its language, or has that one.
 */
export function translatables(dataset: Dataset, language: string): readonly Translatable[] {
  const found: Translatable[] = [];
  changeTexts(dataset, language, (text, place, original) => {
    found.push({ place, original, translation: typeof text === "string" ? "" : wordsIn(text, language) });
    return text;
  });
  return found;
}

/** What an original said when its translation was looked at, by `seenKey`. */
export type Seen = ReadonlyMap<string, string>;

/** A translation of one text, to be found again. */
export function seenKey(language: string, { place, translation }: Pick<Translatable, "place" | "translation">): string {
  return JSON.stringify([language, place, translation]);
}

/**
 * Texts whose original says something else than when somebody last looked at its translation: as it was
 * `seen` then, or `before` anything was edited.
 */
export function outdated(
  texts: readonly Translatable[],
  before: readonly Translatable[],
  seen: Seen,
  language: string,
): readonly Translatable[] {
  const first = new Map(before.map((text) => [seenKey(language, text), text.original]));
  return texts.filter((text) => {
    const key = seenKey(language, text);
    const known = [seen.get(key), first.get(key)].filter((original) => original !== undefined);
    return text.translation !== "" && known.length > 0 && !known.includes(text.original);
  });
}

/** The dataset with translations in `language`. Places that are not there, and empty ones, are passed over. */
export function translate(dataset: Dataset, language: string, translations: Translations): Dataset {
  return changeTexts(dataset, language, (text, place, original, own) => {
    if (!Object.hasOwn(translations, place)) return text;
    const before = typeof text === "string" ? { [own]: original } : text;
    const after = withWords(before, translations[place] ?? "", language, dataset);
    // One language alone needs no name.
    return after === null || (typeof text === "string" && Object.keys(after).length === 1) ? text : after;
  });
}

type Change = (text: Text, place: string, original: string, own: string) => Text;

function changeTexts(dataset: Dataset, language: string, change: Change): Dataset {
  const own = dataset.language;
  if (own === undefined || isSameLanguage(own, language)) return dataset;
  const ids = new Set(dataset.actors.map(({ id }) => id));
  const changed = mapTexts(told, dataset, "", (text, place, isReference) => {
    const original = isReference && typeof text === "string" && ids.has(text) ? "" : wordsIn(text, own);
    return original === "" ? text : change(text, place, original, own);
  });
  return changed as Dataset;
}

const told: Schema = {
  ...datasetSchema,
  fields: Object.fromEntries(Object.entries<Schema>(datasetSchema.fields).filter(([name]) => name !== "sources")),
};

/** A value with its texts changed; whatever the schema does not know stays as it is. */
function mapTexts(
  schema: Schema,
  value: unknown,
  place: string,
  change: (text: Text, place: string, isReference: boolean) => Text,
): unknown {
  if (value === undefined) return value;
  if (schema.is === "text") return change(value as Text, place, schema.names !== undefined);
  if (schema.is === "list" && Array.isArray(value)) {
    return value.map((item: unknown, index) => {
      const name = isFields(item) && typeof item["id"] === "string" ? item["id"] : String(index);
      return mapTexts(schema.item, item, `${place}/${escapeName(name)}`, change);
    });
  }
  if (!isFields(value) || (schema.is !== "record" && schema.is !== "object")) return value;
  const entries = Object.entries(value).map(([name, each]) => {
    const inside = schema.is === "record" ? schema.value : schema.fields[name];
    return [name, inside === undefined ? each : mapTexts(inside, each, `${place}/${escapeName(name)}`, change)];
  });
  return Object.fromEntries(entries);
}

function escapeName(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
