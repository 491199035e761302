import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset, Step, Text } from "../../src/dataset/types.ts";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const file = new URL("../../data/musk-altman-trump.json", import.meta.url);
const dataset = JSON.parse(readFileSync(file, "utf8")) as Dataset;
const [scene] = dataset.scenes ?? [];
const steps: readonly Step[] = scene?.steps ?? [];
const english = (text: Text | undefined) => (typeof text === "object" ? (text["en"] ?? "") : (text ?? ""));
const titleOf = (number: number) => english(steps[number - 1]?.title);

const stepInAddress = (page: Page) => new URL(page.url()).searchParams.get("step");
const present = (page: Page) => page.locator(".story-step[aria-current=step]");
const says = (page: Page) => page.locator(".area-status").textContent();

async function expectStep(page: Page, number: number | undefined): Promise<void> {
  await expect.poll(() => stepInAddress(page)).toBe(number === undefined ? null : String(number));
  if (number === undefined) await expect.poll(() => present(page).count()).toBe(0);
  else await expect.poll(() => present(page).getAttribute("data-step")).toBe(String(number));
}

describe("the story of the opening scene", () => {
  it("is a list of its steps beside the graph, each a button, and Back goes back step by step", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    await expect.poll(() => page.locator(".story-step").count()).toBe(steps.length);
    for (const number of [4, 5, 2]) {
      await page.locator(`.story-step[data-step="${number}"]`).click();
      await expectStep(page, number);
      await expect.poll(() => says(page)).toContain(titleOf(number));
    }
    for (const number of [5, 4, undefined]) {
      await page.goBack();
      await expectStep(page, number);
    }
    await page.goForward();
    await expectStep(page, 4);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is told by keys, from the first step to the last, and no further", async () => {
    const { page, close } = await visit(site, "/?lang=en");
    await page
      .getByRole("button", { name: /^Next step/ })
      .and(page.locator(".timeline button"))
      .focus();
    for (let number = 1; number <= steps.length; number += 1) {
      await page.keyboard.press("Enter");
      await expectStep(page, number);
    }
    await page.keyboard.press("Enter");
    await expectStep(page, steps.length);
    const isInView = () =>
      present(page).evaluate((step) => {
        const list = step.closest(".details__scroll")?.getBoundingClientRect();
        const { top, bottom } = step.getBoundingClientRect();
        return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
      });
    await expect.poll(isInView).toBe(true);
    await close();
  });

  it("stays where a link and reloading say", async () => {
    const { page, close } = await visit(site, "/?lang=en&step=5");
    await expectStep(page, 5);
    await page.reload();
    await expectStep(page, 5);
    expect(
      await page.evaluate(() => document.querySelector<HTMLElement & { view: object }>("tiespan-graph")?.view),
    ).toMatchObject({ scene: scene?.id, step: 5 });
    await close();
  });

  it("is left when the window is moved by hand, and by another scene", async () => {
    const { page, close } = await visit(site, "/?lang=en&step=5");
    await expectStep(page, 5);
    await page.locator(".thumb--to").press("ArrowRight");
    await expectStep(page, undefined);
    await page.locator('.story-step[data-step="3"]').click();
    await expectStep(page, 3);
    await page.locator(".scenes button").nth(1).click();
    await expectStep(page, undefined);
    await close();
  });

  it("has no step of a wrong number: one notice, and the whole scene", async () => {
    const { page, close } = await visit(site, "/?lang=en&step=99");
    await expect.poll(() => page.locator(".notice").allTextContents()).toHaveLength(1);
    expect(await page.locator(".notice").textContent()).toContain("step");
    await expect.poll(() => page.locator(".story-step").count()).toBe(steps.length);
    expect(await present(page).count()).toBe(0);
    await close();
  });

  it("plays by its button, and says each step", async () => {
    const { page, close } = await visit(site, "/?lang=en");
    const name = `The story in ${steps.length} steps`;
    await page.locator(".timeline").getByRole("button", { name }).click();
    await expectStep(page, 1);
    await expect.poll(() => says(page)).toContain(titleOf(1));
    await expect.poll(() => stepInAddress(page), { timeout: 15_000 }).toBe("2");
    await page.getByRole("button", { name: "Pause" }).click();
    await close();
  }, 60_000);

  it("gives way to all relations, and comes back", async () => {
    const { page, close } = await visit(site, "/?lang=en");
    const relations = page.locator(".details__relations");
    await expect.poll(() => page.locator(".story-step").count()).toBe(steps.length);
    expect(await relations.isVisible()).toBe(false);
    await page.getByRole("button", { name: /All relations/ }).click();
    await expect.poll(() => relations.isVisible()).toBe(true);
    await page.locator(".details__story-head button").click();
    await expect.poll(() => relations.isVisible()).toBe(false);
    await close();
  });

  it("is on a phone the present step under the graph, with the ones before and after it", async () => {
    const { page, close } = await visit(site, "/?lang=en", { viewport: { width: 390, height: 844 } });
    const caption = page.locator(".area-story .story");
    await caption.getByRole("button", { name: /^Next step/ }).click();
    await expect.poll(() => caption.textContent()).toContain(titleOf(1));
    await caption.getByRole("button", { name: /^Next step/ }).click();
    await expect.poll(() => caption.textContent()).toContain(titleOf(2));
    await caption.getByRole("button", { name: /^Previous step/ }).click();
    await expect.poll(() => stepInAddress(page)).toBe("1");
    await close();
  });

  it("is one line in an embed", async () => {
    const { page, close } = await visit(site, "/embed.html?lang=en&step=5", { viewport: { width: 600, height: 420 } });
    const caption = page.locator(".area-story .story");
    await expect.poll(() => caption.textContent()).toContain(titleOf(5));
    expect((await caption.boundingBox())?.height).toBeLessThan(45);
    await close();
  });

  it("has numbers on the timeline that lead to its steps", async () => {
    const { page, close } = await visit(site, "/?lang=en");
    await page.getByRole("button", { name: /^Step 6 of/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("step")).toBe("6");
    expect(await page.locator(".plot__step[aria-current='step']").textContent()).toContain("6");
    await close();
  });

  it.each([
    ["a phone", "/?lang=de", 390, 844],
    ["a small phone", "/?lang=de&step=4", 320, 640],
    ["an embed", "/embed.html?lang=de", 600, 400],
    ["an embed within a step", "/embed.html?lang=en&step=4", 600, 400],
    ["a desk", "/?lang=de", 1280, 800],
  ])("has one button each for playing, next and previous on %s", async (_, path, width, height) => {
    const { page, close } = await visit(site, path, { viewport: { width, height } });
    await page.locator(".plot").waitFor();
    for (const name of [
      /^(Die Geschichte in|The story in)/,
      /^(Nächster Schritt|Next step)/,
      /^(Voriger Schritt|Previous step|Kein Schritt davor|No step before|Kein früheres|No earlier)/,
    ]) {
      expect(await page.getByRole("button", { name }).count(), String(name)).toBe(1);
    }
    await close();
  });

  it.each(["de", "en"])(
    "has in an embed two rows of legend at most, and no type of which nothing is shown (%s)",
    async (lang) => {
      const { page, close } = await visit(site, `/embed.html?lang=${lang}`, { viewport: { width: 600, height: 400 } });
      const middles = () =>
        page.locator(".legend > .legend__types > li").evaluateAll((items) =>
          items
            .filter((item) => item.checkVisibility())
            .map((item) => item.getBoundingClientRect())
            .map(({ top, height }) => Math.round((top + height / 2) / 4)),
        );
      expect(new Set(await middles()).size).toBeLessThanOrEqual(2);
      const counts = await page.locator(".legend > .legend__types > .legend__item .legend__count").allTextContents();
      expect(counts.length).toBeGreaterThan(5);
      expect(counts.filter((count) => count.trim().startsWith("0"))).toEqual([]);
      await page.getByRole("button", { name: /^(Nächster Schritt|Next step)/ }).click();
      await expect.poll(() => page.locator(".area-story .story__number").count()).toBe(1);
      expect(new Set(await middles()).size).toBeLessThanOrEqual(2);
      await close();
    },
  );

  it("is in its pictures, too", async () => {
    const { page, close } = await visit(site, "/?lang=en&step=5");
    const svg = await page.evaluate(() =>
      document.querySelector<HTMLElement & { toSVG(): Promise<string> }>("tiespan-graph")?.toSVG(),
    );
    expect(svg).toContain(`Step 5 of ${steps.length}`);
    expect(svg).toContain(titleOf(5));
    await close();
  });
});

describe("a scene without steps", () => {
  it("plays from day to day, says what begins then, and never leaves its window", async () => {
    const days = dataset.scenes?.find(({ steps: told, view }) => told === undefined && view?.to === "2024");
    const { page, close } = await visit(site, `/?lang=en&scene=${days?.id}`);
    const end = () =>
      page.evaluate(() => document.querySelector<HTMLElement & { view: { to: string } }>("tiespan-graph")?.view.to);
    const next = () =>
      page.evaluate(() => document.querySelector<HTMLElement & { nextEvent(): boolean }>("tiespan-graph")?.nextEvent());
    expect(await next()).toBe(false);
    await page.locator(".timeline__play").click();
    await expect.poll(() => says(page)).not.toBe("");
    let moves = 0;
    while (await next()) {
      moves += 1;
      expect((await end()) ?? "").toMatch(/^20(1\d|2[0-4])/);
    }
    expect(moves).toBeGreaterThan(3);
    await close();
  }, 60_000);
});
