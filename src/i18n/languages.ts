import { type Language, languages } from "../dataset/languages.ts";
import { readingDirection } from "../dataset/text.ts";
import { baseOf, type ChosenText } from "./text.ts";

/** The language with words that is nearest to a BCP 47 tag; undefined where there is none or the tag is not well-formed. */
export function shippedLanguage(tag: string): Language | undefined {
  const base = baseOf(tag).toLowerCase();
  return isShipped(base) && isWellFormed(tag) ? base : undefined;
}

/** The language whose words serve a tag: the shipped one, else English. */
export function languageOf(tag: string): Language {
  return shippedLanguage(tag) ?? "en";
}

function isShipped(base: string): base is Language {
  return Object.hasOwn(languages, base);
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * The tag for numbers and dates of a language: where browsers do not agree by which digits it is written, with those of
 * its words.
 */
export function formatLocaleOf(tag: string): string {
  const locale = new Intl.Locale(tag);
  const digits = digitsOf.get(locale.language);
  return digits === undefined || locale.numberingSystem !== undefined
    ? tag
    : new Intl.Locale(tag, { numberingSystem: digits }).toString();
}

/** For plain `ar` CLDR had Arabic digits up to version 41, and has European ones since. */
const digitsOf: ReadonlyMap<string, string> = new Map([["ar", "arab"]]);

/** In which one reads: from left to right, or from right to left. */
export type Direction = "ltr" | "rtl";

/** Direction in which the words for a tag are read, whatever the page around reads. */
export function directionOf(tag: string): Direction {
  return directionOfLanguage(languageOf(tag)) ?? "ltr";
}

const scriptsFromTheRight: ReadonlySet<string> = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Syrc",
  "Thaa",
]);

/** That of any language; undefined for a tag that is none. */
function directionOfLanguage(tag: string): Direction | undefined {
  try {
    return scriptsFromTheRight.has(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr";
  } catch {
    return undefined;
  }
}

/**
 * For the `dir` of a text of the dataset: that of its language; where nobody says its language, as its first letter reads.
 * Undefined where it has none.
 */
export function directionIn({ words, language }: ChosenText): Direction | undefined {
  return (language && directionOfLanguage(language)) || readingDirection(words);
}

/** "Arabic"; the tag where nobody knows a name. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
