import fc from "fast-check";
import { expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { createUnion } from "../../../src/model/bothShown.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { createShown } from "../../../src/model/shown.ts";
import { standings } from "../../../src/model/types.ts";
import { scanState } from "./scan.ts";
import { january, someDataset } from "./written.ts";

const someWindow = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 30 }));
const windowOf = ([first, length]: readonly [number, number]) => ({
  fromDay: january(first),
  toDay: january(first + length),
  mode: "during" as const,
});

it("what two windows show together is what either shows, of relations, actors and lanes, while the present one moves", () => {
  fc.assert(
    fc.property(
      someDataset,
      someWindow,
      fc.array(someWindow, { minLength: 1, maxLength: 4 }),
      (dataset, then, moves) => {
        const model = buildModel(dataset);
        const scope = buildScope(model, undefined, "all");
        const filter = { types: new Set(model.types.keys()), statuses: new Set(standings.keys()) };
        const [other, now] = [createShown(model, scope), createShown(model, scope)];
        other.update(windowOf(then), filter);
        const both = createUnion(model, other)(now);
        for (const move of moves) {
          both.update(windowOf(move), filter);
          const shown = dataset.relations.map((_, row) =>
            [then, move].some((each) => scanState(model, row, windowOf(each)) !== "hidden"),
          );
          const rows = [...shown.keys()].filter((row) => shown[row]);
          const { source, target, lane } = model.columns;
          const countOf = (actor: number) =>
            rows.filter((row) => source[row] === actor || target[row] === actor).length;
          const counts = dataset.actors.map((_, actor) => countOf(actor));
          expect(dataset.relations.map((_, row) => both.relationShown(row))).toEqual(shown);
          expect(both.shownRelationCount).toBe(rows.length);
          expect(dataset.actors.map((_, actor) => both.actorCount(actor))).toEqual(counts);
          expect(dataset.actors.map((_, actor) => both.actorShown(actor))).toEqual(counts.map((count) => count > 0));
          expect(both.shownActorCount).toBe(counts.filter((count) => count > 0).length);
          expect(dataset.actors.map((_, actor) => ((both.shownActors[actor >> 5] ?? 0) >> (actor & 31)) & 1)).toEqual(
            counts.map((count) => Number(count > 0)),
          );
          expect(model.lanes.map(({ row }) => both.laneCount(row))).toEqual(
            model.lanes.map(({ row }) => rows.filter((each) => lane[each] === row).length),
          );
        }
      },
    ),
  );
});
