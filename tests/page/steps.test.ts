import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright";
import type { TiespanGraph } from "../../src/element.ts";
import { openSite, type Site } from "./site.ts";

declare global {
  interface Window {
    /** What has asked for layout, or for another style sheet, since the spy was set. */
    asked: string[];
  }
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Counts every reading that makes a browser lay out the page, and every change of style sheets. */
function spy(): void {
  window.asked = [];
  const note = (name: string) => void window.asked.push(`${name} ${new Error().stack?.split("\n")[3]?.trim() ?? ""}`);
  const sizes = ["Width", "Height", "Top", "Left"];
  const watched: [object, string[]][] = [
    [HTMLElement.prototype, [...sizes.map((size) => `offset${size}`), "offsetParent", "innerText"]],
    [Element.prototype, ["client", "scroll"].flatMap((kind) => sizes.map((size) => kind + size))],
    [Element.prototype, ["getBoundingClientRect", "getClientRects", "checkVisibility", "scrollIntoView"]],
    [Range.prototype, ["getBoundingClientRect", "getClientRects"]],
    [SVGGraphicsElement.prototype, ["getBBox", "getCTM", "getScreenCTM"]],
    [SVGTextContentElement.prototype, ["getComputedTextLength"]],
    [window, ["getComputedStyle", "scrollX", "scrollY", "innerWidth", "innerHeight"]],
    [CSSStyleSheet.prototype, ["replace", "replaceSync", "insertRule", "deleteRule"]],
    [Document.prototype, ["adoptedStyleSheets"]],
    [ShadowRoot.prototype, ["adoptedStyleSheets"]],
  ];
  for (const [owner, names] of watched) {
    for (const name of names) {
      const known = Object.getOwnPropertyDescriptor(owner, name);
      const get = known?.get?.bind.bind(known.get);
      const call: unknown = known?.value;
      if (known === undefined) continue;
      Object.defineProperty(owner, name, {
        ...known,
        ...(get !== undefined && {
          get(this: unknown): unknown {
            note(name);
            return get(this)();
          },
        }),
        ...(typeof call === "function" && {
          value(this: unknown, ...parts: unknown[]): unknown {
            note(name);
            return Reflect.apply(call, this, parts);
          },
        }),
      });
    }
  }
}

async function openGraph(query: string): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.origin}/?lang=de${query}`);
  await page.waitForFunction(() => {
    const root = document.querySelector("tiespan-graph")?.shadowRoot;
    return root?.querySelector("canvas") !== null && root?.querySelector(".area-still svg") === null;
  });
  return page;
}

/** So many steps of the window, each with a frame, from the one that a host has set to the next. */
async function step(
  page: Page,
  turns: number,
): Promise<{ readonly asked: readonly string[]; readonly sheets: number }> {
  return page.evaluate(async (turns) => {
    const graph = document.querySelector<TiespanGraph>("tiespan-graph");
    if (graph === null) throw new Error("no graph");
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const iso = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
    const countSheets = () => document.styleSheets.length + (graph.shadowRoot?.styleSheets.length ?? 0);
    const before = countSheets();
    window.asked = [];
    for (let turn = 0; turn < turns; turn += 1) {
      graph.view = { from: iso(turn % 30), to: iso((turn % 30) + 9) };
      await frame();
      await frame();
    }
    return { asked: window.asked, sheets: countSheets() - before };
  }, turns);
}

describe.each(["full", "embed", "none", "full&compare=2024..2024", "full&tension=on"])(
  "60 steps of the window, with ui=%s,",
  (ui) => {
    it("ask for no layout and change no style sheet", async () => {
      const page = await openGraph(`&ui=${ui}`);
      await page.evaluate(spy);
      // What follows from opening the page is over after a first walk; it would also be noticed by the spy.
      await step(page, 5);
      await expect.poll(() => page.evaluate(() => window.asked.splice(0).length)).toBe(0);
      const { asked, sheets } = await step(page, 60);
      expect(asked).toEqual([]);
      expect(sheets).toBe(0);
      await page.close();
    }, 180_000);
  },
);

it("the spy sees what it should", async () => {
  const page = await openGraph("");
  await page.evaluate(spy);
  const seen = await page.evaluate(() => {
    window.asked = [];
    document.body.append(String(document.body.offsetWidth));
    document.body.getBoundingClientRect();
    getComputedStyle(document.body);
    new CSSStyleSheet().replaceSync("p { color: red }");
    return window.asked.map((line) => line.split(" ")[0]);
  });
  expect(seen).toEqual(["offsetWidth", "getBoundingClientRect", "getComputedStyle", "replaceSync"]);
  await page.close();
});
