import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Names of the files that a page loads, once its data are on screen. */
async function loadedBy(path: string): Promise<readonly string[]> {
  const { page, close } = await visit(site, path);
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  await close();
  return names.map((name) => new URL(name).pathname);
}

it.each([
  ["/?lang=ar", /\/ar-interface/],
  ["/embed.html?lang=ar", /\/tiespan-ar\.js$/],
])("at %s a reader of Arabic loads its words", async (path, words) => {
  expect((await loadedBy(path)).filter((name) => words.test(name))).toHaveLength(1);
});

it.each(["/?lang=de", "/?lang=en", "/embed.html?lang=de"])("at %s nobody loads Arabic words", async (path) => {
  expect((await loadedBy(path)).filter((name) => /\/ar-|-ar\.js$/.test(name))).toEqual([]);
});

const bilingual = {
  format: "tiespan/1",
  title: { en: "Two", fr: "Deux" },
  language: "en",
  actors: [
    { id: "a", name: { en: "Amelia", fr: "Amélie" } },
    { id: "b", name: "Bruno" },
  ],
  relations: [{ id: "1", type: "alliance", source: "a", target: "b", start: "2020", sources: ["s"] }],
  sources: { s: { title: "Report", url: "https://example.org/" } },
};

it.each([
  ["that the link asks for", "/?data=bilingual.json&lang=fr"],
  ["of the page around", "/french.html"],
])("texts of the data are in the language %s, although it has no words", async (_, path) => {
  site.add("/bilingual.json", JSON.stringify(bilingual));
  const graph = '<tiespan-graph src="bilingual.json" ui="full"></tiespan-graph>';
  site.add("/french.html", `<!doctype html><html lang="fr"><script src="tiespan.js"></script>${graph}</html>`);
  const { page, close } = await visit(site, path);
  await expect.poll(() => page.locator("h1").textContent(), { timeout: 30_000 }).toMatch(/^\s*Deux\s*$/);
  expect(await page.locator("h1, h1 [lang]").last().getAttribute("lang")).toBe("fr");
  await page.getByRole("button", { name: /^Amélie, 1 relation/ }).waitFor({ state: "attached" });
  await close();
});

it("in Arabic the page is mirrored, and each text of the data has its own language and direction", async () => {
  const { page, complaints, close } = await visit(site, "/?lang=ar&relation=r083");
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    "ar",
    "rtl",
  ]);
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return box ?? { x: NaN, width: NaN };
  };
  await expect.poll(async () => (await boxOf(".thumb--to")).x).toBeGreaterThan(0);
  const [details, stage] = [await boxOf(".area-details"), await boxOf(".area-stage")];
  expect(details.x + details.width).toBeLessThanOrEqual(stage.x + 1);
  expect((await boxOf(".thumb--to")).x).toBeLessThan((await boxOf(".thumb--from")).x);
  const headline = page.locator(".header__headline");
  expect([await headline.getAttribute("lang"), await headline.getAttribute("dir")]).toEqual(["de", "ltr"]);
  await expect.poll(() => page.locator(".source-list bdi").count()).toBeGreaterThan(0);
  expect(await page.locator(".source-list bdi").first().getAttribute("lang")).toBe("");
  expect(complaints).toEqual([]);
  await close();
});
