import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { buildGraph } from "../../../src/model/graph.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { datasetOf } from "../../fixtures.ts";
import { someDataset } from "./written.ts";

/** a – b – c – d – e, and b – b. */
const chain = buildModel(
  datasetOf(
    [
      {},
      { source: "b", target: "c" },
      { source: "c", target: "d" },
      { source: "d", target: "e" },
      { source: "b", target: "b" },
    ],
    ["a", "b", "c", "d", "e", "lonely"],
  ),
);

describe("a scope", () => {
  const around = (focus: number[] | undefined, depth: 0 | 1 | 2 | "all") => {
    const { actorRows, relationRows } = buildScope(chain, focus, depth);
    return [actorRows, relationRows];
  };

  it("of depth 0 is a cast: these actors, and what happens among them", () => {
    expect(around([0, 1], 0)).toEqual([
      [0, 1],
      [0, 4],
    ]);
    expect(around([0, 3, 5], 0)).toEqual([[0, 3, 5], []]);
  });
  it("of depth 1 adds the relations of these actors and their other ends", () => {
    expect(around([0], 1)).toEqual([[0, 1], [0]]);
    expect(around([1], 1)).toEqual([
      [0, 1, 2],
      [0, 1, 4],
    ]);
  });
  it("of depth 2 goes one step further", () => {
    expect(around([0], 2)).toEqual([
      [0, 1, 2],
      [0, 1, 4],
    ]);
    expect(around([1], 2)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 4],
    ]);
  });
  it("without a focus, or of depth all, is everything", () => {
    const everything = [
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2, 3, 4],
    ];
    expect(around(undefined, 0)).toEqual(everything);
    expect(around([], 1)).toEqual(everything);
    expect(around([0], "all")).toEqual(everything);
  });
  it("goes against the direction of a relation too", () => {
    const model = buildModel(datasetOf([{ type: "role", source: "b", target: "a" }]));
    expect(buildScope(model, [0], 1).actorRows).toEqual([0, 1]);
  });

  it("marks the rows that it lists, and the ends of its relations are in it", () => {
    fc.assert(
      fc.property(someDataset, fc.subarray([0, 1, 2, 3, 4]), fc.constantFrom(0, 1, 2), (dataset, focus, depth) => {
        const model = buildModel(dataset);
        const scope = buildScope(model, focus, depth);
        expect(scope.actorRows).toEqual([...scope.actors.keys()].filter((row) => scope.actors[row] === 1));
        expect(scope.relationRows).toEqual([...scope.relations.keys()].filter((row) => scope.relations[row] === 1));
        for (const row of scope.relationRows) {
          expect(scope.actorRows).toContain(model.columns.source[row]);
          expect(scope.actorRows).toContain(model.columns.target[row]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("holds the actors within as many steps as a walk through the graph finds", () => {
    fc.assert(
      fc.property(someDataset, fc.nat({ max: 4 }), fc.constantFrom(1, 2), (dataset, start, depth) => {
        const model = buildModel(dataset);
        const graph = buildGraph(model);
        let reached = new Set([String(start)]);
        let touching = new Set<string>();
        for (let step = 0; step < depth; step++) {
          touching = new Set([...reached].flatMap((key) => graph.edges(key)));
          reached = new Set([...reached, ...[...reached].flatMap((key) => graph.neighbors(key))]);
        }
        const scope = buildScope(model, [start], depth);
        expect(scope.actorRows).toEqual([...reached].map(Number).sort((a, b) => a - b));
        expect(scope.relationRows).toEqual([...touching].map(Number).sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the graph", () => {
  it("has row numbers for keys, whatever the ids of the file", () => {
    const model = buildModel(
      datasetOf([{ id: "constructor", source: "__proto__", target: "constructor" }], ["__proto__", "constructor"]),
    );
    const graph = buildGraph(model);
    expect(graph.nodes()).toEqual(["0", "1"]);
    expect(graph.edges()).toEqual(["0"]);
  });

  it("carries nothing of the file but the row", () => {
    const dataset = datasetOf([{ label: "secret", summary: "secret" }]);
    const graph = buildGraph(buildModel(dataset));
    expect(graph.getNodeAttributes("0")).toEqual({ row: 0 });
    expect(graph.getEdgeAttributes("0")).toEqual({ row: 0 });
    expect(JSON.stringify(graph.export())).not.toContain("secret");
  });

  it("keeps parallel relations and loops, directed or not", () => {
    const graph = buildGraph(
      buildModel(datasetOf([{}, {}, { type: "rebuke", source: "b", target: "a" }, { type: "rebuke", target: "a" }])),
    );
    expect(graph.size).toBe(4);
    expect(graph.isDirected("0")).toBe(false);
    expect(graph.isDirected("2")).toBe(true);
    expect(graph.extremities("2")).toEqual(["1", "0"]);
    expect(graph.isSelfLoop("3")).toBe(true);
    expect(graph.order).toBe(4);
  });
});
