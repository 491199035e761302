import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it.each([
  ["de", "light", "Musk zweifelt am Geld für Stargate", "13.–28. Januar 2025", "Diese Ansicht: http"],
  ["en", "dark", "Musk doubts the money for Stargate", "January 13", "This view: http"],
])("on paper there is all that is shown, in %s from a %s screen", async (lang, theme, headline, period, address) => {
  const { page, complaints, close } = await visit(site, `/?lang=${lang}&theme=${theme}`);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator(".area-print tbody tr").count()).toBe(48);
  const words = (await page.locator(".explorer").innerText()).replace(/[\u2009\u202f\u00a0]/g, " ");
  expect(words).toContain(headline);
  expect(words).toContain(period);
  expect(words).toContain(address);
  expect(words).toContain("CC-BY-4.0");
  const seen = await page.evaluate(() => {
    const root = document.querySelector("tiespan-graph")?.shadowRoot;
    const isSeen = (selector: string): boolean => root?.querySelector(selector)?.checkVisibility() ?? false;
    return {
      picture: isSeen(".area-print__picture"),
      legend: isSeen('.legend__type[data-type="feud"]'),
      controls: [
        ".area-stage",
        ".area-timeline",
        ".area-details",
        ".scenes",
        ".area-search",
        ".footer__actions",
      ].filter(isSeen),
      overflow: document.documentElement.scrollWidth - innerWidth,
      ink: getComputedStyle(root?.querySelector("h1") ?? document.body).color,
      paper: [document.body, document.querySelector("tiespan-graph") ?? document.body].map(
        (element) => getComputedStyle(element).backgroundColor,
      ),
    };
  });
  expect(seen).toEqual({
    picture: true,
    legend: true,
    controls: [],
    overflow: expect.any(Number) as number,
    ink: "rgb(26, 29, 33)",
    paper: ["rgba(0, 0, 0, 0)", "rgba(0, 0, 0, 0)"],
  });
  expect(seen.overflow).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: "screen" });
  await expect.poll(() => page.locator(".area-print").evaluate((area) => area.childElementCount)).toBe(0);
  await expect.poll(() => page.locator(".area-timeline").isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it("a printed sheet is made by the browser itself, too", async () => {
  const { page, complaints, close } = await visit(site, "/?lang=de&scene=money");
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const pageCount = pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pageCount).toBeGreaterThan(1);
  expect(pageCount).toBeLessThan(12);
  expect(complaints).toEqual([]);
  await close();
});

it("a lazy graph far below is on paper once the page has been printed, and is loaded once", async () => {
  const graph = '<tiespan-graph src="data/musk-altman-trump.json" ui="embed" loading="lazy"></tiespan-graph>';
  const space = '<script src="tiespan.js"></script><div style="height: 5000px"></div>';
  site.add("/article.html", `<!doctype html><html lang="en"><title>Article</title>${space}${graph}</html>`);
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let asked = 0;
  page.on("request", (request) => (asked += request.url().includes("/data/") ? 1 : 0));
  await page.goto(`${site.origin}/article.html`);
  await page.evaluate(() => customElements.whenDefined("tiespan-graph").then(() => undefined));
  await page.pdf();
  await page.evaluate(() => document.querySelector<HTMLElement & { ready: Promise<void> }>("tiespan-graph")?.ready);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator(".area-print tbody tr").count(), { timeout: 30_000 }).toBe(48);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => scrollTo(0, 5000));
  await page.locator(".actor").first().waitFor({ state: "attached", timeout: 30_000 });
  expect(asked).toBe(1);
  await context.close();
});
