import { de } from "../src/i18n/de.ts";
import { en } from "../src/i18n/en.ts";
import { createTranslator, languageOf, type Translator } from "../src/i18n/translator.ts";

/** A translator with its words at hand. */
export function translatorFor(tag: string): Translator {
  return createTranslator(tag, languageOf(tag) === "de" ? de : en);
}
