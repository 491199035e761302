import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { LIT } from "../../../src/stage/rowStates.ts";
import { createContent } from "../../../src/stage/content.ts";
import type { StageState } from "../../../src/stage/state.ts";
import { createViewStore } from "../../../src/view/store.ts";
import { dayOf, firstYear, isIn, statementsAmong, years } from "../../statements.ts";

describe("10,000 relations at 1,000 windows", () => {
  const { random, actorIds, statements, dataset } = statementsAmong(400, 10_000, 29);
  const model = buildModel(dataset);
  const store = createViewStore(model, { scene: "" });
  const first: StageState = {
    window: store.window.value,
    filter: store.filter.value,
    shown: store.shown.value,
    told: undefined,
    scope: store.scope.value,
    positions: store.positions.value,
    names: actorIds,
    words: [],
    theme: "light",
    stressed: undefined,
    selection: {},
    isMotionReduced: true,
    isCooperative: false,
  };

  it("have those actors in ink that one of the shown ones touches, and the window in the uniforms", () => {
    const content = createContent(model, first);
    content.resize(800, 400);
    for (let turn = 0; turn < 1000; turn += 1) {
      const fromDay = dayOf(firstYear, 0, 1) + Math.floor(random() * 365 * years);
      const toDay = fromDay + Math.floor(random() * random() * 400);
      store.change({ from: fromDay, to: toDay });
      content.apply({ window: store.window.value, shown: store.shown.value });
      const shown = statements.filter(isIn(fromDay, toDay).shown);
      const touched = new Set(shown.flatMap(({ written }) => [written.source, written.target]));
      const { bytes } = content.paint.states;
      expect(actorIds.filter((_, row) => ((bytes[row] ?? 0) & LIT) !== 0).sort()).toEqual([...touched].sort());
      expect([...content.paint.uniforms.u_window]).toEqual([fromDay, toDay]);
    }
  });
});
