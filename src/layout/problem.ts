import { MultiUndirectedGraph } from "graphology";
import type { Text } from "../dataset/types.ts";
import { buildIsBoxed } from "../model/groups.ts";
import { buildScope } from "../model/scope.ts";
import type { ActorGroup, Lane, Model, Scope } from "../model/types.ts";
import { breadthOf, broader, type LaneBreadth, looksIn, type RelationLook } from "../notation/lines.ts";
import { actorRadiusPx } from "../notation/sizes.ts";

/** An actor that wants a place. */
export interface LayoutActor {
  readonly radiusPx: number;
  /** Its name in each language of the dataset; the layout must carry the labels of all of them. */
  readonly names: readonly string[];
  /** Number of its relations: order in which labels choose, and pull towards the middle. */
  readonly degree: number;
}

/** A line to draw. Actors are given by their index in the problem. */
export interface LayoutLane {
  readonly source: number;
  readonly target: number;
  readonly indexInPair: number;
  readonly pairSize: number;
  readonly directed: boolean;
  readonly breadth: LaneBreadth;
  /** 1 for a lane that the scene shows, less for one that only other dates show. */
  readonly weight: number;
  readonly sign: -1 | 0 | 1;
}

/** What is drawn together and has to be readable together. */
export interface LayoutProblem {
  readonly actors: readonly LayoutActor[];
  readonly lanes: readonly LayoutLane[];
  /** Indexes of actors that stand in a box of their own, with nobody else. */
  readonly groups?: readonly (readonly number[])[];
}

/** Lanes that only other dates show keep a little say, so that the picture stays readable when the window moves. */
export const hiddenLaneWeight = 0.15;

/** The whole network, every lane shown. */
export function buildNetworkProblem(model: Model): LayoutProblem {
  return buildProblem(model, buildScope(model, undefined, "all"), () => true);
}

/** `scope` as a problem, its actors in the order of `scope.actorRows`; `isShown` tells of each relation row whether the window shows it. */
export function buildProblem(
  model: Model,
  scope: Scope,
  isShown: (relationRow: number) => boolean,
  groups: readonly ActorGroup[] = [],
): LayoutProblem {
  const isBoxed = buildIsBoxed(model, groups);
  const lookOf = looksIn(model, scope.relationRows);
  const index = new Map(scope.actorRows.map((row, position) => [row, position]));
  const largestDegree = model.degree.reduce((most, degree) => Math.max(most, degree), 0);
  const actors = scope.actorRows.map((row) => actorOf(model, row, largestDegree, scope.actorRows.length));
  const lanes = model.lanes.flatMap((lane) => {
    const relations = lane.relations.filter((row) => scope.relations[row] === 1 && !isBoxed(row));
    const source = index.get(lane.source);
    const target = index.get(lane.target);
    if (relations.length === 0 || source === undefined || target === undefined) return [];
    return [laneOf(model, lane, lookOf, source, target, relations.some(isShown))];
  });
  return { actors, lanes, groups: groups.map(({ rows }) => rows.flatMap((row) => index.get(row) ?? [])) };
}

function actorOf(model: Model, row: number, largestDegree: number, actorCount: number): LayoutActor {
  const degree = model.degree[row] ?? 0;
  const actor = model.dataset.actors[row];
  const names = actor === undefined ? [] : wordings(actor.name);
  return { radiusPx: actorRadiusPx(degree, largestDegree, actorCount), names, degree };
}

function wordings(text: Text): readonly string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}

function laneOf(
  model: Model,
  lane: Lane,
  lookOf: (row: number) => RelationLook,
  source: number,
  target: number,
  isShown: boolean,
): LayoutLane {
  return {
    source,
    target,
    indexInPair: lane.indexInPair,
    pairSize: lane.pairSize,
    directed: lane.directed,
    breadth: lane.relations.map((row) => breadthOf(lookOf(row))).reduce(broader),
    weight: isShown ? 1 : hiddenLaneWeight,
    sign: model.types[lane.type]?.sign ?? 0,
  };
}

/** Who has a line to whom: a node for each actor with its index as key, and an edge for each lane but loops. */
export type LaneGraph = MultiUndirectedGraph;

export function buildLaneGraph({ actors, lanes }: LayoutProblem): LaneGraph {
  const graph = new MultiUndirectedGraph();
  for (const actor of actors.keys()) graph.addNode(String(actor));
  for (const { source, target } of lanes) if (source !== target) graph.addEdge(String(source), String(target));
  return graph;
}

/** Several sets of actors, none of them in two sets, each as a problem of its own with the lanes inside it. */
export function splitProblem({ actors, lanes }: LayoutProblem, sets: readonly (readonly number[])[]): LayoutProblem[] {
  const setOf = new Int32Array(actors.length).fill(-1);
  const indexIn = new Int32Array(actors.length);
  sets.forEach((set, index) => {
    set.forEach((actor, inSet) => {
      setOf[actor] = index;
      indexIn[actor] = inSet;
    });
  });
  const inner: LayoutProblem["lanes"][number][][] = sets.map(() => []);
  for (const lane of lanes) {
    const set = setOf[lane.source] ?? -1;
    if (set < 0 || set !== setOf[lane.target]) continue;
    inner[set]?.push({ ...lane, source: indexIn[lane.source] ?? 0, target: indexIn[lane.target] ?? 0 });
  }
  return sets.map((set, index) => ({
    actors: set.flatMap((actor) => actors[actor] ?? []),
    lanes: inner[index] ?? [],
  }));
}
