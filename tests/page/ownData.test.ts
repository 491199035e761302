import { gzipSync } from "node:zlib";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actors, button, choose, countsOf, dialog, drop, gexf, headline, issueCodesOf } from "./ownPage.ts";
import { nodeLink, notices, openDialog, paste, relations } from "./ownPage.ts";
import { openSite, type Site, visit, type Visit } from "./site.ts";

let site: Site;
let reader: Visit;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  site.add("/own/net.gexf", gexf);
  site.add("/own/packed.csv.gz", gzipSync(relations));
  site.add("/own/doctype.gexf", `<!DOCTYPE gexf [<!ENTITY a "b">]>${gexf}`);
});
afterAll(() => site.close());
beforeEach(async () => {
  reader = await visit(site, "/?lang=en&from=2025-01-20");
  page = reader.page;
});
afterEach(async () => {
  const { complaints } = reader;
  await reader.close();
  expect(complaints).toEqual([]);
});

const shipped = [40, 155];
const started = async () => (await countsOf(page)).slice(0, 2);
/** The page with three actors and two relations of the reader's own. */
const seesOwn = () => expect.poll(() => countsOf(page)).toEqual([3, 2, 2]);

describe("data of one's own come onto the page", () => {
  it("by a file that is chosen; the headline is its name, the address says nothing of the data before", async () => {
    await openDialog(page);
    await choose(page, { name: "my net.gexf", text: gexf });
    await button(page, /^Continue/).click();
    await seesOwn();
    expect(await headline(page).textContent()).toBe("my net");
    await expect.poll(() => headline(page).evaluate((element) => element.matches(":focus"))).toBe(true);
    expect(new URL(page.url()).search).toBe("");
    expect(await dialog(page).count()).toBe(0);
  });

  it("by two tables that are dropped on the graph", async () => {
    await drop(page, { name: "a.csv", text: relations }, { name: "b.csv", text: actors });
    await seesOwn();
    await page.locator('.area-actors button[aria-label^="Ada"]').press("Enter");
    await expect.poll(() => page.locator(".area-details").textContent()).toContain("Head of all");
  });

  it("by a table that is pasted over the graph", async () => {
    await paste(page, relations);
    await button(page, /^Continue/).click();
    await seesOwn();
  });

  it("by a table that is pasted into the field", async () => {
    await openDialog(page);
    await dialog(page).locator("textarea").fill(relations);
    await button(page, "Read what is pasted").click();
    await button(page, /^Continue/).click();
    await seesOwn();
  });

  it("by an address in the query, and one that is packed", async () => {
    for (const path of ["own/net.gexf", "own/packed.csv.gz"]) {
      await page.goto(`${site.origin}/?lang=en&data=${path}`);
      await seesOwn();
      await expect.poll(() => headline(page).textContent()).toBe(path.replace(/^own\/|\..*/g, ""));
    }
  });

  it("by the attribute and the property of the element", async () => {
    await page.goto(`${site.origin}/?lang=en`);
    await page.evaluate(() => document.querySelector("tiespan-graph")?.setAttribute("src", "own/net.gexf"));
    await seesOwn();
    await page.evaluate((data) => Object.assign(document.querySelector("tiespan-graph") ?? {}, { data }), nodeLink);
    await expect.poll(() => issueCodesOf(page)).toContain("no-sources");
    await seesOwn();
  });

  it("where the page may have no worker", async () => {
    await page.addInitScript(() => Object.assign(window, { Worker: undefined }));
    await page.goto(`${site.origin}/?lang=en&data=own/net.gexf`);
    await seesOwn();
    await openDialog(page);
    await choose(page, { name: "pair.csv", text: relations });
    await button(page, /^Continue/).click();
    await expect.poll(() => headline(page).textContent()).toBe("pair");
  });
});

describe("the graph before stays", () => {
  it("when a file is no data: the dialog says why, where and what to do, and takes another", async () => {
    await openDialog(page);
    await choose(page, { name: "x.gexf", text: `<!DOCTYPE gexf>\n${gexf}` });
    await expect.poll(() => dialog(page).textContent()).toMatch(/line 1.*DOCTYPE/);
    expect(await started()).toEqual(shipped);
    await button(page, "Choose another file").click();
    await choose(page, { name: "x.gexf", text: gexf });
    await button(page, /^Continue/).click();
    await seesOwn();
  });

  it("when an address has no data", async () => {
    await page.evaluate(() => document.querySelector("tiespan-graph")?.setAttribute("src", "own/doctype.gexf"));
    await expect.poll(() => notices(page)).toContain("DOCTYPE");
    expect(await started()).toEqual(shipped);
  });

  it("when the reading is cancelled, or the reader does not want what does not fit", async () => {
    const rows = Array.from({ length: 200_000 }, (_, row) => `A${row % 999};B${row % 777};feud;2025\n`).join("");
    await openDialog(page);
    await choose(page, { name: "large.csv", text: `from;to;type;date\n${rows}` });
    await dialog(page).locator("progress").waitFor();
    await button(page, "Cancel").click();
    expect(await started()).toEqual(shipped);
    await choose(page, { name: "x.csv", text: `${relations}Ada;;feud;2025;\n` });
    // The empty end could be filled from the row above first.
    await button(page, /^Continue/).click();
    await expect.poll(() => dialog(page).textContent()).toContain("1 entry is left out");
    await button(page, "Cancel").click();
    expect(await started()).toEqual(shipped);
  });

  it("when files are let go that are no data", async () => {
    await drop(page, { name: "notes.txt", text: "who is with whom" });
    await expect.poll(() => dialog(page).textContent()).toContain("Expected: JSON, CSV, GEXF, GraphML");
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog(page).count()).toBe(0);
    expect(await started()).toEqual(shipped);
  });
});

it("what reads other formats is not loaded before somebody needs it", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}/?lang=en`);
  await expect.poll(() => countsOf(page)).not.toEqual([0, 0, 0]);
  const isForImport = (path: string) => /import|dataDialog|reading/.test(path);
  expect(asked.filter(isForImport)).toEqual([]);
  await openDialog(page);
  await choose(page, { name: "x.gexf", text: gexf });
  await button(page, /^Continue/).click();
  await seesOwn();
  expect(asked.filter(isForImport)).toContain("/tiespan-import.js");
});

it("an embed keeps the graph of its page", async () => {
  await page.goto(`${site.origin}/?lang=en&ui=embed`);
  await expect.poll(started).toEqual(shipped);
  expect(await page.getByRole("button", { name: "Your own data" }).count()).toBe(0);
  await drop(page, { name: "x.gexf", text: gexf });
  await expect.poll(() => notices(page)).toContain("not a PNG");
  expect(await started()).toEqual(shipped);
});
