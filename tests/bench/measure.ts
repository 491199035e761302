import type { BrowserContextOptions, CDPSession, Page } from "playwright";
import { mostBytes } from "../../src/dataset/files.ts";
import type { Dataset } from "../../src/dataset/types.ts";
import { writeDataset } from "../../src/dataset/write.ts";
import { openSite, type Site } from "../page/site.ts";
import { countInWindow, daysFor, fromDays } from "./data.ts";
import { type Cost, type ExplorerCost, medianOf, type PhoneCost } from "./figures.ts";
import * as pages from "./pages.ts";

/** A page that does nothing but hold a `tiespan-graph`, as one of somebody else's would. */
const hostPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<style>body { margin: 0 } tiespan-graph { display: block; height: 100vh }</style>
<script src="tiespan.js" defer></script></head><body></body></html>`;

/** What follows after the last step has been done by then. */
const restMs = 1500;
/** The part of the steps that is taken before those that count, with code that has not been compiled yet. */
const warmUpPart = 1 / 12;
/** The window of the explorer: a year, from that of 2015 to that of 2025. */
const explorerDays = fromDays.map((_, step) => 16_436 + Math.round((step / (fromDays.length - 1)) * 3653));

const desktop = { viewport: { width: 1280, height: 720 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const slowdown = 6;
/** Of the opening scene, and in sight on a phone. */
const tappedActors = ["Elon Musk", "Sam Altman", "Donald Trump", "OpenAI", "Stargate", "SoftBank"];

interface Measured {
  readonly page: Page;
  readonly session: CDPSession;
}

/** The element in the build in `folder`, driven from outside. Throws where it shows other relations than there are. */
export async function measureElement(folder: string, dataset: Dataset): Promise<Cost> {
  return onPage(folder, "/host.html", async (measured, site) => {
    await measured.page.evaluate(pages.takeView);
    const days = daysFor(dataset.relations.length);
    const cost = await measureCost(measured, site, handedOver(dataset), days, pages.showElement);
    const [shown, expected] = [await measured.page.evaluate(pages.countShown), countInWindow(dataset, lastOf(days))];
    if (shown !== expected) throw new Error(`the element shows ${shown} relations, not ${expected}`);
    return cost;
  });
}

/** The page of plain sigma in `folder`. */
export async function measureSigma(folder: string, dataset: Dataset): Promise<Cost> {
  return onPage(folder, "/", (measured, site) =>
    measureCost(measured, site, JSON.stringify(dataset), daysFor(dataset.relations.length), pages.showSigma),
  );
}

/** The explorer in the build in `folder`, with the shipped data and everything around the graph. */
export async function measureExplorer(folder: string): Promise<ExplorerCost> {
  const frameMs = await onPage(
    folder,
    "/?lang=en&scene=",
    async ({ page }) => {
      await page.evaluate(pages.awaitExplorer);
      await page.evaluate(pages.takeView);
      // What draws is settled by the first frames.
      await page.evaluate(pages.timeFrames, warmUpOf(explorerDays));
      await page.waitForTimeout(restMs);
      return medianOf(await page.evaluate(pages.timeFrames, explorerDays));
    },
    desktop,
    true,
  );
  return onPage(folder, "/?lang=en", async ({ page, session }) => {
    await page.evaluate(pages.awaitExplorer);
    await page.evaluate(pages.takeView);
    const view = await measureSteps(page, session, explorerDays);
    await page.evaluate(pages.takeKeys);
    const before = await page.evaluate(pages.endOfWindow);
    const keys = await measureSteps(page, session, explorerDays);
    const moved = (await page.evaluate(pages.endOfWindow)) - before;
    if (moved !== explorerDays.length + warmUpOf(explorerDays).length)
      throw new Error(`the keys moved the window by ${moved} days`);
    return { viewStepMs: view.stepMs, keyStepMs: keys.stepMs, frameMs };
  });
}

/** The explorer in the build in `folder` on a phone whose processor is six times slower than this machine's. */
export async function measurePhone(folder: string): Promise<PhoneCost> {
  return onPage(
    folder,
    "/?lang=en",
    async ({ page, session }) => {
      await page.evaluate(pages.awaitExplorer);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      const [firstTapMs = NaN, ...later] = await measureTaps(page);
      await page.evaluate(pages.takeKeys);
      const { stepMs } = await measureSteps(page, session, explorerDays);
      return { stepMs, firstTapMs, tapMs: medianOf(later) };
    },
    phone,
  );
}

/** Taps on one actor after the other, each from a page at rest and without details. */
async function measureTaps(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const actor of tappedActors) {
    await page.waitForTimeout(restMs);
    const box = await page.locator(".actors").getByRole("button", { name: actor }).first().boundingBox();
    if (box === null) throw new Error(`${actor} cannot be tapped`);
    await page.evaluate(pages.awaitTap);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    times.push(await page.evaluate(pages.tapTime));
    await page.keyboard.press("Escape");
  }
  return times;
}

async function onPage<Found>(
  folder: string,
  path: string,
  measure: (measured: Measured, site: Site) => Promise<Found>,
  device: BrowserContextOptions = desktop,
  isSoftwareTold = false,
): Promise<Found> {
  const site = await openSite({ folder, isSoftwareTold });
  try {
    site.add("/host.html", hostPage);
    site.add("/empty.html", "<!doctype html><title>Empty</title>");
    const page = await site.browser.newPage(device);
    page.on("pageerror", (error) => console.error(error));
    // tsx has functions named by calls of `__name`, which a page does not have.
    await page.addInitScript("globalThis.__name = (named) => named");
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(site.origin + path);
    return await measure({ page, session }, site);
  } finally {
    await site.close();
  }
}

/** As objects, like most data; as columns where objects would be more than is read. */
function handedOver(dataset: Dataset): string {
  const text = JSON.stringify(dataset);
  return text.length <= mostBytes ? text : writeDataset(dataset, "tiespan/1", { asColumns: true }).text;
}

async function measureCost(
  { page, session }: Measured,
  site: Site,
  text: string,
  days: readonly number[],
  show: () => Promise<pages.Times>,
): Promise<Cost> {
  site.add("/bench.json", text);
  await page.evaluate(pages.fetchData, "/bench.json");
  const before = await threadMs(session);
  const { pictureMs, liveMs } = await page.evaluate(show);
  const loadTaskMs = (await threadMs(session)).task - before.task;
  const steps = await measureSteps(page, session, days);
  return {
    ...steps,
    ...{ loadTaskMs, loadMs: liveMs, pictureMs },
    heapMb: (await heapBytes(session)) / 1e6 - (await emptyHeapMb(site)),
  };
}

async function measureSteps(page: Page, session: CDPSession, days: readonly number[]) {
  await page.evaluate(pages.stepThrough, warmUpOf(days));
  await page.evaluate(pages.awaitDrawn);
  await page.waitForTimeout(restMs);
  const before = await threadMs(session);
  await page.evaluate(pages.stepThrough, days);
  const after = await threadMs(session);
  await page.evaluate(pages.awaitDrawn);
  await page.waitForTimeout(restMs);
  const rested = await threadMs(session);
  return {
    stepMs: (after.work - before.work) / days.length,
    stepTaskMs: (after.task - before.task) / days.length,
    restMs: rested.work - after.work,
  };
}

/** Thread CPU time of the main thread since the page began: script, style and layout, and all that it did. */
async function threadMs(session: CDPSession): Promise<{ readonly work: number; readonly task: number }> {
  const { metrics } = await session.send("Performance.getMetrics");
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000;
  return { work: ms("ScriptDuration") + ms("RecalcStyleDuration") + ms("LayoutDuration"), task: ms("TaskDuration") };
}

/** Objects and array buffers that are still there after a collection. */
async function heapBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const usage: { usedSize: number; backingStorageSize?: number } = await session.send("Runtime.getHeapUsage");
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

async function emptyHeapMb(site: Site): Promise<number> {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/empty.html`);
  return (await heapBytes(await page.context().newCDPSession(page))) / 1e6;
}

function warmUpOf(days: readonly number[]): readonly number[] {
  return days.slice(0, Math.ceil(days.length * warmUpPart));
}

function lastOf(days: readonly number[]): number {
  return days.at(-1) ?? NaN;
}
