import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { details } from "../../../src/panels/details.ts";
import { overviewDetails } from "../../../src/panels/details/overview.ts";
import type { DetailsProps } from "../../../src/panels/details/types.ts";
import { longRows } from "../../../src/panels/longRows.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { expectAccessible, mount, type Mount } from "./mount.ts";

const count = 100_000;

/** Which statement stands in which place, the newest first: each day has one, in another order than that of the file. */
const dayOfRow = (row: number) => (row * 7919) % count;
const rowsByPlace = Array.from({ length: count }, (_, row) => row).sort(
  (one, other) => dayOfRow(other) - dayOfRow(one),
);
const titleOf = (row: number) => `Statement ${row}${" and what else is to be said of it".repeat(row % 7)}`;

const dataset = datasetOf(
  Array.from({ length: count }, (_, row) => ({
    title: titleOf(row),
    date: new Date(Date.UTC(1740, 0, 1) + dayOfRow(row) * 86_400_000).toISOString().slice(0, 10),
  })),
);
const model = buildModel(dataset);

let mounted: Mount;
let rows: readonly number[];
const onSelectRelation = vi.fn();

function draw(): void {
  const props: DetailsProps = {
    wording: { model, t: translatorFor("en") },
    selection: {},
    scene: undefined,
    window: { fromDay: -200_000, toDay: 200_000, mode: "during" },
    story: undefined,
    isWholeList: false,
    relationRows: rows,
    certaintyOf: () => "surely",
    isInGraph: () => true,
    longRows: () => longRows,
  };
  const none = () => undefined;
  const actions = { onSelectActor: none, onClose: none, onStep: none, onWholeList: none, onTable: none };
  mounted.draw(details(props, { ...actions, onSelectRelation }, overviewDetails));
}

beforeEach(() => {
  mounted = mount("light", 400, "en");
  // As wide as details are beside the graph, which has them scroll.
  mounted.place.style.blockSize = "600px";
  rows = [...model.dataset.relations.keys()];
  draw();
});
afterEach(() => {
  mounted.remove();
  vi.clearAllMocks();
});

const scroll = () => mounted.one(".details__scroll");
const list = () => mounted.one(".relation-list");
const entries = () => mounted.all(".relation-list > li");
const placeOf = (entry: Element) => Number(entry.getAttribute("aria-posinset")) - 1;
const statementIn = (entry: Element) => Number(/Statement (\d+)/.exec(entry.textContent)?.[1]);

function inSight(): HTMLElement[] {
  const box = scroll().getBoundingClientRect();
  return entries().filter((entry) => {
    const { top, bottom } = entry.getBoundingClientRect();
    return bottom > box.top + 1 && top < box.bottom - 1;
  });
}

/** What is in sight is the whole of a stretch of the list, one below the other, and each entry is what is to stand there. */
function expectTrue(of: readonly number[] = rowsByPlace): void {
  const seen = inSight();
  const places = seen.map(placeOf);
  expect(places.length).toBeGreaterThan(2);
  expect(places).toEqual(places.map((_, index) => (places[0] ?? NaN) + index));
  expect(seen.map(statementIn)).toEqual(places.map((place) => of[place]));
  for (const [index, entry] of seen.slice(1).entries()) {
    expect(entry.getBoundingClientRect().top).toBeCloseTo(seen[index]?.getBoundingClientRect().bottom ?? NaN, 1);
  }
  expect(entries().length).toBeLessThan(120);
  expect(new Set(entries().map((entry) => entry.getAttribute("aria-setsize")))).toEqual(new Set([String(of.length)]));
}

async function scrollTo(part: number): Promise<void> {
  scroll().scrollTop = part * (scroll().scrollHeight - scroll().clientHeight);
  await frames();
}

async function frames(amount = 3): Promise<void> {
  for (let frame = 0; frame < amount; frame++) await new Promise(requestAnimationFrame);
}

describe("a list of 100,000 relations", () => {
  it("begins with the first, says how many there are, and is as high as all of them", async () => {
    await frames();
    expectTrue();
    expect(placeOf(inSight()[0] ?? list())).toBe(0);
    expect(mounted.one(".details__group-count").textContent).toBe("100,000");
    const mean = entries().reduce((sum, { offsetHeight }) => sum + offsetHeight, 0) / entries().length;
    expect(list().offsetHeight / (count * mean)).toBeGreaterThan(0.8);
    expect(list().offsetHeight / (count * mean)).toBeLessThan(1.25);
    await expectAccessible(mounted);
  });

  it("shows wherever it is scrolled to what stands there", async () => {
    await frames();
    for (const part of [0.5, 0.25, 0.9, 0.001, 0.7]) {
      await scrollTo(part);
      expectTrue();
      expect(Math.abs(placeOf(inSight()[0] ?? list()) / count - part)).toBeLessThan(0.02);
    }
    await scrollTo(1);
    await scrollTo(1);
    expectTrue();
    expect(inSight().map(placeOf).at(-1)).toBe(count - 1);
    await scrollTo(0);
    expectTrue();
    expect(inSight().map(placeOf)[0]).toBe(0);
  });

  it("moves nothing but as far as it is scrolled, in both directions, whatever turns out to be higher", async () => {
    await frames();
    await scrollTo(0.5);
    for (const stepPx of [...Array<number>(30).fill(-237), ...Array<number>(40).fill(311)]) {
      const [before] = inSight();
      const top = before?.getBoundingClientRect().top ?? NaN;
      scroll().scrollTop += stepPx;
      await frames(1);
      expect(before?.getBoundingClientRect().top).toBeCloseTo(top - stepPx, 0);
      expectTrue();
    }
  });

  it("comes to its first entry from below without a jump of more than a step", async () => {
    await frames();
    await scrollTo(0.0015);
    for (let step = 0; scroll().scrollTop > 0 && step < 200; step++) {
      const [before] = inSight();
      const place = before === undefined ? NaN : placeOf(before);
      scroll().scrollTop -= 150;
      await frames(1);
      const now = inSight().map(placeOf);
      expect(now).toContain(place);
      expectTrue();
    }
    expect(inSight().map(placeOf)[0]).toBe(0);
  });

  it("keeps what has the focus, and goes on from there with Tab", async () => {
    await frames();
    await scrollTo(0.3);
    const [, entry] = inSight();
    const button = entry?.querySelector("button");
    const place = entry === undefined ? NaN : placeOf(entry);
    button?.focus();
    await scrollTo(0.9);
    expectTrue();
    expect(mounted.root.activeElement).toBe(button);
    await userEvent.tab();
    await frames();
    expect(statementIn(mounted.root.activeElement ?? list())).toBe(rowsByPlace[place + 1]);
    expectTrue();
    expect(inSight().map(placeOf)).toContain(place + 1);
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    expect(statementIn(mounted.root.activeElement ?? list())).toBe(rowsByPlace[place - 1]);
    await userEvent.keyboard("{Enter}");
    expect(onSelectRelation).toHaveBeenCalledExactlyOnceWith(rowsByPlace[place - 1]);
  });

  it("goes to its beginning, its end and the next page by keys", async () => {
    await frames();
    inSight()[0]?.querySelector("button")?.focus();
    await userEvent.keyboard("{End}");
    await expect.poll(() => inSight().map(placeOf).at(-1)).toBe(count - 1);
    expectTrue();
    await userEvent.keyboard("{PageUp}");
    await expect.poll(() => inSight().map(placeOf)).not.toContain(count - 1);
    expectTrue();
    await userEvent.keyboard("{Home}");
    await expect.poll(() => inSight().map(placeOf)[0]).toBe(0);
    expectTrue();
  });

  it("follows what is shown and keeps the focus where its entry goes on to stand", async () => {
    await frames();
    const [, , entry] = inSight();
    entry?.querySelector("button")?.focus();
    const statement = statementIn(entry ?? list());
    rows = rows.filter((row) => row % 2 === statement % 2);
    draw();
    await frames();
    expectTrue(rowsByPlace.filter((row) => row % 2 === statement % 2));
    expect(statementIn(mounted.root.activeElement ?? list())).toBe(statement);
    rows = rows.slice(0, 20);
    draw();
    expect(entries().map(statementIn)).toHaveLength(20);
  });

  it("goes on from the same entry when it becomes narrower", async () => {
    await frames();
    await scrollTo(0.4);
    const place = placeOf(inSight()[1] ?? list());
    mounted.one(".details").style.inlineSize = "260px";
    await frames(5);
    expectTrue();
    expect(inSight().map(placeOf)).toContain(place);
  });

  it("leaves nothing behind", async () => {
    await frames();
    const around = scroll();
    rows = [];
    draw();
    around.scrollTop = 5;
    await frames();
    expect(around.style.getPropertyValue("overflow-anchor")).toBe("");
    expect(entries()).toEqual([]);
  });
});
