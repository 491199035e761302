import type { Point } from "../dataset/types.ts";
import { pointIn } from "../notation/pointing.ts";
import { createFingers, type Grip, pulledView, type RefusedGesture } from "../stage/fingers.ts";
import { isOnTooltip } from "../stage/hovering.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** As on the stage that sigma draws. */
const wheelZoom = 1.7;
const wheelMs = 250;
const doubleClickZoom = 2.2;
const doubleClickMs = 200;
/** A mouse that has gone less far is still clicking. */
const clickTolerancePx = 3;
/** A mouse that has rested for longer before it lets go does not push the graph on. */
const pushMs = 100;

export interface HandEvents {
  onClick(at: Point, isTouch: boolean): void;
  /** A mouse moves, with no button pressed. */
  onMove(at: Point): void;
  onLeave(): void;
  onRefused(gesture: RefusedGesture): void;
}

export interface Hands {
  /** Cooperative: what scrolls a page is left to the page. */
  setCooperative(isCooperative: boolean): void;
  destroy(): void;
}

/** Mouse, wheel and fingers on a layer, which move the camera and tell of the rest. */
export function createHands(layer: HTMLElement, viewpoint: Viewpoint, events: HandEvents): Hands {
  let isCooperative = false;
  let isTouch = false;
  let held: Point | undefined;
  let wayPx = 0;
  let movedAtMs = -Infinity;
  const fingers = createFingers(layer, viewpoint, events.onRefused);
  const ends = new AbortController();

  const zoomAt = (at: Point, factor: number, durationMs: number): boolean => {
    const view = viewpoint.state();
    const ratio = viewpoint.bounded(view.ratio * factor);
    if (ratio === view.ratio) return false;
    viewpoint.go(pulledView(view, gripAt(at), gripAt(at), ratio, layer.offsetWidth, layer.offsetHeight), durationMs);
    return true;
  };
  const drag = (event: MouseEvent): void => {
    if (held === undefined) return;
    const at = pointIn(layer, event);
    wayPx += Math.hypot(at[0] - held[0], at[1] - held[1]);
    const view = viewpoint.state();
    const { offsetWidth, offsetHeight } = layer;
    viewpoint.set(pulledView(view, gripAt(held), gripAt(at), view.ratio, offsetWidth, offsetHeight));
    movedAtMs = event.timeStamp;
    held = at;
    event.preventDefault();
  };
  const letGo = (event: MouseEvent): void => {
    if (held !== undefined && wayPx > 0 && event.timeStamp - movedAtMs < pushMs) viewpoint.push();
    held = undefined;
  };
  const turn = (event: WheelEvent): void => {
    const isZoomAsked = event.ctrlKey || event.metaKey;
    if (event.deltaY === 0) return;
    if (!isZoomAsked && isCooperative) {
      events.onRefused("wheel");
      return;
    }
    const isMoved = zoomAt(pointIn(layer, event), event.deltaY < 0 ? 1 / wheelZoom : wheelZoom, wheelMs);
    // At the limits of the camera the page scrolls, but the browser never enlarges it.
    if (isMoved || isZoomAsked) event.preventDefault();
  };

  const hear = <Name extends keyof HTMLElementEventMap>(
    names: readonly Name[],
    listener: (event: HTMLElementEventMap[Name]) => void,
  ): void => {
    for (const name of names) layer.addEventListener(name, listener, { signal: ends.signal });
  };
  hear(["pointerdown", "pointermove"], ({ pointerType }) => (isTouch = pointerType === "touch"));
  hear(["mousedown"], (event) => {
    if (event.button !== 0) return;
    held = pointIn(layer, event);
    wayPx = 0;
  });
  // What a browser makes of a tap is no hovering.
  hear(["mousemove"], (event) => {
    if (!isTouch && held === undefined) events.onMove(pointIn(layer, event));
  });
  hear(["mouseleave"], (event) => {
    if (!isOnTooltip(event)) events.onLeave();
  });
  hear(["click"], (event) => {
    const at = pointIn(layer, event);
    if (wayPx > clickTolerancePx) return;
    if (event.detail === 2) zoomAt(at, 1 / doubleClickZoom, doubleClickMs);
    else events.onClick(at, isTouch);
  });
  layer.addEventListener("wheel", turn, { passive: false, signal: ends.signal });
  // A hand may let go anywhere.
  document.addEventListener("mousemove", drag, { signal: ends.signal });
  document.addEventListener("mouseup", letGo, { signal: ends.signal });
  return {
    setCooperative: (next) => {
      isCooperative = next;
      fingers.setCooperative(next);
    },
    destroy: () => ends.abort(),
  };
}

function gripAt([x, y]: Point): Grip {
  return { x, y, gapPx: 1 };
}
