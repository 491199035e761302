import fc from "fast-check";
import { type Dataset, type Relation, statuses, type WrittenPeriod } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { graphOf } from "../../../src/model/graph.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { buildTimeIndex, type TimeIndex } from "../../../src/model/timeIndex.ts";
import { type DayWindow, type Filter, type Model, type Scope, standings } from "../../../src/model/types.ts";

/** Day number of a day of January 2025 (0 is New Year's Eve, 32 the first of February). */
export function january(day: number): number {
  return Date.UTC(2025, 0, day) / 86_400_000;
}

/** ISO date of a day number, by the calendar of the platform. */
export function isoDate(dayNumber: number): string {
  return new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
}

/** A model whose graph is built. */
export function modelWithGraph(dataset: Dataset): Model {
  const model = buildModel(dataset);
  graphOf(model);
  return model;
}

/** The whole of a dataset and the index over it. */
export function indexed(dataset: Dataset): { model: Model; scope: Scope; index: TimeIndex } {
  const model = buildModel(dataset);
  const scope = buildScope(model, undefined, "all");
  return { model, scope, index: buildTimeIndex(model, scope) };
}

export function everything(model: Model): Filter {
  return { types: new Set(model.types.keys()), statuses: new Set(standings.keys()) };
}

export function during(fromDay: number, toDay: number): DayWindow {
  return { fromDay, toDay, mode: "during" };
}

export function until(toDay: number): DayWindow {
  return { fromDay: toDay, toDay, mode: "until" };
}

const someDay = fc.integer({ min: -5, max: 70 }).map((day) => isoDate(january(day)));
const someDate = fc.oneof(
  { weight: 4, arbitrary: someDay },
  { weight: 2, arbitrary: fc.constantFrom("2025-01", "2025-02", "2024-12~", "2025-03?") },
  { weight: 1, arbitrary: fc.constantFrom("2025", "2024", "202X", "[2025-01-13..2025-01-19]", "[2024-12..2025-01]") },
);
/** Events, states and states with an end that is open or unknown, around the first months of 2025. */
export const somePeriod: fc.Arbitrary<WrittenPeriod> = fc.oneof(
  someDate.map((date) => ({ date })),
  fc.record({ start: someDate, end: someDate }),
  someDate.map((start) => ({ start })),
  someDate.map((end) => ({ end })),
  someDate.map((start) => ({ start, end: "unknown" })),
  someDate.map((end) => ({ start: "unknown", end })),
  someDate.map((start) => ({ date: `${start}/` })),
  someDate.map((end) => ({ date: `/${end}` })),
);
const someTime: fc.Arbitrary<Partial<Relation>> = fc.oneof(
  { weight: 5, arbitrary: somePeriod },
  { weight: 3, arbitrary: fc.array(somePeriod, { maxLength: 4 }).map((periods) => ({ periods })) },
  { weight: 1, arbitrary: fc.constant({}) },
);

const actorIds = ["a", "b", "__proto__", "constructor", "e"];
const someRelation: fc.Arbitrary<Omit<Relation, "id">> = fc
  .tuple(
    fc.record({
      type: fc.constantFrom("alliance", "feud", "rebuke", "lawsuit", "toString"),
      source: fc.constantFrom(...actorIds),
      target: fc.constantFrom(...actorIds),
    }),
    fc.option(fc.constantFrom(...statuses), { nil: undefined }),
    someTime,
  )
  .map(([ends, status, time]) => ({ ...ends, ...(status && { status }), ...time }));

/** Small multigraphs with every kind of date, loops, parallel relations and ids that are names of object members. */
export const someDataset: fc.Arbitrary<Dataset> = fc.array(someRelation, { maxLength: 25 }).map((relations) => ({
  format: "tiespan/1",
  actors: actorIds.map((id) => ({ id, name: id })),
  relations: relations.map((relation, row) => ({ id: `r${row}`, ...relation })),
}));

const edge = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: january(-20), max: january(100) }) },
  { weight: 1, arbitrary: fc.constantFrom(january(-4000), january(4000)) },
);
const isOpen = fc.constantFrom("closed", "closed", "closed", "closed", "from", "to", "both");
/** Windows around the first months of 2025, some open at one end or both. */
export const someWindow: fc.Arbitrary<DayWindow> = fc
  .tuple(edge, edge, isOpen, fc.constantFrom("during" as const, "until" as const))
  .map(([a, b, open, mode]) => ({
    fromDay: open === "from" || open === "both" ? -Infinity : Math.min(a, b),
    toDay: open === "to" || open === "both" ? Infinity : Math.max(a, b),
    mode,
  }));

export const someFilter: fc.Arbitrary<Filter> = fc
  .tuple(fc.subarray([0, 1, 2, 3, 4]), fc.subarray([0, 1, 2, 3, 4]))
  .map(([types, passing]) => ({ types: new Set(types), statuses: new Set(passing) }));
