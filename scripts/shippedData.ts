import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const schemaName = "dataset.schema.json";
const dataFolder = new URL("../data/", import.meta.url);

/** Serves `data/` beside the page while developing, and puts the JSON Schema into the build. */
export function shippedData(): Plugin {
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
      for (const fileName of [schemaName, `data/${schemaName}`]) {
        this.emitFile({ type: "asset", fileName, source: readFileSync(new URL(schemaName, dataFolder)) });
      }
    },
  };
}
