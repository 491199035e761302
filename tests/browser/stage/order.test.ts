import { afterEach, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { lanesToPlace } from "../../../src/model/told.ts";
import { buildPlacement } from "../../../src/notation/placement.ts";
import { texelWords } from "../../../src/stage/instanced.ts";
import { buildRelationInstances, relationTexels } from "../../../src/stage/instances.ts";
import { actorsCalled, datasetWith, drawn, mountStage, type TestStage } from "./scene.ts";

let test: TestStage | undefined;
afterEach(() => test?.remove());

it("of one line what is confirmed is drawn before what is in doubt, and of each the wide before the narrow", () => {
  const loans = [
    { amount: 10, status: "claimed" },
    { amount: 1e6, status: "claimed" },
    { amount: 10 },
    { amount: 1e9, status: "denied" },
    { amount: 1e6 },
    { amount: 1000 },
  ] as const;
  const model = buildModel(
    datasetWith(
      actorsCalled("a", "b"),
      loans.map(({ amount, ...more }) => ({
        type: "loan",
        date: "2025-01-22",
        amount: { value: amount, currency: "EUR" },
        ...more,
      })),
    ),
  );
  const scope = buildScope(model, undefined, "all");
  const places = buildPlacement(
    scope.actorRows,
    [
      [0, 0],
      [1, 0],
    ],
    model.degree,
    lanesToPlace(model, scope),
    400,
    300,
  );
  const instances = buildRelationInstances(model, scope, places);
  const words = instances.words();
  const stride = relationTexels * texelWords;
  const rows = Array.from({ length: instances.count }, (_, index) => words[index * stride + 12]);
  expect(rows).toEqual([4, 5, 2, 3, 1, 0]);
});

it("actors partly or wholly in the frame are in view, others are not", async () => {
  const own = (test = mountStage(
    datasetWith(actorsCalled("a", "b", "c"), []),
    [
      [0, 0],
      [4, 0],
      [2, 2],
    ],
    [400, 300],
  ));
  expect(await drawn(own, {}, () => own.stage.actorsInView())).toEqual([0, 1, 2]);
  // Whoever asks who is around whom has the graph built; drawing does not.
  expect(own.model.neighbourhood.find).toBeUndefined();
  const [a] = own.stage.positionsOnScreen([0]);
  if (a === undefined) throw new Error("no place");
  own.stage.setCamera({ x: a.x / 400, y: 0.5 + (150 - a.y) / 400, ratio: 0.2 });
  expect(await drawn(own, {}, () => own.stage.actorsInView())).toEqual([0]);
  expect(own.stage.positionsOnScreen([2]).map(({ row }) => row)).toEqual([2]);
});

it("the name of a selected actor is there in a crowd where every other one is wanted as much", async () => {
  const ids = Array.from({ length: 40 }, (_, row) => `n${row}`);
  const relations = ids.slice(0, -1).map((source, row) => ({ source, target: ids[row + 1] ?? "", date: "2025-01-22" }));
  const own = (test = mountStage(
    datasetWith(actorsCalled(...ids), relations),
    ids.map((_, row) => [row % 8, Math.floor(row / 8)] as const),
    [280, 180],
    { names: ids.map((_, row) => `Somebody of Importance ${row}`) },
  ));
  const named = await drawn(own, {}, () => own.stage.labels().map(({ key }) => key));
  const nameless = [...ids.keys()].filter((row) => !named.includes(row));
  expect(nameless.length).toBeGreaterThan(10);
  for (const actor of nameless) {
    const keys = await drawn(own, { selection: { actor } }, () => own.stage.labels().map(({ key }) => key));
    expect(keys).toContain(actor);
  }
});
