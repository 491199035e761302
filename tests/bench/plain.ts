import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";

/** What a page does that draws the shipped data with sigma and graphology alone, without time, words or notation. */
interface Data {
  readonly actors: readonly { readonly id: string; readonly name: unknown; readonly position?: readonly number[] }[];
  readonly relations: readonly { readonly id: string; readonly source: string; readonly target: string }[];
}

const data = (await (await fetch("./data.json")).json()) as Data;
const graph = new MultiDirectedGraph();
for (const { id, name, position: [x = 0, y = 0] = [] } of data.actors) {
  graph.addNode(id, { x, y, size: 8, label: typeof name === "string" ? name : id });
}
for (const { source, target } of data.relations) graph.addEdge(source, target, { size: 1 });
new Sigma(graph, document.querySelector("main") ?? document.body);
document.body.dataset["drawn"] = "true";
