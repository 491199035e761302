import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/dataset/types.ts";
import { violations } from "./axe.ts";
import { openSite, type Site, visit } from "./site.ts";

const shipped = JSON.parse(
  readFileSync(new URL("../../data/musk-altman-trump.json", import.meta.url), "utf8"),
) as Dataset;
/** The shipped dataset, of which a maker has noted when some relations came in. */
const noted: Dataset = {
  ...shipped,
  relations: shipped.relations.map((relation, row) =>
    row % 7 === 0 ? { ...relation, added: row % 14 === 0 ? "2026-06-15" : "2026-05-01" } : relation,
  ),
};
const addedOn = (day: string) => noted.relations.filter(({ added }) => added === day).length;

let site: Site;
beforeAll(async () => {
  site = await openSite();
  site.add("/noted.json", JSON.stringify(noted));
  site.add("/silent.json", JSON.stringify({ ...shipped, corrections: [] }));
});
afterAll(() => site.close());

const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const heading = (page: Page) => page.locator(".area-details h2");
const said = async (page: Page) => (await page.locator(".answer__said").textContent())?.replace(/\s+/gu, " ").trim();

describe("what is new", () => {
  it("is asked by a button, for the last day of which the data speak, and left by Escape, one thing at a time", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    await page.locator('[data-ask="since"]').click();
    await expect.poll(() => query(page)["since"]).toBe("2026-11-28");
    await heading(page).filter({ hasText: "What is new?" }).waitFor();
    expect(await page.locator(".answer__correction").count()).toBe(3);
    expect(await said(page)).toContain("No relation is said to have been added since November 28, 2026.");
    expect(await said(page)).toContain(`No day of addition is given for ${shipped.relations.length} relations.`);
    const named = page.locator("[data-corrections] [data-relation]").last();
    const row = await named.getAttribute("data-relation");
    await named.click();
    await expect.poll(() => query(page)["relation"]).toBeTruthy();
    await expect
      .poll(() => page.locator(".details__note").allTextContents())
      .toContainEqual(expect.stringMatching(/^Corrected, November 28, 2026: /u));
    await page.keyboard.press("Escape");
    await expect.poll(() => query(page)["relation"]).toBeUndefined();
    await expect
      .poll(() =>
        page.evaluate(() =>
          document.querySelector("tiespan-graph")?.shadowRoot?.activeElement?.getAttribute("data-relation"),
        ),
      )
      .toBe(row);
    await page.keyboard.press("Escape");
    await expect.poll(() => query(page)["since"]).toBeUndefined();
    await page.locator('[data-ask="since"]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("is held by the link, asked anew by the keys, and Back goes back; nothing moves and nothing is left out", async () => {
    const { page, complaints, close } = await visit(site, "/?data=noted.json&since=2026-06-15&lang=en");
    await heading(page).filter({ hasText: "What is new?" }).waitFor();
    const counts = () =>
      page.evaluate(() => document.querySelector<HTMLElement & { counts: unknown }>("tiespan-graph")?.counts);
    const before = await counts();
    expect(await said(page)).toContain(`Added since June 15, 2026 (+): ${addedOn("2026-06-15")} relations`);
    await page.locator('[data-field="since"]').fill("2026-05-01");
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page)["since"]).toBe("2026-05-01");
    const all = addedOn("2026-06-15") + addedOn("2026-05-01");
    await expect.poll(() => said(page)).toContain(`Added since May 1, 2026 (+): ${all} relations`);
    await expect.poll(() => page.locator(".area-status").textContent()).toContain("Added since May 1, 2026");
    expect(await counts()).toEqual(before);
    await page.goBack();
    await expect.poll(() => said(page)).toContain("Added since June 15, 2026");
    await page.locator(".area-details .details > .icon-button").click();
    await expect.poll(() => query(page)["since"]).toBeUndefined();
    expect(await counts()).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is marked in pictures by signs, and said in them and in the alternative text", async () => {
    const { page, close } = await visit(site, "/?data=noted.json&since=2026-06-15&lang=en");
    await heading(page).filter({ hasText: "What is new?" }).waitFor();
    const [german = "", english = "", spoken = ""] = await page.evaluate(async () => {
      const graph = document.querySelector<
        HTMLElement & { toSVG(options: object): Promise<string>; describe(): string }
      >("tiespan-graph");
      return [
        await graph?.toSVG({ lang: "de", preset: "wide" }),
        await graph?.toSVG({ preset: "wide" }),
        graph?.describe(),
      ];
    });
    expect(german).toContain("Hinzugekommen seit dem 15. Juni 2026");
    expect(english).toContain("Added since June 15, 2026");
    expect(english).toMatch(/>\+<\//u);
    expect(spoken).toContain("Added since June 15, 2026");
    await close();
  });

  it("is without a fault of access, dark on a phone, and in words behind the list of an embed", async () => {
    const phone = await visit(site, "/?data=noted.json&since=2026-06-15&lang=de&theme=dark", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await heading(phone.page).filter({ hasText: "Was ist neu?" }).waitFor();
    expect(await violations(phone.page)).toEqual([]);
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await phone.close();
    const embed = await visit(site, "/embed.html?data=noted.json&since=2026-06-15&lang=en", {
      viewport: { width: 320, height: 480 },
    });
    await embed.page.locator("[data-list]").click();
    await expect.poll(() => said(embed.page)).toContain("Added since June 15, 2026");
    expect(embed.complaints).toEqual([]);
    await embed.close();
  });

  it("is not offered where the data say nothing of it, and a link says so; what is no day is refused", async () => {
    const { page, close } = await visit(site, "/?data=silent.json&lang=en");
    await page.locator('[data-ask="tension"]').waitFor();
    expect(await page.locator('[data-ask="since"]').count()).toBe(0);
    await close();
    const asked = await visit(site, "/?data=silent.json&since=2026-06-15&lang=en");
    await expect
      .poll(() => said(asked.page))
      .toBe("The data say neither when relations were added nor what was corrected.");
    await asked.close();
    const bad = await visit(site, "/?since=2026-06&lang=en");
    await expect.poll(() => bad.page.locator(".area-notices").textContent()).toContain("since");
    await bad.close();
  });

  it("is written in the form of a relation, as a day and nothing else, and not for its copy", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en&ui=edit&relation=r081");
    const [added, tags] = ["Added on", "Tags"].map((name) =>
      page.locator(".edit-form").getByLabel(name, { exact: true }),
    );
    await added?.fill("June 2026");
    await tags?.focus();
    await expect.poll(() => page.locator(".is-problem").textContent()).toContain("Not a single day");
    await added?.fill("15 June 2026");
    await tags?.focus();
    await expect.poll(() => added?.getAttribute("data-taken")).toBe("2026-06-15");
    await page.getByRole("button", { name: "Duplicate" }).click();
    await expect.poll(() => added?.getAttribute("data-taken")).toBe("");
    expect(complaints).toEqual([]);
    await close();
  });
});
