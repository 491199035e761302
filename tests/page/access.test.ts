import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("a language without words is said once", async () => {
  const { page, close } = await visit(site, "/?lang=fr");
  await expect.poll(() => page.locator(".notice").allTextContents()).toHaveLength(1);
  expect(await page.locator(".notice").textContent()).toContain("French");
  await page.locator(".notice .icon-button").click();
  await expect.poll(() => page.locator(".notice").count()).toBe(0);
  await close();
});

it.each([
  [1280, 800],
  [390, 844],
])("with text twice as large the graph at %i×%i keeps 240 pixels, and nothing goes sideways", async (width, height) => {
  const { page, close } = await visit(site, "/?lang=de&actor=musk", { viewport: { width, height } });
  const measured = await page.evaluate(async () => {
    document.documentElement.style.fontSize = "200%";
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const root = document.querySelector("tiespan-graph")?.shadowRoot;
    const wide = [...(root?.querySelectorAll("*") ?? [])].filter(
      (each) => each.getBoundingClientRect().right > innerWidth + 1,
    );
    return {
      overflow: document.documentElement.scrollWidth - innerWidth,
      height: root?.querySelector(".area-stage")?.clientHeight ?? 0,
      wide: wide.slice(0, 6).map((each) => each.className),
    };
  });
  expect(measured.height).toBeGreaterThanOrEqual(240);
  expect([measured.overflow > 0, ...(measured.overflow > 0 ? measured.wide : [])]).toEqual([false]);
  await close();
});

/** What reaches beyond the page; what is scrolled sideways by itself may, and names of sources are shortened in embeds. */
const beyondPage = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector("tiespan-graph")?.shadowRoot;
    const isPushed = (element: Element) =>
      element.closest(".scenes__list, .legend__types, .area-stage, .plot, .footer__part") !== null;
    const wide = [...(root?.querySelectorAll("*") ?? [])].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 1 && (right > innerWidth + 1 || left < -1) && !isPushed(each);
    });
    const rows = [...(root?.querySelectorAll(".scenes__list > li") ?? [])];
    const tooWide = rows.filter((row) => row.getBoundingClientRect().width > innerWidth - 32);
    const overflow = document.documentElement.scrollWidth - innerWidth;
    return [overflow, ...[...wide, ...tooWide].map((each) => each.className)];
  });

describe.each([
  ["text twice as large", 320, 640, 32],
  ["text twice as large", 640, 400, 32],
  ["1280 by 1024 pixels enlarged four times", 320, 256, 16],
])("on the page with %s, at %i×%i,", (_, width, height, standard) => {
  it.each(["?lang=de", "?lang=ar", "?lang=en&actor=musk", "?lang=de&tension=on"])(
    "nothing goes sideways and the graph has 240 pixels, at %s",
    async (view) => {
      const { page, close } = await visit(site, `/${view}`, { viewport: { width, height } });
      const session = await page.context().newCDPSession(page);
      await session.send("Page.setFontSizes", { fontSizes: { standard, fixed: 13 } });
      await page.reload();
      await page.locator(".plot .thumb").first().waitFor({ timeout: 30_000 });
      await page.locator('.actor[tabindex="0"]').waitFor({ state: "attached", timeout: 30_000 });
      await expect.poll(() => beyondPage(page)).toEqual([0]);
      expect(await page.locator(".area-stage").evaluate((stage) => stage.clientHeight)).toBeGreaterThanOrEqual(240);
      await close();
    },
  );
});

it.each([
  ["/?lang=de", 1280, 800],
  ["/?lang=de", 390, 844],
  ["/?lang=en", 320, 640],
  ["/embed.html?lang=de", 320, 480],
  ["/embed.html?lang=en", 600, 400],
] as const)("at %s, %i×%i, the graph has 240 pixels up to text twice as large", async (path, width, height) => {
  // A frame as low as this has them where one touches: tests/page/targets.test.ts; with a mouse its rows need less.
  const { page, close } = await visit(site, path, { viewport: { width, height }, hasTouch: height < 500 });
  const session = await page.context().newCDPSession(page);
  const textPx = () =>
    page.locator(".explorer").evaluate((explorer) => Number.parseFloat(getComputedStyle(explorer).fontSize));
  const usualPx = await textPx();
  for (const percent of [100, 125, 150, 175, 200]) {
    await session.send("Page.setFontSizes", { fontSizes: { standard: (16 * percent) / 100, fixed: 13 } });
    await page.reload();
    await page.locator(".plot .thumb").first().waitFor({ timeout: 30_000 });
    await page.locator('.actor[tabindex="0"]').waitFor({ state: "attached", timeout: 30_000 });
    expect(await textPx()).toBe((usualPx * percent) / 100);
    await expect.poll(() => beyondPage(page), { message: `${percent} %` }).toEqual([0]);
    const heightPx = await page.locator(".area-stage").evaluate((stage) => stage.clientHeight);
    expect(heightPx, `${percent} %`).toBeGreaterThanOrEqual(240);
  }
  await close();
});

it.each([
  ["/?lang=de", 320, 640],
  ["/?lang=de&step=5", 1280, 800],
  ["/embed.html?lang=de&step=5", 320, 480],
  ["/embed.html?lang=ar&step=2", 600, 400],
])("with wide spacing of text nothing is cut and nothing goes sideways at %s", async (path, width, height) => {
  const { page, close } = await visit(site, path, { viewport: { width, height } });
  await page.locator(".plot .thumb").first().waitFor({ timeout: 30_000 });
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(`* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    }`);
    document.querySelector("tiespan-graph")?.shadowRoot?.adoptedStyleSheets.push(spacing);
  });
  const cut = () =>
    page
      .locator(":is(.header, .story, .legend__types) :is(h1, p, span):not(.visually-hidden, .legend__number)")
      .evaluateAll((texts) =>
        (texts as HTMLElement[])
          .filter((text) => getComputedStyle(text).overflow !== "visible")
          .filter((text) => text.scrollHeight > text.clientHeight + 2 || text.scrollWidth > text.clientWidth + 1)
          .map((text) => text.textContent),
      );
  await expect.poll(cut).toEqual([]);
  expect(await beyondPage(page)).toEqual([0]);
  await close();
});

describe.each([
  [320, 480, true],
  [390, 520, true],
  [600, 400, true],
  [600, 400, false],
])("an embed of %i×%i, by touch: %s", (width, height, hasTouch) => {
  const embed = () => visit(site, "/embed.html?lang=de", { viewport: { width, height }, hasTouch });

  it("keeps 240 pixels of graph in text twice as large, and all below it can be scrolled to", async () => {
    const { page, close } = await embed();
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await page.reload();
    await page.locator(".timeline__dates summary").waitFor({ timeout: 30_000 });
    await expect
      .poll(() => page.locator(".area-stage").evaluate((stage) => stage.clientHeight))
      .toBeGreaterThanOrEqual(240);
    const beyond = await page.locator(".explorer").evaluate((explorer) =>
      [...explorer.querySelectorAll(".story button, .timeline summary, .footer__actions button")]
        .filter((button) => button.checkVisibility())
        .map((button) => {
          button.scrollIntoView({ block: "nearest" });
          return [button.textContent.trim(), button.getBoundingClientRect()] as const;
        })
        .filter(([, { right, top, bottom }]) => right > innerWidth || top < 0 || Math.floor(bottom) > innerHeight)
        .map(([words]) => words),
    );
    expect(beyond).toEqual([]);
    await close();
  });

  it("cuts no word of its legend, with wide spacing either", async () => {
    const { page, close } = await embed();
    await page.locator(".legend__word").first().waitFor();
    const cut = () =>
      page
        .locator(".legend__types .legend__word")
        .evaluateAll((words) =>
          words
            .filter((word) => word.scrollWidth > word.clientWidth + 1 && word.clientWidth > 0)
            .map((word) => word.textContent),
        );
    expect(await cut()).toEqual([]);
    await page.locator(".explorer").evaluate((explorer) => {
      explorer.style.setProperty("letter-spacing", "0.12em");
      explorer.style.setProperty("word-spacing", "0.16em");
    });
    expect(await cut()).toEqual([]);
    await close();
  });

  it("has fields for the dates, which set the window", async () => {
    const { page, close, complaints } = await embed();
    await page.locator(".timeline__dates summary").click({ timeout: 30_000 });
    const to = page.locator('[data-field="to"]');
    const box = await page.locator(".timeline__dates .disclosure__panel").boundingBox();
    expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? width) <= width, (box?.y ?? -1) >= 0]).toEqual([
      true,
      true,
      true,
    ]);
    await to.fill("22.1.2025");
    await to.press("Enter");
    await expect.poll(() => page.locator(".timeline__period").textContent()).toBe("13.–22. Januar 2025");
    expect(await page.locator(".timeline__dates summary").evaluate((button) => button.matches(":focus"))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

it("on a phone fields have text of 16 pixels, so that nothing is enlarged when somebody writes", async () => {
  const viewport = { width: 390, height: 844 };
  const { page, close } = await visit(site, "/?lang=de", { viewport, hasTouch: true, isMobile: true });
  await page.locator(".search__input").waitFor({ state: "attached", timeout: 30_000 });
  const sizes = await page
    .locator(".explorer input")
    .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field as Element).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  await close();
});

it("the wish for more contrast, and forced colours with a theme of the page, are heeded", async () => {
  const { page, close } = await visit(site, "/?lang=en&theme=light", { contrast: "more" });
  const colour = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colour(".header__summary")).toBe(await colour(".header__headline"));
  await close();
  const forced = await visit(site, "/?lang=en&theme=light", { forcedColors: "active", colorScheme: "dark" });
  expect(await forced.page.locator(".explorer").getAttribute("data-theme")).toBe("dark");
  await forced.close();
});

it("with the wish for less transparency nothing shines through a dialog", async () => {
  const { page, close } = await visit(site, "/?lang=en");
  const session = await page.context().newCDPSession(page);
  const features = [{ name: "prefers-reduced-transparency", value: "reduce" }];
  await session.send("Emulation.setEmulatedMedia", { features });
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("dialog").waitFor();
  const behind = () =>
    page.locator("dialog").evaluate((dialog) => getComputedStyle(dialog, "::backdrop").backgroundColor);
  expect(await behind()).toMatch(/^rgb\(/);
  await session.send("Emulation.setEmulatedMedia", { features: [] });
  expect(await behind()).toMatch(/^rgba\(/);
  await close();
});

it("types of the data's own have the language that their names are in", async () => {
  const { page, close } = await visit(site, "/?lang=ar");
  const word = page.locator('.legend__type[data-type="statement"] .legend__word, .legend__word[lang="de"]').first();
  expect([await word.getAttribute("lang"), await word.getAttribute("dir")]).toEqual(["de", "ltr"]);
  await close();
});

describe.each([
  [1280, 800],
  [320, 640],
  [600, 400],
])("at %i×%i", (width, height) => {
  it.each(["de", "en"])("nothing is wider than the page in %s, and the actors use the graphic", async (lang) => {
    const { page, close, complaints } = await visit(site, `/?lang=${lang}`, { viewport: { width, height } });
    const measured = await page.evaluate(() => {
      const root = document.querySelector("tiespan-graph")?.shadowRoot;
      const stage = root?.querySelector(".area-stage")?.getBoundingClientRect();
      return {
        overflow: document.documentElement.scrollWidth - innerWidth,
        stage: { width: stage?.width ?? 0, height: stage?.height ?? 0 },
      };
    });
    expect(measured.overflow).toBeLessThanOrEqual(0);
    await expect.poll(() => page.locator(".actor").count()).toBe(16);
    const boxes = await page.locator(".actor").evaluateAll((buttons) =>
      buttons.map((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }),
    );
    const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    expect(span(boxes.map(({ x }) => x)) / measured.stage.width).toBeGreaterThanOrEqual(0.8);
    expect(span(boxes.map(({ y }) => y)) / measured.stage.height).toBeGreaterThanOrEqual(0.75);
    expect(complaints).toEqual([]);
    await close();
  });
});

it.each([
  ["static", ["area-header", "area-stage", "area-footer"]],
  ["none", ["area-stage"]],
])("with ui=%s a host gets %j and nothing else", async (ui, areas) => {
  const { page, close, complaints } = await visit(site, `/?lang=en&ui=${ui}`);
  const seen = await page.locator('[class^="area-"]').evaluateAll((parts) =>
    (parts as Element[])
      .filter((part) => part.checkVisibility() && part.clientHeight > 0)
      .map((part) => part.getAttribute("class") ?? "")
      .filter((name) => !/area-(?:canvas|still|actors|notices)|visually-hidden/.test(name)),
  );
  expect(seen).toEqual(areas);
  expect(complaints).toEqual([]);
  await close();
});
