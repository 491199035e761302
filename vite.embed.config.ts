import { defineConfig } from "vite";

/** The resizer for pages that embed a frame: one classic script that defines nothing. */
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2020",
    emptyOutDir: false,
    reportCompressedSize: false,
    minify: "terser",
    terserOptions: { ecma: 2020, compress: { passes: 3 }, format: { comments: false } },
    rolldownOptions: {
      input: "src/embed/parent.ts",
      output: { format: "iife", entryFileNames: "embed.js" },
    },
  },
});
