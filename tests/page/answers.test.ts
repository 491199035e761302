import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const window = "scene=&from=2025-01-20&to=2025-01-28";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Numbers of the groups of a comparison, by part. */
const parts = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.locator(".answer__part[data-part]").evaluateAll((groups) =>
    Object.fromEntries<number>(
      groups.flatMap((group) => {
        const count = group.querySelector(".details__group-count")?.textContent ?? "";
        return count === "" ? [] : [[group.getAttribute("data-part") ?? "", Number(count)] as const];
      }),
    ),
  );
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const heading = (page: Page) => page.locator(".area-details h2");
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector("tiespan-graph")?.shadowRoot?.activeElement;
    return element?.getAttribute("data-ask") ?? element?.getAttribute("data-relation") ?? element?.tagName;
  });

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`globalThis.axe ?? (() => { ${axeSource} })()`);
  return page.evaluate(async () => {
    interface Axe {
      run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = (await axe.run({ resultTypes: ["violations"] })).violations;
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe("two periods", () => {
  it("are compared from a link, swapped, and back again", async () => {
    const { page, complaints, close } = await visit(site, `/?${window}&compare=2024..2024&lang=en`);
    await heading(page).filter({ hasText: "What changed" }).waitFor();
    const first = await parts(page);
    expect(first).toEqual({ appeared: 42, ended: 14, changed: 3, stayed: 24 });
    await page.locator("[data-swap]").click();
    await expect.poll(() => query(page)).toMatchObject({ from: "2024", to: "2024", compare: "2025-01-20..2025-01-28" });
    await expect.poll(() => parts(page)).toEqual({ ...first, appeared: first["ended"], ended: first["appeared"] });
    await page.goBack();
    await expect.poll(() => parts(page)).toEqual(first);
    await page.reload();
    await expect.poll(() => parts(page)).toEqual(first);
    expect(complaints).toEqual([]);
    await close();
  });

  it("are asked for by a button, chosen by dates, and left by Escape, one thing at a time", async () => {
    const { page, close } = await visit(site, `/?${window}&lang=en`);
    await page.locator('[data-ask="compare"]').click();
    await expect.poll(() => focused(page)).toBe("H2");
    expect(await heading(page).textContent()).toBe("What changed");
    await expect.poll(() => query(page)["compare"]).toBe("2025-01-11..2025-01-19");
    await expect.poll(() => page.locator(".area-status").textContent()).toContain("for both periods");
    await page.locator(".answer__other > summary").click();
    await page.locator('.answer__other [data-field="from"]').fill("2024");
    await page.locator('.answer__other [data-field="to"]').fill("2024");
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page)["compare"]).toBe("2024-01-01..2024-12-31");
    await expect.poll(() => parts(page)).toMatchObject({ ended: 14 });
    const ended = page.locator('[data-part="ended"] [data-relation]').first();
    const row = await ended.getAttribute("data-relation");
    await ended.click();
    await expect.poll(() => query(page)["relation"]).toBeTruthy();
    await page.keyboard.press("Escape");
    await expect.poll(() => query(page)["relation"]).toBeUndefined();
    await expect.poll(() => focused(page)).toBe(row);
    expect(query(page)["compare"]).toBe("2024-01-01..2024-12-31");
    await page.keyboard.press("Escape");
    await expect.poll(() => query(page)["compare"]).toBeUndefined();
    await expect.poll(() => focused(page)).toBe("compare");
    await close();
  });

  it("are said by pictures and the alternative text, in the language that is asked for", async () => {
    const { page, close } = await visit(site, `/?${window}&compare=2024..2024&lang=en`);
    const made = await page.evaluate(async () => {
      const graph = document.querySelector<
        HTMLElement & { toSVG(options: object): Promise<string>; describe(): string }
      >("tiespan-graph");
      return [await graph?.toSVG({ lang: "de", preset: "wide" }), await graph?.toSVG({ preset: "wide" })];
    });
    expect(made[0]?.includes("verglichen mit 2024")).toBe(true);
    expect(made[1]?.includes("compared with 2024")).toBe(true);
    for (const svg of made) expect(svg?.includes('data-mark="away"')).toBe(true);
    await close();
  });

  it("take their places in an embed and on a phone without a fault of access", async () => {
    const embed = await visit(site, `/embed.html?${window}&compare=2024..2024&lang=en`, {
      viewport: { width: 600, height: 400 },
    });
    await embed.page.locator("[data-list]").click();
    await expect.poll(() => parts(embed.page)).toMatchObject({ appeared: 42 });
    expect(embed.complaints).toEqual([]);
    await embed.close();
    const phone = await visit(site, `/?${window}&compare=2024..2024&lang=de`, {
      viewport: { width: 320, height: 640 },
    });
    await heading(phone.page).filter({ hasText: "Was sich geändert hat" }).waitFor();
    expect(await violations(phone.page)).toEqual([]);
    const isWider = await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWider).toBe(false);
    await phone.close();
  });
});

describe("two actors", () => {
  it("are connected from the details of one of them, chosen, and left again", async () => {
    const { page, complaints, close } = await visit(site, "/?scene=&actor=musk&lang=en");
    await page.locator('[data-ask="path"]').click();
    await expect.poll(() => query(page)["path"]).toMatch(/^musk\./);
    await heading(page).filter({ hasText: "How are they connected?" }).waitFor();
    await page.locator(".answer__choice select").nth(1).selectOption({ label: "Larry Ellison" });
    await expect.poll(() => query(page)["path"]).toBe("musk.ellison");
    await expect.poll(() => page.locator("[data-verdict]").count()).toBeGreaterThan(0);
    expect(await page.locator(".details__note").textContent()).toContain("proves nothing");
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => query(page)["path"]).toBeUndefined();
    await close();
  });
});

describe("tension", () => {
  it("is off until it is asked for, stepped through, and told without what is in doubt", async () => {
    const { page, complaints, close } = await visit(site, "/?scene=&lang=en");
    await page.locator('[data-ask="tension"]').click();
    await expect.poll(() => query(page)["tension"]).toBe("on");
    await expect.poll(() => page.locator("[data-triangle]").getAttribute("data-triangle")).toBe("0");
    const first = await page.locator(".answer__triangle").textContent();
    expect(first).toMatch(/against each other/);
    await page.locator('.answer__steps [data-icon="next"]').click();
    await expect.poll(() => page.locator(".answer__triangle").textContent()).not.toBe(first);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.locator(".answer__check input").uncheck();
    await expect.poll(() => page.locator(".answer__said").textContent()).not.toContain("8 triangles");
    await page.locator(".area-details .details > .icon-button").click();
    await expect.poll(() => query(page)["tension"]).toBeUndefined();
    await close();
  });
});

it("nothing of it is loaded before a question is asked", async () => {
  const { page, close } = await visit(site, "/?lang=en");
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.locator('[data-ask="tension"]').waitFor();
  const before = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(before.filter((name) => /answers/.test(name))).toEqual([]);
  await page.locator('[data-ask="tension"]').click();
  await expect.poll(() => loaded.filter((name) => /answers/.test(name)).length).toBeGreaterThan(1);
  await close();
});

it("a question that the data cannot answer is refused with a word", async () => {
  const { page, close } = await visit(site, "/?path=musk.nobody&compare=soon&lang=en");
  await expect.poll(() => page.locator(".area-notices").textContent()).toContain("compare, path");
  await close();
});

it("one script has all of it, in the script that lies beside it", async () => {
  site.add(
    "/one.html",
    '<!doctype html><html lang="en"><title>One</title><script src="tiespan.js" defer></script><tiespan-graph src="data/musk-altman-trump.json" scene="" from="2025-01-20" to="2025-01-28" compare="2024..2024" ui="full" style="height: 700px"></tiespan-graph>',
  );
  const { page, complaints, close } = await visit(site, "/one.html");
  await expect.poll(() => parts(page), { timeout: 20_000 }).toMatchObject({ appeared: 42, ended: 14 });
  expect(complaints).toEqual([]);
  await close();
});
