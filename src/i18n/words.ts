import type { Language } from "../dataset/languages.ts";
import { arabic } from "./ar/parts.ts";
import { german } from "./de/parts.ts";
import { english } from "./en/parts.ts";
import type { WordLoaders, WordParts } from "./parts.ts";

const loaders: Readonly<Record<Language, WordLoaders>> = { ar: arabic, de: german, en: english };

/** Words of one language: a reader downloads no other, and each part of it when it is needed. */
export function loadWords<Part extends keyof WordParts>(language: Language, part: Part): Promise<WordParts[Part]> {
  return loaders[language][part]();
}
