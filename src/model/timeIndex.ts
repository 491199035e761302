import { firstDayOf } from "./dayWindow.ts";
import { buildQuadrants, emptyCorners, type Quadrants } from "./quadrants.ts";
import { addUnion } from "./staircase.ts";
import { buildStarts, type Start, type Starts } from "./starts.ts";
import { type Columns, type DayWindow, type Filter, hasTag, type Model, type Scope, standings } from "./types.ts";
import { isStrongEnough } from "./weights.ts";

/** Relations surely in a window, and those that only some of their true courses bring into it. */
export interface WindowCount {
  readonly surely: number;
  readonly possibly: number;
}

/**
 * Answers about time for the relations in scope, without touching one of them: sorted days by type and status, and
 * binary search. Windows need fromDay ≤ toDay, which may be -Infinity and Infinity.
 */
export interface TimeIndex {
  count(window: DayWindow, filter: Filter): WindowCount;
  /** By row of `model.types`, switched-off types included. */
  countByType(window: DayWindow, passing: Omit<Filter, "types">): WindowCount[];
  /** By index into `standings`, switched-off ones included. */
  countByStatus(window: DayWindow, passing: Omit<Filter, "statuses">): WindowCount[];
  /** By row of `model.tags`, switched-off ones included; a relation counts for each of its tags. */
  countByTag(window: DayWindow, passing: Omit<Filter, "tags">): WindowCount[];
  /**
   * By row of `model.types`: what begins from edges[i] up to the day before edges[i + 1] (edges ascend, one more than
   * bins). A start of limited precision spreads its weight of 1 evenly over its days; every period counts; open
   * starts and undated relations are in no bin. Types that do not pass have empty bins.
   */
  binByType(edges: Int32Array, filter: Filter): Float64Array[];
  /** First day after `day` on which a relation begins, taken at its earliest; open starts never do. */
  nextEventDay(day: number, filter?: Filter): number | undefined;
  previousEventDay(day: number, filter?: Filter): number | undefined;
  undatedCount(filter?: Filter): number;
  /** How many begin from one day up to, not including, another; each at the middle of the days on which it may begin. */
  countStarts(fromDay: number, endDay: number, filter?: Filter): number;
  /** The same one by one. */
  startsBetween(fromDay: number, endDay: number, filter?: Filter): readonly TypedStart[];
}

/** `type`: row of `model.types`. */
export interface TypedStart extends Start {
  readonly type: number;
}

/** The relations of one type and status with the same tags. */
interface Group {
  readonly type: number;
  readonly status: number;
  readonly tags: number;
  readonly surely: Quadrants;
  /** Surely or possibly. */
  readonly shown: Quadrants;
  readonly starts: Starts;
  readonly undated: number;
}

export function buildTimeIndex(model: Model, scope: Scope): TimeIndex {
  const groups = buildGroups(model.columns, scope.relationRows);
  let last = { rank: undefined as number | undefined, groups };
  /** Those of relations that are strong enough; kept until another strength is asked for. */
  const strongEnough = (filter: Pick<Filter, "rank">): readonly Group[] => {
    const { rank } = filter;
    if (rank === undefined) return groups;
    if (last.rank !== rank) {
      const rows = scope.relationRows.filter((row) => isStrongEnough(model, { rank }, row));
      last = { rank, groups: buildGroups(model.columns, rows) };
    }
    return last.groups;
  };
  const passing = (filter: Filter | undefined): readonly Group[] =>
    filter === undefined
      ? groups
      : strongEnough(filter).filter(
          ({ type, status, tags }) =>
            filter.types.has(type) && filter.statuses.has(status) && hasTag(tags, filter.tags),
        );
  return {
    count: (window, filter) => tally(passing(filter), window, 1, () => 0)[0] ?? { surely: 0, possibly: 0 },
    countByType: (window, filter) => {
      const { statuses, tags } = filter;
      const counted = strongEnough(filter).filter((group) => statuses.has(group.status) && hasTag(group.tags, tags));
      return tally(counted, window, model.types.length, ({ type }) => type);
    },
    countByStatus: (window, filter) => {
      const { types, tags } = filter;
      const counted = strongEnough(filter).filter((group) => types.has(group.type) && hasTag(group.tags, tags));
      return tally(counted, window, standings.length, ({ status }) => status);
    },
    countByTag: (window, filter) => {
      const counted = passing({ ...filter, tags: undefined });
      return model.tags.map((_, row) => {
        const tagged = counted.filter(({ tags }) => hasTag(tags, 1 << row));
        return tally(tagged, window, 1, () => 0)[0] ?? { surely: 0, possibly: 0 };
      });
    },
    binByType: (edges, filter) => {
      const bins = model.types.map(() => new Float64Array(Math.max(0, edges.length - 1)));
      for (const { type, starts } of passing(filter)) starts.addToBins(edges, bins[type] ?? new Float64Array());
      return bins;
    },
    nextEventDay: (day, filter) => nearest(passing(filter), ({ starts }) => starts.dayAfter(day), Math.min),
    previousEventDay: (day, filter) => nearest(passing(filter), ({ starts }) => starts.dayBefore(day), Math.max),
    undatedCount: (filter) => passing(filter).reduce((sum, { undated }) => sum + undated, 0),
    countStarts: (fromDay, endDay, filter) =>
      passing(filter).reduce((sum, { starts }) => sum + starts.countBefore(endDay) - starts.countBefore(fromDay), 0),
    startsBetween: (fromDay, endDay, filter) =>
      passing(filter).flatMap(({ type, starts }) =>
        starts.between(fromDay, endDay).map((start) => ({ ...start, type })),
      ),
  };
}

function countIn({ surely, shown }: Group, window: DayWindow): WindowCount {
  const fromDay = firstDayOf(window);
  const surelyCount = surely.count(fromDay, window.toDay);
  return { surely: surelyCount, possibly: shown.count(fromDay, window.toDay) - surelyCount };
}

function tally(
  groups: readonly Group[],
  window: DayWindow,
  length: number,
  rowOf: (group: Group) => number,
): WindowCount[] {
  const counts = Array.from({ length }, () => ({ surely: 0, possibly: 0 }));
  for (const group of groups) {
    const count = counts[rowOf(group)];
    if (count === undefined) continue;
    const { surely, possibly } = countIn(group, window);
    count.surely += surely;
    count.possibly += possibly;
  }
  return counts;
}

function nearest(
  groups: readonly Group[],
  dayOf: (group: Group) => number | undefined,
  better: (a: number, b: number) => number,
): number | undefined {
  const days = groups.map(dayOf).filter((day) => day !== undefined);
  return days.length === 0 ? undefined : days.reduce((a, b) => better(a, b));
}

/** One more than the largest number whose bits are tags. */
const tagSets = 2 ** 30;

function buildGroups(columns: Columns, relationRows: readonly number[]): Group[] {
  const rowsByGroup = new Map<number, number[]>();
  for (const row of relationRows) {
    const typeAndStatus = (columns.type[row] ?? 0) * standings.length + (columns.status[row] ?? 0);
    const key = typeAndStatus * tagSets + (columns.tags[row] ?? 0);
    const rows = rowsByGroup.get(key);
    if (rows === undefined) rowsByGroup.set(key, [row]);
    else rows.push(row);
  }
  return [...rowsByGroup.values()].map((rows) => {
    const [first = 0] = rows;
    return {
      type: columns.type[first] ?? 0,
      status: columns.status[first] ?? 0,
      tags: columns.tags[first] ?? 0,
      ...buildGroup(columns, rows),
    };
  });
}

function buildGroup(columns: Columns, rows: readonly number[]): Omit<Group, "type" | "status" | "tags"> {
  const surely = emptyCorners();
  const shown = emptyCorners();
  const earliestStarts: number[] = [];
  const latestStarts: number[] = [];
  let undated = 0;
  for (const row of rows) {
    const first = columns.periodStart[row] ?? 0;
    const last = columns.periodStart[row + 1] ?? 0;
    addUnion(surely, columns.latestStart, columns.earliestEnd, first, last);
    addUnion(shown, columns.earliestStart, columns.latestEnd, first, last);
    for (let period = first; period < last; period++) {
      earliestStarts.push(columns.earliestStart[period] ?? 0);
      latestStarts.push(columns.latestStart[period] ?? 0);
    }
    undated += columns.undated[row] ?? 0;
  }
  return {
    surely: buildQuadrants(surely),
    shown: buildQuadrants(shown),
    starts: buildStarts(Int32Array.from(earliestStarts), Int32Array.from(latestStarts)),
    undated,
  };
}
