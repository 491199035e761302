import { defineTiespanGraph, type TiespanGraph } from "./element.ts";
import { followLanguage } from "./pageLanguage.ts";
import { setEditor, setFilms } from "./shell/extras.ts";
import { setProven } from "./shell/loading.ts";

/** The explorer page: one element that follows the page's query, in the reader's language. */
const query = new URLSearchParams(location.search);
const graph = document.querySelector<TiespanGraph>("tiespan-graph");

followLanguage(graph, query.get("lang"));
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
const renderer = query.get("renderer");
if (renderer !== null) graph?.setAttribute("renderer", renderer);
setProven(document.querySelector<HTMLMetaElement>("meta[name=tiespan-proven]")?.content);
setEditor(
  () => import("./shell/edit/editor.ts"),
  () => import("./shell/dialogs/updateDialog.ts"),
);
setFilms(() => import("./shell/dialogs/filmDialog.ts"));
defineTiespanGraph();
