import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  ampHeight,
  iframeResizerHeight,
  openResizerHeight,
  pymHeight,
  tiespanHeight,
  wordPressHeight,
} from "../../../src/frame/heightMessages.ts";
import { createSettling } from "../../../src/frame/settling.ts";
import { createTelling } from "../../../src/frame/telling.ts";

const size = { widthPx: 640, heightPx: 480 };

describe("a height", () => {
  it.each([
    ["Tiespan", tiespanHeight("graph"), { type: "tiespan", v: 1, event: "height", id: "graph", height: 480 }],
    ["WordPress", wordPressHeight("a1b2c3d4e5"), { message: "height", value: 480, secret: "a1b2c3d4e5" }],
    ["pym", pymHeight("graph"), "pymxPYMxgraphxPYMxheightxPYMx480"],
    ["open-iframe-resizer", openResizerHeight(), { type: "iframe-resized", width: 640, height: 480 }],
    ["iframe-resizer", iframeResizerHeight("graph"), "[iFrameSizer]graph:480:640:init"],
    ["open-iframe-resizer in those words", iframeResizerHeight("ID"), "[iFrameSizer]ID:480:640:resizeObserver"],
    ["AMP", ampHeight(), { sentinel: "amp", type: "embed-size", height: 480 }],
  ])("is told in the words of %s", (_, write, message) => {
    expect(write(size, true)).toEqual(message);
  });

  it("is told to iframe-resizer as a beginning once only", () => {
    expect(iframeResizerHeight("graph")(size, false)).toBe("[iFrameSizer]graph:480:640:resizeObserver");
  });
});

describe("a parent", () => {
  const listen = () => {
    const heard: unknown[] = [];
    return { heard, telling: createTelling((message) => heard.push(message)) };
  };
  const heightsOnly = ({ heightPx }: { heightPx: number }) => heightPx;

  it("is told a height once, and the next when it is another", () => {
    const { heard, telling } = listen();
    telling.join("pym", heightsOnly);
    for (const heightPx of [480, 480, 481, 480]) telling.tell({ widthPx: 640, heightPx });
    expect(heard).toEqual([480, 481, 480]);
  });

  it("is not told of a page that is not laid out", () => {
    const { heard, telling } = listen();
    telling.join("pym", heightsOnly);
    for (const heightPx of [0, -20]) telling.tell({ widthPx: 640, heightPx });
    expect(heard).toEqual([]);
  });

  it("that asks is told again, alone", () => {
    const { heard, telling } = listen();
    telling.join("pym", () => "pym");
    telling.join("tiespan", () => "tiespan");
    telling.tell(size);
    telling.join("tiespan", (_, isFirst) => ["again", isFirst]);
    telling.tell(size);
    expect(heard).toEqual(["pym", "tiespan", ["again", true]]);
  });
});

describe("what changes", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Milliseconds at which a rest was seen, for notices at these times. */
  function restsFor(noticesMs: readonly number[], untilMs: number): number[] {
    const startMs = Date.now();
    const restsMs: number[] = [];
    const settling = createSettling(() => restsMs.push(Date.now() - startMs));
    for (const timeMs of noticesMs) setTimeout(settling.notice, timeMs);
    vi.advanceTimersByTime(untilMs);
    settling.destroy();
    return restsMs;
  }

  it("once is told after a tenth of a second, and never again", () => {
    expect(restsFor([0], 10_000)).toEqual([100]);
  });

  it("in a burst is told once", () => {
    expect(restsFor([0, 20, 40, 90, 150], 10_000)).toEqual([250]);
  });

  it("for a whole second is told three times", () => {
    const everyFrame = Array.from({ length: 62 }, (_, frame) => frame * 16);
    const restsMs = restsFor(everyFrame, 10_000);
    expect(restsMs).toHaveLength(3);
    expect(restsMs.at(-1)).toBeLessThanOrEqual(1100);
  });

  it("is not told after the end", () => {
    const settling = createSettling(() => expect.fail("told after the end"));
    settling.notice();
    settling.destroy();
    expect(vi.getTimerCount()).toBe(0);
  });
});
