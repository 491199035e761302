import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

interface GraphElement extends HTMLElement {
  readonly counts: { readonly shown: { readonly relations: number } };
  readonly view: { readonly weight: number | null };
  describe(): string;
  toSVG(): Promise<string>;
}

/** As Gephi writes it. */
const table = `Source,Target,Type,Id,Label,Weight
Anna,Ben,Undirected,0,,1.0
Ben,Carla,Undirected,1,,2.0
Carla,Dora,Undirected,2,,8.0
Dora,Anna,Undirected,3,,32.0
`;

let site: Site;
beforeAll(async () => {
  site = await openSite();
  site.add("/ties.csv", table);
});
afterAll(() => site.close());

it("weaker relations go by the slider: from graph, list, counts, picture and words, and the link keeps it", async () => {
  const { page, complaints, close } = await visit(site, "/?data=ties.csv&lang=de");
  const read = () =>
    page.evaluate(async () => {
      const graph = document.querySelector<GraphElement>("tiespan-graph");
      const svg = (await graph?.toSVG()) ?? "";
      return {
        relations: graph?.counts.shown.relations,
        weight: graph?.view.weight,
        words: graph?.describe(),
        inPicture: svg.match(/data-relations="[^"]*"/g)?.length,
        caption: /Weight ab [\d.,]+/.exec(svg)?.[0],
        legend: /Breite: Weight, 1 bis 32/.exec(svg)?.[0],
      };
    });
  const slider = page.getByRole("slider", { name: "Weight" });
  const all = await read();
  expect(all).toMatchObject({ relations: 4, weight: 0, inPicture: 4, legend: "Breite: Weight, 1 bis 32" });
  expect(all.caption).toBeUndefined();
  const entries = page.locator(".relation-list [data-relation], .details [data-relation]");
  const listed = await entries.count();
  expect(listed).toBeGreaterThanOrEqual(4);

  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => slider.getAttribute("aria-valuetext"), { timeout: 30_000 }).toBe("Weight ab 8");
  await expect.poll(() => new URL(page.url()).searchParams.get("weight"), { timeout: 30_000 }).toBe("8");
  await expect.poll(() => entries.count(), { timeout: 30_000 }).toBe(listed / 2);
  await expect.poll(() => page.locator(".area-status").textContent(), { timeout: 30_000 }).toMatch(/2 von 4/);
  const some = await read();
  expect(some).toMatchObject({ relations: 2, weight: 8, inPicture: 2, caption: "Weight ab 8" });
  expect(some.words).toContain("Weight ab 8");

  await page.reload();
  await expect.poll(() => slider.getAttribute("aria-valuetext"), { timeout: 30_000 }).toBe("Weight ab 8");
  await page.locator(".legend__all").click();
  await expect.poll(() => new URL(page.url()).searchParams.get("weight"), { timeout: 30_000 }).toBeNull();
  expect(complaints).toEqual([]);
  await close();
});

it("nothing of it is there without weights", async () => {
  const { page, close } = await visit(site, "/?lang=de");
  expect(await page.getByRole("slider", { name: "Weight" }).count()).toBe(0);
  expect(await page.locator("[type=range]").count()).toBe(0);
  await close();
});
