import type { LayoutActor, LayoutLane, LayoutProblem } from "../../../src/layout/problem.ts";
import { usualBreadth } from "../../../src/notation/lines.ts";

/** An actor of 10 px with a short name. */
export function actorOf(name: string, more: Partial<LayoutActor> = {}): LayoutActor {
  return { radiusPx: 10, names: [name], degree: 1, ...more };
}

/** A lone lane that the scene shows. */
export function laneOf(source: number, target: number, more: Partial<LayoutLane> = {}): LayoutLane {
  return {
    source,
    target,
    indexInPair: 0,
    pairSize: 1,
    directed: true,
    breadth: usualBreadth,
    weight: 1,
    sign: 0,
    ...more,
  };
}

/** Actors named A, B, C … with the lanes given as pairs of indexes. */
export function problemOf(count: number, lanes: readonly (readonly [number, number])[]): LayoutProblem {
  return {
    actors: Array.from({ length: count }, (_, index) => actorOf(String.fromCharCode(65 + (index % 26)))),
    lanes: lanes.map(([source, target]) => laneOf(source, target)),
  };
}
