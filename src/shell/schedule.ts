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
