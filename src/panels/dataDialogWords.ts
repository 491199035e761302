import type { ShippedLanguage } from "../i18n/words.ts";
import type { DataDialogWords } from "./dataDialog/words.ts";
import { dataDialogInEnglish } from "./dataDialog/wordsInEnglish.ts";
import { dataDialogInGerman } from "./dataDialog/wordsInGerman.ts";

export const dataDialogWords: Readonly<Record<ShippedLanguage, DataDialogWords>> = {
  de: dataDialogInGerman,
  en: dataDialogInEnglish,
};
