/** By node its ties: to which node, and how heavy. Positive ones cost that much between camps, negative ones within. */
export type Component = readonly (readonly { readonly to: number; readonly weight: number }[])[];

/** How much may be searched. */
export interface Allowance {
  /** Looks at ties that are left; below 0 there are none. */
  steps: number;
  /** Gives more of them where there are none, and says whether it has. */
  readonly extend?: () => boolean;
}

/** Whether nothing more may be searched. */
export function isSpent(left: Allowance): boolean {
  return left.steps < 0 && left.extend?.() !== true;
}

export interface ComponentBounds {
  /** No split into two camps costs less. */
  readonly lower: number;
  /** A split that is as good as was found: 1 or -1 by node. */
  readonly signs: Int8Array;
}

/**
 * Searches the split of a connected graph into two camps that costs least, by branch and bound over larger and larger parts
 * of it ("Russian dolls", Verfaillie, Lemaître and Schiex 1996): what is known of the smaller part bounds the larger. Takes
 * the ties that it looks at off what is left, and stops when that is spent.
 */
export function boundComponent(component: Component, left: Allowance): ComponentBounds {
  const order = orderOf(component);
  const ordered = reorder(component, order);
  const found = descend(ordered);
  let lower = packTriangles(ordered);
  let best = found;
  if (lower < costOf(ordered, found)) {
    const searched = searchDolls(ordered, found, left);
    lower = Math.max(lower, searched.lower);
    best = searched.signs;
  }
  const signs = new Int8Array(component.length);
  for (const [place, node] of order.entries()) signs[node] = best[place] ?? 1;
  return { lower, signs };
}

/** The densest part first: the node of the fewest ties to those that are left goes last, again and again. */
function orderOf(component: Component): readonly number[] {
  const degrees = component.map((ties) => ties.length);
  const byDegree: Set<number>[] = [];
  const put = (node: number) => {
    const degree = degrees[node] ?? 0;
    (byDegree[degree] ??= new Set()).add(node);
  };
  for (const node of component.keys()) put(node);
  const order: number[] = [];
  const isOut = new Uint8Array(component.length);
  for (let degree = 0; order.length < component.length;) {
    const [node] = byDegree[degree] ?? [];
    if (node === undefined) {
      degree++;
      continue;
    }
    byDegree[degree]?.delete(node);
    order.push(node);
    isOut[node] = 1;
    for (const { to } of component[node] ?? []) {
      if (isOut[to] === 1) continue;
      byDegree[degrees[to] ?? 0]?.delete(to);
      degrees[to] = (degrees[to] ?? 0) - 1;
      put(to);
    }
    degree = Math.max(0, degree - 1);
  }
  return order.reverse();
}

function reorder(component: Component, order: readonly number[]): Component {
  const places = new Int32Array(order.length);
  for (const [place, node] of order.entries()) places[node] = place;
  return order.map((node) => (component[node] ?? []).map(({ to, weight }) => ({ to: places[to] ?? 0, weight })));
}

function costOf(component: Component, signs: Int8Array): number {
  let cost = 0;
  for (const [node, ties] of component.entries()) {
    for (const { to, weight } of ties) {
      if (to > node && weight * (signs[node] ?? 1) * (signs[to] ?? 1) < 0) cost += Math.abs(weight);
    }
  }
  return cost;
}

/** So many first splits are mended. */
const mostStarts = 24;

/** A good split: of several that follow trees through the graph, each mended node by node until no move makes it better. */
function descend(component: Component): Int8Array {
  const starts = Math.min(mostStarts, component.length);
  const splits = Array.from({ length: starts }, (_, start) => {
    const signs = followTree(component, Math.floor((start * component.length) / starts));
    mend(component, signs);
    return { signs, cost: costOf(component, signs) };
  });
  return splits.reduce((best, split) => (split.cost < best.cost ? split : best)).signs;
}

function followTree(component: Component, root: number): Int8Array {
  const signs = new Int8Array(component.length);
  signs[root] = 1;
  const reached = [root];
  for (const node of reached) {
    for (const { to, weight } of component[node] ?? []) {
      if (signs[to] !== 0) continue;
      signs[to] = (signs[node] ?? 1) * Math.sign(weight);
      reached.push(to);
    }
  }
  return signs;
}

function mend(component: Component, signs: Int8Array): void {
  const waiting = new Set(component.keys());
  for (const node of waiting) {
    waiting.delete(node);
    const ties = component[node] ?? [];
    const pull = ties.reduce((sum, { to, weight }) => sum + weight * (signs[to] ?? 1), 0) * (signs[node] ?? 1);
    if (pull >= 0) continue;
    signs[node] = -(signs[node] ?? 1);
    for (const { to } of ties) waiting.add(to);
  }
}

/** Triangles of which one tie has to break, without a tie in common, as heavy as their lightest: a bound from below. */
function packTriangles(component: Component): number {
  const rest = component.map((ties) => new Map(ties.map(({ to, weight }) => [to, weight])));
  const take = (a: number, b: number, weight: number) => {
    const before = rest[a]?.get(b) ?? 0;
    rest[a]?.set(b, before - Math.sign(before) * weight);
    rest[b]?.set(a, before - Math.sign(before) * weight);
  };
  let packed = 0;
  for (const [a, ties] of component.entries()) {
    for (const { to: b } of ties) {
      if (b < a) continue;
      for (const { to: c } of component[b] ?? []) {
        if (c < b || rest[a]?.has(c) !== true) continue;
        const weights = [rest[a].get(b) ?? 0, rest[b]?.get(c) ?? 0, rest[a].get(c) ?? 0];
        if (weights.reduce((product, weight) => product * Math.sign(weight), 1) >= 0) continue;
        const lightest = Math.min(...weights.map(Math.abs));
        packed += lightest;
        take(a, b, lightest);
        take(b, c, lightest);
        take(a, c, lightest);
      }
    }
  }
  return packed;
}

/**
 * The best splits of the last node, of the last two and so on, up to all; `known` is what they cost, by their first node. `found` is a split of all to begin with. Where
 * the steps run out, what the largest part that was searched to the end costs is a bound for all.
 */
export function searchDolls(
  component: Component,
  found: Int8Array,
  left: Allowance,
): ComponentBounds & { readonly known: Float64Array } {
  const size = component.length;
  const known = new Float64Array(size + 1);
  let signs: Int8Array = new Int8Array(size).fill(1);
  for (let first = size - 1; first >= 0; first--) {
    // The best of the smaller part with the better of two places for the new node.
    const later = (component[first] ?? []).filter(({ to }) => to > first);
    const pull = later.reduce((sum, { to, weight }) => sum + weight * (signs[to] ?? 1), 0);
    signs[first] = pull < 0 ? -1 : 1;
    const costOfLater = later.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
    let best = (known[first + 1] ?? 0) + (costOfLater - Math.abs(pull)) / 2;
    if (first === 0 && costOf(component, found) < best) {
      best = costOf(component, found);
      signs = found;
    }
    const better = searchDoll(component, first, known, best, left);
    if (isSpent(left)) {
      return { lower: known[first + 1] ?? 0, signs: first === 0 && better ? better.signs : found, known };
    }
    known[first] = better?.cost ?? best;
    signs = better?.signs ?? signs;
  }
  return { lower: known[0] ?? 0, signs, known };
}

/** A split of the nodes from `first` on that costs less than `limit`, the least of these; undefined where there is none. */
function searchDoll(
  component: Component,
  first: number,
  known: Float64Array,
  limit: number,
  left: Allowance,
): { readonly cost: number; readonly signs: Int8Array } | undefined {
  let best: { cost: number; signs: Int8Array } | undefined;
  walkSplits(component, first, known, left, {
    bound: () => best?.cost ?? limit,
    onSplit: (cost, signs) => (best = { cost, signs: signs.slice() }),
  });
  return best;
}

/**
 * All splits of a connected graph that cost least, the first node in the same camp in each: 1 or -1 by node. Undefined where
 * there are more than `most`, or where that takes more looks at ties than are left.
 */
export function listBestSplits(component: Component, most: number, left: Allowance): readonly Int8Array[] | undefined {
  const order = orderOf(component);
  const ordered = reorder(component, order);
  const { signs, known } = searchDolls(ordered, descend(ordered), left);
  const least = costOf(ordered, signs);
  const splits: Int8Array[] = [];
  walkSplits(ordered, 0, known, left, {
    // Weights are whole numbers, and so is what a split costs.
    bound: () => (splits.length > most ? -Infinity : least + 1),
    onSplit: (_, found) => splits.push(found.slice()),
  });
  if (isSpent(left) || splits.length > most) return undefined;
  return splits.map((found) => {
    const inOrder = new Int8Array(component.length);
    for (const [place, node] of order.entries()) inOrder[node] = found[place] ?? 1;
    return inOrder;
  });
}

/** Calls `onSplit` for each split of the nodes from `first` on that costs less than `bound` says by then. */
function walkSplits(
  component: Component,
  first: number,
  known: Float64Array,
  left: Allowance,
  { bound, onSplit }: { readonly bound: () => number; readonly onSplit: (cost: number, signs: Int8Array) => void },
): void {
  const size = component.length;
  const signs = new Int8Array(size);
  /** By node: what its ties to those that have a place pull it by, and how heavy they are. */
  const pulls = new Float64Array(size);
  const loads = new Float64Array(size);

  /** `open` is what the nodes without a place cost at least by their ties to those that have one. */
  function place(node: number, cost: number, open: number): void {
    if (node === size) {
      onSplit(cost, signs);
      return;
    }
    const [pull, load] = [pulls[node] ?? 0, loads[node] ?? 0];
    const openAfter = open - (load - Math.abs(pull)) / 2;
    const sides = node === first ? [1] : pull < 0 ? [-1, 1] : [1, -1];
    for (const side of sides) {
      const costAfter = cost + (load - side * pull) / 2;
      if (isSpent(left) || costAfter + openAfter + (known[node + 1] ?? 0) >= bound()) continue;
      signs[node] = side;
      const change = move(node, side, 1);
      if (costAfter + openAfter + change + (known[node + 1] ?? 0) < bound())
        place(node + 1, costAfter, openAfter + change);
      move(node, side, -1);
    }
  }

  /** Gives a node its side, or takes it back (-1); by how much what is open costs more. */
  function move(node: number, side: number, direction: 1 | -1): number {
    let change = 0;
    for (const { to, weight } of component[node] ?? []) {
      left.steps -= 1;
      if (to <= node) continue;
      const before = (loads[to] ?? 0) - Math.abs(pulls[to] ?? 0);
      pulls[to] = (pulls[to] ?? 0) + direction * side * weight;
      loads[to] = (loads[to] ?? 0) + direction * Math.abs(weight);
      change += ((loads[to] ?? 0) - Math.abs(pulls[to] ?? 0) - before) / 2;
    }
    return change;
  }

  place(first, 0, 0);
}
