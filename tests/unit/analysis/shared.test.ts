import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findShared } from "../../../src/analysis/shared.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";
import { someDataset } from "../model/written.ts";

describe("whom two actors share", () => {
  it("is who has relations with both in what is shown, as a look at each actor and each relation says", () => {
    fc.assert(
      fc.property(someDataset, fc.nat(), (dataset, seed) => {
        const model = buildModel(dataset);
        const visible = deriveVisible(model, { types: ["alliance", "feud"] });
        const [one, other] = [0, 1 + (seed % (dataset.actors.length - 1))];
        const between = (actor: number, end: number) =>
          dataset.relations.flatMap(({ source, target }, row) => {
            const ends = [source, target].map((id) => model.actorRow.get(id));
            const isBetween = ends.includes(actor) && ends.includes(end);
            return isBetween && visible.shown.relationShown(row) ? [row] : [];
          });
        const expected = dataset.actors.flatMap((_, actor) => {
          const relations = [between(actor, one), between(actor, other)];
          return actor === one || actor === other || relations.some((rows) => rows.length === 0)
            ? []
            : [{ actor, relations }];
        });
        const found = findShared(visible, one, other);
        expect([...found].sort((a, b) => a.actor - b.actor)).toEqual(expected);
        const counts = found.map(({ relations }) => relations.flat().length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
  });

  it("is nobody where each has others, and neither of the two", () => {
    const model = buildModel(datasetOf([{}, { source: "b", target: "c" }, { source: "a", target: "a" }]));
    expect(findShared(deriveVisible(model, {}), 0, 1)).toEqual([]);
    expect(findShared(deriveVisible(model, {}), 0, 2)).toEqual([{ actor: 1, relations: [[0], [1]] }]);
  });
});
