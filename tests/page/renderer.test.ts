import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDataset } from "../bench/data.ts";
import { violations } from "./axe.ts";
import { openSite, type Site, visit } from "./site.ts";

interface GraphElement extends HTMLElement {
  readonly ready: Promise<void>;
  readonly counts: object;
  renderer: string;
}

const live = "[data-painter=svg] svg";
const surface = ".area-canvas .sigma-edges";

let site: Site;
beforeAll(async () => {
  site = await openSite({ isSoftwareTold: true });
});
afterAll(() => site.close());

const query = (page: Page) => new URL(page.url()).searchParams;
const counts = (page: Page) => page.evaluate(() => document.querySelector<GraphElement>("tiespan-graph")?.counts);

/** The middle of something that is drawn, in the window. */
async function middleOf(page: Page, selector: string, hasText: string): Promise<[number, number]> {
  const box = await page.locator(selector, { hasText }).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** A place in the window on the line of a relation that nothing else is near to. */
function placeOnLine(page: Page): Promise<readonly [x: number, y: number]> {
  return page.locator(live).evaluate((svg: SVGSVGElement) => {
    const { left, top } = svg.getBoundingClientRect();
    const paths = [...svg.querySelectorAll<SVGPathElement>("[data-part=lines] [data-relations] path:first-child")];
    const places = paths.map((path) => path.getPointAtLength(path.getTotalLength() / 2));
    const actors = [...svg.querySelectorAll<SVGGraphicsElement>("[data-part=actors] path, [data-part=names] text")];
    const isFree = ({ x, y }: DOMPoint, own: number) =>
      places.every((other, at) => at === own || Math.hypot(other.x - x, other.y - y) > 25) &&
      actors.every((actor) => {
        const box = actor.getBBox();
        return x < box.x - 9 || x > box.x + box.width + 9 || y < box.y - 9 || y > box.y + box.height + 9;
      });
    const free = places.find((place, at) => isFree(place, at));
    if (free === undefined) throw new Error("no line stands alone");
    return [left + free.x, top + free.y] as const;
  });
}

describe.each([
  ["en", "light", 1280, 800],
  ["de", "dark", 1280, 800],
] as const)("a reader of the graph as SVG (%s, %s, %i × %i)", (lang, theme, width, height) => {
  const open = async (more = "") => {
    const visited = await visit(site, `/?renderer=svg&lang=${lang}&theme=${theme}${more}`, {
      viewport: { width, height },
    });
    await visited.page.locator(live).waitFor({ state: "attached" });
    await visited.page.locator(".area-still svg").waitFor({ state: "detached" });
    return visited;
  };

  it("explores it by mouse: points, opens, closes, zooms, drags, goes through time", async () => {
    const { page, complaints, close } = await open();
    expect(await page.locator(surface).count()).toBe(0);
    const [x, y] = await placeOnLine(page);
    await page.mouse.move(x, y);
    await page.locator(".tooltip").waitFor();
    await expect.poll(() => page.locator(`${live} [data-part=heads] > *`).count()).toBeLessThan(2);
    await page.mouse.click(x, y);
    await expect.poll(() => query(page).get("relation")).not.toBeNull();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect.poll(() => query(page).get("relation")).toBeNull();
    await page.mouse.click(...(await middleOf(page, `${live} [data-part=names] text`, "OpenAI")));
    await expect.poll(() => query(page).get("actor")).toBe("openai");
    expect(await page.locator(`${live} [data-part=actors] circle`).count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.locator(".area-zoom button").first().click();
    await expect.poll(() => query(page).get("camera")).not.toBeNull();
    // What the page asks for stays in its address.
    expect(query(page).get("renderer")).toBe("svg");
    const before = await page.locator(`${live} [data-relations]`).evaluateAll((lines) => lines.length);
    await page.locator(".timeline__step[data-step=next] button").click();
    await expect.poll(() => page.locator(`${live} [data-relations]`).count()).not.toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it("goes through it with keys, and what has the focus is lit", async () => {
    const { page, close } = await open();
    await page.locator('.actor[tabindex="0"]').focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".actor:focus-visible").waitFor();
    // A thin ring around it, and what it has no relation with recedes.
    await expect.poll(() => page.locator(`${live} [data-part=actors] circle`).count()).toBe(1);
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page).get("actor")).not.toBeNull();
    await close();
  });

  it("finds the same counts as with WebGL, and nothing that axe objects to", async () => {
    const { page, close } = await open("&scene=");
    const found = await counts(page);
    expect(await violations(page)).toEqual([]);
    await close();
    const other = await visit(site, `/?renderer=webgl&lang=${lang}&scene=`);
    expect(await counts(other.page)).toEqual(found);
    await other.close();
  });
});

describe("what draws", () => {
  /** Opens the page with a drawing surface that takes so long for each frame. */
  const openSlow = async (path: string, frameMs: number) => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.addInitScript((ms) => {
      const { prototype } = WebGL2RenderingContext;
      const begun = new WeakMap<WebGLSync, number>();
      const fence = Object.getOwnPropertyDescriptor(prototype, "fenceSync")?.value as typeof prototype.fenceSync;
      prototype.fenceSync = function (condition, flags) {
        const made = fence.call(this, condition, flags);
        if (made !== null) begun.set(made, performance.now());
        return made;
      };
      prototype.getSyncParameter = function (made) {
        return performance.now() - (begun.get(made) ?? 0) < ms ? this.UNSIGNALED : this.SIGNALED;
      };
    }, frameMs);
    await page.goto(site.origin + path);
    await page.evaluate(() => document.querySelector<GraphElement>("tiespan-graph")?.ready);
    return { page, close: () => context.close() };
  };

  it("is SVG where software needs too long for a frame, at the same place of the graph", async () => {
    const { page, close } = await openSlow("/?lang=en&camera=0.4_0.6_0.5", 90);
    await page.locator(live).waitFor({ state: "attached" });
    await expect.poll(() => page.locator(surface).count()).toBe(0);
    await expect.poll(() => page.locator(".area-still svg").count()).toBe(0);
    expect(query(page).get("camera")).toBe("0.4_0.6_0.5");
    await close();
  });

  it.each([
    ["software is quick enough", "/?lang=en", 0],
    ["WebGL is asked for", "/?lang=en&renderer=webgl", 90],
  ])("stays WebGL where %s", async (_, path, frameMs) => {
    const { page, close } = await openSlow(path, frameMs);
    await page.locator(surface).waitFor({ state: "attached" });
    await page.waitForTimeout(1500);
    expect([await page.locator(surface).count(), await page.locator(live).count()]).toEqual([1, 0]);
    await close();
  });

  it("is WebGL, however slow, for more than 2,000 relations, and SVG for the part of them that a view opens on", async () => {
    site.add("/many.json", JSON.stringify(buildDataset(3000)));
    const { page, close } = await openSlow("/?lang=en&data=many.json", 90);
    await page.locator(live).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Show all" }).first().click();
    await expect.poll(() => query(page).get("strongest")).toBe("all");
    await page.locator(surface).waitFor({ state: "attached" });
    await expect.poll(() => page.locator(live).count()).toBe(0);
    await close();
  });

  it("is SVG where the drawing surface is lost for good", async () => {
    const { page, close } = await openSlow("/?lang=en", 0);
    await page.locator(surface).waitFor({ state: "attached" });
    await page.evaluate(() => {
      const { prototype } = HTMLCanvasElement;
      const original = Object.getOwnPropertyDescriptor(prototype, "getContext")?.value as typeof prototype.getContext;
      const canvas = document
        .querySelector("tiespan-graph")
        ?.shadowRoot?.querySelector<HTMLCanvasElement>(".sigma-edges");
      const surface = canvas?.getContext("webgl2");
      prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind.startsWith("webgl") ? null : original.call(this, kind as "2d");
      } as typeof prototype.getContext;
      surface?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.locator(live).waitFor({ state: "attached" });
    expect(await page.locator(".area-notices").textContent()).not.toContain("Your browser cannot");
    await close();
  });

  it("says of how many relations SVG draws the strongest, as long as it does", async () => {
    site.add("/more.json", JSON.stringify(buildDataset(4000)));
    const { page, close } = await visit(site, "/?lang=en&data=more.json&strongest=all&renderer=svg&from=..&to=..");
    const said = page.locator('[data-notice="thinned"]');
    await said.waitFor();
    expect(await said.textContent()).toMatch(/The strongest are drawn: 2,000 of [34],\d{3} relations\./);
    expect(await page.locator(`${live} [data-part=lines] [data-relations]`).count()).toBeLessThanOrEqual(2000);
    await expect.poll(() => page.locator(".area-caption").textContent()).toContain("2,000 of");
    await page.evaluate(() => document.querySelector("tiespan-graph")?.setAttribute("renderer", "webgl"));
    await said.waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".area-caption").textContent()).not.toContain("2,000 of");
    await close();
  });

  it("can be changed while the graph stands, by attribute and by property", async () => {
    const { page, close } = await visit(site, "/?lang=en&renderer=webgl");
    await page.locator(surface).waitFor({ state: "attached" });
    await page.evaluate(() => document.querySelector("tiespan-graph")?.setAttribute("renderer", "svg"));
    await page.locator(live).waitFor({ state: "attached" });
    await expect.poll(() => page.locator(surface).count()).toBe(0);
    await page.evaluate(() => {
      const graph = document.querySelector<GraphElement>("tiespan-graph");
      if (graph !== null) graph.renderer = "webgl";
    });
    await page.locator(surface).waitFor({ state: "attached" });
    expect(await page.locator(live).count()).toBe(0);
    await close();
  });
});
