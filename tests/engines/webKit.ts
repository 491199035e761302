import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import {
  type Engine,
  isThere,
  type Key,
  openDisplay,
  type Place,
  screenless,
  type Tab,
  windowSize,
  xvfb,
} from "./engine.ts";

const driver = "/usr/bin/WebKitWebDriver";

/** Debian's WebKitGTK in its MiniBrowser, by the W3C's WebDriver: requests with JSON, for which `fetch` is enough. */
export const webKit: Engine = {
  name: "WebKitGTK",
  packages: "webkit2gtk-driver xvfb",
  isInstalled: () => isThere(driver, xvfb) && findMiniBrowser() !== undefined,
  start: startWebKit,
};

/** It lies in a folder that names the machine and the version of the library. */
function findMiniBrowser(): string | undefined {
  const folders = readdirSync("/usr/lib").flatMap((machine) =>
    ["4.1", "4.0"].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
  );
  return folders.find((path) => isThere(path));
}

const keyCodes: Readonly<Record<Key, string>> = { ArrowLeft: "\uE012", Enter: "\uE007", Escape: "\uE00C" };

/** Under this name WebDriver hands over an element. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

async function startWebKit(): Promise<Tab> {
  const display = await openDisplay();
  const port = await findFreePort();
  const server = spawn(driver, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      ...screenless,
      DISPLAY: display.name,
      // Its own sandbox refuses to start for root.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin);
  const options = { binary: findMiniBrowser(), args: ["--automation", "--enable-webgl=true"] };
  const timeouts = { script: 180_000, pageLoad: 120_000 };
  const { sessionId } = await ask<{ sessionId: string }>("POST", `${origin}/session`, {
    capabilities: { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options, timeouts } },
  });
  const session = `${origin}/session/${sessionId}`;
  const post = <Value>(command: string, body: object): Promise<Value> => ask("POST", `${session}/${command}`, body);
  await post("window/rect", { x: 0, y: 0, ...windowSize });
  return {
    open: async (address) => {
      await post("frame", { id: null });
      await post("url", { url: address });
    },
    run: async (script, ...parts) => {
      const { value, error } = await post<{ value?: never; error?: string }>("execute/async", {
        script: `const end = arguments[1];
          (async () => (${script.toString()})(...arguments[0]))().then(
            (value) => end({ value }), (error) => end({ error: String(error) + error.stack }));`,
        args: [parts],
      });
      if (error !== undefined) throw new Error(error);
      return value as never;
    },
    enterFrame: async () => {
      const element = await post<Record<string, string>>("element", { using: "css selector", value: "iframe" });
      await post("frame", { id: { [elementKey]: element[elementKey] } });
    },
    press: (key) =>
      post("actions", {
        actions: [
          {
            type: "key",
            id: "keys",
            actions: ["keyDown", "keyUp"].map((type) => ({ type, value: keyCodes[key] })),
          },
        ],
      }),
    stroke: (first, ...others) => post("actions", { actions: [strokeOf(first, others)] }),
    screenshot: async () => Buffer.from(await ask<string>("GET", `${session}/screenshot`), "base64"),
    close: async () => {
      await ask("DELETE", session);
      server.kill();
      display.close();
    },
  };
}

function strokeOf(first: Place, others: readonly Place[]): object {
  const moveTo = (place: Place, duration: number) => ({
    type: "pointerMove",
    duration,
    origin: "viewport",
    x: Math.round(place.x),
    y: Math.round(place.y),
  });
  return {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      moveTo(first, 0),
      { type: "pointerDown", button: 0 },
      ...others.map((place) => moveTo(place, 100)),
      { type: "pointerUp", button: 0 },
    ],
  };
}

/** Throws what the driver says where it refuses. */
async function ask<Value>(method: string, address: string, body?: object): Promise<Value> {
  const response = await fetch(address, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${address}: ${value.error}: ${value.message}`);
  return value;
}

async function untilReady(origin: string): Promise<void> {
  for (let left = 600; left > 0; left -= 1) {
    const isReady = await ask<{ ready: boolean }>("GET", `${origin}/status`).then(
      ({ ready }) => ready,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${driver} does not answer`);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
