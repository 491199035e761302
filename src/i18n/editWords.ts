import type { Language } from "../dataset/languages.ts";
import type { EditWords } from "./edit.ts";

const loaders: Readonly<Record<Language, () => Promise<EditWords>>> = {
  ar: async () => (await import("./ar/edit.ts")).arabicEdit,
  de: async () => (await import("./de/edit.ts")).germanEdit,
  en: async () => (await import("./en/edit.ts")).englishEdit,
};

/** The words of editing in one language. Apart from the other parts: readers do not even learn that there are any. */
export function loadEditWords(language: Language): Promise<EditWords> {
  return loaders[language]();
}
