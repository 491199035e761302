import { countBefore, countUpTo } from "./sortedDays.ts";

/**
 * Corners in the plane of windows, by columns. The quadrant of a corner holds the windows that reach `start` and do
 * not begin after `end`: toDay ≥ start and fromDay ≤ end. `weight` is 1 or -1.
 */
export interface Corners {
  readonly start: number[];
  readonly end: number[];
  readonly weight: number[];
}

export function emptyCorners(): Corners {
  return { start: [], end: [], weight: [] };
}

export interface Quadrants {
  /** Sum of the weights of the quadrants that hold the window. Needs fromDay ≤ toDay. */
  count(fromDay: number, toDay: number): number;
}

/**
 * Answers how many quadrants hold a window. Where start ≤ end, a window that lies before `start` cannot begin after
 * `end`, so a difference of two counts is exact: O(log n). Elsewhere (vague events, gaps between periods) a window
 * can miss both at once and that difference goes wrong; those are counted in two dimensions: O(log² n).
 */
export function buildQuadrants(corners: Corners): Quadrants {
  const parts = buildParts(corners);
  return {
    count: (fromDay, toDay) => {
      let sum = 0;
      for (const { weight, part } of parts) sum += weight * part.count(fromDay, toDay);
      return sum;
    },
  };
}

/** On its own, so that what counts does not hold on to the corners. */
function buildParts(corners: Corners) {
  return ([1, -1] as const).flatMap((weight) =>
    [buildNested(pick(corners, weight, true)), buildCrossed(pick(corners, weight, false))]
      .filter((part) => part !== undefined)
      .map((part) => ({ weight, part })),
  );
}

interface Picked {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

function pick(corners: Corners, weight: number, isNested: boolean): Picked {
  const start: number[] = [];
  const end: number[] = [];
  for (const [index, first] of corners.start.entries()) {
    const last = corners.end[index] ?? 0;
    if (corners.weight[index] !== weight || first <= last !== isNested) continue;
    start.push(first);
    end.push(last);
  }
  return { start: Int32Array.from(start), end: Int32Array.from(end) };
}

function buildNested({ start, end }: Picked): Quadrants | undefined {
  if (start.length === 0) return undefined;
  start.sort();
  end.sort();
  return { count: (fromDay, toDay) => countUpTo(start, toDay) - countBefore(end, fromDay) };
}

/**
 * A Fenwick tree over the corners in the order of `start`: node i (from 1) keeps the `end` of the `i & -i` corners
 * up to the i-th, sorted. (P. M. Fenwick, "A new data structure for cumulative frequency tables", 1994.)
 */
function buildCrossed({ start, end }: Picked): Quadrants | undefined {
  const count = start.length;
  if (count === 0) return undefined;
  const order = Uint32Array.from(start.keys()).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0));
  const ends = Int32Array.from(order, (index) => end[index] ?? 0);
  start.sort();
  const nodes = Array.from({ length: count }, (_, index) => {
    const last = index + 1;
    return ends.slice(last - (last & -last), last).sort();
  });
  return {
    count: (fromDay, toDay) => {
      let sum = 0;
      for (let last = countUpTo(start, toDay); last > 0; last -= last & -last) {
        const node = nodes[last - 1];
        if (node !== undefined) sum += node.length - countBefore(node, fromDay);
      }
      return sum;
    },
  };
}
