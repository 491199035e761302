import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { LIT } from "../../../src/stage/rowStates.ts";
import { createContent } from "../../../src/stage/content.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import { deriveRelationWords } from "../../../src/picture/relationWords.ts";
import type { StageState } from "../../../src/stage/state.ts";
import { createViewStore, type ViewStore } from "../../../src/view/store.ts";
import { groupTitlesOf, namesOf } from "../../../src/picture/describe.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";
import { drawPictureTree } from "../../../src/picture/picture.ts";
import { drawStill } from "../../../src/picture/still.ts";
import { writeSvg } from "../../../src/picture/tree.ts";
import { translatorFor } from "../../translators.ts";
import { shippedBytes } from "../data/shipped.ts";
import { dayOf, firstYear, isIn, statementsAmong, years } from "../../statements.ts";

function stateIn(store: ViewStore): StageState {
  return {
    window: store.window.value,
    filter: store.filter.value,
    shown: store.shown.value,
    told: store.story.value?.told,
    scope: store.scope.value,
    positions: store.positions.value,
    names: [],
    words: [],
    theme: "light",
    stressed: store.stressed.value,
    selection: store.selection.value,
    isMotionReduced: true,
    isCooperative: false,
  };
}

describe("the words at lines of a scene's step", () => {
  const { dataset } = readDataset(shippedBytes);
  if (dataset === undefined) throw new Error("no dataset");
  const model = buildModel(dataset);
  const store = createViewStore(model, { step: 1 });
  const wording = { model, t: translatorFor("de") };
  const stateNow = (): StageState => ({
    ...stateIn(store),
    names: dataset.actors.map(({ id }) => id),
    words: deriveRelationWords(wording, store.scope.value, store.scene.value),
  });
  const content = createContent(model, stateNow());
  content.resize(1000, 640);
  const wordsNow = () => content.takeText()?.words ?? [];

  it("are those of what is told now, and softer those of what was told; all of them when nothing is", () => {
    for (const step of [1, 4, 6, 10]) {
      store.change({ step });
      content.apply(stateNow());
      const told = store.story.value?.told;
      const words = wordsNow();
      expect(words.length).toBeGreaterThan(0);
      expect(words.map(({ said, isNow }) => [said.row, isNow])).toEqual(
        words.map(({ said }) => [said.row, told?.get(said.row) === "now"]),
      );
      expect(words.every(({ said }) => told?.has(said.row))).toBe(true);
    }
    store.change({ step: null });
    content.apply(stateNow());
    expect(wordsNow().every(({ isNow }) => isNow)).toBe(true);
  });

  it("are those of what the pointer is on, told or not", () => {
    store.change({ step: 4 });
    content.apply(stateNow());
    content.hover({ actor: model.actorRow.get("musk") ?? -1 });
    const words = wordsNow();
    expect(words.length).toBeGreaterThan(0);
    expect(words.every(({ isNow }) => isNow)).toBe(true);
  });
});

describe("numbers on lines", () => {
  const { dataset } = readDataset(shippedBytes);
  if (dataset === undefined) throw new Error("no dataset");
  const model = buildModel(dataset);
  const store = createViewStore(model, {});
  const figure = deriveFigure(store.visible.value);

  it.each([
    ["de", /^[0-9]+$/],
    ["ar", /^[٠-٩]+$/],
  ])("have the digits of %s on stage, in the still picture and in others", (lang, digits) => {
    const t = translatorFor(lang);
    const names = namesOf(figure, t);
    const content = createContent(model, { ...stateIn(store), names, formatCount: t.formatNumber });
    content.resize(1280, 700);
    const { root } = drawStill(figure, names, [], 1280, 700, "light", [], t.formatNumber);
    const countsIn = (svg: string) => [...svg.matchAll(/data-part="count"[^>]*>([^<]*)</gu)].map(([, text]) => text);
    const places = {
      stage: content.takeText()?.counts.map(({ written }) => written) ?? [],
      still: countsIn(writeSvg(root)),
      picture: countsIn(writeSvg(drawPictureTree(figure, {}, t))),
    };
    for (const counts of Object.values(places)) {
      expect(counts.length).toBeGreaterThan(0);
      for (const count of counts) expect(count).toMatch(digits);
    }
  });
});

describe("the boxes of a scene's groups", () => {
  const { dataset } = readDataset(shippedBytes);
  if (dataset === undefined) throw new Error("no dataset");
  const model = buildModel(dataset);
  const t = translatorFor("de");
  const store = createViewStore(model, {});
  const figure = deriveFigure(store.visible.value);
  const groupTitles = groupTitlesOf(model, store.scope.value, t);
  const names = namesOf(figure, t);
  const isShown = (row: number) => store.shown.value.now.relationShown(row);

  /** Titles of the boxes, and which of the roles that boxes could say have lines: in the picture, and on the stage. */
  function drawnIn(widthPx: number, heightPx: number) {
    const svg = writeSvg(drawStill(figure, names, [], widthPx, heightPx, "light", groupTitles).root);
    const boxes = /<g data-part="groups".*?(?=<g data-part="actors")/su.exec(svg)?.[0] ?? "";
    const lines = new Set([...svg.matchAll(/data-relations="([^"]*)"/gu)].flatMap(([, rows = ""]) => rows.split(" ")));
    const content = createContent(model, { ...stateIn(store), names, groupTitles });
    content.resize(widthPx, heightPx);
    return {
      picture: [...boxes.matchAll(/>([^<]+)<\/text>/gu)].map(([, title]) => title),
      lined: (row: number) => lines.has(String(row)),
      stage: (content.takeText()?.groups ?? []).map(({ title }) => title),
      stageLines: content.paint.relations.count,
    };
  }

  it("are the same on stage and picture, and a role that none of them says has its line", () => {
    const all = drawnIn(1280, 700);
    expect(all.stage).toEqual(groupTitles.map((title) => title.toLocaleUpperCase()));
    const withLines: string[] = [];
    for (const [widthPx, heightPx] of [
      [1280, 700],
      [768, 480],
      [390, 487],
      [320, 400],
      [548, 240],
    ] as const) {
      const { picture, lined, stage, stageLines } = drawnIn(widthPx, heightPx);
      expect(stage).toEqual(picture);
      const { groups = [] } = store.scope.value;
      for (const [place, { rows }] of groups.entries()) {
        const isDrawn = picture.includes(groupTitles[place]?.toLocaleUpperCase());
        const roles = store.scope.value.relationRows.filter((row) => {
          const [source, target] = [model.columns.source[row] ?? -1, model.columns.target[row] ?? -1];
          const isOffice = model.types[model.columns.type[row] ?? 0]?.family === "office";
          return isShown(row) && isOffice && rows.includes(source) && rows.includes(target);
        });
        expect(roles.map(lined)).toEqual(roles.map(() => !isDrawn));
        if (!isDrawn) withLines.push(...roles.map((row) => `${widthPx} ${row}`));
      }
      expect(stageLines >= all.stageLines).toBe(true);
      expect(stageLines > all.stageLines).toBe(picture.length < groups.length);
    }
    expect(withLines.length).toBeGreaterThan(0);
  });
});

describe("actors with a time of their own", () => {
  const { dataset } = readDataset(
    JSON.stringify({
      actors: [
        { id: "a", name: "A", start: "2010", end: "2016" },
        { id: "b", name: "B" },
      ],
      relations: [{ id: "r", type: "alliance", source: "a", target: "b" }],
    }),
  );
  if (dataset === undefined) throw new Error("no dataset");
  const model = buildModel(dataset);

  it("are in ink within it alone, also while the pointer is on them", () => {
    const store = createViewStore(model, { from: "2012", to: "2013" });
    const content = createContent(model, stateIn(store));
    const lit = () => [...content.paint.states.bytes.subarray(0, 2)].map((byte) => (byte & LIT) !== 0);
    expect(lit()).toEqual([true, true]);
    store.change({ from: "2017", to: "2018" });
    content.apply({ window: store.window.value, shown: store.shown.value });
    expect(lit()).toEqual([false, true]);
    content.hover({ actor: 1 });
    expect(lit()).toEqual([false, true]);
    content.hover(undefined);
    store.change({ from: "2016-12-31" });
    content.apply({ window: store.window.value });
    expect(lit()).toEqual([true, true]);
  });
});

describe("10,000 relations at 1,000 windows", () => {
  const { random, actorIds, statements, dataset } = statementsAmong(400, 10_000, 29);
  const model = buildModel(dataset);
  const store = createViewStore(model, { scene: "", strongest: "all" });
  const first: StageState = { ...stateIn(store), names: actorIds };

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
