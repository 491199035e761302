import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { likenessOf } from "../../../src/dataset/formats/likeness.ts";

describe("JSON that is not read", () => {
  it.each<readonly [string, unknown]>([
    ["GeoJSON", { type: "FeatureCollection", features: [] }],
    ["JSON-LD", { "@context": "https://schema.org", name: "A" }],
    ["Jupyter", { nbformat: 4, cells: [] }],
    ["package.json", { name: "a", version: "1.0.0", dependencies: {} }],
    ["Vega", { $schema: "https://vega.github.io/schema/vega-lite/v5.json", data: {} }],
    ["tree", { name: "root", children: [{ name: "a" }] }],
    ["tables", { people: [{ name: "A" }], firms: [{ name: "B" }] }],
    ["adjacency list", { A: ["B", "C"], B: ["C"] }],
    [
      "matrix",
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      "pairs",
      [
        ["A", "B"],
        ["B", "C"],
      ],
    ],
    ["words", ["A", "B"]],
    ["row", { name: "A", employer: "B" }],
  ])("looks like %s, and is called so", (name, value) => {
    expect(likenessOf(value)).toBe(name);
    const { dataset, issues } = readFiles([{ name: "a.json", bytes: new TextEncoder().encode(JSON.stringify(value)) }]);
    expect([dataset, issues[0]?.code, issues[0]?.likeness]).toEqual([undefined, "not-a-dataset", name]);
  });

  it("has no name where it looks like nothing that is known", () => {
    expect(likenessOf({ a: { b: { c: 1 } } })).toBeUndefined();
  });
});
