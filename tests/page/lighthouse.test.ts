import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import lighthouse, { desktopConfig } from "lighthouse";
import { type Browser, launch } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chromiumArgs, findChromium } from "../chromium.ts";
import { type Served, serveBuild } from "./site.ts";

let published: string;
let site: Served;
let browser: Browser;
beforeAll(async () => {
  published = mkdtempSync(join(tmpdir(), "tiespan-"));
  // With an address, pages tell search engines where they are.
  const base = ["--base", "https://example.org/network/"];
  const call = ["dist/cli.mjs", "publish", "data/musk-altman-trump.json", published, ...base];
  await promisify(execFile)(process.execPath, call);
  site = await serveBuild(published);
  browser = await launch({ executablePath: findChromium(), args: chromiumArgs });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(published, { recursive: true });
});

const all = ["accessibility", "best-practices", "seo"];
/** A frame asks search engines to list the page around it instead. */
const ofFrame = ["accessibility", "best-practices"];

it.each([
  ["the explorer, on a phone", "/?lang=de", undefined, all],
  ["the explorer, on a desk, in Arabic", "/?lang=ar&step=3", desktopConfig, all],
  ["the page of a scene, on a phone", "/scene/money/", undefined, all],
  ["the page of another scene, on a desk", "/scene/stargate/?lang=en&actor=musk", desktopConfig, all],
  ["an embed, on a phone", "/embed.html?lang=en", undefined, ofFrame],
] as const)("Lighthouse gives %s 100 of 100", async (_, path, config, categories) => {
  const page = await browser.newPage();
  const flags = { onlyCategories: [...categories], logLevel: "error" as const };
  const result = (await lighthouse(site.origin + path, flags, config, page))?.lhr;
  await page.close();
  const found = Object.values(result?.categories ?? {});
  const failed = found
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .map(({ id }) => result?.audits[id])
    .filter((audit) => typeof audit?.score === "number" && audit.score < 1)
    .map((audit) => `${audit?.title ?? ""} ${JSON.stringify(audit?.details)}`);
  expect([result?.runtimeError, ...failed]).toEqual([undefined]);
  expect(found.map(({ id, score }) => [id, score])).toEqual(categories.map((id) => [id, 1]));
});
