import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findWays, packTies } from "../../src/analysis/paths.ts";
import { findPaths, type Path } from "../../src/core.ts";
import { buildModel } from "../../src/model/build.ts";
import { deriveVisible } from "../../src/view/store.ts";
import { buildDataset, createRandom } from "../bench/data.ts";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;

/** More relations than a page searches ways through by itself. */
const large = buildDataset(24_000, 3000);
const days = { from: "2012", to: "2014" };
const asks = `/?data=many.json&lang=en&strongest=all&from=2012&to=2014`;
const [first, second, third] = ["a2928", "a2910", "a2921"];
const timeout = 60_000;

beforeAll(async () => {
  site = await openSite();
  site.add("/many.json", JSON.stringify(large));
});
afterAll(() => site.close());

const searching = /Ways from .* are still being searched\./;
const answer = (page: Page) => page.locator(".area-details");
const answerText = async (page: Page) => (await answer(page).textContent()) ?? "";

/** What is told of each way: its verdict, and the relations in their order. */
const told = (page: Page) =>
  page
    .locator("[data-verdict]")
    .evaluateAll((parts) =>
      parts.map((part) => [
        part.getAttribute("data-verdict"),
        [...part.querySelectorAll("[data-relation]")].map((each) => Number(each.getAttribute("data-relation"))),
      ]),
    );
const rowOf = new Map(large.relations.map(({ id }, row) => [id, row]));
const expected = (from: string, to: string) =>
  findPaths(large, { ...days, scene: "", strongest: "all" }, from, to).map(({ verdict, relations }: Path) => [
    verdict,
    relations.map((id) => rowOf.get(id)),
  ]);

/** Opens the question, with all workers, and the number of those that the page has ended; `release` lets their script come. */
async function open(path: string, { isHeld = false, hasWorker = true } = {}) {
  const reader = await visit(site);
  const { page } = reader;
  page.setDefaultTimeout(timeout);
  const asked: string[] = [];
  page.on("worker", (worker) => asked.push(new URL(worker.url()).pathname));
  await page.addInitScript((isThere) => {
    const ended = { count: 0 };
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function () {
      ended.count++;
      terminate.call(this);
    };
    Object.assign(window, { ended }, isThere ? {} : { Worker: undefined });
  }, hasWorker);
  let release = () => {};
  if (isHeld) {
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/tiespan-answers.js", async (route) => {
      await released;
      await route.continue().catch(() => {});
    });
  }
  await page.goto(site.origin + path);
  return { ...reader, asked, release: () => release() };
}
const endedCount = (page: Page) =>
  page.evaluate(() => (window as unknown as { ended: { readonly count: number } }).ended.count);

describe("ways through more than 20,000 relations", () => {
  it("are searched while the page says so and hears keys, and only for the newest question", async () => {
    const { page, asked, complaints, release, close } = await open(`${asks}&path=${first}.${second}`, { isHeld: true });
    await expect.poll(() => answerText(page), { timeout }).toMatch(searching);
    expect(await answerText(page)).not.toContain("no way leads");
    // One has read the file.
    const ended = await endedCount(page);
    const choice = answer(page).locator("select").nth(1);
    await choice.selectOption({ label: "Actor 2921" });
    await expect.poll(() => answerText(page), { timeout }).toMatch(/searched/);
    await expect.poll(() => endedCount(page), { timeout }).toBe(ended + 1);
    release();
    await expect.poll(() => told(page), { timeout }).toEqual(expected(first, third));
    expect(await answerText(page)).not.toMatch(searching);
    await expect.poll(() => page.workers().length, { timeout }).toBe(0);
    const count = asked.length;
    expect(asked.at(-1)).toBe("/tiespan-answers.js");
    // One of them is chosen without another search.
    const show = page.locator("[data-verdict] [data-place]").last();
    await show.press("Enter");
    await expect.poll(() => show.getAttribute("aria-pressed"), { timeout }).toBe("true");
    expect(asked).toHaveLength(count);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it("are not searched any more when the question is put away", async () => {
    const { page, release, close } = await open(`${asks}&path=${first}.${second}`, { isHeld: true });
    await expect.poll(() => answerText(page), { timeout }).toMatch(searching);
    const ended = await endedCount(page);
    await page.locator(".area-details .details > .icon-button").press("Enter");
    await expect.poll(() => endedCount(page), { timeout }).toBe(ended + 1);
    release();
    await close();
  }, 120_000);

  it("are found in the page where there is no worker, and where its script cannot be had", async () => {
    const none = await open(`${asks}&path=${first}.${second}`, { hasWorker: false });
    await expect.poll(() => told(none.page), { timeout }).toEqual(expected(first, second));
    expect(none.asked).toEqual([]);
    await none.close();
    const { page, close } = await visit(site);
    await page.route("**/tiespan-answers.js", (route) => route.abort());
    await page.goto(`${site.origin}${asks}&path=${first}.${second}`);
    await expect.poll(() => told(page), { timeout }).toEqual(expected(first, second));
    await close();
  }, 120_000);
});

it("a small network needs no worker for its ways", async () => {
  const { page, asked, close } = await open("/?scene=&path=musk.ellison&lang=en");
  await expect.poll(async () => (await told(page)).length, { timeout }).toBeGreaterThan(0);
  expect(asked).toEqual([]);
  await close();
});

it("the script that searches ways answers what is found without a worker, for 30 random networks", async () => {
  const searches = Array.from({ length: 30 }, (_, seed) => {
    const random = createRandom(seed + 1);
    const model = buildModel(buildDataset(20 + Math.floor(random() * 60), 20));
    const visible = deriveVisible(model, { scene: "", from: `${2006 + Math.floor(random() * 15)}` });
    return packTies(visible);
  });
  site.add("/plain.html", "<!doctype html><title>Plain</title>");
  const { page, close } = await visit(site);
  await page.goto(`${site.origin}/plain.html`);
  const answers = await page.evaluate(
    (sent) =>
      Promise.all(
        sent.map(
          ({ rows, source, target, inDoubt, undated, periodStart, days: periods, ...rest }) =>
            new Promise<unknown>((resolve) => {
              const worker = new Worker("/tiespan-answers.js");
              worker.onmessage = ({ data }) => {
                worker.terminate();
                resolve(data);
              };
              worker.postMessage({
                ...{ kind: "ways", from: 0, to: 19, ...rest },
                ...{ rows: new Uint32Array(rows), source: new Uint32Array(source), target: new Uint32Array(target) },
                ...{ inDoubt: new Uint8Array(inDoubt), undated: new Uint8Array(undated) },
                ...{ periodStart: new Uint32Array(periodStart), days: new Int32Array(periods) },
              });
            }),
        ),
      ),
    searches.map(({ rows, source, target, inDoubt, undated, periodStart, days: periods, ...rest }) => ({
      ...rest,
      ...{ rows: [...rows], source: [...source], target: [...target], inDoubt: [...inDoubt] },
      ...{ undated: [...undated], periodStart: [...periodStart], days: [...periods] },
    })),
  );
  expect(answers).toEqual(searches.map((ties) => findWays(ties, 0, 19)));
  expect(answers.flat().length).toBeGreaterThan(10);
  await close();
}, 60_000);
