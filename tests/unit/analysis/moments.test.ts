import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMoments } from "../../../src/analysis/moments.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { createShown } from "../../../src/model/shown.ts";
import { standings } from "../../../src/model/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { scanState } from "../model/scan.ts";

const day = (date: string): number => Date.parse(date) / 86_400_000;
const whole = { fromDay: day("2020-01-01"), toDay: day("2029-12-31"), mode: "during" as const };

function momentsOf(dataset: Dataset, most: number, window = whole, without: readonly string[] = []) {
  const model = buildModel(dataset);
  const types = new Set([...model.types.keys()].filter((row) => !without.includes(model.types[row]?.id ?? "")));
  const filter = { types, statuses: new Set(standings.keys()) };
  const scope = buildScope(model, undefined, "all");
  return findMoments(model, { scope, window, filter, shown: createShown(model, scope) }, most).chosen;
}

const shortDate = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
const daysOf = (dataset: Dataset, most: number, ...rest: [window?: typeof whole, without?: readonly string[]]) =>
  momentsOf(dataset, most, ...rest).map(({ fromDay }) => shortDate(fromDay));

interface Time {
  readonly fromDay: number;
  readonly toDay: number;
}

/** The largest sum of changes of a chain of so many times, by trying all; -1 where there is no chain. */
function bruteForce(dataset: Dataset, times: readonly Time[], most: number): { length: number; change: number } {
  const model = buildModel(dataset);
  const shownIn = (time: Time) =>
    new Set(
      dataset.relations.flatMap((_, row) =>
        scanState(model, row, { ...time, mode: "during" }) === "hidden" ? [] : [row],
      ),
    );
  const { earliestStart, latestStart, periodStart } = model.columns;
  const beginsIn = ({ fromDay, toDay }: Time) =>
    dataset.relations.filter((_, row) => {
      const first = periodStart[row] ?? 0;
      return earliestStart[first] === fromDay && latestStart[first] === toDay;
    }).length;
  const changeOf = (chain: readonly Time[]) =>
    chain.reduce((sum, time, at) => {
      const before = chain[at - 1];
      if (before === undefined) return beginsIn(time);
      const [one, other] = [shownIn(before), shownIn(time)];
      const apart = [...one].filter((row) => !other.has(row)).length + [...other].filter((row) => !one.has(row)).length;
      return sum + apart;
    }, 0);
  let best = { length: 0, change: -1 };
  for (let bits = 1; bits < 1 << times.length; bits += 1) {
    const chain = times.filter((_, at) => (bits & (1 << at)) !== 0);
    const isChain = chain.every((time, at) => at === 0 || (chain[at - 1]?.toDay ?? 0) < time.fromDay);
    if (chain.length > most || !isChain) continue;
    const change = changeOf(chain);
    if (chain.length > best.length || (chain.length === best.length && change > best.change))
      best = { length: chain.length, change };
  }
  return best;
}

const someRelation = fc
  .record({
    start: fc.constantFrom("2025-01-03", "2025-01-05", "2025-01-09", "2025-01", "2025-02", "2025-02-11", "2025-03-01"),
    end: fc.constantFrom(undefined, "2025-01-20", "2025-02-28", "2025-06"),
    isEvent: fc.boolean(),
    target: fc.constantFrom("b", "c", "d"),
  })
  .map(({ start, end, isEvent, target }) => ({
    type: "feud",
    source: "a",
    target,
    ...(isEvent ? { date: start } : { start, ...(end === undefined || end < start ? {} : { end }) }),
  }));

describe("the moments of greatest change", () => {
  it("are what brute force finds among up to 12 events", () => {
    fc.assert(
      fc.property(
        fc.array(someRelation, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        (written, most) => {
          const relations = written.map((relation, row) => ({ id: `r${row}`, ...relation }));
          const dataset = datasetOf(relations);
          const { columns } = buildModel(dataset);
          const byKey = new Map(
            relations.map((_, row) => {
              const first = columns.periodStart[row] ?? 0;
              const time = { fromDay: columns.earliestStart[first] ?? 0, toDay: columns.latestStart[first] ?? 0 };
              return [`${time.fromDay} ${time.toDay}`, time] as const;
            }),
          );
          const times = [...byKey.values()].sort((a, b) => a.toDay - b.toDay || a.fromDay - b.fromDay);
          const best = bruteForce(dataset, times, most);
          const found = momentsOf(dataset, most);
          expect(found.length).toBe(best.length);
          expect(bruteForce(dataset, found, found.length).change).toBe(best.change);
        },
      ),
      { numRuns: 300 },
    );
  });

  const three = datasetOf([
    { id: "r0", type: "feud", source: "a", target: "b", date: "2025-01-05" },
    { id: "r1", type: "feud", source: "a", target: "c", date: "2025-01-05" },
    { id: "r2", type: "alliance", source: "b", target: "c", date: "2025-01-09" },
    { id: "r3", type: "feud", source: "a", target: "b", start: "2025-02" },
    { id: "r4", type: "feud", source: "a", target: "b" },
    { id: "r5", type: "feud", source: "a", target: "b", start: "..", end: "2025-01-30" },
  ]);

  it("have the relations that begin in them, and are as long as the data leave open", () => {
    expect(momentsOf(three, 6)).toEqual([
      { fromDay: day("2025-01-05"), toDay: day("2025-01-05"), begins: [0, 1] },
      { fromDay: day("2025-01-09"), toDay: day("2025-01-09"), begins: [2] },
      { fromDay: day("2025-02-01"), toDay: day("2025-02-28"), begins: [3] },
    ]);
  });

  it("lie in the window, at its ends, too, and follow the filter", () => {
    const window = { ...whole, fromDay: day("2025-01-05"), toDay: day("2025-01-09") };
    expect(daysOf(three, 6, window)).toEqual(["2025-01-05", "2025-01-09"]);
    expect(daysOf(three, 6, { ...window, fromDay: window.fromDay + 1 })).toEqual(["2025-01-09"]);
    expect(daysOf(three, 6, { ...window, toDay: window.toDay - 1 })).toEqual(["2025-01-05"]);
    expect(daysOf(three, 6, whole, ["feud"])).toEqual(["2025-01-09"]);
  });

  it("leave out a month that is only begun in the window", () => {
    expect(daysOf(three, 6, { ...whole, toDay: day("2025-02-27") })).toEqual(["2025-01-05", "2025-01-09"]);
  });

  it("are none where nothing begins", () => {
    expect(momentsOf(datasetOf([{ id: "r0", type: "feud", source: "a", target: "b" }]), 3)).toEqual([]);
    expect(momentsOf(datasetOf([]), 3)).toEqual([]);
  });

  it("of many are found among those at which most begins", () => {
    const relations = Array.from({ length: 200 }, (_, row) => ({
      id: `r${row}`,
      type: "feud",
      source: "a",
      target: "b",
      date: shortDate(day("2025-01-01") + row),
    }));
    const twice = { id: "twice", type: "feud", source: "a", target: "c", date: relations[150]?.date ?? "" };
    expect(daysOf(datasetOf([...relations, twice]), 1)).toEqual([twice.date]);
    expect(daysOf(datasetOf([...relations, twice]), 6)).toHaveLength(6);
  });
});
