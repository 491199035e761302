import type Sigma from "sigma";
import { pointIn, scaleOf } from "../notation/pointing.ts";
import { createFingers, type RefusedGesture } from "./fingers.ts";

export type { RefusedGesture } from "./fingers.ts";

export interface Gestures {
  /** Cooperative: what scrolls a page is left to the page. Else wheel and finger belong to the graph. */
  setCooperative(isCooperative: boolean): void;
}

/**
 * Wheel and fingers in the place of sigma's own: those of 3.0.3 always keep the page from scrolling, take a pinch around
 * a resting finger for a tap and move the graph aside when two fingers turn. Taps arrive as the clicks that browsers
 * make of them. The listeners go with sigma's layer.
 */
export function createGestures(sigma: Sigma, onRefused: (gesture: RefusedGesture) => void): Gestures {
  const { mouse: layer } = sigma.getCanvases();
  if (layer === undefined) throw new Error("sigma has no layer for pointers");
  hearScaled(sigma, layer);
  let isCooperative = false;
  const camera = sigma.getCamera();
  const fingers = createFingers(
    layer,
    {
      state: () => camera.getState(),
      set: (view) => camera.setState(view),
      bounded: (ratio) => camera.getBoundedRatio(ratio),
      push: () => push(sigma),
    },
    onRefused,
  );
  sigma.getTouchCaptor().kill();
  takeWheel(sigma, layer, () => isCooperative, onRefused);
  return {
    setCooperative: (next) => {
      isCooperative = next;
      fingers.setCooperative(next);
    },
  };
}

/**
 * On a page that scales the graph a mouse is somewhere else on the stage than sigma takes it to be, which would select
 * others than those under it: sigma is told of it in the stage's own pixels.
 */
function hearScaled(sigma: Sigma, layer: HTMLElement): void {
  // Bound by sigma, which its type does not say, and by these names taken off again when it ends.
  const captor = sigma.getMouseCaptor() as unknown as Record<string, (event: MouseEvent) => void>;
  const heard = [
    [layer, "click", "handleClick"],
    [layer, "contextmenu", "handleRightClick"],
    [layer, "mousedown", "handleDown"],
    [layer, "wheel", "handleWheel"],
    [layer, "mouseleave", "handleLeave"],
    [layer, "mouseenter", "handleEnter"],
    [document, "mousemove", "handleMove"],
    [document, "mouseup", "handleUp"],
  ] as const;
  for (const [place, name, handler] of heard) {
    const hear = captor[handler];
    if (hear === undefined) throw new Error(`sigma does not hear ${name}`);
    const hearInPlace = (event: Event) => hear(inPlace(event as MouseEvent, layer));
    place.removeEventListener(name, hear as EventListener);
    place.addEventListener(name, hearInPlace);
    captor[handler] = hearInPlace;
  }
}

/** The event, told as it would be on a page that does not scale the layer. */
function inPlace(event: MouseEvent, layer: HTMLElement): MouseEvent {
  if (scaleOf(layer) === 1) return event;
  const { left, top } = layer.getBoundingClientRect();
  const [x, y] = pointIn(layer, event);
  const told: Readonly<Record<string | symbol, number>> = { clientX: left + x, clientY: top + y };
  return new Proxy(event, {
    get: (target, name) => {
      const value: unknown = told[name] ?? Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Lets the graph slide on after a finger, as sigma does after the mouse. */
function push(sigma: Sigma): void {
  const camera = sigma.getCamera();
  const { x, y } = camera.getState();
  const before = camera.getPreviousState();
  const part = sigma.getSetting("inertiaRatio");
  const end = { x: x + part * (x - (before?.x ?? x)), y: y + part * (y - (before?.y ?? y)) };
  void camera.animate(end, { duration: sigma.getSetting("inertiaDuration"), easing: "quadraticOut" });
}

function takeWheel(
  sigma: Sigma,
  layer: HTMLElement,
  isCooperative: () => boolean,
  onRefused: (gesture: RefusedGesture) => void,
): void {
  // Bound by sigma, which its type does not say.
  const captor: { readonly handleWheel: (event: WheelEvent) => void } = sigma.getMouseCaptor();
  layer.removeEventListener("wheel", captor.handleWheel);
  const turn = (event: WheelEvent): void => {
    const isZoomAsked = event.ctrlKey || event.metaKey;
    if (isZoomAsked || !isCooperative()) captor.handleWheel(event);
    else if (event.deltaY !== 0) onRefused("wheel");
    // sigma lets it pass at the camera's limits, and the browser would enlarge the page.
    if (isZoomAsked) event.preventDefault();
  };
  layer.addEventListener("wheel", turn, { passive: false });
}
