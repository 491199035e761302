import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const widths: readonly number[] = [280, 320, 360, 400, 440, 480, 520, 560, 630, 700];

/** The words of an element, and how many pixels of them have no room in it. */
const wordsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => ({
    text: element.textContent.replace(/\s+/g, " ").trim(),
    cutPx: Math.max(element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth, 0),
    lines: Math.round(element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight)),
  }));
const numberIn = (language: string, number: number) =>
  new Intl.NumberFormat(language === "ar" ? "ar-u-nu-arab" : language).format(number);
/** Where the graph is in the embed, however far that is scrolled. */
const stageOf = (page: Page) =>
  page.locator(".area-stage").evaluate((stage) => {
    const [box, around] = [stage.getBoundingClientRect(), stage.parentElement?.getBoundingClientRect()];
    return [box.x, box.y - (around?.y ?? 0), box.width, box.height];
  });

describe.each([
  ["by mouse", false],
  ["by touch", true],
])("an embed %s", (_, hasTouch) => {
  it.each([
    ["with steps", "?lang=de"],
    ["without", "?lang=de&scene="],
  ])("leaves its plot three fifths of every width from 280 to 700, %s", async (_, view) => {
    const viewport = { width: 700, height: 480 };
    const { page, close } = await visit(site, `/embed.html${view}`, { viewport, hasTouch });
    await page.locator(".plot .thumb").first().waitFor({ timeout: 30_000 });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 480 });
      const plot = page.locator(".plot");
      await expect
        .poll(async () => ((await plot.boundingBox())?.width ?? 0) / width, { message: `${width} pixels` })
        .toBeGreaterThanOrEqual(0.6);
    }
    await close();
  });

  it.each(["de", "ar"])("says at 320 to 600 pixels what each step says, in %s", async (language) => {
    const { page, close } = await visit(site, `/embed.html?lang=${language}&step=1`, {
      viewport: { width: 600, height: 400 },
      hasTouch,
    });
    await page.locator(".timeline__step").first().waitFor({ state: "attached", timeout: 30_000 });
    for (const [width, height] of [
      [600, 400],
      [390, 520],
      [320, 480],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (let step = 1; step <= 10; step += 1) {
        await page.evaluate((step) => {
          const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
          if (graph !== null) graph.view = { step };
        }, step);
        await expect.poll(() => page.locator(".story .story__number").innerText()).toBe(numberIn(language, step));
        const words = await wordsOf(page, ".story .story__words");
        expect([width, step, words.cutPx], words.text).toEqual([width, step, 0]);
      }
    }
    await close();
  });

  it.each([
    [320, 480],
    [390, 520],
    [600, 400],
    [800, 600],
  ])("keeps its graph in its place when the steps begin and end, at %i×%i", async (width, height) => {
    const { page, close } = await visit(site, "/embed.html?lang=de", { viewport: { width, height }, hasTouch });
    await page.locator(".plot .thumb").first().waitFor({ timeout: 30_000 });
    const before = await stageOf(page);
    const next = page.locator(".story > .icon-button:last-child, .timeline__step[data-step=next] button").filter({
      visible: true,
    });
    await next.click();
    await expect.poll(() => page.locator(".story .story__number").count()).toBe(1);
    expect(await stageOf(page)).toEqual(before);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".story .story__number").innerText()).toBe("2");
    expect(await stageOf(page)).toEqual(before);
    await close();
  });

  it.each([
    [320, 480, "de"],
    [600, 400, "de"],
    [600, 400, "en"],
    [600, 400, "ar"],
  ])("has the types of what its steps tell in the legend, at %i×%i in %s", async (width, height, lang) => {
    const { page, close } = await visit(site, `/embed.html?lang=${lang}`, { viewport: { width, height }, hasTouch });
    await page.locator(".plot .thumb").first().waitFor({ timeout: 30_000 });
    const before = await stageOf(page);
    const donations = page.locator('.legend > .legend__types > .legend__item > [data-type="donation"]');
    expect(await donations.count()).toBe(0);
    await page.evaluate(() => {
      const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
      if (graph !== null) graph.view = { step: 2 };
    });
    await donations.waitFor();
    expect(await donations.locator(".legend__count").textContent()).toContain(numberIn(lang, 2));
    expect(await stageOf(page)).toEqual(before);
    await close();
  });

  it.each([
    [320, 480],
    [600, 400],
  ])("has thumbs with days between them at each step and after, at %i×%i", async (width, height) => {
    const { page, close } = await visit(site, "/embed.html?lang=de", { viewport: { width, height }, hasTouch });
    await page.locator(".plot .thumb").first().waitFor({ timeout: 30_000 });
    const between = () =>
      page.evaluate(() => {
        const root = document.querySelector("tiespan-graph")?.shadowRoot;
        const boxOf = (edge: string) =>
          root?.querySelector(`.thumb--${edge}`)?.getBoundingClientRect() ?? new DOMRect();
        return boxOf("to").left - boxOf("from").right;
      });
    for (const step of [1, 2, 3, 6, 10, null]) {
      await page.evaluate((step) => {
        const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
        if (graph !== null) graph.view = { step };
      }, step);
      await expect.poll(between, { message: `step ${step}` }).toBeGreaterThanOrEqual(14);
    }
    await close();
  });

  it("says its headline whole at 320 pixels", async () => {
    const viewport = { width: 320, height: 480 };
    const { page, close } = await visit(site, "/embed.html?lang=de", { viewport, hasTouch });
    await page.locator(".header__headline").waitFor();
    expect(await wordsOf(page, ".header__headline")).toMatchObject({ cutPx: 0, lines: 2 });
    await close();
  });
});

it.each([
  [320, 480],
  [600, 400],
])("in a frame of %i×%i on another page a finger reaches all that an embed holds", async (width, height) => {
  const frameTag = `<iframe src="/embed.html?lang=de" width="${width}" height="${height}"></iframe>`;
  site.add(`/around-${width}.html`, `<!doctype html><title>An article</title><p>Words.</p>${frameTag}`);
  const context = await site.browser.newContext({ viewport: { width: 800, height: 700 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${site.origin}/around-${width}.html`);
  const frame = page.frameLocator("iframe");
  await frame.locator(".plot .thumb").first().waitFor({ timeout: 30_000 });
  const graph = frame.locator("tiespan-graph");
  const list = frame.locator("[data-list]");
  const isInSight = async () => {
    const [box, around] = [await list.boundingBox(), await page.locator("iframe").boundingBox()];
    return (box?.y ?? Infinity) + (box?.height ?? 0) <= (around?.y ?? 0) + (around?.height ?? 0);
  };
  expect(await isInSight()).toBe(false);
  const session = await page.context().newCDPSession(page);
  const around = await page.locator("iframe").boundingBox();
  for (let step = 0; step <= 8; step += 1) {
    const touchPoints = [{ id: 0, x: (around?.x ?? 0) + width / 2, y: (around?.y ?? 0) + height / 2 - step * 20 }];
    await session.send("Input.dispatchTouchEvent", { type: step === 0 ? "touchStart" : "touchMove", touchPoints });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(() => graph.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await expect.poll(isInSight).toBe(true);
  await list.tap();
  await expect.poll(() => frame.locator(".area-details .details__scroll").isVisible()).toBe(true);
  await context.close();
});
