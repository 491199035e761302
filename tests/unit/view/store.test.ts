import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { createViewStore, watch } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";

const model = buildModel({
  ...datasetOf([
    { type: "feud", start: "2018", end: "2020" },
    { source: "c", target: "d", date: "2024-05" },
  ]),
  scenes: [
    { id: "all", title: "All" },
    { id: "cast", title: "Cast", view: { actors: ["a", "b"], depth: 0, from: "2018", to: "2019" } },
  ],
});

describe("the store", () => {
  it("derives window, scope and selection from the wish", () => {
    const store = createViewStore(model, { scene: "cast", actor: "b" });
    expect(store.scope.value.actorRows).toEqual([0, 1]);
    expect(store.selection.value).toEqual({ actor: 1 });
    store.change({ scene: "all" });
    expect(store.scope.value.actorRows).toEqual([0, 1, 2, 3]);
    expect(store.selection.value).toEqual({});
  });

  it("draws again only for what has changed", () => {
    const store = createViewStore(model, {});
    const drawn: string[] = [];
    const ends = [
      watch(() => void drawn.push(`window ${store.window.value.fromDay}`)),
      watch(() => void drawn.push(`types ${[...store.filter.value.types].join()}`)),
      watch(() => void drawn.push(`scope ${store.scope.value.relationRows.join()}`)),
    ];
    drawn.length = 0;
    store.change({ from: "2019-01-01" });
    expect(drawn).toEqual([`window ${Date.UTC(2019, 0, 1) / 86_400_000}`]);
    drawn.length = 0;
    store.change({ types: ["feud"] });
    expect(drawn.map((line) => line.split(" ")[0])).toEqual(["types"]);
    drawn.length = 0;
    store.change({ actor: "a", theme: "dark" });
    expect(drawn).toEqual([]);
    for (const end of ends) end();
    store.change({ from: null, types: null });
    expect(drawn).toEqual([]);
  });

  it("counts what is shown, in step with every change", () => {
    const store = createViewStore(model, {});
    expect(store.counting()().shown).toMatchObject({ actors: 4, relations: 2, surely: 2, possibly: 0 });
    store.change({ from: "2024-05-10", to: "2024-05-12" });
    expect(store.counting()().shown).toMatchObject({ actors: 2, relations: 1, surely: 0, possibly: 1 });
    expect(store.shown.value.now.actorShown(0)).toBe(false);
    store.change({ types: ["feud"] });
    expect(store.counting()().shown).toMatchObject({ actors: 0, relations: 0, byType: { feud: 0, alliance: 0 } });
    store.change({ scene: "cast", types: null });
    expect(store.counting()()).toMatchObject({ actors: 4, relations: 2, shown: { actors: 2, relations: 1 } });
    expect(store.index.value.nextEventDay(0)).toBe(Date.UTC(2018, 0, 1) / 86_400_000);
  });

  it("stresses the actors in focus of a whole network, and nobody in a cast", () => {
    const store = createViewStore(model, { actors: ["c"] });
    expect([...(store.stressed.value ?? [])]).toEqual([2]);
    store.change({ depth: 0 });
    expect(store.stressed.value).toBeUndefined();
  });

  it("puts one wish in the place of another", () => {
    const store = createViewStore(model, { scene: "cast", from: "2017" });
    store.replace({ types: ["feud"] });
    expect(store.wish.value).toEqual({ types: ["feud"] });
    expect(store.view.value).toMatchObject({ scene: "all", types: ["feud"] });
  });
});
