import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/dataset/formats/csv/read.ts";
import { writeCsv } from "../../../../src/dataset/formats/csv/write.ts";
import type { Actor, Dataset, Relation } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { datasetOf } from "../../../fixtures.ts";
import { anyDataset } from "./anyDataset.ts";

function readAgain(dataset: Dataset): Dataset | undefined {
  const { text, actors = "" } = writeCsv(dataset);
  const { draft } = readCsv([
    { name: "relations.csv", text },
    { name: "actors.csv", text: actors },
  ]);
  return draft === undefined ? undefined : validateDataset(draft.value, draft.placeOf).dataset;
}

/** Fields of entries that the format does not know, in `anyDataset`. */
const unknownFields = ["actors[].label", "actors[].x", "relations[].key", "relations[].weight"];

/** A table has no cell for attributes that are there but empty. */
const someDataset = anyDataset.map((dataset) => ({
  ...dataset,
  actors: dataset.actors.map(withoutEmpty),
  relations: dataset.relations.map(withoutEmpty),
}));

function withoutEmpty<Entry extends Actor | Relation>(entry: Entry): Entry {
  if (Object.keys(entry.attributes ?? { some: 1 }).length > 0) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([field]) => field !== "attributes")) as Entry;
}

describe("a dataset that was written as two tables", () => {
  it("comes back with everything that is known of its actors and relations", () => {
    fc.assert(
      fc.property(someDataset, (dataset) => {
        const ofEntries = writeCsv(dataset).losses.filter(({ path }) => /^(?:actors|relations)/.test(path));
        expect(ofEntries.filter(({ path }) => !unknownFields.includes(path))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("has signs that nobody sees where it had them", () => {
    const dataset = datasetOf([{ claimedBy: ["\u2060"], disputedBy: [{ en: "a\u200bb" }], label: "\ufeff" }]);
    expect(writeCsv(dataset).losses).toEqual([]);
    expect(readAgain(dataset)?.relations).toMatchObject(dataset.relations);
  });

  it("has numbers of any size where it had them, and words that look like them", () => {
    const attributes = { n: -Infinity, m: 1e21, o: -0.5, words: "-Infinity", more: "1e21" };
    const dataset = datasetOf([{ attributes }, { attributes: { words: 5, more: true } }]);
    expect(writeCsv(dataset).losses).toEqual([]);
    expect(readAgain(dataset)?.relations.map((relation) => relation.attributes)).toEqual([
      attributes,
      { words: 5, more: true },
    ]);
  });

  it("has lost exactly what is listed as lost", () => {
    fc.assert(
      fc.property(someDataset, (dataset) => {
        const again = readAgain(dataset);
        const listed = new Set(writeCsv(dataset).losses.map(({ path }) => path));
        expect(plain(again?.actors.map(known))).toEqual(plain(dataset.actors.map(known)));
        expect(plain(again?.relations.map(known))).toEqual(plain(dataset.relations.map(known)));
        for (const field of ["title", "scenes"] as const) {
          expect(listed.has(field)).toBe(dataset[field] !== undefined);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function known(entry: Actor | Relation): object {
  const isActor = "name" in entry;
  const fields = Object.entries(entry).filter(
    ([field]) => !(isActor ? ["label", "x"] : ["key", "weight"]).includes(field),
  );
  return Object.fromEntries(fields);
}

/** Without prototypes and -0, which JSON does not have either. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

function without(entry: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)));
}

it("the shipped dataset loses only what tables have no place for", () => {
  const file = new URL("../../../../data/musk-altman-trump.json", import.meta.url);
  const { dataset } = validateDataset(JSON.parse(readFileSync(file, "utf8")));
  if (dataset === undefined) throw new Error("the shipped dataset can be read");
  const { losses } = writeCsv(dataset);
  const again = readAgain(dataset);
  expect(again?.relations).toEqual(dataset.relations.map((relation) => without(relation, ["title"])));
  expect(again?.actors).toEqual(dataset.actors);
  const sources = Object.entries(dataset.sources ?? {}).map(([id, source]) => [id, without(source, ["kind"])]);
  expect(again?.sources).toEqual(Object.fromEntries(sources));
  const ofDataset = ["$schema", "title", "description", "language", "updated", "credit", "license", "types"];
  const ofEntries = ["relations[].title", "sources.kind", "tags", "method", "corrections", "scenes"];
  const places = losses.map(({ path }) =>
    path.replace(/^types.*/, "types").replace(/^sources.*\.(?=kind$)/, "sources."),
  );
  expect([...new Set(places)]).toEqual([...ofDataset, ...ofEntries]);
});
