import type { LayoutProblem } from "./problem.ts";

/** A problem without its leaves, and who of the whole problem is in it. */
export interface Core {
  readonly problem: LayoutProblem;
  /** Index in the whole problem of each actor of the core. */
  readonly kept: readonly number[];
}

/** Fewer actors than this are no network worth a search of its own. */
const smallestCore = 4;

/**
 * The actors with lines to at least two others: those decide how the lines run, while a leaf finds a free place beside
 * its one neighbour and would only hinder it from moving. Undefined where hardly anybody would be left, or nobody go.
 */
export function deriveCore({ actors, lanes }: LayoutProblem): Core | undefined {
  const neighbours = actors.map(() => new Set<number>());
  for (const { source, target } of lanes) {
    if (source === target) continue;
    neighbours[source]?.add(target);
    neighbours[target]?.add(source);
  }
  const kept = actors.flatMap((_, actor) => ((neighbours[actor]?.size ?? 0) >= 2 ? [actor] : []));
  if (kept.length < smallestCore || kept.length === actors.length) return undefined;
  const place = new Map(kept.map((actor, index) => [actor, index]));
  const inner = lanes.flatMap((lane) => {
    const source = place.get(lane.source);
    const target = place.get(lane.target);
    return source === undefined || target === undefined ? [] : [{ ...lane, source, target }];
  });
  return { problem: { actors: actors.filter((_, actor) => place.has(actor)), lanes: inner }, kept };
}
