import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coursesOf } from "../../../src/dataset/edtf.ts";
import type { Dataset, Text } from "../../../src/dataset/types.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";

const fieldNames = ["id", "name", "kind", "type", "source", "target", "start", "end", "date", "periods", "label"];
const moreNames = [
  "links",
  "url",
  "position",
  "amount",
  "value",
  "claimedBy",
  "sources",
  "view",
  "actors",
  "__proto__",
];
const hostileNames = ["constructor", "toString", "prototype", "x"];
const name = fc.constantFrom(...fieldNames, ...moreNames, ...hostileNames);
const id = fc.constantFrom("a", "b", "__proto__", "constructor", "", "a".repeat(300), "\ud800", "a\u202e");

/** JSON values in which the words of the format turn up in all the wrong places. */
const { value: jsonValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.string({ unit: "binary" }),
    id,
    tie("list"),
    tie("object"),
  ),
  list: fc.array(tie("value"), { maxLength: 4 }),
  object: fc.array(fc.tuple(name, tie("value")), { maxLength: 6 }).map(ownFields),
}));

/** An object that has even `__proto__` as a field of its own, as JSON.parse makes it. */
function ownFields(fields: readonly (readonly [string, unknown])[]): object {
  const object = {};
  for (const [key, value] of fields) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

const actorLike = fc.oneof(jsonValue, fc.record({ id, name: jsonValue, position: jsonValue, links: jsonValue }));
const relationLike = fc.oneof(
  jsonValue,
  fc.record({ id, type: fc.oneof(id, jsonValue), source: id, target: id, start: jsonValue, amount: jsonValue }),
  fc.record({ source: id, target: id, periods: fc.array(fc.record({ date: jsonValue, start: fc.string() })) }),
);
const sceneLike = fc.oneof(jsonValue, fc.record({ id, title: jsonValue, view: jsonValue, positions: jsonValue }));
const datasetLike = fc.record(
  {
    format: fc.constantFrom("tiespan/1", "tiespan/7", 1),
    title: jsonValue,
    types: jsonValue,
    sources: fc.dictionary(fc.string(), jsonValue),
    actors: fc.array(actorLike),
    relations: fc.array(relationLike),
    scenes: fc.array(sceneLike),
  },
  { requiredKeys: ["actors", "relations"] },
);

function wordsIn(text: Text | undefined): readonly string[] {
  return typeof text === "object" ? Object.values(text) : text === undefined ? [] : [text];
}

/** What everything behind the trust boundary builds on. */
function expectSound(dataset: Dataset): void {
  const actorIds = dataset.actors.map((actor) => actor.id);
  const relationIds = dataset.relations.map((relation) => relation.id);
  expect(new Set(actorIds).size).toBe(actorIds.length);
  expect(new Set(relationIds).size).toBe(relationIds.length);
  for (const actor of dataset.actors) {
    expect(actor.id).toMatch(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]{1,200}$/u);
    expect(wordsIn(actor.name).join("").trim()).not.toBe("");
    for (const coordinate of actor.position ?? []) expect(Math.abs(coordinate)).toBeLessThanOrEqual(1e6);
    for (const { url } of actor.links ?? []) expect(["https:", "http:", "mailto:"]).toContain(new URL(url).protocol);
  }
  for (const relation of dataset.relations) {
    expect(actorIds).toContain(relation.source);
    expect(actorIds).toContain(relation.target);
    expect(relation.type).not.toBe("");
    if (relation.amount !== undefined) expect(relation.amount.value).toBeGreaterThanOrEqual(0);
    for (const course of coursesOf(relation)) expect(course.earliestStart).toBeLessThanOrEqual(course.latestEnd);
  }
  for (const scene of dataset.scenes ?? []) {
    for (const actor of scene.view?.actors ?? []) expect(actorIds).toContain(actor);
    for (const actor of Object.keys(scene.positions ?? {})) expect(actorIds).toContain(actor);
  }
}

describe("whatever comes in", () => {
  it("nothing throws, and what is kept is sound", () => {
    fc.assert(
      fc.property(fc.oneof(jsonValue, datasetLike), (value) => {
        const { dataset, issues } = validateDataset(value);
        if (dataset === undefined) expect(issues).toMatchObject([{ code: "not-a-dataset", severity: "error" }]);
        else expectSound(dataset);
      }),
      { numRuns: 500 },
    );
  });

  it("text of any kind does not throw either", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.uint8Array()), (input) => {
        const { dataset, issues } = readDataset(input);
        expect(dataset !== undefined || issues.some(({ severity }) => severity === "error")).toBe(true);
      }),
    );
  });

  it("no prototype is changed", () => {
    const before = Reflect.ownKeys(Object.prototype);
    fc.assert(
      fc.property(datasetLike, (value) => void validateDataset(value)),
      { numRuns: 200 },
    );
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it("what was kept once is kept again without another issue of the same kind", () => {
    fc.assert(
      fc.property(datasetLike, (value) => {
        const { dataset } = validateDataset(value);
        const again = validateDataset(JSON.parse(JSON.stringify(dataset)));
        const stays = ["unknown", "date-unreadable", "period-ambiguous", "actor-perhaps", "format-later"];
        const repaired = again.issues.filter(({ code }) => !stays.some((part) => code.includes(part)));
        expect(repaired).toEqual([]);
        expect(JSON.parse(JSON.stringify(again.dataset))).toEqual(JSON.parse(JSON.stringify(dataset)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("size", () => {
  it("a hundred times as many relations with every mistake do not take a thousand times as long", () => {
    const file = (count: number) => ({
      actors: Array.from({ length: count }, (_, index) => ({ id: `actor-${index}`, name: `Actor ${index}` })),
      relations: Array.from({ length: count }, (_, index) => ({
        ...{ id: "r1", type: "fued", source: `actor-${index}`, target: `aktor-${index}`, colour: "red" },
        ...{ claimedBy: [`aktor ${index}`], sources: [`s${index}`], start: "2025-03", end: "2024" },
      })),
    });
    const timeOf = (count: number) => {
      const start = performance.now();
      validateDataset(file(count));
      return performance.now() - start;
    };
    timeOf(200);
    const small = Math.max(1, Math.min(timeOf(200), timeOf(200), timeOf(200)));
    expect(timeOf(20_000)).toBeLessThan(small * 1000);
  });
});
