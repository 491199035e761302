const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Entries of a list in the details, not what closes or shows them otherwise. */
export const listEntries = "button:not([aria-haspopup], [data-ask], .sheet-grip, .icon-button)";

/** Whether an element is to be seen and can have the focus. */
export function isReachable(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.isConnected &&
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility !== "hidden" &&
    element.closest("details:not([open]) > :not(summary)") === null
  );
}

/** What has the focus in the tree of an element; undefined where that is elsewhere. */
export function focusedIn(element: Element): HTMLElement | undefined {
  const tree = element.getRootNode();
  const focused = tree instanceof Document || tree instanceof ShadowRoot ? tree.activeElement : null;
  return focused instanceof HTMLElement && element.contains(focused) ? focused : undefined;
}

/**
 * Draws into `region`. Where that takes away what has the focus, which the browser would then give to the page, what has
 * come into its place gets it, else what stood before it, else `fallback`. What was only moved, as lists do with their
 * entries, gets it back.
 */
export function keepFocus(region: HTMLElement, draw: () => void, fallback: () => HTMLElement | undefined): void {
  const focused = focusedIn(region);
  const before = focused === undefined ? [] : stopsIn(region);
  draw();
  if (focused === undefined) return;
  if (isReachable(focused)) {
    if (focusedIn(region) === undefined) focused.focus({ preventScroll: true });
    return;
  }
  const now = stopsIn(region).filter(isReachable);
  const survivor = before.slice(0, Math.max(0, before.indexOf(focused))).findLast((stop) => now.includes(stop));
  const successor = now[survivor === undefined ? 0 : now.indexOf(survivor) + 1];
  (successor ?? survivor ?? fallback())?.focus({ preventScroll: true });
}

function stopsIn(region: HTMLElement): HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>(focusable)].filter(({ tabIndex }) => tabIndex >= 0);
}
