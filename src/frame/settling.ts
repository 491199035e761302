/** Calls back when something that keeps changing has come to rest. */
export interface Settling {
  /** Something may have changed. */
  notice(): void;
  destroy(): void;
}

const restMs = 100;
const patienceMs = 400;

/**
 * `onRest` is called a tenth of a second after the last notice, and while there is no rest, 0.4 s after the first: what
 * moves for a second is told of three times.
 */
export function createSettling(onRest: () => void): Settling {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(rest);
    clearTimeout(patience);
    patience = undefined;
  };
  const settle = () => {
    stop();
    onRest();
  };
  return {
    notice: () => {
      clearTimeout(rest);
      rest = setTimeout(settle, restMs);
      patience ??= setTimeout(settle, patienceMs);
    },
    destroy: stop,
  };
}
