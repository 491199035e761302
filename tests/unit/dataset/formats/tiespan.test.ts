import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import { compareDatasets } from "../../../../src/dataset/formats/losses.ts";
import { writeTiespan } from "../../../../src/dataset/formats/known/tiespan.ts";
import { readDataset } from "../../../../src/dataset/read.ts";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { datasetOf } from "../../../fixtures.ts";
import { anyDataset } from "./anyDataset.ts";

const shipped = readFileSync(new URL("../../../../data/musk-altman-trump.json", import.meta.url), "utf8");

function read(text: string): Dataset {
  const { dataset } = readDataset(text);
  if (dataset === undefined) throw new Error(text);
  return dataset;
}

function write(value: object): string {
  return writeTiespan(value as Dataset).text;
}

describe("a dataset as JSON", () => {
  it("the shipped file comes back, but for where its lines break", () => {
    const text = write(read(shipped));
    expect(text.replace(/\s+/g, "")).toBe(shipped.replace(/\s+/g, ""));
  });

  it("is formatted as Prettier does it", async () => {
    const periods = [{ date: "2025" }, { start: "2015", end: "2018-02" }];
    const relation = { periods, sources: Array.from({ length: 12 }, (_, index) => `source-${index}-of-them`) };
    for (const text of [write(read(shipped)), write(datasetOf([relation, { periods: periods.slice(0, 1) }]))]) {
      expect(await prettier.format(text, { parser: "json", printWidth: 120 })).toBe(text);
    }
  });

  it("fields stand in the order of the format, unknown ones after them by name", () => {
    const relation = { zeta: 1, end: "2020", Alpha: 2, start: "2019", target: "b", source: "a", type: "feud", id: "r" };
    const names = Object.keys(
      (JSON.parse(write({ extra: 1, relations: [relation], actors: [], format: "tiespan/1", title: "T" })) as Dataset)
        .relations[0] ?? {},
    );
    expect(names).toEqual(["id", "type", "source", "target", "start", "end", "Alpha", "zeta"]);
    const outer = Object.keys(
      JSON.parse(write({ extra: 1, relations: [], actors: [], title: "T", format: "f" })) as object,
    );
    expect(outer).toEqual(["format", "title", "actors", "relations", "extra"]);
  });

  it("entries and ids stay in the order of the dataset", () => {
    const dataset = { ...datasetOf([{ id: "z" }, { id: "a" }], ["b", "a"]), sources: { z: {}, a: {}, m: {} } };
    const parsed = JSON.parse(write(dataset)) as Dataset;
    expect(parsed.relations.map(({ id }) => id)).toEqual(["z", "a"]);
    expect(parsed.actors.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(Object.keys(parsed.sources ?? {})).toEqual(["z", "a", "m"]);
  });

  it("points, lists of words and short periods take one line, everything else a line for each field", () => {
    const relation = {
      ...{ amount: { value: 5e11, currency: "USD" }, sources: ["one", "two"] },
      periods: [
        { end: "2018-02", start: "2015" },
        { start: "2019", end: "2020" },
      ],
    };
    const dataset = datasetOf([relation], []);
    expect(write({ ...dataset, actors: [{ id: "a", name: "A", position: [0.5, -0] }], scenes: [] })).toBe(
      [
        ...["{", '  "format": "tiespan/1",', '  "actors": [', "    {", '      "id": "a",', '      "name": "A",'],
        ...['      "position": [0.5, 0]', "    }", "  ],", '  "relations": [', "    {", '      "id": "r1",'],
        ...['      "type": "alliance",', '      "source": "a",', '      "target": "b",', '      "periods": ['],
        ...['        { "start": "2015", "end": "2018-02" },', '        { "start": "2019", "end": "2020" }', "      ],"],
        ...['      "amount": {', '        "value": 500000000000,', '        "currency": "USD"', "      },"],
        ...['      "sources": ["one", "two"]', "    }", "  ],", '  "scenes": []', "}", ""],
      ].join("\n"),
    );
  });

  it("one more source changes one line", () => {
    const few = write(datasetOf([{ sources: ["one"] }, { sources: ["two"] }])).split("\n");
    const more = write(datasetOf([{ sources: ["one", "three"] }, { sources: ["two"] }])).split("\n");
    expect(more.filter((line, index) => line !== few[index])).toEqual(['      "sources": ["one", "three"]']);
  });

  it("a list too wide for a line has a line for each word", () => {
    const sources = Array.from({ length: 20 }, (_, index) => `source-${index}`);
    const lines = write(datasetOf([{ sources }])).split("\n");
    expect(lines.filter((line) => /^ {8}"source-\d+",?$/.test(line))).toHaveLength(20);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
  });

  it("ids such as __proto__ stay", () => {
    const text =
      '{"actors": [], "relations": [], "sources": {"__proto__": {"title": "P"}, "constructor": {"title": "C"}}}';
    const written = write(read(text));
    expect(written).toContain('"__proto__": {\n      "title": "P"');
    expect(Object.keys(read(written).sources ?? {})).toEqual(["__proto__", "constructor"]);
  });

  it("lone surrogates, line ends of Unicode and marks of direction are escaped", () => {
    const text = write({ ...datasetOf([]), title: "\ud800|\u2028|\u2029|\u202e|\u2066|ä|😀" });
    expect(text).toContain(String.raw`"\ud800|\u2028|\u2029|\u202e|\u2066|ä|😀"`);
    expect(text.isWellFormed()).toBe(true);
  });

  it("numbers that JSON has no word for come back", () => {
    const actor = { id: "a", name: "A", attributes: { high: Infinity, low: -Infinity, small: 5e-324, large: 1e300 } };
    const dataset = { ...datasetOf([]), actors: [actor] };
    expect(read(write(dataset)).actors).toEqual([actor]);
  });

  it("nothing is lost, and writing what was read gives the same text", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { text, losses } = writeTiespan(dataset);
        const again = read(text);
        expect(losses).toEqual([]);
        if (!text.includes("1e999")) expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(dataset)));
        expect(compareDatasets(dataset, again)).toEqual([]);
        expect(compareDatasets(again, dataset)).toEqual([]);
        expect(writeTiespan(again).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("a hundred thousand relations are written", () => {
    const relations = Array.from({ length: 100_000 }, () => ({ start: "2020", sources: ["s"], label: "words" }));
    const { dataset } = validateDataset(datasetOf(relations));
    expect(write(dataset ?? {}).length).toBeGreaterThan(1e7);
  });
});
