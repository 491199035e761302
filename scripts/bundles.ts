import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import type { Plugin, UserConfig } from "vite";
import { type Language, languageTags } from "../src/dataset/languages.ts";
import { classicScript } from "./classicScript.ts";
import { declarations } from "./declarations.ts";
import { fileTemplate } from "./fileTemplate.ts";
import { inlineSheets } from "./inlineSheets.ts";
import { frameTemplate } from "./templates.ts";
import { licenceNotice, partName, plainImports, readerBuild } from "./readerCode.ts";

const fontFolder = new URL("../src/cli/fonts/", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** Puts the fonts, packed, with their licence beside the program, and lets it be run by its name. */
function shippedFonts(): Plugin {
  return {
    name: "shipped-fonts",
    generateBundle() {
      for (const name of readdirSync(fontFolder)) {
        const source = readFileSync(new URL(name, fontFolder));
        const isFont = name.endsWith(".ttf");
        const packed = isFont ? brotliCompressSync(source) : source;
        this.emitFile({ type: "asset", fileName: `fonts/${name}${isFont ? ".br" : ""}`, source: packed });
      }
    },
    writeBundle({ dir = "dist" }) {
      chmodSync(join(dir, "cli.mjs"), 0o755);
    },
  };
}

/** lit-html as it is published for Node: the same, but it can be imported where there is no document. */
const litForNode = fileURLToPath(new URL("../node_modules/lit-html/node/", import.meta.url));
const importableAnywhere = [
  { find: /^lit-html$/, replacement: `${litForNode}lit-html.js` },
  { find: /^lit-html\//, replacement: litForNode },
];

/** Words of these are in the files that all readers load; those of any other language in a file of its own. */
const mainLanguages: readonly Language[] = ["de", "en"];
const otherLanguages = languageTags.filter((language) => !mainLanguages.includes(language));

function rarePartsOf(language: Language): string[] {
  return ["answers", "dialogs", "ownData", "issues"].map((part) => `i18n/${language}/${part}.ts`);
}

/** What readers of an embedded graph seldom ask for. */
const more = [
  "model/search.ts",
  "panels/timeline/dateForm.ts",
  ...mainLanguages.flatMap((language) => rarePartsOf(language)),
  "i18n/issueWords.ts",
  "panels/longRows.ts",
  "picture/raster.ts",
  "shell/arranging.ts",
  "shell/part.ts",
  "shell/answers.ts",
  "shell/dialogs/dataDialog.ts",
  "shell/dropArea.ts",
  "shell/gestureHint.ts",
  "shell/importer.ts",
  "shell/dialogs/keysDialog.ts",
  "shell/dialogs/methodDialog.ts",
  "shell/dialogs/pictureDialog.ts",
  "shell/pictureDrop.ts",
  "shell/dialogs/shareDialog.ts",
  "shell/dialogs/tableDialog.ts",
  "shell/tooltip.ts",
  "shell/snapshots.ts",
  "svg/svgStage.ts",
];

const laterFiles = {
  "tiespan-more.js": more,
  ...Object.fromEntries(
    otherLanguages.map((language) => [
      `tiespan-${language}.js`,
      [`i18n/${language}/interface.ts`, ...rarePartsOf(language)],
    ]),
  ),
};

/** A script for pages of others: a classic one that defines nothing, and runs where the element does not. */
function hostScript(input: string, entryFileNames: string): UserConfig {
  return {
    publicDir: false,
    build: {
      target: "es2020",
      reportCompressedSize: false,
      minify: "terser",
      terserOptions: { ecma: 2020, compress: { passes: 3 }, format: { comments: false } },
      rolldownOptions: { input, output: { format: "iife", entryFileNames } },
    },
  };
}

/** Whether a module is there for the command line and for `tiespan/core`: nothing that makes films is. */
function isShared(id: string): boolean {
  if (id.includes("/node_modules/")) return !/\/node_modules\/(?:mediabunny|gifenc)\//.test(id);
  return /\/src\/(?!(?:cli|film)\/|core\.ts|i18n\/(?:de|en|)\/?commandLine)/.test(id);
}

/** Where the scripts of workers lie, from a file of the build that asks for them. */
export function scriptsBeside(path: string) {
  return {
    "import.meta.env.IMPORT_SCRIPT": JSON.stringify(`${path}tiespan-import.js`),
    "import.meta.env.ANSWERS_SCRIPT": JSON.stringify(`${path}tiespan-answers.js`),
  };
}

/** There are none: what they do is in the one file. */
const scriptsInside = {
  "import.meta.env.IMPORT_SCRIPT": JSON.stringify(""),
  "import.meta.env.ANSWERS_SCRIPT": JSON.stringify(""),
};

/** Beside the page: everything else that a build makes, each by the name of its mode. */
export const bundles = {
  /**
   * The command line, for Node, and the pure functions, which run in Node, workers and browsers and import nothing but
   * what the two share. Renderer and database have a native part and stay packages.
   */
  node: {
    define: { tiespanVersion: JSON.stringify(version) },
    publicDir: false,
    plugins: [plainImports(), shippedFonts()],
    build: {
      ...readerBuild,
      minify: true,
      rolldownOptions: {
        input: { cli: "src/cli/main.ts", core: "src/core.ts" },
        external: [/^node:/, "@duckdb/node-api", "@resvg/resvg-js", "h264-mp4-encoder", /^@jsquash\/webp/],
        preserveEntrySignatures: "strict",
        output: {
          entryFileNames: "[name].mjs",
          chunkFileNames: "core/[name].mjs",
          postBanner: licenceNotice,
          codeSplitting: {
            groups: [{ name: "shared", test: isShared }],
          },
        },
      },
    },
  },
  /** The element as a classic script with everything inside, for pages of others and for the frame, and a rare rest. */
  element: {
    define: {
      ...scriptsBeside(""),
      // A classic script has none: its other files lie beside it, see `src/shell/parts.ts`.
      "import.meta.url": "undefined",
    },
    publicDir: false,
    plugins: [inlineSheets(), plainImports(), classicScript({ laterFiles })],
    build: {
      ...readerBuild,
      rolldownOptions: {
        input: "src/script.ts",
        preserveEntrySignatures: "allow-extension",
        output: { entryFileNames: "tiespan.js", chunkFileNames: "later-[hash].js" },
      },
    },
  },
  /** The resizer for pages that embed a frame. */
  embed: hostScript("src/embed/parent.ts", "embed.js"),
  /** What makes the graph of a page follow its paragraphs. */
  stories: hostScript("src/embed/stories.ts", "tiespan-stories.js"),
  /** The page for frames and the script that opens it; the element is `tiespan.js`. */
  frame: {
    publicDir: false,
    plugins: [frameTemplate()],
    build: {
      ...readerBuild,
      rolldownOptions: {
        input: "src/embedPage.ts",
        output: { format: "iife", entryFileNames: "embed-page.js", exports: "none" },
      },
    },
  },
  /** The page that is one file: all that it ever needs in it. */
  file: {
    define: scriptsInside,
    publicDir: false,
    plugins: [inlineSheets(), plainImports(), fileTemplate()],
    build: {
      ...readerBuild,
      rolldownOptions: { input: "src/filePage.ts", output: { codeSplitting: false } },
    },
  },
  /** What reads, writes and arranges data of a reader's own: one classic script, worker and part of a page in one. */
  import: {
    publicDir: false,
    build: {
      ...readerBuild,
      rolldownOptions: {
        input: "src/importScript.ts",
        output: { format: "iife", entryFileNames: "tiespan-import.js", exports: "none" },
      },
    },
  },
  /** What searches camps and ways in much data, as a worker. */
  answers: {
    publicDir: false,
    build: {
      ...readerBuild,
      rolldownOptions: {
        input: "src/answersScript.ts",
        output: { format: "iife", entryFileNames: "tiespan-answers.js", exports: "none" },
      },
    },
  },
  /** The element as a module for bundlers, in parts that are loaded when they are needed, with the types of the package. */
  package: {
    define: scriptsBeside("../"),
    publicDir: false,
    resolve: { alias: importableAnywhere },
    plugins: [inlineSheets(), plainImports(), declarations({ tiespan: "src/index.ts", core: "src/core.ts" })],
    build: {
      ...readerBuild,
      rolldownOptions: {
        input: "src/index.ts",
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "tiespan.mjs", chunkFileNames: (chunk) => `tiespan/${partName(chunk)}.mjs` },
      },
    },
  },
  /** The same with everything inside, for where there can be but one file. */
  single: {
    define: scriptsInside,
    publicDir: false,
    resolve: { alias: importableAnywhere },
    plugins: [inlineSheets(), plainImports()],
    build: {
      ...readerBuild,
      minify: true,
      rolldownOptions: {
        input: "src/index.ts",
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "tiespan-single.mjs", codeSplitting: false },
      },
    },
  },
} satisfies Readonly<Record<string, UserConfig>>;
