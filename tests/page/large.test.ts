import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TiespanGraph } from "../../src/element.ts";
import { hubsOf } from "../hubs.ts";
import { openSite, type Site, visit, type Visit } from "./site.ts";

let site: Site;
const dataset = hubsOf(5000);
const timeout = 30_000;

beforeAll(async () => {
  site = await openSite();
  site.add("/large.json", JSON.stringify(dataset));
});
afterAll(() => site.close());

const query = (page: Page) => new URL(page.url()).searchParams;
const words = (page: Page) => page.locator(".part__words").textContent();
const slider = (page: Page) => page.getByRole("slider", { name: "How many actors are shown" });
const inGraph = (page: Page) =>
  page.evaluate(() => document.querySelector<TiespanGraph>("tiespan-graph")?.counts.shown.actors ?? NaN);

async function journey(path: string, walk: (page: Page, reader: Visit) => Promise<void>): Promise<void> {
  const reader = await visit(site, path);
  reader.page.setDefaultTimeout(timeout);
  await walk(reader.page, reader);
  expect(reader.complaints).toEqual([]);
  await reader.close();
}

/** Somebody who is not among the strongest, but has a relation with the strongest of all. */
const follower = dataset.relations.find(({ source, target }) => source === "h0" && Number(target.slice(1)) > 2000);
const stranger = dataset.actors.find(({ id }) => id === follower?.target);

describe("a network of 5,000 actors", () => {
  it("opens on 40, by mouse: slide, search, bring in, all, back", () =>
    journey("/?data=large.json&lang=en", async (page) => {
      await expect.poll(() => words(page), { timeout }).toBe("40 of 5,000 actors");
      expect(await inGraph(page)).toBe(40);
      await slider(page).fill("0");
      await expect.poll(() => words(page), { timeout }).toBe("5 of 5,000 actors");
      await expect.poll(() => query(page).get("strongest"), { timeout }).toBe("5");
      await page.getByRole("button", { name: "Only the strongest 40" }).click();
      await expect.poll(() => words(page), { timeout }).toBe("40 of 5,000 actors");
      await expect.poll(() => query(page).has("strongest"), { timeout }).toBe(false);
      await page.getByRole("combobox", { name: "Find an actor" }).fill(stranger?.name as string);
      await page.locator(".search__option").first().click();
      await expect.poll(() => words(page), { timeout }).toBe("41 of 5,000 actors");
      await expect.poll(() => query(page).get("with"), { timeout }).toBe(stranger?.id);
      await expect.poll(() => page.locator(".area-details h2").textContent(), { timeout }).toContain(stranger?.name);
      await page.getByRole("button", { name: "Show all" }).click();
      await expect.poll(() => words(page), { timeout }).toBe("All 5,000 actors");
      await expect.poll(() => query(page).get("strongest"), { timeout }).toBe("all");
      await page.goBack();
      await expect.poll(() => words(page), { timeout }).toBe("41 of 5,000 actors");
      await page.getByRole("button", { name: "Only the strongest 40" }).click();
      await expect.poll(() => query(page).has("with"), { timeout }).toBe(false);
    }));

  it("is reached by keys, and says what has changed", () =>
    journey("/?data=large.json&lang=en", async (page) => {
      await expect.poll(() => words(page), { timeout }).toBe("40 of 5,000 actors");
      await slider(page).focus();
      expect(await slider(page).getAttribute("aria-valuetext")).toBe("the strongest 40");
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => words(page), { timeout }).toBe("50 of 5,000 actors");
      expect(await slider(page).getAttribute("aria-valuetext")).toBe("the strongest 50");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => words(page), { timeout }).toBe("All 5,000 actors");
      await expect.poll(() => page.locator(".area-status").textContent(), { timeout }).toContain("All 5,000 actors");
    }));

  it("opens from a link on those it names, and says it where nothing can be done", () =>
    journey(`/?data=large.json&lang=en&ui=static&strongest=3&with=${stranger?.id}`, async (page) => {
      await expect.poll(() => words(page), { timeout }).toBe("4 of 5,000 actors");
      expect(await slider(page).isVisible()).toBe(false);
      const described = await page.evaluate(() => document.querySelector<TiespanGraph>("tiespan-graph")?.describe());
      expect(described).toContain("The 3 strongest of 5,000 actors and 1 more.");
    }));

  it("does not say a word where all is shown anyway", () =>
    journey("/?lang=en", async (page) => {
      expect(await page.locator(".area-part").isVisible()).toBe(false);
    }));
});
