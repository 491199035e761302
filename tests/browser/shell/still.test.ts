import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createSession, type Session } from "../../../src/shell/session.ts";
import { type BoundStill, createStill } from "../../../src/shell/still.ts";
import { type Context, createContext } from "../../../src/shell/context.ts";
import type { Regions } from "../../../src/shell/regions.ts";
import { createBoundStage } from "../../../src/shell/boundStage.ts";
import { createStage } from "../../../src/stage/stage.ts";
import { quarrel, translators } from "../panels/quarrel.ts";

let host: HTMLElement;
let still: BoundStill;
let session: Session;
const onDrawn = vi.fn();

beforeEach(() => {
  host = document.createElement("div");
  host.style.cssText = "width: 500px; height: 300px";
  document.body.append(host);
  session = createSession(quarrel, [], { from: "2025-01-20", to: "2025-01-28" });
  onDrawn.mockClear();
  const regions = { still: host } as unknown as Regions;
  still = createStill(contextOf(regions), onDrawn);
});
afterEach(() => {
  still.destroy();
  host.remove();
});

function contextOf(regions: Regions): Context {
  const words = { isReady: true, prepare: (_: unknown, then: () => void) => then(), get: () => translators.en };
  return createContext(session, regions, host, words, () => undefined);
}

/** Two frames and a task: whatever follows from what was done has happened. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

it("the first picture is drawn at once, and only once", async () => {
  still.show();
  expect(onDrawn).toHaveBeenCalledTimes(1);
  await settled();
  expect(onDrawn).toHaveBeenCalledTimes(1);
});

it("another view or size is drawn once, and nothing after it is hidden", async () => {
  still.show();
  await settled();
  session.store.change({ types: [] });
  await settled();
  expect(onDrawn).toHaveBeenCalledTimes(2);
  host.style.width = "400px";
  await settled();
  expect(onDrawn).toHaveBeenCalledTimes(3);
  still.hide();
  session.store.change({ types: null });
  await settled();
  expect(onDrawn).toHaveBeenCalledTimes(3);
  expect(host.childElementCount).toBe(0);
  still.show();
  expect(onDrawn).toHaveBeenCalledTimes(4);
});

it("whoever asks where actors stand is told how it is now, drawn or not", () => {
  still.show();
  const before = still.discs.map(({ x }) => x);
  session.store.change({ camera: { x: 0.4, y: 0.6, ratio: 0.5 } });
  expect(still.discs.map(({ x }) => x)).not.toEqual(before);
  expect(onDrawn).toHaveBeenCalledTimes(2);
});

it("the stage takes over where the reader has zoomed to, from its first frame on", () => {
  session.store.change({ camera: { x: 0.4, y: 0.6, ratio: 0.5 } });
  still.show();
  const part = document.createElement("div");
  part.style.cssText = "position: relative; width: 500px; height: 300px";
  document.body.append(part);
  const regions = { canvas: part, stage: part } as unknown as Regions;
  const bound = createBoundStage(contextOf(regions), createStage, {
    onHover: () => undefined,
    onPlaced: () => undefined,
    onDrawn: () => undefined,
    onLost: () => undefined,
  });
  const seen = bound.stage.positionsOnScreen();
  expect(seen.length).toBeGreaterThan(1);
  for (const { row, x, y } of seen) {
    const disc = still.discs.find((each) => each.row === row);
    expect(Math.hypot(x - (disc?.x ?? NaN), y - (disc?.y ?? NaN))).toBeLessThan(1);
  }
  bound.destroy();
  part.remove();
});
