import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { palettes } from "../../src/notation/palette.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** How many pixels of a screenshot of the stage have each of the colours: as a person sees them, all layers together. */
async function countColours(page: Page, colours: readonly string[]): Promise<readonly number[]> {
  const shot = await page.locator(".area-stage").screenshot();
  const blank = await page.context().newPage();
  const counts = await blank.evaluate(
    async ([base64, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context?.drawImage(image, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
      return wanted.map((colour) => {
        const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
        let count = 0;
        for (let at = 0; at < data.length; at += 4) {
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
        }
        return count / (image.width * image.height);
      });
    },
    [shot.toString("base64"), colours] as const,
  );
  await blank.close();
  return counts;
}

it.each(["light", "dark"] as const)("on screen are actors and lines on the ground of the theme, %s", async (theme) => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: theme });
  const page = await context.newPage();
  await page.goto(`${site.origin}/?lang=en`);
  await page.locator(".area-canvas canvas").first().waitFor({ state: "attached" });
  await page.locator(".actor").first().waitFor();
  const { background, actor, family } = palettes[theme];
  const shares = () => countColours(page, [background, actor, family.conflict, family.support]);
  await expect.poll(async () => (await shares())[0], { timeout: 30_000 }).toBeGreaterThan(0.6);
  const [, ink, conflict, support] = await shares();
  expect(ink).toBeGreaterThan(0.01);
  expect(conflict).toBeGreaterThan(0.0005);
  expect(support).toBeGreaterThan(0.0005);
  await context.close();
});
