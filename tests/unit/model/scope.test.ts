import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { buildScope, needsGraph } from "../../../src/model/scope.ts";
import { datasetOf } from "../../fixtures.ts";
import { modelWithGraph, someDataset } from "./written.ts";

/** a – b – c – d – e, and b – b. */
const chain = modelWithGraph(
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
    const model = modelWithGraph(datasetOf([{ type: "role", source: "b", target: "a" }]));
    expect(buildScope(model, [0], 1).actorRows).toEqual([0, 1]);
  });

  it("marks the rows that it lists, and the ends of its relations are in it", () => {
    fc.assert(
      fc.property(someDataset, fc.subarray([0, 1, 2, 3, 4]), fc.constantFrom(0, 1, 2), (dataset, focus, depth) => {
        const model = modelWithGraph(dataset);
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

  it("holds whom a walk over the relations of the file reaches in as many steps, and what it may pass", () => {
    const someFocus = fc.subarray([0, 1, 2, 3, 4], { minLength: 1 });
    fc.assert(
      fc.property(someDataset, someFocus, fc.constantFrom(1, 2), (dataset, focus, depth) => {
        const idOf = (row: number) => dataset.actors[row]?.id ?? "";
        const reached = new Set(focus.map(idOf));
        let passed: readonly number[] = [];
        for (let step = 0; step < depth; step++) {
          const here = new Set(reached);
          const touches = ({ source, target }: Relation) => here.has(source) || here.has(target);
          passed = dataset.relations.flatMap((relation, row) => (touches(relation) ? [row] : []));
          for (const { source, target } of dataset.relations.filter(touches)) reached.add(source).add(target);
        }
        const scope = buildScope(modelWithGraph(dataset), focus, depth);
        expect(scope.actorRows.map(idOf)).toEqual(dataset.actors.map(({ id }) => id).filter((id) => reached.has(id)));
        expect(scope.relationRows).toEqual(passed);
      }),
      { numRuns: 100 },
    );
  });

  it("asks for the graph exactly where it reaches beyond those in focus", () => {
    const bare = buildModel(chain.dataset);
    for (const depth of [0, 1, 2, "all"] as const) {
      for (const focus of [undefined, [], [1]]) {
        const build = () => buildScope(bare, focus, depth);
        if (needsGraph(focus, depth)) expect(build).toThrow(`depth ${depth} needs the graph`);
        else expect(build()).toEqual(buildScope(chain, focus, depth));
      }
    }
    expect([0, 1, 2, "all"].map((depth) => needsGraph([1], depth as 0 | 1 | 2 | "all"))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
