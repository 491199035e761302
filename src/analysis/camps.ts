import { componentsOf, reduce, type SignedTie, toComponent } from "./frustration.ts";
import { type Allowance, listBestSplits } from "./twoCamps.ts";

/** Nodes of which each two are in the same camp in every best split, or in every one in different camps. */
export interface CampBlock {
  readonly nodes: readonly number[];
  /** In the order of `nodes`: who has the same sign is in the same camp. */
  readonly signs: readonly (1 | -1)[];
}

/** Nodes that are tied to each other in any number of steps, with what all of their best splits into two camps have in common. */
export interface CampGroup {
  /** Ascending. */
  readonly nodes: readonly number[];
  /** How many best splits there are; undefined where there are too many, or they were not all found in time. */
  readonly splitCount: number | undefined;
  /** The largest first; between two of them nothing is the same in every best split. Empty where `splitCount` is unknown. */
  readonly blocks: readonly CampBlock[];
}

/** More best splits of a group are not listed. */
const mostSplits = 1000;

/**
 * The best splits into two camps, those that the fewest ties speak against: what is so in all of them. Stops when
 * what is left is spent; a graph always gets the same for as many looks.
 */
export function findCamps(nodeCount: number, ties: readonly SignedTie[], left: Allowance): readonly CampGroup[] {
  const reduced = reduce(nodeCount, ties, true);
  const places = Array.from({ length: nodeCount }, (_, node): Place => ({ block: `alone ${node}`, sign: 1 }));
  /** By node how many best splits what it stands in has. */
  const counts = new Array<number | undefined>(nodeCount).fill(1);
  const heads = new Map<number, number>();
  for (const nodes of componentsOf(reduced.weights)) {
    const splits = listBestSplits(toComponent(nodes, reduced.weights), mostSplits, left);
    for (const [place, node] of nodes.entries()) {
      const first = splits?.[0]?.[place] ?? 1;
      const pattern = splits?.map((split) => (split[place] === first ? "=" : "x")).join("") ?? "";
      places[node] = { block: `${nodes[0] ?? 0} ${pattern}`, sign: first > 0 ? 1 : -1 };
      counts[node] = splits?.length;
      heads.set(node, nodes[0] ?? 0);
    }
  }
  for (const { node, into, sign } of [...reduced.merged].reverse()) {
    const place = places[into];
    if (place !== undefined) places[node] = { block: place.block, sign: place.sign === sign ? 1 : -1 };
    counts[node] = counts[into];
    heads.set(node, heads.get(into) ?? into);
  }
  const whole = reduceNothing(nodeCount, ties);
  return componentsOf(whole).map((nodes) =>
    groupOf(
      [...nodes].sort((one, other) => one - other),
      places,
      counts,
      heads,
    ),
  );
}

/** In which block a node stands, and on which of its sides. */
interface Place {
  readonly block: string;
  readonly sign: 1 | -1;
}

function groupOf(
  nodes: readonly number[],
  places: readonly Place[],
  counts: readonly (number | undefined)[],
  heads: ReadonlyMap<number, number>,
): CampGroup {
  // Parts that nothing ties to each other any more can each be turned around.
  const parts = new Map(nodes.map((node) => [heads.get(node) ?? node, counts[node]]));
  const splitCount = [...parts.values()].reduce(
    (product, count) => (product === undefined || count === undefined ? undefined : product * count),
    2 ** (parts.size - 1),
  );
  if (splitCount === undefined || splitCount > mostSplits) return { nodes, splitCount: undefined, blocks: [] };
  const blocks = new Map<string, { nodes: number[]; signs: (1 | -1)[] }>();
  for (const node of nodes) {
    const { block, sign } = places[node] ?? { block: "", sign: 1 };
    const known = blocks.get(block) ?? { nodes: [], signs: [] };
    known.nodes.push(node);
    known.signs.push(sign);
    blocks.set(block, known);
  }
  return {
    nodes,
    splitCount,
    blocks: [...blocks.values()].sort((one, other) => other.nodes.length - one.nodes.length),
  };
}

function reduceNothing(nodeCount: number, ties: readonly SignedTie[]): Map<number, number>[] {
  const weights = Array.from({ length: nodeCount }, () => new Map<number, number>());
  for (const { a, b, sign } of ties) {
    weights[a]?.set(b, sign);
    weights[b]?.set(a, sign);
  }
  return weights;
}
