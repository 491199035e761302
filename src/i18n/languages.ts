import { type Language, languages } from "../dataset/languages.ts";
import { baseOf } from "./text.ts";

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

const rightToLeft: readonly string[] = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/** Direction in which the words for a tag are read, whatever the page around reads. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return rightToLeft.includes(languageOf(tag)) ? "rtl" : "ltr";
}
