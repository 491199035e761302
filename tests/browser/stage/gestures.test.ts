import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import type { Point } from "../../../src/dataset/types.ts";
import { pulledView } from "../../../src/stage/fingers.ts";
import { fittedCamera } from "../../../src/notation/placement.ts";
import { actorsCalled, datasetWith, drawn, mountStage, painters, paintWith, type TestStage } from "./scene.ts";

/** vitest types what all browsers have; the provider here is playwright with Chromium. */
interface Devtools {
  send(method: string, params: object): Promise<unknown>;
}

const ctrl = 2;
const command = 4;
const size = [400, 260] as const;
const dataset = datasetWith(actorsCalled("a", "b", "c"), [{ date: "2025-01-22" }, { source: "c", date: "2025-01-23" }]);
const places: readonly Point[] = [
  [0, 0],
  [2, 0],
  [1, 1.5],
];

let own: TestStage;
let ground: HTMLElement;

/** A page ten screens long, scrolled, with the stage in view. */
async function open(isCooperative: boolean, motion: "reduced" | "welcome" = "reduced"): Promise<void> {
  own = mountStage(dataset, places, size, { isCooperative, isMotionReduced: motion === "reduced" });
  own.container.style.marginBlock = "300px 0";
  ground.style.blockSize = "8000px";
  document.body.append(ground);
  window.scrollTo(0, 200);
  await drawn(own, {}, () => undefined);
}

beforeEach(() => {
  ground = document.createElement("div");
});
afterEach(() => {
  own.remove();
  ground.remove();
  window.scrollTo(0, 0);
});

const send = (method: string, params: object) => (cdp() as unknown as Devtools).send(`Input.${method}`, params);

/** In the browser's window, of a place given from the middle of the stage. The frame of a test is shown at another scale. */
function placeOf([dx, dy]: Point): { x: number; y: number } {
  const stage = own.container.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const scale = frame.width / innerWidth;
  return {
    x: frame.left + scale * (stage.left + stage.width / 2 + dx),
    y: frame.top + scale * (stage.top + stage.height / 2 + dy),
  };
}

const turn = (deltaY: number, modifiers = 0, at: Point = [0, 0]) =>
  send("dispatchMouseEvent", { type: "mouseWheel", ...placeOf(at), deltaX: 0, deltaY, modifiers });

type Way = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** Fingers go in a straight line from where they are put to where they are lifted. */
async function swipe(...ways: readonly Way[]): Promise<void> {
  const steps = 8;
  const ends = ways.map(([x, y, toX, toY]) => [placeOf([x, y]), placeOf([toX, toY])] as const);
  for (let step = 0; step <= steps; step += 1) {
    const touchPoints = ends.map(([from, to], id) => {
      const part = step / steps;
      return { id, x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    });
    await send("dispatchTouchEvent", { type: step === 0 ? "touchStart" : "touchMove", touchPoints });
  }
  await send("dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

async function tap(at: Point): Promise<void> {
  await send("dispatchTouchEvent", { type: "touchStart", touchPoints: [placeOf(at)] });
  await send("dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

function fromMiddle(row: number): Point {
  const actor = own.stage.positionsOnScreen()[row];
  if (actor === undefined) throw new Error("no such actor");
  return [actor.x - size[0] / 2, actor.y - size[1] / 2];
}

describe.each(painters)("on a page that goes first, drawn with $name,", ({ paint }) => {
  beforeAll(() => paintWith(paint));
  afterAll(() => paintWith(painters[0].paint));
  beforeEach(() => open(true));

  it("a wheel over the graph scrolls the page by as much as a wheel beside it", async () => {
    await turn(120);
    await expect.poll(() => window.scrollY).toBe(320);
    expect(own.stage.camera()).toEqual(fittedCamera);
    expect(own.refused).toEqual(["wheel"]);
    window.scrollTo(0, 200);
    await turn(120, 0, [0, 250]);
    await expect.poll(() => window.scrollY).toBe(320);
    expect(own.refused).toEqual(["wheel"]);
  });

  it.each([ctrl, command])("a wheel with modifier %i enlarges the graph, and not the page", async (modifier) => {
    const before = { scroll: window.scrollY, zoom: window.devicePixelRatio };
    await turn(-120, modifier);
    await expect.poll(() => own.stage.camera().ratio).toBeLessThan(0.7);
    await turn(120, modifier);
    await expect.poll(() => own.stage.camera().ratio).toBeCloseTo(1, 6);
    expect({ scroll: window.scrollY, zoom: window.devicePixelRatio }).toEqual(before);
    expect(own.refused).toEqual([]);
  });

  it("a wheel with Ctrl is kept from the page also where the graph cannot be enlarged further", () => {
    own.stage.setCamera({ ...fittedCamera, ratio: 0.1 });
    const event = new WheelEvent("wheel", { deltaY: -120, ctrlKey: true, bubbles: true, cancelable: true });
    own.layer().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(own.stage.camera().ratio).toBe(0.1);
  });

  it("a finger that swipes over the graph scrolls the page, and is told of once", async () => {
    // A quick finger lets the page roll on.
    const rest = new Promise((resolve) => document.addEventListener("scrollend", resolve, { once: true }));
    await swipe([0, 80, 0, -100]);
    await rest;
    expect(window.scrollY).toBeGreaterThan(300);
    expect(own.stage.camera()).toEqual(fittedCamera);
    expect(own.refused).toEqual(["touch"]);
    expect([own.selected, own.hovered]).toEqual([[], []]);
  });

  it("two fingers move the graph by as much as they go, and not the page", async () => {
    const before = fromMiddle(0);
    await swipe([-30, 0, 30, -40], [30, 0, 90, -40]);
    await expect.poll(() => own.stage.camera().x).not.toBe(0.5);
    const after = await drawn(own, {}, () => fromMiddle(0));
    expect(after[0] - before[0]).toBeCloseTo(60, 0);
    expect(after[1] - before[1]).toBeCloseTo(-40, 0);
    expect(own.stage.camera().ratio).toBeCloseTo(1, 6);
    expect(window.scrollY).toBe(200);
    expect([own.refused, own.selected]).toEqual([[], []]);
  });

  it("two fingers that part to twice their distance enlarge the graph twice, around what lies between them", async () => {
    await swipe([-40, 0, -80, 0], [40, 0, 80, 0]);
    await expect.poll(() => own.stage.camera().ratio).toBeCloseTo(0.5, 2);
    expect(own.stage.camera().x).toBeCloseTo(0.5, 2);
    expect(own.stage.camera().y).toBeCloseTo(0.5, 2);
    expect(window.scrollY).toBe(200);
    expect(window.visualViewport?.scale).toBe(1);
    expect(own.selected).toEqual([]);
  });

  it("a tap selects an actor, and no hover stays behind", async () => {
    await tap(fromMiddle(2));
    await expect.poll(() => own.selected).toEqual([{ actor: 2 }]);
    expect(own.hovered).toEqual([]);
    expect(own.refused).toEqual([]);
  });

  it("the mouse still drags the graph", async () => {
    for (const [type, dx] of [
      ["mousePressed", 0],
      ["mouseMoved", 30],
      ["mouseReleased", 30],
    ] as const) {
      await send("dispatchMouseEvent", { type, ...placeOf([dx, 100]), button: "left", buttons: 1, clickCount: 1 });
    }
    await expect.poll(() => own.stage.camera().x).toBeLessThan(0.49);
    expect(own.refused).toEqual([]);
  });
});

describe.each(painters)("on a page that gives way, drawn with $name,", ({ paint }) => {
  beforeAll(() => paintWith(paint));
  afterAll(() => paintWith(painters[0].paint));
  it("a wheel enlarges the graph until that is as large as it can be, and then scrolls the page", async () => {
    await open(false);
    await turn(-120);
    await expect.poll(() => own.stage.camera().ratio).toBeLessThan(0.7);
    expect(window.scrollY).toBe(200);
    own.stage.setCamera({ ...fittedCamera, ratio: 2 });
    await turn(120);
    await expect.poll(() => window.scrollY).toBe(320);
    expect(own.stage.camera().ratio).toBe(2);
    expect(own.refused).toEqual([]);
  });

  it("one finger moves the graph, and a second one that joins enlarges it", async () => {
    await open(false);
    const before = fromMiddle(0);
    await swipe([0, -40, 0, 40]);
    await expect.poll(() => own.stage.camera().y).not.toBe(0.5);
    const after = await drawn(own, {}, () => fromMiddle(0));
    // Chromium keeps the first fifteen pixels for itself: they could still be a tap.
    expect(after[1] - before[1]).toBeGreaterThan(60);
    const [still, start, end] = [placeOf([-40, 0]), placeOf([40, 0]), placeOf([80, 0])];
    const put = (type: string, ...touchPoints: object[]) => send("dispatchTouchEvent", { type, touchPoints });
    await put("touchStart", { ...placeOf([-40, 60]), id: 0 });
    await put("touchMove", { ...placeOf([-40, 30]), id: 0 });
    await put("touchMove", { ...still, id: 0 });
    await put("touchStart", { ...still, id: 0 }, { ...start, id: 1 });
    await put("touchMove", { ...still, id: 0 }, { ...end, id: 1 });
    await put("touchEnd");
    await expect.poll(() => own.stage.camera().ratio).toBeCloseTo(80 / 120, 2);
    expect(window.scrollY).toBe(200);
    expect([own.refused, own.selected, own.hovered]).toEqual([[], [], []]);
  });

  it("a tap selects a line, and one beside everything nothing", async () => {
    await open(false);
    const [[ax, ay], [bx, by]] = [fromMiddle(0), fromMiddle(1)];
    await tap([(ax + bx) / 2, (ay + by) / 2]);
    await expect.poll(() => own.selected).toEqual([{ relation: 0 }]);
    expect(own.hovered).toEqual([]);
  });

  it.each([
    ["slides on after a quick finger", "welcome", 3],
    ["stops with the finger where motion is not welcome", "reduced", 0],
  ] as const)("the graph %s", async (_, motion, further) => {
    await open(false, motion);
    const layer = own.layer();
    const touch = (type: string, ...fingers: Touch[]) =>
      layer.dispatchEvent(new TouchEvent(type, { targetTouches: fingers, touches: fingers, cancelable: true }));
    const finger = (clientX: number) => new Touch({ identifier: 0, target: layer, clientX, clientY: 300 });
    touch("touchstart", finger(100));
    touch("touchmove", finger(120));
    touch("touchmove", finger(140));
    touch("touchend");
    // 400 px are as wide as the graph: it has gone 40, and three times the last 20 if it slides.
    await expect.poll(() => own.stage.camera().x).toBeCloseTo(0.5 - (40 + 20 * further) / 400, 6);
  });
});

it.each(painters)("who goes first can change while the graph stands, drawn with $name", async ({ paint }) => {
  paintWith(paint);
  await open(false);
  own.stage.set({ isCooperative: true });
  await turn(120);
  await expect.poll(() => window.scrollY).toBe(320);
  own.stage.set({ isCooperative: false });
  await turn(-120);
  await expect.poll(() => own.stage.camera().ratio).toBeLessThan(0.7);
  expect(own.refused).toEqual(["wheel"]);
});

it("who goes first stays the same after the drawing surface was lost", async () => {
  paintWith(painters[0].paint);
  await open(true);
  const canvas = own.container.querySelector<HTMLCanvasElement>(".sigma-edges");
  canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  await expect.poll(() => own.life).toEqual(["drawn", "lost", "drawn"]);
  await turn(120);
  await expect.poll(() => window.scrollY).toBe(320);
  expect(own.refused).toEqual(["wheel"]);
});

describe("a grip", () => {
  /** Where a place of the graph is on a screen of 400 × 260, as sigma's camera has it. */
  const onScreen = ([gx, gy]: Point, { x, y, ratio }: typeof fittedCamera): Point => [
    200 + ((gx - x) * 400) / ratio,
    130 - ((gy - y) * 400) / ratio,
  ];

  it("keeps what is held under the fingers, however they go", () => {
    const view = { x: 0.4, y: 0.7, ratio: 0.8 };
    const held: Point = [0.3, 0.55];
    const [x, y] = onScreen(held, view);
    for (const [toX, toY, ratio] of [
      [x, y, 0.3],
      [10, 250, 0.8],
      [399, 1, 1.7],
    ] as const) {
      const pulled = pulledView(view, { x, y, gapPx: 50 }, { x: toX, y: toY, gapPx: 70 }, ratio, 400, 260);
      const [seenX, seenY] = onScreen(held, pulled);
      expect(seenX).toBeCloseTo(toX, 9);
      expect(seenY).toBeCloseTo(toY, 9);
      expect(pulled.ratio).toBe(ratio);
    }
  });
});
