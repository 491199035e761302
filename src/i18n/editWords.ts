import type { Language } from "../dataset/languages.ts";
import type { ChangeWords } from "./changes.ts";
import type { EditWords } from "./edit.ts";
import type { PublishWords } from "./publish.ts";

const editWords: Readonly<Record<Language, () => Promise<EditWords>>> = {
  ar: async () => (await import("./ar/edit.ts")).arabicEdit,
  de: async () => (await import("./de/edit.ts")).germanEdit,
  en: async () => (await import("./en/edit.ts")).englishEdit,
};

const publishWords: Readonly<Record<Language, () => Promise<PublishWords>>> = {
  ar: async () => (await import("./ar/publish.ts")).arabicPublish,
  de: async () => (await import("./de/publish.ts")).germanPublish,
  en: async () => (await import("./en/publish.ts")).englishPublish,
};

const changeWords: Readonly<Record<Language, () => Promise<ChangeWords>>> = {
  ar: async () => (await import("./ar/changes.ts")).arabicChanges,
  de: async () => (await import("./de/changes.ts")).germanChanges,
  en: async () => (await import("./en/changes.ts")).englishChanges,
};

/** The words of editing in one language. Apart from the other parts: readers do not even learn that there are any. */
export function loadEditWords(language: Language): Promise<EditWords> {
  return editWords[language]();
}

/** The words of publishing in one language, apart as those of editing. */
export function loadPublishWords(language: Language): Promise<PublishWords> {
  return publishWords[language]();
}

/** The words of what a newer file changes in one language, apart as well. */
export function loadChangeWords(language: Language): Promise<ChangeWords> {
  return changeWords[language]();
}
