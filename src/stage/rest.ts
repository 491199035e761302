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
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return {
    await: () => {
      cancel();
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => (timer = window.setTimeout(run, restMs)));
      });
    },
    cancel,
  };
}
