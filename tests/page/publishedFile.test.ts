import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPngTexts } from "../../src/picture/png.ts";
import { chromiumArgs, findChromium } from "../chromium.ts";
import { shipped } from "./oracle.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;
let file: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tiespan-"));
  file = join(folder, "netz.html");
  const call = [join(root, "dist/cli.mjs"), "publish", join(root, "data/musk-altman-trump.json"), file];
  await promisify(execFile)(process.execPath, call);
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens the file from the disk, in a browser without a network. Gives what goes wrong, and what it asks for. */
async function open() {
  const context = await browser.newContext({ offline: true, locale: "en-GB", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  // The software that draws here tells how fast it is.
  page.on("console", (message) => {
    if (!/GL Driver Message/.test(message.text())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && request.url() !== pathToFileURL(file).href) {
      complaints.push(request.url());
    }
  });
  await page.goto(pathToFileURL(file).href);
  await expect.poll(() => relationsOf(page)).toBe(shipped.relations.length);
  return { page, complaints, close: () => context.close() };
}

type Graph = HTMLElement & { counts: { relations: number }; view: { actor: string }; toPNG(): Promise<Blob> };

function relationsOf(page: Page): Promise<number | undefined> {
  return page.evaluate(() => document.querySelector<Graph>("tiespan-graph")?.counts.relations);
}

it("opens from a disk without a network, finds, tells, switches its language, and asks for nothing", async () => {
  const { page, complaints, close } = await open();
  await expect.poll(() => page.locator("canvas").count()).toBeGreaterThan(0);
  await page.getByRole("combobox", { name: "Find an actor" }).fill("Leavitt");
  await page.getByRole("option").first().click();
  await expect
    .poll(() => page.evaluate(() => document.querySelector<Graph>("tiespan-graph")?.view.actor))
    .toBe("leavitt");
  await page.getByRole("button", { name: "How we work" }).click();
  await expect.poll(() => page.getByRole("dialog").count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("de");
  expect(complaints).toEqual([]);
  await close();
});

it("gives pictures, which say nothing about the disk, and is printed with its relations", async () => {
  const { page, complaints, close } = await open();
  const bytes = await page.evaluate(async () => {
    const blob = await document.querySelector<Graph>("tiespan-graph")?.toPNG();
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
  });
  const png = Uint8Array.from(bytes);
  expect(PNG.sync.read(Buffer.from(png)).width).toBe(2400);
  const texts = await readPngTexts(png);
  expect(JSON.stringify(typeof texts === "string" ? texts : [...texts])).not.toContain(folder);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect.poll(() => page.locator(".area-print tbody tr").count()).toBeGreaterThan(5);
  expect(await page.locator(".area-print").textContent()).not.toContain("file:");
  expect(complaints).toEqual([]);
  await close();
});

it("offers nothing that a file cannot do", async () => {
  const { page, close } = await open();
  await expect.poll(() => page.getByRole("button", { name: "Save picture" }).count()).toBe(1);
  expect(await page.getByRole("button", { name: /Share|Your own data/ }).count()).toBe(0);
  await close();
});

it("has at most 298 kB", () => {
  expect(gzipSync(readFileSync(file)).length).toBeLessThan(298_000);
});
