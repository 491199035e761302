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
