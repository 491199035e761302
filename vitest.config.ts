import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumArgs, findChromium } from "./tests/chromium.ts";
import ClosingLine from "./tests/closingLine.ts";

export default defineConfig({
  test: {
    reporters: ["default", new ClosingLine()],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          environment: "node",
          globalSetup: "tests/unit/cli/programFolder.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "page",
          include: ["tests/page/**/*.test.ts"],
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "engines",
          include: ["tests/engines/**/*.test.ts"],
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000, interval: 100 } },
          fileParallelism: false,
        },
      },
      {
        optimizeDeps: {
          include: [
            "sigma",
            "sigma/rendering",
            "sigma/utils",
            "graphology",
            "graphology-indices/bfs-queue.js",
            "lit-html",
            "lit-html/async-directive.js",
            "lit-html/directive.js",
            "lit-html/directives/class-map.js",
            "lit-html/directives/guard.js",
            "lit-html/directives/keyed.js",
            "lit-html/directives/live.js",
            "lit-html/directives/repeat.js",
            "d3-time",
            "@preact/signals-core",
            "papaparse",
            "saxes",
            "axe-core",
          ],
        },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          testTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: "127.0.0.1" },
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumArgs } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
