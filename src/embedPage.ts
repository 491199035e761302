import type { TiespanGraph } from "./element.ts";
import { createFrame } from "./frame/frame.ts";
import { followLanguage } from "./pageLanguage.ts";
import { parameters } from "./view/parameters.ts";

/**
 * The page in a frame: the query becomes attributes, and without an address in it the data are those in the page. Runs
 * before the element is defined, and touches no storage and no address: a frame in a sandbox may have neither.
 */
function openFramePage(graph: TiespanGraph): void {
  const query = new URLSearchParams(location.search);
  followLanguage(graph, query.get("lang"));
  for (const name of [...parameters.map((parameter) => parameter.name), "renderer"]) {
    const value = query.get(name);
    if (value !== null) graph.setAttribute(name, value);
  }
  const address = query.get("data");
  if (address === null) graph.data = JSON.parse(document.querySelector("#data")?.textContent ?? "null");
  else {
    // The page's picture is one of other data.
    graph.replaceChildren();
    graph.setAttribute("src", address);
  }
  // What stood for the graph until it was there.
  graph.addEventListener("tiespan-load", () => graph.replaceChildren(), { once: true });
  void customElements.whenDefined("tiespan-graph").then(() => {
    // All but the whole explorer, which is as long as it is, fill the frame.
    document.documentElement.classList.toggle("is-filled", !["full", "edit"].includes(graph.getAttribute("ui") ?? ""));
    createFrame(graph.parentElement ?? graph, { onView: (view) => (graph.view = view) });
  });
}

const graph = document.querySelector<TiespanGraph>("tiespan-graph");
if (graph !== null) openFramePage(graph);
