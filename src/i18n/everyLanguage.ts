import type { Language } from "../dataset/languages.ts";
import type { AnswerWords } from "./answers.ts";
import type { CommandLineWords } from "./commandLine.ts";
import { arabicAnswers } from "./ar/answers.ts";
import { arabicCommandLine } from "./ar/commandLine.ts";
import { arabicInterface } from "./ar/interface.ts";
import { germanAnswers } from "./de/answers.ts";
import { germanCommandLine } from "./de/commandLine.ts";
import { germanInterface } from "./de/interface.ts";
import { englishAnswers } from "./en/answers.ts";
import { englishCommandLine } from "./en/commandLine.ts";
import { englishInterface, type InterfaceWords } from "./en/interface.ts";

/** Words of all languages at hand, for code that is one file with everything inside. Pages load theirs. */
export const interfaceWords: Readonly<Record<Language, InterfaceWords>> = {
  ar: arabicInterface,
  de: germanInterface,
  en: englishInterface,
};

export const answerWords: Readonly<Record<Language, AnswerWords>> = {
  ar: arabicAnswers,
  de: germanAnswers,
  en: englishAnswers,
};

export const commandLineWords: Readonly<Record<Language, CommandLineWords>> = {
  ar: arabicCommandLine,
  de: germanCommandLine,
  en: englishCommandLine,
};
