import { farthestRatio, nearestRatio } from "../notation/placement.ts";
import type { HeldCamera, View } from "../stage/fingers.ts";

/** How far the graph slides on after a hand has let go, in steps like its last one, and for how long. */
const pushSteps = 3;
const pushMs = 200;

/** A camera that jumps, or goes on its way. */
export interface Viewpoint extends HeldCamera {
  /** Goes there within a time; at once where that is 0. */
  go(view: View, durationMs: number): void;
  setMotionReduced(isReduced: boolean): void;
  stop(): void;
}

/** Tells `onMove` of each change. */
export function createViewpoint(first: View, onMove: (view: View) => void): Viewpoint {
  let view = first;
  let before = first;
  let isMotionReduced = false;
  let frame = 0;

  const stop = (): void => cancelAnimationFrame(frame);
  const put = (next: View): void => {
    before = view;
    view = next;
    onMove(view);
  };
  const go = (to: View, durationMs: number): void => {
    stop();
    if (durationMs === 0 || isMotionReduced) {
      put(to);
      return;
    }
    const from = view;
    let startMs: number | undefined;
    const step = (nowMs: number): void => {
      startMs ??= nowMs;
      const part = Math.min(1, (nowMs - startMs) / durationMs);
      if (part < 1) frame = requestAnimationFrame(step);
      put(part < 1 ? between(from, to, part * (2 - part)) : to);
    };
    frame = requestAnimationFrame(step);
  };

  return {
    state: () => view,
    set: (next) => {
      stop();
      put(next);
    },
    bounded: (ratio) => Math.max(nearestRatio, Math.min(farthestRatio, ratio)),
    push: () => {
      const { x, y, ratio } = view;
      if (isMotionReduced) return;
      go({ x: x + pushSteps * (x - before.x), y: y + pushSteps * (y - before.y), ratio }, pushMs);
    },
    go,
    setMotionReduced: (isReduced) => {
      isMotionReduced = isReduced;
    },
    stop,
  };
}

function between(from: View, to: View, part: number): View {
  const mix = (start: number, end: number): number => start + (end - start) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), ratio: mix(from.ratio, to.ratio) };
}
