import type { Page } from "playwright";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { palettes } from "../../src/notation/palette.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The share of the pixels of a screenshot of the stage that each of the colours has: what a person sees, all layers together. */
async function sharesOf(page: Page, colours: readonly string[]): Promise<readonly number[]> {
  const { data, width, height } = PNG.sync.read(await page.locator(".area-stage").screenshot());
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `#${data.subarray(at, at + 3).toString("hex")}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return colours.map((colour) => (counts.get(colour) ?? 0) / (width * height));
}

it.each(["light", "dark"] as const)("on screen are actors and lines on the ground of the theme, %s", async (theme) => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: theme });
  const page = await context.newPage();
  await page.goto(`${site.origin}/?lang=en`);
  await page.locator(".area-canvas canvas").first().waitFor({ state: "attached" });
  await page.locator(".actor").first().waitFor();
  const { background, actor, family } = palettes[theme];
  const shares = () => sharesOf(page, [background, actor, family.conflict, family.support]);
  await expect.poll(async () => (await shares())[0], { timeout: 30_000 }).toBeGreaterThan(0.6);
  const [, ink, conflict, support] = await shares();
  expect(ink).toBeGreaterThan(0.01);
  expect(conflict).toBeGreaterThan(0.0005);
  expect(support).toBeGreaterThan(0.0005);
  await context.close();
});
