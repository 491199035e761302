import { signal } from "@preact/signals-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterPaint, createDelayed, paint } from "../../../src/shell/schedule.ts";

describe("painting", () => {
  const value = signal(0);
  const other = signal("a");
  let frames: Map<number, FrameRequestCallback>;
  let drawn: unknown[];
  let end: () => void;

  beforeEach(() => {
    frames = new Map();
    drawn = [];
    let id = 0;
    vi.stubGlobal("requestAnimationFrame", (call: FrameRequestCallback) => {
      id += 1;
      frames.set(id, call);
      return id;
    });
    vi.stubGlobal("cancelAnimationFrame", (each: number) => frames.delete(each));
    value.value = 0;
    other.value = "a";
    end = paint(() => void drawn.push(value.value));
  });
  afterEach(() => {
    end();
    vi.unstubAllGlobals();
  });

  const nextFrame = () => {
    const due = [...frames.values()];
    frames.clear();
    for (const call of due) call(performance.now());
  };

  it("begins at once", () => expect(drawn).toEqual([0]));

  it("waits for the next frame with what changes again within one, and then shows the last of it", () => {
    value.value = 1;
    value.value = 2;
    value.value = 3;
    expect(drawn).toEqual([0]);
    nextFrame();
    expect(drawn).toEqual([0, 3]);
    value.value = 4;
    expect(drawn).toEqual([0, 3]);
    nextFrame();
    expect(drawn).toEqual([0, 3, 4]);
  });

  it("follows the first change of a frame at once", () => {
    nextFrame();
    value.value = 1;
    expect(drawn).toEqual([0, 1]);
  });

  it("rests where nothing changes, and where what changes has not been read", () => {
    nextFrame();
    nextFrame();
    other.value = "b";
    value.value = 0;
    nextFrame();
    expect([drawn, frames.size]).toEqual([[0], 0]);
  });

  it("ends without a frame left behind", () => {
    value.value = 1;
    end();
    nextFrame();
    value.value = 2;
    nextFrame();
    expect([drawn, frames.size]).toEqual([[0], 0]);
  });

  it("is done once a frame at most, however many changes come", () => {
    for (let frame = 0; frame < 20; frame += 1) {
      for (let change = 0; change < 10; change += 1) value.value += 1;
      nextFrame();
    }
    expect(drawn.length).toBeLessThanOrEqual(21);
    expect(drawn.at(-1)).toBe(200);
  });
});

const timers = ["setTimeout", "clearTimeout", "performance", "requestAnimationFrame", "cancelAnimationFrame"] as const;
const framesMs = 48;

describe("what is delayed", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: [...timers] }));
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("is done once when it has been quiet for so long, unless it is taken back", () => {
    const run = vi.fn();
    const delayed = createDelayed(run, 100);
    for (let turn = 0; turn < 5; turn += 1) {
      delayed.request();
      vi.advanceTimersByTime(99);
    }
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(framesMs);
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(1);
    delayed.request();
    delayed.cancel();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("asks for no frame and sets no timer while it waits, however often it is asked", () => {
    const delayed = createDelayed(vi.fn(), 100);
    delayed.request();
    const spies = [vi.spyOn(globalThis, "setTimeout"), vi.spyOn(globalThis, "requestAnimationFrame")];
    for (let turn = 0; turn < 100; turn += 1) delayed.request();
    expect(spies.map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
    delayed.cancel();
  });

  it("waits for the frame of what was asked for last, however long that takes, and looks seldom", () => {
    let frames: FrameRequestCallback[] = [];
    vi.stubGlobal("requestAnimationFrame", (call: FrameRequestCallback) => frames.push(call));
    const nextFrame = () => {
      const due = frames;
      frames = [];
      for (const call of due) call(performance.now());
    };
    const run = vi.fn();
    const delayed = createDelayed(run, 100);
    delayed.request();
    const timer = vi.spyOn(globalThis, "setTimeout");
    for (let step = 0; step < 5; step += 1) {
      vi.advanceTimersByTime(3000);
      nextFrame();
      vi.advanceTimersByTime(3000);
      // In a frame that has begun: what it changes is drawn in the next one.
      delayed.request();
      nextFrame();
    }
    expect([run.mock.calls.length, timer.mock.calls.length < 10]).toEqual([0, true]);
    const isOver = () => run.mock.calls.length > 0;
    let framesAfter = 0;
    for (; !isOver() && framesAfter < 10; framesAfter += 1) {
      vi.advanceTimersByTime(3000);
      if (!isOver()) nextFrame();
    }
    expect([run.mock.calls.length, framesAfter > 2, framesAfter < 8, frames.length]).toEqual([1, true, true, 0]);
  });

  it("does not wait for frames for ever where the page is not to be seen", async () => {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    const painted = vi.fn();
    void afterPaint().then(painted);
    await vi.advanceTimersByTimeAsync(1000);
    expect(painted).toHaveBeenCalledTimes(1);
  });
});
