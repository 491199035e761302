import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright";
import { build, type Rolldown } from "vite";
import { chromiumArgs, findChromium } from "../chromium.ts";

/** A host of a few texts. */
export interface SmallSite {
  readonly origin: string;
  /** Serves `text` at `path`; the ending of the path says what it is. */
  add(path: string, text: string, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

export interface TwoSites {
  /** The page that embeds. */
  readonly outer: SmallSite;
  /** The page that is embedded: another port, and so another origin, which allows no other to read it. */
  readonly inner: SmallSite;
  readonly browser: Browser;
  close(): Promise<void>;
}

async function openSmallSite(): Promise<SmallSite> {
  const texts = new Map<string, { text: string; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const found = texts.get(pathname);
    const type = pathname.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(found === undefined ? 404 : 200, {
      "content-type": `${type}; charset=utf-8`,
      ...found?.headers,
    });
    response.end(found?.text ?? "<!doctype html><h1>Not found</h1>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (path, text, headers = {}) => texts.set(path, { text, headers }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Two empty hosts and a Chromium that shows scroll bars, which take width from what they scroll. */
export async function openTwoSites(): Promise<TwoSites> {
  const [outer, inner] = [await openSmallSite(), await openSmallSite()];
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  return {
    outer,
    inner,
    browser,
    close: async () => {
      await browser.close();
      await Promise.all([outer.close(), inner.close()]);
    },
  };
}

/** A file of the project as one classic script, made as the build makes that of this mode, or as it is. */
export async function bundleScript(entry: string, mode = ""): Promise<string> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const input = { input: entry, output: { format: "iife" as const } };
  const rolldownOptions = mode === "" ? { rolldownOptions: input } : {};
  const built = await build({
    root,
    ...(mode === "" ? { configFile: false } : { mode }),
    publicDir: false,
    logLevel: "silent",
    build: { write: false, ...rolldownOptions },
  });
  const { output } = [built].flat()[0] as Rolldown.RolldownOutput;
  if (output.length > 1) throw new Error(`${entry} becomes ${output.length} files`);
  return output[0].code;
}
