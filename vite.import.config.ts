import { defineConfig } from "vite";
import { readerBuild } from "./scripts/readerCode.ts";

/** What reads, writes and arranges data of a reader's own: one classic script, worker and part of a page in one. */
export default defineConfig({
  publicDir: false,
  build: {
    ...readerBuild,
    emptyOutDir: false,
    rolldownOptions: {
      input: "src/importScript.ts",
      output: { format: "iife", entryFileNames: "tiespan-import.js", exports: "none" },
    },
  },
});
