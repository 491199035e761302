import { readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Plugin } from "vite";
import { readDataset } from "../src/dataset/read.ts";

const dataFolder = new URL("../data/", import.meta.url);

/** Serves `data/` beside the page while developing and copies it into the build, with the JSON Schema at the top. */
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
      for (const name of readdirSync(dataFolder)) {
        const source = readFileSync(new URL(name, dataFolder));
        this.emitFile({ type: "asset", fileName: `data/${name}`, source });
        if (name === "dataset.schema.json") this.emitFile({ type: "asset", fileName: name, source });
      }
    },
  };
}

/** Hashes of the datasets in `data/`, each of which must read without an issue and unchanged. */
export function proveData(): string[] {
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
