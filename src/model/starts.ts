import { countBefore, countUpTo } from "./sortedDays.ts";
import { OPEN_END, OPEN_START } from "./types.ts";

/** What begins when. */
export interface Starts {
  /** Adds to each bin what begins from edges[i] up to the day before edges[i + 1]; edges ascend. */
  addToBins(edges: Int32Array, bins: Float64Array): void;
  /** First day after `day` on which something begins or may begin first. */
  dayAfter(day: number): number | undefined;
  dayBefore(day: number): number | undefined;
}

/** Below this a bin holds nothing but rounding: one day of a vague start weighs more. */
const rounding = 1e-9;

/**
 * Starts by their earliest and latest day, given pairwise. A start of limited precision weighs 1 in all, spread
 * evenly over its days. Open starts are left out.
 */
export function buildStarts(earliest: readonly number[], latest: readonly number[]): Starts {
  const days: number[] = [];
  const exactDays: number[] = [];
  const slopeChange = new Map<number, number>();
  for (const [index, first] of earliest.entries()) {
    const last = latest[index] ?? OPEN_END;
    if (first === OPEN_START || last === OPEN_END) continue;
    days.push(first);
    if (first === last) exactDays.push(first);
    else addRamp(slopeChange, first, last);
  }
  const sortedDays = Int32Array.from(days).sort();
  const sortedExact = Int32Array.from(exactDays).sort();
  const vagueBefore = buildVagueBefore(slopeChange);
  return {
    addToBins: (edges, bins) => addDifferences(edges, bins, (day) => countBefore(sortedExact, day) + vagueBefore(day)),
    dayAfter: (day) => sortedDays[countUpTo(sortedDays, day)],
    dayBefore: (day) => sortedDays[countBefore(sortedDays, day) - 1],
  };
}

/** The weight before day x of a start between `first` and `last` rises evenly from 0 at `first` to 1 after `last`. */
function addRamp(slopeChange: Map<number, number>, first: number, last: number): void {
  const slope = 1 / (last - first + 1);
  slopeChange.set(first, (slopeChange.get(first) ?? 0) + slope);
  slopeChange.set(last + 1, (slopeChange.get(last + 1) ?? 0) - slope);
}

/** The sum of all ramps before a day, from the slope and height at the last change of slope. */
function buildVagueBefore(slopeChange: ReadonlyMap<number, number>): (day: number) => number {
  const knees = Int32Array.from(slopeChange.keys()).sort();
  const slopes = new Float64Array(knees.length);
  const heights = new Float64Array(knees.length);
  let slope = 0;
  let height = 0;
  for (const [index, knee] of knees.entries()) {
    height += index === 0 ? 0 : slope * (knee - (knees[index - 1] ?? 0));
    slope += slopeChange.get(knee) ?? 0;
    heights[index] = height;
    slopes[index] = slope;
  }
  return (day) => {
    const last = countBefore(knees, day) - 1;
    return last < 0 ? 0 : (heights[last] ?? 0) + (slopes[last] ?? 0) * (day - (knees[last] ?? 0));
  };
}

function addDifferences(edges: Int32Array, bins: Float64Array, weightBefore: (day: number) => number): void {
  let before = weightBefore(edges[0] ?? 0);
  for (let bin = 0; bin < bins.length; bin++) {
    const after = weightBefore(edges[bin + 1] ?? 0);
    const weight = after - before;
    if (weight > rounding) bins[bin] = (bins[bin] ?? 0) + weight;
    before = after;
  }
}
