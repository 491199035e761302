import type Graph from "graphology";
import { MultiGraph } from "graphology";
import BFSQueue from "graphology-indices/bfs-queue.js";
import type { Model } from "./types.ts";

/** All that an edge knows of its relation: its row in the model. */
export interface EdgeAttributes {
  readonly row: number;
  readonly [name: string]: unknown;
}

/** All that a node knows of its actor, and a place, which sigma wants of each node and our programs do not use. */
export interface NodeAttributes extends EdgeAttributes {
  readonly x: 0;
  readonly y: 0;
}

export type ModelGraph = MultiGraph<NodeAttributes, EdgeAttributes>;

const graphs = new WeakMap<Model, ModelGraph>();

/**
 * The model as a mixed graphology multigraph, built when it is asked for first, and then kept. Keys of nodes and edges
 * are row numbers as strings, never ids of the file: `__proto__` as a key, or a field of a file as an attribute, breaks
 * graphology and sigma. About half a second per 100,000 relations. From then on scopes find neighbourhoods.
 */
export function graphOf(model: Model): ModelGraph {
  const built = graphs.get(model);
  if (built !== undefined) return built;
  const graph = buildGraph(model);
  graphs.set(model, graph);
  model.neighbourhood.find = (rows, steps) => neighbourhoodOf(graph, rows, steps);
  return graph;
}

/** A graph of the same kind without anybody. */
export function emptyGraph(): ModelGraph {
  return new MultiGraph({ type: "mixed" });
}

/** The nodes of a model's graph alone. Of its edges sigma would index and upload each, and our program draws the relations. */
export function nodesOf({ dataset }: Pick<Model, "dataset">): ModelGraph {
  const graph = emptyGraph();
  for (const row of dataset.actors.keys()) graph.addNode(String(row), { row, x: 0, y: 0 });
  return graph;
}

function buildGraph(model: Model): ModelGraph {
  const graph = nodesOf(model);
  const { columns, types } = model;
  for (let row = 0; row < columns.relationCount; row++) {
    const source = String(columns.source[row]);
    const target = String(columns.target[row]);
    const directed = types[columns.type[row] ?? 0]?.directed ?? false;
    if (directed) graph.addDirectedEdgeWithKey(String(row), source, target, { row });
    else graph.addUndirectedEdgeWithKey(String(row), source, target, { row });
  }
  return graph;
}

/** Rows of the actors within `steps` relations of any of these, whatever the direction; these included, nearest first. */
export function neighbourhoodOf(graph: Graph, rows: readonly number[], steps: number): number[] {
  // The queue of graphology-indices 0.17.0 takes no graph without nodes.
  if (graph.order === 0) return [];
  const queue = new BFSQueue<Reached>(graph);
  for (const row of rows) queue.pushWith(String(row), { key: String(row), steps: 0 });
  const reached: number[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { key, steps: taken } = next;
    reached.push(Number(key));
    if (taken === steps) continue;
    graph.forEachNeighbor(key, (neighbour) => queue.pushWith(neighbour, { key: neighbour, steps: taken + 1 }));
  }
  return reached;
}

interface Reached {
  readonly key: string;
  readonly steps: number;
}
