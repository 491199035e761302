import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sceneFolder } from "../../src/publish/sceneFolder.ts";
import { chromiumArgs, findChromium } from "../chromium.ts";
import { hostile, hostileTexts } from "../unit/picture/hostileDataset.ts";
import { countShipped, type File, shipped } from "./oracle.ts";
import { type Site, visit } from "./site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const address = "https://example.org/netz/";
/** The site is served in a folder of a host that is not the one of the setting: its pages must not mind. */
const folder = "/some/folder/";
const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

let dist: string;
let site: Site;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), "tiespan-"));
  await publish("data/musk-altman-trump.json", dist, address);
  site = await serve();
}, 300_000);
afterAll(async () => {
  await site.close();
  rmSync(dist, { recursive: true });
});

/** Publishes a dataset by the program that is built, as the build does. */
async function publish(path: string, out: string, base: string): Promise<void> {
  const call = [join(root, "dist/cli.mjs"), "publish", path, out, "--base", base];
  await promisify(execFile)(process.execPath, call, { cwd: root });
}

async function serve(): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname.startsWith(folder) ? decodeURIComponent(pathname.slice(folder.length)) : "..";
    const path = name === "" || name.endsWith("/") ? `${name}index.html` : name;
    const file = join(dist, path);
    const text = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
    if (path.includes("..") || text === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": mediaTypes[extname(path)] ?? "application/octet-stream" }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    add: (path, text) => writeFileSync(join(dist, path), text),
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Opens a page in a browser that runs none of its scripts. Gives what was asked for and not there, or elsewhere. */
async function read(path: string, width = 1280) {
  const context = await site.browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("response", (response) => {
    if (response.status() !== 200 || !response.url().startsWith(site.origin + folder)) complaints.push(response.url());
  });
  await page.goto(site.origin + folder + path);
  return { page, complaints, close: () => context.close() };
}

/** The words for other sites: contents of `meta`s and addresses of `link`s by name. */
function readTags(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const tags = document.querySelectorAll("head > meta[content]:not([http-equiv]), head > link");
    const first = (tag: Element, ...names: string[]) => names.map((name) => tag.getAttribute(name)).find(Boolean) ?? "";
    return Object.fromEntries(
      [...tags].map((tag) => [first(tag, "property", "name", "rel"), first(tag, "content", "href")]),
    );
  });
}

function relationsOf({ view: { from = "0000", to = "9999-12-31", actors, types } }: File["scenes"][number]): number {
  const day = (text: string, rest: string) => (text.length === 4 ? text + rest : text);
  const isIn = (list: readonly string[] | undefined, id: string) => list?.includes(id) ?? true;
  return countShipped(
    day(from, "-01-01"),
    day(to, "-12-31"),
    ({ source, target, type }) => isIn(actors, source) && isIn(actors, target) && isIn(types, type),
  ).relations;
}

/** What the boxes say that stand in the picture with these texts: offices between two of the same group have no line. */
function rolesInGroups(
  { groups = [], view: { from = "0000", to = "9999-12-31" } }: File["scenes"][number],
  texts: readonly string[],
): number {
  const boxes = groups.filter(({ label }) => texts.includes((label["de"] ?? "").toLocaleUpperCase("de")));
  return boxes.reduce((sum, { actors }) => {
    const isRole = ({ source, target, type }: { source: string; target: string; type: string }) =>
      type === "role" && actors.includes(source) && actors.includes(target);
    return sum + countShipped(from, to, isRole).relations;
  }, 0);
}

it("each scene of the dataset, and nothing else, has a folder with page, picture and oEmbed file", () => {
  expect(readdirSync(join(dist, "scene")).sort()).toEqual(shipped.scenes.map(({ id }) => id).sort());
  for (const { id } of shipped.scenes) {
    expect(readdirSync(join(dist, "scene", id)).sort()).toEqual([
      "index.html",
      "oembed.json",
      "picture.en.png",
      "picture.png",
    ]);
  }
});

describe.each(shipped.scenes)("the page of scene $id", (scene) => {
  const path = `scene/${scene.id}/`;

  it.each([1280, 700, 340])("shows that scene's picture and table without JavaScript, at %i pixels", async (width) => {
    const { page, complaints, close } = await read(path, width);
    expect(await page.locator("h1:visible").textContent()).toBe(scene.title["de"]);
    expect(await page.locator("tbody tr:visible").count()).toBe(relationsOf(scene));
    const picture = page.locator(".fallback__picture:visible");
    expect(await picture.count()).toBe(1);
    expect((await picture.boundingBox())?.width).toBeGreaterThan(width * 0.85);
    const drawn = await picture
      .locator("[data-relations]")
      .evaluateAll((lanes) => lanes.flatMap((lane) => lane.getAttribute("data-relations")?.split(" ") ?? []));
    const texts = await picture.locator("text").allTextContents();
    expect(new Set(drawn).size).toBe(relationsOf(scene) - rolesInGroups(scene, texts));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is told to other sites by absolute addresses", async () => {
    const { page, close } = await read(path);
    const tags = await readTags(page);
    expect(await page.title()).toBe(`${scene.title["de"] ?? ""} – Tiespan`);
    expect(tags).toMatchObject({
      canonical: address + path,
      "og:url": address + path,
      "og:type": "article",
      "og:title": scene.title["de"],
      "og:locale": "de_DE",
      "og:image": `${address}${path}picture.png`,
      "og:image:width": "1200",
      "og:image:height": "630",
      "twitter:card": "summary_large_image",
      "twitter:image": `${address}${path}picture.png`,
      alternate: `${address}${path}oembed.json`,
    });
    expect(tags["og:image:alt"]).toContain(`${relationsOf(scene)} Beziehungen`);
    expect(tags["description"]).toBe(tags["og:description"]);
    expect(tags["description"]?.length).toBeGreaterThan(60);
    await close();
  });

  it("has a picture of 1200 × 630 pixels and an oEmbed file with a frame", () => {
    const picture = PNG.sync.read(readFileSync(join(dist, path, "picture.png")));
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    const colours = new Set(Array.from(new Uint32Array(Uint8Array.from(picture.data).buffer)));
    expect(colours.size).toBeGreaterThan(100);
    const oembed = JSON.parse(readFileSync(join(dist, path, "oembed.json"), "utf8")) as Record<string, unknown>;
    expect(oembed).toMatchObject({ version: "1.0", type: "rich", title: scene.title["de"], width: 600, height: 600 });
    expect(oembed["html"]).toContain(`<iframe src="${address}embed.html?scene=${scene.id}" `);
  });

  it("has at most 54.5 kB, and neither scripts nor styles of its own", () => {
    const html = readFileSync(join(dist, path, "index.html"), "utf8");
    expect(gzipSync(html).length).toBeLessThanOrEqual(54_500);
    expect(html).not.toMatch(/<style|<script(?![^>]* src=)| style="| on\w+="/);
  });
});

it("the front page is told as its first scene, at the site's own address", async () => {
  const { page, complaints, close } = await read("");
  const [first] = shipped.scenes;
  expect(await readTags(page)).toMatchObject({
    canonical: address,
    "og:url": address,
    "og:type": "website",
    "og:title": first?.title["de"],
    "og:image": `${address}scene/${first?.id ?? ""}/picture.png`,
    alternate: `${address}scene/${first?.id ?? ""}/oembed.json`,
  });
  expect(complaints).toEqual([]);
  await close();
});

describe("with JavaScript", () => {
  const sceneOf = (page: Page) =>
    page.evaluate(
      () => document.querySelector<HTMLElement & { view: { scene: string } }>("tiespan-graph")?.view.scene ?? "",
    );
  const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

  it("the page of a scene does not repeat it in its address, and keeps what else the reader chooses", async () => {
    const { page, complaints, close } = await visit(site, `${folder}scene/money/`, { locale: "de-DE" });
    expect([await sceneOf(page), new URL(page.url()).search]).toEqual(["money", ""]);
    await page.locator(".relation-button").first().click();
    await expect.poll(() => new URL(page.url()).search).toMatch(/^\?relation=r\d+$/);
    await page.reload();
    await expect.poll(() => heading(page)).toContain("MGX und Nvidia");
    expect(new URL(page.url()).search).toMatch(/^\?relation=r\d+$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ["rift", "Musk co-founds OpenAI"],
    ["stargate", "Musk doubts the money for Stargate"],
  ])("the scene %s chosen there stands in the address, survives a reload, and Back leads home", async (id, words) => {
    const { page, complaints, close } = await visit(site, `${folder}scene/money/`);
    await page.locator(`[data-scene="${id}"]`).click();
    await expect.poll(() => new URL(page.url()).href).toBe(`${site.origin}${folder}scene/money/?scene=${id}`);
    await page.reload();
    await expect.poll(() => heading(page)).toContain(words);
    await page.goBack();
    await expect.poll(() => heading(page)).toContain("MGX and Nvidia");
    expect(new URL(page.url()).search).toBe("");
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a dataset whose scenes try to be paths, addresses and markup", () => {
  const ids = [...hostileTexts, "..", "../../index.html", "con", "CON", "Con", "a/b", "a\\b", "?a=1#b", "ä😀 %2e"];
  const scenes = ids.map((id, row) => ({
    id,
    title: hostileTexts[row % hostileTexts.length] ?? "",
    text: id,
    view: {},
  }));
  const paths = new Map<string, string>();

  beforeAll(async () => {
    const file = join(dist, "hostile.json");
    writeFileSync(file, JSON.stringify({ ...hostile, scenes }));
    await publish(file, join(dist, "hostile"), `${address}hostile/`);
    for (const { id } of scenes) paths.set(id, `hostile/scene/${await sceneFolder(id)}/`);
  }, 120_000);

  it("gives each a folder of its own, whatever the case of letters", () => {
    expect(paths.size).toBe(scenes.length);
    expect(new Set([...paths.values()].map((path) => path.toLowerCase())).size).toBe(scenes.length);
    for (const path of paths.values()) expect(path).toMatch(/^hostile\/scene\/[a-z0-9_-]+\/$/);
  });

  it.each(scenes)("takes $id for text everywhere", async ({ id, title }) => {
    const { page, complaints, close } = await read(paths.get(id) ?? "");
    const tags = await readTags(page);
    expect([await page.title(), tags["og:title"]]).toEqual([`${title} – Tiespan`, title]);
    expect(tags["description"]).toBe(id);
    expect(await page.locator("h1:visible").textContent()).toBe(title);
    const odd = await page.evaluate(
      () => document.querySelectorAll("style, img, [onload], [onerror], [onmouseover], script:not([src])").length,
    );
    expect(odd).toBe(0);
    expect(await page.locator("tiespan-graph").getAttribute("scene")).toBe(id);
    const oembed = JSON.parse(readFileSync(join(dist, paths.get(id) ?? "", "oembed.json"), "utf8")) as { html: string };
    const frame = await page.context().newPage();
    await frame.setContent(oembed.html);
    expect(await frame.evaluate(() => document.body.querySelectorAll("*").length)).toBe(3);
    const src = await frame.evaluate(() => document.querySelector("iframe")?.src ?? "");
    const query = new URL(src).searchParams;
    expect([...query]).toEqual([["scene", id]]);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['<img src=x onerror="window.hit=1">', "../../index.html", "CON"])("opens at %s", async (id) => {
    const { page, complaints, close } = await visit(site, folder + (paths.get(id) ?? ""));
    const view = await page.evaluate(
      () => document.querySelector<HTMLElement & { view: { scene: string } }>("tiespan-graph")?.view.scene,
    );
    expect([view, new URL(page.url()).search]).toEqual([id, ""]);
    expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
    expect(complaints).toEqual([]);
    await close();
  });
});
