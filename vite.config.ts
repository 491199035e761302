import { build, defineConfig, type Plugin, type UserConfig } from "vite";
import { bundles } from "./scripts/bundles.ts";
import { partName, plainImports, readerBuild } from "./scripts/readerCode.ts";
import { shippedData } from "./scripts/shippedData.ts";
import { pageTemplate } from "./scripts/templates.ts";

/** While developing, the script for data of a reader's own is made when it is asked for. */
function importScript(): Plugin {
  return {
    name: "import-script",
    configureServer(server) {
      server.middlewares.use("/tiespan-import.js", (_, response, next) => {
        const config = { mode: "import", logLevel: "warn", build: { write: false } } as const;
        build(config).then((built) => {
          const [bundle] = [built].flat() as { output: readonly { code?: string }[] }[];
          response.setHeader("content-type", "text/javascript");
          response.end(bundle?.output[0]?.code);
        }, next);
      });
    },
  };
}

/** The page with the explorer, without a dataset. */
const page = (): UserConfig => ({
  base: "./",
  define: {
    "import.meta.env.IMPORT_SCRIPT": JSON.stringify("../tiespan-import.js"),
  },
  plugins: [shippedData(), importScript(), plainImports(), pageTemplate()],
  build: {
    ...readerBuild,
    rolldownOptions: {
      output: {
        chunkFileNames: (chunk) => `assets/${partName(chunk)}-[hash].js`,
        // What the first picture shares with what comes later, in one piece: small files compress badly.
        codeSplitting: {
          groups: [
            {
              name: "first",
              test: /lit-html\/lit-html|i18n\/(?:count|text|wording)|panels\/(?:icons|setStyles)|dataset\/(?:edtf|days|text|types)|notation\/|picture\/(?:actorMark|arcPath|figure|laneMark|lanes|names|strokes|text|tree)\.|model\/(?:types|dayWindow|lives|relationState|part|answered|told|groups)\.|view\/(?:parameters|codec|types|derive)/,
            },
          ],
        },
      },
    },
    assetsInlineLimit: 0,
  },
});

/** What is made is told by the mode; without one of `bundles` it is the page. */
export default defineConfig(({ mode }) => Object.entries(bundles).find(([name]) => name === mode)?.[1] ?? page());
