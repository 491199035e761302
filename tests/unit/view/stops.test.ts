import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import type { Scene } from "../../../src/dataset/types.ts";
import { checkWish, deriveView, mergeWish, resolveView } from "../../../src/view/derive.ts";
import { changeTo, deriveStops, rowsBeginningOn } from "../../../src/view/stops.ts";
import { createViewStore, deriveVisible } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import { shippedBytes } from "../data/shipped.ts";

const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

const relations = [
  { id: "founding", type: "role", source: "a", target: "b", date: "2015-12" },
  { id: "claim", type: "rebuke", source: "a", target: "c", date: "2025-01-21", tags: ["article"] },
  { id: "answer", type: "rebuke", source: "c", target: "a", date: "2025-01-22", tags: ["article", "key"] },
  { id: "report", type: "alliance", source: "d", target: "a", date: "2025-01-23", tags: ["later"] },
  { id: "elsewhere", type: "alliance", source: "d", target: "c", date: "2025-06" },
];
const quarrel: Scene = {
  id: "quarrel",
  title: "Quarrel",
  view: { from: "2025-01-20", to: "2025-01-28", actors: ["a", "b", "c"], depth: 0 },
  steps: [
    { title: "Before", relations: ["founding"], from: "2015-12", to: "2015-12" },
    { title: "Claim", relations: ["claim"], from: "2025-01-21", to: "2025-01-21" },
    { title: "Answer", relations: ["answer", "claim", "report"], from: "2025-01-22", to: "2025-01-23" },
  ],
};
const modelWith = (...scenes: readonly Scene[]) => buildModel({ ...datasetOf(relations), scenes });
const model = modelWith(quarrel, { id: "days", title: "Days", view: { from: "2025-01-01", to: "2025-01-31" } });

const shownIn = (wish: Wish, of = model) => {
  const { shown } = deriveVisible(of, wish);
  return relations.filter((_, row) => shown.relationShown(row)).map(({ id }) => id);
};
const toldIn = (wish: Wish) => {
  const told = deriveVisible(model, wish).story?.told;
  if (told === undefined) return undefined;
  return Object.fromEntries([...told].map(([row, telling]) => [relations[row]?.id ?? "", telling] as const));
};

describe("a step of a scene", () => {
  it("is told from where the scene begins, or the step if that is earlier, to where the step ends", () => {
    const windows = [1, 2, 3].map((step) => {
      const { fromDay, toDay, mode } = deriveVisible(model, { step }).window;
      return [fromDay, toDay, mode];
    });
    expect(windows).toEqual([
      [dayOf("2015-12-01"), dayOf("2015-12-31"), "during"],
      [dayOf("2025-01-20"), dayOf("2025-01-21"), "during"],
      [dayOf("2025-01-20"), dayOf("2025-01-23"), "during"],
    ]);
    expect(deriveVisible(model, {}).window.toDay).toBe(dayOf("2025-01-28"));
  });

  it("tells its relations now and those of the steps before it earlier; of the whole scene nothing is told", () => {
    expect(toldIn({ step: 1 })).toEqual({ founding: "now" });
    expect(toldIn({ step: 2 })).toEqual({ founding: "earlier", claim: "now" });
    expect(toldIn({ step: 3 })).toEqual({ founding: "earlier", claim: "now", answer: "now", report: "now" });
    expect(toldIn({})).toBeUndefined();
    expect(deriveVisible(model, { scene: "days" }).story).toBeUndefined();
  });

  it("shows the cast and everybody in the story, in each step the same", () => {
    for (const step of [1, 2, 3]) {
      expect(deriveView({ step }, model).actors?.toSorted()).toEqual(["a", "b", "c", "d"]);
    }
    expect(deriveView({}, model).actors).toEqual(["a", "b", "c"]);
    expect(deriveView({ step: 2, actors: ["a", "c"] }, model).actors).toEqual(["a", "c"]);
    expect(shownIn({ step: 3 })).toEqual(["claim", "answer", "report"]);
  });

  it("that the scene begins with is left by asking for none", () => {
    const opening = modelWith({ ...quarrel, view: { ...quarrel.view, step: 2 } });
    expect(deriveView({}, opening).step).toBe(2);
    expect(mergeWish({}, { step: 2 }, opening)).toEqual({});
    const left = mergeWish({}, { step: 0 }, opening);
    expect(left).toEqual({ step: 0 });
    expect(deriveView(left, opening)).toMatchObject({ step: undefined, to: "2025-01-28" });
    expect(mergeWish({ step: 3 }, { step: 0 }, model)).toEqual({});
  });

  it("is read as a number, and as null where there is none", () => {
    expect(resolveView(deriveView({ step: 2 }, model), model)).toMatchObject({ step: 2, to: "2025-01-21" });
    expect(resolveView(deriveView({}, model), model).step).toBeNull();
  });

  it("is refused where the scene has none of that number, and taken back by another scene", () => {
    for (const step of [4, -1, 1.5]) expect(checkWish({ step }, model)).toEqual({ wish: {}, refused: ["step"] });
    expect(checkWish({ scene: "days", step: 1 }, model).refused).toEqual(["step"]);
    expect(checkWish({ scene: "nowhere", step: 3 }, model)).toEqual({ wish: { step: 3 }, refused: ["scene"] });
    expect(mergeWish({ step: 2 }, { scene: "days" }, model)).toEqual({ scene: "days" });
    expect(mergeWish({ scene: "days" }, { scene: "quarrel", step: 2 }, model)).toEqual({ step: 2 });
  });
});

describe("the next stop", () => {
  const stopsIn = (wish: Wish) => deriveStops(createViewStore(model, wish), model);

  it("of a scene with steps is a step, and before the first one the whole scene", () => {
    expect(stopsIn({})).toMatchObject({ previous: undefined, next: { number: 1 }, first: { number: 1 } });
    expect(stopsIn({ step: 1 })).toMatchObject({ previous: { kind: "scene" }, next: { number: 2 } });
    expect(stopsIn({ step: 3 })).toMatchObject({ previous: { number: 2 }, next: undefined });
  });

  it("of a scene without is a day in it, with what begins then", () => {
    const { previous, next, first } = stopsIn({ scene: "days", to: "2025-01-22" });
    const [claim, report] = [dayOf("2025-01-21"), dayOf("2025-01-23")];
    expect([previous, next, first]).toMatchObject([{ day: claim }, { day: report, isLast: true }, { day: claim }]);
    const rows = rowsBeginningOn(report, createViewStore(model, { scene: "days" }), model);
    expect(rows.map((row) => relations[row]?.id)).toEqual(["report"]);
  });
});

describe("playing a shipped scene that has no steps", () => {
  const { dataset } = readDataset(shippedBytes);
  if (dataset === undefined) throw new Error("no dataset");
  const network = buildModel(dataset);
  const scenes = (dataset.scenes ?? []).filter(({ steps = [] }) => steps.length === 0);

  it.each(scenes.map(({ id }) => id))("goes through %s from day to day, to its end and never beyond", (id) => {
    const store = createViewStore(network, { scene: id });
    const whole = store.window.value;
    const counts: number[] = [];
    const days: number[] = [];
    let stop = deriveStops(store, network).first;
    for (let turn = 0; stop?.kind === "day" && turn < 400; turn += 1) {
      days.push(stop.day);
      store.change(changeTo(stop, store.scene.value, network));
      const { fromDay, toDay } = store.window.value;
      expect([fromDay, toDay <= whole.toDay, store.scene.value?.id]).toEqual([whole.fromDay, true, id]);
      expect(rowsBeginningOn(stop.day, store, network).length).toBeGreaterThan(0);
      counts.push(store.tally.value.surely + store.tally.value.possibly);
      stop = deriveStops(store, network).next;
    }
    expect(stop).toBeUndefined();
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(store.window.value).toEqual(whole);
  });
});

describe("tags", () => {
  it("show the relations that have at least one of them", () => {
    expect(shownIn({ scene: "days" })).toEqual(["claim", "answer", "report"]);
    expect(shownIn({ scene: "days", tags: ["key"] })).toEqual(["answer"]);
    expect(shownIn({ scene: "days", tags: ["article", "later"] })).toEqual(["claim", "answer", "report"]);
    expect(shownIn({ scene: "" })).toHaveLength(relations.length);
    expect(shownIn({ scene: "", tags: ["article"] })).toEqual(["claim", "answer"]);
  });

  it("are counted as they are shown, switched off or on", () => {
    const { index, window, filter, tally } = createViewStore(model, { scene: "days", tags: ["article"] });
    expect(tally.value).toEqual({ surely: 2, possibly: 0 });
    expect(index.value.countByTag(window.value, filter.value).map(({ surely }) => surely)).toEqual([2, 1, 1]);
  });

  it("that the data do not have are refused", () => {
    expect(checkWish({ tags: ["article", "rumour"] }, model)).toEqual({ wish: {}, refused: ["tags"] });
  });

  it("are at most thirty, the others count as unknown", () => {
    const tags = Array.from({ length: 40 }, (_, number) => `tag${number}`);
    const many = buildModel(datasetOf(tags.map((tag) => ({ tags: [tag] }))));
    expect(many.tags).toEqual(tags.slice(0, 30));
    const { shown } = deriveVisible(many, { tags: ["tag29"] });
    expect(tags.filter((_, row) => shown.relationShown(row))).toEqual(["tag29"]);
    expect(checkWish({ tags: ["tag30"] }, many).refused).toEqual(["tags"]);
  });
});
