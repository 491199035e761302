import { isPassing } from "../model/dayWindow.ts";
import { type DayWindow, type Extent, type Filter, type Model, OPEN_END, type Scope } from "../model/types.ts";

/** How many triangles there are from a day on, until the next point. */
export interface TensionPoint {
  readonly day: number;
  readonly triangles: number;
  /** Those not in balance. */
  readonly tense: number;
}

/** What is looked at, day by day. */
export interface TracedView {
  readonly model: Model;
  readonly scope: Scope;
  readonly filter: Filter;
  readonly mode: DayWindow["mode"];
}

/** So many changes of a pair are over before it is asked whether to go on. */
const changesAtOnce = 200;

/**
 * For each single day from the first of the data to the last what `measureBalance` counts on that day alone, in mode `until`
 * up to that day: a point for each day on which that changes, the first day in any case. Empty where nothing is dated.
 * `counts` leaves relations out, by row. Works in pieces, between which it yields.
 */
export function* traceTension(
  { model, scope, filter, mode }: TracedView,
  counts: (row: number) => boolean,
): Generator<undefined, readonly TensionPoint[]> {
  const { extent } = model;
  if (extent === undefined) return [];
  const rows = scope.relationRows.filter((row) => isSigned(model, row) && isPassing(model, filter, row) && counts(row));
  const changes = changesOf(model, rows, mode, extent);
  const pairs = createPairs(model);
  const points: TensionPoint[] = [{ day: extent.firstDay, triangles: 0, tense: 0 }];
  let done = 0;
  for (const day of [...changes.keys()].sort((one, other) => one - other)) {
    for (const { row, by } of changes.get(day) ?? []) {
      pairs.change(row, by);
      if (++done % changesAtOnce === 0) yield;
    }
    const [before, now] = [points.at(-1), pairs.now()];
    if (before?.day === day) points.pop();
    if (before?.day === day || before?.triangles !== now.triangles || before.tense !== now.tense) {
      points.push({ day, ...now });
    }
  }
  return points;
}

function isSigned({ columns, types }: Model, row: number): boolean {
  return (types[columns.type[row] ?? 0]?.sign ?? 0) !== 0 && columns.source[row] !== columns.target[row];
}

interface Change {
  readonly row: number;
  readonly by: 1 | -1;
}

/** By day what can begin then, and what is over in any case. */
function changesOf(
  { columns }: Model,
  rows: readonly number[],
  mode: DayWindow["mode"],
  { firstDay, lastDay }: Extent,
): ReadonlyMap<number, readonly Change[]> {
  const changes = new Map<number, Change[]>();
  const add = (day: number, change: Change) => {
    const known = changes.get(day);
    if (known === undefined) changes.set(day, [change]);
    else known.push(change);
  };
  for (const row of rows) {
    for (let period = columns.periodStart[row] ?? 0; period < (columns.periodStart[row + 1] ?? 0); period++) {
      const begin = Math.max(firstDay, columns.earliestStart[period] ?? 0);
      const end = mode === "until" ? OPEN_END : (columns.latestEnd[period] ?? 0);
      if (begin > lastDay || end < firstDay) continue;
      add(begin, { row, by: 1 });
      if (end < lastDay) add(end + 1, { row, by: -1 });
    }
  }
  return changes;
}

/** Pairs of actors with their signs, and the triangles of those, kept in step with what comes and goes. */
function createPairs({ lanes, columns, types }: Model) {
  const open = new Map<number, { positive: number; negative: number }>();
  /** By actor the signs of their pairs, by the other one: never 0. */
  const signs = new Map<number, Map<number, number>>();
  let [triangles, tense] = [0, 0];
  const setSign = (a: number, b: number, before: number, after: number) => {
    const [ofA, ofB] = [signs.get(a) ?? new Map<number, number>(), signs.get(b) ?? new Map<number, number>()];
    const [fewer, more] = ofA.size < ofB.size ? [ofA, ofB] : [ofB, ofA];
    for (const [third, sign] of fewer) {
      const others = sign * (more.get(third) ?? 0);
      if (others === 0) continue;
      triangles += Math.abs(after) - Math.abs(before);
      tense += (after * others < 0 ? 1 : 0) - (before * others < 0 ? 1 : 0);
    }
    for (const [own, other] of [
      [ofA, b],
      [ofB, a],
    ] as const) {
      if (after === 0) own.delete(other);
      else own.set(other, after);
    }
    signs.set(a, ofA).set(b, ofB);
  };
  return {
    now: () => ({ triangles, tense }),
    change: (row: number, by: 1 | -1) => {
      const pair = lanes[columns.lane[row] ?? 0]?.pair ?? 0;
      const signed = open.get(pair) ?? { positive: 0, negative: 0 };
      const before = signOf(signed);
      signed[(types[columns.type[row] ?? 0]?.sign ?? 0) > 0 ? "positive" : "negative"] += by;
      open.set(pair, signed);
      const after = signOf(signed);
      if (before !== after) setSign(columns.source[row] ?? 0, columns.target[row] ?? 0, before, after);
    },
  };
}

/** 0 for a pair without a relation, and for one with relations of both signs. */
function signOf({ positive, negative }: { readonly positive: number; readonly negative: number }): number {
  return Math.sign(positive) - Math.sign(negative);
}
