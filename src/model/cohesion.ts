import type Graph from "graphology";
import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import { kCore } from "graphology-cores";

/**
 * Rows of the actors of each connected component, whatever the direction of relations: the largest first, equally large
 * ones by their first actor, each ascending. An isolate, whose only relations are loops, is a component of one.
 */
export function connectedComponentsOf(graph: Graph): number[][] {
  const components = connectedComponents(graph).map(ascending);
  return components.sort((a, b) => b.length - a.length);
}

/**
 * Rows of the actors in the k-core, ascending: the largest part of the graph in which everybody is related to at least
 * `k` others in it. Direction, parallel relations and loops do not count. For graphs of some thousand actors: the
 * package sets up as many cells as the actors times the largest degree.
 */
export function kCoreOf(graph: Graph, k: number): number[] {
  // The package counts parallel edges into degrees, but not out of them, and refuses loops.
  const simple = new UndirectedGraph();
  graph.forEachNode((key) => simple.addNode(key));
  graph.forEachEdge((_, __, source, target) => {
    if (source !== target) simple.mergeEdge(source, target);
  });
  return ascending(kCore(simple, k).nodes());
}

function ascending(keys: readonly string[]): number[] {
  return keys.map(Number).sort((a, b) => a - b);
}
