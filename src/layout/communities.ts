import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { LayoutProblem } from "./problem.ts";

/**
 * Number of the community of each actor: sets with more lanes inside than chance would give them, in the sense of
 * modularity (Blondel, Guillaume, Lambiotte, Lefebvre 2008). The same problem and random numbers give the same.
 */
export function communitiesOf({ actors, lanes }: LayoutProblem, random: () => number): Int32Array {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const actor of actors.keys()) graph.addNode(String(actor));
  for (const { source, target } of lanes) {
    if (source !== target)
      graph.updateEdge(String(source), String(target), ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  const communities = louvain(graph, { rng: random, randomWalk: false });
  return Int32Array.from(actors.keys(), (actor) => communities[actor] ?? -1);
}
