import { type Allowance, boundComponent, type Component } from "./twoCamps.ts";

/** A tie of two different nodes, by their numbers; at most one for each pair. */
export interface SignedTie {
  readonly a: number;
  readonly b: number;
  readonly sign: 1 | -1;
}

export interface Frustration {
  /** No fewer ties than these are to be taken away so that two camps are left: all positive within, all negative between. */
  readonly lower: number;
  /** Places of ties that are enough, ascending: where there are `lower` of them, no fewer are. */
  readonly frustrated: readonly number[];
}

/**
 * Bounds of the frustration index of a signed graph (Harary 1959, there the line index of balance). What cannot matter is
 * taken off first, then each part that is left is searched by branch and bound. Stops
 * when what is left is spent, and gives the bounds that it has got by then; a graph always gets the same for as many looks.
 */
export function boundFrustration(nodeCount: number, ties: readonly SignedTie[], left: Allowance): Frustration {
  const reduced = reduce(nodeCount, ties);
  const signs = new Int8Array(nodeCount).fill(1);
  let { lower } = reduced;
  for (const nodes of componentsOf(reduced.weights)) {
    const component = toComponent(nodes, reduced.weights);
    const bounds = boundComponent(component, left);
    lower += bounds.lower;
    for (const [place, node] of nodes.entries()) signs[node] = bounds.signs[place] ?? 1;
  }
  for (const { node, into, sign } of reduced.merged.reverse()) signs[node] = sign * (signs[into] ?? 1);
  const isFrustrated = ({ a, b, sign }: SignedTie) => (signs[a] ?? 1) * (signs[b] ?? 1) !== sign;
  return { lower, frustrated: [...ties.keys()].filter((place) => isFrustrated(ties[place] as SignedTie)) };
}

/** By node its neighbours with the weight of the tie: positive ones cost that much between camps, negative ones within. */
export type Weights = Map<number, number>[];

export interface Reduced {
  readonly weights: Weights;
  /** What is lost whatever the camps. */
  readonly lower: number;
  /** A node that can always stand with (1) or against (-1) another, in the order in which that was found. */
  readonly merged: { readonly node: number; readonly into: number; readonly sign: 1 | -1 }[];
}

/**
 * Merges each node that has one tie at least as heavy as all its others together into the other end of that: to break the
 * heavy tie is never better. So go the ends of chains, chains themselves and all that hangs on them; parallel ties of
 * different signs cancel out, at the cost of the lighter. `isStrict`: only where to break the heavy tie is always worse, so
 * that no best split is lost.
 */
export function reduce(nodeCount: number, ties: readonly SignedTie[], isStrict = false): Reduced {
  const weights: Weights = Array.from({ length: nodeCount }, () => new Map<number, number>());
  const merged: Reduced["merged"] = [];
  let lower = 0;
  const add = (a: number, b: number, weight: number) => {
    const before = weights[a]?.get(b) ?? 0;
    const after = before + weight;
    lower += (Math.abs(before) + Math.abs(weight) - Math.abs(after)) / 2;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (after === 0) weights[one]?.delete(other);
      else weights[one]?.set(other, after);
    }
  };
  for (const { a, b, sign } of ties) add(a, b, sign);
  const waiting = new Set(weights.keys());
  for (const node of waiting) {
    waiting.delete(node);
    const own = [...(weights[node] ?? [])];
    const total = own.reduce((sum, [, weight]) => sum + Math.abs(weight), 0);
    const heavy = own.find(([, weight]) => 2 * Math.abs(weight) >= (isStrict ? total + 1 : total));
    if (heavy === undefined) continue;
    const [into, weight] = heavy;
    const sign = weight > 0 ? 1 : -1;
    merged.push({ node, into, sign });
    for (const [other] of own) weights[other]?.delete(node);
    weights[node]?.clear();
    for (const [other, each] of own) if (other !== into) add(into, other, each * sign);
    for (const [other] of own) waiting.add(other);
  }
  return { weights, lower, merged };
}

/** Nodes that are tied to each other in any number of steps, without those that have no ties. */
export function componentsOf(weights: Weights): readonly (readonly number[])[] {
  const isSeen = new Uint8Array(weights.length);
  const components: number[][] = [];
  for (const [first, ties] of weights.entries()) {
    if (isSeen[first] === 1 || ties.size === 0) continue;
    const nodes = [first];
    isSeen[first] = 1;
    for (const node of nodes) {
      for (const other of weights[node]?.keys() ?? []) {
        if (isSeen[other] === 1) continue;
        isSeen[other] = 1;
        nodes.push(other);
      }
    }
    components.push(nodes);
  }
  return components;
}

export function toComponent(nodes: readonly number[], weights: Weights): Component {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return nodes.map((node) =>
    [...(weights[node] ?? [])].map(([other, weight]) => ({ to: places.get(other) ?? 0, weight })),
  );
}
