import type { FieldChange } from "../analysis/changes.ts";
import type { KeptField } from "../analysis/kept.ts";
import { dateFields } from "../analysis/sameEntries.ts";
import { isFields, only } from "../dataset/fields.ts";
import type { EntryPart } from "../dataset/formats/structure.ts";
import type { Amount, Dated, Text } from "../dataset/types.ts";
import type { ChangeWords } from "../i18n/changes.ts";
import {
  amountWords,
  dateWords,
  periodWords,
  personWords,
  textOf,
  typeLabelOf,
  type Wording,
} from "../i18n/wording.ts";
import { valueWords } from "./tell.ts";

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
  { old, next, words }: PlainWording,
): readonly string[] {
  const isDate = ({ name }: FieldChange) => isOneOf(dateFields, name);
  const lines = fields
    .filter((field) => !isDate(field))
    .map(({ name, old: before, new: after }) => {
      const said = [valueIn(old, name, before), valueIn(next, name, after)] as const;
      return becameWords(labelOf(name, words), said, [before, after], words);
    });
  if ((part !== "relations" && part !== "actors") || !fields.some(isDate)) return lines;
  const times = [old, next].map(({ model }) =>
    only(model.dataset[part].find((each) => each.id === id) ?? {}, dateFields),
  );
  const said = [periodWords(old, times[0] ?? {}), periodWords(next, times[1] ?? {})] as const;
  return [becameWords(labelOf("date", words), said, times, words), ...lines];
}

/** A field that stays as somebody has written it. */
export function plainKept({ name, own, table }: KeptField, { next, words }: PlainWording): string {
  const label = labelOf(name, words);
  if (own === undefined) return words.update.untaken(label, valueIn(next, name, table));
  const said = table === undefined ? undefined : valueIn(next, name, table);
  return words.update.stays(label, valueIn(next, name, own), said);
}

type Pair<Value> = readonly [before: Value, after: Value];

/** What is not to be told apart in words is said as it is written. */
function becameWords(
  label: string,
  [before, after]: Pair<string>,
  written: readonly unknown[],
  { diff }: ChangeWords,
): string {
  if (before === after) return diff.became(label, valueWords(written[0] ?? null), valueWords(written[1] ?? null));
  if (before === "") return diff.came(label, after);
  return after === "" ? diff.went(label, before) : diff.became(label, before, after);
}

/** Other facts are called by their own names. */
function labelOf(name: string, { dialog: { fields } }: ChangeWords): string {
  return Object.hasOwn(fields, name) ? (fields[name] ?? name) : name.replace(/^attributes\./, "");
}

/** A value in words; "" for none. */
function valueIn(wording: Wording, name: string, value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return wording.t.formatList(value.map((item: unknown) => valueIn(wording, name, item)));
  const say = Object.hasOwn(sayings, name) ? sayings[name] : undefined;
  if (say !== undefined) return say(wording, value as never) ?? valueWords(value);
  return isText(value) ? textOf(wording, value) : valueWords(value);
}

type Say = (wording: Wording, value: never) => string | undefined;

const dateSaying: Say = (wording, date: string) => dateWords(wording, date);
const sideSaying =
  (name: "start" | "end"): Say =>
  (wording, day: string) =>
    periodWords(wording, { [name]: day });
const personSaying: Say = (wording, person: Text) => personWords(wording, person);

/** How values of fields are said that are no words themselves; undefined for what nobody has named. */
const sayings: Readonly<Record<string, Say>> = {
  date: dateSaying,
  retrieved: dateSaying,
  added: dateSaying,
  start: sideSaying("start"),
  end: sideSaying("end"),
  periods: (wording, period: Dated) => periodWords(wording, period),
  amount: (wording, amount: Amount) => amountWords(wording, amount),
  status: ({ t }, status: keyof Wording["t"]["words"]["statuses"]) => t.words.statuses[status],
  type: (wording, id: string) => {
    const type = wording.model.types.find((each) => each.id === id);
    return type && typeLabelOf(wording, type);
  },
  kind: ({ model, t }, id: string) => {
    const kind = model.kinds.find((each) => each.id === id);
    return kind && t.kindLabel(kind, model.dataset.language);
  },
  claimedBy: personSaying,
  disputedBy: personSaying,
  source: personSaying,
  target: personSaying,
  sources: (wording, id: string) => {
    const { title, url } = entryIn(wording.model.dataset.sources, id) ?? {};
    return textOf(wording, title) || url;
  },
  tags: (wording, id: string) => textOf(wording, entryIn(wording.model.dataset.tags, id)?.label) || undefined,
};

function entryIn<Entry>(record: Readonly<Record<string, Entry>> = {}, id: string): Entry | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** Words, perhaps in several languages. */
function isText(value: unknown): value is Text {
  if (typeof value === "string") return true;
  return isFields(value) && Object.values(value).every((words) => typeof words === "string");
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
