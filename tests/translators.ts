import type { AnswerWording } from "../src/answers/types.ts";
import type { Language } from "../src/dataset/languages.ts";
import { arabicDialogs } from "../src/i18n/ar/dialogs.ts";
import { arabicIssues } from "../src/i18n/ar/issues.ts";
import { arabicOwnData } from "../src/i18n/ar/ownData.ts";
import { germanDialogs } from "../src/i18n/de/dialogs.ts";
import { germanIssues } from "../src/i18n/de/issues.ts";
import { germanOwnData } from "../src/i18n/de/ownData.ts";
import type { DialogsWords } from "../src/i18n/dialogs.ts";
import { englishDialogs } from "../src/i18n/en/dialogs.ts";
import { englishIssues } from "../src/i18n/en/issues.ts";
import { englishOwnData } from "../src/i18n/en/ownData.ts";
import { answerWords, interfaceWords } from "../src/i18n/everyLanguage.ts";
import type { IssueWords } from "../src/i18n/issueWords.ts";
import { languageOf } from "../src/i18n/languages.ts";
import type { OwnDataWords } from "../src/i18n/ownData.ts";
import type { Model } from "../src/model/types.ts";
import { createTranslator, type Translator } from "../src/i18n/translator.ts";

/** A translator with its words at hand. */
export function translatorFor(tag: string): Translator {
  return createTranslator(tag, interfaceWords[languageOf(tag)]);
}

export const dialogsWords: Readonly<Record<Language, DialogsWords>> = {
  ar: arabicDialogs,
  de: germanDialogs,
  en: englishDialogs,
};
export const ownDataWords: Readonly<Record<Language, OwnDataWords>> = {
  ar: arabicOwnData,
  de: germanOwnData,
  en: englishOwnData,
};
export const issueWords: Readonly<Record<Language, IssueWords>> = {
  ar: arabicIssues,
  de: germanIssues,
  en: englishIssues,
};

/** What an answer is put into, for a model. */
export function answerWordingFor(tag: string, model: Model): AnswerWording {
  return { model, t: translatorFor(tag).inTimeOf(model), words: answerWords[languageOf(tag)] };
}
