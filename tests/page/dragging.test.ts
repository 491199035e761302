import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const widths = [320, 360, 400, 440, 480, 520, 560, 630, 700];

it.each(["from", "to"])(
  "thumb --%s follows the pointer by steps of two pixels, never back, in embeds of 320 to 700 pixels",
  async (edge) => {
    const { page, close } = await visit(site, "/embed.html?lang=de", { viewport: { width: 700, height: 480 } });
    const thumb = page.locator(`.thumb--${edge}`);
    await thumb.waitFor({ timeout: 30_000 });
    const back: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 480 });
      const day = async () => Number(await thumb.getAttribute("aria-valuenow"));
      let before = "";
      const isAtRest = async () => {
        const was = before;
        before = JSON.stringify(await thumb.boundingBox());
        return was === before;
      };
      await expect.poll(isAtRest, { timeout: 30_000, interval: 300 }).toBe(true);
      const { x = 0, y = 0, width: wide = 0, height = 0 } = (await thumb.boundingBox()) ?? {};
      const [startX, middleY] = [x + wide / 2, y + height / 2];
      const outwards = edge === "from" ? -1 : 1;
      await page.mouse.move(startX, middleY);
      await page.mouse.down();
      const first = await day();
      let last = first;
      for (let px = 2; px <= 24; px += 2) {
        await page.mouse.move(startX + outwards * px, middleY);
        await page.evaluate(() => new Promise(requestAnimationFrame));
        const now = await day();
        if ((now - last) * outwards < 0) back.push(`${width}: ${last} → ${now}`);
        last = now;
      }
      await page.mouse.up();
      if (last === first) back.push(`${width}: nothing moves`);
      await page.evaluate(() => {
        const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
        if (graph !== null) graph.view = { from: null, to: null };
      });
      await expect.poll(day, { timeout: 30_000 }).toBe(first);
    }
    expect(back).toEqual([]);
    await close();
  },
);
