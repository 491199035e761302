import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const article = (style: string, lang: string) => `<!doctype html><meta charset="utf-8"><title>Article</title>
  <script src="/tiespan.js" defer></script>
  <div style="${style}"><tiespan-graph ui="embed" src="/data/musk-altman-trump.json" lang="${lang}"></tiespan-graph></div>`;

it.each([
  ["by a transform that makes it smaller", "width:1000px;transform:scale(.6);transform-origin:0 0", "en"],
  ["by a transform that makes it larger", "width:600px;transform:scale(1.4);transform-origin:0 0", "en"],
  ["by zoom", "width:1000px;zoom:.7", "en"],
  ["where one reads from the right", "width:1000px;zoom:.7", "ar"],
])("on a page that scales its graph a pointer means what is under it: %s", async (_, style, lang) => {
  site.add("/scaled.html", article(style, lang));
  const { page, close } = await visit(site, "/scaled.html", { viewport: { width: 1280, height: 800 } });
  const middleOf = async (part: string) => {
    const { x, y, width, height } = (await page.locator(part).boundingBox()) ?? {};
    return [(x ?? NaN) + (width ?? NaN) / 2, (y ?? NaN) + (height ?? NaN) / 2] as const;
  };
  const altman = '.actor[aria-label^="Sam Altman"]';
  await page.locator(altman).waitFor({ state: "attached", timeout: 30_000 });
  await page.mouse.click(...(await middleOf(altman)));
  const selected = () =>
    page.evaluate(
      () => document.querySelector<HTMLElement & { view?: { actor?: unknown } }>("tiespan-graph")?.view?.actor,
    );
  await expect.poll(selected, { timeout: 30_000 }).toBe("altman");
  const isBesideDetails = async () => {
    const [x, y] = await middleOf(altman);
    const [stage, details] = await Promise.all(
      [".area-stage", ".area-details"].map((part) => page.locator(part).boundingBox()),
    );
    const isIn = (box: typeof stage) =>
      box && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
    return details && details.width > 0 && isIn(stage) && !isIn(details);
  };
  await expect.poll(isBesideDetails, { timeout: 30_000 }).toBe(true);
  const [x, y] = await middleOf(".thumb--to");
  const inwards = lang === "ar" ? 60 : -60;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + inwards, y, { steps: 6 });
  const missed = async () => Math.abs((await middleOf(".thumb--to"))[0] - x - inwards);
  await expect.poll(missed, { timeout: 30_000 }).toBeLessThan(12);
  await page.mouse.up();
  await close();
});
