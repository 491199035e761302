import type { BrowserContextOptions, Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit, type Visit } from "./site.ts";

interface GraphElement extends HTMLElement {
  readonly view: { readonly camera?: { readonly ratio: number } };
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions;

let site: Site;
let reader: Visit;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  const { complaints } = reader;
  await reader.close();
  expect(complaints).toEqual([]);
});

/** With the graph drawn and in the middle of the window; `pagePx` makes the page that much longer. */
async function open(query: string, options: BrowserContextOptions = {}, pagePx = 0): Promise<void> {
  reader = await visit(site, query, options);
  page = reader.page;
  await page.locator(".sigma-mouse").waitFor({ state: "attached" });
  await page.evaluate((height) => {
    const more = document.createElement("div");
    more.style.height = `${height}px`;
    document.body.append(more);
  }, pagePx);
}

/** Where something is once it stays there: buttons follow the graph when things rest. */
async function settledBox(locator: Locator) {
  let last = "";
  await expect
    .poll(
      async () => {
        const before = last;
        last = JSON.stringify(await locator.boundingBox());
        return last !== "null" && last === before;
      },
      { interval: 400 },
    )
    .toBe(true);
  const box = await locator.boundingBox();
  if (box === null) throw new Error("it is not to be seen");
  return box;
}

const scrolled = () => page.evaluate(() => Math.round(scrollY));
const ratio = () => page.evaluate(() => document.querySelector<GraphElement>("tiespan-graph")?.view.camera?.ratio ?? 1);
const hint = () => page.locator(".gesture-hint");
const shownHint = () =>
  page
    .locator(".gesture-hint.is-shown")
    .textContent({ timeout: 3000 })
    .then((text) => text?.trim());

async function middle(): Promise<{ x: number; y: number }> {
  await page.locator(".area-stage").scrollIntoViewIfNeeded();
  const box = await page.locator(".area-stage").boundingBox();
  if (box === null) throw new Error("the graph is not to be seen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function turn(deltaY: number): Promise<void> {
  const { x, y } = await middle();
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, deltaY);
}

/** Fingers go from the middle of the graph, so far apart, by as much. */
async function drag(fromGapPx: number, toGapPx: number, dy: number): Promise<void> {
  const { x, y } = await middle();
  const client = await page.context().newCDPSession(page);
  const steps = 8;
  for (let step = 0; step <= steps; step += 1) {
    const part = step / steps;
    const gapPx = fromGapPx + (toGapPx - fromGapPx) * part;
    const ids = fromGapPx === 0 ? [0] : [0, 1];
    const touchPoints = ids.map((id) => ({ id, x: x + (id - 0.5) * gapPx, y: y + dy * part }));
    await client.send("Input.dispatchTouchEvent", { type: step === 0 ? "touchStart" : "touchMove", touchPoints });
  }
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

describe("the explorer that fills a wide window", () => {
  it("has no page to scroll: the wheel enlarges the graph", async () => {
    await open("/?lang=en");
    await turn(-120);
    await expect.poll(ratio).toBeLessThan(0.7);
    expect(await hint().count()).toBe(0);
  });
});

describe("a graph in a page that scrolls", () => {
  it("leaves the wheel to the page and says so for a moment, without moving anything", async () => {
    await open("/?lang=de", {}, 2000);
    const before = await page.locator(".area-zoom").boundingBox();
    await turn(100);
    await expect.poll(scrolled).toBe(100);
    expect(await shownHint()).toBe("Strg\u00a0+\u00a0Mausrad zum Zoomen");
    expect(await hint().getAttribute("aria-hidden")).toBe("true");
    await expect.poll(() => hint().isVisible()).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    expect(await page.locator(".area-zoom").boundingBox()).toEqual(before);
    expect(await ratio()).toBe(1);
  });

  it("is enlarged by the wheel with Ctrl", async () => {
    await open("/?lang=en", {}, 2000);
    await page.keyboard.down("Control");
    await turn(-120);
    await page.keyboard.up("Control");
    await expect.poll(ratio).toBeLessThan(0.7);
    expect(await scrolled()).toBe(0);
    expect(await hint().count()).toBe(0);
  });

  it("names the key of a Mac on a Mac", async () => {
    const userAgent = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15";
    await open("/?lang=en", { userAgent }, 2000);
    await turn(100);
    expect(await shownHint()).toBe("⌘\u00a0+\u00a0scroll to zoom");
  });

  it("is cooperative as an embed even where nothing scrolls yet", async () => {
    await open("/?lang=en&ui=embed");
    await turn(-120);
    expect(await shownHint()).toContain("scroll to zoom");
    expect(await ratio()).toBe(1);
  });

  it("takes the wheel, or leaves it, where the host says so", async () => {
    await open("/?lang=en", {}, 2000);
    await page.evaluate(() => document.querySelector("tiespan-graph")?.setAttribute("gestures", "greedy"));
    await turn(-120);
    await expect.poll(ratio).toBeLessThan(0.7);
    expect(await scrolled()).toBe(0);
    await page.evaluate(() => document.querySelector("tiespan-graph")?.setAttribute("gestures", "cooperative"));
    await page.mouse.move(1, 1);
    await turn(100);
    await expect.poll(scrolled).toBe(100);
  });
});

describe("on a phone", () => {
  it("one finger scrolls the page over the graph, and reads why", async () => {
    await open("/?lang=en", phone);
    const { y } = await middle();
    const before = await scrolled();
    await drag(0, 0, -Math.min(200, y - 20));
    await expect.poll(scrolled).toBeGreaterThan(before + 100);
    expect(await shownHint()).toBe("Use two fingers to move");
    expect(await ratio()).toBe(1);
  });

  it("two fingers enlarge the graph, and the page stands still", async () => {
    await open("/?lang=en", phone);
    await middle();
    const before = await scrolled();
    await drag(80, 160, 0);
    await expect.poll(ratio).toBeCloseTo(0.5, 1);
    expect(await scrolled()).toBe(before);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  it("a tap on an actor tells about it", async () => {
    await open("/?lang=en", phone);
    await middle();
    const actor = page.getByRole("button", { name: /^Sam Altman/ }).first();
    const box = await settledBox(actor);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => new URL(page.url()).searchParams.get("actor")).toBe("altman");
    expect(await page.locator(".area-stage.is-over").count()).toBe(0);
  });
});
