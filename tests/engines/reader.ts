import { readFileSync } from "node:fs";
import { vi } from "vitest";
import type { TiespanGraph } from "../../src/element.ts";
import type { Served } from "../page/site.ts";
import type { Place, Tab } from "./engine.ts";

declare global {
  interface Window {
    /** Errors, refusals of a policy and requests to other hosts, since the page was opened. */
    complaints: string[];
    /** Addresses of the workers that the page has started. */
    workers: string[];
    /** What a selector finds inside the element. */
    partsOf(selector: string): HTMLElement[];
  }
}

/** Runs first in a page: keeps what an engine else tells its developer only, and leads the tests into the element. */
function watch(): void {
  window.complaints = [];
  window.workers = [];
  window.partsOf = (selector) => [
    ...(document.querySelector("tiespan-graph")?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const complain = (...parts: unknown[]) => void window.complaints.push(parts.map(String).join(" "));
  const note = (event: Event) =>
    event instanceof ErrorEvent ? complain("error:", event.message) : complain("not loaded:", event.target);
  addEventListener("error", note, true);
  addEventListener("unhandledrejection", ({ reason }) => complain("rejected:", reason));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    complain("refused:", violatedDirective, blockedURI),
  );
  console.error = complain;
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const { protocol, hostname } = new URL(name);
      if (protocol.startsWith("http") && !/^(?:127\.0\.0\.1|localhost)$/.test(hostname)) complain("request:", name);
    }
  }).observe({ type: "resource", buffered: true });
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      window.workers.push(String(address));
    }
  };
}

/** Serves pages of the build once more, under `/watched-…`, with a script in front that keeps complaints. */
export function addWatchedPages(site: Served, ...names: readonly string[]): void {
  site.add("/watch.js", `(${watch.toString()})();`);
  for (const name of names) {
    const page = readFileSync(new URL(`../../dist/${name}`, import.meta.url), "utf8");
    site.add(`/watched-${name}`, page.replace("<head>", `<head><script src="watch.js"></script>`));
  }
}

/** What a reader sees and does, in whichever engine, in a watched page. Selectors lead into the element. */
export interface Reader {
  /** `still` with the picture, `stage` with the graph in its place, `blank` with neither. */
  state(): Promise<"still" | "stage" | "blank">;
  count(selector: string): Promise<number>;
  text(selector: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
  /** Of the page's address. */
  query(key: string): Promise<string | null>;
  /** Centre of the first that is there, with this label where one is given, in CSS pixels. Throws where none is. */
  placeOf(selector: string, label?: string): Promise<Place>;
  /** A click with the pointer on it, as soon as it is there and at rest. */
  click(selector: string, label?: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Lets a file go over the graph. */
  drop(name: string, text: string): Promise<void>;
  /** Actors and relations of the data, relations shown. */
  counts(): Promise<readonly number[]>;
  complaints(): Promise<readonly string[]>;
}

export function readerOf(tab: Tab): Reader {
  const placeOf: Reader["placeOf"] = (selector, label = "") =>
    tab.run(
      (selector, label) => {
        const found = window
          .partsOf(selector)
          .find((part) => (part.ariaLabel ?? part.textContent).trim().startsWith(label));
        if (found === undefined) throw new Error(`there is no ${selector} ${label}`);
        found.scrollIntoView({ block: "nearest" });
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      selector,
      label,
    );
  return {
    state: () =>
      tab.run(() => {
        const isStill =
          document.querySelector("tiespan-graph > .fallback svg") !== null ||
          window.partsOf(".area-still svg").length > 0;
        return isStill ? "still" : window.partsOf(".area-canvas :is(canvas, svg)").length > 0 ? "stage" : "blank";
      }),
    count: (selector) => tab.run((selector) => window.partsOf(selector).length, selector),
    text: (selector) => tab.run((selector) => window.partsOf(selector)[0]?.textContent ?? "", selector),
    attribute: (selector, name) =>
      tab.run((selector, name) => window.partsOf(selector)[0]?.getAttribute(name) ?? null, selector, name),
    query: (key) => tab.run((key) => new URLSearchParams(location.search).get(key), key),
    placeOf,
    click: async (selector, label) => {
      const atRest = async () => {
        const [before, now] = [await placeOf(selector, label), await placeOf(selector, label)];
        if (before.x !== now.x || before.y !== now.y) throw new Error(`${selector} does not come to rest`);
        return now;
      };
      await tab.stroke(await vi.waitFor(atRest, { timeout: 60_000, interval: 100 }));
    },
    focus: (selector) => tab.run((selector) => window.partsOf(selector)[0]?.focus(), selector),
    drop: (name, text) =>
      tab.run(
        (name, text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], name));
          const options = { dataTransfer, bubbles: true, composed: true, cancelable: true };
          for (const type of ["dragenter", "dragover", "drop"]) {
            window.partsOf(".area-stage")[0]?.dispatchEvent(new DragEvent(type, options));
          }
        },
        name,
        text,
      ),
    counts: () =>
      tab.run(() => {
        const graph = document.querySelector<TiespanGraph>("tiespan-graph");
        return graph ? [graph.counts.actors, graph.counts.relations, graph.counts.shown.relations] : [];
      }),
    complaints: () => tab.run(() => window.complaints),
  };
}
