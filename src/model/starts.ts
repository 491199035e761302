import { countBefore, countUpTo } from "./sortedDays.ts";
import { OPEN_END, OPEN_START } from "./types.ts";

/** What begins when. */
export interface Starts {
  /** Adds to each bin what begins from edges[i] up to the day before edges[i + 1]; edges ascend. */
  addToBins(edges: Int32Array, bins: Float64Array): void;
  /** First day after `day` on which something begins or may begin first. */
  dayAfter(day: number): number | undefined;
  dayBefore(day: number): number | undefined;
  /** How many begin before a day, each taken at the middle of the days on which it may begin. */
  countBefore(day: number): number;
  /** Those that begin from one day up to, not including, another, taken like that and in that order. */
  between(fromDay: number, endDay: number): readonly Start[];
}

/** The first and the last day on which something may begin. */
export interface Start {
  readonly earliest: number;
  readonly latest: number;
}

/** Below this a bin holds nothing but rounding: one day of a vague start weighs more. */
const rounding = 1e-9;

/**
 * Starts by their earliest and latest day, given pairwise. A start of limited precision weighs 1 in all, spread
 * evenly over its days. Open starts are left out. Put in order when they are first asked for: without a timeline nobody asks.
 */
export function buildStarts(earliest: Int32Array, latest: Int32Array): Starts {
  let inOrder: ReturnType<typeof orderDays> | undefined;
  const order = () => (inOrder ??= orderDays(earliest, latest));
  return {
    addToBins: (edges, bins) => {
      const { exactDays, vagueBefore } = order();
      addDifferences(edges, bins, (day) => countBefore(exactDays, day) + vagueBefore(day));
    },
    dayAfter: (day) => {
      const { days } = order();
      return days[countUpTo(days, day)];
    },
    dayBefore: (day) => {
      const { days } = order();
      return days[countBefore(days, day) - 1];
    },
    ...listStarts(earliest, latest),
  };
}

function orderDays(earliest: Int32Array, latest: Int32Array) {
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
  return {
    days: Int32Array.from(days).sort(),
    exactDays: Int32Array.from(exactDays).sort(),
    vagueBefore: buildVagueBefore(slopeChange),
  };
}

/** Starts one by one, put in order when they are first asked for. */
function listStarts(earliest: Int32Array, latest: Int32Array): Pick<Starts, "countBefore" | "between"> {
  let inOrder: { readonly doubledMiddles: Float64Array; readonly rows: Uint32Array } | undefined;
  const order = () => (inOrder ??= orderByMiddle(earliest, latest));
  return {
    countBefore: (day) => countBefore(order().doubledMiddles, 2 * day),
    between: (fromDay, endDay) => {
      const { doubledMiddles, rows } = order();
      const between = rows.subarray(countBefore(doubledMiddles, 2 * fromDay), countBefore(doubledMiddles, 2 * endDay));
      return Array.from(between, (row) => ({ earliest: earliest[row] ?? 0, latest: latest[row] ?? 0 }));
    },
  };
}

function orderByMiddle(earliest: Int32Array, latest: Int32Array) {
  const count = earliest.length;
  const closed = [...earliest.keys()].filter((row) => earliest[row] !== OPEN_START && latest[row] !== OPEN_END);
  // One number for both: a sort of plain numbers takes a tenth of one that calls back.
  const keys = Float64Array.from(closed, (row) => ((earliest[row] ?? 0) + (latest[row] ?? 0)) * count + row).sort();
  const doubledMiddles = keys.map((key) => Math.floor(key / count));
  return { doubledMiddles, rows: Uint32Array.from(keys, (key, index) => key - (doubledMiddles[index] ?? 0) * count) };
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
