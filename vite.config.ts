import { readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { defineConfig, type Plugin } from "vite";
import { readDataset } from "./src/dataset/read.ts";

const dataFolder = new URL("./data/", import.meta.url);

/** What the page may do. Nothing comes from elsewhere, nothing is turned into markup or code. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

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

/** Templates and shaders are written for reading: their indentation and lines of comment are not shipped. */
function denseTemplates(): Plugin {
  return {
    name: "dense-templates",
    apply: "build",
    // After minification an indented line can only stand in a template literal.
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === "chunk")
          part.code = part.code.replace(/\n[ \t]+/g, "\n").replace(/\n(?:\/\/[^\n]*)?(?=\n)/g, "");
      }
    },
  };
}

/**
 * sigma 3.0.3 brings programs for circles, lines and arrows as defaults; the stage has its own for everything. Neither
 * named as defaults nor made by calls that look as if they did something, they are not shipped.
 */
function sigmaWithoutDefaults(): Plugin {
  return {
    name: "sigma-without-defaults",
    apply: "build",
    transform(code, id) {
      if (!/sigma\/.*\.esm\.js$/.test(id)) return null;
      return {
        code: code
          .replace(/^var (DEFAULT_(?:NODE|EDGE)_PROGRAM_CLASSES) = \{[^}]*\}/gm, "var $1 = {}")
          .replace(/^var (\w+) = (create\w+\()/gm, "var $1 = /*#__PURE__*/ $2"),
        map: null,
      };
    },
  };
}

/** Puts the policy into the built page. The development server needs inline styles and a socket, so not there. */
function strictPolicy(): Plugin {
  return {
    name: "strict-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
  };
}

export default defineConfig({
  base: "./",
  define: { "import.meta.env.PROVEN_DATA": JSON.stringify(proveData()) },
  plugins: [shippedData(), strictPolicy(), denseTemplates(), sigmaWithoutDefaults()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    assetsInlineLimit: 0,
  },
});
