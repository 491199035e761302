import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site } from "./site.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Reading {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
  readonly requests: string[];
}

/** Opens the built page in a browser that runs none of its scripts. */
async function read(width: number, height: number, colorScheme: "light" | "dark"): Promise<Reading> {
  const context = await site.browser.newContext({ viewport: { width, height }, colorScheme, javaScriptEnabled: false });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("request", (request) => requests.push(request.url().replace(site.origin, "")));
  await page.goto(`${site.origin}/`);
  return { page, context, complaints, requests };
}

/** The relations of the opening scene by type, counted in the file: its days, its cast. */
function openingCounts(): Record<string, number> {
  interface Shipped {
    readonly scenes: readonly { readonly view: { from: string; to: string; actors: readonly string[] } }[];
    readonly relations: readonly {
      readonly type: string;
      readonly source: string;
      readonly target: string;
      readonly date?: string;
      readonly start?: string;
      readonly end?: string;
    }[];
  }
  const file = new URL("../../data/musk-altman-trump.json", import.meta.url);
  const { scenes, relations } = JSON.parse(readFileSync(file, "utf8")) as Shipped;
  const view = scenes[0]?.view;
  if (view === undefined) throw new Error("there is no opening scene");
  const counts: Record<string, number> = {};
  for (const { type, source, target, date, start, end } of relations) {
    const [from = "", until = from] = (date ?? "").replace(/[[\]]/g, "").split("..");
    const first = (from || start || "0000").replace("~", "");
    const last = (until || end || "9999").replace("~", "");
    // As texts: a month of a limited date sorts before its days, and counts as open towards its end.
    const isShown = first <= view.to && `${last}${"-99".repeat((10 - last.length) / 3)}` >= view.from;
    if (!isShown || !view.actors.includes(source) || !view.actors.includes(target)) continue;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

describe.each([
  [1280, 800, "light", "wide"],
  [1280, 800, "dark", "wide"],
  [600, 400, "light", "medium"],
  [320, 640, "dark", "narrow"],
] as const)("without JavaScript, at %i×%i, %s", (width, height, colorScheme, format) => {
  it("one picture and the table are seen, nothing is wider than the page, nobody complains", async () => {
    const { page, context, complaints, requests } = await read(width, height, colorScheme);
    const seen = page.locator(".fallback__picture:visible");
    expect(await seen.count()).toBe(1);
    expect(await seen.getAttribute("class")).toContain(`--${format}`);
    const box = await seen.boundingBox();
    expect(box?.width).toBeGreaterThan(width * 0.85);
    expect(await page.locator("h1:visible").textContent()).toBe(
      "Musk zweifelt am Geld für Stargate, das Weiße Haus weist ihn zurecht",
    );
    const types = await page
      .locator("tbody tr:visible")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-type") ?? ""));
    const counts: Record<string, number> = {};
    for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
    expect(counts).toEqual(openingCounts());
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    expect(requests.filter((path) => !/^\/($|page\.css$|icon\.svg$|assets\/)/.test(path))).toEqual([]);
    await context.close();
  });

  it("axe finds nothing wrong with it", async () => {
    // axe needs timers, which a page without scripts has not: so the page's own script is kept away instead.
    const context = await site.browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(`${site.origin}/`);
    await page.evaluate(axeSource);
    const found = await page.evaluate(async () => {
      interface Axe {
        run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      }
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(found).toEqual([]);
    await context.close();
  });

  it("names in the picture are large enough to read", async () => {
    const { page, context } = await read(width, height, colorScheme);
    const heights = await page
      .locator(".fallback__picture:visible [data-part=names] text")
      .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThanOrEqual(16);
    // Boxes of text are about 1.15 times as high as its size.
    expect(Math.min(...heights) / 1.15).toBeGreaterThanOrEqual(9);
    await context.close();
  });
});

describe("the built page", () => {
  const html = readFileSync(new URL("../../dist/index.html", import.meta.url), "utf8");

  it("stays under 40 kB on the way to the reader", () => {
    expect(gzipSync(html).length).toBeLessThan(40_000);
  });

  it("has neither a style nor a script within its text", () => {
    expect(html).not.toMatch(/\sstyle=|<style/);
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
  });

  it("can be printed without a script: neither picture nor rows are split, addresses stand in words, ink is dark", async () => {
    const { page, context } = await read(1280, 800, "dark");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const styles = await page.evaluate(() => {
      const link = document.querySelector(".relation-table a");
      const row = document.querySelector(".relation-table tbody tr");
      return {
        address: link === null ? "" : getComputedStyle(link, "::after").content,
        figure: getComputedStyle(document.querySelector("figure") ?? document.body).breakInside,
        row: row === null ? "" : getComputedStyle(row).breakInside,
        color: getComputedStyle(document.querySelector(".fallback") ?? document.body).color,
      };
    });
    expect(styles.address).toContain("https://");
    expect(styles.figure).toBe("avoid");
    expect(styles.row).toBe("avoid");
    expect(styles.color).toBe("rgb(26, 29, 33)");
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
    await context.close();
  });
});
