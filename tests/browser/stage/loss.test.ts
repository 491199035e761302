import { afterEach, describe, expect, it, vi } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { flatten } from "../picture/samenessPixels.ts";
import { actorsCalled, datasetWith, drawn, mountStage, type TestStage } from "./scene.ts";

const lossCount = 50;
const dataset = datasetWith(actorsCalled("a", "b", "c", "d"), [
  { date: "2025-01-22" },
  { source: "c", target: "d", date: "2025-01-22", type: "feud" },
  { source: "a", target: "c", date: "2025-01-23", type: "rebuke" },
]);
const places: readonly Point[] = [
  [0, 0],
  [4, 1],
  [3, 3],
  [-1, 2],
];

let test: TestStage | undefined;
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  test?.remove();
});

const surface = ({ container }: TestStage): HTMLCanvasElement | null => container.querySelector(".sigma-edges");

function lose(own: TestStage): void {
  surface(own)?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
}

const pixels = ({ container }: TestStage): ImageData => flatten(container, palettes.light.background);

describe("a drawing surface that the browser takes away", () => {
  it("comes back fifty times out of fifty, each time with the same pixels", async () => {
    const own = (test = mountStage(dataset, places, [420, 260]));
    own.stage.setCamera({ x: 0.45, y: 0.55, ratio: 0.8 });
    const before = await drawn(own, {}, () => pixels(own));
    expect(new Set(before.data).size).toBeGreaterThan(10);
    let equal = 0;
    for (let loss = 1; loss <= lossCount; loss += 1) {
      lose(own);
      await expect.poll(() => own.life.length, { interval: 5, timeout: 20_000 }).toBe(1 + 2 * loss);
      const after = await drawn(own, {}, () => pixels(own));
      if (after.data.every((value, at) => value === before.data[at])) equal += 1;
    }
    expect(equal).toBe(lossCount);
    expect(own.life).toEqual(["drawn", ...Array.from({ length: lossCount }, () => ["lost", "drawn"]).flat()]);
    expect(own.stage.camera()).toEqual({ x: 0.45, y: 0.55, ratio: 0.8 });
    expect(own.container.querySelectorAll(".sigma-edges")).toHaveLength(1);
  });

  it("is tried for three times, after growing pauses, and then told to be lost for good", async () => {
    const own = (test = mountStage(dataset, places, [420, 260]));
    await drawn(own, {}, () => undefined);
    const pauses = vi.spyOn(window, "setTimeout");
    lose(own);
    const original = HTMLCanvasElement.prototype.getContext;
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function (this: HTMLCanvasElement, kind) {
      return kind.startsWith("webgl") ? null : original.call(this, kind);
    } as typeof original);
    await expect.poll(() => own.life.at(-1), { timeout: 20_000 }).toBe("lost for good");
    expect(own.life).toEqual(["drawn", "lost", "lost", "lost", "lost for good"]);
    const asked = pauses.mock.calls.map(([, delayMs]) => delayMs);
    expect(asked.filter((delayMs) => [0, 500, 2000].includes(delayMs ?? -1))).toEqual([0, 500, 2000]);
    expect(own.container.childElementCount).toBe(0);
    expect(own.stage.positionsOnScreen()).toEqual([]);
  });

  it("leaves nothing to be done when the stage is taken down meanwhile", async () => {
    const own = (test = mountStage(dataset, places, [420, 260]));
    await drawn(own, {}, () => undefined);
    const told = new Promise((resolve) => surface(own)?.addEventListener("webglcontextlost", resolve, { once: true }));
    lose(own);
    await told;
    expect(own.life).toEqual(["drawn", "lost"]);
    own.stage.destroy();
    await drawn(own, {}, () => undefined);
    expect(own.life).toEqual(["drawn", "lost"]);
    expect(own.container.childElementCount).toBe(0);
  });
});
