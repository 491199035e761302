import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const patience = { timeout: 30_000 };
const grip = (page: Page) => page.locator(".sheet-grip");
const heightOf = (page: Page) => page.locator(".area-details").getAttribute("data-sheet");
const pixelsOf = async (page: Page) => (await page.locator(".area-details").boundingBox())?.height ?? 0;

/** What is not to be seen of the selected actor; "" where its middle is on the stage and not behind the sheet. */
const wrongPlace = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector("tiespan-graph")?.shadowRoot;
    const boxOf = (selector: string) => root?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const [actor, stage, sheet] = [boxOf('.actor[aria-pressed="true"]'), boxOf(".area-stage"), boxOf(".area-details")];
    const [x, y] = [(actor.left + actor.right) / 2, (actor.top + actor.bottom) / 2];
    if (actor.width === 0) return "no such actor";
    if (y > sheet.top && y < sheet.bottom && x > sheet.left && x < sheet.right) return "behind the sheet";
    const isOnStage = x > stage.left && x < stage.right && y > stage.top && y < stage.bottom;
    return isOnStage && y > 0 && y < innerHeight ? "" : "off the stage";
  });

describe.each([
  ["on a phone", "/?lang=de&", { width: 390, height: 844 }],
  ["in a narrow embed", "/embed.html?lang=de&", { width: 320, height: 480 }],
  ["beside the graph of a low embed", "/embed.html?lang=de&", { width: 600, height: 400 }],
])("%s the details of a selection are a sheet", (_, path, viewport) => {
  it("of three heights, by its button, with what is selected in sight at each", async () => {
    const { page, close, complaints } = await visit(site, `${path}actor=trump`, { viewport, hasTouch: true });
    await expect.poll(() => grip(page).getAttribute("aria-label"), patience).toBe("Einzelheiten ganz hoch zeigen");
    const box = await grip(page).boundingBox();
    expect([(box?.width ?? 0) >= 44, box?.height]).toEqual([true, 44]);
    const pixels: number[] = [await pixelsOf(page)];
    for (const [height, next] of [
      ["tall", "Nur die Überschrift der Einzelheiten zeigen"],
      ["low", "Einzelheiten halb hoch zeigen"],
      ["half", "Einzelheiten ganz hoch zeigen"],
    ] as const) {
      await grip(page).tap();
      await expect.poll(() => heightOf(page)).toBe(height);
      expect(await grip(page).getAttribute("aria-label")).toBe(next);
      await expect.poll(() => wrongPlace(page), { ...patience, message: height }).toBe("");
      pixels.push(await pixelsOf(page));
    }
    const [half = 0, tall = 0, low = 0] = pixels;
    expect([tall > half * 1.2, low < half]).toEqual([true, true]);
    expect(await page.locator(".details__heading").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it("by a drag, which follows the pointer, and by keys", async () => {
    const { page, close, complaints } = await visit(site, `${path}actor=trump`, { viewport });
    await expect.poll(() => grip(page).count(), patience).toBe(1);
    const drag = async (byPx: number) => {
      const box = await grip(page).boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 12];
      const before = await pixelsOf(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + byPx, { steps: 4 });
      const during = await pixelsOf(page);
      await page.mouse.up();
      return during - before;
    };
    expect(Math.sign(await drag(40))).toBe(-1);
    await expect.poll(() => heightOf(page)).toBe("low");
    expect(Math.sign(await drag(-60))).toBe(1);
    await expect.poll(() => heightOf(page)).toBe("half");
    await drag(-30);
    await expect.poll(() => heightOf(page)).toBe("tall");
    await grip(page).focus();
    for (const height of ["half", "low", "low"]) {
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => heightOf(page)).toBe(height);
    }
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => heightOf(page)).toBe("half");
    expect(complaints).toEqual([]);
    await close();
  });

  it("that shows something of what it is about, beside its button that closes it", async () => {
    const { page, close } = await visit(site, `${path}actor=trump`, { viewport, hasTouch: true });
    await expect.poll(() => grip(page).count(), patience).toBe(1);
    await expect
      .poll(() => page.locator(".details__scroll").evaluate((scroll) => scroll.clientHeight))
      .toBeGreaterThan(140);
    const under = () =>
      page.evaluate(() => {
        const root = document.querySelector("tiespan-graph")?.shadowRoot;
        const button = root?.querySelector('.details > [data-icon="close"]')?.getBoundingClientRect() ?? new DOMRect();
        const texts = document.createTreeWalker(
          root?.querySelector(".details__scroll") ?? document,
          NodeFilter.SHOW_TEXT,
        );
        const found: string[] = [];
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const range = document.createRange();
          range.selectNode(node);
          const isUnder = [...range.getClientRects()].some(
            ({ left, right, top, bottom, width }) =>
              width > 1 && left < button.right && right > button.left && top < button.bottom && bottom > button.top,
          );
          if (isUnder) found.push(node.textContent ?? "");
        }
        return found;
      });
    for (const scrollTop of [0, 60, 130, 210]) {
      await page.locator(".details__scroll").evaluate((scroll, top) => (scroll.scrollTop = top), scrollTop);
      expect(await under()).toEqual([]);
    }
    await close();
  });

  it("that gives way to what has the focus", async () => {
    const { page, close } = await visit(site, `${path}actor=trump`, { viewport });
    await grip(page).focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => heightOf(page)).toBe("low");
    await page.locator(".area-details .relation-button").first().focus();
    await expect.poll(() => heightOf(page)).toBe("half");
    await grip(page).focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => heightOf(page)).toBe("tall");
    for (const selector of ['.area-zoom button[data-icon="fit"]', ".thumb--from", ".thumb--to"]) {
      await page.locator(selector).focus();
      const isCovered = () =>
        page.evaluate(() => {
          const root = document.querySelector("tiespan-graph")?.shadowRoot;
          const box = root?.activeElement?.getBoundingClientRect() ?? new DOMRect();
          const over = root?.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
          return (over?.closest(".area-details") ?? null) !== null;
        });
      await expect.poll(isCovered, { ...patience, message: selector }).toBe(false);
    }
    await close();
  });
});

it.each([
  ["an embed", "/embed.html?lang=en&actor=trump", { width: 400, height: 600 }],
  ["a phone", "/?lang=en&actor=musk", { width: 320, height: 640 }],
])(
  "what a link has selected is not behind the details on %s, and the page stays where it is",
  async (_, path, viewport) => {
    const { page, close } = await visit(site, path, { viewport });
    await expect.poll(() => wrongPlace(page), patience).toBe("");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await close();
  },
);

it("a link to an actor within a step begins with its heading, however far the list of steps was", async () => {
  const { page, close } = await visit(site, "/?lang=de&actor=musk&step=8", { viewport: { width: 1280, height: 800 } });
  await page.locator(".details__heading").waitFor(patience);
  await expect.poll(() => page.locator(".details__scroll").evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await close();
});

it("beside the graph of a wide page details have a place of their own", async () => {
  const { page, close } = await visit(site, "/?lang=en&actor=musk", { viewport: { width: 1280, height: 800 } });
  await expect.poll(() => page.locator(".details__heading").count(), patience).toBe(1);
  expect(await grip(page).isVisible()).toBe(false);
  await close();
});
