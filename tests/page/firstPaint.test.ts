import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumArgs, findChromium } from "../chromium.ts";
import { openSite, type Site, visit } from "./site.ts";

const mostBytesForFirstPicture = 79_500;
const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The file of the build that holds sigma: no other one speaks of WebGL programs. */
const stageFile = /\/assets\/stage-[^/]+\.js$/;
const laterFiles = /\/assets\/(?:stage|controls)-[^/]+\.js$/;
/** What brings any stage. */
const liveFile = /\/assets\/liveStage-[^/]+\.js$/;

interface Held {
  readonly page: Page;
  /** Addresses of scripts asked for so far. */
  readonly scripts: string[];
  release(): void;
  close(): Promise<void>;
}

/** Opens a page on which some files, the stage's if nothing else is said, do not come before they are released. */
async function openHeld(path: string, viewport: { width: number; height: number }, files = stageFile): Promise<Held> {
  const context = await site.browser.newContext({ viewport, locale: "de-DE", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const scripts: string[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*.js", async (route) => {
    scripts.push(new URL(route.request().url()).pathname);
    if (files.test(route.request().url())) await released;
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    const sizes: string[] = [];
    Object.assign(globalThis, { shifts, sizes });
    /** Of the picture, and of the region that it fills, in each frame that has one. */
    requestAnimationFrame(function look() {
      const region = document.querySelector("tiespan-graph")?.shadowRoot?.querySelector(".area-still");
      const picture = region?.querySelector("svg")?.getBoundingClientRect();
      if (region instanceof HTMLElement && picture !== undefined) {
        sizes.push([picture.width, picture.height, region.offsetWidth, region.offsetHeight].join(" "));
      }
      requestAnimationFrame(look);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(site.origin + path);
  return { page, scripts, release, close: () => context.close() };
}

const still = ".area-still svg";
const live = "[data-painter=svg] svg";

/** Those of the actors that are in view: all 16, or with the camera of the last case six. */
async function boxesOf(page: Page, inView: number): Promise<number[][]> {
  await expect.poll(() => page.locator(".actor").count()).toBe(inView);
  return page.locator(".actor").evaluateAll((buttons) =>
    buttons.map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return [Number(button.getAttribute("data-row")), x, y, width, height];
    }),
  );
}

describe("the first picture", () => {
  it("needs at most 79.5 kB of JavaScript, none of it sigma's, graphology's or the controls'", async () => {
    const { page, scripts, release, close } = await openHeld("/?lang=de", { width: 1280, height: 800 }, laterFiles);
    await page.locator(still).waitFor();
    const needed = scripts.filter((name) => !laterFiles.test(name));
    expect(needed.length).toBeGreaterThan(1);
    const bytes = needed.reduce((sum, name) => sum + gzipSync(readFileSync(dist + name), { level: 9 }).length, 0);
    expect(bytes).toBeLessThanOrEqual(mostBytesForFirstPicture);
    expect(scripts.filter((name) => stageFile.test(name))).toEqual([]);
    const hasGraphology = (name: string) => readFileSync(dist + name, "utf8").includes("NotFoundGraphError");
    expect(needed.filter(hasGraphology)).toEqual([]);
    release();
    await expect.poll(() => scripts.some(hasGraphology)).toBe(true);
    await expect.poll(() => scripts.filter((name) => stageFile.test(name)).length).toBe(1);
    await close();
  });

  it.each([
    ["1280×800", { width: 1280, height: 800 }, "/?lang=de", 16],
    ["320×640", { width: 320, height: 640 }, "/?lang=de", 16],
    ["a frame of 600×400", { width: 600, height: 400 }, "/?lang=en&ui=embed", 16],
    ["1280×800, zoomed", { width: 1280, height: 800 }, "/?lang=en&camera=0.4_0.6_0.7", 9],
  ])("at %s gives way to the stage without a jump", async (_, viewport, path, inView) => {
    const { page, release, close } = await openHeld(path, viewport);
    await page.locator(still).waitFor({ state: "attached" });
    const before = await boxesOf(page, inView);
    expect(await page.locator(".area-canvas canvas").count()).toBe(0);
    release();
    await page.locator(".area-stage").scrollIntoViewIfNeeded();
    await page.locator(".area-canvas canvas").first().waitFor({ state: "attached" });
    await page.locator(still).waitFor({ state: "detached" });
    const scrolled = await page.evaluate(() => scrollY);
    const after = await boxesOf(page, inView);
    expect(after.map(([row]) => row)).toEqual(before.map(([row]) => row));
    const steps = after.map((box, index) =>
      Math.max(
        ...box
          .slice(1)
          .map((side, at) => Math.abs(side + (at === 1 ? scrolled : 0) - (before[index]?.[at + 1] ?? NaN))),
      ),
    );
    expect(Math.max(...steps)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    await close();
  });

  it.each([
    [320, 640, ""],
    [390, 844, ""],
    [600, 400, "&ui=embed"],
    [768, 1024, ""],
    [960, 800, ""],
    [1024, 800, ""],
    [1280, 800, ""],
    [1440, 900, ""],
    [1920, 1080, ""],
  ])("is in %i×%i%s as large as the stage from its first frame on", async (width, height, ui) => {
    for (const lang of ["de", "en"]) {
      const { page, release, close } = await openHeld(`/?lang=${lang}${ui}`, { width, height }, laterFiles);
      await page.locator(still).waitFor({ state: "attached" });
      release();
      await page.locator(".area-stage").scrollIntoViewIfNeeded();
      await page.locator(".sigma-text").waitFor({ state: "attached", timeout: 30_000 });
      await page.locator(still).waitFor({ state: "detached" });
      const stage = await page
        .locator(".sigma-text")
        .evaluate(({ offsetWidth, offsetHeight }: HTMLElement) => [offsetWidth, offsetHeight].join(" "));
      const sizes = await page.evaluate(() => (globalThis as unknown as { sizes: string[] }).sizes);
      expect(new Set(sizes)).toEqual(new Set([`${stage} ${stage}`]));
      await close();
    }
  });

  it("stays, and can be read and clicked, where the stage cannot be had", async () => {
    const { page, close, complaints } = await visitWithoutStage("/?lang=en");
    await expect
      .poll(() => page.locator(".area-notices").textContent())
      .toContain("Your browser cannot show the interactive");
    expect(await page.locator(still).count()).toBe(1);
    const lines = await page.locator(`${still} [data-relations]`).count();
    expect(lines).toBeGreaterThan(20);
    await page.locator(".actor[aria-label^='Sam Altman']").click();
    await expect.poll(() => new URL(page.url()).searchParams.get("actor")).toBe("altman");
    await page.locator(".area-details").getByRole("button", { name: "Close" }).first().click();
    await page.locator('.legend__type[data-type="feud"]').click();
    await expect.poll(() => page.locator(`${still} [data-relations]`).count()).toBeLessThan(lines);
    expect(complaints.filter((complaint) => !complaint.includes("liveStage"))).toEqual([]);
    await close();
  });
});

async function visitWithoutStage(path: string): ReturnType<typeof visit> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route(liveFile, (route) => route.abort());
  await page.goto(site.origin + path);
  return { page, complaints, close: () => context.close() };
}

describe("without WebGL", () => {
  it("the graph is drawn as SVG, moves, follows the timeline, and leads to the details", async () => {
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...chromiumArgs.filter((flag) => !/angle|swiftshader/.test(flag)), "--disable-3d-apis"],
    });
    const { page, complaints, close } = await visit({ ...site, browser }, "/?lang=en");
    await page.locator(live).waitFor({ state: "attached" });
    await page.locator(still).waitFor({ state: "detached" });
    const linesNow = () => page.locator(`${live} [data-relations]`).count();
    const before = await linesNow();
    expect(before).toBeGreaterThan(20);
    await page.getByRole("button", { name: /^Next (?:event|step)/ }).click();
    await expect.poll(linesNow).not.toBe(before);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("camera")).not.toBeNull();
    await page.getByRole("button", { name: "Fit to view" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("camera")).toBeNull();
    const name = await page.locator(`${live} [data-part=names] text`, { hasText: "OpenAI" }).boundingBox();
    if (name === null) throw new Error("OpenAI has no name");
    await page.mouse.click(name.x + name.width / 2, name.y + name.height / 2);
    await expect.poll(() => new URL(page.url()).searchParams.get("actor")).toBe("openai");
    expect(await page.locator(".area-notices").textContent()).not.toContain("Your browser cannot");
    expect(complaints).toEqual([]);
    await close();
    await browser.close();
  });
});
