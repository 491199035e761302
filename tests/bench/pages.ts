import type { TiespanGraph } from "../../src/element.ts";

/** What the measured pages are told to do. Each function runs in a page and sees nothing of this file but its types. */

export interface Times {
  /** From handing over the data to the first picture of any kind, and to the first frame of the live graph. */
  readonly pictureMs: number;
  readonly liveMs: number;
}

declare global {
  interface Window {
    /** Parsed data on their way to whoever draws them. */
    benchData: unknown;
    /** Moves the window to the year that begins on a day since 1970, or presses a key; drawing may follow. */
    benchStep: (fromDay: number) => void;
    benchTap: Promise<number>;
    /** Hands the data over to plain sigma; resolves when it has drawn them. */
    benchSigma: (data: unknown) => Promise<void>;
  }
}

export async function fetchData(address: string): Promise<void> {
  window.benchData = await (await fetch(address)).json();
}

/** Hands the data over to a new element, as a host page does, and waits until its graph is live. */
export async function showElement(): Promise<Times> {
  await customElements.whenDefined("tiespan-graph");
  const start = performance.now();
  const created = document.createElement("tiespan-graph");
  created.setAttribute("ui", "none");
  created.setAttribute("strongest", "all");
  Object.assign(created, { data: window.benchData });
  window.benchData = undefined;
  document.body.append(created);
  const element = document.querySelector<TiespanGraph>("tiespan-graph");
  if (element === null) throw new Error("no element on the page");
  let pictureMs: number | undefined;
  await new Promise<void>((resolve) => {
    const look = () => {
      const root = element.shadowRoot;
      const isThere = (selector: string) => (root?.querySelector(selector) ?? null) !== null;
      const isLive = isThere(".area-canvas :is(canvas, svg)") && !isThere(".area-still *");
      if (isLive || isThere(".area-still svg")) pictureMs ??= performance.now() - start;
      if (isLive) resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await element.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const liveMs = performance.now() - start;
  return { pictureMs: pictureMs ?? liveMs, liveMs };
}

export async function showSigma(): Promise<Times> {
  const start = performance.now();
  const data = window.benchData;
  window.benchData = undefined;
  await window.benchSigma(data);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const liveMs = performance.now() - start;
  return { pictureMs: liveMs, liveMs };
}

/** Steps one after the other, each from an animation frame and with the next one for its drawing. */
export function stepThrough(fromDays: readonly number[]): Promise<void> {
  return new Promise((resolve) => {
    let step = 0;
    // In the callback itself: what a promise continues with is not counted as script.
    const frame = () => {
      const fromDay = fromDays[step];
      if (fromDay === undefined) {
        resolve();
        return;
      }
      step += 1;
      window.benchStep(fromDay);
      requestAnimationFrame(() => requestAnimationFrame(frame));
    };
    requestAnimationFrame(frame);
  });
}

/** Resolves when what was asked for last is drawn, which takes software tens of seconds where relations are very many. */
export function awaitDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const look = (left: number) => requestAnimationFrame(() => (left === 1 ? resolve() : look(left - 1)));
    // The first may be one that has begun already.
    look(4);
  });
}

/** The milliseconds from one frame to the next, each with another window. A browser that is still drawing gives no next one. */
export function timeFrames(fromDays: readonly number[]): Promise<readonly number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const frame = (sinceMs: number) => {
      const fromDay = fromDays[times.length];
      if (fromDay === undefined) {
        resolve(times);
        return;
      }
      window.benchStep(fromDay);
      requestAnimationFrame(() => {
        const now = performance.now();
        times.push(now - sinceMs);
        frame(now);
      });
    };
    requestAnimationFrame(() => frame(performance.now()));
  });
}

/** How many relations the element on the page says that it shows. */
export function countShown(): number {
  return document.querySelector<TiespanGraph>("tiespan-graph")?.counts.shown.relations ?? NaN;
}

/** Waits until the explorer on the page is live. */
export async function awaitExplorer(): Promise<void> {
  await customElements.whenDefined("tiespan-graph");
  const element = document.querySelector<TiespanGraph>("tiespan-graph");
  if (element === null) throw new Error("no element on the page");
  await element.ready;
  await new Promise<void>((resolve) => {
    const look = () => {
      const root = element.shadowRoot;
      const isThere = (selector: string) => (root?.querySelector(selector) ?? null) !== null;
      if (isThere(".area-canvas canvas") && !isThere(".area-still *") && isThere('[data-grip="to"]')) resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Steps now set the `view` of the element on the page, as its host would. */
export function takeView(): void {
  window.benchStep = (fromDay) => {
    const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
    const element = document.querySelector<TiespanGraph>("tiespan-graph");
    if (element !== null) element.view = { from: dateOf(fromDay), to: dateOf(fromDay + 365) };
  };
}

/** Steps now are arrow keys at the end of the window. */
export function takeKeys(): void {
  const root = document.querySelector("tiespan-graph")?.shadowRoot;
  root?.querySelector<HTMLElement>('.area-timeline [data-grip="to"]')?.focus();
  window.benchStep = () => {
    const key = { key: "ArrowRight", bubbles: true, composed: true, cancelable: true };
    root?.activeElement?.dispatchEvent(new KeyboardEvent("keydown", key));
  };
}

/**
 * From now on `benchTap` resolves with the milliseconds from the moment at which the next finger is lifted to the frame that
 * shows details with another heading than now.
 */
export function awaitTap(): void {
  const root = document.querySelector("tiespan-graph")?.shadowRoot;
  const heading = () => root?.querySelector(".area-details h2")?.textContent;
  const before = heading();
  window.benchTap = new Promise((resolve) => {
    const look = (liftedAt: number) => {
      const isThere = heading() !== undefined && heading() !== before;
      requestAnimationFrame(() => (isThere ? resolve(performance.now() - liftedAt) : look(liftedAt)));
    };
    addEventListener("pointerup", ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
  });
}

export function tapTime(): Promise<number> {
  return window.benchTap;
}

/** The day since 1970 that the end of the window stands at, as its slider says. */
export function endOfWindow(): number {
  const root = document.querySelector("tiespan-graph")?.shadowRoot;
  return Number(root?.querySelector('.area-timeline [data-grip="to"]')?.getAttribute("aria-valuenow"));
}
