import { longestBackPart, usualBreadth } from "./lines.ts";
import { pathLengthPx } from "./paths.ts";
import { backCostOf, headCostOf, setBack, type Tangle } from "./tangle.ts";

/** An arrowhead looks for its place in steps of this length. */
const stepPx = 3;
/** A line much broader than most would be torn in two: its arrowhead, larger as well, stays within so many of its lengths. */
const mostLengths = 2.5;
/** So often all are looked at, since each takes and leaves room. */
const rounds = 4;
/** What costs less is air between an arrowhead and a line. */
const leastFault = 5;

/**
 * Has arrowheads that lie on a foreign line, arrowhead or actor slide back along their own lines, by no more than
 * `longestBackPart`, to the nearest place where they touch none; where there is none, to the one that costs the least.
 * Lines stay as they are. In place.
 */
export function slideHeads(tangle: Tangle): void {
  for (let round = 0; round < rounds; round += 1) {
    const before = tangle.paths.backPx.slice();
    for (const row of worstFirst(tangle)) slideHead(tangle, row, Infinity);
    if (tangle.paths.backPx.every((px, row) => px === before[row])) break;
  }
}

function worstFirst(tangle: Tangle): readonly number[] {
  const costs = tangle.lanes.map((_, row) => headCostOf(tangle, row, Infinity));
  const costAt = (row: number): number => costs[row] ?? 0;
  return [...costs.keys()].filter((row) => costAt(row) >= leastFault).sort((a, b) => costAt(b) - costAt(a) || a - b);
}

/** Slides one arrowhead to its best place; what that costs, or more than `limit` where it stays since all cost more. */
export function slideHead(tangle: Tangle, row: number, limit: number): number {
  const { source, target } = tangle.lanes[row] ?? {};
  if (source === target) return headCostOf(tangle, row, limit);
  const { headPx } = tangle.breadths[row] ?? usualBreadth;
  const partPx = longestBackPart * pathLengthPx(tangle.paths, row);
  const mostPx = headPx > usualBreadth.headPx ? Math.min(partPx, mostLengths * headPx) : partPx;
  let [best, least] = [tangle.paths.backPx[row] ?? 0, limit];
  for (let px = 0; px <= mostPx && backCostOf(px) < least; px += stepPx) {
    setBack(tangle, row, px);
    const cost = headCostOf(tangle, row, least);
    if (cost < least) [best, least] = [px, cost];
  }
  setBack(tangle, row, best);
  return least;
}
