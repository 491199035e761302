import type { CampGroup } from "./camps.ts";
import { boundFrustration, type SignedTie } from "./frustration.ts";
import type { ShownModel } from "./paths.ts";

/** What is counted by pairs and triangles. A pair of actors counts once, whatever the number of its relations. */
export interface Triads {
  /** Pairs of actors of one sign: with cooperative relations only, or with conflicting ones only. */
  readonly m: number;
  /** Ids of the two actors of each pair with both; they are left out of all measures. */
  readonly ambivalent: readonly (readonly [string, string])[];
  /** Three actors of which each two are such a pair of one sign. */
  readonly triangles: number;
  /** Those with no conflicting pair, or with two. */
  readonly balanced: number;
  /** Balanced ones among all, 0 to 1; undefined where there are no triangles. */
  readonly index: number | undefined;
  /** By triangle that is not balanced, the ids of its relations. */
  readonly tense: readonly (readonly string[])[];
}

/** How far what is shown is in balance. */
export interface Balance extends Triads {
  /** No fewer pairs than these would have to go for two camps to be left: allies within, opponents between. */
  readonly lower: number;
  /** So many are enough. */
  readonly upper: number;
  /** The frustration index where it is exact, else the same as `upper`. */
  readonly frustration: number;
  /** Whether `lower` and `upper` meet. */
  readonly exact: boolean;
  /** Ids of the relations of `upper` pairs that are enough; others may be as well. */
  readonly frustrated: readonly string[];
}

/** So many looks at a tie are about a second. */
const usualBudget = 1e8;

/** Measures what is shown; looks at a tie `usualBudget` times at the most for the bounds. */
export function measureShownBalance(seen: ShownModel): Balance {
  const { actors, relations } = seen.model.dataset;
  const pairs = readPairs(seen);
  const { lower, frustrated } = boundFrustration(actors.length, pairs.ties, { steps: usualBudget });
  return {
    ...measureTriads(seen, pairs),
    lower,
    upper: frustrated.length,
    frustration: frustrated.length,
    exact: lower === frustrated.length,
    frustrated: rowsOf(frustrated.flatMap((place) => pairs.ties[place] ?? [])).map((row) => relations[row]?.id ?? ""),
  };
}

export function measureTriads({ model: { dataset } }: ShownModel, { ties, ambivalent }: ShownPairs): Triads {
  const { actors, relations } = dataset;
  const triangles = findTriangles(actors.length, ties);
  const tense = triangles.filter((triangle) => triangle.reduce((product, { sign }) => product * sign, 1) < 0);
  return {
    m: ties.length,
    ambivalent: ambivalent.map(({ a, b }) => [actors[a]?.id ?? "", actors[b]?.id ?? ""] as const),
    triangles: triangles.length,
    balanced: triangles.length - tense.length,
    index: triangles.length === 0 ? undefined : (triangles.length - tense.length) / triangles.length,
    tense: tense.map((triangle) => rowsOf(triangle).map((row) => relations[row]?.id ?? "")),
  };
}

/** Rows of the relations of some pairs, ascending. */
export function rowsOf(pairs: readonly Pair[]): readonly number[] {
  return pairs.flatMap(({ rows }) => rows).sort((one, other) => one - other);
}

/** Camps of actors, by row, of three or more who are tied to each other and not all with each other. */
export interface ShownCamps {
  /** Rows of all of them, ascending. */
  readonly actors: readonly number[];
  /** How many splits into two camps are best; undefined where there are too many, or they were not all found. */
  readonly splitCount: number | undefined;
  /** Who stands in the one and in the other camp in every best split: the most of whom that can be said; the lowest row in the one. */
  readonly camps: readonly [readonly number[], readonly number[]];
  /** Those whose camp depends on the split. */
  readonly changing: readonly number[];
  /** Those who are with somebody of the one and with somebody of the other camp, in every best split. */
  readonly withBoth: readonly number[];
  /** Rows of the relations that all of it rests on, ascending. */
  readonly relations: readonly number[];
  /** Those of one or the other camp of whom only one of these relations is. */
  readonly onlyOne: readonly number[];
}

/** The camps of pairs of actors, those of most actors first; `groups` is what `findCamps` has found of them. */
export function nameCamps(ties: readonly SignedPair[], groups: readonly CampGroup[]): readonly ShownCamps[] {
  const friends = new Map<number, number[]>();
  const opposed = new Set<number>();
  for (const { a, b, sign } of ties) {
    if (sign < 0) {
      opposed.add(a);
      continue;
    }
    friends.set(a, [...(friends.get(a) ?? []), b]);
    friends.set(b, [...(friends.get(b) ?? []), a]);
  }
  return groups
    .filter(({ nodes }) => nodes.length > 2 && nodes.some((node) => opposed.has(node)))
    .map((group) => toShownCamps(group, ties, (actor) => friends.get(actor) ?? []))
    .sort((one, other) => other.actors.length - one.actors.length);
}

function toShownCamps(
  { nodes, splitCount, blocks: [core] }: CampGroup,
  ties: readonly SignedPair[],
  friendsOf: (actor: number) => readonly number[],
): ShownCamps {
  // Of an actor alone nothing is said by where they stand.
  const sideOf = new Map(
    core === undefined || core.nodes.length < 2
      ? []
      : core.nodes.map((node, place) => [node, core.signs[place] === core.signs[0]]),
  );
  const sidesOf = (actor: number) => new Set(friendsOf(actor).map((friend) => sideOf.get(friend)));
  const among = new Set(nodes);
  const within = ties.filter(({ a, b }) => among.has(a) && among.has(b));
  const countOf = (actor: number) => rowsOf(within.filter(({ a, b }) => a === actor || b === actor)).length;
  return {
    actors: nodes,
    splitCount,
    camps: [nodes.filter((node) => sideOf.get(node) === true), nodes.filter((node) => sideOf.get(node) === false)],
    changing: splitCount === undefined ? [] : nodes.filter((node) => !sideOf.has(node)),
    withBoth: nodes.filter((node) => sidesOf(node).has(true) && sidesOf(node).has(false)),
    relations: rowsOf(within),
    onlyOne: nodes.filter((node) => sideOf.has(node) && countOf(node) === 1),
  };
}

/** Two actors, the lower row first, with their signed relations; 0 where these are of both signs. */
interface Pair extends Omit<SignedTie, "sign"> {
  readonly sign: 1 | 0 | -1;
  readonly rows: readonly number[];
}
type SignedPair = Pair & SignedTie;

export interface ShownPairs {
  readonly ties: readonly SignedPair[];
  /** Those with relations of both signs. */
  readonly ambivalent: readonly Pair[];
}

/**
 * The pairs of what is shown, direction dropped; relations of neutral types, and of an actor with itself, have no part in
 * them. In the order of the pairs' actors.
 */
export function readPairs(seen: ShownModel): ShownPairs {
  const pairs = gatherPairs(seen);
  return {
    ties: pairs.filter((pair): pair is SignedPair => pair.sign !== 0),
    ambivalent: pairs.filter(({ sign }) => sign === 0),
  };
}

function gatherPairs({ model: { lanes, types }, shown }: ShownModel): readonly Pair[] {
  const shownOf = lanes.map(({ relations }) => relations.filter((row) => shown.relationShown(row)));
  const pairs: Pair[] = [];
  let last = -1;
  for (const { row, pair, source, target, type } of lanes) {
    const sign = types[type]?.sign ?? 0;
    const rows = shownOf[row] ?? [];
    if (sign === 0 || source === target || rows.length === 0) continue;
    const ends = { a: Math.min(source, target), b: Math.max(source, target) };
    const before = last === pair ? pairs.pop() : undefined;
    pairs.push({
      ...ends,
      sign: before === undefined || before.sign === sign ? sign : 0,
      rows: [...(before?.rows ?? []), ...rows],
    });
    last = pair;
  }
  return pairs;
}

/** Each triangle once, as its three pairs: by its lowest actor, then the others. */
function findTriangles(actorCount: number, ties: readonly SignedPair[]): readonly (readonly SignedPair[])[] {
  const higher = Array.from({ length: actorCount }, () => new Map<number, SignedPair>());
  for (const tie of ties) higher[tie.a]?.set(tie.b, tie);
  const triangles: SignedPair[][] = [];
  for (const first of ties) {
    for (const [c, second] of higher[first.b] ?? []) {
      const third = higher[first.a]?.get(c);
      if (third !== undefined) triangles.push([first, second, third]);
    }
  }
  return triangles;
}
