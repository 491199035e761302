import { focusedIn } from "./keepFocus.ts";

/**
 * Draws details, which are scrolled. What has the focus there and is to be seen, else the part that is read at its top, stays where
 * it is: browsers hold on to what is in sight only as long as it is drawn again, and not all of them do.
 */
export function keepScroll(region: Element, draw: () => void): void {
  const box = region.querySelector(".details__scroll");
  const held = box === null || box.scrollTop === 0 ? undefined : heldIn(box);
  const before = held?.getBoundingClientRect().top ?? 0;
  draw();
  if (box !== null && held?.isConnected === true) box.scrollTop += held.getBoundingClientRect().top - before;
}

function heldIn(box: Element): Element | undefined {
  const around = box.getBoundingClientRect();
  const focused = focusedIn(box);
  if (focused !== undefined) {
    const { top, bottom } = focused.getBoundingClientRect();
    if (bottom > around.top && top < around.bottom) return focused;
  }
  const parts = [...box.children].filter((part) => part.getClientRects().length > 0);
  return parts.findLast((part) => part.getBoundingClientRect().top <= around.top) ?? parts[0];
}
