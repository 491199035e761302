import type { Actor, Dataset, Text } from "../../dataset/types.ts";
import { wordsIn, withWords } from "../../edit/texts.ts";
import type { EditWords } from "../../i18n/edit.ts";
import type { Wording } from "../../i18n/wording.ts";

/** What is needed to turn what somebody writes into fields of a dataset, and back. */
export interface Writing extends Wording {
  /** As it is now; `model` may still be of the state before. */
  readonly dataset: Dataset;
  readonly words: EditWords;
  /** The actor that words mean: the one of that name, else the one that a search finds first. */
  readonly find: (words: string) => Actor | undefined;
}

/** What stands in the fields of a form, by name. */
export type Values = Readonly<Record<string, string>>;

/** The fields that a value asks for, or why it cannot be taken. */
export type Written<Fields> = { readonly fields: Fields } | { readonly problem: string };

/** The words of a text that stand in its field. */
export function ownWords({ t }: Writing, text: Text | undefined): string {
  return wordsIn(text, t.language);
}

export function rewritten({ t, dataset }: Writing, before: Text | undefined, words: string): Text | null {
  return withWords(before, words, t.language, dataset);
}

/** What a reader sees of a text, in whatever language. */
export function shownWords({ t, dataset }: Writing, text: Text | undefined): string {
  return t.text(text, dataset.language);
}

export function nameOf(writing: Writing, id: string): string {
  const actor = writing.dataset.actors.find((each) => each.id === id);
  return actor === undefined ? id : shownWords(writing, actor.name) || id;
}

/** Texts of a list, each where somebody has left the words for it as they were; new words for the others. */
export function keptTexts(
  writing: Writing,
  before: readonly Text[] | undefined,
  lines: readonly string[],
): readonly Text[] | null {
  const said = lines.map((line) => line.trim()).filter((line) => line !== "");
  const known = new Map((before ?? []).map((text) => [shownWords(writing, text), text]));
  return said.length === 0 ? null : said.map((line) => known.get(line) ?? line);
}
