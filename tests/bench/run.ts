/**
 * Prints what a step of the time window costs the main thread, for our stage and for plain sigma + graphology with an
 * edge reducer, then what a picture of the shipped data and a first look at them cost. Usage: `tsx tests/bench/run.ts [relations …]`. Exits with
 * 1 when a step of ours costs more than a fiftieth at 100,000.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CDPSession, chromium, type Page } from "playwright";
import { build, preview } from "vite";
import { chromiumArgs, findChromium } from "../chromium.ts";
import { stepCount } from "./data.ts";
import { measureFirstPictures } from "./firstPicture.ts";
import { measurePicture } from "./picture.ts";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000];
const barRelations = 100_000;
const barRatio = 50;

/** Thread CPU time of script, style and layout since the page began, in milliseconds. */
async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const names = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
  return metrics.reduce((sum, { name, value }) => sum + (names.includes(name) ? value * 1000 : 0), 0);
}

async function stepMs(page: Page, session: CDPSession, name: string, relationCount: number): Promise<number> {
  await page.evaluate(([who, count]) => window.bench.prepare(who, count), [name, relationCount] as const);
  await page.evaluate(() => window.bench.run(0, 3));
  const before = await mainThreadMs(session);
  await page.evaluate((steps) => window.bench.run(0, steps), stepCount);
  return ((await mainThreadMs(session)) - before) / stepCount;
}

async function main(): Promise<boolean> {
  const root = fileURLToPath(new URL(".", import.meta.url));
  const outDir = mkdtempSync(join(tmpdir(), "bench-"));
  const config = { root, configFile: false, logLevel: "error", base: "./" } as const;
  await build({ ...config, build: { outDir, emptyOutDir: true, target: "es2023" } });
  const server = await preview({ ...config, build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  try {
    console.log("relations | ours, ms per step | sigma + reducer, ms per step | ratio");
    let isBarReached = true;
    for (const relationCount of sizes) {
      const costs: number[] = [];
      for (const name of ["ours", "plain"]) {
        const page = await browser.newPage({ viewport: { width: 1000, height: 640 } });
        page.on("pageerror", (error) => console.error(error));
        const session = await page.context().newCDPSession(page);
        await session.send("Performance.enable", { timeDomain: "threadTicks" });
        await page.goto(server.resolvedUrls?.local[0] ?? "");
        costs.push(await stepMs(page, session, name, relationCount));
        await page.close();
      }
      const [ours = NaN, plain = NaN] = costs;
      if (relationCount >= barRelations && !(plain / ours >= barRatio)) isBarReached = false;
      console.log(
        [
          String(relationCount).padStart(9),
          ours.toFixed(2).padStart(17),
          plain.toFixed(2).padStart(28),
          `1/${(plain / ours).toFixed(0)}`,
        ].join(" | "),
      );
    }
    return isBarReached;
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Prints the cost of one picture in both places. */
async function printPictures(): Promise<void> {
  console.log("\narticle at scale 2 | time, ms | memory at most, MiB");
  for (const { place, timeMs, peakMiB } of await measurePicture()) {
    console.log([place.padEnd(18), timeMs.toFixed(0).padStart(8), peakMiB.toFixed(0).padStart(20)].join(" | "));
  }
}

/** Prints what stands between a reader and the first picture. */
async function printFirstPictures(): Promise<void> {
  console.log("\nfirst picture | painted, ms | drawn, ms | JavaScript until then, kB gzip");
  for (const { page, paintMs, pictureMs, scriptKilobytes } of await measureFirstPictures()) {
    const figures = [paintMs.toFixed(0).padStart(11), pictureMs.toFixed(0).padStart(9), scriptKilobytes.toFixed(1)];
    console.log([page.padEnd(13), ...figures].join(" | "));
  }
}

const isBarReached = await main();
await printPictures();
await printFirstPictures();
if (!isBarReached) {
  console.error(`At ${barRelations} relations a step must cost at most 1/${barRatio} of plain sigma's.`);
  process.exitCode = 1;
}
