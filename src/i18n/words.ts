import type { Language } from "../dataset/types.ts";
import type { Words } from "./en.ts";

/** Languages of the interface, each under its own name. */
export const shippedLanguages = { de: "Deutsch", en: "English" } as const satisfies Record<Language, string>;
export type ShippedLanguage = keyof typeof shippedLanguages;

/** The words of one language: a reader downloads no other. */
export async function loadWords(language: ShippedLanguage): Promise<Words> {
  return language === "de" ? (await import("./de.ts")).de : (await import("./en.ts")).en;
}
