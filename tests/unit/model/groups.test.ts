import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import type { SceneView } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { drawnRows, enterScene, lanesToPlace } from "../../../src/model/told.ts";

const { dataset } = readDataset(
  JSON.stringify({
    format: "tiespan/1",
    title: "A house",
    actors: ["house", "chair", "speaker", "guest"].map((id) => ({ id, name: id })),
    relations: [
      { id: "r1", type: "role", source: "chair", target: "house", date: "2020", status: "claimed" },
      { id: "r2", type: "rebuke", source: "speaker", target: "chair", date: "2021" },
      { id: "r3", type: "role", source: "guest", target: "house", date: "2022", tags: ["article"] },
      { id: "r4", type: "role", source: "speaker", target: "house", date: "2023" },
    ],
    scenes: [
      {
        id: "now",
        title: "Now",
        view: { from: "2021", to: "2023" },
        groups: [
          { label: "The House", actors: ["house", "chair", "nobody", "speaker"] },
          { label: "Guests", actors: ["guest", "speaker"] },
        ],
      },
    ],
  }),
);
if (dataset === undefined) throw new Error("no dataset");
const model = buildModel(dataset);
const [scene] = dataset.scenes ?? [];
const all = buildScope(model, undefined, "all");

describe("the groups of a scene", () => {
  it("hold each actor once, in the first box that names it, and at least two", () => {
    expect(enterScene(model, scene, all).groups?.map(({ rows }) => rows)).toEqual([[0, 1, 2]]);
  });

  it("say the roles inside them, of which no line is drawn, and nothing else", () => {
    expect(drawnRows(enterScene(model, scene, all))).toEqual([1, 2]);
    expect(drawnRows(all)).toEqual([0, 1, 2, 3]);
  });

  it("are none of which fewer than two actors are in scope", () => {
    const scope = buildScope(model, [1, 3], 0);
    expect(enterScene(model, scene, scope).groups).toEqual([]);
  });
});

describe("what a scene tells", () => {
  it("is what its own window shows", () => {
    expect([...(enterScene(model, scene, all).told ?? [])]).toEqual([0, 1, 1, 1]);
    const past = scene && { ...scene, view: { from: "2022", to: "2022" } };
    expect([...(enterScene(model, past, all).told ?? [])].at(-1)).toBe(0);
    expect(enterScene(model, undefined, all).told).toBeUndefined();
  });

  it("is of its types, statuses and tags alone", () => {
    const told = (view: SceneView) => [...(enterScene(model, scene && { ...scene, view }, all).told ?? [])];
    expect(told({ types: ["rebuke"] })).toEqual([0, 1, 0, 0]);
    expect(told({ tags: ["article"] })).toEqual([0, 0, 1, 0]);
    expect(told({ status: ["claimed"] })).toEqual([1, 0, 0, 0]);
    expect(told({ to: "2022", mode: "until" })).toEqual([1, 1, 1, 0]);
  });

  it("names the lanes that are placed, and those that matter most", () => {
    const { lanes, laneCount, isTold } = lanesToPlace(model, { ...all, told: Uint8Array.of(0, 1, 0, 0) });
    expect(laneCount).toBe(4);
    expect(lanes.filter(isTold).flatMap(({ relations }) => relations)).toEqual([1]);
    expect(lanes.length).toBe(4);
  });
});
