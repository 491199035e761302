import { FreshIds } from "../ids.ts";
import { headingsOf, isPrivateHeading, undecidedWords } from "./csv/fields.ts";
import { wordsOfHeading } from "./csv/headings.ts";
import type { RawColumn, RawList } from "./rawGraph.ts";
import type { KnownDecimal } from "./words/amounts.ts";
import type { DateRules } from "./words/dateReading.ts";

/** Of the columns that we write; `shown` is for other programs alone. */
export type ColumnKind = "text" | "json" | "attribute" | "shown";

/** Where the values of a column belong in an actor or a relation. */
export interface Target {
  readonly column: RawColumn;
  /**
   * `text`: the field has the text as it is; `json`: as JSON; `attribute`: one of the entry's attributes; `guess`: a
   * column of another program whose title is that of the field.
   */
  readonly kind: ColumnKind | "guess";
  /** Name of the field or the attribute. */
  readonly name: string;
  /** Language of the text, for the columns `name:de` and `name:en`. */
  readonly language: string | undefined;
  /** What somebody says of its dates, and what is read in the place of its values. */
  readonly rules?: DateRules;
  /** Which sign is before the decimals of its amounts, as far as that is known. */
  readonly decimal?: KnownDecimal | undefined;
  readonly repairs?: ReadonlyMap<string, string>;
}

/** Titles under which other programs keep a field, the likeliest first; compared without case and separators. */
export type Synonyms = readonly (readonly [field: string, titles: readonly string[]])[];

const ofRelations = (field: string): readonly string[] => headingsOf("relations", field);
const dateSynonyms: Synonyms = [
  ["date", ["date", "datum", "time", "timestamp", "zeit", "zeitpunkt", "year", "jahr", ...ofRelations("date")]],
  ["start", [...ofRelations("start"), ...undecidedWords.from]],
  ["end", [...ofRelations("end"), ...undecidedWords.to]],
  ["current", ofRelations("current")],
];
/** `value` and the like are weights in such files. */
const amountTitles = ofRelations("amount").filter((word) => !/^(?:value|wert|volum|hohe|hoehe)/.test(word));

export const nodeSynonyms: Synonyms = [
  ["kind", ["kind", ...headingsOf("actors", "kind")]],
  ["role", headingsOf("actors", "role").filter((word) => word !== "position")],
  ["description", headingsOf("actors", "description")],
  ["start", headingsOf("actors", "start")],
  ["end", headingsOf("actors", "end")],
  ["current", headingsOf("actors", "current")],
];
export const edgeSynonyms: Synonyms = [
  ["type", ofRelations("type")],
  ...dateSynonyms,
  ["summary", ofRelations("summary")],
  ["status", ofRelations("status")],
  ["amount", amountTitles],
  ["currency", ofRelations("currency")],
  ["sources", [...ofRelations("sources"), ...ofRelations("sources.url"), "importedurl", "source", "quelle"]],
];

/** Ids are unique in the whole of a GraphML file: there the owner of the column stands before it. */
const ownKey = /^(?:node\.|edge\.|graph\.)?tiespan:(text|json|attribute|shown)\d+$/i;
const longestName = 200;

/** The key of a column that the writers make; its title alone says what it is. */
export function keyOf(kind: ColumnKind, number: number): string {
  return `tiespan:${kind}${number}`;
}

/**
 * Where the values of each column belong. Columns of our own writers are known by their keys, some of others by their
 * titles; all others become attributes under their title, with a number where it is taken.
 */
export function targetsOf(list: RawList, synonyms: Synonyms): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  const names = new FreshIds(namesTaken(list));
  for (const column of list.columns.values()) {
    const own = ownTarget(column);
    if (own !== undefined) targets.set(column.key, own);
  }
  for (const [key, field] of guessFields(list, synonyms, targets)) {
    const column = list.columns.get(key);
    if (column !== undefined) targets.set(key, { column, kind: "guess", name: field, language: undefined });
  }
  for (const column of list.columns.values()) {
    if (targets.has(column.key)) continue;
    if (isPrivateHeading(column.title)) {
      targets.set(column.key, { column, kind: "shown", name: column.title, language: undefined });
      continue;
    }
    const name = freeName(column, names);
    targets.set(column.key, { column, kind: "attribute", name, language: undefined });
  }
  return targets;
}

/** What kind of column of ours it is; undefined for those of others. */
export function ownKind(key: string): ColumnKind | undefined {
  return ownKey.exec(key)?.[1]?.toLowerCase() as ColumnKind | undefined;
}

function ownTarget(column: RawColumn): Target | undefined {
  const kind = ownKind(column.key);
  if (kind === "attribute" || kind === "json" || kind === "shown")
    return { column, kind, name: column.title, language: undefined };
  if (kind !== "text") return undefined;
  const [name = "", language] = column.title.split(":");
  return { column, kind, name, language };
}

/** For each field that no column of ours has, the first column with the likeliest of its titles. */
function guessFields(
  { columns }: RawList,
  synonyms: Synonyms,
  own: ReadonlyMap<string, Target>,
): readonly (readonly [key: string, field: string])[] {
  const keyByTitle = new Map<string, string>();
  for (const { key, title } of columns.values()) {
    for (const word of wordsOfHeading(title)) {
      if (!own.has(key) && !keyByTitle.has(word)) keyByTitle.set(word, key);
    }
  }
  const ownNames = new Set(
    [...own.values()].filter(({ kind }) => kind === "text" || kind === "json").map(({ name }) => name),
  );
  return synonyms.flatMap(([field, titles]) => {
    if (ownNames.has(field)) return [];
    const title = titles.find((known) => keyByTitle.has(known));
    const key = title === undefined ? undefined : keyByTitle.get(title);
    return key === undefined ? [] : [[key, field] as const];
  });
}

/** Names of attributes that do not come from columns. */
function namesTaken({ entries }: RawList): Set<string> {
  const taken = new Set<string>(["parent"]);
  for (const { pairs, extras } of entries) {
    for (let index = 0; index < pairs.length; index += 2) taken.add(pairs[index] ?? "");
    for (const [name] of extras) taken.add(name);
  }
  return taken;
}

/** Attributes with one name must not be mixed up, and the same title in two columns happens. */
function freeName({ key, title }: RawColumn, names: FreshIds): string {
  const stem = title.trim() === "" ? key : title;
  return names.take(stem === "" ? "?" : stem.slice(0, longestName));
}

const numberTypes = new Set("integer int long short byte float double bigdecimal biginteger".split(" "));

/** Whether a type of columns is one of numbers, whose decimals stand behind a point. */
export function isNumberType(type: string): boolean {
  return numberTypes.has(type);
}

/** A value by the type of its column; as written where it does not fit, or where a number would lose digits. */
export function readValue(value: string, type: string): string | number | boolean {
  const text = value.trim();
  if (type === "boolean")
    return text === "true" || text === "1" ? true : text === "false" || text === "0" ? false : value;
  if (!isNumberType(type) || text === "") return value;
  const number = Number(text);
  const isSafe = !Number.isInteger(number) || Number.isSafeInteger(number) || /e|\./i.test(text) || type === "double";
  return Number.isNaN(number) || !isSafe ? value : number;
}
