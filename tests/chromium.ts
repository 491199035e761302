import { existsSync } from "node:fs";
import { chromium } from "playwright";

/**
 * Flags that give headless Chromium a software WebGL and keep it from calling out. Pages are drawn without it: Debian's
 * Chromium would draw them by that software as well, at three times the cost.
 */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-rasterization",
  "--disable-gpu-compositing",
];

/**
 * Path of a Chromium on this machine: `CHROMIUM_PATH`, the system's, or playwright's own. The one without a window of its
 * own, for which the tests need a third less time, is the first. Throws when there is none.
 */
export function findChromium(): string {
  const candidates = [
    process.env["CHROMIUM_PATH"],
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    chromium.executablePath(),
  ];
  const found = candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
  if (found === undefined)
    throw new Error("No Chromium found. Run `npm test`, which installs one, or set CHROMIUM_PATH.");
  return found;
}
