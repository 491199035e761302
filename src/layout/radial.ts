import BFSQueue from "graphology-indices/bfs-queue.js";
import type { Point } from "../dataset/types.ts";
import type { LaneGraph } from "./problem.ts";

/** Part of the golden section behind the point: its multiples spread evenly. */
const golden = (Math.sqrt(5) - 1) / 2;

interface Tree {
  /** Actors by their distance from the root, those of one parent next to each other. */
  readonly order: readonly number[];
  readonly parent: Int32Array;
  readonly level: Int32Array;
}

/**
 * Places for a connected network as a tree around its busiest actor, in linear time: each actor in the sector of the
 * one it hangs on, further out the more steps away, spread evenly over a disc. Any unit; no two at the same place.
 */
export function placeRadially(graph: LaneGraph): Point[] {
  const tree = growTree(graph);
  const angle = deriveAngles(tree);
  const places = Array.from({ length: graph.order }, (): Point => [0, 0]);
  const perLevel = countLevels(tree);
  let inside = 0;
  let rank = 0;
  let level = 0;
  for (const actor of tree.order) {
    if (tree.level[actor] !== level) {
      inside += perLevel[level] ?? 0;
      level = tree.level[actor] ?? 0;
      rank = 0;
    }
    const spread = ((rank + 0.5) * golden) % 1;
    const radius = level === 0 ? 0 : Math.sqrt(inside + spread * (perLevel[level] ?? 0));
    places[actor] = [radius * Math.cos(angle[actor] ?? 0), radius * Math.sin(angle[actor] ?? 0)];
    rank += 1;
  }
  return places;
}

function growTree(graph: LaneGraph): Tree {
  const parent = new Int32Array(graph.order).fill(-1);
  const level = new Int32Array(graph.order);
  const busiest = graph.reduceNodes((most, key) => (graph.degree(key) > graph.degree(most) ? key : most), "0");
  const order: number[] = [];
  const queue = new BFSQueue(graph);
  queue.push(busiest);
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const actor = Number(key);
    order.push(actor);
    graph.forEachNeighbor(key, (neighbour) => {
      if (!queue.push(neighbour)) return;
      parent[Number(neighbour)] = actor;
      level[Number(neighbour)] = (level[actor] ?? 0) + 1;
    });
  }
  return { order, parent, level };
}

/** The middle of each actor's sector; a sector is as wide as the branch on it has ends. */
function deriveAngles({ order, parent }: Tree): Float64Array {
  const ends = countEnds(order, parent);
  const start = new Float64Array(parent.length);
  const used = new Float64Array(parent.length);
  const turn = (2 * Math.PI) / (ends[order[0] ?? 0] ?? 1);
  const middle = new Float64Array(parent.length);
  for (const actor of order.slice(1)) {
    const above = parent[actor] ?? 0;
    const own = ends[actor] ?? 1;
    start[actor] = (start[above] ?? 0) + (used[above] ?? 0);
    used[above] = (used[above] ?? 0) + own;
    middle[actor] = ((start[actor] ?? 0) + own / 2) * turn;
  }
  return middle;
}

function countEnds(order: readonly number[], parent: Int32Array): Int32Array {
  const ends = new Int32Array(parent.length);
  for (const actor of order.toReversed()) {
    ends[actor] = Math.max(1, ends[actor] ?? 0);
    const above = parent[actor] ?? -1;
    if (above >= 0) ends[above] = (ends[above] ?? 0) + (ends[actor] ?? 0);
  }
  return ends;
}

function countLevels({ order, level }: Tree): number[] {
  const counts: number[] = [];
  for (const actor of order) counts[level[actor] ?? 0] = (counts[level[actor] ?? 0] ?? 0) + 1;
  return counts;
}
