import { defineConfig } from "vite";

/** The pure functions, in one file that runs in Node, workers and browsers. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: "src/core.ts",
    target: "es2022",
    emptyOutDir: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: "core.mjs", codeSplitting: false } },
  },
});
