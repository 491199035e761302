import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { standings } from "../../../src/model/types.ts";
import { createReaderActions, type ReaderActions } from "../../../src/shell/actions.ts";
import { createSession, type Session } from "../../../src/shell/session.ts";
import type { Wish, WishChange } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";

const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** Days on which something begins, and the types of what does. */
const starts = [
  ["2020-01-10", "feud"],
  ["2020-03-01", "alliance"],
  ["2020-03-02", "feud"],
  ["2020-07-15", "alliance"],
  ["2021-01-01", "feud"],
  ["2021-12-31", "alliance"],
  ["2022-02-28", "rebuke"],
] as const;
const dataset = {
  ...datasetOf(starts.map(([date, type]) => ({ type, ...(type === "rebuke" ? { date } : { start: date }) }))),
  scenes: [
    { id: "first", title: "First" },
    { id: "second", title: "Second" },
  ],
};

let session: Session;
let actions: ReaderActions;
let acts: [change: WishChange, step: string][];

beforeEach(() => open({}));

function open(wish: Wish): void {
  acts = [];
  session = createSession(dataset, [], wish);
  actions = createReaderActions(session, (change, step) => {
    acts.push([change, step]);
    session.store.change(change);
  });
}

const windowNow = () => {
  const { fromDay, toDay } = session.store.window.value;
  return [fromDay, toDay] as const;
};
const allTypes = () => session.model.types.map(({ id }) => id);

describe("what a reader does is one change, and Back undoes what is a step of its own", () => {
  it.each<[string, (to: ReaderActions) => unknown, WishChange, string]>([
    ["a scene", (to) => to.showScene("second"), { scene: "second" }, "push"],
    ["a language", (to) => to.prefer({ lang: "de" }), { lang: "de" }, "replace"],
    ["a theme", (to) => to.prefer({ theme: "dark" }), { theme: "dark" }, "replace"],
    ["a window", (to) => to.setWindow(5, 9), { from: 5, to: 9 }, "replace"],
    ["a mode", (to) => to.setMode("until"), { mode: "until" }, "push"],
    [
      "a camera",
      (to) => to.setCamera({ x: 0.1, y: 0.2, ratio: 3 }),
      { camera: { x: 0.1, y: 0.2, ratio: 3 } },
      "replace",
    ],
    ["the whole graph", (to) => to.setCamera(undefined), { camera: null }, "replace"],
    ["one type", (to) => to.onlyType("feud"), { types: ["feud"] }, "push"],
    ["an actor", (to) => to.selectActor(1), { actor: "b", relation: null }, "push"],
    ["no actor", (to) => to.selectActor(undefined), { actor: null, relation: null }, "push"],
    ["an actor that is not there", (to) => to.selectActor(99), { actor: null, relation: null }, "push"],
    ["a relation", (to) => to.selectRelation(2), { relation: "r3" }, "push"],
    ["no relation", (to) => to.selectRelation(undefined), { relation: null }, "push"],
    ["the whole period", (to) => to.showWholePeriod(), { from: dayOf("2020-01-10"), to: dayOf("2022-02-28") }, "push"],
  ])("%s", (_, run, change, step) => {
    run(actions);
    expect(acts).toEqual([[change, step]]);
  });

  it("a type is switched off and on again, in the order of the data", () => {
    const [first = "", ...others] = allTypes();
    actions.toggleType(first);
    expect(acts).toEqual([[{ types: others }, "push"]]);
    actions.toggleType(first);
    expect(acts[1]).toEqual([{ types: allTypes() }, "push"]);
  });

  it("a status is switched off, and everything is there again at once", () => {
    const [first, ...others] = standings;
    actions.toggleStatus(first);
    actions.showAllTypes();
    expect(acts).toEqual([
      [{ status: others }, "push"],
      [{ types: allTypes(), tags: null, status: standings }, "push"],
    ]);
    expect(session.store.wish.value).toEqual({});
  });

  it("where nothing is dated there is no period to show", () => {
    session = createSession(datasetOf([{}]), [], {});
    createReaderActions(session, (change, step) => acts.push([change, step])).showWholePeriod();
    expect(acts).toEqual([]);
  });
});

describe("from day to day", () => {
  /** Begins of the given types, looked at one by one. */
  const days = (types: readonly string[]) =>
    starts.filter(([, type]) => types.includes(type)).map(([iso]) => dayOf(iso));
  const last = dayOf("2022-02-28");

  const anyWindow = fc
    .tuple(fc.integer({ min: dayOf("2020-01-11"), max: last }), fc.nat(200))
    .map(([from, length]) => [from, Math.min(last, from + length)] as const);
  const anyTypes = fc.subarray(["feud", "alliance", "rebuke"]);

  it("a window grows to the next day on which something begins, and begins where it did", () => {
    fc.assert(
      fc.property(anyWindow, anyTypes, ([from, to], types) => {
        open({ from, to, types });
        const next = days(types).find((day) => day > to);
        expect(actions.nextEvent()).toBe(next !== undefined);
        const isLast = next !== undefined && !days(types).some((day) => day > next);
        expect(windowNow()).toEqual([from, isLast ? last : (next ?? to)]);
      }),
    );
  });

  it("back it shrinks to the day before the one that was reached, but not to nothing", () => {
    fc.assert(
      fc.property(anyWindow, anyTypes, ([from, to], types) => {
        open({ from, to, types });
        const previous = days(types)
          .filter((day) => day >= from && day <= to)
          .at(-2);
        expect(actions.previousEvent()).toBe(previous !== undefined);
        expect(windowNow()).toEqual([from, previous ?? to]);
      }),
    );
  });

  it("as many times back as forth is where it began", () => {
    open({ to: dayOf("2020-01-10") });
    const seen = [windowNow()];
    while (actions.nextEvent()) seen.push(windowNow());
    expect(seen).toHaveLength(starts.length);
    for (const window of seen.slice(0, -1).reverse()) {
      expect(actions.previousEvent()).toBe(true);
      expect(windowNow()).toEqual(window);
    }
    expect(actions.previousEvent()).toBe(false);
  });

  it("what is told is the day that was come to", () => {
    open({ to: dayOf("2020-01-10") });
    actions.nextEvent();
    expect(session.happened.value).toMatchObject({ kind: "day", day: dayOf("2020-03-01") });
  });

  it("playing begins with the first day of the window, unless nothing passes", () => {
    open({ from: dayOf("2020-02-01"), types: ["alliance"] });
    expect(actions.firstEvent()).toBe(true);
    expect(windowNow()).toEqual([dayOf("2020-02-01"), dayOf("2020-03-01")]);
    actions.onlyType("none");
    expect(actions.firstEvent()).toBe(false);
  });
});

describe("from event to event of dates that are not known to the day", () => {
  const vague = datasetOf([{ start: "1977" }, { start: "1981-05" }, { date: "1990-03-04" }, { date: "2002" }]);
  const openVague = (wish: Wish) => {
    session = createSession(vague, [], wish);
    actions = createReaderActions(session, (change) => session.store.change(change));
  };
  const days = (from: string, to: string) => [dayOf(from), dayOf(to)];

  it("a window holds all the days that they may mean", () => {
    openVague({ from: dayOf("1977-01-01"), to: dayOf("1977-12-31") });
    const windows = ["nextEvent", "nextEvent", "nextEvent", "previousEvent"].map((move) => {
      actions[move as "nextEvent"]();
      return windowNow();
    });
    expect(windows).toEqual([
      days("1977-01-01", "1981-05-31"),
      days("1977-01-01", "1990-03-04"),
      days("1977-01-01", "2002-12-31"),
      days("1977-01-01", "1990-03-04"),
    ]);
  });

  it("the way back does not stop at a year that the window ends with", () => {
    openVague({ from: dayOf("1977-01-01"), to: dayOf("2002-12-31") });
    actions.previousEvent();
    expect(windowNow()).toEqual(days("1977-01-01", "1990-03-04"));
    actions.previousEvent();
    expect(windowNow()).toEqual(days("1977-01-01", "1981-05-31"));
  });
});

describe("in a scene", () => {
  const view = { from: "2020-02", to: "2021" };
  const inScene = (wish: Wish, scene: object = { view }) => {
    const scenes = [{ id: "s", title: "S", ...scene }];
    session = createSession({ ...dataset, scenes }, [], wish);
    acts = [];
    actions = createReaderActions(session, (change, step) => {
      acts.push([change, step]);
      session.store.change(change);
    });
  };

  it("without steps playing walks all its days and never leaves its window", () => {
    inScene({});
    expect(actions.nextEvent()).toBe(false);
    expect(actions.firstEvent()).toBe(true);
    const seen = [windowNow()];
    while (actions.nextEvent()) seen.push(windowNow());
    const inside = starts
      .map(([iso]) => dayOf(iso))
      .filter((day) => day >= dayOf("2020-02-01") && day <= dayOf("2021-12-31"));
    expect(seen).toEqual(inside.map((day) => [dayOf("2020-02-01"), day]));
    expect(session.store.wish.value).toEqual({});
  });

  it("a window outside of it is given up when playing begins", () => {
    inScene({ from: "2022-02", to: "2022-03" });
    expect(actions.nextEvent()).toBe(false);
    expect(actions.firstEvent()).toBe(true);
    expect(windowNow()).toEqual([dayOf("2020-02-01"), dayOf("2020-03-01")]);
  });

  const steps = [
    { title: "One", relations: ["r2"], from: "2020-03-01", to: "2020-03-01" },
    { title: "Two", relations: ["r4"], from: "2020-07-15", to: "2020-07-15" },
  ];
  const stepNow = () => session.store.view.value.step;

  it("with steps next and previous walk these, and Back undoes each", () => {
    inScene({}, { view, steps });
    const seen: unknown[] = [];
    for (const go of [
      actions.nextEvent,
      actions.nextEvent,
      actions.nextEvent,
      actions.previousEvent,
      actions.previousEvent,
      actions.previousEvent,
    ]) {
      seen.push([go(), stepNow()]);
    }
    expect(seen).toEqual([
      [true, 1],
      [true, 2],
      [false, 2],
      [true, 1],
      [true, undefined],
      [false, undefined],
    ]);
    expect(acts.every(([, step]) => step === "push")).toBe(true);
    expect(session.store.wish.value).toEqual({});
  });

  it("another window, mode or period leaves the step, another type does not", () => {
    for (const [leave, left] of [
      [() => actions.setWindow(dayOf("2020-03-01"), dayOf("2020-04-01")), true],
      [() => actions.setMode("until"), true],
      [() => actions.showWholePeriod(), true],
      [() => actions.onlyType("feud"), false],
      [() => actions.selectActor(0), false],
    ] as const) {
      inScene({ step: 2 }, { view, steps });
      leave();
      expect(stepNow()).toBe(left ? undefined : 2);
    }
  });

  it("a step takes the place of a window and a selection of the reader's", () => {
    inScene({ from: "2021", relation: "r1" }, { view, steps });
    actions.showStep(2);
    expect(session.store.wish.value).toEqual({ step: 2 });
    expect(windowNow()).toEqual([dayOf("2020-02-01"), dayOf("2020-07-15")]);
  });
});
