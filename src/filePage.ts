import { defineTiespanGraph, type TiespanGraph } from "./element.ts";
import { followLanguage } from "./pageLanguage.ts";
import { setProven } from "./shell/loading.ts";

/** The page that is one file: the data are in it, as they were read when it was made. */
const graph = document.querySelector<TiespanGraph>("tiespan-graph");
const data: unknown = JSON.parse(document.querySelector("#data")?.textContent ?? "null");
followLanguage(graph, null);
setProven(data);
defineTiespanGraph();
if (graph !== null) graph.data = data;
