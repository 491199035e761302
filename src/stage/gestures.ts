import type Sigma from "sigma";
import { pointIn, scaleOf } from "../notation/pointing.ts";

/** What a reader tried in vain: a wheel without Ctrl or ⌘, a finger alone. */
export type RefusedGesture = "wheel" | "touch";

export interface Gestures {
  /** Cooperative: what scrolls a page is left to the page. Else wheel and finger belong to the graph. */
  setCooperative(isCooperative: boolean): void;
}

/** Where the fingers hold the graph: their middle in CSS pixels of the stage, and how far apart two of them are. */
export interface Grip {
  readonly x: number;
  readonly y: number;
  readonly gapPx: number;
}

/** sigma's camera: its middle, y upwards, in parts of the longer side of the stage. */
interface View {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** A finger that has gone less far may still be tapping. */
const tapTolerancePx = 10;
/** A finger that has rested for longer before it lets go does not push the graph on. */
const pushMs = 100;

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
  let grip: Grip | undefined;
  let canBeRefused = false;
  let pannedAtMs = -Infinity;

  const hold = (event: TouchEvent): void => {
    const { targetTouches } = event;
    if (event.type === "touchstart") canBeRefused = targetTouches.length === 1;
    else if (event.timeStamp - pannedAtMs < pushMs && targetTouches.length === 0) push(sigma);
    grip = gripOf(targetTouches, layer);
  };
  const refuse = (next: Grip): void => {
    if (!canBeRefused || grip === undefined || Math.hypot(next.x - grip.x, next.y - grip.y) < tapTolerancePx) return;
    canBeRefused = false;
    onRefused("touch");
  };
  const move = (event: TouchEvent): void => {
    const next = gripOf(event.targetTouches, layer);
    if (grip === undefined || next === undefined) return;
    const isAlone = event.targetTouches.length === 1;
    if (isAlone && isCooperative) {
      refuse(next);
      return;
    }
    if (isAlone) pannedAtMs = event.timeStamp;
    else if (event.cancelable) event.preventDefault();
    // A page that scrolls already cannot be stopped.
    else if (isCooperative) return;
    const camera = sigma.getCamera();
    const ratio = camera.getBoundedRatio((camera.ratio * grip.gapPx) / next.gapPx);
    camera.setState(pulledView(camera.getState(), grip, next, ratio, layer.offsetWidth, layer.offsetHeight));
    grip = next;
  };
  for (const name of ["touchstart", "touchend", "touchcancel"] as const) {
    layer.addEventListener(name, hold, { passive: true });
  }
  layer.addEventListener("touchmove", move, { passive: false });
  sigma.getTouchCaptor().kill();
  takeWheel(sigma, layer, () => isCooperative, onRefused);
  return {
    setCooperative: (next) => {
      isCooperative = next;
      // Never the browser's own enlargement: two fingers belong to the graph.
      layer.style.touchAction = next ? "pan-x pan-y" : "none";
    },
  };
}

/** The camera that shows under `to` what `from` held in `view`, for a stage of that size. */
export function pulledView(view: View, from: Grip, to: Grip, ratio: number, widthPx: number, heightPx: number): View {
  const longestPx = Math.max(widthPx, heightPx);
  const before = view.ratio / longestPx;
  const after = ratio / longestPx;
  return {
    x: view.x + (from.x - widthPx / 2) * before - (to.x - widthPx / 2) * after,
    y: view.y - (from.y - heightPx / 2) * before + (to.y - heightPx / 2) * after,
    ratio,
  };
}

function gripOf({ 0: one, 1: other = one }: TouchList, layer: HTMLElement): Grip | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [oneX, oneY] = pointIn(layer, one);
  const [otherX, otherY] = pointIn(layer, other);
  return {
    x: (oneX + otherX) / 2,
    y: (oneY + otherY) / 2,
    gapPx: Math.max(1, Math.hypot(oneX - otherX, oneY - otherY)),
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
