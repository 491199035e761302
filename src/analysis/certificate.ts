import { type CampGroup, findCamps } from "./camps.ts";
import { boundFrustration, type Frustration, type SignedTie } from "./frustration.ts";
import { type Allowance, isSpent } from "./twoCamps.ts";

/** A signed graph as it is sent to a worker. */
export interface SignedGraph {
  readonly nodeCount: number;
  /** By tie its two nodes and its sign. */
  readonly ties: Int32Array;
}

/** How few ties speak against two camps, and which camps these are. */
export interface Certificate extends Frustration {
  /** Empty where the bounds do not meet: without knowing what the best splits cost, nobody can have found all of them. */
  readonly groups: readonly CampGroup[];
  /** Whether it was searched to the end. */
  readonly isFinal: boolean;
}

export function toSignedGraph(nodeCount: number, ties: readonly SignedTie[]): SignedGraph {
  const packed = new Int32Array(ties.length * 3);
  for (const [place, { a, b, sign }] of ties.entries()) packed.set([a, b, sign], place * 3);
  return { nodeCount, ties: packed };
}

/** Searches bounds, then camps, until what is left is spent. */
export function certify({ nodeCount, ties: packed }: SignedGraph, left: Allowance): Certificate {
  const ties = Array.from({ length: packed.length / 3 }, (_, place): SignedTie => {
    const [a = 0, b = 0, sign = 0] = packed.subarray(place * 3, place * 3 + 3);
    return { a, b, sign: sign > 0 ? 1 : -1 };
  });
  const bounds = boundFrustration(nodeCount, ties, left);
  const isExact = bounds.lower === bounds.frustrated.length;
  const groups = isExact ? findCamps(nodeCount, ties, left) : [];
  return { ...bounds, groups, isFinal: !isSpent(left) };
}

/** So many looks take about a millisecond, after which the clock is looked at. */
const looksByClock = 1e5;

/** As many looks as there is time for: what is found then differs from machine to machine. */
export function allowTime(ms: number): Allowance {
  const endMs = performance.now() + ms;
  const left: Allowance = {
    steps: looksByClock,
    extend: () => {
      if (performance.now() >= endMs) return false;
      left.steps = looksByClock;
      return true;
    },
  };
  return left;
}
