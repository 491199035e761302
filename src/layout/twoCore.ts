import type { Point } from "../dataset/types.ts";
import { kCoreOf } from "../model/cohesion.ts";
import { neighbourhoodOf } from "../model/graph.ts";
import { buildLaneGraph, type LayoutProblem, splitProblem } from "./problem.ts";

/** A problem without its branches, and who of the whole problem is in it. */
export interface TwoCore {
  readonly problem: LayoutProblem;
  /** Index in the whole problem of each actor of the core. */
  readonly kept: readonly number[];
}

/** Fewer actors than this are no network worth a search of its own. */
const smallestCore = 4;

/**
 * The 2-core: the actors with lines to at least two others in it. Those decide how the lines run, while a branch, be it
 * a single leaf, finds a free place beside whom it hangs on and would only hinder that one from moving. Undefined where
 * hardly anybody would be left, or nobody go.
 */
export function deriveTwoCore(problem: LayoutProblem): TwoCore | undefined {
  const kept = kCoreOf(buildLaneGraph(problem), 2);
  if (kept.length < smallestCore || kept.length === problem.actors.length) return undefined;
  const [inner] = splitProblem(problem, [kept]);
  return inner && { problem: inner, kept };
}

/** In the unit of positions, where the frame is 2 wide. */
const branchDistance = 0.15;

/**
 * Places for the whole problem from those of its core, in the order of `kept`: each actor of a branch beside the one it
 * hangs on, in a direction at random. What hangs together apart from the core begins in the middle.
 */
export function placeBranches(
  problem: LayoutProblem,
  kept: readonly number[],
  found: readonly Point[],
  random: () => number,
): Point[] {
  const positions = new Map<number, Point>(kept.map((actor, index) => [actor, found[index] ?? [0, 0]]));
  const angles = problem.actors.map((_, actor) => (positions.has(actor) ? 0 : 2 * Math.PI * random()));
  const graph = buildLaneGraph(problem);
  const hangOn = (actor: number): void => {
    if (positions.has(actor)) return;
    const next = graph.findNeighbor(String(actor), (key) => positions.has(Number(key)));
    const [x, y] = positions.get(Number(next)) ?? [0, 0];
    const angle = angles[actor] ?? 0;
    positions.set(actor, [x + branchDistance * Math.cos(angle), y + branchDistance * Math.sin(angle)]);
  };
  neighbourhoodOf(graph, kept, Infinity).forEach(hangOn);
  for (const actor of problem.actors.keys()) {
    if (!positions.has(actor)) neighbourhoodOf(graph, [actor], Infinity).forEach(hangOn);
  }
  return problem.actors.map((_, actor) => positions.get(actor) ?? [0, 0]);
}
