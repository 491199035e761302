import { noChange, render } from "lit-html";
import { AsyncDirective } from "lit-html/async-directive.js";
import { directive, type ElementPart } from "lit-html/directive.js";
import { focusedIn, keepFocus } from "./keepFocus.ts";
import { createRowHeights, type DrawnRow, layOutRows } from "./rowHeights.ts";

export interface LongRowsProps {
  /** What tells rows apart: the same ones in the same order are known again. At least one. */
  readonly rows: readonly unknown[];
  readonly draw: (drawn: readonly DrawnRow[]) => unknown;
}

/** Height of rows in pixels before any has been measured, and how many are drawn before it is known what is in sight. */
const [guessedPx, guessedCount] = [60, 20];
const longestFlightMs = 1000;

/**
 * Rows of an element of which those near sight are drawn, and the one with the focus; it is as high as all of them, and
 * whatever scrolls around it is its window.
 *
 * What turns out to be higher above the sight moves nothing in it: rows stay where they are, off by `shiftPx` from where
 * they are to be, which is made good where the list begins. No finger and no animation that scrolls is disturbed.
 */
function createLongRows(element: HTMLElement) {
  let props: LongRowsProps = { rows: [], draw: () => undefined };
  let heights = createRowHeights(0, guessedPx);
  let usualPx: number | undefined;
  let widthPx: number | undefined;
  let [first, last] = [0, guessedCount - 1];
  let shiftPx = 0;
  let scroller: Element | undefined;
  let frame = 0;
  let flight = { isDown: false, untilMs: 0 };

  const focusedPlace = () => Number(focusedIn(element)?.closest<HTMLElement>("[data-place]")?.dataset["place"]);
  const draw = (focused = focusedPlace()) => {
    const drawn = layOutRows(heights, { first, last, shiftPx, focused });
    const put = () => void render(props.draw(drawn), element);
    keepFocus(element, put, () => undefined);
  };
  /** Whether anything has changed by it. `anchor` is a row whose upper edge stays where it is; a page may show all of it scaled. */
  const measure = (anchor: number, scale: number): boolean => {
    const found = [...element.querySelectorAll<HTMLElement>("[data-place]")].map(
      (row) => [Number(row.dataset["place"]), row.getBoundingClientRect().height / scale] as const,
    );
    const [before, total] = [heights.topOf(anchor), heights.topOf(heights.count)];
    if (usualPx === undefined) {
      usualPx = found.reduce((sum, [, px]) => sum + px, 0) / found.length;
      heights = createRowHeights(heights.count, usualPx);
    }
    for (const [place, px] of found) heights.set(place, px);
    const moved = heights.topOf(anchor) - before;
    shiftPx += moved;
    return moved !== 0 || heights.topOf(heights.count) !== total;
  };
  const look = () => {
    if (element.getClientRects().length === 0) return;
    follow();
    const [box, own] = [windowOf(scroller), element.getBoundingClientRect()];
    const scale = own.height / element.offsetHeight;
    const [topPx, bottomPx] = [(box.top - own.top) / scale, (box.bottom - own.top) / scale];
    const isTurned = widthPx !== undefined && widthPx !== element.offsetWidth;
    widthPx = element.offsetWidth;
    if (isTurned) usualPx = undefined;
    const at = (px: number) => heights.at(px + shiftPx);
    const isFlying = performance.now() < flight.untilMs;
    const missedPx = isFlying && !flight.isDown ? shiftPx : 0;
    shiftPx -= missedPx;
    const anchor = () => {
      if (isFlying) return flight.isDown ? heights.count : 0;
      // Where the list ends in sight, it goes on to end there.
      return bottomPx > element.offsetHeight - 1 ? heights.count : at(topPx);
    };
    let hasChanged = measure(anchor(), scale) || missedPx !== 0;
    const marginPx = bottomPx - topPx;
    if (at(topPx - marginPx / 2) < first || at(bottomPx + marginPx / 2) > last) {
      const next = [at(topPx - marginPx), at(bottomPx + marginPx)] as const;
      const isElsewhere = next[0] > last || next[1] < first;
      if (isElsewhere && !isFlying) shiftPx = 0;
      [first, last] = isElsewhere ? [at(topPx - marginPx), at(bottomPx + marginPx)] : next;
      draw();
      hasChanged = measure(anchor(), scale);
    }
    const missingPx = isTurned || first === 0 || heights.topOf(first) < shiftPx ? shiftPx : 0;
    if (!hasChanged && missingPx === 0) return;
    shiftPx -= missingPx;
    draw();
    if (missingPx !== 0 && scroller !== undefined) scroller.scrollTop += missingPx;
  };
  const request = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  /** Browsers fly to the end or the beginning as it is when the key is pressed: that stays there until they have arrived. */
  const fly = ({ key, timeStamp }: KeyboardEvent) => {
    if (key === "End" || key === "Home") flight = { isDown: key === "End", untilMs: timeStamp + longestFlightMs };
  };
  const sizes = new ResizeObserver(request);
  const follow = () => {
    const now = scrollerOf(element);
    if (now === scroller) return;
    leave();
    scroller = now;
    for (const each of [element, now]) sizes.observe(each);
    scrollTarget(now).addEventListener("scroll", look, { passive: true });
    now.addEventListener("keydown", fly as (event: Event) => void);
    // The browser's own way of holding what is in sight would do it twice.
    if (now instanceof HTMLElement) now.style.setProperty("overflow-anchor", "none");
  };
  const leave = () => {
    sizes.disconnect();
    if (scroller !== undefined) scrollTarget(scroller).removeEventListener("scroll", look);
    scroller?.removeEventListener("keydown", fly as (event: Event) => void);
    if (scroller instanceof HTMLElement) scroller.style.removeProperty("overflow-anchor");
    scroller = undefined;
  };
  return {
    set: (next: LongRowsProps) => {
      const focused = next.rows.indexOf(props.rows[focusedPlace()]);
      if (!areSame(props.rows, next.rows)) {
        heights = createRowHeights(next.rows.length, usualPx ?? guessedPx);
        [first, last] = [first, last].map((place) => Math.min(place, next.rows.length - 1)) as [number, number];
        shiftPx = 0;
      }
      props = next;
      draw(focused < 0 ? NaN : focused);
      request();
    },
    look: request,
    end: () => {
      cancelAnimationFrame(frame);
      leave();
    },
  };
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}

/** What scrolls nearest around an element, at last the page. */
function scrollerOf(element: Element): Element {
  for (let around = parentOf(element); around !== undefined; around = parentOf(around)) {
    if (["auto", "scroll"].includes(getComputedStyle(around).overflowY)) return around;
  }
  return document.documentElement;
}

function parentOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

function windowOf(scroller: Element | undefined): { readonly top: number; readonly bottom: number } {
  const isPage = scroller === undefined || scroller === document.documentElement;
  return isPage ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
}

function scrollTarget(scroller: Element): EventTarget {
  return scroller === document.documentElement ? document : scroller;
}

class LongRowsDirective extends AsyncDirective {
  #rows: ReturnType<typeof createLongRows> | undefined;

  render(props: LongRowsProps): unknown {
    return props;
  }

  override update(part: ElementPart, [props]: [LongRowsProps]): unknown {
    this.#rows ??= createLongRows(part.element as HTMLElement);
    this.#rows.set(props);
    return noChange;
  }

  override disconnected(): void {
    this.#rows?.end();
  }

  override reconnected(): void {
    this.#rows?.look();
  }
}

/** `<ul ${longRows({ rows, draw })}></ul>`: of very many rows only those near sight are in the document. */
export const longRows = directive(LongRowsDirective);
export type LongRows = typeof longRows;
