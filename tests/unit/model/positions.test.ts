import { expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { derivePositions } from "../../../src/model/positions.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { datasetOf } from "../../fixtures.ts";

const plain = datasetOf([{}]);
const dataset = {
  ...plain,
  actors: plain.actors.map((actor, row) => (row < 3 ? { ...actor, position: [row, 0] as const } : actor)),
};
const model = buildModel(dataset);
const whole = buildScope(model, undefined, "all");
const scene = { id: "s", title: "S", positions: { a: [7, 7], b: [8, 8] } as const };

it("actors stand where the dataset puts them, one without a place on a circle around them", () => {
  const [a, b, c, d = [0, 0]] = derivePositions(model, undefined, whole);
  expect([a, b, c]).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
  ]);
  expect(Math.hypot(...d)).toBeCloseTo(1.2);
});

it("a scene's places count where it has one for each actor in scope", () => {
  const cast = buildScope(model, [0, 1], 0);
  expect(derivePositions(model, scene, cast).slice(0, 2)).toEqual([
    [7, 7],
    [8, 8],
  ]);
  expect(derivePositions(model, scene, whole).slice(0, 2)).toEqual([
    [0, 0],
    [1, 0],
  ]);
});
