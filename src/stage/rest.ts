/** After the last change of window or filter: then names may take other places. */
const restMs = 250;

export interface Rest {
  /** Has things rest for a while from when the next frame is drawn, so that a slow device is not given more to do meanwhile. */
  await(): void;
  cancel(): void;
}

/** Calls `run` when nothing has been awaited for a while. */
export function createRest(run: () => void): Rest {
  let frame = 0;
  let timer = 0;
  let isAwaited = false;
  let isAwaitedAgain = false;
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    isAwaited = false;
  };
  const settle = (): void => {
    isAwaited = false;
    if (isAwaitedAgain) begin();
    else run();
  };
  const begin = (): void => {
    isAwaited = true;
    isAwaitedAgain = false;
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => (timer = window.setTimeout(settle, restMs)));
    });
  };
  return {
    // A request for a frame costs more than most of what a step does: none while one is to come.
    await: () => {
      if (isAwaited) isAwaitedAgain = true;
      else begin();
    },
    cancel,
  };
}
