import type { TiespanGraph } from "./element.ts";
import { directionOf, shippedLanguage } from "./i18n/languages.ts";

/** Keeps the page in the language that its graph speaks: at first in the one that is asked for, else the reader's. */
export function followLanguage(graph: TiespanGraph | null, asked: string | null): void {
  let spoken = "";
  const speak = (tag: string | null | undefined) => {
    const language = [tag ?? "", ...navigator.languages].map(shippedLanguage).find(Boolean) ?? "en";
    // Browsers style the whole page anew for a language that is set, also for the same one.
    if (language === spoken) return;
    spoken = document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  };
  speak(asked);
  graph?.addEventListener("tiespan-view", () => speak(graph.view?.lang));
}
