import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { openSite, type Site, visit } from "./site.ts";

const compared = "scene=&from=2025-01-20&to=2025-01-28&compare=2025-01-05..2025-01-12";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const thumb = (page: Page, edge: "from" | "to") => page.locator(`.track .thumb--${edge}`);
const dayOf = (date: string) => Date.parse(date) / 86_400_000;

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`not to be seen: ${selector}`);
  return box;
}

/** Draws with the mouse from the middle of something, `by` pixels to the right. */
async function drag(page: Page, selector: string, by: number): Promise<void> {
  const { x, y, width, height } = await boxOf(page, selector);
  const [startX, middleY] = [x + width / 2, y + height / 2];
  await page.mouse.move(startX, middleY);
  await page.mouse.down();
  await page.mouse.move(startX + by / 2, middleY);
  await page.mouse.move(startX + by, middleY);
  await page.mouse.up();
}

it.each(["de", "en", "ar"])("the key of the curve of tension is read whole on a phone, in %s", async (lang) => {
  const { page, close } = await visit(site, `/?lang=${lang}&tension=on`, phone);
  const key = page.locator(".track__key");
  await key.waitFor();
  const beyond = () =>
    key.evaluate((element) => {
      const [around, below] = [element.getBoundingClientRect(), element.nextElementSibling?.getBoundingClientRect()];
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right, bottom } = range.getBoundingClientRect();
      return [left < around.left - 1, right > around.right + 1, bottom > (below?.top ?? 0) + 1];
    });
  expect(await beyond()).toEqual([false, false, false]);
  await close();
});

describe("the other of two periods, on the timeline", () => {
  it("is pulled by its ends, moved as a whole and by keys, while the own period stays", async () => {
    const { page, complaints, close } = await visit(site, `/?${compared}&lang=en`);
    await thumb(page, "to").waitFor();
    expect(await page.getByRole("slider", { name: "End of the other period" }).getAttribute("aria-valuenow")).toBe(
      String(dayOf("2025-01-12")),
    );
    await thumb(page, "to").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => query(page)["compare"]).toBe("2025-01-05..2025-01-14");
    await page.locator(".answer__other > summary", { hasText: "January 5 – 14, 2025" }).waitFor();
    await thumb(page, "from").focus();
    await page.keyboard.press("Shift+ArrowLeft");
    await expect.poll(() => query(page)["compare"]).toBe("2024-12-29..2025-01-14");
    const before = await boxOf(page, ".track__window");
    await drag(page, ".track__window", 60);
    await expect.poll(() => query(page)["compare"]).not.toBe("2024-12-29..2025-01-14");
    const [from = "", to = ""] = query(page)["compare"]?.split("..") ?? [];
    expect(dayOf(to) - dayOf(from)).toBe(16);
    expect((await boxOf(page, ".track__window")).x).toBeGreaterThan(before.x);
    await drag(page, ".track .thumb--from", 40);
    await expect.poll(() => query(page)["compare"]?.split("..")[0]).not.toBe(from);
    expect(query(page)).toMatchObject({ from: "2025-01-20", to: "2025-01-28" });
    expect(query(page)["compare"]?.split("..")[1]).toBe(to);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it("is where a tap is, with ends of 44 pixels for fingers", async () => {
    const { page, close } = await visit(site, `/?${compared}&lang=de`, phone);
    await thumb(page, "to").waitFor();
    for (const edge of ["from", "to"] as const) {
      const { width, height } = await boxOf(page, `.track .thumb--${edge}`);
      expect([width, height].map(Math.round)).toEqual([44, 44]);
    }
    // Above the sheet with the answer.
    await page.locator(".timeline__chart").evaluate((chart) => chart.scrollIntoView({ block: "start" }));
    const { x, y, width, height } = await boxOf(page, ".track");
    await page.touchscreen.tap(x + width - 5, y + height / 2);
    await expect.poll(() => query(page)["compare"]).not.toBe("2025-01-05..2025-01-12");
    const [from = "", to = ""] = query(page)["compare"]?.split("..") ?? [];
    expect(dayOf(to) - dayOf(from)).toBe(7);
    await close();
  });

  it("is mirrored where one reads from the right, and stands below the plot of an embed", async () => {
    const { page, close } = await visit(site, `/?${compared}&lang=ar`);
    await thumb(page, "to").waitFor();
    expect((await boxOf(page, ".track .thumb--to")).x).toBeLessThan((await boxOf(page, ".track .thumb--from")).x);
    await thumb(page, "to").focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => query(page)["compare"]).toBe("2025-01-05..2025-01-13");
    await close();
    const embed = await visit(site, `/embed.html?${compared}&lang=en`, { viewport: { width: 600, height: 400 } });
    await thumb(embed.page, "to").waitFor();
    const [plot, track] = [await boxOf(embed.page, ".plot"), await boxOf(embed.page, ".track")];
    expect(track.y).toBeGreaterThanOrEqual(plot.y + plot.height);
    expect((await boxOf(embed.page, ".track .thumb--to")).height).toBe(24);
    await embed.close();
  });

  it("is called the same beside the graph, where the data end before it", async () => {
    const { page, close } = await visit(site, "/?scene=&from=2024&to=2024&compare=2026..2027&lang=de");
    await thumb(page, "to").waitFor();
    const label = page.locator(".track").getByRole("group");
    expect(await label.getAttribute("aria-label")).toMatch(/^Verglichen mit 2026\s*–\s*2027$/);
    const summary = await page.locator(".answer__other > summary").textContent();
    expect(summary?.trim()).toBe(await label.getAttribute("aria-label"));
    // Once it is moved it is what has been moved to.
    await thumb(page, "from").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => label.getAttribute("aria-label")).toContain("2. Januar");
    await expect
      .poll(async () => (await page.locator(".answer__other > summary").textContent())?.trim())
      .toBe(await label.getAttribute("aria-label"));
    await close();
  });

  it("is gone with the question", async () => {
    const { page, close } = await visit(site, `/?${compared}&lang=en`);
    await thumb(page, "to").waitFor();
    await page.locator(".area-details .details > .icon-button").click();
    await expect.poll(() => page.locator(".track").count()).toBe(0);
    await close();
  });
});

describe("the curve of tension", () => {
  it("leads to the day of a change, by arrows, a click, and buttons that say highest, lowest and now", async () => {
    const { page, complaints, close } = await visit(site, "/?scene=&tension=on&lang=en");
    const curve = page.getByRole("slider", { name: "Tension, day by day" });
    await curve.waitFor();
    await page.locator(".answer__moments button", { hasText: "Highest" }).click();
    await expect.poll(() => query(page)).toMatchObject({ from: "2025-01-21", to: "2025-01-21" });
    await expect.poll(() => curve.getAttribute("aria-valuetext")).toBe("January 21, 2025, 2 of 4 triangles in tension");
    // What is counted on the day is what the answer says of it.
    await expect
      .poll(() => page.locator(".answer__said").textContent())
      .toMatch(/^4 triangles .* 2 of them in tension/);
    await curve.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => query(page)).toMatchObject({ from: "2025-01-22", to: "2025-01-22" });
    await expect.poll(() => curve.getAttribute("aria-valuetext")).toMatch(/^January 22, 2025, 1 of 2/);
    const { x, y, width, height } = await boxOf(page, ".track__curve");
    await page.mouse.click(x + width - 60, y + height / 2);
    await expect.poll(() => query(page)["from"]).not.toBe("2025-01-22");
    const days = await page.locator(".plot .thumb").evaluateAll((thumbs) => thumbs.map((each) => each.ariaValueNow));
    expect(days).toEqual([days[0], days[0]]);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it("stands in an embed that has room for it, and in no smaller one", async () => {
    for (const [width, height, isSeen] of [
      [800, 500, true],
      [600, 400, false],
    ] as const) {
      const { page, close } = await visit(site, "/embed.html?scene=&tension=on&lang=de", {
        viewport: { width, height },
      });
      await page.locator(".track__curve").waitFor({ state: isSeen ? "visible" : "attached" });
      expect(await page.locator(".track__curve").isVisible()).toBe(isSeen);
      if (isSeen) expect((await boxOf(page, ".track__curve")).height).toBe(24);
      await close();
    }
  });

  it("is high enough for a finger", async () => {
    const { page, close } = await visit(site, "/?scene=&tension=on&lang=de", phone);
    await page.locator(".track__curve").waitFor();
    expect((await boxOf(page, ".track__curve")).height).toBeGreaterThanOrEqual(44);
    await close();
  });
});
