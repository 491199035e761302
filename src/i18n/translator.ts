import { builtInKindById } from "../dataset/builtInKinds.ts";
import { builtInTypeById } from "../dataset/builtInTypes.ts";
import type { Language } from "../dataset/languages.ts";
import type { Amount, Text } from "../dataset/types.ts";
import { saidDaysOf } from "../model/saidDays.ts";
import type { Model } from "../model/types.ts";
import { createDateFormats, type DateFormats } from "./dates.ts";
import type { InterfaceWords } from "./en/interface.ts";
import { type Direction, directionOf, formatLocaleOf, languageOf, shippedLanguage } from "./languages.ts";
import { createMoneyFormat, shortMoney } from "./money.ts";
import { chooseText, type ChosenText, isolate } from "./text.ts";

/** What a sentence about a relation is made from; names and label already in the reader's language. */
export interface SentenceParts {
  readonly type: string;
  readonly typeLabel: string;
  readonly isDirected: boolean;
  readonly source: string;
  readonly target: string;
  /** Its finer nature, "" where the dataset gives none. */
  readonly label: string;
  /** Money that has not been paid: the sentence says so, and has no verb that says it was. */
  readonly unpaid?: "planned" | "failed" | undefined;
}

/** All words, numbers and dates that one explorer shows, in one language. */
export interface Translator extends DateFormats {
  /** Of the words: one of the shipped languages. */
  readonly language: Language;
  /** In which the words are read. */
  readonly direction: Direction;
  /** As asked for (`de-AT`), where its words are shipped. */
  readonly locale: string;
  /** The same for numbers and dates, with the digits of the words. */
  readonly formatLocale: string;
  readonly words: InterfaceWords;
  formatNumber(value: number): string;
  /** "1200": a whole number as one types it. */
  formatDigits(value: number): string;
  /** "97,4 Mrd. $", "mindestens 250 Mio. $"; a number alone where there is no currency. */
  formatAmount(amount: Amount): string;
  /** "A, B und C". */
  formatList(items: readonly string[]): string;
  /** "A, B, C": parts that are not empty, one after the other. */
  joinParts(parts: readonly string[]): string;
  text(text: Text | undefined, datasetLanguage: string | undefined): string;
  /** The same with its language, for `lang` attributes. */
  chooseText(text: Text | undefined, datasetLanguage: string | undefined): ChosenText;
  /** Label of a type or kind: the dataset's own, the built-in one, else its id. */
  typeLabel(type: { readonly id: string; readonly label: Text | undefined }, datasetLanguage?: string): string;
  kindLabel(kind: { readonly id: string; readonly label: Text | undefined }, datasetLanguage?: string): string;
  /** "Elon Musk kritisiert Stargate", "Elon Musk in Richtung Stargate: Zweifel", "Elon Musk und Sam Altman: Fehde". */
  sentence(parts: SentenceParts): string;
  /**
   * The same for the time of a dataset: its days are written as numbers where they are numbers, and no more precisely
   * than its dates are.
   */
  inTimeOf(model: Model): Translator;
}

interface BuiltInLabels {
  readonly words: Readonly<Record<Language, { readonly label: string }>>;
}

/**
 * Words and formats for a BCP 47 tag; where its language is not shipped or the tag is none, English. `words` are those
 * of that language: `loadWords(languageOf(tag), "interface")`. Texts of the data come in the language that was `asked`
 * for, whether or not it has words, where they are in it.
 */
export function createTranslator(tag: string, words: InterfaceWords, asked = tag): Translator {
  const language = languageOf(tag);
  const direction = directionOf(tag);
  const locale = shippedLanguage(tag) === undefined ? "en" : tag;
  const formatLocale = formatLocaleOf(locale);
  const numbers = new Intl.NumberFormat(formatLocale);
  const ungrouped = new Intl.NumberFormat(formatLocale, { maximumFractionDigits: 0, useGrouping: false });
  const lists = new Intl.ListFormat(locale);
  const formatMoney = createMoneyFormat(formatLocale, direction, shortMoney);
  const choose = (text: Text | undefined, datasetLanguage: string | undefined) =>
    chooseText(text, [asked, locale], datasetLanguage);
  const labelOf =
    (builtIn: ReadonlyMap<string, BuiltInLabels>) =>
    ({ id, label }: { readonly id: string; readonly label: Text | undefined }, datasetLanguage?: string) =>
      label === undefined ? (builtIn.get(id)?.words[language].label ?? id) : choose(label, datasetLanguage).words;
  const { inNumbers, saying, ...inDates } = createDateFormats(formatLocale, words);
  const inTimes = new WeakMap<Model, Translator>();
  const dated: Translator = {
    language,
    direction,
    locale,
    formatLocale,
    words,
    ...inDates,
    formatNumber: (value) => numbers.format(value),
    formatDigits: (value) => ungrouped.format(value),
    formatAmount: (amount) => words.amounts[amount.qualifier ?? "exact"](formatMoney(amount)),
    joinParts: (parts) => parts.filter((part) => part !== "").join(words.comma),
    formatList: (items) => lists.format(items.map((item) => isolate(item, direction))),
    text: (text, datasetLanguage) => choose(text, datasetLanguage).words,
    chooseText: choose,
    typeLabel: labelOf(builtInTypeById),
    kindLabel: labelOf(builtInKindById),
    sentence: (parts) => writeSentence(words, language, direction, parts),
    inTimeOf: (model) => {
      const known = inTimes.get(model) ?? { ...dated, ...(model.isNumeric ? inNumbers : saying(saidDaysOf(model))) };
      inTimes.set(model, known);
      return known;
    },
  };
  return dated;
}

/** Verbs belong to built-in types; where the dataset says more exactly what happened, its word comes before them. */
function writeSentence(words: InterfaceWords, language: Language, direction: Direction, parts: SentenceParts): string {
  const [source, target] = [isolate(parts.source, direction), isolate(parts.target, direction)];
  const isFiner = parts.label !== "" && parts.label.toLowerCase() !== parts.typeLabel.toLowerCase();
  const named = parts.label || parts.typeLabel;
  const label = parts.unpaid === undefined ? named : words.amounts[parts.unpaid](named);
  if (source === target) return words.aloneSentence(source, label);
  const builtIn = builtInTypeById.get(parts.type)?.words[language];
  if (builtIn !== undefined && !isFiner && parts.unpaid === undefined) return builtIn.sentence(source, target);
  const write = parts.isDirected ? (builtIn?.labelled ?? words.directedSentence) : words.togetherSentence;
  return write(source, target, label);
}
