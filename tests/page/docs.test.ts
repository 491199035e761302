import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Frame, type Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { TiespanGraph } from "../../src/element.ts";
import { chromiumArgs, findChromium } from "../chromium.ts";
import { docSnippets } from "../docSnippets.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
/** The site that serves the build, as the documentation calls it, and a page of somebody else. */
const [build, host] = ["https://graphs.example", "https://news.example"];
const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
};
const shipped = readFileSync(join(dist, "data/musk-altman-trump.json"), "utf8");
/** What the snippets call their reader's own. */
const own: Record<string, string> = {
  "/data/ours.json": shipped,
  "/data/musk-altman-trump.json": shipped,
  "/data.csv": "from;to;type;date\nAda;Ben;alliance;2020\n",
  "/ours.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>',
};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  /** Errors, refusals of a policy and requests to a third host. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A page with this body at `origin`, in a browser that reaches these two sites and no other. */
async function open(body: string, { origin = host, policy = "" } = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const complaints: string[] = [];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const respond = (content: string | Buffer, headers: Record<string, string> = {}) =>
      route.fulfill({ body: content, contentType: mediaTypes[extname(url.pathname)] ?? "text/plain", headers });
    if (url.href === `${origin}/page.html`) {
      const page = `<!doctype html><html lang="en"><title>News</title>${body}</html>`;
      return respond(page, policy === "" ? {} : { "content-security-policy": policy });
    }
    const path = join(dist, url.pathname.replace("/static/tiespan/", "/"));
    const found = own[url.pathname] ?? (existsSync(path) ? readFileSync(path) : undefined);
    if (found !== undefined && url.origin === build) return respond(found, { "access-control-allow-origin": "*" });
    if (found !== undefined && url.origin === host) return respond(found);
    complaints.push(`request: ${url.href}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => complaints.push(`error: ${message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  await page.goto(`${origin}/page.html`);
  return { page, complaints, close: () => context.close() };
}

/** Waits until the graph is live, and gives how many actors it has. */
async function actorsIn(place: Page | Frame): Promise<number> {
  await place.locator("tiespan-graph canvas").first().waitFor({ state: "attached", timeout: 30_000 });
  return place.evaluate(async () => {
    const graph = document.querySelector<TiespanGraph>("tiespan-graph");
    await graph?.ready;
    return graph?.counts.actors ?? 0;
  });
}

const script = `<script src="${build}/tiespan.js" defer></script>`;
const [frameSnippet = ""] = docSnippets("frames.md", "html");
const elementSnippets = ["embedding.md", "hosts.md"].flatMap((name) =>
  docSnippets(name, "html")
    .filter((snippet) => !snippet.startsWith("<meta"))
    .map((snippet, index) => ({ name, number: index + 1, snippet })),
);

it("the pages have the snippets that are tried here", () => {
  expect(elementSnippets.map(({ name, number }) => `${name} ${number}`)).toEqual([
    ...["embedding.md 1", "embedding.md 2", "embedding.md 3"],
    ...["hosts.md 1", "hosts.md 2"],
  ]);
  expect(frameSnippet).toContain("<iframe");
});

it.each(elementSnippets)("snippet $number of $name becomes a graph on another host", async ({ snippet }) => {
  const lead = snippet.includes("<script") ? "" : script;
  const tag = snippet.includes("<tiespan-graph") ? "" : `<tiespan-graph src="data/ours.json"></tiespan-graph>`;
  const { page, complaints, close } = await open(lead + snippet + tag);
  expect(await actorsIn(page)).toBe(snippet.includes("data.csv") ? 2 : 40);
  expect(complaints).toEqual([]);
  await close();
});

it("the frame of frames.md gets the height of its content under the policy there, tells it as is shown, and takes a view", async () => {
  const [policy = ""] = docSnippets("frames.md", "");
  const [message = "", view = ""] = docSnippets("frames.md", "js");
  own["/heard.js"] = `heard = []; addEventListener("message", ({ data }) => heard.push(data));`;
  own["/view.js"] = view;
  const body = `<script src="/heard.js"></script>${frameSnippet.replace('height="640"', 'height="123"')}`;
  const { page, complaints, close } = await open(body, { policy: `${policy.trim()} 'self'` });
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await expect.poll(async () => (await page.locator("iframe").boundingBox())?.height).toBeGreaterThan(300);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (frame === undefined) throw new Error("the page has no frame");
  expect(await actorsIn(frame)).toBe(40);
  const shown: object = await page.evaluate(message);
  const heard = await page.evaluate<object[]>("heard");
  expect(heard.map((each) => ({ ...each, height: 612 }))).toContainEqual(shown);
  await page.addScriptTag({ url: "/view.js" });
  const from = () => frame.evaluate(() => document.querySelector<TiespanGraph>("tiespan-graph")?.view?.from ?? "");
  await expect.poll(from).toBe("2025-01-20");
  expect(complaints).toEqual([]);
  await close();
});

it("the policy of embedding.md, in the head, refuses nothing of a graph and of a dialog", async () => {
  const [policy = ""] = docSnippets("embedding.md", "");
  const meta = docSnippets("embedding.md", "html").find((snippet) => snippet.startsWith("<meta")) ?? "";
  const rules = policy.trim().replace(/\s+/g, " ");
  const [, begun = ""] = /content="(.*?) …"/.exec(meta) ?? [];
  expect(begun).not.toBe("");
  expect(rules.startsWith(begun)).toBe(true);
  const head = meta.replace(/content=".*?"/, `content="${rules}; trusted-types lit-html tiespan"`);
  const body = `<script src="tiespan.js" defer></script><tiespan-graph src="data/ours.json" lang="en"></tiespan-graph>`;
  const { page, complaints, close } = await open(head + body, { origin: build });
  expect(await actorsIn(page)).toBe(40);
  await page.getByRole("button", { name: "Save picture" }).click();
  await page.locator("dialog[open]").waitFor();
  expect(complaints).toEqual([]);
  await close();
});
