import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const widths: readonly number[] = [280, 320, 360, 400, 440, 480, 520, 560, 630, 700];

interface Words {
  readonly text: string;
  readonly width: number;
  /** What of it has no room, in pixels. */
  readonly cutPx: number;
  readonly lines: number;
}

/** What can be read of an element, by the boxes of its text rather than by its style. */
const wordsOf = (page: Page, selector: string): Promise<Words> =>
  page.locator(selector).evaluate((element) => {
    const box = element.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects = [...range.getClientRects()];
    return {
      text: element.textContent.trim(),
      width: box.width,
      cutPx: Math.max(0, ...rects.map(({ left, right }) => Math.max(right - box.right, box.left - left))),
      lines: Math.round(box.height / Number.parseFloat(getComputedStyle(element).lineHeight)),
    };
  });
const numberIn = (language: string, number: number) =>
  new Intl.NumberFormat(language === "ar" ? "ar-u-nu-arab" : language).format(number);
const stageOf = (page: Page) => page.locator(".area-stage").boundingBox();

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
        const [date, title] = [await wordsOf(page, ".story .story__date"), await wordsOf(page, ".story .story__title")];
        expect([width, step, date.cutPx < 1], date.text).toEqual([width, step, true]);
        expect(title.width * title.lines, `${width}, step ${step}: ${title.text}`).toBeGreaterThan(
          Math.min(440, title.text.length * 5),
        );
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

  it("says its headline whole at 320 pixels", async () => {
    const viewport = { width: 320, height: 480 };
    const { page, close } = await visit(site, "/embed.html?lang=de", { viewport, hasTouch });
    const headline = page.locator(".header__headline");
    await headline.waitFor();
    expect(await headline.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
    expect((await wordsOf(page, ".header__headline")).lines).toBe(2);
    await close();
  });
});
