import fc from "fast-check";
import { expect, it } from "vitest";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { buildModel } from "../../../src/model/build.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { lanesToPlace } from "../../../src/model/told.ts";
import { isInDoubt, type Model } from "../../../src/model/types.ts";
import { looksIn } from "../../../src/notation/lines.ts";
import { buildPlacement } from "../../../src/notation/placement.ts";
import { texelWords } from "../../../src/stage/instanced.ts";
import { buildRelationInstances, moveRelationInstances, relationTexels } from "../../../src/stage/instances.ts";

const stride = relationTexels * texelWords;
const ids = ["a", "b", "c", "d"] as const;
const relation = fc.record({
  source: fc.constantFrom(...ids),
  target: fc.constantFrom(...ids),
  type: fc.constantFrom("loan", "feud", "alliance"),
  amount: fc.constantFrom(
    { value: 10, currency: "EUR" },
    { value: 1e6, currency: "EUR" },
    { value: 1e9, currency: "EUR" },
  ),
  status: fc.constantFrom("confirmed", "claimed", "denied"),
  periods: fc.constantFrom(
    [{ start: "2019", end: "2021" }],
    [
      { start: "2015", end: "2016" },
      { start: "2020-05", end: "2022" },
    ],
  ),
});

function modelOf(relations: readonly object[]): Model {
  const actors = ids.map((id) => ({ id, name: id }));
  const { dataset } = validateDataset({
    actors,
    relations: relations.map((each, row) => ({ id: `r${row}`, ...each })),
  });
  if (dataset === undefined) throw new Error("refused");
  return buildModel(dataset);
}

function placedOn(model: Model, side: number) {
  const scope = buildScope(model, undefined, "all");
  const corners = [
    [0, 0],
    [side, 0],
    [side, 1],
    [0, 1],
  ] as const;
  return {
    scope,
    placement: buildPlacement(scope.actorRows, corners, model.degree, lanesToPlace(model, scope), 400, 300),
  };
}

it("instances stand lane by lane, what is not in doubt before what is, the wide before the narrow, one for each period", () => {
  fc.assert(
    fc.property(fc.array(relation, { maxLength: 12 }), (relations) => {
      const model = modelOf(relations);
      const { scope, placement } = placedOn(model, 1);
      const { lane, status, periodStart } = model.columns;
      const lookOf = looksIn(model, scope.relationRows);
      const keysOf = (row: number) => [lane[row] ?? 0, isInDoubt(status[row] ?? 0) ? 1 : 0, -lookOf(row).widthPx, row];
      const expected = [...model.dataset.relations.keys()]
        .sort((one, other) => {
          const [ones, others] = [keysOf(one), keysOf(other)];
          const at = ones.findIndex((key, index) => key !== others[index]);
          return (ones[at] ?? 0) - (others[at] ?? 0);
        })
        .flatMap((row) => Array.from({ length: (periodStart[row + 1] ?? 0) - (periodStart[row] ?? 0) }, () => row));
      const { count, words } = buildRelationInstances(model, scope, placement);
      const written = words();
      expect(Array.from({ length: count }, (_, index) => written[index * stride + 12])).toEqual(expected);
      expect(written.length).toBe(count * stride);
    }),
  );
});

it("instances that are moved have the ends of those that are made at that place, and keep all else", () => {
  fc.assert(
    fc.property(fc.array(relation, { minLength: 1, maxLength: 8 }), (relations) => {
      const model = modelOf(relations);
      const before = placedOn(model, 1);
      const after = placedOn(model, 3);
      const own = buildRelationInstances(model, before.scope, before.placement).words();
      const moved = moveRelationInstances(own.slice(), after.placement);
      const made = buildRelationInstances(model, after.scope, after.placement);
      expect(moved.count).toBe(made.count);
      const [movedWords, madeWords] = [moved.words(), made.words()];
      for (let at = 0; at < movedWords.length; at += stride) {
        expect(movedWords.slice(at, at + 4)).toEqual(madeWords.slice(at, at + 4));
        expect(movedWords.slice(at + 4, at + stride)).toEqual(own.slice(at + 4, at + stride));
      }
    }),
  );
});
