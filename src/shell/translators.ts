import { languageOf } from "../i18n/languages.ts";
import { createTranslator, type Translator } from "../i18n/translator.ts";
import { loadWords } from "../i18n/words.ts";

/** Tags of the languages in which somebody reads. */
export interface ReaderLanguages {
  /** Of our words; where there are none in it, they are English. */
  readonly words: string;
  /** Of the texts of the data, where these have it. */
  readonly texts: string;
}

/** Translators by languages, made once their words are there. */
export interface Translators {
  /** Calls `then` when `get` has the language: at once where it has it already. `onFailure` where it cannot be had. */
  prepare(languages: ReaderLanguages, then: () => void, onFailure?: (error: Error) => void): void;
  /** Whether `get` has any. */
  readonly isReady: boolean;
  /** The translator of a language, or while its words are on their way the one in use before. Needs one `prepare`. */
  get(languages: ReaderLanguages): Translator;
}

export function createTranslators(): Translators {
  const made = new Map<string, Translator>();
  let last: Translator | undefined;
  return {
    get isReady() {
      return made.size > 0;
    },
    prepare: (languages, then, onFailure = () => undefined) => {
      if (made.has(keyOf(languages))) {
        then();
        return;
      }
      void loadWords(languageOf(languages.words), "interface").then((words) => {
        made.set(keyOf(languages), createTranslator(languages.words, words, languages.texts));
        then();
      }, onFailure);
    },
    get: (languages) => {
      last = made.get(keyOf(languages)) ?? last;
      if (last === undefined) throw new Error(`no words have been loaded: ${languages.words}`);
      return last;
    },
  };
}

function keyOf({ words, texts }: ReaderLanguages): string {
  return `${words} ${texts}`;
}
