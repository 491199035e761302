import type { LayoutProblem } from "./problem.ts";

/** The connected parts of a network as indexes of its actors. */
export interface Parts {
  /** Largest first, equally large ones by their first actor; each ascending. */
  readonly parts: readonly (readonly number[])[];
  /** Actors without a line to anybody else, ascending. */
  readonly loners: readonly number[];
}

/** Who has a line to whom, once for each lane, without loops. */
export type Neighbours = readonly (readonly number[])[];

interface Ends {
  readonly source: number;
  readonly target: number;
}

export function deriveNeighbours(actorCount: number, lanes: readonly Ends[]): Neighbours {
  const neighbours: number[][] = Array.from({ length: actorCount }, () => []);
  for (const { source, target } of lanes) {
    if (source === target) continue;
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  }
  return neighbours;
}

export function deriveParts(neighbours: Neighbours): Parts {
  const isSeen = new Uint8Array(neighbours.length);
  const parts: number[][] = [];
  const loners: number[] = [];
  neighbours.forEach((own, actor) => {
    if (own.length === 0) loners.push(actor);
    else if (isSeen[actor] === 0) parts.push(reachedFrom(actor, neighbours, isSeen));
  });
  return { parts: parts.sort((a, b) => b.length - a.length), loners };
}

function reachedFrom(first: number, neighbours: Neighbours, isSeen: Uint8Array): number[] {
  const reached = [first];
  isSeen[first] = 1;
  for (const actor of reached) {
    for (const other of neighbours[actor] ?? []) {
      if (isSeen[other] === 1) continue;
      isSeen[other] = 1;
      reached.push(other);
    }
  }
  return reached.sort((a, b) => a - b);
}

/** Several sets of actors, none of them in two sets, each as a problem of its own with the lanes inside it. */
export function splitProblem({ actors, lanes }: LayoutProblem, sets: readonly (readonly number[])[]): LayoutProblem[] {
  const setOf = new Int32Array(actors.length).fill(-1);
  const place = new Int32Array(actors.length);
  sets.forEach((set, index) => {
    set.forEach((actor, position) => {
      setOf[actor] = index;
      place[actor] = position;
    });
  });
  const inner: LayoutProblem["lanes"][number][][] = sets.map(() => []);
  for (const lane of lanes) {
    const set = setOf[lane.source] ?? -1;
    if (set < 0 || set !== setOf[lane.target]) continue;
    inner[set]?.push({ ...lane, source: place[lane.source] ?? 0, target: place[lane.target] ?? 0 });
  }
  return sets.map((set, index) => ({
    actors: set.flatMap((actor) => actors[actor] ?? []),
    lanes: inner[index] ?? [],
  }));
}
