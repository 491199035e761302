import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { deriveCounts } from "../../../src/model/counts.ts";
import { createPeriodsInWindow } from "../../../src/model/periodsInWindow.ts";
import { isFresh } from "../../../src/model/relationState.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { createShown, type Shown } from "../../../src/model/shown.ts";
import { buildTimeIndex } from "../../../src/model/timeIndex.ts";
import type { DayWindow, Filter, Model, Scope } from "../../../src/model/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { scanPasses, scanState } from "./scan.ts";
import {
  during,
  everything,
  indexed,
  january,
  modelWithGraph,
  someDataset,
  someFilter,
  someWindow,
  until,
} from "./written.ts";

/** Everything that can be read off. */
function readAll(model: Model, shown: Shown) {
  return {
    relations: Array.from({ length: model.columns.relationCount }, (_, row) => shown.relationShown(row)),
    actors: model.dataset.actors.map((_, row) => [shown.actorShown(row), shown.actorCount(row)]),
    lanes: model.lanes.map((_, row) => shown.laneCount(row)),
    actorCount: shown.shownActorCount,
    relationCount: shown.shownRelationCount,
    bits: [...shown.shownActors],
  };
}

/** The same, from the relations one by one. */
function scanAll(model: Model, scope: Scope, window: DayWindow, filter: Filter): ReturnType<typeof readAll> {
  const { source, target, lane, relationCount } = model.columns;
  const relations = Array.from({ length: relationCount }, (_, row) => {
    return scope.relations[row] === 1 && scanPasses(model, row, filter) && scanState(model, row, window) !== "hidden";
  });
  const rows = [...relations.keys()].filter((row) => relations[row]);
  const counts = model.dataset.actors.map((_, actor) => {
    return rows.filter((row) => source[row] === actor || target[row] === actor).length;
  });
  return {
    relations,
    actors: counts.map((count) => [count > 0, count]),
    lanes: model.lanes.map((_, laneRow) => rows.filter((row) => lane[row] === laneRow).length),
    actorCount: counts.filter((count) => count > 0).length,
    relationCount: rows.length,
    bits: [counts.reduce((bits, count, row) => bits + (count > 0 ? 2 ** row : 0), 0)],
  };
}

const someScope = fc.tuple(
  fc.option(fc.subarray([0, 1, 2, 3, 4]), { nil: undefined }),
  fc.constantFrom(0 as const, 1 as const, 2 as const, "all" as const),
);
/** A journey: the reader moves the window, and now and then changes the filter. */
const someJourney = fc.array(fc.tuple(someWindow, fc.option(someFilter, { nil: undefined, freq: 2 })), {
  minLength: 1,
  maxLength: 12,
});

describe("what is shown", () => {
  it("after any journey is what a look at every relation says, and each step reports exactly what changed", () => {
    fc.assert(
      fc.property(someDataset, someScope, someJourney, (dataset, [focus, depth], journey) => {
        const model = modelWithGraph(dataset);
        const scope = buildScope(model, focus, depth);
        const shown = createShown(model, scope);
        let filter = everything(model);
        for (const [window, otherFilter] of journey) {
          filter = otherFilter ?? filter;
          const before = readAll(model, shown);
          const { changedActors, changedLanes } = shown.update(window, filter);
          const now = readAll(model, shown);
          expect(now).toEqual(scanAll(model, scope, window, filter));
          const flipped = [...now.actors.keys()].filter((row) => now.actors[row]?.[0] !== before.actors[row]?.[0]);
          expect([...changedActors].sort((a, b) => a - b)).toEqual(flipped);
          const recounted = [...now.lanes.keys()].filter((row) => now.lanes[row] !== before.lanes[row]);
          expect([...changedLanes].sort((a, b) => a - b)).toEqual(recounted);
        }
      }),
      { numRuns: 250 },
    );
  });

  it("is nothing before the first update", () => {
    const { model, scope } = indexed(datasetOf([{}, { date: "2025" }]));
    const shown = createShown(model, scope);
    expect(readAll(model, shown)).toMatchObject({ relations: [false, false], actorCount: 0, bits: [0] });
  });

  it("changes nothing when nothing changes, even with another filter object", () => {
    const { model, scope } = indexed(datasetOf([{ date: "2025-01-10" }]));
    const shown = createShown(model, scope);
    const window = during(january(9), january(11));
    expect(shown.update(window, everything(model))).toEqual({ changedActors: [0, 1], changedLanes: [0] });
    expect(shown.update(window, everything(model))).toEqual({ changedActors: [], changedLanes: [] });
  });

  it("notices a filter that was changed in place", () => {
    const { model, scope } = indexed(datasetOf([{}]));
    const shown = createShown(model, scope);
    const types = new Set([0]);
    const statuses = new Set([0, 1]);
    shown.update(during(0, 1), { types, statuses });
    types.clear();
    shown.update(during(0, 1), { types, statuses });
    expect(shown.shownRelationCount).toBe(0);
  });

  it("keeps an actor that loses one relation and gains another out of the changed ones", () => {
    const { model, scope } = indexed(datasetOf([{ date: "2025-01-10" }, { date: "2025-01-20", target: "c" }]));
    const shown = createShown(model, scope);
    shown.update(during(january(9), january(11)), everything(model));
    const { changedActors } = shown.update(during(january(19), january(21)), everything(model));
    expect([...changedActors].sort()).toEqual([1, 2]);
    expect(shown.actorShown(0)).toBe(true);
  });

  it("keeps a lane that loses one relation and gains another out of the changed ones", () => {
    const { model, scope } = indexed(datasetOf([{ date: "2025-01-10" }, { date: "2025-01-20" }]));
    const shown = createShown(model, scope);
    shown.update(during(january(9), january(11)), everything(model));
    const change = shown.update(during(january(19), january(21)), everything(model));
    expect(change).toEqual({ changedActors: [], changedLanes: [] });
    expect(shown.laneCount(0)).toBe(1);
  });

  it("counts a loop once for its actor", () => {
    const { model, scope } = indexed(datasetOf([{ target: "a" }]));
    const shown = createShown(model, scope);
    shown.update(during(0, 1), everything(model));
    expect(shown.actorCount(0)).toBe(1);
    expect(shown.shownActorCount).toBe(1);
  });

  it("has a bit for every actor beyond the first 32", () => {
    const ids = Array.from({ length: 70 }, (_, row) => `actor ${row}`);
    const { model, scope } = indexed(datasetOf([{ source: "actor 31", target: "actor 69" }], ids));
    const shown = createShown(model, scope);
    const { shownActors } = shown;
    shown.update(during(0, 1), everything(model));
    expect([...shownActors]).toEqual([2 ** 31, 0, 2 ** 5]);
  });
});

describe("moving the window", () => {
  const dates = Array.from({ length: 300 }, (_, row) => ({
    date: new Date(Date.UTC(2025, 0, row + 1)).toISOString().slice(0, 10),
  }));
  const { model, scope } = indexed(datasetOf(dates));

  it("by a day looks again only at what enters or leaves, however much there is", () => {
    const periods = createPeriodsInWindow(model.columns, scope);
    expect(periods.move(january(101), january(110))).toHaveLength(10);
    expect([...periods.move(january(102), january(111))].sort((a, b) => a - b)).toEqual([100, 110]);
    expect(periods.move(january(102), january(111))).toEqual([]);
    expect(periods.move(january(202), january(211))).toHaveLength(20);
  });

  it("knows the number of periods of each relation in it", () => {
    const twice = indexed(datasetOf([{ periods: [{ date: "2025-01-02" }, { date: "2025-01-05" }] }]));
    const periods = createPeriodsInWindow(twice.model.columns, twice.scope);
    periods.move(january(1), january(3));
    expect(periods.count(0)).toBe(1);
    periods.move(january(1), january(9));
    expect(periods.count(0)).toBe(2);
    periods.move(january(3), january(4));
    expect(periods.count(0)).toBe(0);
  });
});

describe("counts of a view", () => {
  it("agree with the time index and the tracker in every view", () => {
    fc.assert(
      fc.property(someDataset, someScope, someWindow, someFilter, (dataset, [focus, depth], window, filter) => {
        const model = modelWithGraph(dataset);
        const scope = buildScope(model, focus, depth);
        const shown = createShown(model, scope);
        shown.update(window, filter);
        const counts = deriveCounts(model, buildTimeIndex(model, scope), shown, window, filter);
        expect(counts.shown.relations).toBe(shown.shownRelationCount);
        expect(counts.shown.relations).toBe(counts.shown.surely + counts.shown.possibly);
        const sum = Object.values(counts.shown.byType).reduce((total, count) => total + count, 0);
        expect(sum).toBe(counts.shown.relations);
        expect(counts.shown.actors).toBe(scanAll(model, scope, window, filter).actorCount);
      }),
    );
  });

  it("name every type, one called __proto__ included, and the totals of the whole dataset", () => {
    const dataset = datasetOf([
      { type: "feud", date: "2025-01-10" },
      { type: "__proto__", date: "2025-01" },
      { type: "constructor", date: "2025-01-12", source: "c", target: "d" },
    ]);
    const model = buildModel(dataset);
    const scope = buildScope(model, [0, 1], 0);
    const shown = createShown(model, scope);
    const window = during(january(9), january(11));
    const filter = everything(model);
    shown.update(window, filter);
    const counts = deriveCounts(model, buildTimeIndex(model, scope), shown, window, filter);
    expect(Object.entries(counts.shown.byType)).toEqual([
      ["feud", 1],
      ["__proto__", 1],
      ["constructor", 0],
    ]);
    expect(counts).toMatchObject({
      actors: 4,
      relations: 3,
      shown: { actors: 2, relations: 2, surely: 1, possibly: 1 },
    });
  });

  it("give 0 for a type that is switched off", () => {
    const { model, scope, index } = indexed(datasetOf([{ type: "feud" }, { type: "role" }]));
    const shown = createShown(model, scope);
    const filter = { types: new Set([1]), statuses: new Set([0, 1]) };
    shown.update(during(0, 1), filter);
    expect(deriveCounts(model, index, shown, during(0, 1), filter).shown.byType).toEqual({ feud: 0, role: 1 });
  });
});

describe("a fresh relation", () => {
  const isFreshIn = (written: object, window: DayWindow): boolean =>
    isFresh(indexed(datasetOf([written])).model, 0, window);
  const tenToTwenty = during(january(10), january(20));

  it.each([
    ["an event in the window", { date: "2025-01-15" }, true],
    ["a state that begins on its first day", { start: "2025-01-10" }, true],
    ["a state that begins on its last day", { start: "2025-01-20" }, true],
    ["a state that began the day before", { start: "2025-01-09" }, false],
    ["a state that begins the day after", { start: "2025-01-21" }, false],
    ["a state that may have begun in it", { start: "2025-01", end: "2026" }, true],
    ["a state that began before the data and ends in it", { end: "2025-01-15" }, false],
    ["a state of unknown start that ends in it", { date: "/2025-01-15" }, true],
    ["a state of unknown start that ends before it", { date: "/2025-01-05" }, false],
    ["a relation that comes back in it", { periods: [{ date: "2024" }, { date: "2025-01-15" }] }, true],
    ["a relation that was there before and comes back later", { periods: [{ date: "2024" }, { date: "2026" }] }, false],
    ["a relation without a date", {}, true],
  ])("%s: %j → %s", (_, written, expected) => expect(isFreshIn(written, tenToTwenty)).toBe(expected));

  it("in mode until is everything that has begun at a known time", () => {
    expect(isFreshIn({ date: "1999" }, until(january(1)))).toBe(true);
    expect(isFreshIn({ end: "1999" }, until(january(1)))).toBe(false);
    expect(isFreshIn({ date: "2026" }, until(january(1)))).toBe(false);
  });

  it("is always in the window", () => {
    fc.assert(
      fc.property(someDataset, someWindow, (dataset, window) => {
        const model = buildModel(dataset);
        for (let row = 0; row < model.columns.relationCount; row++) {
          if (isFresh(model, row, window)) expect(scanState(model, row, window)).not.toBe("hidden");
        }
      }),
    );
  });
});
