/** Runs `then` at once, or where a pointer is held down, when the click is done that comes of it; the last one asked for. */
export type AfterPress = (then: () => void) => void;

/**
 * Pressing anything takes what was written in a field. Were all drawn anew at once, the press would end on something else
 * than it began on, and be lost. Nothing is run any more after `signal`.
 */
export function createAfterPress(signal: AbortSignal): AfterPress {
  let isDown = false;
  let waiting: (() => void) | undefined;
  const down = (event: MouseEvent) => {
    // What opens a list or a menu of the browser's own may end with no event.
    isDown = event.button === 0 && !(event.composedPath()[0] instanceof HTMLSelectElement);
  };
  const run = () => {
    if (signal.aborted) return;
    isDown = false;
    waiting?.();
    waiting = undefined;
  };
  // The click comes after these, and before any timer.
  const up = () => setTimeout(run);
  const options = { capture: true, signal };
  for (const name of ["pointerdown", "mousedown"] as const) document.addEventListener(name, down, options);
  for (const name of ["pointerup", "pointercancel", "mouseup", "dragend"]) document.addEventListener(name, up, options);
  return (then) => {
    if (isDown) waiting = then;
    else then();
  };
}
