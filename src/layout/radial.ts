import BFSQueue from "graphology-indices/bfs-queue.js";
import type { Point } from "../dataset/types.ts";
import type { LaneGraph } from "./problem.ts";

/** Part of the golden section behind the point: its multiples spread evenly. */
const golden = (Math.sqrt(5) - 1) / 2;

/** The actors of each tree by their distance from its root, which comes first, those of one parent next to each other. */
interface Forest {
  readonly trees: readonly (readonly number[])[];
  readonly parent: Int32Array;
  readonly level: Int32Array;
}

/**
 * Places for the actors of connected components, by their index; the others stand at zero. Each component is a tree
 * around its busiest actor, in linear time: each actor in the sector of the one it hangs on, further out the more steps
 * away, spread evenly over a disc. Any unit; no two of a component at the same place.
 */
export function placeRadially(graph: LaneGraph, components: readonly (readonly number[])[]): Point[] {
  // The queue of graphology-indices 0.17.0 takes no graph without nodes.
  if (graph.order === 0) return [];
  const forest = growForest(graph, components);
  const angle = deriveAngles(forest);
  const positions = Array.from({ length: graph.order }, (): Point => [0, 0]);
  for (const tree of forest.trees) placeTree(tree, forest.level, angle, positions);
  return positions;
}

function placeTree(tree: readonly number[], levels: Int32Array, angle: Float64Array, positions: Point[]): void {
  const perLevel = countLevels(tree, levels);
  let inside = 0;
  let rank = 0;
  let level = 0;
  for (const actor of tree) {
    if (levels[actor] !== level) {
      inside += perLevel[level] ?? 0;
      level = levels[actor] ?? 0;
      rank = 0;
    }
    const spread = ((rank + 0.5) * golden) % 1;
    const radius = level === 0 ? 0 : Math.sqrt(inside + spread * (perLevel[level] ?? 0));
    positions[actor] = [radius * Math.cos(angle[actor] ?? 0), radius * Math.sin(angle[actor] ?? 0)];
    rank += 1;
  }
}

function growForest(graph: LaneGraph, components: readonly (readonly number[])[]): Forest {
  const parent = new Int32Array(graph.order).fill(-1);
  const level = new Int32Array(graph.order);
  const queue = new BFSQueue(graph);
  const trees = components.map((component) => {
    const tree: number[] = [];
    queue.push(String(busiestOf(graph, component)));
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      const actor = Number(key);
      tree.push(actor);
      graph.forEachNeighbor(key, (neighbour) => {
        if (!queue.push(neighbour)) return;
        parent[Number(neighbour)] = actor;
        level[Number(neighbour)] = (level[actor] ?? 0) + 1;
      });
    }
    return tree;
  });
  return { trees, parent, level };
}

function busiestOf(graph: LaneGraph, component: readonly number[]): number {
  const lanesOf = (actor: number): number => graph.degree(String(actor));
  return component.reduce((busiest, actor) => (lanesOf(actor) > lanesOf(busiest) ? actor : busiest));
}

/** The middle of each actor's sector; a sector is as wide as the branch on it has ends. */
function deriveAngles({ trees, parent }: Forest): Float64Array {
  const ends = new Int32Array(parent.length);
  const start = new Float64Array(parent.length);
  const used = new Float64Array(parent.length);
  const middle = new Float64Array(parent.length);
  for (const tree of trees) {
    countEnds(tree, parent, ends);
    const turn = (2 * Math.PI) / (ends[tree[0] ?? 0] ?? 1);
    for (const actor of tree.slice(1)) {
      const above = parent[actor] ?? 0;
      const own = ends[actor] ?? 1;
      start[actor] = (start[above] ?? 0) + (used[above] ?? 0);
      used[above] = (used[above] ?? 0) + own;
      middle[actor] = ((start[actor] ?? 0) + own / 2) * turn;
    }
  }
  return middle;
}

function countEnds(tree: readonly number[], parent: Int32Array, ends: Int32Array): void {
  for (const actor of [...tree].reverse()) {
    ends[actor] = Math.max(1, ends[actor] ?? 0);
    const above = parent[actor] ?? -1;
    if (above >= 0) ends[above] = (ends[above] ?? 0) + (ends[actor] ?? 0);
  }
}

function countLevels(tree: readonly number[], levels: Int32Array): number[] {
  const counts: number[] = [];
  for (const actor of tree) counts[levels[actor] ?? 0] = (counts[levels[actor] ?? 0] ?? 0) + 1;
  return counts;
}
