import type { Source } from "../../../dataset/types.ts";
import type { ChosenText } from "../../../i18n/text.ts";
import {
  actorName,
  amountWords,
  chosenSentenceOf,
  chosenTitleOf,
  dateWords,
  natureOf,
  relationAt,
  relationPeriod,
  statusWords,
  textOf,
  type Wording,
} from "../../../i18n/wording.ts";
import { inOrder } from "../../../model/listOrder.ts";

/** Columns of the table of relations, which can all be sorted by. */
export const tableColumns = ["when", "sentence", "nature", "source", "target", "amount", "status", "sources"] as const;
export type TableColumn = (typeof tableColumns)[number];

export interface TableOrder {
  readonly column: TableColumn;
  readonly isDescending: boolean;
}

export interface NamedSource {
  /** Publisher, else title. */
  readonly name: string;
  readonly title: ChosenText;
  /** "" where the source has none. */
  readonly url: string;
  /** In words; "" where the source has none. */
  readonly date: string;
}

/** One relation as the table says it. */
export interface TableRow {
  readonly row: number;
  readonly words: Readonly<Record<TableColumn, string>>;
  readonly sentence: ChosenText;
  readonly sources: readonly NamedSource[];
}

/**
 * Rows of relations in words, in the order given. `isPossible` says which lie in the window only possibly. Each is put into
 * words when somebody reads it, since of many only some are looked at.
 */
export function tableRows(
  wording: Wording,
  rows: readonly number[],
  isPossible: (row: number) => boolean,
): readonly TableRow[] {
  return rows.map((row) => {
    let told: Omit<TableRow, "row"> | undefined;
    const tell = () => (told ??= tellRow(wording, row, isPossible(row)));
    return {
      row,
      get words() {
        return tell().words;
      },
      get sentence() {
        return tell().sentence;
      },
      get sources() {
        return tell().sources;
      },
    };
  });
}

function tellRow(wording: Wording, row: number, isPossible: boolean): Omit<TableRow, "row"> {
  const { source, target } = wording.model.columns;
  const sentence = chosenSentenceOf(wording, row);
  const sources = sourcesOf(wording, row);
  const period = relationPeriod(wording, row);
  const words = {
    when: isPossible ? `${period} · ${wording.t.words.details.possibly}` : period,
    sentence: sentence.words,
    nature: natureOf(wording, row),
    source: actorName(wording, source[row] ?? 0),
    target: actorName(wording, target[row] ?? 0),
    amount: amountWords(wording, relationAt(wording, row)?.amount),
    status: statusWords(wording, row),
    sources: wording.t.joinParts(sources.map(({ name }) => name)),
  };
  return { sentence, sources, words };
}

function sourcesOf(wording: Wording, row: number): readonly NamedSource[] {
  const all = wording.model.dataset.sources ?? {};
  return (relationAt(wording, row)?.sources ?? []).flatMap((id) =>
    Object.hasOwn(all, id) ? [namedSource(wording, id, all[id] ?? {})] : [],
  );
}

function namedSource(wording: Wording, id: string, source: Source): NamedSource {
  const title = chosenTitleOf(wording, source);
  return {
    name: textOf(wording, source.publisher) || title.words || id,
    title,
    url: source.url ?? "",
    date: source.date === undefined ? "" : dateWords(wording, source.date),
  };
}

/**
 * The rows in an order; those that are equal in it keep theirs. Dates by day, undated ones last, amounts by currency and
 * then by value, all else by its words; empty cells come last in either direction.
 */
export function sortRows(
  { model, t }: Wording,
  rows: readonly TableRow[],
  { column, isDescending }: TableOrder,
): readonly TableRow[] {
  if (column === "when") {
    const byRow = new Map(rows.map((each) => [each.row, each]));
    const sorted = inOrder(model.columns, [...byRow.keys()], isDescending ? "newest" : "oldest");
    return sorted.flatMap((row) => byRow.get(row) ?? []);
  }
  const sign = isDescending ? -1 : 1;
  const collator = new Intl.Collator(t.locale, { numeric: true });
  const currencyOf = ({ row }: TableRow) => model.dataset.relations[row]?.amount?.currency ?? "";
  const valueOf = ({ row }: TableRow) => model.dataset.relations[row]?.amount?.value ?? 0;
  const compare = (one: TableRow, other: TableRow): number =>
    column === "amount"
      ? collator.compare(currencyOf(one), currencyOf(other)) || sign * (valueOf(one) - valueOf(other))
      : sign * collator.compare(one.words[column], other.words[column]);
  return [...rows].sort((one, other) => {
    const areFilled = [one, other].map(({ words }) => words[column] !== "");
    return Number(areFilled[1]) - Number(areFilled[0]) || compare(one, other);
  });
}

/** What a spreadsheet gets: the cells as they are read, each source with title, day and address on a line of its own. */
export function sheetRow({ words, sources }: TableRow): readonly string[] {
  const lines = sources.map(({ name, title, url, date }) => {
    const parts = [name, title.words === name ? "" : title.words, date, url];
    return parts.filter((part) => part !== "").join(", ");
  });
  return tableColumns.map((column) => (column === "sources" ? lines.join("\n") : words[column]));
}
