import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Frame, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTwoSites, type TwoSites } from "./twoSites.ts";

const dist = new URL("../../dist/", import.meta.url);
const types: Record<string, string> = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
};
const files = ["embed.html", "embed-page.js", "embed.css", "page.css", "tiespan.js", "tiespan-more.js"];
const ways = [
  ["a plain frame", ""],
  ["a frame that may run scripts and nothing else", 'sandbox="allow-scripts"'],
] as const;

let sites: TwoSites;

beforeAll(async () => {
  sites = await openTwoSites();
  for (const file of [...files, "data/musk-altman-trump.json"]) {
    const type = types[file.split(".").at(-1) ?? ""] ?? "";
    sites.inner.add(`/${file}`, readFileSync(new URL(file, dist), "utf8"), {
      "content-type": `${type}; charset=utf-8`,
    });
  }
});
afterAll(() => sites.close());

interface Embedded {
  readonly page: Page;
  readonly frame: Frame;
  /** Errors, refusals of a policy and requests to a third host. */
  readonly complaints: string[];
  close(): Promise<void>;
}

interface Graph extends HTMLElement {
  readonly ready: Promise<void>;
  readonly counts: { readonly shown: { readonly actors: number; readonly relations: number } };
}

/** Opens a page of another origin, which no answer of the frame's host names, with the frame at `address` in it. */
async function embed(
  attributes: string,
  address = "embed.html",
  { width = 600, height = 400, ...options }: { width?: number; height?: number } & BrowserContextOptions = {},
): Promise<Embedded> {
  const src = `${sites.inner.origin}/${address}`;
  const listening = `heard = []; addEventListener("message", ({ data }) => heard.push(data));`;
  const tag = `<iframe name="graph" width="${width}" height="${height}" style="border:0" ${attributes} src="${src}"></iframe>`;
  sites.outer.add("/page.html", `<!doctype html><title>page</title><script>${listening}</script>${tag}`);
  const context = await sites.browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/404/.test(message.text())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    const isKnown = [sites.outer.origin, sites.inner.origin, "data:", "blob:"].some((start) =>
      request.url().startsWith(start),
    );
    if (!isKnown) complaints.push(request.url());
  });
  await page.goto(`${sites.outer.origin}/page.html`);
  const frame = page.frame("graph");
  if (frame === null) throw new Error("the page has no frame");
  if (options.javaScriptEnabled !== false) await isReady(frame);
  return { page, frame, complaints, close: () => context.close() };
}

async function isReady(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => customElements.get("tiespan-graph") !== undefined);
  await frame.evaluate(() => document.querySelector<Graph>("tiespan-graph")?.ready);
}

const countsIn = (frame: Frame) => frame.evaluate(() => document.querySelector<Graph>("tiespan-graph")?.counts);

describe.each(ways)("in %s from another host, which sends no CORS headers, the explorer", (_, attributes) => {
  it("shows the opening scene as a graph that moves, and nothing is refused", async () => {
    const { frame, complaints, close } = await embed(attributes);
    expect((await countsIn(frame))?.shown).toMatchObject({ actors: 16, relations: 48 });
    await expect.poll(() => frame.locator("tiespan-graph canvas").count()).toBeGreaterThan(1);
    expect(await frame.evaluate(() => document.querySelector("tiespan-graph")?.childElementCount)).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("fills a frame of 600 by 400 without scroll bars", async () => {
    const { frame, close } = await embed(attributes);
    const size = await frame.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight, document.querySelector("tiespan-graph")?.clientHeight];
    });
    expect(size).toEqual([600, 400, 400]);
    await close();
  });

  it("scrolls in a frame whose height was taken away, and is a graph of a useful height there", async () => {
    const { frame, complaints, close } = await embed(attributes, "embed.html", { height: 150 });
    await expect.poll(() => frame.locator("tiespan-graph canvas").count()).toBeGreaterThan(0);
    const graph = frame.locator("tiespan-graph");
    const [widthPx, scrollPx] = await graph.evaluate(
      ({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight] as const,
    );
    expect(widthPx).toBeLessThanOrEqual(600);
    expect(scrollPx).toBeGreaterThanOrEqual(288);
    expect((await frame.locator("tiespan-graph .area-stage").boundingBox())?.height).toBeGreaterThanOrEqual(120);
    await graph.evaluate((element) => element.scrollTo(0, 9999));
    expect(await graph.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
    expect(complaints).toEqual([]);
    await close();
  });

  it("takes view, language and theme from its address", async () => {
    const { frame, complaints, close } = await embed(attributes, "embed.html?scene=&types=feud&lang=de&theme=dark");
    const { shown } = (await countsIn(frame)) ?? { shown: { relations: 0 } };
    expect(shown.relations).toBeGreaterThan(4);
    const explorer = frame.locator("tiespan-graph .explorer");
    expect(await explorer.getAttribute("lang")).toBe("de");
    expect(await explorer.getAttribute("data-theme")).toBe("dark");
    expect(await explorer.getAttribute("data-ui")).toBe("embed");
    expect(complaints).toEqual([]);
    await close();
  });

  it("loads its rare parts when they are asked for, and lives with a refused clipboard and download", async () => {
    const { page, frame, complaints, close } = await embed(attributes);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const loaded = page.waitForResponse(/tiespan-more\.js$/);
    await frame.locator(".footer__actions button").last().click();
    expect((await loaded).ok()).toBe(true);
    const dialog = frame.locator("dialog[open]");
    await dialog.waitFor();
    expect(complaints).toEqual([]);
    const buttons = await dialog.locator(".dialog__ways button").all();
    expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons) await button.click();
    expect(await frame.evaluate(() => Object.keys(window).filter((name) => /tiespan/i.test(name)))).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("tells the page around a height that follows from the width alone", async () => {
    const heights: unknown[] = [];
    for (const height of [300, 400, 900]) {
      const { page, close } = await embed(attributes, "embed.html", { height });
      const told = await page.waitForFunction(() =>
        (window as unknown as { heard: { event?: string; height?: number }[] }).heard.find(
          ({ event }) => event === "height",
        ),
      );
      heights.push(await told.evaluate((message) => (message as { height: number }).height));
      await close();
    }
    expect(new Set(heights).size).toBe(1);
    expect(heights[0]).toBeGreaterThan(300);
  });

  it("takes a view from the page around, as far as it is one", async () => {
    const { page, frame, complaints, close } = await embed(attributes);
    await page.evaluate(() => {
      const view = { types: ["feud"], theme: 7, mode: ["until"], nothing: "here", __proto__: { lang: "de" } };
      window.frames[0]?.postMessage({ type: "tiespan", v: 1, event: "view", view }, "*");
    });
    await expect.poll(async () => (await countsIn(frame))?.shown.relations).toBe(2);
    expect(await frame.locator("tiespan-graph .explorer").getAttribute("lang")).toBe("en");
    expect(complaints).toEqual([]);
    await close();
  });

  it("is there as picture and table without scripts", async () => {
    const { frame, complaints, close } = await embed(attributes, "embed.html", { javaScriptEnabled: false });
    await frame.locator(".fallback__picture:visible").waitFor();
    expect(await frame.locator(".relation-table tbody tr").count()).toBe(48);
    expect(complaints).toEqual([]);
    await close();
  });
});

it("a plain frame shows other data of its own host; one without an origin says in words that it cannot have them", async () => {
  const address = "embed.html?data=data/musk-altman-trump.json&scene=";
  const plain = await embed("", address);
  expect((await countsIn(plain.frame))?.shown.relations).toBe(155);
  await plain.close();
  const sandboxed = await embed('sandbox="allow-scripts"', address);
  await sandboxed.frame.locator("tiespan-graph .notice").waitFor();
  expect((await countsIn(sandboxed.frame))?.shown.relations).toBe(0);
  await sandboxed.close();
});

it("a link cannot make a frame trust other hosts", async () => {
  const other = encodeURIComponent(`${sites.outer.origin}/data.json`);
  const { frame, page, close } = await embed("", `embed.html?data=${other}&allow-origins=${sites.outer.origin}`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await frame.locator("tiespan-graph .notice").waitFor();
  expect(asked.filter((url) => url.endsWith("data.json"))).toEqual([]);
  await close();
});
