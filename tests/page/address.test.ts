import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit, type Visit } from "./site.ts";

/** A second for a reader; a machine that does much else at once may take longer. */
const patience = { timeout: 30_000 };
const dayMs = 86_400_000;

interface View {
  readonly scene: string | null;
  readonly actor: string | null;
  readonly from: string;
  readonly to: string;
}

interface Told {
  readonly view: View;
  readonly counts: object;
}

interface Graph extends HTMLElement {
  readonly view: View;
  readonly counts: object;
  toSVG(): Promise<string>;
}

declare global {
  interface Window {
    told: Told[];
  }
}

let site: Site;
let reader: Visit;
let page: Page;

beforeAll(async () => {
  site = await openSite({ isFloodRefused: true });
});
afterAll(() => site.close());
afterEach(async () => {
  const { complaints } = reader;
  await reader.close();
  expect(complaints).toEqual([]);
});

async function open(path: string): Promise<void> {
  reader = await visit(site, path);
  page = reader.page;
  page.setDefaultTimeout(30_000);
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener("tiespan-view", (event) => window.told.push((event as CustomEvent<Told>).detail));
  });
}

const thumb = () => page.getByRole("slider", { name: "End of the period" });
const viewNow = () => page.evaluate(() => (document.querySelector("tiespan-graph") as Graph).view);
const query = () => new URL(page.url()).searchParams;
const historyLength = () => page.evaluate(() => history.length);
const goBack = () => page.evaluate(() => history.back());
const step = (which: "next" | "previous") => page.locator(`[data-step="${which}"]`).click();

/** The period as each part of the page tells it; what the address leaves out is what the scene says. */
async function periodsTold(): Promise<readonly (readonly [from: string, to: string])[]> {
  const { view, svg, told } = await page.evaluate(async () => {
    const graph = document.querySelector("tiespan-graph") as Graph;
    return { svg: await graph.toSVG(), view: graph.view, told: window.told.at(-1)?.view };
  });
  const [, metadata = "{}"] = /<metadata>(.*?)<\/metadata>/s.exec(svg) ?? [];
  const drawn = JSON.parse(metadata.replaceAll("&quot;", '"')) as View;
  const from = query().get("from") ?? "";
  const slider = new Date(Number(await thumb().getAttribute("aria-valuenow")) * dayMs).toISOString().slice(0, 10);
  return [
    [view.from, view.to],
    [drawn.from, drawn.to],
    [told?.from ?? "", told?.to ?? ""],
    [from, query().get("to") ?? ""],
    [from, slider],
  ];
}

/** Three to the right and one to the left, over and over: the end of the period goes on by half a day a key. */
async function pressArrows(count: number): Promise<void> {
  await thumb().focus();
  for (let press = 0; press < count; press += 1) {
    await page.keyboard.press(press % 4 === 3 ? "ArrowLeft" : "ArrowRight");
  }
}

function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

describe("in a browser that refuses floods, after 400 keys in a row", () => {
  it("address, view, slider, picture and the last that was told are of the same period", async () => {
    await open("/?lang=en&scene=network&from=2020-01-01&to=2022-06-30");
    const before = await historyLength();
    await pressArrows(400);
    const period = ["2020-01-01", daysAfter("2022-06-30", 200)];
    await expect.poll(periodsTold, patience).toEqual([period, period, period, period, period]);
    expect((await historyLength()) - before).toBeLessThanOrEqual(3);
    const { said, counted, told } = await page.evaluate(() => {
      const graph = document.querySelector("tiespan-graph") as Graph;
      const last = window.told.at(-1);
      return {
        said: [graph.view, graph.counts],
        told: [last?.view, last?.counts],
        counted: window.told.length,
      };
    });
    expect(told).toEqual(said);
    expect(counted).toBe(400);
    expect(await thumb().getAttribute("aria-valuetext")).toMatch(/^Jan\w* 16, 2023, /);
  });

  it("a reload shows the same, and Back leads to where the reader came from", async () => {
    await open("/?lang=en&scene=rift");
    await page.locator("[data-scene=network]").click();
    await expect.poll(() => query().get("scene"), patience).toBe("network");
    const whole = await viewNow();
    await pressArrows(4);
    await page.keyboard.press("Home");
    await pressArrows(400);
    const moved = await viewNow();
    expect(moved).not.toEqual(whole);
    await expect.poll(() => query().get("to"), patience).toBe(moved.to);
    await page.reload();
    await expect.poll(viewNow, patience).toEqual(moved);
    await goBack();
    await expect.poll(async () => (await viewNow()).scene, patience).toBe("rift");
    expect(new URL(page.url()).search).toBe("?lang=en&scene=rift");
  });
});

describe("Back", () => {
  it("undoes a selection, also where keys followed at once", async () => {
    await open("/?lang=en&scene=network&from=2020-01-01&to=2022-06-30");
    const before = await viewNow();
    await page.locator("button.actor").first().press("Enter");
    await pressArrows(20);
    expect(await viewNow()).toMatchObject({ actor: expect.any(String) as unknown, to: daysAfter(before.to, 10) });
    await expect.poll(() => query().get("to"), patience).toBe(daysAfter(before.to, 10));
    await goBack();
    await expect.poll(viewNow, patience).toEqual(before);
    await page.evaluate(() => history.forward());
    await expect.poll(async () => (await viewNow()).to, patience).toBe(daysAfter(before.to, 10));
    expect((await viewNow()).actor).not.toBeNull();
  });

  it("undoes a selection that came right after keys, and the keys stay", async () => {
    await open("/?lang=en&scene=network&from=2020-01-01&to=2022-06-30");
    await pressArrows(20);
    const before = await viewNow();
    await page.locator("button.actor").first().press("Enter");
    await expect.poll(() => query().has("actor"), patience).toBe(true);
    await goBack();
    await expect.poll(viewNow, patience).toEqual(before);
  });
});

describe("the previous event", () => {
  it.each([1, 3])("after %i times the next one is where the reader was", async (times) => {
    await open("/?lang=en&scene=network&from=2020-02-03&to=2022-05-31");
    const periods: View[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      periods.push(await viewNow());
      await step("next");
    }
    expect(new Set(periods.map(({ to }) => to)).size).toBe(times);
    for (const period of periods.reverse()) {
      await step("previous");
      expect(await viewNow()).toEqual(period);
    }
    await expect.poll(async () => (await periodsTold())[3], patience).toEqual(["2020-02-03", "2022-05-31"]);
  });
});
