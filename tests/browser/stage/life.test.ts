import { afterEach, describe, expect, it, vi } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { fitToFrame, frameOf } from "../../../src/notation/frame.ts";
import { actorsCalled, capture, channelsOf, datasetWith, drawn, mountStage, type TestStage } from "./scene.ts";
import { palettes } from "../../../src/notation/palette.ts";

let test: TestStage | undefined;
afterEach(() => {
  vi.restoreAllMocks();
  test?.remove();
});

const dataset = datasetWith(actorsCalled("a", "b", "c", "d"), [
  { date: "2025-01-22" },
  { source: "c", target: "d", date: "2025-01-22" },
]);
const places: readonly Point[] = [
  [0, 0],
  [4, 1],
  [3, 3],
  [-1, 2],
];

/** Where actors are drawn is where their middle has the colour of ink. */
function expectDrawnAt(own: TestStage, expected: readonly Point[]): void {
  const picture = capture(own, "light", ["edges"]);
  const onScreen = own.stage.positionsOnScreen();
  expect(onScreen).toHaveLength(expected.length);
  for (const [index, [x, y]] of expected.entries()) {
    const place = onScreen[index];
    expect(Math.abs((place?.x ?? NaN) - x)).toBeLessThan(0.5);
    expect(Math.abs((place?.y ?? NaN) - y)).toBeLessThan(0.5);
    const reach = (place?.radiusPx ?? 0) - 1.5;
    for (const [dx, dy] of [
      [0, 0],
      [reach, 0],
      [-reach, 0],
      [0, reach],
      [0, -reach],
    ] as const) {
      expect([index, dx, dy, ...picture.colorAt(x + dx, y + dy)]).toEqual([
        index,
        dx,
        dy,
        ...channelsOf(palettes.light.actor),
      ]);
    }
    // Beyond its edge lies the background, but for where its line begins.
    const around = Array.from({ length: 8 }, (_, turn) => (turn * Math.PI) / 4).map((angle) =>
      picture.colorAt(x + (reach + 4) * Math.cos(angle), y + (reach + 4) * Math.sin(angle)),
    );
    const background = String(channelsOf(palettes.light.background));
    expect(around.filter((color) => String(color) === background).length).toBeGreaterThanOrEqual(6);
  }
}

describe("places", () => {
  it("are those of the notation, to half a pixel, and again in another size", async () => {
    test = mountStage(dataset, places, [420, 260]);
    const own = test;
    await drawn(own, {}, () => expectDrawnAt(own, fitToFrame(places, frameOf(420, 260))));
    const [before] = own.stage.positionsOnScreen();
    own.container.style.width = "300px";
    own.container.style.height = "420px";
    await vi.waitFor(() => expect(own.stage.positionsOnScreen()[0]?.y).not.toBe(before?.y));
    await drawn(own, {}, () => expectDrawnAt(own, fitToFrame(places, frameOf(300, 420))));
  });

  it("fit those in scope, the others are not there", async () => {
    test = mountStage(dataset, places, [420, 260]);
    const own = test;
    const scope = buildScope(own.model, [2, 3], 0);
    const expected = fitToFrame(places.slice(2, 4), frameOf(420, 260));
    await drawn(own, { scope }, () => expectDrawnAt(own, expected));
    expect(own.stage.positionsOnScreen().map(({ row }) => row)).toEqual([2, 3]);
  });

  it("are reached in a glide where motion is welcome", async () => {
    test = mountStage(dataset, places, [420, 260], { isMotionReduced: false });
    const own = test;
    const [start] = await drawn(own, {}, () => own.stage.positionsOnScreen());
    const moved: readonly Point[] = [[4, 3], ...places.slice(1)];
    const [end = [0, 0]] = fitToFrame(moved, frameOf(420, 260));
    const [first] = await drawn(own, { positions: moved }, () => own.stage.positionsOnScreen());
    expect(Math.hypot((first?.x ?? 0) - end[0], (first?.y ?? 0) - end[1])).toBeGreaterThan(50);
    expect(first?.x).not.toBe(end[0]);
    expect(start).toBeDefined();
    await expect.poll(() => own.stage.positionsOnScreen()[0]?.x).toBeCloseTo(end[0], 0);
    await drawn(own, {}, () => expectDrawnAt(own, fitToFrame(moved, frameOf(420, 260))));
  });
});

describe("the camera", () => {
  it("zooms and fits at once where motion is not welcome, and tells", async () => {
    test = mountStage(dataset, places, [420, 260]);
    const own = test;
    own.stage.zoomIn();
    expect(own.stage.camera()).toEqual({ x: 0.5, y: 0.5, ratio: 1 / 1.5 });
    const scale = await drawn(own, {}, () => {
      const [a, b] = own.stage.positionsOnScreen();
      return (b?.x ?? 0) - (a?.x ?? 0);
    });
    const [a = [0, 0], b = [0, 0]] = fitToFrame(places, frameOf(420, 260));
    expect(scale).toBeCloseTo(1.5 * (b[0] - a[0]), 1);
    own.stage.zoomOut();
    own.stage.setCamera({ x: 0.3, y: 0.6, ratio: 0.5 });
    expect(own.stage.camera()).toEqual({ x: 0.3, y: 0.6, ratio: 0.5 });
    own.stage.fit();
    expect(own.stage.camera()).toEqual({ x: 0.5, y: 0.5, ratio: 1 });
    expect(own.cameras).toHaveLength(4);
  });

  it("is heeded by what tells where actors are, before a frame is drawn", async () => {
    test = mountStage(dataset, places, [420, 260]);
    const own = test;
    const whole = await drawn(own, {}, () => own.stage.positionsOnScreen());
    own.stage.setCamera({ x: 0.3, y: 0.6, ratio: 0.5 });
    const asked = own.stage.positionsOnScreen();
    expect(asked).not.toEqual(whole);
    expect(await drawn(own, {}, () => own.stage.positionsOnScreen())).toEqual(asked);
  });

  it("moves in steps where motion is welcome", async () => {
    test = mountStage(dataset, places, [420, 260], { isMotionReduced: false });
    const own = test;
    let zooms = 0;
    const movesInSteps = async () => {
      const ratio = own.stage.camera().ratio / 1.5;
      own.stage.zoomIn();
      zooms += 1;
      await expect.poll(() => own.stage.camera().ratio).toBeCloseTo(ratio, 5);
      return own.cameras.length > zooms;
    };
    // Where a frame takes longer than the motion it is one step.
    await expect.poll(movesInSteps).toBe(true);
  });

  it("keeps what the wheel points at in its place", async () => {
    test = mountStage(dataset, places, [420, 260]);
    const own = test;
    const [before] = await drawn(own, {}, () => own.stage.positionsOnScreen());
    if (before === undefined) throw new Error("no actor");
    const box = own.container.getBoundingClientRect();
    const at = {
      clientX: box.left + before.x,
      clientY: box.top + before.y,
      deltaY: -100,
      bubbles: true,
      cancelable: true,
    };
    own.container.querySelector(".sigma-mouse")?.dispatchEvent(new WheelEvent("wheel", at));
    await expect.poll(() => own.stage.camera().ratio).toBeLessThan(0.9);
    const [after] = await drawn(own, {}, () => own.stage.positionsOnScreen());
    expect(Math.hypot((after?.x ?? 0) - before.x, (after?.y ?? 0) - before.y)).toBeLessThan(1);
  });
});

describe("a stage", () => {
  it("waits for its container to have a size", async () => {
    test = mountStage(dataset, places, [0, 0]);
    const own = test;
    expect(own.stage.positionsOnScreen()).toEqual([]);
    expect(own.container.childElementCount).toBe(0);
    own.stage.set({ selection: { actor: 1 } });
    own.stage.setCamera({ x: 0.5, y: 0.5, ratio: 0.5 });
    own.container.style.width = "300px";
    own.container.style.height = "200px";
    await vi.waitFor(() => expect(own.stage.positionsOnScreen()).toHaveLength(4));
    expect(own.stage.camera().ratio).toBe(0.5);
    own.container.style.display = "none";
    await drawn(own, {}, () => undefined);
    own.container.style.display = "block";
    await drawn(own, { selection: {} }, () => undefined);
    await drawn(own, {}, () => {
      const [actor] = own.stage.positionsOnScreen();
      expect(capture(own).colorAt(actor?.x ?? 0, (actor?.y ?? 0) + 6)).toBeDefined();
    });
  });

  it("draws a dataset without actors and one without relations", async () => {
    test = mountStage(datasetWith([], []), []);
    await drawn(test, {}, () => undefined);
    expect(test.stage.positionsOnScreen()).toEqual([]);
    test.remove();
    test = mountStage(datasetWith(actorsCalled("a"), []), [[0, 0]]);
    await drawn(test, {}, () => undefined);
    expect(test.stage.positionsOnScreen()).toHaveLength(1);
  });

  it("can be put up and taken down twenty times: nothing stays, no context is taken away", async () => {
    const lost = vi.fn();
    const warnings = vi.spyOn(console, "warn");
    const add = vi.spyOn(window, "addEventListener");
    const remove = vi.spyOn(window, "removeEventListener");
    const lasting = mountStage(dataset, places, [420, 260]);
    lasting.container.querySelector("canvas")?.addEventListener("webglcontextlost", lost);
    const before = { added: add.mock.calls.length, removed: remove.mock.calls.length };
    for (let round = 0; round < 20; round += 1) {
      const own = mountStage(dataset, places, [120, 80]);
      await drawn(own, {}, () => undefined);
      own.stage.destroy();
      expect(own.container.childElementCount).toBe(0);
      own.container.remove();
    }
    expect(add.mock.calls.length - before.added).toBe(remove.mock.calls.length - before.removed);
    expect(lost).not.toHaveBeenCalled();
    expect(warnings.mock.calls.flat().join(" ")).not.toMatch(/context/i);
    test = lasting;
    await drawn(lasting, {}, () => expectDrawnAt(lasting, fitToFrame(places, frameOf(420, 260))));
  });

  it("comes back after the browser took its drawing surface away", async () => {
    test = mountStage(dataset, places, [420, 260]);
    const own = test;
    await drawn(own, {}, () => undefined);
    own.stage.setCamera({ x: 0.5, y: 0.5, ratio: 0.8 });
    const before = await drawn(own, {}, () => own.stage.positionsOnScreen());
    const canvas = own.container.querySelector<HTMLCanvasElement>(".sigma-edges");
    canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    await vi.waitFor(() => expect(own.container.querySelector(".sigma-edges")).not.toBe(canvas), { timeout: 30_000 });
    await vi.waitFor(() => expect(own.stage.positionsOnScreen()).toEqual(before), { timeout: 30_000 });
    await drawn(own, {}, () => {
      const [actor] = own.stage.positionsOnScreen();
      const color = capture(own, "light", ["edges"]).colorAt(actor?.x ?? 0, actor?.y ?? 0);
      expect(color).toEqual(channelsOf(palettes.light.actor));
    });
  });

  it("takes one of the drawing surfaces that browsers give a page", async () => {
    const contexts = new Set<WebGL2RenderingContext>();
    const original = HTMLCanvasElement.prototype.getContext;
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function (this: HTMLCanvasElement, kind) {
      const context = original.call(this, kind);
      if (context instanceof WebGL2RenderingContext) contexts.add(context);
      return context;
    } as typeof original);
    test = mountStage(dataset, places);
    await drawn(test, {}, () => undefined);
    const taken = () => [...contexts].filter((context) => !context.isContextLost()).length;
    expect(taken()).toBe(1);
    // Browsers show a lost surface in white, over all that is below.
    const lost = [...contexts].filter((context) => context.isContextLost());
    expect(lost.filter(({ canvas }) => canvas instanceof HTMLCanvasElement && canvas.isConnected)).toEqual([]);
    test.remove();
    expect(taken()).toBe(0);
  });

  it("writes no style attribute, which a strict policy would refuse", async () => {
    const set = vi.spyOn(Element.prototype, "setAttribute");
    test = mountStage(dataset, places);
    await drawn(test, { selection: { actor: 0 } }, () => undefined);
    expect(set.mock.calls.filter(([name]) => name === "style")).toEqual([]);
  });
});
