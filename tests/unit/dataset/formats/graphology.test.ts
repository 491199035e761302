import { readFileSync } from "node:fs";
import fc from "fast-check";
import Graph, { MultiGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { readGraphology, writeGraphology } from "../../../../src/dataset/formats/graphology.ts";
import { compareDatasets } from "../../../../src/dataset/formats/losses.ts";
import { readDataset } from "../../../../src/dataset/read.ts";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { datasetOf } from "../../../fixtures.ts";
import { anyDataset } from "./anyDataset.ts";

type Exported = Parameters<MultiGraph["import"]>[0];

function read(value: unknown) {
  const draft = readGraphology(value, "graph.json");
  if ("refusal" in draft) throw new Error(draft.refusal.message);
  const { dataset, issues } = validateDataset(draft.value, draft.placeOf);
  if (dataset === undefined) throw new Error("not a dataset");
  const told = [...draft.issues, ...issues].filter(({ code }) => code !== "type-unknown");
  return { dataset, places: told.map(({ code, path }) => `${code} ${path}`) };
}

describe("a graph that graphology exports", () => {
  it("has its nodes and edges with what sigma draws them by", () => {
    const graph = new Graph({ multi: true, type: "mixed" });
    graph.setAttribute("name", "Title");
    graph.addNode("a", { label: "Ada", x: 1, y: 2, size: 5, color: "#f00" });
    graph.addNode(2, { x: 0 });
    graph.addDirectedEdgeWithKey("e", "a", 2, { type: "owns", weight: 3, start: 2015, label: "half of it" });
    graph.addUndirectedEdge("a", "a", { type: "arrow", color: "red" });
    const { dataset, places } = read(JSON.parse(JSON.stringify(graph.export())));
    const [, loop] = dataset.relations;
    expect(places).toEqual([]);
    expect(dataset).toEqual({
      ...{ format: "tiespan/1", title: "Title", types: { owns: { directed: true }, other: { directed: false } } },
      actors: [
        { id: "a", name: "Ada", position: [1, 2], attributes: { size: 5, color: "#f00" } },
        { id: "2", name: "2", attributes: { x: 0 } },
      ],
      relations: [
        {
          ...{ id: "e", type: "owns", source: "a", target: "2", start: "2015", label: "half of it" },
          attributes: { weight: 3 },
        },
        { id: loop?.id, type: "other", source: "a", target: "a", attributes: { type: "arrow", color: "red" } },
      ],
    });
  });

  it("is undirected as a whole or at single edges, which then say so", () => {
    const nodes = [{ key: "a" }, { key: "b" }];
    const edge = { source: "a", target: "b", attributes: { type: "t" } };
    const edges = [edge, { ...edge, undirected: true }];
    const whole = read({ options: { type: "undirected" }, nodes, edges: [edge] }).dataset;
    const mixed = read({ nodes, edges }).dataset;
    expect(whole.types).toEqual({ t: { directed: false } });
    expect(mixed.types).toEqual({ t: { directed: true } });
    expect(mixed.relations.map(({ id, attributes }) => [id, attributes])).toEqual([
      ["r1", undefined],
      ["r2", { undirected: true }],
    ]);
  });

  it("is reported where it is broken, at the place in the file", () => {
    const { places } = read({
      nodes: [{ key: "a", attributes: { kind: "queen" } }, 7, {}],
      edges: [{ key: "", source: "a", target: "z", attributes: { start: "soon", time: {} } }, { source: "a" }],
      extra: 1,
      attributes: { mood: "good", description: "D" },
    });
    expect(places).toEqual([
      "date-unreadable edges[0].attributes.time",
      "part-ignored attributes.mood",
      "part-ignored extra",
      "kind-unknown nodes[0].attributes.kind",
      "wrong-type nodes[1]",
      "actor-unknown edges[0].target",
      "date-unreadable edges[0].attributes.start",
      "missing-field edges[1].target",
    ]);
  });

  it.for([5, {}, { nodes: [] }, { nodes: [], links: [] }, { edges: [], nodes: 1 }])("%j is refused", (value) => {
    expect(readGraphology(value, "g.json")).toMatchObject({ refusal: { code: "not-a-dataset", severity: "error" } });
  });
});

describe("what our own writer writes", () => {
  it("is imported by graphology itself, with directions and with what sigma looks for", () => {
    const dataset = datasetOf(
      [{}, { type: "role", start: "2020" }, { source: "b", target: "b", type: "role" }],
      ["a", "b"],
    );
    const placed = { ...dataset, actors: dataset.actors.map((actor) => ({ ...actor, position: [1, 2] as const })) };
    const graph = new MultiGraph();
    graph.import(JSON.parse(writeGraphology(placed).text) as Exported);
    expect([graph.order, graph.size, graph.directedSize, graph.undirectedSize]).toEqual([2, 3, 2, 1]);
    expect(graph.getNodeAttributes("a")).toMatchObject({ label: "A", x: 1, y: 2 });
    expect(graph.getEdgeAttributes("r2")).toEqual({ relationType: "role", start: "2020" });
    expect(graph.getAttribute("format")).toBe("tiespan/1");
  });

  it("comes back as it was, through graphology too, but for what is listed", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { text, losses } = writeGraphology(dataset);
        const again = read(JSON.parse(text)).dataset;
        expect(compareDatasets(dataset, again)).toEqual(losses);
        expect(compareDatasets(again, dataset)).toEqual([]);
        const graph = new MultiGraph();
        graph.import(JSON.parse(text) as Exported);
        expect([graph.order, graph.size]).toEqual([dataset.actors.length, dataset.relations.length]);
      }),
      { numRuns: 300 },
    );
  });

  it("only fields that repeat what sigma looks for are lost", () => {
    const [a, b] = datasetOf([]).actors;
    const actors = [
      { ...a, label: "A", x: 1, position: [1, 2] },
      { ...b, label: "other", x: 1 },
    ] as unknown as Dataset["actors"];
    const dataset = { ...datasetOf([{ relationType: "x" } as object]), actors };
    expect(writeGraphology(dataset).losses).toEqual([
      { path: "actors[].label", count: 1, examples: ["a"] },
      { path: "actors[].x", count: 1, examples: ["a"] },
      { path: "relations[].relationType", count: 1, examples: ["r1"] },
    ]);
  });

  it("nothing of the shipped dataset is lost, and issues name the place in the file", () => {
    const shipped = readDataset(
      readFileSync(new URL("../../../../data/musk-altman-trump.json", import.meta.url)),
    ).dataset;
    if (shipped === undefined) throw new Error("no dataset");
    const { text, losses } = writeGraphology(shipped);
    expect(losses).toEqual([]);
    expect(read(JSON.parse(text)).dataset).toEqual(shipped);
    const broken = text.replace('"kind": "person"', '"kind": "parson"').replace('"license": "', '"licence": "');
    const other = broken
      .replace('"relationType": "feud"', '"relationType": "fued"')
      .replace('"source": "musk"', '"source": "mask"');
    expect(read(JSON.parse(other)).places).toEqual([
      "unknown-field attributes.licence",
      "kind-unknown nodes[0].attributes.kind",
      expect.stringMatching(/^actor-unknown edges\[\d+\]\.source$/),
    ]);
  });
});
