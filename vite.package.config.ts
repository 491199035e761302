import { defineConfig } from "vite";
import { declarations } from "./scripts/declarations.ts";
import { inlineSheets } from "./scripts/inlineSheets.ts";
import { partName, plainImports, readerBuild } from "./scripts/readerCode.ts";

/** The element as a module for bundlers, in parts that are loaded when they are needed, with the types of the package. */
export default defineConfig({
  define: {
    "import.meta.env.PROVEN_DATA": "[]",
    "import.meta.env.IMPORT_SCRIPT": JSON.stringify("../tiespan-import.js"),
  },
  publicDir: false,
  plugins: [inlineSheets(), plainImports(), declarations({ tiespan: "src/index.ts", core: "src/core.ts" })],
  build: {
    ...readerBuild,
    emptyOutDir: false,
    rolldownOptions: {
      input: "src/index.ts",
      preserveEntrySignatures: "strict",
      output: { entryFileNames: "tiespan.mjs", chunkFileNames: (chunk) => `tiespan/${partName(chunk)}.mjs` },
    },
  },
});
