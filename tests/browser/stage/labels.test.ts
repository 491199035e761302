import { afterEach, describe, expect, it } from "vitest";
import type { Point, Relation } from "../../../src/dataset/types.ts";
import { doBoxesMeet } from "../../../src/notation/labels.ts";
import { palettes } from "../../../src/notation/palette.ts";
import type { StageState } from "../../../src/stage/stage.ts";
import { standings } from "../../../src/model/types.ts";
import {
  actorsCalled,
  capture,
  channelsOf,
  datasetWith,
  drawn,
  mountStage,
  partOfWay,
  type TestStage,
} from "./scene.ts";

let test: TestStage | undefined;
afterEach(() => test?.remove());

const names = ["Elon Musk", "Sam Altman", "Donald Trump", "The Wall Street Journal", "Ministry of Silly Walks", "xAI"];
const ids = Array.from({ length: 26 }, (_, row) => `actor${row}`);
/** Even, but by no rule that a layout would follow. */
const positions: readonly Point[] = ids.map((_, row) => [((row * 7919) % 101) / 20, ((row * 104729) % 97) / 20]);
const relations: Partial<Relation>[] = ids.flatMap((id, row) => [
  { source: id, target: ids[(row * 7 + 1) % ids.length] ?? "", type: "feud", date: "2025-01-22" },
  {
    source: id,
    target: ids[(row * 3 + 2) % ids.length] ?? "",
    type: "role",
    date: row % 2 === 0 ? "2025-01-22" : "2020",
  },
]);

function crowd(change: Partial<StageState> = {}, size: readonly [number, number] = [500, 360]): TestStage {
  return mountStage(datasetWith(actorsCalled(...ids), relations), positions, size, {
    names: ids.map((_, row) => `${names[row % names.length] ?? ""} ${row}`),
    ...change,
  });
}

function expectReadable({ stage, container }: TestStage): void {
  const labels = stage.labels();
  expect(labels.length).toBeGreaterThan(2);
  for (const [index, label] of labels.entries()) {
    expect(label.x).toBeGreaterThanOrEqual(0);
    expect(label.y).toBeGreaterThanOrEqual(0);
    expect(label.x + label.width).toBeLessThanOrEqual(container.offsetWidth);
    expect(label.y + label.height).toBeLessThanOrEqual(container.offsetHeight);
    const met = labels.slice(index + 1).filter((other) => doBoxesMeet(label, other, 0));
    expect(met).toEqual([]);
  }
}

describe("names", () => {
  it.each([
    [640, 420],
    [500, 360],
    [320, 400],
  ] as const)("never overlap and are never cut at %i by %i", async (...size) => {
    test = crowd({}, size);
    const own = test;
    await drawn(own, {}, () => expectReadable(own));
  });

  it("never overlap after zooming in and moving", async () => {
    test = crowd();
    const own = test;
    for (const camera of [
      { x: 0.4, y: 0.6, ratio: 0.4 },
      { x: 0.62, y: 0.45, ratio: 0.7 },
      { x: 0.5, y: 0.5, ratio: 1.4 },
    ]) {
      own.stage.setCamera(camera);
      await drawn(own, {}, () => expectReadable(own));
    }
  });

  it("stay where they are while the window moves", async () => {
    test = mountStage(
      datasetWith(actorsCalled("a", "b", "c"), [{ date: "2025-01-22" }, { date: "2020", source: "c" }]),
      [
        [0, 0],
        [2, 0],
        [1, 1],
      ],
    );
    const own = test;
    const before = await drawn(own, {}, () => own.stage.labels());
    const window = { fromDay: 0, toDay: 100, mode: "during" } as const;
    expect(await drawn(own, { window }, () => own.stage.labels())).toEqual(before);
    expect(before).toHaveLength(3);
  });

  it("of shown actors go before the others once things rest", async () => {
    test = crowd({}, [320, 240]);
    const own = test;
    await drawn(own, {}, () => undefined);
    const types = new Set([...own.model.types.keys()].filter((row) => own.model.types[row]?.id === "role"));
    await drawn(own, { filter: { types, statuses: new Set(standings.keys()) } }, () => undefined);
    const shown = new Set(
      own.model.dataset.relations
        .filter(({ type, date }) => type === "role" && date !== "2020")
        .flatMap(({ source, target }) => [source, target].map((id) => own.model.actorRow.get(id))),
    );
    const partShown = () => own.stage.labels().filter(({ key }) => shown.has(key)).length;
    const atOnce = partShown();
    await expect.poll(partShown).toBeGreaterThan(atOnce);
    expectReadable(own);
  });

  it("of a selected actor is there even in a crowd", async () => {
    test = crowd({}, [320, 200]);
    const own = test;
    const nameless = await drawn(own, {}, () => own.stage.positionsOnScreen().filter(({ isLabelled }) => !isLabelled));
    expect(nameless.length).toBeGreaterThan(0);
    for (const { row } of nameless.slice(0, 4)) {
      const labels = await drawn(own, { selection: { actor: row } }, () => own.stage.labels());
      expect(labels.map(({ key }) => key)).toContain(row);
    }
  });

  it("are drawn in ink where the actor is shown and paler where it is not, on a halo", async () => {
    test = mountStage(
      datasetWith(actorsCalled("a", "b", "c"), [{ date: "2025-01-22" }, { date: "2020", target: "c" }]),
      [
        [0, 0],
        [2, 0],
        [1, 1],
      ],
      [400, 260],
      { names: ["HHHH", "HHHH", "HHHH"] },
    );
    const own = test;
    const darkest = await drawn(own, {}, () => {
      const picture = capture(own, "light", ["text"]);
      return own.stage.labels().map(({ x, y, width, height }) => {
        let most = 0;
        for (let dx = 0; dx < width; dx += 1) {
          for (let dy = 0; dy < height; dy += 1) {
            const color = picture.colorAt(x + dx, y + dy);
            most = Math.max(most, partOfWay(color, channelsOf(palettes.light.background), [0, 0, 0]));
          }
        }
        return most;
      });
    });
    const towardsBlack = (color: string) =>
      partOfWay(channelsOf(color), channelsOf(palettes.light.background), [0, 0, 0]);
    expect(darkest[0]).toBeCloseTo(towardsBlack(palettes.light.text), 1);
    expect(darkest[2]).toBeCloseTo(towardsBlack(palettes.light.fadedText), 1);
  });
});

describe("the number on a line", () => {
  it("stands where two or more relations are shown, and only there", async () => {
    test = mountStage(
      datasetWith(actorsCalled("a", "b", "c"), [
        { type: "loan", date: "2025-01-22" },
        { type: "loan", date: "2025-01-23" },
        { type: "loan", date: "2020" },
        { type: "loan", source: "b", target: "c", date: "2025-01-22" },
        { type: "loan", source: "b", target: "c", date: "2020" },
      ]),
      [
        [0, 0],
        [3, 0],
        [3, 2],
      ],
    );
    const own = test;
    const inkInMiddle = () => {
      const picture = capture(own, "light", ["text"]);
      const places = own.stage.positionsOnScreen();
      return [
        [0, 1],
        [1, 2],
      ].map(([from = 0, to = 0]) => {
        const [a, b] = [places[from], places[to]];
        if (a === undefined || b === undefined) throw new Error("no place");
        let ink = 0;
        for (let dx = -4; dx <= 4; dx += 1) {
          for (let dy = -6; dy <= 6; dy += 1) {
            const color = picture.colorAt((a.x + b.x) / 2 + dx, (a.y + b.y) / 2 + dy);
            ink += partOfWay(color, channelsOf(palettes.light.background), channelsOf(palettes.light.family.money));
          }
        }
        return ink > 5;
      });
    };
    expect(await drawn(own, {}, inkInMiddle)).toEqual([true, false]);
    const window = { ...own.state.window, fromDay: 0 };
    expect(await drawn(own, { window }, inkInMiddle)).toEqual([true, true]);
    expect(await drawn(own, { window: { ...own.state.window, mode: "during" } }, inkInMiddle)).toEqual([true, false]);
  });
});
