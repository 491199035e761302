import type { FieldChange } from "../analysis/changes.ts";
import type { KeptField } from "../analysis/kept.ts";
import { dateFields } from "../analysis/sameEntries.ts";
import { type Fields, isFields, only } from "../dataset/fields.ts";
import type { EntryPart } from "../dataset/formats/structure.ts";
import { type Amount, qualifiers, type Text } from "../dataset/types.ts";
import type { ChangeWords } from "../i18n/changes.ts";
import { createMoneyFormat, exactMoney } from "../i18n/money.ts";
import {
  amountWords,
  dateWords,
  periodWords,
  personWords,
  textOf,
  typeLabelOf,
  type Wording,
} from "../i18n/wording.ts";

/** What is said of fields to people who have never seen the file: by labels, values as they are read elsewhere. */
export interface PlainWording {
  readonly old: Wording;
  readonly next: Wording;
  readonly words: ChangeWords;
}

/** What became of the fields of an entry, a line each; its dates are one. */
export function plainFields(
  part: EntryPart,
  id: string,
  fields: readonly FieldChange[],
  wording: PlainWording,
): readonly string[] {
  const { old, next, words } = wording;
  const isDate = ({ name }: FieldChange) => isOneOf(dateFields, name);
  const lines = fields
    .filter((field) => !isDate(field))
    .flatMap(eachAttribute)
    .map(({ name, old: before, new: after }) => {
      const said = [valueIn(old, name, before, words), valueIn(next, name, after, words)] as const;
      return becameWords(labelOf(name, words), said, [before, after], wording);
    });
  if ((part !== "relations" && part !== "actors") || !fields.some(isDate)) return lines;
  const timesIn = ({ model }: Wording) => only(model.dataset[part].find((each) => each.id === id) ?? {}, dateFields);
  const [before, after] = [timesIn(old), timesIn(next)];
  const said = [periodWords(old, before), periodWords(next, after)] as const;
  return [becameWords(labelOf("date", words), said, [before, after], wording), ...lines];
}

/** A field that is there, and would not be any more. */
export function plainEmptied({ name, own, hasOthers }: KeptField, { next, words }: PlainWording): string {
  const say = hasOthers === true ? words.dialog.without : words.diff.went;
  return say(labelOf(name, words), valueIn(next, name, own, words));
}

/** Further facts are said one by one. */
function eachAttribute(field: FieldChange): readonly FieldChange[] {
  if (field.name !== "attributes") return [field];
  const [before, after] = [field.old, field.new].map((value) => new Map(isFields(value) ? Object.entries(value) : []));
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])]
    .map((name) => ({ name: `attributes.${name}`, old: before?.get(name), new: after?.get(name) }))
    .filter(({ old, new: value }) => JSON.stringify(old) !== JSON.stringify(value));
}

/** A field that stays as somebody has written it. */
export function plainKept({ name, own, table }: KeptField, { next, words }: PlainWording): string {
  const label = labelOf(name, words);
  if (own === undefined) return words.update.untaken(label, valueIn(next, name, table, words));
  const said = [own, table].map((value) => valueIn(next, name, value, words)) as readonly string[] as Pair<string>;
  const told = apart(said, [own, table], next, words);
  if (told === undefined) return words.dialog.otherSpelling(label);
  return words.update.stays(label, told[0], table === undefined ? undefined : told[1]);
}

type Pair<Value> = readonly [before: Value, after: Value];

/** What became of a field. */
function becameWords(
  label: string,
  said: Pair<string>,
  written: Pair<unknown>,
  { next, words }: Pick<PlainWording, "next" | "words">,
): string {
  const { diff, dialog } = words;
  const told = apart(said, written, next, words);
  if (told === undefined) return dialog.otherSpelling(label);
  const [before, after] = told;
  if (before === "") return diff.came(label, after);
  return after === "" ? diff.went(label, before) : diff.became(label, before, after);
}

/** Two values in words; what reads the same as exactly as it is written; undefined where even that cannot be told apart. */
function apart(
  said: Pair<string>,
  written: Pair<unknown>,
  wording: Wording,
  words: ChangeWords,
): Pair<string> | undefined {
  if (said[0] !== said[1]) return said;
  const [before, after] = written.map((value) => exactly(wording, value, words)) as readonly string[] as Pair<string>;
  return before === after ? undefined : [before, after];
}

/** Other facts are called by their own names. */
function labelOf(name: string, { dialog: { fields } }: ChangeWords): string {
  return Object.hasOwn(fields, name) ? (fields[name] ?? name) : name.replace(/^attributes\./, "");
}

/** A value in words; "" for none. */
function valueIn(wording: Wording, name: string, value: unknown, words: ChangeWords): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) {
    return wording.t.formatList(value.map((item: unknown) => valueIn(wording, name, item, words)));
  }
  const said = typeof value === "string" ? sayingOf(name)?.(wording, value) : partWords(wording, name, value);
  if (said !== undefined) return said;
  return isText(value) ? textOf(wording, value) : exactly(wording, value, words);
}

/** All of a value as it is written, in the numbers of the reader's language, without signs of the file's. */
function exactly(wording: Wording, value: unknown, words: ChangeWords): string {
  const { t } = wording;
  if (typeof value === "string") return value;
  if (typeof value === "number") return exactNumber(t.formatLocale).format(value);
  if (typeof value === "boolean") return value ? words.dialog.yes : words.dialog.no;
  if (Array.isArray(value)) return t.formatList(value.map((item: unknown) => exactly(wording, item, words)));
  if (!isFields(value)) return "";
  if (isAmount(value)) {
    const write = createMoneyFormat(t.formatLocale, t.direction, exactMoney);
    return t.words.amounts[value.qualifier ?? "exact"](write(value));
  }
  const parts = Object.entries(value).map(
    ([name, part]) => `${labelOf(name, words)}: ${exactly(wording, part, words)}`,
  );
  return t.joinParts(parts);
}

/** Years are numbers, too: no digits are grouped but those of amounts. */
function exactNumber(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: false });
}

function isAmount(value: Fields): value is Fields & Amount {
  const { value: sum, currency = "", qualifier = "exact" } = value;
  return typeof sum === "number" && typeof currency === "string" && qualifiers.some((each) => each === qualifier);
}

type Say = (wording: Wording, value: string) => string | undefined;

const sideSaying =
  (name: "start" | "end"): Say =>
  (wording, day) =>
    periodWords(wording, { [name]: day });

/** How words of fields are said that are no words themselves; undefined for what nobody has named. */
const sayings: Readonly<Record<string, Say>> = {
  date: dateWords,
  retrieved: dateWords,
  added: dateWords,
  start: sideSaying("start"),
  end: sideSaying("end"),
  status: ({ t }, status) => entryIn<string>(t.words.statuses, status),
  type: (wording, id) => {
    const type = wording.model.types.find((each) => each.id === id);
    return type && typeLabelOf(wording, type);
  },
  kind: ({ model, t }, id) => {
    const kind = model.kinds.find((each) => each.id === id);
    return kind ? t.kindLabel(kind, model.dataset.language) : entryIn<string>(t.words.sourceKinds, id);
  },
  claimedBy: personWords,
  disputedBy: personWords,
  source: personWords,
  target: personWords,
  sources: (wording, id) => {
    const { title, url } = entryIn(wording.model.dataset.sources, id) ?? {};
    return textOf(wording, title) || url;
  },
  tags: (wording, id) => textOf(wording, entryIn(wording.model.dataset.tags, id)?.label) || undefined,
};

function sayingOf(name: string): Say | undefined {
  return Object.hasOwn(sayings, name) ? sayings[name] : undefined;
}

/** What is made of several parts, and is said as one. */
function partWords(wording: Wording, name: string, value: unknown): string | undefined {
  if (!isFields(value)) return undefined;
  if (isAmount(value)) return amountWords(wording, value);
  const isWritten = Object.values(value).every((part) => typeof part === "string");
  if (name === "periods" && isWritten) return periodWords(wording, value);
  if (name !== "links" || typeof value["url"] !== "string") return undefined;
  const label = isText(value["label"]) ? textOf(wording, value["label"]) : "";
  return label === "" ? value["url"] : `${label} (${value["url"]})`;
}

function entryIn<Entry>(record: Readonly<Record<string, Entry>> = {}, id: string): Entry | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** Words, perhaps in several languages. */
function isText(value: unknown): value is Text {
  if (typeof value === "string") return true;
  const isTag = (name: string) => /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(name);
  return isFields(value) && Object.entries(value).every(([name, words]) => isTag(name) && typeof words === "string");
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
