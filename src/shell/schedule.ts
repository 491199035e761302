import { watch } from "../view/store.ts";

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
 * Draws now, and once in the next frame after something that `draw` has read has changed, however often that happened.
 * Gives a function that ends this.
 */
export function paint(draw: () => void): () => void {
  let frame = 0;
  let end: () => void = () => undefined;
  const run = () => {
    frame = 0;
    end();
    let isDrawn = false;
    end = watch(() => {
      if (isDrawn) frame ||= requestAnimationFrame(run);
      else draw();
      isDrawn = true;
    });
  };
  run();
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
