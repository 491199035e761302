import { describe, expect, it } from "vitest";
import type { Dataset, Scene } from "../../../src/dataset/types.ts";
import { buildSceneProblem, layoutDataset, layoutInSteps } from "../../../src/layout/dataset.ts";
import { buildNetworkProblem } from "../../../src/layout/problem.ts";
import { buildModel } from "../../../src/model/build.ts";
import type { Effort } from "../../../src/layout/effort.ts";
import { datasetOf } from "../../fixtures.ts";

const little: Effort = {
  coreStarts: 1,
  coreSteps: 30,
  lineStarts: 1,
  lineSteps: 20,
  labelStarts: 1,
  labelSteps: 30,
  polishStarts: 1,
  polishSteps: 4,
};

const quarrel: Scene = {
  id: "quarrel",
  title: "A quarrel",
  view: { from: "2025-01-20", to: "2025-01-28", actors: ["a", "c", "b"], depth: 0 },
};

const dataset: Dataset = {
  ...datasetOf([
    { source: "a", target: "b", type: "feud", date: "2025-01-22" },
    { source: "b", target: "a", type: "rebuke", date: "2025-01-23" },
    { source: "b", target: "c", type: "alliance", start: "2015", end: "2018" },
    { source: "c", target: "d", type: "role", start: "2020" },
  ]),
  scenes: [quarrel, { id: "all", title: "Everything", view: { depth: "all" } }],
};

describe("the problem of a scene", () => {
  it("holds its cast and the lanes among it, in the order of the file", () => {
    const drawn = buildSceneProblem(buildModel(dataset), quarrel);
    expect(drawn?.scope.actorRows).toEqual([0, 1, 2]);
    expect(drawn?.problem.lanes.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 0],
      [1, 2],
    ]);
  });

  it("gives little weight to what its dates or types hide", () => {
    const model = buildModel(dataset);
    const weights = (scene: Scene): number[] | undefined =>
      buildSceneProblem(model, scene)?.problem.lanes.map(({ weight }) => weight);
    expect(weights(quarrel)).toEqual([1, 1, 0.15]);
    expect(weights({ ...quarrel, view: { ...quarrel.view, types: ["rebuke"] } })).toEqual([0.15, 1, 0.15]);
    expect(weights({ ...quarrel, view: { ...quarrel.view, from: "2010" } })).toEqual([1, 1, 1]);
    expect(weights({ ...quarrel, view: { ...quarrel.view, status: ["claimed"] } })).toEqual([0.15, 0.15, 0.15]);
  });

  it("a scene without a cast has none", () => {
    const model = buildModel(dataset);
    expect(buildSceneProblem(model, { id: "x", title: "x", view: { depth: "all", actors: ["a"] } })).toBeUndefined();
    expect(buildSceneProblem(model, { id: "x", title: "x" })).toBeUndefined();
    expect(buildSceneProblem(model, { id: "x", title: "x", view: { actors: ["?"], depth: 0 } })).toBeUndefined();
  });

  it("the whole network shows every lane", () => {
    const { actors, lanes } = buildNetworkProblem(buildModel(dataset));
    expect(actors).toHaveLength(4);
    expect(lanes.map(({ weight }) => weight)).toEqual([1, 1, 1, 1]);
  });

  it("signs come from the types", () => {
    const { lanes } = buildNetworkProblem(buildModel(dataset));
    expect(lanes.map(({ sign }) => sign)).toEqual([-1, -1, 1, 0]);
  });
});

describe("the layout of a dataset", () => {
  const { dataset: placed, scores } = layoutDataset(dataset, { effort: little });

  it("gives every actor a position and every cast its own", () => {
    expect(placed.actors.every(({ position }) => position !== undefined)).toBe(true);
    expect(Object.keys(placed.scenes?.[0]?.positions ?? {})).toEqual(["a", "b", "c"]);
    expect(placed.scenes?.[1]?.positions).toBeUndefined();
    expect([...scores.keys()]).toEqual(["", "quarrel"]);
  });

  it("changes nothing else, and not the dataset it was given", () => {
    const bare = {
      ...placed,
      actors: placed.actors.map(({ position, ...actor }) => (position === undefined ? undefined : actor)),
      scenes: placed.scenes?.map(({ positions, ...scene }) => (positions?.["d"] ? undefined : scene)),
    };
    expect(bare).toEqual(dataset);
    expect(dataset.actors.every((actor) => !("position" in actor))).toBe(true);
  });

  it("is the same when done again on its own result", () => {
    expect(JSON.stringify(layoutDataset(placed, { effort: little }).dataset)).toBe(JSON.stringify(placed));
  });

  it("a dataset without scenes gets none", () => {
    expect("scenes" in layoutDataset(datasetOf([{ date: "2020" }]), { effort: little }).dataset).toBe(false);
  });

  it("an actor may be called __proto__", () => {
    const odd = {
      ...datasetOf([{ source: "__proto__", target: "b", date: "2025" }], ["__proto__", "b"]),
      scenes: [{ id: "s", title: "S", view: { actors: ["__proto__", "b"], depth: 0 } }],
    };
    const positions = layoutDataset(odd, { effort: little }).dataset.scenes?.[0]?.positions ?? {};
    expect(Object.keys(positions)).toEqual(["__proto__", "b"]);
  });
});

describe("a layout in steps", () => {
  it("tells how far it is, up to the end, and finds the same", () => {
    const work = layoutInSteps(dataset, { effort: little });
    const parts: number[] = [];
    let step = work.next();
    for (; step.done !== true; step = work.next()) parts.push(step.value);
    expect(parts.length).toBeGreaterThan(100);
    expect(parts).toEqual([...parts].sort((one, other) => one - other));
    expect(parts[0]).toBeGreaterThan(0);
    expect(parts.at(-1)).toBeCloseTo(1, 6);
    expect(step.value).toEqual(layoutDataset(dataset, { effort: little }));
  });

  it.each([1, 40, 130, 200])("stopped after %i of them gives every actor a position nevertheless", (steps) => {
    let taken = 0;
    const { dataset: placed } = layoutDataset(dataset, { effort: little, isStopped: () => (taken += 1) > steps });
    const cast = placed.scenes?.[0]?.positions ?? {};
    expect(Object.keys(cast).sort()).toEqual(["a", "b", "c"]);
    for (const points of [placed.actors.map(({ position }) => position), Object.values(cast)]) {
      expect(new Set(points.map(String)).size).toBe(points.length);
      expect(points.flat().every(Number.isFinite)).toBe(true);
    }
    expect(taken).toBeLessThan(steps + 5);
  });

  it("can be done quickly, by forces alone", () => {
    const parts = [...layoutInSteps(dataset, { effort: "quick" })];
    expect(parts).toEqual([]);
    const { dataset: placed } = layoutDataset(dataset, { effort: "quick" });
    expect(new Set(placed.actors.map(({ position }) => String(position))).size).toBe(placed.actors.length);
  });
});
