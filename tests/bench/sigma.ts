import { MultiGraph } from "graphology";
import Sigma from "sigma";
import type { Dataset, Relation } from "../../src/dataset/types.ts";
import { firstDay, windowDays } from "./data.ts";
import type {} from "./pages.ts";

/** sigma and graphology as documented: an edge reducer hides what is outside the window, and a refresh applies it. */
window.benchSigma = async (data) => {
  const { actors, relations } = data as Dataset;
  const graph = new MultiGraph();
  for (const { id, name, position: [x, y] = [0, 0] } of actors) graph.addNode(id, { x, y, size: 4, label: name });
  for (const relation of relations) {
    graph.addEdgeWithKey(relation.id, relation.source, relation.target, {
      ...daysOf(relation),
      color: "#0f7ddf",
      size: 1,
    });
  }
  let from = firstDay;
  const sigma = new Sigma(graph, document.querySelector("main") ?? document.body, {
    enableEdgeEvents: true,
    edgeReducer: (_, edge) => ({ ...edge, hidden: !(edge["start"] <= from + windowDays && edge["end"] >= from) }),
  });
  window.benchStep = (fromDay) => {
    from = fromDay;
    sigma.refresh();
  };
  await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
};

function daysOf({ date, start = date, end = date }: Relation): { readonly start: number; readonly end: number } {
  const dayOf = (text: string | undefined) => (text === undefined ? Infinity : Date.parse(text) / 86_400_000);
  return { start: dayOf(start), end: dayOf(end) };
}
