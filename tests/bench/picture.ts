import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { preview } from "vite";
import type { TiespanGraph } from "../../src/element.ts";
import { chromiumArgs, findChromium } from "../chromium.ts";
import { medianOf } from "./figures.ts";
import { buildProgram, type Program, shippedFile } from "../unit/cli/program.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const repetitions = 5;

/** What one picture costs: the median time, and the most memory that the process which draws it has ever held. */
export interface PictureCost {
  readonly place: "command line" | "browser";
  readonly timeMs: number;
  readonly peakMiB: number;
}

/** The opening view of the shipped data as PNG of the preset `article` at scale 2, on the command line and in a page. */
export async function measurePicture(): Promise<readonly PictureCost[]> {
  return [await measureProgram(), await measurePage()];
}

/** From the start of the process to its end. */
async function measureProgram(): Promise<PictureCost> {
  const program = await buildProgram();
  try {
    const runs: { readonly timeMs: number; readonly peakMiB: number }[] = [];
    for (let turn = 0; turn < repetitions; turn += 1) runs.push(await runOnce(program));
    const peakMiB = Math.max(...runs.map((run) => run.peakMiB));
    return { place: "command line", timeMs: medianOf(runs.map(({ timeMs }) => timeMs)), peakMiB };
  } finally {
    program.destroy();
  }
}

async function runOnce(program: Program): Promise<{ readonly timeMs: number; readonly peakMiB: number }> {
  const tell = `process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tell)}` };
  const start = performance.now();
  const args = ["snapshot", shippedFile, "picture.png", "--preset", "article", "--scale", "2"];
  const { exitCode, err } = await program.run(args, env);
  const timeMs = performance.now() - start;
  if (exitCode !== 0) throw new Error(err);
  return { timeMs, peakMiB: Number(err) / 1024 };
}

/** From the call of `toPNG` to the bytes, in a page that is there already. */
async function measurePage(): Promise<PictureCost> {
  const outDir = mkdtempSync(join(tmpdir(), "bench-page-"));
  // In a process of its own: under tsx the style sheets of the page cannot be loaded.
  execFileSync(
    process.execPath,
    [join(root, "node_modules/vite/bin/vite.js"), "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"],
    {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const server = await preview({ root, logLevel: "error", build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.goto(server.resolvedUrls?.local[0] ?? "");
    const times: number[] = [];
    for (let turn = 0; turn < repetitions; turn += 1) times.push(await drawOnce(page));
    return { place: "browser", timeMs: medianOf(times), peakMiB: await peakOfRenderers(browser) };
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** The page's process is the largest of the renderers; NaN on systems without `/proc`. */
async function peakOfRenderers(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => peakOf(id));
  return Math.max(...peaks);
}

function peakOf(processId: number): number {
  const path = `/proc/${processId}/status`;
  return existsSync(path) ? Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(path, "utf8"))?.[1]) / 1024 : NaN;
}

async function drawOnce(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await customElements.whenDefined("tiespan-graph");
    const element = document.querySelector<TiespanGraph>("tiespan-graph");
    if (element === null) throw new Error("no element on the page");
    await element.ready;
    const start = performance.now();
    await element.toPNG({ preset: "article", scale: 2 });
    return performance.now() - start;
  });
}
