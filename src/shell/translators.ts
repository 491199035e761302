import { languageOf } from "../i18n/languages.ts";
import { createTranslator, type Translator } from "../i18n/translator.ts";
import { loadWords } from "../i18n/words.ts";

/** Translators by language tag, made once their words are there. */
export interface Translators {
  /** Calls `then` when `get` has the language: at once where it has it already. `onFailure` where it cannot be had. */
  prepare(tag: string, then: () => void, onFailure?: (error: Error) => void): void;
  /** Whether `get` has any. */
  readonly isReady: boolean;
  /** The translator of a language, or while its words are on their way the one in use before. Needs one `prepare`. */
  get(tag: string): Translator;
}

export function createTranslators(): Translators {
  const made = new Map<string, Translator>();
  let last: Translator | undefined;
  return {
    get isReady() {
      return made.size > 0;
    },
    prepare: (tag, then, onFailure = () => undefined) => {
      if (made.has(tag)) {
        then();
        return;
      }
      void loadWords(languageOf(tag), "interface").then((words) => {
        made.set(tag, createTranslator(tag, words));
        then();
      }, onFailure);
    },
    get: (tag) => {
      last = made.get(tag) ?? last;
      if (last === undefined) throw new Error(`no words have been loaded: ${tag}`);
      return last;
    },
  };
}
