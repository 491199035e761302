import { defineTiespanGraph, type TiespanGraph } from "./element.ts";
import { setProvenHash } from "./shell/loading.ts";
import { directionOf, shippedLanguage } from "./i18n/languages.ts";

/** The explorer page: one element that follows the page's query, in the reader's language. */
const query = new URLSearchParams(location.search);
const graph = document.querySelector<TiespanGraph>("tiespan-graph");

let spoken = "";

function speak(tag: string | null | undefined): void {
  const language = shippedLanguage(tag ?? "") ?? navigator.languages.map(shippedLanguage).find(Boolean) ?? "en";
  // Browsers style the whole page anew for a language that is set, also for the same one.
  if (language === spoken) return;
  spoken = document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

speak(query.get("lang"));
graph?.addEventListener("tiespan-view", () => speak(graph.view?.lang));
// What stood for the graph until it was there.
graph?.addEventListener("tiespan-load", () => graph.replaceChildren(), { once: true });
// The files for embedding lie around the folder of this script.
graph?.setAttribute("site", new URL("../", import.meta.url).href);
const data = query.get("data");
if (data !== null) {
  // The page's picture is one of other data.
  graph?.replaceChildren();
  graph?.setAttribute("src", data);
}
setProvenHash(document.querySelector<HTMLMetaElement>("meta[name=tiespan-proven]")?.content);
defineTiespanGraph();
