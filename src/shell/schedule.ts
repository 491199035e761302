import { signal } from "@preact/signals-core";
import { dependOn, watch } from "../view/store.ts";

/** Calls `run` once after things have been quiet for `delayMs`, however often it is asked to. */
export interface Delayed {
  request(): void;
  cancel(): void;
}

export function createDelayed(run: () => void, delayMs: number): Delayed {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    request: () => {
      cancel();
      timer = setTimeout(() => {
        timer = undefined;
        run();
      }, delayMs);
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
  let frame = 0;
  let isDue = false;
  const free = () => {
    frame = 0;
    if (isDue) frames.value += 1;
  };
  const end = watch(() => {
    dependOn(frames);
    isDue = frame !== 0;
    if (isDue) return;
    frame = requestAnimationFrame(free);
    draw();
  });
  return () => {
    end();
    cancelAnimationFrame(frame);
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
