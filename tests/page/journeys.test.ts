import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TiespanGraph } from "../../src/element.ts";
import { countShipped } from "./oracle.ts";
import { openSite, type Site, visit, type Visit } from "./site.ts";

let site: Site;
let reader: Visit;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  reader = await visit(site, "/?lang=en");
  page = reader.page;
});
afterEach(async () => {
  const { complaints } = reader;
  await reader.close();
  expect(complaints).toEqual([]);
});

const query = () => new URL(page.url()).searchParams;
const heading = () => page.getByRole("heading", { level: 1 });
const legendCount = async (type: string) =>
  Number(await page.locator(`[data-type="${type}"] .legend__count`).textContent());
const thumb = (edge: "from" | "to") =>
  page.getByRole("slider", { name: edge === "from" ? "Start of the period" : "End of the period" });
const caption = () => page.locator(".timeline__caption");
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const inCast = ({ source, target }: { source: string; target: string }) => cast.has(source) && cast.has(target);
const cast = new Set(
  "musk trump altman leavitt nadella openai microsoft softbank oracle stargate xai white-house trump-circle doge fox-news cnbc".split(
    " ",
  ),
);

describe("a reader who opens the page", () => {
  it("finds the quarrel of January 2025 with its headline, date, legend and list", async () => {
    await expect.poll(() => heading().textContent()).toContain("Stargate");
    expect(await caption().textContent()).toMatch(/13.*28/);
    const expected = countShipped("2025-01-13", "2025-01-28", inCast);
    for (const [type, count] of Object.entries(expected.byType)) expect(await legendCount(type)).toBe(count);
    await expect.poll(() => page.locator(".relation-button").count()).toBe(expected.relations);
  });

  it("takes what is listed as a table: sorted, saved, and back to a relation", async () => {
    await page.goto(`${site.origin}/?lang=en&scene=network`);
    await page.getByRole("button", { name: "As a table" }).click();
    const dialog = page.getByRole("dialog");
    const shown = () =>
      page.evaluate(() => document.querySelector<TiespanGraph>("tiespan-graph")?.counts.shown.relations ?? NaN);
    await expect.poll(() => dialog.locator("tbody tr").count()).toBe(await shown());
    await dialog.getByRole("button", { name: "When" }).click();
    const [first] = await dialog.locator("tbody tr:first-child td:first-child").allTextContents();
    const saving = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save CSV" }).click();
    const text = readFileSync(await (await saving).path(), "utf8");
    const { data } = Papa.parse<string[]>(text.replace("\ufeff", ""), { skipEmptyLines: true });
    expect(data).toHaveLength(1 + (await shown()));
    expect(data[1]?.[0]).toBe(first);
    await dialog.locator("tbody [data-relation]").first().click();
    await expect.poll(() => query().has("relation")).toBe(true);
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it("moves the end of the window by keys", async () => {
    await thumb("to").focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => thumb("to").getAttribute("aria-valuenow")).toBe(String(dayOf("2025-01-23")));
    const expected = countShipped("2025-01-13", "2025-01-23", inCast);
    expect(await legendCount("alliance")).toBe(expected.byType["alliance"]);
    await expect.poll(() => query().get("to")).toBe("2025-01-23");
  });

  it("moves the start of the window by pointer", async () => {
    const box = await thumb("from").boundingBox();
    if (box === null) throw new Error("the thumb is not to be seen");
    const before = Number(await thumb("from").getAttribute("aria-valuenow"));
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    const after = Number(await thumb("from").getAttribute("aria-valuenow"));
    expect(after).toBeLessThan(before);
    const from = new Date(after * 86_400_000).toISOString().slice(0, 10);
    await expect.poll(() => query().get("from")).toBe(from);
    const expected = countShipped(from, "2025-01-28", inCast);
    expect(await legendCount("feud")).toBe(expected.byType["feud"]);
  });

  it("types dates, and is told what is wrong with one", async () => {
    await page.getByText("Enter dates").click();
    await page.locator('[data-field="from"]').fill("2025-02-30");
    await page.getByRole("button", { name: "Apply" }).click();
    expect(await page.locator("#date-error").textContent()).toContain("2025-02-30");
    await page.locator('[data-field="from"]').fill("2024");
    await page.locator('[data-field="to"]').fill("2025-03");
    await page.keyboard.press("Enter");
    await expect.poll(() => query().get("from")).toBe("2024-01-01");
    expect(query().get("to")).toBe("2025-03-31");
    const expected = countShipped("2024-01-01", "2025-03-31", inCast);
    expect(await legendCount("rebuke")).toBe(expected.byType["rebuke"]);
  });

  it("is told by the headline what is true of the days shown", async () => {
    const [story = ""] = await heading().allTextContents();
    expect(story).toContain("Stargate");
    const topOfStage = async () => (await page.locator(".area-stage").boundingBox())?.y;
    const top = await topOfStage();
    const show = (from: string | null, to: string | null) =>
      page.evaluate(
        (view) => {
          const graph = document.querySelector<TiespanGraph>("tiespan-graph");
          if (graph !== null) graph.view = view;
        },
        { from, to },
      );
    const whole = "Musk, Altman, Trump: who is with whom, who is against whom";
    for (const [from, to, headline] of [
      ["2019", "2020", whole],
      ["2025-01-13", "2025-01-20", whole],
      ["2024-12-01", "2025-02-28", story],
      ["2025-01-22", "2025-02-28", whole],
      [null, null, story],
    ] as const) {
      await show(from, to);
      await expect.poll(() => heading().textContent()).toBe(headline);
      await expect.poll(() => page.getByRole("figure").getAttribute("aria-label")).toBe(headline);
      expect(await topOfStage()).toBe(top);
    }
  });

  it("goes from step to step", async () => {
    const end = async () => Number(await thumb("to").getAttribute("aria-valuenow"));
    await page.locator('[data-step="next"]').click();
    await expect.poll(() => query().get("step")).toBe("1");
    await expect.poll(end).toBe(dayOf("2024-12-31"));
    await page.locator('[data-step="next"]').click();
    await expect.poll(end).toBe(dayOf("2025-01-20"));
  });

  it("switches a type off and on, and looks at one alone", async () => {
    const list = page.locator(".relation-button");
    const all = await list.count();
    const alliances = await legendCount("alliance");
    await page.locator('[data-type="alliance"]').click();
    await expect.poll(() => page.locator('[data-type="alliance"]').getAttribute("aria-pressed")).toBe("false");
    await expect.poll(() => list.count()).toBe(all - alliances);
    await expect.poll(() => query().get("types") ?? "alliance").not.toContain("alliance");
    await page.getByText("Filter", { exact: true }).click();
    await page.getByRole("button", { name: "Only Rebuke, criticism" }).click();
    await expect.poll(() => query().get("types")).toBe("rebuke");
    await page.getByRole("button", { name: "Show all" }).first().click();
    await expect.poll(() => query().has("types")).toBe(false);
    await expect.poll(() => list.count()).toBe(all);
  });

  it("searches an actor, reads its relations, and follows one to its source", async () => {
    await page.locator('[role="combobox"]').fill("altm");
    await expect.poll(() => page.locator('.area-search [role="option"]').count()).toBeGreaterThan(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => query().get("actor")).toBe("altman");
    const panel = page.locator(".area-details");
    await expect.poll(() => panel.getByRole("heading", { name: "Sam Altman" }).count()).toBe(1);
    await panel.locator(".relation-button").first().click();
    await expect.poll(() => query().get("relation")).toMatch(/^r\d+$/);
    const source = panel.locator('a[target="_blank"]').first();
    expect(await source.getAttribute("href")).toMatch(/^https?:\/\//);
    expect(await source.getAttribute("rel")).toBe("noopener noreferrer");
  });

  it("hears that nobody of that name exists, and who may be meant", async () => {
    await page.locator('[role="combobox"]').fill("Altmann");
    await expect.poll(() => page.locator(".area-search").textContent()).toContain("Sam Altman");
    await page.locator('[role="combobox"]').fill("qqqq");
    await expect.poll(() => page.locator(".area-search").textContent()).toContain("“qqqq”");
  });

  it("goes to another story and Back again", async () => {
    const first = await heading().textContent();
    await page.locator('[data-scene="money"]').click();
    await expect.poll(() => heading().textContent()).not.toBe(first);
    await expect.poll(() => query().get("scene")).toBe("money");
    await page.goBack();
    await expect.poll(() => heading().textContent()).toBe(first);
    expect(query().has("scene")).toBe(false);
    await page.goForward();
    await expect.poll(() => query().get("scene")).toBe("money");
  });

  it("finds the same view again after reloading a deep link", async () => {
    await page.goto(`${site.origin}/?scene=rift&from=2018-02&to=2023&types=feud&actor=musk&lang=en&theme=dark`);
    await page.reload();
    await expect.poll(() => page.locator(".area-details").getByRole("heading", { name: "Elon Musk" }).count()).toBe(1);
    expect(page.url()).toContain("?scene=rift&from=2018-02&to=2023&types=feud&actor=musk&lang=en&theme=dark");
    expect(await page.locator(".explorer").getAttribute("data-theme")).toBe("dark");
    expect(await page.locator('[data-type="alliance"]').getAttribute("aria-pressed")).toBe("false");
  });

  it("switches language and theme, and the link keeps both", async () => {
    await page.getByRole("button", { name: "Deutsch" }).click();
    await expect.poll(() => page.locator('[data-type="feud"]').textContent()).toContain("Fehde");
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await page.getByRole("button", { name: "Dunkel" }).click();
    await expect.poll(() => page.locator(".explorer").getAttribute("data-theme")).toBe("dark");
    await expect.poll(() => query().get("theme")).toBe("dark");
    await page.reload();
    await expect.poll(() => page.locator('[data-type="feud"]').textContent()).toContain("Fehde");
  });

  it("plays the story and pauses", async () => {
    await page.getByRole("button", { name: /^The story in \d+ steps$/ }).click();
    await expect.poll(() => thumb("to").getAttribute("aria-valuenow")).not.toBe(String(dayOf("2025-01-28")));
    await page.getByRole("button", { name: "Pause" }).click();
    expect(await page.getByRole("button", { name: /^The story in \d+ steps$/ }).count()).toBe(1);
  });

  it("looks at everything that has happened up to a day", async () => {
    await page.locator('input[value="until"]').check();
    await expect.poll(() => query().get("mode")).toBe("until");
    const expected = countShipped("0001-01-01", "2025-01-28", inCast);
    expect(await legendCount("alliance")).toBe(expected.byType["alliance"]);
  });
});

describe("a reader without a mouse", () => {
  it("reaches an actor in the graphic, walks to its neighbour and along its relations", async () => {
    const actors = page.getByRole("group", { name: "Actors in the graphic" });
    await expect.poll(() => actors.getByRole("button").count()).toBe(cast.size);
    expect(await actors.locator('[tabindex="0"]').count()).toBe(1);
    await actors.locator('[tabindex="0"]').focus();
    const nameOfFocus = () =>
      page.evaluate(() => {
        const root = document.querySelector("tiespan-graph")?.shadowRoot;
        return root?.activeElement?.getAttribute("aria-label") ?? "";
      });
    const first = await nameOfFocus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) await page.keyboard.press(key);
    await page.keyboard.press("ArrowRight");
    const second = await nameOfFocus();
    expect(second).toMatch(/relation/);
    expect([first, second].every((name) => name !== "")).toBe(true);
    await page.keyboard.press("]");
    await expect.poll(() => query().get("relation")).toMatch(/^r\d+$/);
    await page.keyboard.press("Enter");
    const heading = () =>
      page.evaluate(() => document.querySelector("tiespan-graph")?.shadowRoot?.activeElement?.tagName);
    await expect.poll(heading).toBe("H2");
    await page.keyboard.press("Escape");
    await expect.poll(() => query().has("relation")).toBe(false);
    await expect.poll(nameOfFocus).toBe(second);
    await page.keyboard.press("Enter");
    await expect.poll(() => query().has("actor")).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => query().has("actor")).toBe(false);
  });

  it("comes through the whole page by Tab and back out of it", async () => {
    await expect.poll(() => page.locator(".actor").count()).toBe(cast.size);
    const reached = new Set<string>();
    for (let press = 0; press < 90; press += 1) {
      await page.keyboard.press("Tab");
      const area = await page.evaluate(() => {
        const active = document.querySelector("tiespan-graph")?.shadowRoot?.activeElement;
        return active?.closest('[class^="area-"]')?.className.split(" ")[0] ?? "";
      });
      reached.add(area);
    }
    const areas = [
      "area-header",
      "area-search",
      "area-legend",
      "area-actors",
      "area-zoom",
      "area-timeline",
      "area-details",
    ];
    expect([...reached]).toEqual(expect.arrayContaining(areas));
  });
});
