import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { connectedComponentsOf, kCoreOf } from "../../../src/model/cohesion.ts";
import { graphOf, neighbourhoodOf } from "../../../src/model/graph.ts";
import { datasetOf } from "../../fixtures.ts";
import { shippedBytes } from "../data/shipped.ts";
import { someDataset } from "./written.ts";

const shipped = JSON.parse(new TextDecoder().decode(shippedBytes)) as Dataset;
/** Ten actors, some of them alone, and who has a relation to whom. */
const actorCount = 10;
type Pair = readonly [source: number, target: number];
const someActor = fc.nat(actorCount - 1);
const somePairs = fc.array(fc.tuple(someActor, someActor), { maxLength: 24 });

/** A model of these pairs, every other relation with a direction. */
function modelOf(pairs: readonly Pair[]) {
  const ids = Array.from({ length: actorCount }, (_, row) => `actor ${row}`);
  const relations = pairs.map(([source, target], row) => ({
    type: row % 2 === 0 ? "alliance" : "rebuke",
    source: ids[source] ?? "",
    target: ids[target] ?? "",
  }));
  return buildModel(datasetOf(relations, ids));
}

/** Steps between each two actors, by shortening ways through a third until none gets shorter. */
function distancesOf(pairs: readonly Pair[]): number[][] {
  const rows = [...Array(actorCount).keys()];
  const isTied = (a: number, b: number) => pairs.some(([s, t]) => (s === a && t === b) || (s === b && t === a));
  const steps = rows.map((a) => rows.map((b) => (a === b ? 0 : isTied(a, b) ? 1 : Infinity)));
  const stepsOf = (a: number, b: number) => steps[a]?.[b] ?? Infinity;
  for (const middle of rows) {
    for (const own of rows) {
      const line = steps[own];
      for (const other of rows) {
        if (line !== undefined)
          line[other] = Math.min(stepsOf(own, other), stepsOf(own, middle) + stepsOf(middle, other));
      }
    }
  }
  return steps;
}

describe("the graph of a model", () => {
  const describeGraph = (dataset: Dataset) => {
    const model = buildModel(dataset);
    const graph = graphOf(model);
    const idOf = (key: string) => dataset.actors[Number(key)]?.id;
    return {
      actors: graph.mapNodes(idOf),
      relations: graph.mapEdges((key, { row }, source, target) => ({
        key,
        id: dataset.relations[row]?.id,
        ends: [idOf(source), idOf(target)],
        isDirected: graph.isDirected(key),
      })),
      isDirected: graph.mapEdges((key) => model.types[model.columns.type[Number(key)] ?? 0]?.directed),
    };
  };
  const expectFile = (dataset: Dataset) => {
    const { actors, relations, isDirected } = describeGraph(dataset);
    expect(actors).toEqual(dataset.actors.map(({ id }) => id));
    expect(relations.map(({ key }) => Number(key))).toEqual([...dataset.relations.keys()]);
    expect(relations.map(({ id }) => id)).toEqual(dataset.relations.map(({ id }) => id));
    const ends = relations.map(({ ends: [a, b], isDirected: keeps }) => (keeps ? [a, b] : [a, b].sort()));
    expect(ends).toEqual(
      dataset.relations.map(({ source: a, target: b }, row) => (isDirected[row] ? [a, b] : [a, b].sort())),
    );
    expect(relations.map((relation) => relation.isDirected)).toEqual(isDirected);
  };

  it("has the actors and relations of the shipped data, each relation once", () => {
    expectFile(shipped);
  });

  it("has those of any dataset: parallel relations, loops, both directions, ids that are names of object members", () => {
    fc.assert(fc.property(someDataset, expectFile), { numRuns: 60 });
  });

  it("has a direction where the type has one", () => {
    const isDirected = (type: string) => describeGraph(datasetOf([{ type }])).relations[0]?.isDirected;
    expect(["rebuke", "role", "investment"].map(isDirected)).toEqual([true, true, true]);
    expect(["alliance", "feud", "toString"].map(isDirected)).toEqual([false, false, false]);
  });

  it("keeps parallel relations and loops, directed or not", () => {
    const graph = graphOf(
      buildModel(datasetOf([{}, {}, { type: "rebuke", source: "b", target: "a" }, { type: "rebuke", target: "a" }])),
    );
    expect([graph.order, graph.size, graph.multi, graph.type]).toEqual([4, 4, true, "mixed"]);
    expect(["0", "1", "2", "3"].map((key) => graph.isDirected(key))).toEqual([false, false, true, true]);
    expect(graph.extremities("2")).toEqual(["1", "0"]);
    expect(graph.isSelfLoop("3")).toBe(true);
    expect(graph.edges("0", "1").sort()).toEqual(["0", "1", "2"]);
  });

  it("has row numbers for keys, whatever the ids of the file", () => {
    const ids = ["__proto__", "constructor"];
    const relation = { id: "constructor", source: "__proto__", target: "constructor" };
    const graph = graphOf(buildModel(datasetOf([relation], ids)));
    expect(graph.nodes()).toEqual(["0", "1"]);
    expect(graph.edges()).toEqual(["0"]);
  });

  it("carries nothing of the file but the rows", () => {
    const graph = graphOf(buildModel(datasetOf([{ label: "secret", summary: "secret" }])));
    expect(graph.getNodeAttributes("0")).toEqual({ row: 0, x: 0, y: 0 });
    expect(graph.getEdgeAttributes("0")).toEqual({ row: 0 });
    expect(JSON.stringify(graph.export())).not.toContain("secret");
  });

  it("is built once for each model", () => {
    const model = buildModel(shipped);
    expect(graphOf(model)).toBe(graphOf(model));
    expect(graphOf(model)).not.toBe(graphOf(buildModel(shipped)));
  });
});

describe("a neighbourhood", () => {
  it("holds the actors within so many steps in any direction, nearest first", () => {
    const someFocus = fc.uniqueArray(someActor, { maxLength: 3 });
    fc.assert(
      fc.property(somePairs, someFocus, fc.nat(4), (pairs, focus, most) => {
        const steps = distancesOf(pairs);
        const distance = (row: number) => Math.min(...focus.map((own) => steps[own]?.[row] ?? Infinity));
        const found = neighbourhoodOf(graphOf(modelOf(pairs)), focus, most);
        expect(found.toSorted((a, b) => a - b)).toEqual([...steps.keys()].filter((row) => distance(row) <= most));
        expect(found.map(distance)).toEqual(found.map(distance).toSorted((a, b) => a - b));
      }),
    );
  });

  it("of nobody is empty, in a graph of nobody too", () => {
    expect(neighbourhoodOf(graphOf(modelOf([[0, 1]])), [], 2)).toEqual([]);
    expect(neighbourhoodOf(graphOf(buildModel(datasetOf([], []))), [], 2)).toEqual([]);
  });

  it("is found through the model once its graph is built", () => {
    const model = modelOf([[0, 1]]);
    expect(model.neighbourhood.find).toBeUndefined();
    graphOf(model);
    expect(model.neighbourhood.find?.([1], 1)).toEqual([1, 0]);
  });
});

describe("connected components", () => {
  it("hold who can be reached from each other, the largest first", () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const steps = distancesOf(pairs);
        const reachedFrom = (row: number) =>
          [...steps.keys()].filter((other) => (steps[row]?.[other] ?? Infinity) < Infinity);
        const expected = [...steps.keys()].map(reachedFrom).filter(([first], row) => first === row);
        expect(connectedComponentsOf(graphOf(modelOf(pairs)))).toEqual(
          expected.toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0)),
        );
      }),
    );
  });

  it("are one each for isolates, with or without a loop", () => {
    expect(connectedComponentsOf(graphOf(modelOf([[3, 3]])))).toEqual(
      [...Array(actorCount).keys()].map((row) => [row]),
    );
    expect(connectedComponentsOf(graphOf(buildModel(datasetOf([], []))))).toEqual([]);
  });
});

describe("a k-core", () => {
  /** Who is left when those related to fewer than `k` of the others leave, until nobody has to. */
  const leftOf = (pairs: readonly Pair[], k: number): number[] => {
    let left = [...Array(actorCount).keys()];
    const others = (row: number) =>
      new Set(
        pairs
          .flatMap(([s, t]) => (s === row ? [t] : t === row ? [s] : []))
          .filter((other) => other !== row && left.includes(other)),
      );
    for (let before = Infinity; before !== left.length;) {
      before = left.length;
      left = left.filter((row) => others(row).size >= k);
    }
    return left;
  };

  it("holds who is related to at least k others in it, however often and in whichever direction", () => {
    fc.assert(
      fc.property(somePairs, fc.nat(4), (pairs, k) => {
        expect(kCoreOf(graphOf(modelOf(pairs)), k)).toEqual(leftOf(pairs, k));
      }),
      { numRuns: 200 },
    );
  });

  it("of 2 has neither leaves nor whole branches", () => {
    const triangle: Pair[] = [
      [0, 1],
      [1, 2],
      [2, 0],
    ];
    expect(kCoreOf(graphOf(modelOf([...triangle, [2, 3], [3, 4], [4, 3], [3, 3]])), 2)).toEqual([0, 1, 2]);
    expect(kCoreOf(graphOf(modelOf([])), 1)).toEqual([]);
  });
});
