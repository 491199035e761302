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

const nameOf = new Map(dataset.actors.map(({ id, name }) => [id, name as string]));
/** Rows as lists have them; in the order of the file where they are of the same month. */
const newestFirst = [...dataset.relations.keys()].sort((one, other) => {
  const [first = "", second = ""] = [one, other].map((row) => dataset.relations[row]?.date);
  return first === second ? one - other : first < second ? 1 : -1;
});

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

  it("lists each of 6,500 relations, by scrolling and by keys, and says how many there are", () =>
    journey("/?data=large.json&lang=en&strongest=all", async (page) => {
      const list = page.locator(".relation-list");
      const entries = list.locator("> li");
      const places = () => entries.evaluateAll((all) => all.map((each) => Number(each.getAttribute("aria-posinset"))));
      await expect.poll(places, { timeout }).toContain(1);
      expect(await page.locator(".details__group-count").textContent()).toBe("6,500");
      expect(await entries.first().getAttribute("aria-setsize")).toBe("6500");
      await page.locator(".details__scroll").evaluate((around) => (around.scrollTop = around.scrollHeight / 2));
      await expect.poll(async () => Math.abs((await places())[0] ?? 0) > 2500, { timeout }).toBe(true);
      const told = await entries.evaluateAll((all) =>
        all.map((each) => [each.getAttribute("aria-posinset"), each.querySelector("button")?.dataset["relation"]]),
      );
      expect(told.map(([place, row]) => [Number(place), Number(row)])).toEqual(
        told.map(([place]) => [Number(place), newestFirst[Number(place) - 1]]),
      );
      expect(told.length).toBeLessThan(100);
      await entries.nth(10).getByRole("button").focus();
      await page.keyboard.press("End");
      await expect.poll(async () => (await places()).at(-1), { timeout }).toBe(6500);
      await page.keyboard.press("Enter");
      await expect.poll(() => query(page).get("relation"), { timeout }).toBe(`r${told[10]?.[1]}`);
    }));

  it("has a table of them, sorted by any column, and lists them on a phone without making the page long", () =>
    journey("/?data=large.json&lang=de&strongest=all", async (page) => {
      await page.getByRole("button", { name: "Als Tabelle" }).click();
      const table = page.locator(".relations-table");
      await expect.poll(() => table.getAttribute("aria-rowcount"), { timeout }).toBe("6501");
      await page.locator('[data-column="source"]').click();
      await page.locator(".table-scroll").evaluate((around) => (around.scrollTop = around.scrollHeight));
      const numbers = () =>
        table.locator("tbody [aria-rowindex]").evaluateAll((all) => all.map((row) => Number(row.ariaRowIndex)));
      await expect.poll(async () => (await numbers()).at(-1), { timeout }).toBe(6501);
      const lastName = [...dataset.relations.map(({ source }) => nameOf.get(source) ?? "")]
        .sort(new Intl.Collator("de", { numeric: true }).compare)
        .at(-1);
      expect(await table.locator("tbody [aria-rowindex] td:nth-child(4)").last().textContent()).toContain(lastName);
      await page.keyboard.press("Escape");
      await page.setViewportSize({ width: 390, height: 844 });
      const heightPx = () => page.evaluate(() => document.documentElement.scrollHeight);
      await expect.poll(heightPx, { timeout }).toBeLessThan(3500);
      const box = page.locator(".list-window");
      await box.evaluate((around) => (around.scrollTop = around.scrollHeight));
      await expect.poll(() => box.locator("li").last().getAttribute("aria-posinset"), { timeout }).toBe("6500");
    }));

  it("says in the key that its lines are thin, until somebody has come nearer", () =>
    journey("/?data=large.json&lang=en&strongest=all", async (page) => {
      const key = page.locator(".legend__key");
      await expect.poll(() => key.textContent(), { timeout }).toContain("so many lines are thin");
      const nearer = page.getByRole("button", { name: "Zoom in" });
      for (let press = 0; press < 4; press++) await nearer.click();
      await expect
        .poll(() => key.count().then((count) => (count === 0 ? "" : key.textContent())), { timeout })
        .not.toContain("so many lines");
    }));

  it("does not say a word where all is shown anyway", () =>
    journey("/?lang=en", async (page) => {
      expect(await page.locator(".area-part").isVisible()).toBe(false);
    }));
});
