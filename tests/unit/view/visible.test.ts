import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { createViewStore, deriveVisible, watch } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";

const statuses = ["confirmed", "claimed", "disputed", "denied"] as const;
const types = ["alliance", "feud", "investment", "rebuke", "role"];
const dayMs = 86_400_000;
const firstYear = 2000;
const years = 25;

/** Numbers from 0 up to, not including, 1, the same ones each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A date as it is written, and the days that it may mean. */
interface Known {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / dayMs;
}

function dateFrom(random: () => number, earliestYear: number): Known {
  const year = earliestYear + Math.floor(random() * 5);
  const month = Math.floor(random() * 12);
  const day = 1 + Math.floor(random() * 28);
  const precision = random();
  const two = (value: number) => String(value).padStart(2, "0");
  if (precision < 0.2) return { text: String(year), first: dayOf(year, 0, 1), last: dayOf(year + 1, 0, 1) - 1 };
  if (precision < 0.4) {
    return { text: `${year}-${two(month + 1)}`, first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1 };
  }
  const only = dayOf(year, month, day);
  return { text: `${year}-${two(month + 1)}-${two(day)}`, first: only, last: only };
}

interface Statement {
  readonly written: Partial<Relation>;
  readonly start: Pick<Known, "first" | "last">;
  readonly end: Pick<Known, "first" | "last">;
}

const always = { first: Infinity, last: Infinity };

function statementFrom(random: () => number, actorIds: readonly string[]): Statement {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const ends = { source: pick(actorIds), target: pick(actorIds), type: pick(types), status: pick(statuses) };
  const start = dateFrom(random, firstYear + Math.floor(random() * (years - 10)));
  const kind = random();
  if (kind < 0.4) return { written: { ...ends, date: start.text }, start, end: start };
  if (kind < 0.6) return { written: { ...ends, start: start.text }, start, end: always };
  const end = dateFrom(random, firstYear + years - 5);
  return { written: { ...ends, start: start.text, end: end.text }, start, end };
}

describe("10,000 relations at 1,000 windows", () => {
  const random = numbersFrom(17);
  const actorIds = Array.from({ length: 400 }, (_, row) => `a${row}`);
  const statements = Array.from({ length: 10_000 }, () => statementFrom(random, actorIds));
  const model = buildModel(
    datasetOf(
      statements.map(({ written }) => written),
      actorIds,
    ),
  );
  const isIn = (fromDay: number, toDay: number) => ({
    surely: ({ start, end }: Statement) => start.last <= toDay && end.first >= fromDay,
    shown: ({ start, end }: Statement) => start.first <= toDay && end.last >= fromDay,
  });

  it("are counted and listed as a look at every one of them does", () => {
    const store = createViewStore(model, { scene: "" });
    for (let turn = 0; turn < 1000; turn += 1) {
      const fromDay = dayOf(firstYear, 0, 1) + Math.floor(random() * 365 * years);
      const toDay = fromDay + Math.floor(random() * random() * 2000);
      const passing = types.filter(() => random() < 0.8);
      store.change({ from: fromDay, to: toDay, types: turn % 5 === 0 ? passing : null });
      const windowed = isIn(fromDay, toDay);
      const isPassing = ({ written }: Statement) => turn % 5 !== 0 || passing.includes(written.type ?? "");
      const rows = statements.flatMap((each, row) => (isPassing(each) && windowed.shown(each) ? [row] : []));
      const shown = rows.map((row) => statements[row] as Statement);
      const surely = shown.filter(windowed.surely).length;
      const touched = new Set(shown.flatMap(({ written }) => [written.source, written.target]));
      const counts = store.counting()().shown;
      expect([counts.relations, counts.surely, counts.possibly]).toEqual([rows.length, surely, rows.length - surely]);
      expect(counts.actors).toBe(touched.size);
      const { now } = store.shown.value;
      expect(statements.flatMap((_, row) => (now.relationShown(row) ? [row] : []))).toEqual(rows);
      expect(actorIds.filter((_, row) => now.actorShown(row)).sort()).toEqual([...touched].sort());
    }
  });
});

describe("what is shown", () => {
  const network = {
    ...datasetOf([
      { type: "feud", start: "2018", end: "2020" },
      { source: "c", target: "d", date: "2024-05" },
    ]),
    scenes: [{ id: "early", title: "Early", view: { from: "2018", to: "2019-06" } }],
  };
  const model = buildModel(network);

  it("is another object only where other relations are", () => {
    const store = createViewStore(model, {});
    const before = store.shown.value;
    store.change({ to: "2019-07-01" });
    expect(store.shown.value).toBe(before);
    store.change({ to: "2024-06" });
    expect(store.shown.value).not.toBe(before);
  });

  it("leaves places, scope and names alone when time moves", () => {
    const store = createViewStore(model, {});
    const seen: string[] = [];
    const ends = [
      watch(() => void seen.push(`positions ${store.positions.value.length}`)),
      watch(() => void seen.push(`scope ${store.scope.value.actorRows.length}`)),
      watch(() => void seen.push(`scene ${store.scene.value?.id ?? ""}`)),
      watch(() => void seen.push(`language ${store.language.value ?? ""}`)),
      watch(() => void seen.push(`theme ${store.theme.value}`)),
    ];
    seen.length = 0;
    for (let day = 17_600; day < 17_660; day += 1) store.change({ from: day, to: day + 30 });
    expect(seen).toEqual([]);
    store.place(model.dataset.actors.map((_, row) => [row, 0]));
    expect(seen).toEqual(["positions 4"]);
    for (const end of ends) end();
  });

  it("is one object for all who draw it, with everything that they need", () => {
    const store = createViewStore(model, { actor: "a" });
    const visible = store.visible.value;
    expect(store.visible.value).toBe(visible);
    expect(visible).toMatchObject({ selection: { actor: 0 }, scene: { id: "early" }, view: { actor: "a" } });
    expect(visible.window).toBe(store.window.value);
    expect(visible.shown.relationShown(0)).toBe(true);
  });

  it("passes over what the dataset cannot answer", () => {
    expect(deriveVisible(model, { scene: "late", actor: "nobody", from: "soon" }).view).toEqual(
      deriveVisible(model, {}).view,
    );
  });
});

describe("days that a reader moves to", () => {
  const model = buildModel({
    ...datasetOf([{ type: "feud", start: "2018", end: "2020" }]),
    scenes: [{ id: "early", title: "Early", view: { from: "2018", to: "2019-06" } }],
  });

  it("are forgotten where the scene begins and ends there anyway", () => {
    const store = createViewStore(model, {});
    store.change({ from: dayOf(2018, 1, 1), to: dayOf(2019, 4, 1) });
    expect(store.wish.value).toEqual({ from: dayOf(2018, 1, 1), to: dayOf(2019, 4, 1) });
    store.change({ from: dayOf(2018, 0, 1), to: dayOf(2019, 5, 30) });
    expect(store.wish.value).toEqual({});
  });

  it("are the window, whichever they are", () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000, max: 900_000 }), fc.nat(10_000), (fromDay, length) => {
        const store = createViewStore(model, {});
        store.change({ from: fromDay, to: fromDay + length });
        expect(store.window.value).toEqual({ fromDay, toDay: fromDay + length, mode: "during" });
      }),
    );
  });
});

describe("of more relations than each step can look at", () => {
  const relations = Array.from({ length: 20_001 }, (_, row) => ({
    source: row % 2 === 0 ? "a" : "c",
    target: row % 2 === 0 ? "b" : "d",
    date: row % 2 === 0 ? "2018-01-01" : "2020-01-01",
  }));
  const model = buildModel(datasetOf(relations));
  const inYear = (year: number) => ({ from: dayOf(year, 0, 1), to: dayOf(year, 11, 31) });

  it("their number is known at once, which ones when things rest", () => {
    const store = createViewStore(model, inYear(2018));
    expect(store.shown.value.now.actorShown(0)).toBe(true);
    store.change(inYear(2020));
    expect(store.tally.value).toEqual({ surely: 10_000, possibly: 0 });
    expect(store.shown.value.now.actorShown(0)).toBe(true);
    expect(store.visible.value.window.fromDay).toBe(dayOf(2018, 0, 1));
    store.rest();
    expect(store.shown.value.now.actorShown(0)).toBe(false);
    expect(store.visible.value.window).toBe(store.window.value);
  });

  it("counts are those of the moment they were taken, whenever they are read", () => {
    const store = createViewStore(model, inYear(2018));
    store.change(inYear(2020));
    const count = store.counting();
    store.change(inYear(2019));
    expect(count().shown).toMatchObject({ actors: 2, relations: 10_000 });
    expect(store.counting()().shown).toMatchObject({ actors: 0, relations: 0 });
  });

  it("anything but time is taken over at once", () => {
    const store = createViewStore(model, inYear(2018));
    store.change(inYear(2020));
    store.change({ types: [] });
    expect(store.shown.value.now.shownRelationCount).toBe(0);
    store.replace(inYear(2020));
    expect(store.shown.value.now.shownRelationCount).toBe(10_000);
  });
});
