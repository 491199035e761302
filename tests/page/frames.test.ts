import fc from "fast-check";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFramePages, beDrawn, type Heard, innerFrame } from "./framePages.ts";
import { openTwoSites, type TwoSites } from "./twoSites.ts";

let sites: TwoSites;

beforeAll(async () => {
  sites = await openTwoSites();
  await addFramePages(sites);
});
afterAll(() => sites.close());

/** Opens a page with a frame. Its clock stands still: time goes by in `pass` only. */
async function embed(path: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await sites.browser.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
  });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto(sites.outer.origin + path);
  // A parent may send its frame to another address as it begins.
  await expect.poll(() => page.frames().length).toBeGreaterThan(1);
  await expect
    .poll(() =>
      innerFrame(page)
        .evaluate(() => document.readyState)
        .catch(String),
    )
    .toBe("complete");
  return { page, complaints };
}

/** Lets time go by in steps, each after a drawing of page and frame: what answers itself has as many chances. */
async function pass(page: Page, steps: number, stepMs: number): Promise<void> {
  const isInView = await page.evaluate(
    () => (document.querySelector("iframe")?.getBoundingClientRect().top ?? 0) < 700,
  );
  for (let step = 0; step < steps; step++) {
    await beDrawn(page);
    if (isInView) await beDrawn(innerFrame(page));
    await page.clock.runFor(stepMs);
  }
}

const passOneSecond = (page: Page) => pass(page, 10, 100);
const passFiveSeconds = (page: Page) => pass(page, 10, 500);

const heightOf = (page: Page) => page.evaluate(() => document.querySelector("iframe")?.clientHeight);

/** What the page around heard up to now; a last message from the frame makes sure that none is on its way. */
async function hear(page: Page): Promise<Heard[]> {
  const before = await page.evaluate(() => window.heard.length);
  await innerFrame(page).evaluate(() => parent.postMessage("last", "*"));
  await page.waitForFunction((count) => window.heard.slice(count).some(({ data }) => data === "last"), before);
  return page.evaluate(() => (window.heard = window.heard.filter(({ data }) => data !== "last")));
}

/** The kind of parent that a message is for. */
function dialectOf({ data }: Heard): string {
  if (typeof data === "string") return data.startsWith("pym") ? "pym" : "iframe-resizer";
  const { type, secret } = data as { type?: string; secret?: string };
  return type ?? (secret === undefined ? "?" : "WordPress");
}

/** How many messages of each kind were heard. */
function countByDialect(messages: readonly Heard[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const message of messages) counts[dialectOf(message)] = (counts[dialectOf(message)] ?? 0) + 1;
  return counts;
}

async function setWidth(page: Page, widthPx: number): Promise<void> {
  await page.evaluate((width) => {
    const frame = document.querySelector("iframe");
    if (frame !== null) frame.width = String(width);
  }, widthPx);
}

describe("a frame gets the height of its content within a second, in at most three messages, and then is silent", () => {
  it.each([
    ["a page with the resizer before it", "/plain.html", ["tiespan"]],
    ["a page with the resizer deferred", "/deferred.html", ["tiespan"]],
    ["a page with two resizers", "/twice.html", ["tiespan"]],
    ["a page that leaves it nothing but scripts", "/sandbox.html", ["tiespan"]],
    ["a page that has it far below", "/below.html", ["tiespan"]],
    ["a pym parent", "/pym.html", ["tiespan", "pym"]],
    ["WordPress", "/wordpress.html", ["tiespan", "WordPress"]],
    ["an open-iframe-resizer parent", "/openResizer.html", ["tiespan", "iframe-resized"]],
    ["the same when it speaks as iframe-resizer", "/openResizerLegacy.html", ["tiespan", "iframe-resizer"]],
    ["AMP", "/amp.html", ["tiespan", "embed-size"]],
    ["an iframe-resizer 3 parent", "/iframeResizer3.html", ["tiespan", "iframe-resizer"]],
    ["an iframe-resizer 4 parent", "/iframeResizer4.html", ["tiespan", "iframe-resizer"]],
    ["an iframe-resizer 5 parent", "/iframeResizer5.html", ["tiespan", "iframe-resizer"]],
  ])("in %s", async (_, path, dialects) => {
    const { page, complaints } = await embed(path);
    await passOneSecond(page);
    const widthPx = await page.evaluate(() => document.querySelector("iframe")?.clientWidth ?? 0);
    await expect.poll(() => heightOf(page), { timeout: 20_000 }).toBe(widthPx / 2);
    const first = countByDialect(await hear(page));
    expect(Object.keys(first).sort()).toEqual([...dialects].sort());
    expect(Math.max(...Object.values(first))).toBeLessThanOrEqual(3);
    await passFiveSeconds(page);
    expect(countByDialect(await hear(page))).toEqual(first);
    if (path !== "/below.html") {
      await setWidth(page, 500);
      await passOneSecond(page);
      expect(await heightOf(page)).toBe(250);
      const second = countByDialect(await hear(page));
      for (const [dialect, count] of Object.entries(second))
        expect(count - (first[dialect] ?? 0)).toBeLessThanOrEqual(3);
      await passFiveSeconds(page);
      expect(countByDialect(await hear(page))).toEqual(second);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it("the resizer is smaller than two kilobytes", async () => {
  const response = await fetch(`${sites.outer.origin}/embed.js`);
  expect((await response.arrayBuffer()).byteLength).toBeLessThan(2000);
});

describe("a frame", () => {
  it("names itself, its height and nothing else", async () => {
    const { page } = await embed("/plain.html");
    await passOneSecond(page);
    const [message] = (await hear(page)).slice(-1);
    const data = { type: "tiespan", v: 1, event: "height", id: "graph", height: 320 };
    expect(message).toEqual({ data, origin: sites.inner.origin });
    await page.context().close();
  });

  it("that was there long before the resizer is asked for its height", async () => {
    const { page } = await embed("/late.html");
    await passOneSecond(page);
    expect(await heightOf(page)).toBe(150);
    const names = await page.evaluate(() => Object.getOwnPropertyNames(window));
    await page.addScriptTag({ url: "/embed.js" });
    expect(await page.evaluate(() => Object.getOwnPropertyNames(window))).toEqual(names);
    await passOneSecond(page);
    expect(await heightOf(page)).toBe(320);
    await page.context().close();
  });

  it("out of view tells of its data as soon as they are there", async () => {
    const { page } = await embed("/below.html");
    await passOneSecond(page);
    await innerFrame(page).evaluate(() => {
      const host = document.querySelector("main");
      if (host !== null) host.style.height = "444px";
      host?.dispatchEvent(new Event("tiespan-load", { bubbles: true }));
    });
    await passOneSecond(page);
    expect(await heightOf(page)).toBe(444);
    await page.context().close();
  });

  it("hands on a view that its parent wishes for", async () => {
    const { page } = await embed("/plain.html");
    await page.evaluate(() => {
      const view = { from: "2025-01-20", types: ["feud"] };
      frames[0]?.postMessage({ type: "tiespan", v: 1, event: "view", view }, "*");
    });
    await expect
      .poll(() => innerFrame(page).evaluate(() => window.views))
      .toEqual([{ from: "2025-01-20", types: ["feud"] }]);
    await page.context().close();
  });

  it("says and hears nothing after its end", async () => {
    const { page } = await embed("/plain.html");
    await passOneSecond(page);
    const before = (await hear(page)).length;
    await innerFrame(page).evaluate(() => window.framed.destroy());
    await setWidth(page, 500);
    await page.evaluate(() => {
      frames[0]?.postMessage({ type: "tiespan", v: 1, event: "height" }, "*");
      frames[0]?.postMessage({ type: "tiespan", v: 1, event: "view", view: {} }, "*");
    });
    await passOneSecond(page);
    expect(await hear(page)).toHaveLength(before);
    expect(await innerFrame(page).evaluate(() => window.views)).toEqual([]);
    await page.context().close();
  });

  it("is silent as a page of its own", async () => {
    const context = await sites.browser.newContext();
    const page = await context.newPage();
    await page.clock.install({ time: 0 });
    await page.addInitScript(() => {
      window.heard = [];
      addEventListener("message", ({ data, origin }) => window.heard.push({ data, origin }));
    });
    await page.goto(`${sites.inner.origin}/frame.html?childId=graph#?secret=a1b2c3d4e5`);
    await page.evaluate(() => postMessage({ type: "tiespan", v: 1, event: "height" }, "*"));
    await page.clock.runFor(5000);
    await page.evaluate(() => postMessage("last", "*"));
    await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(2);
    await context.close();
  });
});

/** True messages with one thing wrong, and anything at all. */
const height = { type: "tiespan", v: 1, event: "height", id: "graph", height: 777 };
const view = { type: "tiespan", v: 1, event: "view", view: { from: "2025" } };
const wrong = fc.oneof(
  fc.constantFrom(0, -1, -777, 777.5, NaN, Infinity, -Infinity, 1e300, 2 ** 53, "777", "777px", null, undefined, true),
  fc.anything({ maxDepth: 2 }).filter((value) => typeof value !== "number"),
);
const notWord = fc
  .oneof(fc.string(), wrong)
  .filter((value) => value !== "tiespan" && value !== "height" && value !== "view");
const broken = (message: object, what: string) =>
  fc.oneof(
    notWord.map((type) => ({ ...message, type })),
    wrong.filter((v) => v !== 1).map((v) => ({ ...message, v })),
    notWord.map((event) => ({ ...message, event })),
    fc.constant({ ["__proto__"]: message }),
    fc.constant({ ...message, [what]: undefined, ["__proto__"]: message }),
    fc.anything({ maxDepth: 2 }),
    fc.string().map((text) => `[iFrameSizer]${text}`),
  );
const sample = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.sample(arbitrary, { numRuns: 1000, seed: 4 });

describe("a thousand forged messages", () => {
  /** Remembers every height that the page gives its frame from now on. */
  async function watchHeights(page: Page): Promise<() => Promise<string[]>> {
    await page.evaluate(() => {
      const frame = document.querySelector("iframe");
      const given: string[] = [];
      new MutationObserver(() => given.push(frame?.style.height ?? "")).observe(document, {
        attributes: true,
        subtree: true,
      });
      Object.assign(window, { given });
    });
    return () => page.evaluate(() => (window as unknown as { given: string[] }).given);
  }

  it("of the wrong shape from the right frame change no height of the page", async () => {
    const { page, complaints } = await embed("/plain.html");
    await passOneSecond(page);
    const heights = await watchHeights(page);
    const forged = sample(
      fc.oneof(
        broken(height, "height"),
        wrong.map((value) => ({ ...height, height: value })),
      ),
    );
    await innerFrame(page).evaluate((messages) => {
      for (const message of messages) parent.postMessage(message, "*");
    }, forged);
    expect(await hear(page)).toHaveLength(1000 + 1);
    expect(await heights()).toEqual([]);
    await innerFrame(page).evaluate((message) => parent.postMessage(message, "*"), height);
    await expect.poll(heights).toEqual(["777px"]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("of the right shape from others change no height of the page", async () => {
    const { page } = await embed("/neighbours.html");
    await passOneSecond(page);
    const heights = await watchHeights(page);
    const forged = sample(fc.integer({ min: 1, max: 9999 }).map((value) => ({ ...height, height: value })));
    const post = (messages: object[]) =>
      messages.forEach((message) => (window.top ?? window).postMessage(message, "*"));
    await innerFrame(page, "neighbour").evaluate(post, forged);
    await page.evaluate(post, forged);
    await innerFrame(page, "graph").evaluate(async () => {
      const within = Object.assign(document.createElement("iframe"), { name: "within", src: location.href });
      const loaded = new Promise((resolve) => within.addEventListener("load", resolve));
      document.body.append(within);
      await loaded;
    });
    await innerFrame(page, "within").evaluate(post, forged);
    await page.waitForFunction(() => window.heard.length >= 3000);
    expect(await heights()).toEqual([]);
    await page.context().close();
  });

  it("from a frame that went to another origin change no height of the page", async () => {
    const { page } = await embed("/plain.html");
    await passOneSecond(page);
    const heights = await watchHeights(page);
    await innerFrame(page).evaluate((url) => void (location.href = url), `${sites.outer.origin}/late.html`);
    await expect.poll(() => innerFrame(page, "graph").url()).toContain("/late.html");
    const moved = innerFrame(page, "graph");
    await moved.waitForLoadState();
    await moved.evaluate((message) => {
      for (let value = 1; value <= 1000; value++) parent.postMessage({ ...message, height: value }, "*");
    }, height);
    await page.waitForFunction(
      () => window.heard.filter(({ data }) => (data as { height?: number }).height === 1000).length > 0,
    );
    expect(await heights()).toEqual([]);
    await page.context().close();
  });

  it("from the parent in the wrong shape, and from others in any, change nothing in the frame", async () => {
    const { page, complaints } = await embed("/neighbours.html");
    await passOneSecond(page);
    const before = await hear(page);
    const badViews = wrong.filter((value) => typeof value !== "object" || value === null || Array.isArray(value));
    const forged = sample(
      fc.oneof(
        broken(view, "view"),
        badViews.map((value) => ({ ...view, view: value })),
      ),
    );
    const questions = [view, { ...height, height: undefined }, { type: "iframe-child-init" }];
    await page.evaluate((messages) => messages.forEach((message) => frames[0]?.postMessage(message, "*")), forged);
    const post = (messages: unknown[]) => messages.forEach((message) => parent.frames[0]?.postMessage(message, "*"));
    await innerFrame(page, "neighbour").evaluate(post, [...questions, ...forged]);
    await innerFrame(page, "graph").evaluate(post, [...questions, ...forged]);
    await passOneSecond(page);
    expect(await hear(page)).toEqual(before);
    expect(await innerFrame(page, "graph").evaluate(() => window.views)).toEqual([]);
    await page.evaluate((message) => frames[0]?.postMessage(message, "*"), view);
    await expect.poll(() => innerFrame(page, "graph").evaluate(() => window.views)).toEqual([{ from: "2025" }]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
