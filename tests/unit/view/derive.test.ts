import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { OPEN_END, OPEN_START } from "../../../src/model/types.ts";
import { deriveFilter, deriveWindow } from "../../../src/model/dayWindow.ts";
import {
  checkWish,
  deriveFocus,
  deriveSaidScene,
  resolveView,
  deriveSelection,
  deriveView,
  mergeWish,
} from "../../../src/view/derive.ts";
import { defaultView, type Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";

const dataset: Dataset = {
  ...datasetOf([
    { type: "feud", source: "a", target: "b", start: "2018-02", end: "2020" },
    { type: "alliance", source: "b", target: "c", date: "2015-12-11" },
    { type: "rebuke", source: "c", target: "d", start: "2025-01-22", status: "disputed" },
    { type: "role", source: "a", target: "d" },
  ]),
  scenes: [
    { id: "first", title: "First", view: { from: "2018", to: "2019", types: ["feud"], actors: ["a", "b"], depth: 0 } },
    { id: "second", title: "Second", view: { from: "2025-01-20", to: "2025-01-28" } },
    { id: "bare", title: "Bare" },
    {
      id: "told",
      title: "Told",
      view: { from: "2018", to: "2025" },
      steps: [{ title: "They part", relations: ["r0"], to: "2018-06" }],
    },
  ],
};
const model = buildModel(dataset);
const withoutScenes = buildModel(datasetOf([{ start: "2018", end: "2020" }]));
const undatedModel = buildModel(datasetOf([{}]));
const viewOf = (wish: Wish) => deriveView(wish, model);
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

describe("what a scene says", () => {
  const said = (wish: Wish) => {
    const view = viewOf(wish);
    const scene = dataset.scenes?.find(({ id }) => id === view.scene);
    return deriveSaidScene({ view, scene, window: deriveWindow(view, model) }, model)?.id;
  };

  it("holds for its own days and more of them, not for days that leave some out", () => {
    expect(said({})).toBe("first");
    expect(said({ from: "2017", to: "2020" })).toBe("first");
    expect(said({ from: "2018-06" })).toBeUndefined();
    expect(said({ to: "2018" })).toBeUndefined();
    expect(said({ from: "2021", to: "2022" })).toBeUndefined();
    expect(said({ to: "2019", mode: "until" })).toBe("first");
    expect(said({ from: "2017", to: "2018", mode: "until" })).toBeUndefined();
  });

  it("holds for each of its steps, and for all days where it names none", () => {
    expect(said({ scene: "told", step: 1 })).toBe("told");
    expect(said({ scene: "told", step: 1, to: "2018-03" })).toBeUndefined();
    expect(said({ scene: "bare" })).toBe("bare");
    expect(said({ scene: "bare", from: "2019" })).toBeUndefined();
    expect(said({ scene: "" })).toBeUndefined();
  });
});

describe("a view", () => {
  it("is the default where nobody wishes and the dataset has no scene", () => {
    expect(deriveView({}, withoutScenes)).toEqual(defaultView);
  });

  it("begins with the first scene", () => {
    expect(viewOf({})).toMatchObject({ scene: "first", from: "2018", types: ["feud"], actors: ["a", "b"], depth: 0 });
  });

  it("takes what is wished for over what the scene says", () => {
    expect(viewOf({ from: "2010", types: ["role"] })).toMatchObject({ from: "2010", to: "2019", types: ["role"] });
  });

  it("takes the default where neither says anything", () => {
    expect(viewOf({ scene: "bare" })).toEqual({ ...defaultView, scene: "bare" });
  });
});

describe("the window", () => {
  it.each([
    ["years, as whole years", { from: "2018", to: "2019" }, "2018-01-01", "2019-12-31"],
    ["months, to the last day of a leap February", { from: "2024-02", to: "2024-02" }, "2024-02-01", "2024-02-29"],
    ["days", { from: "2025-01-20", to: "2025-01-28" }, "2025-01-20", "2025-01-28"],
    ["one day", { from: "2025-01-20", to: "2025-01-20" }, "2025-01-20", "2025-01-20"],
    ["about a date, as that date", { from: "2025-01~", to: "2025-01~" }, "2025-01-01", "2025-01-31"],
  ])("reads %s", (_, wish, from, to) => {
    expect(deriveWindow(viewOf(wish), model)).toEqual({ fromDay: day(from), toDay: day(to), mode: "during" });
  });

  it("is the extent of the data without dates", () => {
    expect(deriveWindow(viewOf({ scene: "bare" }), model)).toEqual({
      fromDay: day("2015-12-11"),
      toDay: day("2025-01-22"),
      mode: "during",
    });
  });

  it("is open on both sides where nothing is dated", () => {
    expect(deriveWindow(deriveView({}, undatedModel), undatedModel)).toEqual({
      fromDay: OPEN_START,
      toDay: OPEN_END,
      mode: "during",
    });
  });

  it("may be open at its start", () => {
    expect(deriveWindow(viewOf({ from: "..", to: "2016" }), model).fromDay).toBe(OPEN_START);
  });

  it("holds day 0 as a day like any other", () => {
    const { fromDay, toDay } = deriveWindow(viewOf({ from: "1970-01-01", to: "1970-01-01" }), model);
    expect([fromDay, toDay]).toEqual([0, 0]);
  });

  it("comes back from the wish for it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000, max: 900_000 }), fc.nat(100_000), (fromDay, length) => {
        const wish = { from: fromDay, to: fromDay + length };
        expect(deriveWindow(viewOf(wish), model)).toEqual({ fromDay, toDay: fromDay + length, mode: "during" });
      }),
    );
  });
});

describe("what a dataset cannot answer", () => {
  it.each<[Wish, string[]]>([
    [{ scene: "third" }, ["scene"]],
    [{ from: "2025-02-30" }, ["from"]],
    [{ to: "yesterday" }, ["to"]],
    [{ types: ["feud", "war"] }, ["types"]],
    [{ actors: ["a", "nobody"] }, ["actors"]],
    [{ actor: "nobody" }, ["actor"]],
    [{ relation: "r99" }, ["relation"]],
    [{ status: ["rumoured"] }, ["status"]],
    [{ lang: "not a tag!" }, ["lang"]],
    [{ from: "2025", to: "2024" }, ["from", "to"]],
    [{ actor: "__proto__" }, ["actor"]],
  ])("is taken back and named: %j", (wish, refused) => {
    expect(checkWish({ ...wish, mode: "until" }, model)).toEqual({ wish: { mode: "until" }, refused });
  });

  it("is nothing where everything is known", () => {
    const wish: Wish = { scene: "second", from: "..", to: "2024", types: ["feud"], actors: ["a"], relation: "r1" };
    expect(checkWish(wish, model)).toEqual({ wish, refused: [] });
  });
});

describe("the filter", () => {
  it("lets every type and status pass by default", () => {
    const { types, statuses } = deriveFilter(viewOf({ scene: "bare" }), model);
    expect(types.size).toBe(model.types.length);
    expect(statuses.size).toBe(5);
  });

  it("lets nothing pass where no type is wished for", () => {
    expect(deriveFilter(viewOf({ types: [] }), model).types.size).toBe(0);
  });

  it("names the rows of the types and statuses that pass", () => {
    const { types, statuses } = deriveFilter(viewOf({ types: ["rebuke"], status: ["disputed"] }), model);
    expect([...types].map((row) => model.types[row]?.id)).toEqual(["rebuke"]);
    expect([...statuses]).toEqual([3]);
  });
});

describe("focus and selection", () => {
  it("is on nobody where nobody is named", () => {
    expect(deriveFocus(viewOf({ scene: "bare" }), model)).toBeUndefined();
    expect(deriveFocus(viewOf({ actors: [] }), model)).toBeUndefined();
  });

  it("is on the rows of a cast", () => {
    expect(deriveFocus(viewOf({}), model)).toEqual([0, 1]);
  });

  it("selects a relation before an actor", () => {
    expect(deriveSelection(viewOf({ actor: "a", relation: "r3" }), model)).toEqual({ relation: 2 });
    expect(deriveSelection(viewOf({ actor: "c" }), model)).toEqual({ actor: 2 });
  });

  it("takes the only actor in focus of a whole network as selected, but not a cast of one", () => {
    expect(deriveSelection(viewOf({ scene: "bare", actors: ["d"] }), model)).toEqual({ actor: 3 });
    expect(deriveSelection(viewOf({ scene: "bare", actors: ["d"], depth: 0 }), model)).toEqual({});
  });
});

describe("a merged wish", () => {
  it("drops what would be so anyway", () => {
    expect(mergeWish({}, { from: "2018", depth: 0, theme: "auto" }, model)).toEqual({});
    expect(mergeWish({ from: "2010" }, { from: "2018" }, model)).toEqual({});
    expect(mergeWish({ scene: "bare" }, { from: "2015-12-11", to: "2025-01-22" }, model)).toEqual({ scene: "bare" });
  });

  it("takes back what is set to null", () => {
    expect(mergeWish({ from: "2010", actor: "a" }, { from: null, actor: null }, model)).toEqual({});
  });

  it("leaves the wishes within one scene behind in another, but not those for language and theme", () => {
    const wish: Wish = { from: "2010", actor: "a", camera: { x: 0, y: 0, ratio: 2 }, lang: "de", theme: "dark" };
    expect(mergeWish(wish, { scene: "second" }, model)).toEqual({ scene: "second", lang: "de", theme: "dark" });
  });

  it("keeps the wishes when the present scene is wished for again", () => {
    expect(mergeWish({ from: "2010" }, { scene: "first" }, model)).toEqual({ from: "2010" });
  });

  it("lets everything of the first scene be seen without its cast", () => {
    expect(viewOf(mergeWish({}, { depth: "all", actors: [] }, model))).toMatchObject({ depth: "all", actors: [] });
  });

  it("changes nothing when what was read is set again", () => {
    for (const wish of [{}, { scene: "second" }, { from: "2010", types: ["role"] }, { status: [] }] as Wish[]) {
      const reading = resolveView(viewOf(wish), model);
      expect(mergeWish(wish, reading as Wish, model)).toEqual(wish);
    }
  });
});

it("a reading names every parameter, with real arrays", () => {
  const reading = resolveView(viewOf({ scene: "bare" }), model);
  expect(Object.keys(reading).sort()).toEqual(Object.keys(defaultView).sort());
  expect(reading).toMatchObject({
    from: "2015-12-11",
    to: "2025-01-22",
    types: ["alliance", "feud", "rebuke", "role"],
    actors: [],
    status: ["confirmed", "unstated", "claimed", "disputed", "denied"],
    relation: null,
    camera: null,
  });
});
