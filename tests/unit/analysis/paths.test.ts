import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countShown, findPaths, readDataset, type Path, type ViewChange } from "../../../src/core.ts";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import type { Model } from "../../../src/model/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { periodsOf, scanState } from "../model/scan.ts";
import { isoDate, january, somePeriod } from "../model/written.ts";

const verdictsOf = ["certain", "possible", "claimed"] as const;
type Verdict = (typeof verdictsOf)[number];
const isDoubtful = ({ status }: Relation) => status === "claimed" || status === "disputed" || status === "denied";

interface Days {
  readonly from: number;
  readonly to: number;
}

/** Every way without a repeated actor, as rows of relations. */
function allWays(dataset: Dataset, rows: readonly number[], from: string, to: string): number[][] {
  const found: number[][] = [];
  const walk = (at: string, way: number[], visited: ReadonlySet<string>) => {
    if (at === to) {
      found.push(way);
      return;
    }
    for (const row of rows) {
      const { source, target } = dataset.relations[row] as Relation;
      const next = source === at ? target : target === at ? source : undefined;
      if (next !== undefined && !visited.has(next)) walk(next, [...way, row], new Set([...visited, next]));
    }
  };
  walk(from, [], new Set([from]));
  return found;
}

/** How sure a way is on its own, whether or not it has to respect time; undefined where it does not. */
function judge(model: Model, { from, to }: Days, way: readonly number[], inOrder: boolean): Verdict | undefined {
  const { relations } = model.dataset;
  const window = { fromDay: from, toDay: to, mode: "during" as const };
  const isClaimed = way.some((row) => isDoubtful(relations[row] as Relation));
  const isUndated = way.some((row) => model.columns.undated[row] === 1);
  const isTimeless = relations.every((_, row) => model.columns.undated[row] === 1);
  const areSure = (isTimeless || !isUndated) && way.every((row) => scanState(model, row, window) === "surely");
  if (inOrder && isTimeless) return undefined;
  if (!inOrder) return isClaimed ? "claimed" : areSure ? "certain" : "possible";
  const choices = way.map((row) => periodsOf(model, row));
  const works = (begin: "latestStart" | "earliestStart", end: "earliestEnd" | "latestEnd") => {
    const fits = (place: number, chosen: readonly (typeof choices)[number][number][]): boolean => {
      const period = choices[place];
      if (period === undefined) return true;
      return period.some((one) => {
        const isIn = one[begin] <= to && one[end] >= from;
        return isIn && chosen.every((other) => other[begin] <= one[end]) && fits(place + 1, [...chosen, one]);
      });
    };
    return fits(0, []);
  };
  if (!works("earliestStart", "latestEnd")) return undefined;
  if (isClaimed) return "claimed";
  return !isUndated && works("latestStart", "earliestEnd") ? "certain" : "possible";
}

/** Length of the shortest way by verdict, of those that are surer or shorter than all others. */
function scanFront(dataset: Dataset, days: Days, from: string, to: string, inOrder: boolean): [Verdict, number][] {
  const model = buildModel(dataset);
  const rows = dataset.relations.map((_, row) => row);
  const window = { fromDay: days.from, toDay: days.to, mode: "during" as const };
  const shown = rows.filter((row) => scanState(model, row, window) !== "hidden");
  const judged = allWays(dataset, shown, from, to).map(
    (way) => [judge(model, days, way, inOrder), way.length] as const,
  );
  const front: [Verdict, number][] = [];
  for (const verdict of verdictsOf) {
    const shortest = Math.min(...judged.filter(([of]) => of === verdict).map(([, length]) => length));
    if (shortest < Math.min(...front.map(([, length]) => length))) front.push([verdict, shortest]);
  }
  return front;
}

const frontOf = (paths: readonly Path[]) => paths.map(({ verdict, relations }) => [verdict, relations.length]);

const ids = ["a", "b", "__proto__", "constructor", "e"];
const someId = fc.constantFrom(...ids);
const someTie = fc.record(
  {
    source: someId,
    target: someId,
    status: fc.constantFrom("confirmed" as const, "claimed" as const),
    time: somePeriod,
  },
  { requiredKeys: ["source", "target"] },
);
/** Sparse enough that ways are long: a ring of relations with some more. */
const someNetwork = fc
  .tuple(fc.array(someTie, { minLength: 4, maxLength: 9 }), fc.shuffledSubarray(ids, { minLength: 5 }))
  .map(([ties, ring]) => {
    const relations = ties.map(({ time, ...tie }, row) => {
      const [source = "", target = ""] = [ring[row % 5], ring[(row + 1) % 5]];
      return { ...tie, ...(row < 6 && { source, target }), ...time };
    });
    return datasetOf(relations, ids);
  });
const someDays = fc
  .tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: 0, max: 60 }))
  .map(([first, length]) => ({
    from: january(first),
    to: january(first + length),
  }));
const viewOf = ({ from, to }: Days): ViewChange => ({ from: isoDate(from), to: isoDate(to) });

describe("paths between two actors", () => {
  it("that respect time are as exhaustive search finds them on 1,000 temporal networks", () => {
    fc.assert(
      fc.property(someNetwork, someDays, (dataset, days) => {
        const found = findPaths(dataset, viewOf(days), "a", "e").filter(({ inOrder }) => inOrder);
        expect(frontOf(found)).toEqual(scanFront(dataset, days, "a", "e", true));
      }),
      { numRuns: 1000 },
    );
  }, 240_000);

  it("whatever the order are as exhaustive search finds them, where one in order does not stand for them", () => {
    fc.assert(
      fc.property(someNetwork, someDays, (dataset, days) => {
        const paths = findPaths(dataset, viewOf(days), "a", "e");
        const inTime = new Set(scanFront(dataset, days, "a", "e", true).map(String));
        const expected = scanFront(dataset, days, "a", "e", false).filter((each) => !inTime.has(String(each)));
        expect(frontOf(paths.filter(({ inOrder }) => !inOrder))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("lead from the one to the other through what is shown, and are as sure as they say", () => {
    fc.assert(
      fc.property(someNetwork, someDays, (dataset, days) => {
        const model = buildModel(dataset);
        for (const { relations, verdict, inOrder } of findPaths(dataset, viewOf(days), "a", "e")) {
          const rows = relations.map((id) => model.relationRow.get(id) ?? -1);
          const walked = rows.reduce<string | undefined>((at, row) => {
            const { source, target } = dataset.relations[row] as Relation;
            return at === source ? target : at === target ? source : undefined;
          }, "a");
          expect(walked).toBe("e");
          expect(judge(model, days, rows, inOrder)).toBe(verdict);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("are as short as a breadth-first search says in the shipped data, between all actors", () => {
    const { dataset } = readDataset(readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url)));
    if (dataset === undefined) throw new Error("the shipped data are no dataset");
    const neighbours = (id: string) =>
      dataset.relations.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []));
    const steps = new Map([["musk", 0]]);
    for (const [id, step] of steps) {
      for (const next of neighbours(id)) if (!steps.has(next)) steps.set(next, step + 1);
    }
    expect(countShown(dataset, { scene: "" }).shown.relations).toBe(155);
    for (const { id } of dataset.actors) {
      const lengths = findPaths(dataset, { scene: "" }, "musk", id).map(({ relations }) => relations.length);
      expect([id, lengths.length === 0 ? 0 : Math.min(...lengths)]).toEqual([id, steps.get(id) ?? 0]);
    }
  });
});

describe("a path", () => {
  const chain = (first: Partial<Relation>, second: Partial<Relation>) =>
    findPaths(datasetOf([first, { source: "b", target: "c", ...second }]), {}, "a", "c").map(
      ({ verdict, inOrder }) => `${verdict}${inOrder ? " in order" : ""}`,
    );

  it.each([
    ["goes on on the same day", { date: "2020-01-02" }, { date: "2020-01-02" }, ["certain in order"]],
    ["never goes back", { date: "2021" }, { date: "2020" }, ["certain"]],
    ["waits for what comes", { date: "2019" }, { date: "2020" }, ["certain in order"]],
    ["uses a state while it lasts", { date: "2020" }, { start: "2015", end: "2022" }, ["certain in order"]],
    ["may be in order where dates are vague", { date: "2020" }, { date: "2020-05" }, ["certain", "possible in order"]],
    ["is never certain where a date is missing", { date: "2020" }, {}, ["possible in order"]],
    ["is one, in no order, where nothing has a date", {}, {}, ["certain"]],
    ["depends on a claim", { date: "2019" }, { date: "2020", status: "claimed" as const }, ["claimed in order"]],
    [
      "takes the period that fits",
      { date: "2020" },
      { periods: [{ date: "2015" }, { date: "2021" }] },
      ["certain in order"],
    ],
  ])("%s: %j, %j", (_, first, second, expected) => expect(chain(first, second)).toEqual(expected));

  it("that is surer comes first, a shorter one after it", () => {
    const dataset = datasetOf([{ target: "d", status: "disputed" }, {}, { source: "b", target: "d" }]);
    expect(findPaths(dataset, {}, "a", "d").map(({ relations }) => relations)).toEqual([["r2", "r3"], ["r1"]]);
  });

  it("leads nowhere from an actor to itself, nor to whom nothing leads; nor to whom nobody knows", () => {
    expect(findPaths(datasetOf([{}]), {}, "a", "a")).toEqual([]);
    expect(findPaths(datasetOf([{}]), {}, "a", "d")).toEqual([]);
    expect(() => findPaths(datasetOf([{}]), {}, "a", "nobody")).toThrow(RangeError);
  });
});
