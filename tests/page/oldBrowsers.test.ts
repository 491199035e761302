import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  const picture = `<svg viewBox="0 0 10 10" width="300" height="200"><rect width="10" height="10"></rect></svg>`;
  const graph = `<tiespan-graph src="data/musk-altman-trump.json" lang="en">${picture}</tiespan-graph>`;
  site.add("/article.html", `<!doctype html><script src="tiespan.js" defer></script>${graph}`);
});
afterAll(() => site.close());

/** What a browser does not know, as paths from the global object. */
const youngerThan = {
  "Safari 16.4": ["Promise.withResolvers", "URL.canParse", "AbortSignal.any", "requestIdleCallback"],
  "Chrome 109": [
    ...["Promise.withResolvers", "URL.canParse", "AbortSignal.any"],
    ...["toSorted", "toReversed", "toSpliced", "with"].flatMap((name) => [
      `Array.prototype.${name}`,
      `Uint8Array.__proto__.prototype.${name}`,
    ]),
    ...["String.prototype.isWellFormed", "String.prototype.toWellFormed", "document.startViewTransition"],
  ],
  "Firefox 115": [
    ...["Promise.withResolvers", "AbortSignal.any", "Intl.Segmenter", "Intl.NumberFormat.prototype.formatRange"],
    ...["String.prototype.isWellFormed", "String.prototype.toWellFormed"],
  ],
} as const;
/** None of the three has them. */
const young = [
  ...["Object.groupBy", "Map.groupBy", "Array.fromAsync", "Promise.try", "RegExp.escape", "Iterator", "scheduler"],
  ...["union", "intersection", "difference", "isSubsetOf"].map((name) => `Set.prototype.${name}`),
  ...["map", "filter", "take", "toArray"].map((name) => `Iterator.prototype.${name}`),
  ...["Math.sumPrecise", "Uint8Array.fromBase64", "Uint8Array.prototype.toBase64", "Intl.DurationFormat"],
];

/** Opens a page in a Chromium from which the functions are gone. */
async function openWithout(paths: readonly string[], path: string) {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.addInitScript((gone) => {
    for (const place of gone) {
      const names = place.split(".");
      const last = names.pop() ?? "";
      const holder = names.reduce<object | undefined>(
        (object, name) => object && (Reflect.get(object, name) as object | undefined),
        globalThis,
      );
      if (holder !== undefined) Reflect.deleteProperty(holder, last);
    }
  }, paths);
  await page.goto(site.origin + path);
  return { page, errors, close: () => context.close() };
}

const areaOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.clientWidth * element.clientHeight || element.getBoundingClientRect().width);

describe.each(Object.entries(youngerThan))("without what %s does not know", (_, paths) => {
  it.each(["/article.html", "/?lang=en", "/embed.html?lang=en"])("%s becomes a graph that moves", async (path) => {
    // Shorter first: whoever takes `Iterator` away has nothing left to take from it.
    const { page, errors, close } = await openWithout([...paths, ...young.toReversed()], path);
    await expect.poll(() => page.locator("tiespan-graph canvas").count(), { timeout: 30_000 }).toBeGreaterThan(1);
    await expect.poll(() => page.locator(".actor").count()).toBe(16);
    if (path !== "/article.html") {
      await page
        .getByRole("button", { name: /^Next (?:event|step)/ })
        .first()
        .click();
      await page.locator(".footer__actions button").last().click();
      await page.locator("dialog[open]").waitFor();
    }
    expect(errors).toEqual([]);
    await close();
  });
});

describe("in a browser that is too old", () => {
  it.each([
    ["it knows no style sheets of scripts", ["Document.prototype.adoptedStyleSheets"]],
    ["it knows no containers", ["CSS.supports"]],
    ["it misses something that nobody has thought of", ["Intl.PluralRules", "Intl.DateTimeFormat.prototype.format"]],
  ])("because %s, the page keeps its picture and its table", async (_, paths) => {
    const { page, close } = await openWithout(paths, "/");
    const isPicture = () =>
      page
        .locator(".fallback__picture, .area-still svg")
        .evaluateAll((all) => all.some((each) => each.checkVisibility()));
    await page.waitForLoadState("networkidle");
    expect(await isPicture()).toBe(true);
    expect(await areaOf(page, "main")).toBeGreaterThan(10_000);
    await close();
  });

  it("what stands in the element of an article stays to be seen", async () => {
    const { page, close } = await openWithout(["CSSStyleSheet"], "/article.html");
    await page.waitForFunction(() => customElements.get("tiespan-graph") !== undefined);
    expect(await areaOf(page, "tiespan-graph > svg")).toBeGreaterThan(50_000);
    await close();
  });

  it("a failure while drawing leaves the picture there, and says so in words", async () => {
    const { page, errors, close } = await openWithout(["Document.prototype.createElementNS"], "/article.html");
    await page.locator('[data-notice="not-shown"]').waitFor();
    expect(await areaOf(page, "tiespan-graph > svg")).toBeGreaterThan(50_000);
    expect(errors.join()).toMatch(/createElementNS/);
    await close();
  });
});
