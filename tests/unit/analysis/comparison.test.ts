import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWindows, readDataset, type ViewChange, type WindowChange } from "../../../src/core.ts";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { datasetOf } from "../../fixtures.ts";
import { scanState } from "../model/scan.ts";
import { isoDate, january, someDataset } from "../model/written.ts";

type Parts = ReturnType<typeof compareWindows>;

const someDays = fc
  .tuple(
    fc.integer({ min: -20, max: 90 }),
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom("during" as const, "until" as const),
  )
  .map(([first, length, mode]) => ({
    from: isoDate(january(first)),
    to: isoDate(january(first + length)),
    mode,
  }));

const someView = fc.record(
  {
    actors: fc.subarray(["a", "b", "__proto__", "constructor", "e"], { minLength: 1 }),
    depth: fc.constantFrom(0 as const, "all" as const),
    types: fc.constant(["alliance", "feud", "rebuke"]),
    status: fc.constant(["confirmed", "unstated", "claimed"]),
  },
  { requiredKeys: [] },
);

/** Ids shown in a window, from the relations one by one. */
function scanShown(dataset: Dataset, view: ViewChange, { from, to, mode }: WindowChange): Set<string> {
  const model = buildModel(dataset);
  const dayOf = (date: string | null | undefined) => Date.parse(date ?? "") / 86_400_000;
  const window = { fromDay: dayOf(from), toDay: dayOf(to), mode: mode ?? "during" };
  const isIn = ({ source, target, type, status = "unstated" }: Omit<Relation, "status"> & { status?: string }) =>
    (view.depth !== 0 || (view.actors?.includes(source) !== false && view.actors?.includes(target) !== false)) &&
    view.types?.includes(type) !== false &&
    view.status?.includes(status) !== false;
  return new Set(
    dataset.relations
      .filter((relation, row) => isIn(relation) && scanState(model, row, window) !== "hidden")
      .map(({ id }) => id),
  );
}

const isDated = ({ date, start, end, periods = [] }: Relation) =>
  periods.length > 0 || [date, start, end].some((time) => time !== undefined);

/** The four parts, pair by pair of relations; what has no date stays, and says nothing of what has changed. */
function scanParts(dataset: Dataset, before: ReadonlySet<string>, now: ReadonlySet<string>): Parts {
  const kindOf = ({ type, status }: Relation) => `${type} ${status ?? ""}`;
  const isSamePair = (one: Relation, other: Relation) =>
    (one.source === other.source && one.target === other.target) ||
    (one.source === other.target && one.target === other.source);
  const partOf = (relation: Relation) => {
    const [was, is] = [before.has(relation.id), now.has(relation.id)];
    if (was && is) return "stayed";
    const between = dataset.relations.filter((other) => isDated(other) && isSamePair(relation, other));
    const [mine, others] = was ? [before, now] : [now, before];
    const isReplaced = !between.some((other) => others.has(other.id) && kindOf(other) === kindOf(relation));
    const replaces = between.some(
      (other) =>
        others.has(other.id) && !between.some((third) => mine.has(third.id) && kindOf(third) === kindOf(other)),
    );
    if (isReplaced && replaces) return "changed";
    return is ? "appeared" : "ended";
  };
  const shown = dataset.relations.filter(({ id }) => before.has(id) || now.has(id));
  const idsOf = (part: keyof Parts) => shown.filter((relation) => partOf(relation) === part).map(({ id }) => id);
  return { appeared: idsOf("appeared"), stayed: idsOf("stayed"), ended: idsOf("ended"), changed: idsOf("changed") };
}

const someComparison = fc.tuple(someDataset, someView, someDays, someDays).map(([dataset, view, now, other]) => ({
  dataset: { ...dataset, types: { alliance: {}, feud: {}, rebuke: {} } },
  view,
  now,
  other,
}));

describe("two windows", () => {
  it("are compared as a look at every pair of relations says, within types, statuses and cast of the view", () => {
    fc.assert(
      fc.property(someComparison, ({ dataset, view, now, other }) => {
        const expected = scanParts(dataset, scanShown(dataset, view, other), scanShown(dataset, view, now));
        expect(compareWindows(dataset, { ...view, ...now }, other)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it("partition what either shows", () => {
    fc.assert(
      fc.property(someComparison, ({ dataset, view, now, other }) => {
        const { appeared, stayed, ended, changed } = compareWindows(dataset, { ...view, ...now }, other);
        const union = new Set([...scanShown(dataset, view, other), ...scanShown(dataset, view, now)]);
        const all = [...appeared, ...stayed, ...ended, ...changed];
        expect(all.length).toBe(new Set(all).size);
        expect(new Set(all)).toEqual(union);
      }),
      { numRuns: 60 },
    );
  });

  it("swapped, swap what appeared and what ended, and nothing else", () => {
    fc.assert(
      fc.property(someComparison, ({ dataset, view, now, other }) => {
        const there = compareWindows(dataset, { ...view, ...now }, other);
        const back = compareWindows(dataset, { ...view, ...other }, now);
        expect(back).toEqual({ ...there, appeared: there.ended, ended: there.appeared });
      }),
      { numRuns: 60 },
    );
  });

  it("that are the same show that everything stayed", () => {
    fc.assert(
      fc.property(someComparison, ({ dataset, now }) => {
        const parts = compareWindows(dataset, now, now);
        expect({ ...parts, stayed: [] }).toEqual({ appeared: [], stayed: [], ended: [], changed: [] });
      }),
      { numRuns: 30 },
    );
  });
});

describe("a change between two actors", () => {
  const compare = (relations: readonly Partial<Relation>[]) =>
    compareWindows(datasetOf(relations), { from: "2024", to: "2024" }, { from: "2020", to: "2020" });

  it("is an alliance that becomes a feud, whoever is named first", () => {
    const feud = { type: "feud", source: "b", target: "a", date: "2024" };
    expect(compare([{ start: "2019", end: "2021" }, feud])).toMatchObject({ changed: ["r1", "r2"], ended: [] });
  });

  it("is a claim that becomes confirmed", () => {
    const parts = compare([
      { date: "2020", status: "claimed" },
      { date: "2024", status: "confirmed" },
    ]);
    expect(parts.changed).toEqual(["r1", "r2"]);
  });

  it("is not the same once more: one has ended, another appeared", () => {
    expect(compare([{ date: "2020" }, { date: "2024" }])).toEqual({
      appeared: ["r2"],
      stayed: [],
      ended: ["r1"],
      changed: [],
    });
  });

  it("is not something new beside what stays", () => {
    const parts = compare([{ start: "2019" }, { type: "feud", date: "2024" }]);
    expect(parts).toMatchObject({ stayed: ["r1"], appeared: ["r2"], changed: [] });
  });

  it("never follows from what has no date: when that was, nobody knows", () => {
    const parts = compare([{ type: "feud" }, { start: "2019", end: "2021" }, { type: "feud", date: "2024" }]);
    expect(parts).toEqual({ appeared: [], stayed: ["r1"], ended: [], changed: ["r2", "r3"] });
  });

  it("is not what happens between others", () => {
    const parts = compare([{ date: "2020" }, { type: "feud", target: "c", date: "2024" }]);
    expect(parts).toMatchObject({ ended: ["r1"], appeared: ["r2"], changed: [] });
  });
});

it("a window that means nothing is refused, instead of being compared with itself", () => {
  const dataset = datasetOf([{ date: "2020" }]);
  expect(() => compareWindows(dataset, {}, { from: "soon" })).toThrow(RangeError);
  expect(() => compareWindows(dataset, {}, { from: "2021", to: "2020" })).toThrow(RangeError);
});

it("the end of an alliance is told in the shipped data", () => {
  const { dataset } = readDataset(readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url)));
  if (dataset === undefined) throw new Error("the shipped data are no dataset");
  const view = { scene: "", actors: ["musk", "altman"], depth: 0 as const, from: "2024", to: "2024" };
  const parts = compareWindows(dataset, view, { from: "2016", to: "2016" });
  const typeOf = (id: string) => dataset.relations.find((relation) => relation.id === id)?.type;
  expect(new Set(parts.changed.map(typeOf)).size).toBeGreaterThan(1);
});
