import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { build } from "vite";

/**
 * Makes everything in `dist/`, or in the folder named behind the command: all parts at once, since they share nothing,
 * then the pages of the shipped dataset, by the program that was made.
 */
const outDir = process.argv[2] ?? "dist";
const modes = [
  "production",
  "node",
  "element",
  "embed",
  "stories",
  "frame",
  "file",
  "import",
  "answers",
  "package",
  "single",
];

rmSync(outDir, { recursive: true, force: true });
const began = Date.now();
await Promise.all(
  modes.map((mode) =>
    build({
      mode,
      logLevel: mode === "production" ? "info" : "warn",
      build: { outDir, emptyOutDir: false, rolldownOptions: { checks: { pluginTimings: false } } },
    }),
  ),
);
const base = ["--base", process.env.TIESPAN_SITE ?? ""];
const call = [join(outDir, "cli.mjs"), "publish", "data/musk-altman-trump.json", outDir, ...base];
const { status } = spawnSync(process.execPath, call, { stdio: "inherit" });
process.exitCode = status ?? 1;
process.stdout.write(`built ${outDir} in ${Math.round((Date.now() - began) / 1000)} s\n`);
