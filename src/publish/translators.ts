import type { Language } from "../dataset/languages.ts";
import type { Dataset } from "../dataset/types.ts";
import { languageOf, shippedLanguage } from "../i18n/languages.ts";
import { createTranslator, type Translator } from "../i18n/translator.ts";
import type { Means } from "./means.ts";

/** Translators of a dataset: for its own language, and for the others that it is told in. */
export interface Translators {
  readonly own: Translator;
  readonly others: readonly Translator[];
}

export async function loadTranslators(dataset: Dataset, loadWords: Means["loadWords"]): Promise<Translators> {
  const translate = async (tag: string) => createTranslator(tag, await loadWords(languageOf(tag)));
  const own = await translate(dataset.language ?? "en");
  const others = otherLanguages(dataset).filter((language) => language !== own.language);
  return { own, others: await Promise.all(others.map(translate)) };
}

/** In which the dataset has a title for itself or a scene, and for which there are words. */
function otherLanguages({ title, scenes = [] }: Dataset): readonly Language[] {
  const tags = [title, ...scenes.map((scene) => scene.title)].flatMap((text) =>
    typeof text === "object" ? Object.keys(text) : [],
  );
  return [...new Set(tags.flatMap((tag) => shippedLanguage(tag) ?? []))];
}
