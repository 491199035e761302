import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TiespanGraph } from "../../src/element.ts";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  site.add("/bad/truncated.json", '{\n  "format": "tiespan/1",\n  "actors": [ {"id": "a" ');
  site.add("/bad/page.json", "<!doctype html><title>Error</title>");
  site.add("/bad/empty.json", '{"format": "tiespan/1", "actors": [], "relations": []}');
  site.add("/bad/undated.json", datasetText([{ source: "a", target: "b", type: "feud" }]));
  site.add(
    "/bad/entries.json",
    datasetText([
      { source: "a", target: "b", type: "feud", date: "2025-01-22" },
      { source: "a", target: "nobody", type: "feud", date: "2025-01-22" },
      { source: "a", target: "b", type: "alliance", date: "soon" },
    ]),
  );
  site.add(
    "/published.html",
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script src="tiespan.js" defer></script></head><body><tiespan-graph src="bad/entries.json" url-sync></tiespan-graph></body></html>`,
  );
  site.add(
    "/bad/markup.json",
    datasetText([{ source: "a", target: "b", type: "feud", label: "<img src=x onerror='window.__pwned=1'>" }]),
  );
});
afterAll(() => site.close());

function datasetText(relations: readonly Record<string, string>[]): string {
  const actors = [
    { id: "a", name: "Ada" },
    { id: "b", name: "Bob <script>window.__pwned=1</script>" },
  ];
  return JSON.stringify({ format: "tiespan/1", title: "Bad entries", actors, relations });
}

/** Opens a dataset and gives what the page says, with everything that went wrong beside it. */
async function open(path: string, lang = "en") {
  const { page, complaints, close } = await visit(site, `/?data=${encodeURIComponent(path)}&lang=${lang}`);
  const said = await page.locator(".area-notices").textContent();
  const seen = await page.evaluate(() => {
    const graph = document.querySelector<HTMLElement & { counts: unknown; issues: { path: string }[] }>(
      "tiespan-graph",
    );
    return { counts: graph?.counts, paths: graph?.issues.map(({ path }) => path), isPwned: "__pwned" in window };
  });
  await close();
  return { said: said?.replace(/\s+/g, " ") ?? "", complaints, ...seen };
}

describe("the page says what is wrong with", () => {
  it.each([
    ["a file that is not there", "nowhere.json", "en", "There is no file at this address: “nowhere.json”."],
    [
      "a file that is not there, in German",
      "nowhere.json",
      "de",
      "Unter dieser Adresse liegt keine Datei: „nowhere.json“.",
    ],
    ["a file that breaks off", "bad/truncated.json", "en", "Line 3, column"],
    ["a file that breaks off, in German", "bad/truncated.json", "de", "Zeile 3, Spalte"],
    ["a web page", "bad/page.json", "en", "web page"],
    ["an address of another host", "https://example.org/data.json", "en", "does not allow loading"],
    ["a dataset of nobody", "bad/empty.json", "en", "no actors"],
  ])("%s", async (_, path, lang, words) => {
    const { said, complaints } = await open(path, lang);
    expect(said).toContain(words);
    expect(complaints).toEqual([]);
  });
});

it("readers of a published file are told nothing of what is wrong with it, the console and `issues` are", async () => {
  const { page, complaints, close } = await visit(site, "/published.html");
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  await page.reload();
  await page.locator(".actor").first().waitFor();
  expect((await page.locator(".area-notices").textContent())?.trim()).toBe("");
  await expect.poll(() => said.join("\n")).toMatch(/warning: tiespan-graph: relations\[1\]\.target: /);
  expect(await page.evaluate(() => document.querySelector<TiespanGraph>("tiespan-graph")?.issues.length)).toBe(4);
  expect(await page.title()).toBe("Bad entries – Tiespan");
  expect(complaints).toEqual([]);
  await close();
});

it("what fits is shown, and what does not is named with its place", async () => {
  const { said, counts, paths, complaints } = await open("bad/entries.json");
  expect(counts).toMatchObject({ actors: 2, relations: 2 });
  expect(paths).toEqual(expect.arrayContaining(["relations[1].target", "relations[2].date"]));
  expect(said).toContain("not match the format. First: relations[1].target");
  expect(complaints).toEqual([]);
});

it("relations without a date are shown and counted as undated", async () => {
  const { counts, complaints } = await open("bad/undated.json");
  expect(counts).toMatchObject({ shown: { relations: 1, surely: 1 } });
  expect(complaints).toEqual([]);
});

it("markup in a dataset stays text", async () => {
  const { isPwned, complaints, counts } = await open("bad/markup.json");
  expect(isPwned).toBe(false);
  expect(counts).toMatchObject({ relations: 1 });
  expect(complaints).toEqual([]);
});

it("a view that a script asks for and that means nothing is passed over and named, whatever it is", async () => {
  const { page, complaints, close } = await visit(site, "/?lang=en");
  const asked = await page.evaluate(() => {
    const graph = document.querySelector<TiespanGraph>("tiespan-graph");
    if (graph === null) throw new Error("no graph");
    const before = { ...graph.view };
    const cyclic: Record<string, unknown> = {};
    cyclic["self"] = cyclic;
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error("asked");
        },
      },
    );
    const bads = [-5.5, true, { a: 1 }, [5], () => 1, Symbol("view"), cyclic, [cyclic], hostile, 5n];
    const names = Object.keys(graph.view ?? {});
    // `mode` and the like with every value; a list of one type is none that the data have.
    for (const name of names) {
      for (const bad of [...bads, ["nobody"], "no such thing"]) Reflect.set(graph, "view", { [name]: bad });
    }
    for (const bad of [...bads, hostile]) Reflect.set(graph, "view", bad);
    const answering = { path: { a: 1 }, compare: {}, tension: 5, step: 99 };
    Reflect.set(graph, "view", { ...answering, theme: "dark" });
    return { before, after: { ...graph.view } };
  });
  expect({ ...asked.after, camera: null }).toEqual({ ...asked.before, camera: null, theme: "dark" });
  await expect
    .poll(() => page.locator(".area-notices").textContent())
    .toContain("unknown parts, which are passed over (path, compare, tension, step)");
  await page.locator(".actor").first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it("a link with unknown parts is named and shows the first view", async () => {
  const { page, complaints, close } = await visit(site, "/?lang=en&colour=red&from=2025-02-30&types=war");
  const said = await page.locator(".area-notices").textContent();
  expect(said).toContain("colour, from, types");
  expect(await page.locator(".timeline__caption").textContent()).toMatch(/13.*28/);
  expect(complaints).toEqual([]);
  await close();
});

it("an empty window offers the next event, and a filter without types all of them", async () => {
  const { page, complaints, close } = await visit(site, "/?scene=money&from=2016-02-01&to=2016-03-01&lang=en");
  const notices = page.locator(".area-notices");
  if (!(await notices.textContent())?.includes("No relations in this period")) {
    for (const type of ["investment", "donation"]) await page.locator(`.legend__type[data-type="${type}"]`).click();
  }
  await expect.poll(() => notices.textContent()).toMatch(/No relations in this period|All relation types are hidden/);
  expect(complaints).toEqual([]);
  await close();
});
