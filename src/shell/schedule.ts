import { signal } from "@preact/signals-core";
import { dependOn, watch } from "../view/store.ts";

export interface Delayed {
  request(): void;
  cancel(): void;
}

/** Things rest when nothing has happened for so long: lists, buttons and the address follow then. */
export const restMs = 250;

/** A page that is not to be seen has no frames: nothing waits longer for one. Without a GPU one can take seconds. */
const longestFrameMs = 10_000;

/** The first may be one that has begun already; what is asked for is drawn in the second, and that is over in the third. */
const framesUntilDrawn = 3;

/** Those who wait for a frame, and the request for it while it is to come. */
let waiting = { calls: new Set<() => void>(), request: 0 };

/**
 * Calls `then` in the next frame: one request for all who wait, since it costs more than what most of them do. Gives a
 * function that takes it back.
 */
function awaitFrame(then: () => void): () => void {
  const together = waiting;
  if (together.calls.size === 0) together.request = requestAnimationFrame(runWaiting);
  together.calls.add(then);
  return () => {
    if (together.calls.delete(then) && together.calls.size === 0) cancelAnimationFrame(together.request);
  };
}

function runWaiting(): void {
  const due = waiting.calls;
  waiting = { calls: new Set(), request: 0 };
  for (const then of due) {
    try {
      then();
    } catch (error) {
      reportError(error);
    }
  }
}

/**
 * Calls `run` once after things have been quiet for `delayMs`, however often it is asked to, and not before what was asked for
 * is drawn, so that a slow device is not given more to do meanwhile; a delay of 0 only gathers what is asked for.
 */
export function createDelayed(run: () => void, delayMs: number): Delayed {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let endFrame: (() => void) | undefined;
  let begunMs = 0;
  let askedMs = 0;
  const cancel = () => {
    endFrame?.();
    clearTimeout(timer);
    endFrame = undefined;
    timer = undefined;
  };
  // It is asked many times a second: only the first time waits for frames, and the end of that looks whether more was asked.
  const settle = () => {
    cancel();
    if (delayMs > 0 && askedMs > begunMs) begin();
    else run();
  };
  const awaitFrames = (count: number) => {
    endFrame = awaitFrame(() => {
      if (count > 1) {
        awaitFrames(count - 1);
        return;
      }
      endFrame = undefined;
      clearTimeout(timer);
      timer = setTimeout(settle, Math.max(0, askedMs + delayMs - performance.now()));
    });
  };
  const begin = () => {
    begunMs = performance.now();
    if (delayMs > 0) awaitFrames(framesUntilDrawn);
    timer = setTimeout(settle, delayMs > 0 ? longestFrameMs : 0);
  };
  return {
    request: () => {
      askedMs = performance.now();
      if (timer === undefined) begin();
    },
    cancel,
  };
}

/**
 * Draws now and after each change of something that `draw` has read: at once where it has not been drawn in this frame,
 * else in the next one, however often that happens. Gives a function that ends this.
 */
export function paint(draw: () => void): () => void {
  const frames = signal(0);
  let endFrame: (() => void) | undefined;
  let isDue = false;
  const free = () => {
    endFrame = undefined;
    if (isDue) frames.value += 1;
  };
  const end = watch(() => {
    dependOn(frames);
    isDue = endFrame !== undefined;
    if (isDue) return;
    endFrame = awaitFrame(free);
    draw();
  });
  return () => {
    end();
    endFrame?.();
  };
}

const longestPaintMs = 200;

/** Resolves when the browser has painted what is there; in a page that is not to be seen, after a while. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestPaintMs);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
