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
    ["a language", (to) => to.setLanguage("de"), { lang: "de" }, "replace"],
    ["a theme", (to) => to.setTheme("dark"), { theme: "dark" }, "replace"],
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
      [{ types: allTypes(), status: standings }, "push"],
    ]);
    expect(session.store.wish.value).toEqual({});
  });

  it("where nothing is dated there is no period to show", () => {
    session = createSession(datasetOf([{}]), [], {});
    createReaderActions(session, (change, step) => acts.push([change, step])).showWholePeriod();
    expect(acts).toEqual([]);
  });
});

describe("from event to event", () => {
  /** Begins of the given types after a day, respectively before it, looked at one by one. */
  const after = (day: number, types: readonly string[]) =>
    starts.map(([iso, type]) => (types.includes(type) ? dayOf(iso) : -Infinity)).find((start) => start > day);
  const before = (day: number, types: readonly string[]) =>
    starts.map(([iso, type]) => (types.includes(type) ? dayOf(iso) : Infinity)).findLast((start) => start < day);

  const anyWindow = fc
    .tuple(fc.integer({ min: dayOf("2020-01-11"), max: dayOf("2022-03-10") }), fc.nat(200))
    .map(([from, days]) => [from, from + days] as const);
  const anyTypes = fc.subarray(["feud", "alliance", "rebuke"]);

  it("a window ends with the next event and begins with the previous one, as long as it was", () => {
    fc.assert(
      fc.property(anyWindow, anyTypes, ([from, to], types) => {
        open({ from, to, types });
        const next = after(to, types);
        expect(actions.nextEvent()).toBe(next !== undefined);
        expect(windowNow()).toEqual(next === undefined ? [from, to] : [next - (to - from), next]);
        open({ from, to, types });
        const previous = before(from, types);
        expect(actions.previousEvent()).toBe(previous !== undefined);
        expect(windowNow()).toEqual(previous === undefined ? [from, to] : [previous, previous + (to - from)]);
      }),
    );
  });

  it("a window from the beginning of the data grows to the next event, and shrinks", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf("2020-01-11"), max: dayOf("2022-02-27") }), (to) => {
        const from = dayOf("2020-01-10");
        open({ from, to });
        actions.nextEvent();
        expect(windowNow()).toEqual([from, after(to, allTypes())]);
        open({ from, to });
        actions.previousEvent();
        expect(windowNow()).toEqual([from, before(to, allTypes())]);
      }),
    );
  });

  it("so does one that shows all until its end", () => {
    open({ from: dayOf("2020-03-01"), to: dayOf("2020-03-01"), mode: "until" });
    actions.nextEvent();
    expect(windowNow()).toEqual([dayOf("2020-03-01"), dayOf("2020-03-02")]);
  });

  it("as many times back as forth is where the reader was, each time", () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: 1, max: 8 }), ([from, to], times) => {
        open({ from, to });
        const seen: (readonly [number, number])[] = [];
        for (let turn = 0; turn < times; turn += 1) {
          const now = windowNow();
          if (actions.nextEvent()) seen.push(now);
        }
        for (const window of seen.reverse()) {
          expect(actions.previousEvent()).toBe(true);
          expect(windowNow()).toEqual(window);
        }
      }),
    );
  });

  it("after the reader has moved the window by hand, the previous event is the one before it", () => {
    open({ from: dayOf("2020-06-01"), to: dayOf("2020-06-10") });
    actions.nextEvent();
    actions.nextEvent();
    actions.setWindow(dayOf("2020-05-01"), dayOf("2020-05-05"));
    actions.previousEvent();
    expect(windowNow()).toEqual([dayOf("2020-03-02"), dayOf("2020-03-06")]);
    expect(session.trail).toEqual([]);
  });

  it("at the last one nothing happens, and what is remembered has an end", () => {
    open({ from: dayOf("2022-02-01"), to: dayOf("2022-03-01") });
    expect(actions.nextEvent()).toBe(false);
    expect(acts).toEqual([]);
    for (let turn = 0; turn < 300; turn += 1) {
      actions.setWindow(dayOf("2020-01-11"), dayOf("2020-01-12"));
      actions.nextEvent();
    }
    expect(session.trail).toHaveLength(200);
  });

  it("the first one is a window of its day, unless nothing passes", () => {
    open({ from: dayOf("2021-02-01"), to: dayOf("2021-03-01"), types: ["alliance"] });
    expect(actions.firstEvent()).toBe(true);
    expect(windowNow()).toEqual([dayOf("2020-03-01"), dayOf("2020-03-01")]);
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

  it("the first of them is the whole year, however short the window was", () => {
    openVague({ from: dayOf("1985-01-01"), to: dayOf("1985-01-09") });
    actions.previousEvent();
    expect(windowNow()).toEqual(days("1981-05-01", "1981-05-31"));
    actions.firstEvent();
    expect(windowNow()).toEqual(days("1977-01-01", "1977-12-31"));
  });
});
