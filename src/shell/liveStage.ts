import { computed, signal } from "@preact/signals-core";
import { drawnRows } from "../model/told.ts";
import { fittedCamera } from "../notation/placement.ts";
import { areThin } from "../notation/thin.ts";
import { mostDrawn } from "../picture/figure.ts";
import type { Stage } from "../stage/stage.ts";
import { watch } from "../view/store.ts";
import { type BoundEvents, type BoundStage, createBoundStage, type Painter } from "./boundStage.ts";
import type { Context } from "./context.ts";

/** Software that needs longer than this until a frame is drawn gives way to SVG where all that can be shown is drawn in it. */
const slowMs = 40;
/** Whether WebGL is too slow on this device, as the first graph of the page has found. */
const isSlow = signal(false);

const painters = {
  webgl: async () => (await import("../stage/stage.ts")).createStage,
  svg: async () => (await import("../svg/svgStage.ts")).createSvgStage,
} satisfies Readonly<Record<string, () => Promise<Painter>>>;
type PainterName = keyof typeof painters;

/** The stage of a session, drawn by what suits the device. */
export interface LiveStage {
  /** Undefined until it is there. */
  readonly stage: Stage | undefined;
  destroy(): void;
}

export interface LiveEvents extends Omit<BoundEvents, "onPace"> {
  /** Nothing can draw it here: what was asked for cannot be had. */
  onStill(): void;
}

/**
 * WebGL, or SVG where that is asked for. Where nothing is asked for, SVG takes over where WebGL cannot be had or is lost for
 * good, and where it has been measured to be slow and the graph is not too large. While one takes the place of the other
 * nothing is drawn: `onLost` and `onDrawn` tell of it.
 */
export function createLiveStage(context: Context, events: LiveEvents): LiveStage {
  const { store } = context.session;
  const isGone = signal(false);
  let bound: BoundStage | undefined;
  let current: PainterName | undefined;

  const wanted = (): PainterName => {
    const { renderer } = store.host.value;
    if (renderer !== undefined) return renderer;
    const isSmall = store.scope.value.relationRows.length <= mostDrawn;
    return isGone.value || (isSlow.value && isSmall) ? "svg" : "webgl";
  };
  const eventsOf = (name: PainterName): BoundEvents => ({
    ...events,
    onLost: (isForGood) => {
      if (!isForGood || store.host.value.renderer === name) events.onLost(isForGood);
      else {
        events.onLost(false);
        isGone.value = true;
      }
    },
    ...(store.host.value.renderer === undefined &&
      name === "webgl" && { onPace: (fastestMs: number) => (isSlow.value ||= fastestMs > slowMs) }),
  });
  const fail = (name: PainterName) => {
    if (name === "svg" || store.host.peek().renderer === name) events.onStill();
    else isGone.value = true;
  };
  const raise = async (name: PainterName) => {
    try {
      const paint = await painters[name]();
      if (current !== name) return;
      const camera = bound?.stage.camera();
      if (bound !== undefined) events.onLost(false);
      bound?.destroy();
      bound = undefined;
      bound = createBoundStage(context, paint, eventsOf(name), camera);
      context.isPicture.value = name === "svg";
    } catch {
      if (current === name) fail(name);
    }
  };
  const { columns } = context.session.model;
  const periodCount = computed(() =>
    drawnRows(store.scope.value).reduce(
      (sum, row) => sum + (columns.periodStart[row + 1] ?? 0) - (columns.periodStart[row] ?? 0),
      0,
    ),
  );
  const ends = [
    watch(() => {
      const next = wanted();
      if (next === current) return;
      current = next;
      void raise(next);
    }),
    watch(() => {
      const { ratio } = store.camera.value ?? fittedCamera;
      context.isThin.value = !context.isPicture.value && areThin(periodCount.value, ratio);
    }),
  ];
  return {
    get stage() {
      return bound?.stage;
    },
    destroy: () => {
      for (const end of ends) end();
      context.isThin.value = false;
      current = undefined;
      bound?.destroy();
    },
  };
}
