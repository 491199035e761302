import { firstDayOf } from "../model/dayWindow.ts";
import type { Shown } from "../model/shown.ts";
import { type DayWindow, type Filter, type Model, OPEN_START, type Scope } from "../model/types.ts";

/** A time at which relations begin, as exactly as the data say it: a day, or all days of a month or year. */
export interface Moment {
  readonly fromDay: number;
  readonly toDay: number;
  /** Rows of the relations that begin in it, in the order of the dataset; at least one. */
  readonly begins: readonly number[];
}

/** What a view looks at. */
export interface Seen {
  readonly scope: Scope;
  readonly window: DayWindow;
  readonly filter: Filter;
  readonly shown: Shown;
}

/** The moments of greatest change, and all other times at which relations begin, each in their order. */
export interface Moments {
  readonly chosen: readonly Moment[];
  readonly others: readonly Moment[];
}

/** Of more times those count at which most begins. */
const mostCandidates = 60;

/**
 * At most `most` moments of greatest change in a window, in their order: those with the largest sum of what begins in the
 * first of them and of what is shown, surely or possibly, in only one of each two that follow each other. None of them
 * reaches into the next. Found exactly among the 60 times at which most begins, as a longest chain; of equal ones the
 * earlier. None where nothing begins. `shown` is moved to other windows.
 */
export function findMoments(model: Model, { scope, window, filter, shown }: Seen, most: number): Moments {
  const all = findCandidates(model, { scope, window, filter, shown });
  const candidates = [...all]
    .sort((a, b) => b.moment.begins.length - a.moment.begins.length || a.moment.toDay - b.moment.toDay)
    .slice(0, mostCandidates)
    .sort(inTime);
  const rows = candidates.map(({ shownRows }) => shownRows);
  const chains: Chain[][] = [candidates.map(({ moment }) => ({ change: moment.begins.length, before: -1 }))];
  while (chains.length < most) {
    const next = candidates.map((_, at) => longestBefore(candidates, rows, chains.at(-1) ?? [], at));
    if (next.every(({ change }) => change < 0)) break;
    chains.push(next);
  }
  const chosen = followBack(chains, candidates);
  return { chosen, others: all.map(({ moment }) => moment).filter((moment) => !chosen.includes(moment)) };
}

interface Candidate {
  readonly moment: Moment;
  readonly shownRows: ReadonlySet<number>;
}

/** The best chain that ends with a candidate; a change below 0 where there is none. */
interface Chain {
  readonly change: number;
  readonly before: number;
}

function longestBefore(
  candidates: readonly Candidate[],
  rows: readonly ReadonlySet<number>[],
  shorter: readonly Chain[],
  at: number,
): Chain {
  let best: Chain = { change: -1, before: -1 };
  for (const [before, { moment }] of candidates.entries()) {
    const so = shorter[before]?.change ?? -1;
    const [here, there] = [rows[at], rows[before]];
    if (so < 0 || here === undefined || there === undefined) continue;
    if (moment.toDay >= (candidates[at]?.moment.fromDay ?? 0)) continue;
    const change = so + countDifferent(there, here);
    if (change > best.change) best = { change, before };
  }
  return best;
}

function countDifferent(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let common = 0;
  for (const row of one) if (other.has(row)) common += 1;
  return one.size + other.size - 2 * common;
}

function followBack(chains: readonly (readonly Chain[])[], candidates: readonly Candidate[]): readonly Moment[] {
  const last = chains.at(-1) ?? [];
  let at = last.reduce((best, { change }, index) => (change > (last[best]?.change ?? -1) ? index : best), 0);
  const moments: Moment[] = [];
  for (const chain of [...chains].reverse()) {
    const candidate = candidates[at];
    if (candidate !== undefined) moments.unshift(candidate.moment);
    at = chain[at]?.before ?? -1;
  }
  return moments;
}

function inTime({ moment: one }: Candidate, { moment: other }: Candidate): number {
  return one.toDay - other.toDay || one.fromDay - other.fromDay;
}

/** All times in the window at which something begins that passes, by their last day and then by their first. */
function findCandidates(model: Model, { scope, window, filter, shown }: Seen): readonly Candidate[] {
  const begins = new Map<string, { readonly fromDay: number; readonly toDay: number; readonly rows: Set<number> }>();
  const { periodStart, earliestStart, latestStart } = model.columns;
  for (const row of scope.relationRows) {
    for (let period = periodStart[row] ?? 0; period < (periodStart[row + 1] ?? 0); period++) {
      const [fromDay, toDay] = [earliestStart[period] ?? 0, latestStart[period] ?? 0];
      if (fromDay === OPEN_START || fromDay < firstDayOf(window) || toDay > window.toDay) continue;
      const key = `${fromDay} ${toDay}`;
      const known = begins.get(key) ?? { fromDay, toDay, rows: new Set() };
      begins.set(key, known);
      known.rows.add(row);
    }
  }
  const found = [...begins.values()].map(({ fromDay, toDay, rows }): Candidate => {
    shown.update({ fromDay, toDay, mode: "during" }, filter);
    const passing = [...rows].filter(shown.relationShown).sort((a, b) => a - b);
    return {
      moment: { fromDay, toDay, begins: passing },
      shownRows: new Set(scope.relationRows.filter(shown.relationShown)),
    };
  });
  return found.filter(({ moment }) => moment.begins.length > 0).sort(inTime);
}
