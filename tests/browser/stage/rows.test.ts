import { afterEach, describe, expect, it, vi } from "vitest";
import type { Point, Relation } from "../../../src/dataset/types.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { capture, channelsOf, datasetWith, day, drawn, mountStage, partOfWay, type TestStage } from "./scene.ts";

const actorCount = 25_000;
/** In a picture of its own, so that their discs do not lie under others. */
const watched = [0, 20_479, 20_480, 22_000, 24_998, 24_999];
const actors = Array.from({ length: actorCount }, (_, row) => ({ id: `a${row}`, name: "" }));
const positions = actors.map((_, row): Point => {
  const at = watched.indexOf(row);
  return at < 0 ? [3, 9] : [(at % 3) * 3, Math.floor(at / 3) * 4];
});
const januaryAndJune: Partial<Relation>[] = [
  { source: "a0", target: "a20479", date: "2025-01-22", type: "loan" },
  { source: "a20480", target: "a22000", date: "2025-06", type: "loan" },
  { source: "a24998", target: "a24999", date: "2025-01-22", type: "loan" },
];

let test: TestStage | undefined;
afterEach(() => {
  vi.restoreAllMocks();
  test?.remove();
});

function look(own: TestStage): string {
  const picture = capture(own, "light", ["edges"]);
  const ink = String(channelsOf(palettes.light.actor));
  const pale = String(channelsOf(palettes.light.context));
  return own.stage
    .positionsOnScreen(watched)
    .map(({ x, y }) => String(picture.colorAt(x, y)))
    .map((color) => (color === ink ? "ink" : color === pale ? "pale" : color))
    .join(" ");
}

const january = { fromDay: day("2025-01-01"), toDay: day("2025-01-31"), mode: "during" } as const;
const june = { fromDay: day("2025-06-01"), toDay: day("2025-06-30"), mode: "during" } as const;

describe("among 25,000 actors", () => {
  it("those of the last rows fade and light up like those of the first", async () => {
    const own = (test = mountStage(datasetWith(actors, januaryAndJune), positions, [400, 300]));
    const [inJanuary, inJune] = ["ink ink pale pale ink ink", "pale pale ink ink pale pale"];
    expect(await drawn(own, {}, () => look(own))).toBe(inJanuary);
    expect(await drawn(own, { window: june }, () => look(own))).toBe(inJune);
    expect(await drawn(own, { window: january }, () => look(own))).toBe(inJanuary);
    own.container
      .querySelector<HTMLCanvasElement>(".sigma-edges")
      ?.getContext("webgl2")
      ?.getExtension("WEBGL_lose_context")
      ?.loseContext();
    await expect.poll(() => own.life).toEqual(["drawn", "lost", "drawn"]);
    expect(await drawn(own, {}, () => look(own))).toBe(inJanuary);
  });

  it("those of the last rows are stressed with the line between them, and the others are not", async () => {
    const own = (test = mountStage(datasetWith(actors, januaryAndJune), positions, [400, 300]));
    const lineOf = (from: number, to: number): string => {
      const [a, b] = own.stage.positionsOnScreen([from, to]);
      if (a === undefined || b === undefined) throw new Error("no place");
      const color = capture(own, "light", ["edges"]).colorAt((a.x + b.x) / 2, (a.y + b.y) / 2);
      const wayTo = (end: string) =>
        partOfWay(color, channelsOf(palettes.light.background), channelsOf(end)) > 0.4 &&
        Math.max(...channelsOf(end).map((channel, index) => Math.abs(channel - (color[index] ?? 0)))) < 110;
      return wayTo(palettes.light.family.money) ? "money" : wayTo(palettes.light.context) ? "context" : "none";
    };
    const lines = () => [lineOf(0, 20_479), lineOf(24_998, 24_999)].join(" ");
    expect(await drawn(own, { stressed: new Set([24_998, 24_999]) }, () => [look(own), lines()])).toEqual([
      "pale pale pale pale ink ink",
      "context money",
    ]);
    expect(await drawn(own, { stressed: new Set([0, 20_479]) }, () => [look(own), lines()])).toEqual([
      "ink ink pale pale pale pale",
      "money context",
    ]);
  });
});
