import { type Certificate, certify, type SignedGraph } from "../analysis/certificate.ts";
import { findWays, packTies, type PackedTies, type Way } from "../analysis/paths.ts";
import type { VisibleGraph } from "../view/store.ts";

export type { Certificate, SignedGraph, Way };

/** Which camps there are in a graph, as it is asked of a worker. */
export interface CampSearch extends SignedGraph {
  readonly kind: "camps";
}

/** How two actors, by their rows, are connected by relations. */
export interface WaySearch extends PackedTies {
  readonly kind: "ways";
  readonly from: number;
  readonly to: number;
}

/** What a view shows, as far as ways through it depend on it. */
export type SearchedView = Pick<VisibleGraph, "model" | "scope" | "filter" | "window" | "shown">;

/** How what takes long is searched: each gives undefined where that is being done. */
export interface Searches {
  /** Which camps there are in a graph. */
  readonly camps: (graph: SignedGraph) => Certificate | undefined;
  /** Ways from one actor to another, by their rows. */
  readonly ways: (view: SearchedView, from: number, to: number) => readonly Way[] | undefined;
}

/** All at once, whoever waits for it. */
export const searchesHere: Searches = {
  camps: certifyHere,
  ways: (view, from, to) => findWaysHere(packWays(view, from, to)),
};

/** So many looks at a pair take some hundredths of a second: who has no worker waits for them. */
const waitedLooks = 4e6;

/** So many take some milliseconds where there are no more pairs than these: nobody needs a worker for them. */
const promptLooks = 5e5;
const promptPairs = 400;

export function certifyHere(graph: SignedGraph): Certificate {
  return certify(graph, { steps: waitedLooks });
}

/** Undefined where it would take longer than one should have to wait for. */
export function certifyPromptly(graph: SignedGraph): Certificate | undefined {
  if (graph.ties.length > 3 * promptPairs) return undefined;
  const found = certify(graph, { steps: promptLooks });
  return found.isFinal ? found : undefined;
}

/** Ways through so many relations take some milliseconds. */
const promptRelations = 20_000;

/** Undefined where there are too many relations for it. */
export function findWaysPromptly(view: SearchedView, from: number, to: number): readonly Way[] | undefined {
  return view.scope.relationRows.length > promptRelations ? undefined : findWaysHere(packWays(view, from, to));
}

/** What is shown now: the view goes on to show other things. */
export function packWays(view: SearchedView, from: number, to: number): WaySearch {
  return { kind: "ways", from, to, ...packTies(view) };
}

export function findWaysHere({ from, to, ...ties }: Omit<WaySearch, "kind">): readonly Way[] {
  return findWays(ties, from, to);
}
