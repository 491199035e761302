import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const fontFolder = new URL("./src/cli/fonts/", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")) as { version: string };

/** Puts the fonts, with their licence, beside the program, and lets it be run by its name. */
function shippedFonts(): Plugin {
  return {
    name: "shipped-fonts",
    generateBundle() {
      for (const name of readdirSync(fontFolder)) {
        this.emitFile({ type: "asset", fileName: `fonts/${name}`, source: readFileSync(new URL(name, fontFolder)) });
      }
    },
    writeBundle({ dir = "dist" }) {
      chmodSync(join(dir, "cli.mjs"), 0o755);
    },
  };
}

/** The command line: one file for Node, beside the page. The renderer has a native part and stays a package. */
export default defineConfig({
  define: { tiespanVersion: JSON.stringify(version) },
  publicDir: false,
  plugins: [shippedFonts()],
  ssr: { noExternal: true, external: ["@resvg/resvg-js"] },
  build: {
    ssr: "src/cli/main.ts",
    target: "node20.19",
    emptyOutDir: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: "cli.mjs", codeSplitting: false } },
  },
});
