import { defineConfig } from "vite";
import { framePage } from "./scripts/framePage.ts";
import { readerBuild } from "./scripts/readerCode.ts";

/** The page for frames and the script that opens it; the element is `tiespan.js`. */
export default defineConfig({
  publicDir: false,
  plugins: [framePage()],
  build: {
    ...readerBuild,
    emptyOutDir: false,
    rolldownOptions: {
      input: "src/embedPage.ts",
      output: { format: "iife", entryFileNames: "embed-page.js", exports: "none" },
    },
  },
});
