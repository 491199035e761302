import { type CurvePoint, traceCurve } from "../answers/curve.ts";
import type { VisibleGraph } from "../view/store.ts";

/** So long it may keep the page from doing anything else. */
const sliceMs = 8;

export interface CurveMaker {
  /** The curve of a view, whose window has no part in it; undefined while it is being computed. */
  of(visible: VisibleGraph, takesDoubtful: boolean): readonly CurvePoint[] | undefined;
  cancel(): void;
}

/** Computes curves of tension, in pieces where it takes longer; `onFound` is called when one is there that was not at once. */
export function createCurveMaker(onFound: () => void): CurveMaker {
  let asked: readonly unknown[] = [];
  let points: readonly CurvePoint[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = (tracing: ReturnType<typeof traceCurve>): void => {
    const endMs = performance.now() + sliceMs;
    do {
      const next = tracing.next();
      if (next.done) {
        points = next.value;
        return;
      }
    } while (performance.now() < endMs);
    timer = setTimeout(() => {
      work(tracing);
      if (points !== undefined) onFound();
    });
  };
  return {
    of: (visible, takesDoubtful) => {
      const asks = [visible.model, visible.scope, visible.filter, visible.window.mode, takesDoubtful];
      if (asks.some((part, place) => part !== asked[place])) {
        clearTimeout(timer);
        asked = asks;
        points = undefined;
        work(traceCurve(visible, takesDoubtful));
      }
      return points;
    },
    cancel: () => clearTimeout(timer),
  };
}
