import type { Point } from "../dataset/types.ts";

/** Where a mouse, or a finger, is in the window. */
export interface InWindow {
  readonly clientX: number;
  readonly clientY: number;
}

/** How much larger than its own CSS pixels an element is drawn, by `zoom` or `transform` of the page around it: 1 where by nothing. */
export function scaleOf(element: HTMLElement): number {
  const { width } = element.getBoundingClientRect();
  const { offsetWidth } = element;
  // What the element says of itself is rounded to whole pixels.
  return offsetWidth === 0 || Math.abs(width - offsetWidth) < 1 ? 1 : width / offsetWidth;
}

/** Where a pointer is in an element, from its upper left corner, in the element's own CSS pixels, also on a page that scales it. */
export function pointIn(element: HTMLElement, { clientX, clientY }: InWindow): Point {
  const { left, top } = element.getBoundingClientRect();
  const scale = scaleOf(element);
  return [(clientX - left) / scale, (clientY - top) / scale];
}
