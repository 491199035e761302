import { chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumArgs, findChromium } from "../chromium.ts";
import { openSite, type Site, visit } from "./site.ts";

interface GraphElement extends HTMLElement {
  readonly ready: Promise<void>;
  view: Record<string, unknown>;
  readonly counts: { shown: { relations: number } };
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("the element", () => {
  it("tells its whole view, takes changes, and is silent about those of the host", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    const told = await page.evaluate(() => {
      const graph = document.querySelector<GraphElement>("tiespan-graph");
      if (graph === null) throw new Error("no graph");
      const events: string[] = [];
      for (const name of ["tiespan-view", "tiespan-select"]) {
        document.addEventListener(name, ({ type }) => events.push(type));
      }
      const before = graph.view;
      graph.view = { from: "2024", types: ["feud"], actor: "musk" };
      const after = graph.view;
      graph.view = { from: null, types: null, actor: null };
      const silent = events.length;
      graph.shadowRoot?.querySelector<HTMLElement>('[data-type="feud"]')?.click();
      graph.shadowRoot?.querySelector<HTMLElement>("[data-relation]")?.click();
      return { before, after, again: graph.view, silent, events };
    });
    expect(told.before).toMatchObject({
      scene: "stargate",
      from: "2025-01-13",
      to: "2025-01-28",
      depth: 0,
      lang: "en",
    });
    expect(told.after).toMatchObject({ from: "2024", types: ["feud"], actor: "musk" });
    expect(told.again).toMatchObject({ relation: expect.any(String) as string, from: "2025-01-13" });
    expect(told.silent).toBe(0);
    expect(told.events).toEqual(["tiespan-view", "tiespan-view", "tiespan-select"]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is removed and added again, and lives beside another in another language and theme", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    const seen = await page.evaluate(async () => {
      const graph = document.querySelector<GraphElement>("tiespan-graph");
      if (graph === null) throw new Error("no graph");
      const place = graph.parentElement;
      for (let round = 0; round < 5; round += 1) {
        graph.remove();
        place?.append(graph);
        await graph.ready;
      }
      const other = document.createElement("tiespan-graph") as GraphElement;
      for (const [name, value] of [
        ["src", "data/musk-altman-trump.json"],
        ["lang", "de"],
        ["theme", "dark"],
        ["scene", "money"],
      ] as const) {
        other.setAttribute(name, value);
      }
      place?.append(other);
      await other.ready;
      const looks = [graph, other].map((each) => {
        const explorer = each.shadowRoot?.querySelector<HTMLElement>(".explorer");
        return [explorer?.lang, explorer?.dataset["theme"], each.shadowRoot?.querySelector("h1")?.textContent];
      });
      other.setAttribute("scene", "rift");
      return { looks, scene: other.view["scene"], relations: graph.counts.shown.relations };
    });
    expect(seen.looks[0]).toEqual(["en", "light", expect.stringContaining("Stargate") as string]);
    expect(seen.looks[1]).toEqual(["de", "dark", expect.stringContaining("Geld") as string]);
    expect(seen.scene).toBe("rift");
    expect(seen.relations).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("can be clicked: an actor and a line explain themselves", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    const button = page.locator(".actor[aria-label^='Donald Trump']");
    await expect.poll(() => button.count()).toBe(1);
    const box = await button.boundingBox();
    if (box === null) throw new Error("the actor is not to be seen");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const title = page.locator(".area-details").getByRole("heading", { level: 2 });
    await expect.poll(() => title.textContent()).toContain("Donald Trump");
    expect(new URL(page.url()).searchParams.get("actor")).toBe("trump");
    expect(complaints).toEqual([]);
    await close();
  });

  it("keeps the place that the reader has zoomed to in the link, and forgets it when all is in view", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    await page.getByRole("button", { name: "Zoom in" }).click();
    const camera = () => new URL(page.url()).searchParams.get("camera");
    await expect.poll(camera).toMatch(/^[\d.]+_[\d.]+_0\.667$/);
    await page.reload();
    await expect.poll(camera).toMatch(/_0\.667$/);
    await page.getByRole("button", { name: "Fit to view" }).click();
    await expect.poll(camera).toBeNull();
    expect(complaints).toEqual([]);
    await close();
  });
});

it("a picture of the view has its size, words, counts and alternative text", async () => {
  const { page, complaints, close } = await visit(site, "/?lang=de&types=feud.rebuke");
  const svg = await page.evaluate(() => {
    const graph = document.querySelector<GraphElement & { toSVG(options: object): Promise<string> }>("tiespan-graph");
    return graph?.toSVG({ preset: "social", theme: "dark" }) ?? "";
  });
  expect(svg).toMatch(/^<svg [^>]*width="1200"[^>]*height="630"/);
  expect(svg).toContain("13.–28. Januar 2025");
  expect(svg).toContain("Rüffel, Kritik");
  expect(svg).not.toContain("Bündnis<");
  expect(svg).toMatch(/<title[ >]/);
  expect(svg).toMatch(/<desc[ >]/);
  const fed = await page.evaluate((text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    const image = new Image();
    image.src = url;
    return image.decode().then(() => [image.naturalWidth, image.naturalHeight]);
  }, svg);
  expect(fed).toEqual([1200, 630]);
  expect(complaints).toEqual([]);
  await close();
});

it("without WebGL a reader has the graph as SVG, and the list as ever", async () => {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArgs.filter((flag) => !/angle|swiftshader/.test(flag)), "--disable-3d-apis"],
  });
  const { page, complaints, close } = await visit({ ...site, browser }, "/?lang=en");
  await page.locator("[data-painter=svg] svg").waitFor({ state: "attached" });
  expect((await page.locator(".area-notices").textContent())?.trim()).toBe("");
  await expect.poll(() => page.locator(".relation-button").count()).toBe(48);
  await page.getByRole("button", { name: /^all \d+/ }).click();
  await page.locator(".relation-button").first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get("relation")).toMatch(/^r\d+$/);
  expect(complaints).toEqual([]);
  await close();
  await browser.close();
});
