import { readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { defineConfig, type Plugin } from "vite";
import { prerenderedPage } from "./scripts/prerender.ts";
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
 * Packages that make values as they load cannot be shaken: the bundler must think that nobody misses them. sigma 3.0.3
 * has programs and labels as defaults, where the stage has its own, and names of colours, which are not used; d3-time has the intervals of local time.
 */
function leanPackages(): Plugin {
  const pure = (code: string) =>
    code.replace(/^((?:var|const) \w+ = )(?=(?:create\w+|time\w+|utcWeekday)\()/gm, "$1/*#__PURE__*/ ");
  return {
    name: "lean-packages",
    apply: "build",
    transform(code, id) {
      if (/d3-time\/dist\/d3-time\.mjs$/.test(id)) {
        // Its other values are parts of what calls give.
        const ticks = /^const \[(\w+), (\w+)\] = (ticker\(.*\));$/gm;
        const ranges = /^(const \w+ = )(\w+\.range);$/gm;
        const lean = pure(code)
          .replace(ranges, "$1/*#__PURE__*/ (() => $2)();")
          .replace(ticks, "const $1 = /*#__PURE__*/ (() => $3[0])(), $2 = /*#__PURE__*/ (() => $3[1])();");
        return { code: lean, map: null };
      }
      if (!/sigma\/.*\.esm\.js$/.test(id)) return null;
      return {
        code: pure(code)
          .replace(/^var (DEFAULT_(?:NODE|EDGE)_PROGRAM_CLASSES) = \{[^}]*\}/gm, "var $1 = {}")
          .replace(/^_defineProperty\(\w+Program, .*$/gm, "")
          .replace(/: draw(?:Straight|Disc)\w+,$/gm, ": undefined,")
          .replace(/^var HTML_COLORS = \{[^}]*\}/m, "var HTML_COLORS = {}"),
        map: null,
      };
    },
  };
}

/** Chunks here need nothing loaded before them, so that importing one is all there is to do. */
function plainImports(): Plugin {
  return {
    name: "plain-imports",
    apply: "build",
    enforce: "pre",
    load: (id) =>
      id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : undefined,
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
  plugins: [shippedData(), strictPolicy(), denseTemplates(), leanPackages(), plainImports(), prerenderedPage()],
  // What sigma and graphology use of it, in a third of the bytes.
  resolve: { alias: { events: "eventemitter3" } },
  build: {
    target: "es2022",
    minify: "terser",
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
    modulePreload: false,
    rolldownOptions: {
      output: {
        // What the first picture shares with what comes later, in one piece: small files compress badly.
        codeSplitting: {
          groups: [
            {
              name: "first",
              test: /lit-html\/lit-html|panels\/icons|dataset\/(?:edtf|days|types)|notation\/lines|model\/types|view\/(?:parameters|codec|types)/,
            },
          ],
        },
      },
    },
    reportCompressedSize: false,
    assetsInlineLimit: 0,
  },
});
