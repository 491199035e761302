import type { CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docSnippets } from "../docSnippets.ts";
import { openSite, type Site, visit } from "./site.ts";

interface GraphElement extends HTMLElement {
  readonly ready: Promise<void>;
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The strictest policy that a host may send along, beside the page's own: that of the documentation. */
const policy = (docSnippets("embedding.md", "")[0] ?? "").trim().replace(/\s+/g, " ");

async function visitUnderPolicy(query: string): Promise<{ page: Page; violations: string[]; close(): Promise<void> }> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") violations.push(message.text());
  });
  page.on("pageerror", (error) => violations.push(error.message));
  await page.route(`${site.origin}/?*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto(`${site.origin}/?${query}`);
  await page.evaluate(() => document.querySelector<GraphElement>("tiespan-graph")?.ready);
  return { page, violations, close: () => context.close() };
}

it("under the strictest policy, with Trusted Types, nothing that a reader does is refused", async () => {
  const { page, violations, close } = await visitUnderPolicy("lang=en");
  await page.locator(".area-canvas canvas").first().waitFor({ state: "attached" });
  await page.getByRole("button", { name: /^Next (?:event|step)/ }).click();
  await page.locator(".legend__type").first().click();
  await page.getByRole("button", { name: /^all \d+/ }).click();
  await page.locator(".relation-button").first().click();
  await page.locator(".details__heading").waitFor();
  await page.getByRole("combobox").first().fill("alt");
  await page.locator('[role="option"]').first().click();
  await page.locator(".timeline__dates summary").click();
  await page.locator(".date-form").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save picture" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save PNG" }).click();
  await download;
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.locator(".share-frame--live").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.locator('[data-scene="money"]').click();
  await page.locator(".area-stage").hover();
  await page.mouse.wheel(0, 200);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator(".area-print tr").count()).toBeGreaterThan(5);
  expect(violations).toEqual([]);
  await close();
});

describe("an element that is taken away and put back two hundred times", () => {
  async function measure(devtools: CDPSession): Promise<Record<string, number>> {
    await devtools.send("HeapProfiler.collectGarbage");
    await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  it("leaves no listeners, nodes or memory behind, and no context is taken away", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    const warnings: string[] = [];
    page.on("console", (message) => {
      if (/context/i.test(message.text())) warnings.push(message.text());
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable");
    const goRound = (rounds: number) =>
      page.evaluate(async (count) => {
        const graph = document.querySelector<GraphElement>("tiespan-graph");
        const place = graph?.parentElement;
        for (let round = 0; round < count; round += 1) {
          graph?.remove();
          // Every other time it is not moved but gone, and comes back.
          if (round % 2 === 0) await Promise.resolve();
          if (graph !== null) place?.append(graph);
          // Sometimes at once, sometimes when everything is there.
          if (round % 10 === 0) await graph?.ready;
        }
        await graph?.ready;
      }, rounds);
    const live = async () => {
      await page.locator(".area-canvas canvas").first().waitFor({ state: "attached" });
      await page.locator(".area-still svg").waitFor({ state: "detached" });
      await expect.poll(() => page.locator(".actor").count()).toBe(16);
    };
    await goRound(20);
    await live();
    const before = await measure(devtools);
    await goRound(200);
    await live();
    const after = await measure(devtools);
    const growth = (name: string) => (after[name] ?? NaN) / (before[name] ?? NaN);
    expect(growth("JSEventListeners")).toBeLessThan(1.05);
    expect(growth("Nodes")).toBeLessThan(1.05);
    expect(growth("JSHeapUsedSize")).toBeLessThan(1.5);
    expect(warnings).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a container", () => {
  it("that is hidden at first, without size, or moved into another shadow root is right in the end", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    const actors = await page.evaluate(async () => {
      document.querySelector("tiespan-graph")?.remove();
      const box = document.createElement("div");
      box.style.display = "none";
      const graph = document.createElement("tiespan-graph") as GraphElement;
      graph.setAttribute("src", "data/musk-altman-trump.json");
      graph.setAttribute("ui", "none");
      box.append(graph);
      document.body.append(box);
      await graph.ready;
      box.style.cssText = "display: block; width: 0; overflow: hidden";
      const other = document.createElement("div");
      other.attachShadow({ mode: "open" }).append(graph);
      other.style.width = "600px";
      graph.style.height = "400px";
      document.body.append(other);
      await graph.ready;
      const root = graph.shadowRoot;
      for (let frame = 0; frame < 200; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (root?.querySelector(".area-canvas canvas") && root.querySelectorAll(".actor").length > 0) break;
      }
      return root?.querySelectorAll(".actor").length;
    });
    expect(actors).toBe(16);
    expect(complaints).toEqual([]);
    await close();
  });

  it("survives the cache for going back", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    await page.locator(".area-canvas canvas").first().waitFor({ state: "attached" });
    await page.goto(`${site.origin}/dataset.schema.json`);
    await page.goBack();
    await expect.poll(() => page.locator(".actor").count()).toBe(16);
    await page.locator('[data-scene="money"]').click();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toContain("money");
    expect(complaints).toEqual([]);
    await close();
  });
});

it("source links tell nobody where the reader comes from", async () => {
  const { page, close } = await visit(site, "/?lang=en&relation=r083");
  const links = page.locator(".source-list a[href]");
  await links.first().waitFor();
  const rels = await links.evaluateAll((all) => all.map((link) => link.getAttribute("rel") ?? ""));
  expect(rels.filter((rel) => !/\bnoreferrer\b/.test(rel))).toEqual([]);
  await close();
});

describe("data of another origin", () => {
  it("are asked for only where the page allows it, and then named", async () => {
    const other = await openSite();
    const { page, close } = await visit(site, "/?lang=en");
    const asked: string[] = [];
    const context = page.context();
    await context.route(`${other.origin}/**`, async (route) => {
      asked.push(route.request().url());
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
    });
    const free = await context.newPage();
    await free.route(`${site.origin}/plain.html`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>plain</title><main></main>" }),
    );
    await free.goto(`${site.origin}/plain.html`);
    const script = await page.locator('script[type="module"]').getAttribute("src");
    await free.addScriptTag({ type: "module", url: new URL(script ?? "", `${site.origin}/`).href });
    const shown = await free.evaluate(async (address) => {
      await customElements.whenDefined("tiespan-graph");
      const words: string[] = [];
      for (const allowed of ["https://example.org", new URL(address).origin]) {
        const graph = document.createElement("tiespan-graph") as GraphElement;
        graph.setAttribute("lang", "en");
        graph.setAttribute("allow-origins", allowed);
        graph.setAttribute("src", address);
        document.body.append(graph);
        await graph.ready;
        words.push(graph.shadowRoot?.querySelector(".explorer")?.textContent ?? "");
        graph.remove();
      }
      return words;
    }, `${other.origin}/data/musk-altman-trump.json`);
    expect(shown[0]).toContain("The server does not allow loading");
    expect(asked).toEqual([`${other.origin}/data/musk-altman-trump.json`]);
    expect(shown[1]).toContain(`Data from ${other.origin}`);
    await close();
    await other.close();
  });
});
