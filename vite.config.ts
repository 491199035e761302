import { readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { build, defineConfig, type Plugin } from "vite";
import { strictPolicy } from "./scripts/policy.ts";
import { prerenderedPages } from "./scripts/prerender.ts";
import { partName, plainImports, readerBuild } from "./scripts/readerCode.ts";
import { readDataset } from "./src/dataset/read.ts";

const dataFolder = new URL("./data/", import.meta.url);

/** Serves `data/` beside the page while developing and copies it into the build, with the JSON Schema at the top. */
function shippedData(): Plugin {
  return {
    name: "shipped-data",
    configureServer(server) {
      server.middlewares.use("/data/", (request, response, next) => {
        const name = decodeURIComponent((request.url ?? "").split("?")[0] ?? "").replace(/^\//, "");
        if (!readdirSync(dataFolder).includes(name)) {
          next();
          return;
        }
        response.setHeader("content-type", "application/json");
        response.end(readFileSync(new URL(name, dataFolder)));
      });
    },
    generateBundle() {
      for (const name of readdirSync(dataFolder)) {
        const source = readFileSync(new URL(name, dataFolder));
        this.emitFile({ type: "asset", fileName: `data/${name}`, source });
        if (name === "dataset.schema.json") this.emitFile({ type: "asset", fileName: name, source });
      }
    },
  };
}

/** While developing, the script for data of a reader's own is made when it is asked for. */
function importScript(): Plugin {
  return {
    name: "import-script",
    configureServer(server) {
      server.middlewares.use("/tiespan-import.js", (_, response, next) => {
        const config = { configFile: "vite.import.config.ts", logLevel: "warn", build: { write: false } } as const;
        build(config).then((built) => {
          const [bundle] = [built].flat() as { output: readonly { code?: string }[] }[];
          response.setHeader("content-type", "text/javascript");
          response.end(bundle?.output[0]?.code);
        }, next);
      });
    },
  };
}

/** Hashes of the datasets in `data/`, each of which must read without an issue and unchanged. */
function proveData(): string[] {
  const names = readdirSync(dataFolder).filter((name) => name !== "dataset.schema.json");
  return names.map((name) => {
    const bytes = readFileSync(new URL(name, dataFolder));
    const { dataset, issues } = readDataset(bytes, { name });
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    if (issues.length > 0) throw new Error(`data/${name}: ${issues[0]?.path}: ${issues[0]?.message}`);
    if (!isDeepStrictEqual(plain(dataset), JSON.parse(bytes.toString()))) {
      throw new Error(`data/${name} is not what is read from it`);
    }
    return createHash("sha256").update(bytes).digest("hex");
  });
}

export default defineConfig({
  base: "./",
  define: {
    "import.meta.env.PROVEN_DATA": JSON.stringify(proveData()),
    "import.meta.env.IMPORT_SCRIPT": JSON.stringify("../tiespan-import.js"),
  },
  plugins: [shippedData(), importScript(), strictPolicy(), plainImports(), prerenderedPages()],
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
              test: /lit-html\/lit-html|i18n\/count|panels\/(?:icons|setStyles)|dataset\/(?:edtf|days|types)|notation\/(?:lines|curves|focus)|model\/(?:types|dayWindow|relationState)|view\/(?:parameters|codec|types|derive)/,
            },
          ],
        },
      },
    },
    assetsInlineLimit: 0,
  },
});
