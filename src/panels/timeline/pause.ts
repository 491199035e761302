/** Calls `run` once nobody has asked for it for so long. One timer, set again when it comes too early. */
export interface Pause {
  request(): void;
  destroy(): void;
}

export function createPause(run: () => void, pauseMs: number): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quietSinceMs = 0;
  const check = () => {
    const leftMs = quietSinceMs + pauseMs - performance.now();
    timer = leftMs > 0 ? setTimeout(check, leftMs) : undefined;
    if (timer === undefined) run();
  };
  return {
    request: () => {
      quietSinceMs = performance.now();
      timer ??= setTimeout(check, pauseMs);
    },
    destroy: () => clearTimeout(timer),
  };
}
