import { firstDayOf } from "./dayWindow.ts";
import { createPeriodsInWindow } from "./periodsInWindow.ts";
import { type DayWindow, type Filter, hasTag, type Model, type Scope, standings } from "./types.ts";
import { isStrongEnough } from "./weights.ts";

/** What one update changed; rows in no particular order. */
export interface ShownChange {
  /** Actors that are shown now and were not before, or the other way round. */
  readonly changedActors: readonly number[];
  /** Lanes of which another number of relations is shown now. */
  readonly changedLanes: readonly number[];
}

/** Which relations of a scope are shown, surely or possibly, and what follows for actors and lanes. */
export interface Shown {
  /**
   * Moves to another window and filter. Where only the window moves, only the periods are visited that the two windows
   * have not in common; another filter visits every relation.
   */
  update(window: DayWindow, filter: Filter): ShownChange;
  relationShown(row: number): boolean;
  /** Whether the actor has a shown relation. */
  actorShown(row: number): boolean;
  /** Number of shown relations of the actor; a loop counts once. */
  actorCount(row: number): number;
  /** Number of shown relations of the lane. */
  laneCount(row: number): number;
  readonly shownActorCount: number;
  readonly shownRelationCount: number;
  /** Bit `row % 32` of word `row >> 5` is set where the actor is shown. The same array for ever. */
  readonly shownActors: Uint32Array;
}

/** Nothing is shown before the first update. Holds memory only: there is nothing to destroy. */
export function createShown(model: Model, scope: Scope): Shown {
  const { columns } = model;
  const periods = createPeriodsInWindow(columns, scope);
  const passes = createPasses(model);
  const isShown = new Uint8Array(columns.relationCount);
  const actors = createTally(model.dataset.actors.length);
  const lanes = createTally(model.lanes.length);
  const shownActors = new Uint32Array(Math.ceil(model.dataset.actors.length / 32));
  let shownRelationCount = 0;
  let shownActorCount = 0;

  function check(row: number): void {
    const shows = passes.has(row) && periods.count(row) > 0 ? 1 : 0;
    const step = shows - (isShown[row] ?? 0);
    if (step === 0) return;
    isShown[row] = shows;
    shownRelationCount += step;
    const source = columns.source[row] ?? 0;
    const target = columns.target[row] ?? 0;
    actors.add(source, step);
    if (target !== source) actors.add(target, step);
    lanes.add(columns.lane[row] ?? 0, step);
  }

  function settleActors(): number[] {
    const changed = actors.settle((before, after) => before === 0 || after === 0);
    for (const row of changed) {
      const word = row >> 5;
      shownActors[word] = (shownActors[word] ?? 0) ^ (1 << (row & 31));
      shownActorCount += actors.count(row) > 0 ? 1 : -1;
    }
    return changed;
  }

  return {
    update: (window, filter) => {
      const moved = periods.move(firstDayOf(window), window.toDay);
      for (const row of passes.update(filter) ? scope.relationRows : moved) check(row);
      return { changedActors: settleActors(), changedLanes: lanes.settle(() => true) };
    },
    relationShown: (row) => isShown[row] === 1,
    actorShown: (row) => actors.count(row) > 0,
    actorCount: (row) => actors.count(row),
    laneCount: (row) => lanes.count(row),
    get shownActorCount() {
      return shownActorCount;
    },
    get shownRelationCount() {
      return shownRelationCount;
    },
    shownActors,
  };
}

interface Tally {
  add(row: number, step: number): void;
  count(row: number): number;
  /** The rows whose number differs from the last time in a way that matters. */
  settle(matters: (before: number, after: number) => boolean): number[];
}

function createTally(length: number): Tally {
  const counts = new Uint32Array(length);
  const settled = new Map<number, number>();
  return {
    add: (row, step) => {
      const before = counts[row] ?? 0;
      if (!settled.has(row)) settled.set(row, before);
      counts[row] = before + step;
    },
    count: (row) => counts[row] ?? 0,
    settle: (matters) => {
      const changed: number[] = [];
      for (const [row, before] of settled) {
        const after = counts[row] ?? 0;
        if (before !== after && matters(before, after)) changed.push(row);
      }
      settled.clear();
      return changed;
    },
  };
}

interface Passes {
  /** Takes over a filter; false when it lets through what the last one did, even where it is another object. */
  update(filter: Filter): boolean;
  has(relationRow: number): boolean;
}

function createPasses(model: Model): Passes {
  const { columns } = model;
  const typePasses = new Uint8Array(model.types.length);
  const statusPasses = new Uint8Array(standings.length);
  let now: Filter | undefined;
  return {
    update: (filter) => {
      const typesChanged = takeOver(typePasses, filter.types);
      const isOther = filter.tags !== now?.tags || filter.rank !== now?.rank;
      now = filter;
      return takeOver(statusPasses, filter.statuses) || typesChanged || isOther;
    },
    has: (row) =>
      typePasses[columns.type[row] ?? 0] === 1 &&
      statusPasses[columns.status[row] ?? 0] === 1 &&
      (now === undefined || (hasTag(columns.tags[row] ?? 0, now.tags) && isStrongEnough(model, now, row))),
  };
}

function takeOver(passes: Uint8Array, rows: ReadonlySet<number>): boolean {
  let isChanged = false;
  for (const [row, before] of passes.entries()) {
    const after = rows.has(row) ? 1 : 0;
    if (after !== before) isChanged = true;
    passes[row] = after;
  }
  return isChanged;
}
