import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { chromiumArgs, findChromium } from "../chromium.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** The build as any static host would serve it. */
export interface Served {
  readonly origin: string;
  /** Serves `text`, or bytes, at `path` as well, for inputs that are not part of the build. */
  add(path: string, text: string | Uint8Array): void;
  close(): Promise<void>;
}

/** The build, and a Chromium. */
export interface Site extends Served {
  readonly browser: Browser;
}

export interface SiteOptions {
  /** Of the files that are served: those of the build. */
  readonly folder?: string;
  /** Playwright switches off what keeps a page from flooding the browser, with what every reader's Chromium refuses. */
  readonly isFloodRefused?: boolean;
  /** Whether pages hear that software draws in the place of a GPU, which may have them draw with SVG when that is slow. */
  readonly isSoftwareTold?: boolean;
}

/** Serves the build. Fails when nothing was built. */
export async function serveBuild(folder = dist): Promise<Served> {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} is missing: run \`npm run build\` first.`);
  const extra = new Map<string, string | Uint8Array>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const text = extra.get(path);
    if (text !== undefined) {
      const mediaType = mediaTypes[extname(path)] ?? "application/json";
      return void response.writeHead(200, { "content-type": mediaType }).end(text);
    }
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      return void response.writeHead(404, { "content-type": "text/html" }).end("<!doctype html><h1>Not found</h1>");
    }
    response.writeHead(200, { "content-type": mediaTypes[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await listen(server);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (path, text) => extra.set(path, text),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Serves the built page, and starts one Chromium. Fails when nothing was built. */
export async function openSite({
  folder = dist,
  isFloodRefused = false,
  isSoftwareTold = false,
}: SiteOptions = {}): Promise<Site> {
  const served = await serveBuild(folder);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
    ignoreDefaultArgs: isFloodRefused ? ["--disable-ipc-flooding-protection"] : [],
  });
  if (!isSoftwareTold) takeForGpu(browser);
  return {
    ...served,
    browser,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** What draws depends on the device, and not on how busy the machine is that runs the tests. */
function takeForGpu(browser: Browser): void {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await context.addInitScript(() => {
      const unmaskedRenderer = 0x9246;
      const { prototype } = WebGL2RenderingContext;
      const original = Object.getOwnPropertyDescriptor(prototype, "getParameter")?.value as (name: number) => unknown;
      prototype.getParameter = function (name: number) {
        return name === unmaskedRenderer ? "a GPU" : original.call(this, name);
      };
    });
    return context;
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}

export interface Visit {
  readonly page: Page;
  /** Errors, warnings of the policy and requests to other hosts, in the order in which they happened. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a page in a fresh browser profile and waits until its data are on screen. */
export async function visit(site: Site, path = "/", options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/404|ERR_/.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin) && !/^(data|blob):/.test(request.url())) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  await page.goto(site.origin + path);
  await page.evaluate(async () => {
    await customElements.whenDefined("tiespan-graph");
    await document.querySelector<HTMLElement & { ready: Promise<void> }>("tiespan-graph")?.ready;
  });
  return { page, complaints, close: () => context.close() };
}
