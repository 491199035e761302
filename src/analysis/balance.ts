import { type CampGroup, findCamps } from "./camps.ts";
import { boundFrustration, type SignedTie } from "./frustration.ts";
import type { ShownModel } from "./paths.ts";

/** How far what is shown is in balance. A pair of actors counts once, whatever the number of its relations. */
export interface Balance {
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

/**
 * Measures what is shown, direction dropped; relations of neutral types, and of an actor with itself, have no part in it.
 * `budget` is how often it looks at a tie at the most for the bounds.
 */
export function measureShownBalance(seen: ShownModel, budget = usualBudget): Balance {
  const { actors, relations } = seen.model.dataset;
  const pairs = gatherPairs(seen);
  const ties = pairs.filter((pair): pair is SignedPair => pair.sign !== 0);
  const triangles = findTriangles(actors.length, ties);
  const tense = triangles.filter((triangle) => triangle.reduce((product, { sign }) => product * sign, 1) < 0);
  const { lower, frustrated } = boundFrustration(actors.length, ties, budget);
  const idsOf = (rows: readonly number[]) => rows.map((row) => relations[row]?.id ?? "");
  const rowsOf = (of: readonly Pair[]) => of.flatMap(({ rows }) => rows).sort((one, other) => one - other);
  return {
    m: ties.length,
    ambivalent: pairs
      .filter(({ sign }) => sign === 0)
      .map(({ a, b }) => [actors[a]?.id ?? "", actors[b]?.id ?? ""] as const),
    triangles: triangles.length,
    balanced: triangles.length - tense.length,
    index: triangles.length === 0 ? undefined : (triangles.length - tense.length) / triangles.length,
    tense: tense.map((triangle) => idsOf(rowsOf(triangle))),
    lower,
    upper: frustrated.length,
    frustration: frustrated.length,
    exact: lower === frustrated.length,
    frustrated: idsOf(rowsOf(frustrated.flatMap((place) => ties[place] ?? []))),
  };
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
}

/** The camps in what is shown, those of most actors first. `budget` as for `measureShownBalance`. */
export function findShownCamps(seen: ShownModel, budget = usualBudget): readonly ShownCamps[] {
  const ties = gatherPairs(seen).filter((pair): pair is SignedPair => pair.sign !== 0);
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
  return findCamps(seen.model.dataset.actors.length, ties, budget)
    .filter(({ nodes }) => nodes.length > 2 && nodes.some((node) => opposed.has(node)))
    .map((group) => toShownCamps(group, (actor) => friends.get(actor) ?? []))
    .sort((one, other) => other.actors.length - one.actors.length);
}

function toShownCamps(
  { nodes, splitCount, blocks: [core] }: CampGroup,
  friendsOf: (actor: number) => readonly number[],
): ShownCamps {
  // Of an actor alone nothing is said by where they stand.
  const sideOf = new Map(
    core === undefined || core.nodes.length < 2
      ? []
      : core.nodes.map((node, place) => [node, core.signs[place] === core.signs[0]]),
  );
  const sidesOf = (actor: number) => new Set(friendsOf(actor).map((friend) => sideOf.get(friend)));
  return {
    actors: nodes,
    splitCount,
    camps: [nodes.filter((node) => sideOf.get(node) === true), nodes.filter((node) => sideOf.get(node) === false)],
    changing: splitCount === undefined ? [] : nodes.filter((node) => !sideOf.has(node)),
    withBoth: nodes.filter((node) => sidesOf(node).has(true) && sidesOf(node).has(false)),
  };
}

/** Two actors, the lower row first, with their signed relations; 0 where these are of both signs. */
interface Pair extends Omit<SignedTie, "sign"> {
  readonly sign: 1 | 0 | -1;
  readonly rows: readonly number[];
}
type SignedPair = Pair & SignedTie;

/** In the order of the pairs' actors. */
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
