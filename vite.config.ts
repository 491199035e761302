import { build, defineConfig, type Plugin, type UserConfig } from "vite";
import { bundles, scriptsBeside } from "./scripts/bundles.ts";
import { licenceNotice, partName, plainImports, readerBuild } from "./scripts/readerCode.ts";
import { shippedData } from "./scripts/shippedData.ts";
import { pageTemplate } from "./scripts/templates.ts";

/** While developing, the scripts of workers are made when they are asked for. */
function workerScripts(): Plugin {
  return {
    name: "worker-scripts",
    configureServer(server) {
      for (const mode of ["import", "answers"]) {
        server.middlewares.use(`/tiespan-${mode}.js`, (_, response, next) => {
          build({ mode, logLevel: "warn", build: { write: false } }).then((built) => {
            const [bundle] = [built].flat() as { output: readonly { code?: string }[] }[];
            response.setHeader("content-type", "text/javascript");
            response.end(bundle?.output[0]?.code);
          }, next);
        });
      }
    },
  };
}

/** The page with the explorer, without a dataset. */
const page = (): UserConfig => ({
  base: "./",
  define: scriptsBeside("../"),
  plugins: [shippedData(), workerScripts(), plainImports(), pageTemplate()],
  build: {
    ...readerBuild,
    rolldownOptions: {
      output: {
        chunkFileNames: (chunk) => `assets/${partName(chunk)}-[hash].js`,
        postBanner: licenceNotice,
        codeSplitting: {
          groups: [
            // All that the first picture needs in one piece, whatever else uses parts of it: small files compress badly.
            { name: "index", tags: ["$initial"] },
            // What is loaded with it, or right after.
            { name: "first", test: /i18n\/count|notation\/(?:pointing|thin)/, includeDependenciesRecursively: false },
            // The timeline, and what answers draw below it.
            {
              name: "timeline",
              test: /panels\/timeline(?!\/dateF)|node_modules\/d3-(?:array|time)\//,
              includeDependenciesRecursively: false,
            },
            // What lists relations, on the screen and on paper, and whether any of them are new.
            {
              name: "relationList",
              test: /panels\/(?:details\/relationList|askLongRows)|picture\/relationTable|model\/listOrder|dataset\/news/,
              includeDependenciesRecursively: false,
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
