import { pointIn } from "../../notation/pointing.ts";
import { pointerAlong, wayAlong } from "./along.ts";
import { handyStep } from "./intervals.ts";
import type { DayExtent, Domain, Span, TimeScale } from "./types.ts";

/** What pointers and the wheel do to the timeline. */
export interface GestureTarget {
  /** Undefined while there is nothing to move. */
  readonly state: () =>
    { readonly scale: TimeScale; readonly domain: Domain; readonly span: Span; readonly extent: DayExtent } | undefined;
  /** The window, moved or pulled; the days may lie outside of the data and come in either order. */
  readonly onSpan: (span: Span, final: boolean) => void;
  readonly onZoom: (factor: number, aroundDay: number) => void;
  /** Moves the visible part so many days on from where `from` was. */
  readonly onPan: (from: Domain, days: number) => void;
  readonly onBar: (day: number) => void;
  readonly axisTopPx: () => number;
}

type Grip = "from" | "to" | "window" | "axis";

interface Drag {
  readonly pointerId: number;
  readonly grip: Grip;
  readonly startX: number;
  readonly startSpan: Span;
  readonly startDomain: Domain;
  readonly scale: TimeScale;
  readonly grain: number;
  /** Where ends can come to lie: whole days, or round numbers. */
  readonly snapDays: number;
  hasMoved: boolean;
}

/** A pointer that moves less than this has clicked. */
const clickReachPx = 4;
const zoomPerWheelPx = 0.0022;

/** Listens on the plot until destroyed. Gives the function that ends this. */
export function createGestures(plot: HTMLElement, target: GestureTarget): () => void {
  const pointers = new Map<number, number>();
  let drag: Drag | undefined;
  let pinchPx: number | undefined;
  const xOf = (event: MouseEvent) => pointerAlong(event, plot);

  const down = (event: PointerEvent) => {
    const state = target.state();
    if (state === undefined || event.button !== 0 || isOnButton(event)) return;
    const grip = gripOf(event.target);
    pointers.set(event.pointerId, xOf(event));
    plot.setPointerCapture(event.pointerId);
    if (pointers.size === 2) {
      beginPinch();
      return;
    }
    drag = {
      pointerId: event.pointerId,
      grip,
      startX: xOf(event),
      startSpan: state.span,
      startDomain: state.domain,
      scale: state.scale,
      grain: state.extent.grain ?? 1,
      snapDays: snapOf(state),
      hasMoved: false,
    };
  };
  const beginPinch = () => {
    drag = undefined;
    pinchPx = distanceOf(pointers);
  };
  const move = (event: PointerEvent) => {
    if (!pointers.has(event.pointerId)) return;
    pointers.set(event.pointerId, xOf(event));
    if (pinchPx !== undefined) {
      pinch();
      return;
    }
    if (drag?.pointerId !== event.pointerId) return;
    const movedPx = xOf(event) - drag.startX;
    drag.hasMoved ||= Math.abs(movedPx) >= clickReachPx;
    if (drag.hasMoved) follow(drag, movedPx, false);
  };
  const pinch = () => {
    const state = target.state();
    const distance = distanceOf(pointers);
    if (state === undefined || pinchPx === undefined || distance === 0) return;
    target.onZoom(pinchPx / distance, state.scale.dayAt(middleOf(pointers)));
    pinchPx = distance;
  };
  const follow = (drag: Drag, movedPx: number, final: boolean) => {
    if (drag.grip === "axis") target.onPan(drag.startDomain, -movedPx * drag.scale.daysPerPx);
    else target.onSpan(pulled(drag, drag.grip, movedPx), final);
  };
  const up = (event: PointerEvent) => {
    const isKnown = pointers.delete(event.pointerId);
    if (!isKnown) return;
    pinchPx = undefined;
    if (drag?.pointerId !== event.pointerId) return;
    const ended = drag;
    drag = undefined;
    if (ended.hasMoved) follow(ended, xOf(event) - ended.startX, true);
    else if (ended.grip === "axis" && event.type === "pointerup") jump(xOf(event));
  };
  /** A click moves the window, as long as it is, so that its middle lies there. */
  const jump = (x: number) => {
    const state = target.state();
    if (state === undefined) return;
    const length = state.span.toDay - state.span.fromDay;
    const snapDays = snapOf(state);
    const fromDay = Math.floor((state.scale.dayAt(x) - length / 2) / snapDays) * snapDays;
    target.onSpan({ fromDay, toDay: fromDay + length }, true);
  };
  const wheel = (event: WheelEvent) => {
    const state = target.state();
    if (state === undefined) return;
    const isOverAxis = pointIn(plot, event)[1] >= target.axisTopPx();
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!event.ctrlKey && !isOverAxis && !isSideways) return;
    event.preventDefault();
    if (isSideways) target.onPan(state.domain, wayAlong(event.deltaX, plot) * state.scale.daysPerPx);
    else target.onZoom(Math.exp(event.deltaY * zoomPerWheelPx * pxPerUnit(event)), state.scale.dayAt(xOf(event)));
  };
  const doubleClick = (event: MouseEvent) => {
    const state = target.state();
    if (state !== undefined && !isOnButton(event)) target.onBar(state.scale.dayAt(xOf(event)));
  };
  return listen(plot, { down, move, up, wheel, doubleClick });
}

interface Listeners {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly wheel: (event: WheelEvent) => void;
  readonly doubleClick: (event: MouseEvent) => void;
}

function listen(plot: HTMLElement, { down, move, up, wheel, doubleClick }: Listeners): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  plot.addEventListener("pointerdown", down, { signal });
  plot.addEventListener("pointermove", move, { signal });
  plot.addEventListener("pointerup", up, { signal });
  plot.addEventListener("pointercancel", up, { signal });
  plot.addEventListener("wheel", wheel, { signal, passive: false });
  plot.addEventListener("dblclick", doubleClick, { signal });
  return () => controller.abort();
}

function snapOf({ scale, extent }: { readonly scale: TimeScale; readonly extent: DayExtent }): number {
  return extent.grain === undefined ? 1 : handyStep(scale.daysPerPx, extent.grain);
}

/** A window with one end or both moved so far along an axis whose days are not everywhere of one length. */
function pulled(
  { startSpan, startX, scale, grain, snapDays }: Drag,
  grip: Exclude<Grip, "axis">,
  movedPx: number,
): Span {
  const { fromDay, toDay } = startSpan;
  const end = grip === "to" ? toDay : fromDay;
  const heldX = grip === "window" ? startX : scale.xOf(grip === "to" ? toDay + grain : fromDay);
  const moved = scale.dayAt(heldX + movedPx) - scale.dayAt(heldX);
  const days = Math.round((end + moved) / snapDays) * snapDays - end;
  return {
    fromDay: grip === "to" ? fromDay : Math.min(fromDay + days, grip === "from" ? toDay : Infinity),
    toDay: grip === "from" ? toDay : Math.max(toDay + days, grip === "to" ? fromDay : -Infinity),
  };
}

/** The number of a step, which is pressed, not dragged. */
function isOnButton({ target }: Event): boolean {
  return target instanceof Element && target.closest("button") !== null;
}

function gripOf(element: EventTarget | null): Grip {
  const grip = element instanceof Element ? element.closest<HTMLElement>("[data-grip]")?.dataset["grip"] : undefined;
  return grip === "from" || grip === "to" || grip === "window" ? grip : "axis";
}

function distanceOf(pointers: ReadonlyMap<number, number>): number {
  const [one = 0, other = 0] = [...pointers.values()];
  return Math.abs(one - other);
}

function middleOf(pointers: ReadonlyMap<number, number>): number {
  const [one = 0, other = 0] = [...pointers.values()];
  return (one + other) / 2;
}

/** Wheels count in pixels, lines or pages. */
function pxPerUnit({ deltaMode }: WheelEvent): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return 16;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
}
