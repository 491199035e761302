import { pointIn } from "../notation/pointing.ts";

/** What a reader tried in vain: a wheel without Ctrl or ⌘, a finger alone. */
export type RefusedGesture = "wheel" | "touch";

/** Where the fingers hold the graph: their middle in CSS pixels of the stage, and how far apart two of them are. */
export interface Grip {
  readonly x: number;
  readonly y: number;
  readonly gapPx: number;
}

/** A camera: its middle, y upwards, in parts of the longer side of the stage. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** What fingers move. */
export interface HeldCamera {
  state(): View;
  set(view: View): void;
  /** The nearest ratio that it can have. */
  bounded(ratio: number): number;
  /** Lets the graph slide on from how it moved last. */
  push(): void;
}

export interface Fingers {
  /** Cooperative: one finger is left to the page. */
  setCooperative(isCooperative: boolean): void;
}

/** A finger that has gone less far may still be tapping. */
const tapTolerancePx = 10;
/** A finger that has rested for longer before it lets go does not push the graph on. */
const pushMs = 100;

/** Has fingers on a layer move a camera. The listeners go with the layer. */
export function createFingers(
  layer: HTMLElement,
  camera: HeldCamera,
  onRefused: (gesture: RefusedGesture) => void,
): Fingers {
  let isCooperative = false;
  let grip: Grip | undefined;
  let canBeRefused = false;
  let pannedAtMs = -Infinity;

  const hold = (event: TouchEvent): void => {
    const { targetTouches } = event;
    if (event.type === "touchstart") canBeRefused = targetTouches.length === 1;
    else if (event.timeStamp - pannedAtMs < pushMs && targetTouches.length === 0) camera.push();
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
    const before = camera.state();
    const ratio = camera.bounded((before.ratio * grip.gapPx) / next.gapPx);
    camera.set(pulledView(before, grip, next, ratio, layer.offsetWidth, layer.offsetHeight));
    grip = next;
  };
  for (const name of ["touchstart", "touchend", "touchcancel"] as const) {
    layer.addEventListener(name, hold, { passive: true });
  }
  layer.addEventListener("touchmove", move, { passive: false });
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
