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

it("who joins a scene for its story stands apart from the others, between them, and nobody else moves", () => {
  const told = { ...scene, steps: [{ title: "T", relations: ["r2"] }] };
  const joined = buildModel({ ...dataset, relations: datasetOf([{}, { source: "a", target: "c" }]).relations });
  const [a, b, c = [0, 0]] = derivePositions(joined, told, buildScope(joined, [0, 1, 2], 0));
  expect([a, b]).toEqual([
    [7, 7],
    [8, 8],
  ]);
  for (const other of [7, 8]) expect(Math.hypot(c[0] - other, c[1] - other)).toBeGreaterThan(0.5);
  expect(c.every((value) => value >= 7 && value <= 8)).toBe(true);
});
