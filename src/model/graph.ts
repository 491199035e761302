import { MultiGraph } from "graphology";
import type { Model } from "./types.ts";

/** All that the graph knows of an actor or relation: its row in the model. */
export interface RowAttributes {
  readonly row: number;
  readonly [name: string]: unknown;
}

/**
 * The model as a mixed graphology multigraph. Keys of nodes and edges are row numbers as strings, never ids of the
 * file: `__proto__` as a key, or a field of a file as an attribute, breaks graphology and sigma. About half a second
 * per 100,000 relations, so only what needs paths or neighbourhoods asks for it.
 */
export function buildGraph(model: Model): MultiGraph<RowAttributes, RowAttributes> {
  const graph = new MultiGraph<RowAttributes, RowAttributes>({ type: "mixed" });
  const { columns, types } = model;
  for (const row of model.dataset.actors.keys()) graph.addNode(String(row), { row });
  for (let row = 0; row < columns.relationCount; row++) {
    const source = String(columns.source[row]);
    const target = String(columns.target[row]);
    const directed = types[columns.type[row] ?? 0]?.directed ?? false;
    if (directed) graph.addDirectedEdgeWithKey(String(row), source, target, { row });
    else graph.addUndirectedEdgeWithKey(String(row), source, target, { row });
  }
  return graph;
}
