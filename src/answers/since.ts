import { findNews } from "../analysis/news.ts";
import { readDay } from "../dataset/edtf.ts";
import { lastNewsOf } from "../dataset/news.ts";
import { isolate } from "../i18n/text.ts";
import { dateWords, textOf } from "../i18n/wording.ts";
import type { Mark } from "../model/answered.ts";
import type { Model } from "../model/types.ts";
import type { VisibleGraph } from "../view/store.ts";
import type { AnswerWording, NewRelations, ToldCorrection } from "./types.ts";

/** What has been added to the data and corrected in them since a day; undefined for what is no day. */
export function answerSince(visible: VisibleGraph, wording: AnswerWording, since: string): NewRelations | undefined {
  const { model, shown } = visible;
  const day = readDay(since);
  if (day === undefined) return undefined;
  const news = findNews(model.dataset, day);
  const corrections = news.corrections.map((each) => ({ ...each, rows: rowsOf(model, each.correction.relations) }));
  const found = {
    since,
    added: rowsOf(model, news.added),
    corrections,
    corrected: [...new Set(corrections.flatMap(({ rows }) => rows))],
    unsaidCount: news.unsaid.length,
    last: lastNewsOf(model.dataset)?.written,
  };
  const marked = [...new Set([...found.added, ...found.corrected])];
  const says = sinceWords(wording, found, (row) => shown.relationShown(row));
  return {
    kind: "since",
    ...found,
    isShown: (row) => shown.relationShown(row),
    noteOf: createNotes(wording, found),
    answered: {
      told: new Map(marked.map((row) => [row, "now"])),
      // Those that are shown find their places first.
      marks: [true, false].flatMap((isShown) =>
        mark(
          wording,
          found,
          marked.filter((row) => shown.relationShown(row) === isShown),
        ),
      ),
      ...{ unite: undefined, period: undefined },
      line: wording.words.since.line(dateWords(wording, since), found.added.length, corrections.length),
      says: says.join(" "),
      key: { earlier: "", away: "" },
    },
  };
}

type Found = Pick<NewRelations, "since" | "added" | "corrections" | "corrected" | "unsaidCount" | "last">;

/** How much is new, what of it is shown, and what the data do not say: a sentence each. */
export function sinceWords(
  wording: AnswerWording,
  { since, added, corrections, corrected, unsaidCount, last }: Found,
  isShown: (row: number) => boolean,
): readonly string[] {
  const { since: words } = wording.words;
  const day = dateWords(wording, since);
  const shownOf = (rows: readonly number[]) => rows.filter(isShown).length;
  const perhaps = corrections.filter(({ isPerhapsBefore }) => isPerhapsBefore).length;
  const isEmpty = added.length === 0 && corrections.length === 0;
  if (isEmpty && last === undefined) return [words.silent];
  return [
    added.length === 0 ? words.noneAdded(day) : words.added(day, added.length, shownOf(added)),
    corrections.length === 0 ? words.noneCorrected(day) : words.corrected(day, corrections.length, perhaps),
    corrected.length === 0 ? "" : words.names(corrected.length, shownOf(corrected)),
    isEmpty && last !== undefined ? words.last(dateWords(wording, last)) : "",
    unsaidCount === 0 ? "" : words.unsaid(unsaidCount),
  ].filter((sentence) => sentence !== "");
}

/** What is to be said of a relation beside its date: when it was added, and what was corrected. */
function createNotes(wording: AnswerWording, { added, corrections }: Found): NewRelations["noteOf"] {
  const { model, t, words } = wording;
  const notes = new Map<number, string[]>();
  const note = (row: number, said: string) => notes.set(row, [...(notes.get(row) ?? []), said]);
  for (const row of added) note(row, words.since.isNew(dateWords(wording, model.dataset.relations[row]?.added ?? "")));
  for (const { correction, rows } of corrections) {
    const text = isolate(textOf(wording, correction.text), t.direction);
    for (const row of rows) note(row, words.since.isCorrected(dateWords(wording, correction.date), text));
  }
  return (row) => notes.get(row) ?? [];
}

/** A sign on the line of each, and a word beside it where there is room. */
function mark({ model, t, words: { since } }: AnswerWording, found: Found, rows: readonly number[]): readonly Mark[] {
  const [added, corrected] = [new Set(found.added), new Set(found.corrected)];
  const wordOf = (row: number) => {
    if (!added.has(row)) return corrected.has(row) ? since.markCorrected : "";
    return corrected.has(row) ? since.markBoth : since.markNew;
  };
  return rows.map((row) => {
    const words = wordOf(row);
    const others = model.lanes[model.columns.lane[row] ?? 0]?.relations ?? [];
    const isAlike = others.every((other) => wordOf(other) === words);
    const badge = added.has(row) ? "+" : "≠";
    return { row, words, amongOthers: isAlike ? words : t.words.picture.amongOthers(words), badge };
  });
}

function rowsOf({ relationRow }: Model, ids: ToldCorrection["correction"]["relations"] = []): readonly number[] {
  return [...new Set(ids.flatMap((id) => relationRow.get(id) ?? []))];
}
