import type { Model } from "../model/types.ts";

export type { Focus, Hit } from "../notation/focus.ts";

/** Lanes by actor; a loop once. */
export function buildLanesOf(model: Model): ReadonlyMap<number, readonly number[]> {
  const lanesOf = new Map<number, number[]>();
  const add = (actor: number, lane: number): void => {
    const known = lanesOf.get(actor);
    if (known === undefined) lanesOf.set(actor, [lane]);
    else known.push(lane);
  };
  for (const [row, { source, target }] of model.lanes.entries()) {
    add(source, row);
    if (target !== source) add(target, row);
  }
  return lanesOf;
}
