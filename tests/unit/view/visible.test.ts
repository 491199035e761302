import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { createViewStore, deriveVisible, watch } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";
import { dayOf, firstYear, isIn, type Statement, statementsAmong, types, years } from "../../statements.ts";

describe("10,000 relations at 1,000 windows", () => {
  const { random, actorIds, statements, dataset } = statementsAmong(400, 10_000, 17);
  const model = buildModel(dataset);

  it("are counted and listed as a look at every one of them does", () => {
    const store = createViewStore(model, { scene: "", strongest: "all" });
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
