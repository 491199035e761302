import { shippedLanguage } from "../i18n/languages.ts";
import type { ThemeName } from "../notation/palette.ts";
import type { View } from "../view/types.ts";
import type { ReaderLanguages } from "./translators.ts";

/**
 * What is asked for, of the nearest element with `lang`, of the browser, else English: the words of the first that has
 * some; texts of the data in the very first.
 */
export function languagesFor(asked: string | undefined, host: Element): ReaderLanguages {
  const near = host.parentElement?.closest("[lang]")?.getAttribute("lang") ?? undefined;
  const tags = [asked, near, ...navigator.languages].filter((tag) => tag !== undefined);
  return { words: tags.find((tag) => shippedLanguage(tag) !== undefined) ?? "en", texts: tags[0] ?? "en" };
}

const prefersDark = "(prefers-color-scheme: dark)";
const print = "print";
const prefersLessMotion = "(prefers-reduced-motion: reduce)";

/** Pages get the colours of the device for text and background, whatever they say. */
const forcedColors = "(forced-colors: active)";

/** The colours asked for, or those of the device; on paper always the light ones, and where the device forces its colours those that suit them. */
export function themeFor(asked: View["theme"]): ThemeName {
  if (matchMedia(print).matches) return "light";
  if (asked !== "auto" && !matchMedia(forcedColors).matches) return asked;
  return matchMedia(prefersDark).matches ? "dark" : "light";
}

export function isMotionReduced(): boolean {
  return matchMedia(prefersLessMotion).matches;
}

/** Calls `onChange` when the device switches its colours or its wish for less motion, or prints. Gives a function that ends this. */
export function watchDevice(onChange: () => void): () => void {
  const queries = [prefersDark, prefersLessMotion, forcedColors, print].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}
