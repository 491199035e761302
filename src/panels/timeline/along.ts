import type { Direction } from "../../i18n/languages.ts";
import { type InWindow, pointIn } from "../../notation/pointing.ts";

/**
 * The axis of a timeline runs on screen as the words are read. Places on an axis count in pixels from where time begins: from the left, or from the right where one reads from there.
 * Only what is written to the page and what comes from a pointer or a key is turned, by the functions here.
 */
export function shiftedAlong(px: number, direction: Direction): string {
  return `translateX(${direction === "rtl" ? -px : px}px)`;
}

/** Has a box that is 1 px wide, its left edge the origin of transforms, reach over a part of the axis. */
export function stretchedAlong(start: number, end: number, direction: Direction): string {
  return `translateX(${direction === "rtl" ? 1 - end : start}px) scaleX(${end - start})`;
}

/** The same turn for coordinates of a drawing that is as wide as the axis. */
export function xAlong(px: number, widthPx: number, direction: Direction): number {
  return direction === "rtl" ? widthPx - px : px;
}

/** For a group of shapes in such a drawing, `topPx` below its upper edge. */
export function turnedAlong(widthPx: number, topPx: number, direction: Direction): string {
  return direction === "rtl" ? `translate(${widthPx} ${topPx}) scale(-1 1)` : `translate(0 ${topPx})`;
}

/** Where a pointer is on the axis that fills an element; beyond its ends where the pointer is outside. */
export function pointerAlong(event: InWindow, element: HTMLElement): number {
  const [x] = pointIn(element, event);
  return isTurned(element) ? element.offsetWidth - x : x;
}

/** A way to the right on screen, in pixels, as a way along the axis. */
export function wayAlong(rightPx: number, element: Element): number {
  return isTurned(element) ? -rightPx : rightPx;
}

/** An arrow key by where it leads on an axis that runs to the right; other keys are themselves. */
export function keyAlong(key: string, direction: Direction): string {
  if (direction === "ltr") return key;
  return key === "ArrowLeft" ? "ArrowRight" : key === "ArrowRight" ? "ArrowLeft" : key;
}

function isTurned(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}
