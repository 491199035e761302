import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/dataset/types.ts";
import { plainSpaces } from "../unit/i18n/spaces.ts";
import { violations } from "./axe.ts";
import { openSite, serveBuild, type Site, visit, type Visit } from "./site.ts";
import { unpack } from "./unpacked.ts";

const cli = fileURLToPath(new URL("../../dist/cli.mjs", import.meta.url));
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const base = "https://example.org/netz/";

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), "tiespan-"));
}, 60_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const dialog = (page: Page) => page.getByRole("dialog");
const status = (page: Page) => dialog(page).getByRole("status");
const make = (page: Page, name: string) => dialog(page).getByRole("button", { name });

async function edit(from: Site = site, path = "/?lang=en&ui=edit"): Promise<Visit> {
  const opened = await visit(from, path);
  // Browsers let pages write to files only where somebody picks one.
  await opened.page.evaluate(() => Object.defineProperty(window, "showSaveFilePicker", { value: undefined }));
  await opened.page.locator(".edit").waitFor();
  return opened;
}

async function openDialog(page: Page, name = "Publish"): Promise<void> {
  await page.locator(".edit-tool", { hasText: name }).click();
  await dialog(page).waitFor();
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent("download", { timeout: 60_000 });
  const [download] = await Promise.all([waiting, act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const zipOf = (page: Page) => downloaded(page, () => make(page, "Make the ZIP").click());

/** Saves what is being edited, under the name that it has on the page. */
async function save(page: Page): Promise<string> {
  const { name, bytes } = await downloaded(page, () => page.keyboard.press("Control+s"));
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => relative(root, join(root, path)))
    .sort();
}

/**
 * Byte by byte; in pages browsers and Node have different spaces around the dashes of ranges, and so pictures other ids,
 * which are made of their words.
 */
function contentOf(root: string, path: string): string {
  const bytes = readFileSync(join(root, path));
  if (!path.endsWith(".html")) return bytes.toString("latin1");
  return plainSpaces(bytes.toString()).replace(/tiespan-\w+-(?=title|desc)/g, "");
}

/** Renames somebody, and opens the dialog. */
async function rename(page: Page): Promise<string> {
  await page.evaluate(() => {
    const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
    if (graph) graph.view = { actor: "musk" };
  });
  await page.locator(".edit-form").getByLabel("Name", { exact: true }).fill("E. Musk");
  await page.locator(".edit-form").getByLabel("Role").focus();
  await expect.poll(() => page.locator(".edit__state").textContent()).toBe("Not saved yet");
  return save(page);
}

describe("publishing from the page", () => {
  it("gives a ZIP of what the command makes of the same data, byte for byte but for the pictures", async () => {
    const { page, complaints, close } = await edit();
    const saved = await rename(page);
    await openDialog(page);
    await dialog(page).getByLabel("Address").fill(base);
    await dialog(page).getByLabel("Title").fill("Who with whom");
    await dialog(page).getByLabel("By whom").fill("Us");
    await dialog(page).getByLabel("search engines").check();
    const svg = { name: "Mark.SVG", mimeType: "image/svg+xml", buffer: Buffer.from(logo) };
    await dialog(page).getByLabel("Picture above").setInputFiles(svg);
    const { name, bytes } = await zipOf(page);
    expect(name).toBe("tiespan.zip");
    await expect.poll(() => status(page).textContent()).toMatch(/“tiespan\.zip” is ready \([\d.]+ MB\)/);
    expect(complaints).toEqual([]);
    await close();

    writeFileSync(join(folder, "mark.svg"), logo);
    const named = ["--base", base, "--title", "Who with whom", "--credit", "Us", "--robots", "noindex"];
    const call = ["publish", saved, join(folder, "command"), ...named, "--logo", join(folder, "mark.svg")];
    await promisify(execFile)(process.execPath, [cli, ...call]);
    const root = unpack(bytes, join(folder, "page"));
    expect(filesIn(root)).toEqual(filesIn(join(folder, "command")));
    const different = filesIn(root).filter(
      (path) => contentOf(root, path) !== contentOf(join(folder, "command"), path),
    );
    expect(different.filter((path) => !path.endsWith(".png"))).toEqual([]);
    const picture = PNG.sync.read(readFileSync(join(root, "scene/stargate/picture.png")));
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    const { actors } = JSON.parse(readFileSync(join(root, "data/tiespan.json"), "utf8")) as Dataset;
    expect(actors.find(({ id }) => id === "musk")?.name).toBe("E. Musk");
  });

  it("gives a folder that works on another host, deep below its top, and publishes itself again", async () => {
    const { page, close } = await edit();
    await openDialog(page);
    const { bytes } = await zipOf(page);
    await close();
    const root = unpack(bytes, join(folder, "host/some/where"));
    writeFileSync(join(folder, "host/index.html"), "");
    const served = await serveBuild(join(folder, "host/"));
    const host = { ...served, browser: site.browser };
    for (const path of ["index.html", "embed.html", "scene/money/", "?lang=ar", "embed.html?scene=rift"]) {
      const opened = await visit(host, `/some/where/${path}`);
      await expect
        .poll(() => opened.page.locator("tiespan-graph canvas").count(), { message: path })
        .toBeGreaterThan(0);
      expect(opened.complaints).toEqual([]);
      await opened.close();
    }
    const again = await edit(host, "/some/where/?lang=en&ui=edit");
    await openDialog(again.page);
    const second = unpack((await zipOf(again.page)).bytes, join(folder, "again"));
    expect(again.complaints).toEqual([]);
    await again.close();
    expect(filesIn(second)).toEqual(filesIn(root));
    const different = filesIn(root).filter(
      (path) => !readFileSync(join(root, path)).equals(readFileSync(join(second, path))),
    );
    expect(different).toEqual([]);
    await served.close();
  });

  it("gives one page that is that of the command, and opens from a disk without a network", async () => {
    const { page, complaints, close } = await edit();
    const saved = await rename(page);
    await openDialog(page);
    await dialog(page).getByText("One file", { exact: true }).click();
    expect(await dialog(page).getByLabel("Address").count()).toBe(0);
    const { name, bytes } = await downloaded(page, () => make(page, "Make the file").click());
    expect(complaints).toEqual([]);
    await close();
    const file = join(folder, name);
    await promisify(execFile)(process.execPath, [cli, "publish", saved, join(folder, "command.html")]);
    expect(bytes.equals(readFileSync(join(folder, "command.html")))).toBe(true);
    writeFileSync(file, bytes);

    const context = await site.browser.newContext({
      offline: true,
      locale: "en-GB",
      viewport: { width: 1280, height: 800 },
    });
    const opened = await context.newPage();
    const asked: string[] = [];
    opened.on("pageerror", ({ message }) => asked.push(message));
    opened.on("console", (message) => message.type() === "error" && asked.push(message.text()));
    opened.on("request", (request) => {
      if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url());
    });
    await opened.goto(pathToFileURL(file).href);
    await expect.poll(() => opened.locator("tiespan-graph canvas").count()).toBeGreaterThan(0);
    await opened.getByRole("combobox", { name: "Find an actor" }).fill("E. Musk");
    await expect.poll(() => opened.getByRole("option").first().textContent()).toContain("E. Musk");
    expect(asked).toEqual([pathToFileURL(file).href]);
    await context.close();
  });

  it("publishes a table with places for its actors, in the language that is chosen", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    const publish = page.locator(".footer__actions button", { hasText: "Publish" });
    expect(await publish.count()).toBe(0);
    await page.getByRole("button", { name: "Your own data" }).click();
    const csv = "source,target,type\nAnna,Bob,feud\nBob,Cem,alliance\n";
    const table = { name: "ties.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
    await dialog(page).locator("input[type=file]").setInputFiles(table);
    await dialog(page)
      .getByRole("button", { name: /^Continue/ })
      .click();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("ties");
    await publish.click();
    await dialog(page).waitFor();
    await dialog(page).getByLabel("Language").selectOption("de");
    const { name, bytes } = await zipOf(page);
    expect(name).toBe("ties.zip");
    const files = unzipSync(bytes);
    const text = (path: string) => Buffer.from(files[path] ?? []).toString();
    const { actors, language } = JSON.parse(text("data/ties.json")) as Dataset;
    expect(language).toBe("de");
    expect(actors.map(({ position }) => position?.length)).toEqual([2, 2, 2]);
    expect(text("index.html")).toContain('<html lang="de">');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("the dialog", () => {
  it("says beside a field what cannot be taken, and takes the focus there", async () => {
    const { page, close } = await edit();
    await openDialog(page);
    await dialog(page).getByLabel("Address").fill("example.org/netz");
    await page.keyboard.press("Enter");
    await expect.poll(() => dialog(page).locator(".is-problem").textContent()).toContain("“example.org/netz”");
    expect(await dialog(page).getByLabel("Address").getAttribute("aria-invalid")).toBe("true");
    await dialog(page).getByLabel("Address").fill("");
    const text = { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a") };
    await dialog(page).getByLabel("Picture above").setInputFiles(text);
    await make(page, "Make the ZIP").click();
    await expect.poll(() => dialog(page).locator(".is-problem").textContent()).toContain("“a.txt”");
    await close();
  });

  it("can be cancelled, keeps what was written, and gives the focus back", async () => {
    const { page, close } = await edit();
    await openDialog(page);
    await dialog(page).getByLabel("Title").fill("Mine");
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/tiespan-more.js", async (route) => {
      await held;
      await route.continue();
    });
    await make(page, "Make the ZIP").dblclick();
    await dialog(page).getByRole("progressbar").waitFor();
    expect(await status(page).textContent()).toContain("Fetching");
    await make(page, "Cancel").click();
    await expect.poll(() => status(page).textContent()).toBe("Cancelled.");
    release();
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog(page).count()).toBe(0);
    const focused = () =>
      page.evaluate(() => document.querySelector("tiespan-graph")?.shadowRoot?.activeElement?.textContent.trim());
    await expect.poll(focused).toBe("Publish");
    await openDialog(page);
    expect(await dialog(page).getByLabel("Title").inputValue()).toBe("Mine");
    await close();
  });

  it.each([
    ["its list is missing", "**/tiespan-files.json", "tiespan-files.json"],
    ["a part is missing", "**/page.css", "Check your connection"],
  ])("says what to do where %s", async (_, pattern, words) => {
    const { page, close } = await edit();
    await openDialog(page);
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: "" }));
    await make(page, "Make the ZIP").click();
    await expect.poll(() => status(page).textContent()).toContain(words);
    expect(await make(page, "Make the ZIP").count()).toBe(1);
    await close();
  });

  it.each(["en", "de", "ar"])("has no fault that axe finds, and needs no scrolling sideways, in %s", async (lang) => {
    const { page, close } = await edit(site, `/?lang=${lang}&ui=edit`);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('.edit-tool[aria-haspopup="dialog"]').click();
    await dialog(page).waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = await dialog(page).evaluate((element) => {
      const body = element.querySelector(".dialog__body");
      return body === null ? 1 : body.scrollWidth - body.clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await close();
  });
});
