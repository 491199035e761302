import { afterEach, describe, expect, it } from "vitest";
import type { Point, Relation } from "../../../src/dataset/types.ts";
import { palettes } from "../../../src/notation/palette.ts";
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

const positions: readonly Point[] = [
  [0, 0],
  [10, 0],
  [0, 10],
  [10, 10],
];
/** Two lines that are looked at, and as many others as are asked for, which no window of the test shows. */
function datasetOf(others: number, areLast: boolean) {
  const watched: Partial<Relation>[] = [
    { source: "a", target: "b", type: "loan", amount: { value: 5, currency: "USD" } },
    { source: "c", target: "d", type: "loan", amount: { value: 5, currency: "USD" }, status: "claimed" },
  ];
  const unseen = Array.from({ length: others }, (): Partial<Relation> => ({ target: "d", date: "2031-06-01" }));
  const relations = areLast ? [...unseen, ...watched] : [...watched, ...unseen];
  return datasetWith(actorsCalled("a", "b", "c", "d"), relations);
}

let test: TestStage | undefined;
afterEach(() => test?.remove());

const [paper, money] = [channelsOf(palettes.light.background), channelsOf(palettes.light.family.money)];

/** How much ink, in CSS pixels across, a line between two actors has at a quarter of its way. */
function inkBetween(own: TestStage, from: number, to: number): number {
  const picture = capture(own, "light", ["edges"]);
  const [start, end] = own.stage.positionsOnScreen([from, to]);
  if (start === undefined || end === undefined) throw new Error("no place");
  const x = start.x + 0.25 * (end.x - start.x);
  const reach = Array.from({ length: 21 }, (_, at) => start.y + at - 10);
  return reach.reduce((sum, y) => sum + partOfWay(picture.colorAt(x, y), paper, money), 0);
}

function mount(others: number, areLast = false): TestStage {
  return (test = mountStage(datasetOf(others, areLast), positions, [400, 300]));
}

describe("lines among very many others", () => {
  it("are thin while all is in view, and in full while few are", async () => {
    const few = mount(10);
    const full = await drawn(few, {}, () => inkBetween(few, 0, 1));
    few.remove();
    const many = mount(3000);
    const thin = await drawn(many, {}, () => inkBetween(many, 0, 1));
    expect(full).toBeGreaterThan(2);
    expect(thin).toBeGreaterThan(0.8);
    expect(thin).toBeLessThan(1.7);
  });

  it("are in full again where the view holds a small part of them", async () => {
    const own = mount(3000);
    const thin = await drawn(own, {}, () => inkBetween(own, 0, 1));
    const camera = own.stage.camera();
    own.stage.setCamera({ ...camera, ratio: 0.8 * camera.ratio });
    expect(await drawn(own, {}, () => inkBetween(own, 0, 1))).toBeGreaterThan(1.5 * thin);
  });

  it("are in full where they are what is looked at, and the others stay thin below", async () => {
    const own = mount(3000);
    const thin = await drawn(own, {}, () => inkBetween(own, 0, 1));
    const chosen = await drawn(own, { selection: { relation: 0 } }, () => inkBetween(own, 0, 1));
    expect(chosen).toBeGreaterThan(1.5 * thin);
    const other = await drawn(own, { selection: { relation: 1 } }, () => inkBetween(own, 0, 1));
    expect(other).toBeLessThan(1.7);
    expect(other).toBeGreaterThan(0.2);
  });

  it("are where they belong also as the last of 21,000, thin and in full", async () => {
    const own = mount(21_000, true);
    const thin = await drawn(own, {}, () => inkBetween(own, 0, 1));
    expect(thin).toBeGreaterThan(0.8);
    expect(thin).toBeLessThan(1.7);
    const camera = own.stage.camera();
    own.stage.setCamera({ ...camera, ratio: 0.3 * camera.ratio, y: 1 });
    expect(await drawn(own, {}, () => inkBetween(own, 2, 3) + inkBetween(own, 0, 1))).toBeGreaterThan(1.5 * thin);
  });

  it("are paler where they are in doubt", async () => {
    const own = mount(3000);
    const [sure, claimed] = await drawn(own, {}, () => [inkBetween(own, 0, 1), inkBetween(own, 2, 3)] as const);
    expect(claimed).toBeLessThan(0.8 * sure);
    expect(claimed).toBeGreaterThan(0.3 * sure);
  });
});
