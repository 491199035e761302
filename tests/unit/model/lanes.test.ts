import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import type { Lane, Model } from "../../../src/model/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { allRows } from "./scan.ts";
import { someDataset } from "./written.ts";

/** A lane in words: `a→b rebuke 1,2`. */
function describeLane(model: Model, lane: Lane): string {
  const idOf = (row: number): string => model.dataset.actors[row]?.id ?? "?";
  const arrow = lane.directed ? "→" : "–";
  return `${idOf(lane.source)}${arrow}${idOf(lane.target)} ${model.types[lane.type]?.id ?? "?"} ${lane.relations.join()}`;
}

function lanesOf(relations: Parameters<typeof datasetOf>[0]): string[] {
  const model = buildModel(datasetOf(relations));
  return model.lanes.map((lane) => describeLane(model, lane));
}

describe("lanes", () => {
  it("hold all relations of one type and direction between two actors", () => {
    expect(lanesOf([{ type: "rebuke" }, { type: "rebuke" }, { type: "feud" }])).toEqual([
      "a–b feud 2",
      "a→b rebuke 0,1",
    ]);
  });

  it("keep the two directions of a directed type apart, side by side", () => {
    const relations = [
      { type: "rebuke", source: "b", target: "a" },
      { type: "role" },
      { type: "rebuke" },
      { type: "feud" },
      { type: "alliance" },
    ];
    expect(lanesOf(relations)).toEqual(["a–b alliance 4", "a→b role 1", "a–b feud 3", "a→b rebuke 2", "b→a rebuke 0"]);
  });

  it("join both ways to write an undirected relation", () => {
    expect(lanesOf([{ source: "b", target: "a" }, {}])).toEqual(["a–b alliance 0,1"]);
  });

  it("of a loop have a pair of their own", () => {
    const model = buildModel(datasetOf([{ type: "rebuke", target: "a" }, {}, { target: "a" }]));
    const loops = model.lanes.filter(({ source, target }) => source === target);
    expect(loops.map((lane) => describeLane(model, lane))).toEqual(["a–a alliance 2", "a→a rebuke 0"]);
    expect(new Set(loops.map(({ pair }) => pair)).size).toBe(1);
    expect(model.lanes.find(({ target }) => target === 1)?.pairSize).toBe(1);
  });

  it("have the same order in their pair whatever the order of the file", () => {
    const relations = ["rebuke", "feud", "investment", "alliance", "lawsuit"].flatMap((type) => [
      { type },
      { type, source: "b", target: "a" },
    ]);
    const withoutRows = (lanes: string[]): string[] => lanes.map((lane) => lane.replace(/ [\d,]*$/, ""));
    expect(withoutRows(lanesOf([...relations].reverse()))).toEqual(withoutRows(lanesOf(relations)));
  });

  it("hold every relation exactly once, in its row order, and know their places", () => {
    fc.assert(
      fc.property(someDataset, (dataset) => {
        const model = buildModel(dataset);
        const { columns, lanes, types } = model;
        expect(lanes.flatMap(({ relations }) => relations).sort((a, b) => a - b)).toEqual(allRows(model));
        for (const [row, lane] of lanes.entries()) {
          expect([...lane.relations].sort((a, b) => a - b)).toEqual(lane.relations);
          expect(lane.directed).toBe(types[lane.type]?.directed);
          const neighbours = lanes.filter(({ pair }) => pair === lane.pair);
          expect(neighbours).toHaveLength(lane.pairSize);
          expect(neighbours[lane.indexInPair]).toBe(lane);
          for (const relation of lane.relations) {
            expect(columns.lane[relation]).toBe(row);
            expect(columns.type[relation]).toBe(lane.type);
            const ends = [columns.source[relation], columns.target[relation]];
            if (lane.directed) expect(ends).toEqual([lane.source, lane.target]);
            else expect(ends.sort()).toEqual([lane.source, lane.target]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are never two for the same pair, type and direction", () => {
    fc.assert(
      fc.property(someDataset, (dataset) => {
        const keys = buildModel(dataset).lanes.map(({ source, target, type }) => `${source} ${target} ${type}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });
});
