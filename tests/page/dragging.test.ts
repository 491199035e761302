import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const widths: readonly number[] = [280, 320, 360, 400, 440, 480, 520, 560, 630, 700];
const edges = ["from", "to"] as const;
const stepPx = 2;
const outPx = 24;
/** As far inwards from where it began. */
const inPx = 8;

const thumbOf = (page: Page, edge: string) => page.locator(`.thumb--${edge}`);
const dayOf = async (page: Page, edge: string) => Number(await thumbOf(page, edge).getAttribute("aria-valuenow"));
/** The same when the next frame is drawn. */
const nextDayOf = (page: Page, edge: string) =>
  thumbOf(page, edge).evaluate(async (thumb) => {
    await new Promise(requestAnimationFrame);
    return Number(thumb.getAttribute("aria-valuenow"));
  });

/** The middle of a thumb that has stood still for some frames, in a frame that is scrolled to it where it is too low. */
async function middleOf(page: Page, edge: string): Promise<[x: number, y: number]> {
  return thumbOf(page, edge).evaluate(async (thumb) => {
    thumb.scrollIntoView({ block: "nearest" });
    let before = "";
    for (let still = 0; still < 6;) {
      await new Promise(requestAnimationFrame);
      const now = JSON.stringify(thumb.getBoundingClientRect());
      still = now === before ? still + 1 : 0;
      before = now;
    }
    const { left, top, width, height } = thumb.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  });
}

/** The days of a thumb while it is drawn by `pixels`, step by step, from where the pointer has taken it. */
async function drag(page: Page, edge: string, [x, y]: readonly [number, number], fromPx: number, toPx: number) {
  const days = [await dayOf(page, edge)];
  const direction = Math.sign(toPx - fromPx);
  for (let px = fromPx; px !== toPx;) {
    px += direction * stepPx;
    await page.mouse.move(x + px, y);
    days.push(await nextDayOf(page, edge));
  }
  return days;
}

/** What is wrong with a way that leads to later days, or with -1 to earlier ones. */
function faultsOf(days: readonly number[], direction: number): string[] {
  const back = days.some((day, index) => index > 0 && (day - (days[index - 1] ?? day)) * direction < 0);
  const isMoved = ((days.at(-1) ?? NaN) - (days[0] ?? NaN)) * direction > 0;
  return [...(back ? ["goes back"] : []), ...(isMoved ? [] : ["does not move"])];
}

it.each([
  ["with a mouse, from 280 to 700 pixels", false, widths],
  ["with targets for fingers, at 280 and 320 pixels", true, [280, 320]],
] as const)("both thumbs follow out and in by steps of two pixels, never back: %s", async (_, hasTouch, widths) => {
  const viewport = { width: 700, height: 480 };
  const { page, close } = await visit(site, "/embed.html?lang=de", { viewport, hasTouch });
  await thumbOf(page, "to").waitFor({ timeout: 30_000 });
  const first = await Promise.all(edges.map((edge) => dayOf(page, edge)));
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 480 });
    for (const edge of edges) {
      const middle = await middleOf(page, edge);
      const outwards = edge === "from" ? -1 : 1;
      await page.mouse.move(...middle);
      await page.mouse.down();
      const ways = {
        out: await drag(page, edge, middle, 0, outwards * outPx),
        in: await drag(page, edge, middle, outwards * outPx, -outwards * inPx),
      };
      await page.mouse.up();
      for (const fault of faultsOf(ways.out, outwards))
        faults.push(`${width} ${edge} out ${fault}: ${ways.out.join()}`);
      for (const fault of faultsOf(ways.in, -outwards)) faults.push(`${width} ${edge} in ${fault}: ${ways.in.join()}`);
      await page.evaluate(() => {
        const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
        if (graph !== null) graph.view = { from: null, to: null };
      });
      await expect.poll(() => Promise.all(edges.map((each) => dayOf(page, each)))).toEqual(first);
    }
  }
  expect(faults).toEqual([]);
  await close();
});
