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

describe("text of other programs", () => {
  it.each([
    ["DOT (Graphviz)", "a.dot", "digraph G {\n  a -> b;\n}"],
    ["DOT (Graphviz)", "a.txt", "strict graph { a -- b; b -- c; }"],
    ["DOT (Graphviz)", "a.gv", "// made by hand, x;y\ndigraph {\na -> b\n}"],
    ["GML", "a.gml", 'Creator "igraph"\nVersion 1\ngraph\n[\n directed 1\n]'],
    ["GML", "a.gml", "graph [ node [ id 1 ] ]"],
    ["Pajek", "a.net", '*Vertices 2\n1 "Anna, Berg"\n2 "Carl"\n*Arcs\n1 2'],
    ["Pajek", "a.net", "*Network x;y\n*vertices 2\n1 a\n2 b"],
    ["UCINET DL", "a.dl", "dl n = 3, format = edgelist1"],
    ["PDF", "a.pdf", "%PDF-1.7; x"],
  ])("is called %s", (name, file, text) => {
    const { dataset, issues } = readFiles([{ name: file, bytes: new TextEncoder().encode(text) }]);
    expect([dataset, issues[0]?.code, issues[0]?.likeness]).toEqual([undefined, "format-unrecognised", name]);
  });

  it("is a table where its headings only have such words", () => {
    const text = "Graph;Ziel\nAnna;Carl\n";
    expect(readFiles([{ name: "a.csv", bytes: new TextEncoder().encode(text) }]).issues[0]?.code).not.toBe(
      "format-unrecognised",
    );
  });
});
