import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TiespanGraph } from "../../src/element.ts";
import { docSnippets } from "../docSnippets.ts";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const [snippet = ""] = docSnippets("stories.md", "html");
const article = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Artikel</title>
  <p>Davor.</p>${snippet.replaceAll("https://graphs.example", "")}<p style="margin-block: 90vh">Danach.</p>`;

/** What the graph shows, and which paragraph is marked as the one that is read. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const { scene, step, actor } = document.querySelector<TiespanGraph>("tiespan-graph")?.view ?? {};
    const current = document.querySelectorAll("[data-tiespan-current]");
    return [scene, step ?? 0, actor ?? "", current.length, current[0]?.textContent.trim().slice(0, 12) ?? ""];
  });
const read = (page: Page, text: string) =>
  page
    .getByText(text)
    .first()
    .evaluate((paragraph) => {
      scrollBy(0, paragraph.getBoundingClientRect().top - innerHeight * 0.5);
    });

async function open(body: string, width = 1280) {
  site.add("/story.html", body);
  const opened = await visit(site, "/story.html", { viewport: { width, height: 800 } });
  opened.page.setDefaultTimeout(30_000);
  return opened;
}

describe("the example of stories.md", () => {
  it.each([1280, 390])("follows the text, down and up again, at a width of %i", async (width) => {
    const { page, complaints, close } = await open(article, width);
    const polled = { timeout: 30_000 };
    await expect.poll(() => shown(page), polled).toEqual(["network", 0, "", 0, ""]);
    for (const part of ["stargate", "triangle", "stargate"]) {
      const steps: readonly (readonly [text: string, step: number])[] =
        part === "triangle"
          ? [["Musk und Altman liegen", 0]]
          : [
              ["Trump stellt Stargate vor", 4],
              ["Am selben Abend", 5],
            ];
      for (const [text, step] of steps) {
        await read(page, text);
        await expect.poll(() => shown(page), polled).toEqual([part, step, "", 1, text.slice(0, 12)]);
      }
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => shown(page), polled).toEqual(["network", 0, "", 0, ""]);
    expect(await page.locator("[data-tiespan-still]:visible").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows above the first paragraph what the attributes of the graph say, whom they select as well", async () => {
    const { page, close } = await open(article.replace('scene="network"', 'scene="stargate" step="2" actor="musk"'));
    const polled = { timeout: 30_000 };
    const first = ["stargate", 2, "musk", 0, ""];
    await expect.poll(() => shown(page), polled).toEqual(first);
    await read(page, "Am selben Abend");
    await expect.poll(() => shown(page), polled).toEqual(["stargate", 5, "", 1, "Am selben Ab"]);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => shown(page), polled).toEqual(first);
    await close();
  });

  it("undoes with the next paragraph what the reader has selected", async () => {
    const { page, close } = await open(article);
    await read(page, "Trump stellt Stargate vor");
    await expect.poll(() => shown(page).then(([, step]) => step), { timeout: 30_000 }).toBe(4);
    await page.evaluate(() => {
      const graph = document.querySelector<TiespanGraph>("tiespan-graph");
      if (graph) graph.view = { actor: "altman" };
    });
    expect((await shown(page))[2]).toBe("altman");
    await read(page, "Am selben Abend");
    await expect.poll(() => shown(page), { timeout: 30_000 }).toEqual(["stargate", 5, "", 1, "Am selben Ab"]);
    await close();
  });
});

describe("the pictures stay", () => {
  it.each([
    ["where the data cannot be had", article.replace("data/musk-altman-trump.json", "data/nowhere.json")],
    ["where the element cannot be had", article.replace(/<script src="\/tiespan.js" defer><\/script>/, "")],
    ["without scripts", article.replace(/<script.*?<\/script>/g, "")],
  ])("%s", async (_, body) => {
    site.add("/story.html", body);
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.origin}/story.html`);
    await page.evaluate(async () => {
      await document.querySelector<TiespanGraph>("tiespan-graph")?.ready;
    });
    expect(await page.locator("[data-tiespan-still]:visible").count()).toBe(2);
    await page.close();
  });
});

it("a step that is none, and a story without a graph, hurt nobody", async () => {
  const odd = article
    .replace('step="5"', 'step="x"')
    .replace("</section>", '</section><p data-tiespan-story data-tiespan-step="1">');
  const { page, complaints, close } = await open(odd);
  await read(page, "Trump stellt Stargate vor");
  await expect.poll(() => shown(page).then(([, step]) => step), { timeout: 30_000 }).toBe(4);
  await read(page, "Am selben Abend");
  await expect.poll(() => shown(page).then(([scene]) => scene), { timeout: 30_000 }).toBe("stargate");
  expect((await shown(page))[3]).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});
