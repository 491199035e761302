import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright";
import { build, preview, type PreviewServer } from "vite";
import { medianCost } from "./figures.ts";
import { chromiumArgs, findChromium } from "../chromium.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bench = fileURLToPath(new URL(".", import.meta.url));
const repetitions = 5;

/** What a reader waits for and downloads: medians of loads with an empty cache, from the start of the navigation. */
export interface FirstPictureCost {
  readonly page: string;
  /** The first thing painted; for the explorer the picture in the built page. */
  readonly paintMs: number;
  /** The element's own picture, respectively sigma's. */
  readonly pictureMs: number;
  /** JavaScript asked for until then, gzip. */
  readonly scriptKilobytes: number;
}

/** The shipped data in the built explorer, and in a page of plain sigma and graphology. */
export async function measureFirstPictures(): Promise<readonly FirstPictureCost[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-first-"));
  const [ours, plain] = [join(folder, "ours"), join(folder, "plain")];
  const vite = join(root, "node_modules/vite/bin/vite.js");
  // In a process of its own: under tsx the style sheets of the page cannot be loaded.
  execFileSync(process.execPath, [vite, "build", "--outDir", ours, "--emptyOutDir", "--logLevel", "error"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const config = { root: bench, configFile: false, logLevel: "error", base: "./" } as const;
  const input = join(bench, "plain.html");
  await build({ ...config, build: { outDir: plain, target: "es2023", rolldownOptions: { input } } });
  copyFileSync(join(root, "data/musk-altman-trump.json"), join(plain, "data.json"));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const servers = await Promise.all([ours, plain].map((outDir) => serve(outDir)));
  try {
    const [ourServer, plainServer] = servers;
    return [
      await measure(browser, "explorer", addressOf(ourServer), ".area-still svg, .area-canvas canvas"),
      await measure(browser, "plain sigma", `${addressOf(plainServer)}plain.html`, "body[data-drawn] canvas"),
    ];
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function serve(outDir: string): Promise<PreviewServer> {
  return preview({
    root,
    configFile: false,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
}

function addressOf(server: PreviewServer | undefined): string {
  return server?.resolvedUrls?.local[0] ?? "";
}

async function measure(browser: Browser, name: string, address: string, picture: string): Promise<FirstPictureCost> {
  const loads: Omit<FirstPictureCost, "page">[] = [];
  for (let turn = 0; turn < repetitions; turn += 1) loads.push(await loadOnce(browser, address, picture));
  return { page: name, ...medianCost(loads) };
}

async function loadOnce(browser: Browser, address: string, picture: string): Promise<Omit<FirstPictureCost, "page">> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  // Playwright looks into shadow roots, and at every frame.
  await page.locator(picture).first().waitFor({ state: "attached" });
  const { scripts, ...times } = await page.evaluate(() => ({
    pictureMs: performance.now(),
    paintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    scripts: performance.getEntriesByType("resource").flatMap(({ name }) => (name.endsWith(".js") ? [name] : [])),
  }));
  await context.close();
  const bytes = await Promise.all(
    scripts.map(async (script) => gzipSync(await (await fetch(script)).arrayBuffer()).length),
  );
  return { ...times, scriptKilobytes: bytes.reduce((sum, each) => sum + each, 0) / 1000 };
}
