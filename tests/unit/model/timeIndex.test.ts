import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildScope } from "../../../src/model/scope.ts";
import { buildTimeIndex } from "../../../src/model/timeIndex.ts";
import { OPEN_START, standings } from "../../../src/model/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { allRows, periodsOf, scanBins, scanCount, scanEventDays, scanPasses } from "./scan.ts";
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

describe("the time index against a scan of every relation", () => {
  it("counts what is surely and possibly in any window, for any filter", () => {
    fc.assert(
      fc.property(someDataset, someWindow, someFilter, (dataset, window, filter) => {
        const { model, index } = indexed(dataset);
        const rows = allRows(model).filter((row) => scanPasses(model, row, filter));
        expect(index.count(window, filter)).toEqual(scanCount(model, rows, window));
      }),
      { numRuns: 400 },
    );
  });

  it("counts by type and by status", () => {
    fc.assert(
      fc.property(someDataset, someWindow, someFilter, (dataset, window, filter) => {
        const { model, index } = indexed(dataset);
        const { type, status } = model.columns;
        const byType = model.types.map((_, row) =>
          scanCount(
            model,
            allRows(model).filter((other) => type[other] === row && filter.statuses.has(status[other] ?? NaN)),
            window,
          ),
        );
        const byStatus = standings.map((_, row) =>
          scanCount(
            model,
            allRows(model).filter((other) => status[other] === row && filter.types.has(type[other] ?? NaN)),
            window,
          ),
        );
        expect(index.countByType(window, filter)).toEqual(byType);
        expect(index.countByStatus(window, filter)).toEqual(byStatus);
      }),
      { numRuns: 200 },
    );
  });

  it("fills bins as a walk from day to day does", () => {
    const edgeList = fc.uniqueArray(fc.integer({ min: -60, max: 130 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(someDataset, edgeList, someFilter, (dataset, days, filter) => {
        const { model, index } = indexed(dataset);
        const edges = Int32Array.from(days.sort((a, b) => a - b).map(january));
        const bins = index.binByType(edges, filter);
        for (const [type, binsOfType] of bins.entries()) {
          const rows = allRows(model).filter(
            (row) => model.columns.type[row] === type && scanPasses(model, row, filter),
          );
          const expected = scanBins(model, rows, edges);
          expect(binsOfType).toHaveLength(expected.length);
          for (const [bin, weight] of expected.entries()) expect(binsOfType[bin]).toBeCloseTo(weight, 8);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("lists and counts what begins between two days, each at the middle of the days that it may mean", () => {
    const maybeFilter = fc.option(someFilter, { nil: undefined });
    const twoDays = fc.tuple(fc.integer({ min: -60, max: 130 }), fc.nat(90));
    fc.assert(
      fc.property(someDataset, twoDays, maybeFilter, (dataset, [first, days], filter) => {
        const { model, index } = indexed(dataset);
        const [from, end] = [january(first), january(first + days)];
        const expected = allRows(model)
          .filter((row) => filter === undefined || scanPasses(model, row, filter))
          .flatMap((row) => periodsOf(model, row).map((period) => ({ ...period, type: model.columns.type[row] })))
          .filter(({ earliestStart, latestStart }) => {
            const middle = (earliestStart + latestStart) / 2;
            return earliestStart !== OPEN_START && middle >= from && middle < end;
          })
          .map(({ type, earliestStart, latestStart }) => ({ type, earliest: earliestStart, latest: latestStart }));
        const found = index.startsBetween(from, end, filter);
        const inOrder = (starts: readonly object[]) =>
          starts.map((start) => JSON.stringify(start, ["type", "earliest", "latest"])).sort();
        expect(inOrder(found)).toEqual(inOrder(expected));
        expect(index.countStarts(from, end, filter)).toBe(expected.length);
      }),
      { numRuns: 150 },
    );
  });

  it("finds the next and the previous event", () => {
    const maybeFilter = fc.option(someFilter, { nil: undefined });
    fc.assert(
      fc.property(someDataset, fc.integer({ min: -20, max: 90 }), maybeFilter, (dataset, number, filter) => {
        const { model, index } = indexed(dataset);
        const day = january(number);
        const rows = allRows(model).filter((row) => filter === undefined || scanPasses(model, row, filter));
        const days = scanEventDays(model, rows);
        const later = days.filter((other) => other > day);
        const sooner = days.filter((other) => other < day);
        expect(index.nextEventDay(day, filter)).toBe(later.length === 0 ? undefined : Math.min(...later));
        expect(index.previousEventDay(day, filter)).toBe(sooner.length === 0 ? undefined : Math.max(...sooner));
      }),
    );
  });

  it("walks over every event day once, forwards and backwards", () => {
    fc.assert(
      fc.property(someDataset, (dataset) => {
        const { model, index } = indexed(dataset);
        const expected = [...new Set(scanEventDays(model, allRows(model)))].sort((a, b) => a - b);
        const forwards: number[] = [];
        for (let day = index.nextEventDay(-Infinity); day !== undefined; day = index.nextEventDay(day)) {
          forwards.push(day);
        }
        const backwards: number[] = [];
        for (let day = index.previousEventDay(Infinity); day !== undefined; day = index.previousEventDay(day)) {
          backwards.unshift(day);
        }
        expect(forwards).toEqual(expected);
        expect(backwards).toEqual(expected);
      }),
    );
  });

  it("knows only the relations in its scope", () => {
    const focusRows = fc.subarray([0, 1, 2, 3, 4], { minLength: 1 });
    fc.assert(
      fc.property(someDataset, someWindow, focusRows, fc.constantFrom(0, 1, 2), (dataset, window, focus, depth) => {
        const model = modelWithGraph(dataset);
        const scope = buildScope(model, focus, depth);
        const counts = buildTimeIndex(model, scope).count(window, everything(model));
        expect(counts).toEqual(scanCount(model, scope.relationRows, window));
      }),
      { numRuns: 100 },
    );
  });
});

describe("counts", () => {
  const dataset = datasetOf([
    { type: "feud", date: "2025-01-10" },
    { type: "feud", date: "2025-01", status: "claimed" },
    { type: "alliance", start: "2024", status: "denied" },
    { type: "role" },
  ]);
  const { model, index } = indexed(dataset);
  const type = (id: string): number => model.types.findIndex((other) => other.id === id);

  it("tell a switched-off type how many it would show", () => {
    const withoutDoubt = { statuses: new Set([0, 1]) };
    const counts = index.countByType(during(january(9), january(11)), withoutDoubt);
    expect(counts[type("feud")]).toEqual({ surely: 1, possibly: 0 });
    expect(counts[type("alliance")]).toEqual({ surely: 0, possibly: 0 });
    expect(counts[type("role")]).toEqual({ surely: 1, possibly: 0 });
  });

  it("tell a switched-off status how many it would show", () => {
    const counts = index.countByStatus(during(january(9), january(11)), { types: new Set([type("feud")]) });
    expect(counts.map(({ surely, possibly }) => [surely, possibly])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  it("are nothing when nothing passes", () => {
    const nothing = { types: new Set<number>(), statuses: new Set<number>() };
    expect(index.count(during(-Infinity, Infinity), nothing)).toEqual({ surely: 0, possibly: 0 });
    expect(index.nextEventDay(january(1), nothing)).toBeUndefined();
    expect(index.undatedCount(nothing)).toBe(0);
  });

  it("have the undated apart as well", () => {
    expect(index.undatedCount()).toBe(1);
    expect(index.undatedCount({ types: new Set([type("feud")]), statuses: new Set([0, 1, 2, 3, 4]) })).toBe(0);
  });

  it("stay apart for surely and possibly when nothing has begun yet", () => {
    expect(index.count(until(january(-3000)), everything(model))).toEqual({ surely: 1, possibly: 0 });
  });

  it("of an empty dataset are empty", () => {
    const { index: empty, model: nothing } = indexed(datasetOf([], []));
    expect(empty.count(during(0, 1), everything(nothing))).toEqual({ surely: 0, possibly: 0 });
    expect(empty.countByType(during(0, 1), { statuses: new Set([0]) })).toEqual([]);
    expect(empty.binByType(Int32Array.of(0, 10), everything(nothing))).toEqual([]);
    expect(empty.nextEventDay(0)).toBeUndefined();
  });
});

describe("bins", () => {
  it("share an event of January among its weeks by their days", () => {
    const { model, index } = indexed(datasetOf([{ date: "2025-01" }]));
    const edges = Int32Array.from([1, 8, 15, 32, 40].map(january));
    const [bins] = index.binByType(edges, everything(model));
    expect([...(bins ?? [])].map((weight) => weight * 31)).toEqual([
      expect.closeTo(7, 9),
      expect.closeTo(7, 9),
      expect.closeTo(17, 9),
      0,
    ]);
  });

  it("hold whole numbers where every day is known", () => {
    const { model, index } = indexed(
      datasetOf([
        { date: "2025-01-02" },
        { start: "2025-01-02", end: "2026" },
        { date: "2025-01-03" },
        { date: "2023" },
      ]),
    );
    const [bins] = index.binByType(Int32Array.from([1, 2, 3, 4, 5].map(january)), everything(model));
    expect([...(bins ?? [])]).toEqual([0, 2, 1, 0]);
  });

  it("leave out what has always been and what has no date", () => {
    const { model, index } = indexed(datasetOf([{ end: "2025-01-05" }, {}, { date: "/2025-01-03" }]));
    const [bins] = index.binByType(Int32Array.from([-9999, 9999].map(january)), everything(model));
    expect([...(bins ?? [])]).toEqual([0]);
  });

  it("count each return of a relation", () => {
    const { model, index } = indexed(datasetOf([{ periods: [{ date: "2025-01-02" }, { date: "2025-01-09" }] }]));
    const [bins] = index.binByType(Int32Array.from([1, 8, 15].map(january)), everything(model));
    expect([...(bins ?? [])]).toEqual([1, 1]);
  });

  it("stay empty for a type that is switched off, and full for the other", () => {
    const { model, index } = indexed(datasetOf([{ date: "2025-01-02" }, { date: "2025-01-02", type: "feud" }]));
    const bins = index.binByType(Int32Array.from([1, 8].map(january)), {
      types: new Set([1]),
      statuses: new Set([0, 1]),
    });
    expect(model.types.map(({ id }) => id)).toEqual(["alliance", "feud"]);
    expect(bins.map((ofType) => [...ofType])).toEqual([[0], [1]]);
  });

  it("do not drift over thousands of vague dates", () => {
    const relations = Array.from({ length: 3000 }, (_, row) => {
      const year = 1000 + (row % 1000);
      return { date: [`${year}`, `${year}-0${1 + (row % 9)}`, `${String(year).slice(0, 3)}X`][row % 3] ?? "" };
    });
    const { model, index } = indexed(datasetOf(relations));
    const edges = Int32Array.from([-9999, 2000, 3000, 4000, 5000], (year) => Date.UTC(year, 0, 1) / 86_400_000);
    const [bins] = index.binByType(edges, everything(model));
    expect(bins?.[0]).toBeCloseTo(3000, 6);
    expect([...(bins ?? [])].slice(1)).toEqual([0, 0, 0]);
  });
});

describe("event days", () => {
  it("are the first days that a vague start may mean", () => {
    const { index } = indexed(datasetOf([{ date: "2025-02" }, { start: "2025-01-10", end: "2025-03" }]));
    expect(index.nextEventDay(january(1))).toBe(january(10));
    expect(index.nextEventDay(january(10))).toBe(january(32));
    expect(index.nextEventDay(january(32))).toBeUndefined();
    expect(index.previousEventDay(january(32))).toBe(january(10));
  });
});
