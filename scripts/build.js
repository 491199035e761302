import { rmSync } from "node:fs";
import process from "node:process";
import { build } from "vite";

/** Makes everything in `dist/`, or in the folder named behind the command. All parts at once: they share nothing. */
const outDir = process.argv[2] ?? "dist";
const modes = ["production", "node", "element", "embed", "frame", "import", "package", "single"];

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
process.stdout.write(`built ${outDir} in ${Math.round((Date.now() - began) / 1000)} s\n`);
