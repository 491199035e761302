import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveRibbon } from "../../../src/answers/ribbon.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveRelationState } from "../../../src/model/relationState.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { someDataset } from "../model/written.ts";

const someWish = fc.record({ types: fc.constant(["alliance", "feud"]) }, { requiredKeys: [] });

describe("a ribbon of two actors", () => {
  it("shows on each of its days what is there on that day, surely or possibly, and everything between the two", () => {
    fc.assert(
      fc.property(someDataset, someWish, fc.nat(), (dataset, wish: Wish, seed) => {
        const model = buildModel(dataset);
        const visible = deriveVisible(model, wish);
        const [from, to] = [0, 1 + (seed % (dataset.actors.length - 1))];
        const ids = [dataset.actors[from]?.id, dataset.actors[to]?.id];
        const rows = dataset.relations.flatMap(({ source, target, type }, row) =>
          source !== target &&
          ids.includes(source) &&
          ids.includes(target) &&
          visible.view.types?.includes(type) !== false
            ? [row]
            : [],
        );
        const ribbon = deriveRibbon(visible, from, to);
        if (rows.length === 0) {
          expect(ribbon).toBeUndefined();
          return;
        }
        if (ribbon === undefined) throw new Error("no ribbon");
        const { firstDay, lastDay, strips, undated } = ribbon;
        // When something without a date was, nobody knows: it stands beside the time, not along it.
        const dateless = rows.filter((row) => model.columns.undated[row] === 1);
        expect(undated).toEqual(dateless);
        expect(strips.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
          rows.filter((row) => !dateless.includes(row)),
        );
        const length = lastDay - firstDay + 1;
        for (const day of [0, 1, 2, 3, 4, 5, 6, 7].map((part) => firstDay + Math.floor((part / 7) * (length - 1)))) {
          for (const { row, parts } of strips) {
            const here = parts.filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
            const drawn = here.length === 0 ? "hidden" : here.some(({ isSure }) => isSure) ? "surely" : "possibly";
            const state = deriveRelationState(model, row, { fromDay: day, toDay: day, mode: "during" });
            expect(drawn).toBe(state);
          }
        }
        for (const { parts } of strips) {
          for (const { fromDay, toDay } of parts) {
            expect(fromDay >= firstDay && fromDay <= toDay && toDay <= lastDay).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("begins with what begins first, and says of what has no end that it goes on", () => {
    const model = buildModel(
      datasetOf([
        { source: "a", target: "b", type: "feud", start: "2020-06-01" },
        { source: "b", target: "a", start: "2019-01", end: "2019-03-31" },
        { source: "a", target: "c", date: "2021-12-31" },
      ]),
    );
    const ribbon = deriveRibbon(deriveVisible(model, { from: "2021", to: "2021" }), 0, 1);
    expect(ribbon?.strips.map(({ row }) => row)).toEqual([1, 0]);
    expect(ribbon?.strips[0]?.parts.map(({ isSure }) => isSure)).toEqual([false, true]);
    expect(ribbon?.strips[1]?.parts[0]?.isOpen).toEqual({ start: false, end: true });
    expect(ribbon?.lastDay).toBe(Date.parse("2021-12-31") / 86_400_000);
  });
});
