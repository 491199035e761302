import { defineConfig } from "vite";
import { classicScript } from "./scripts/classicScript.ts";
import { inlineSheets } from "./scripts/inlineSheets.ts";
import { plainImports, readerBuild } from "./scripts/readerCode.ts";
import { languages } from "./src/dataset/languages.ts";

/** What readers of an embedded graph seldom ask for. */
const more = [
  "model/search.ts",
  "panels/timeline/dateForm.ts",
  "i18n/issueWords.ts",
  "picture/raster.ts",
  "shell/arranging.ts",
  "shell/dataDialog.ts",
  "shell/dropArea.ts",
  "shell/importer.ts",
  "shell/pictureDialog.ts",
  "shell/pictureDrop.ts",
  "shell/shareDialog.ts",
  "shell/snapshots.ts",
  ...Object.keys(languages).flatMap((language) =>
    ["dialogs", "ownData", "issues"].map((part) => `i18n/${language}/${part}.ts`),
  ),
];

/** The element as a classic script with everything inside, for pages of others and for the frame, and a rare rest. */
export default defineConfig({
  // The reader of other datasets is here anyway.
  define: {
    "import.meta.env.PROVEN_DATA": "[]",
    "import.meta.env.IMPORT_SCRIPT": JSON.stringify("tiespan-import.js"),
    // Read while one of the two scripts runs, which lie beside each other.
    "import.meta.url": "(document.currentScript?.src||document.baseURI)",
  },
  publicDir: false,
  plugins: [inlineSheets(), plainImports(), classicScript({ moreFile: "tiespan-more.js", more })],
  build: {
    ...readerBuild,
    emptyOutDir: false,
    rolldownOptions: {
      input: "src/script.ts",
      preserveEntrySignatures: "allow-extension",
      output: { entryFileNames: "tiespan.js", chunkFileNames: "tiespan-more.js" },
    },
  },
});
