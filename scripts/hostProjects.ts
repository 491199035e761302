import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { docSnippets } from "../tests/docSnippets.ts";

/** A block of docs/hosts.md, the first in this language: what is written there is what is tried. */
const snippetOf = (language: string, index = 0) => docSnippets("hosts.md", language)[index] ?? "";

/** A project that is made anew. */
export interface HostProject {
  /** Beside the packed package. */
  readonly packages: readonly string[];
  /** By path; `root` is the folder of Tiespan. */
  readonly files: (root: string) => Readonly<Record<string, string>>;
  readonly commands: readonly (readonly string[])[];
  /** Where what is served as it is lies, and where the built site. */
  readonly publicFolder: string;
  /** Undefined where there is no page to open: the last command tells by its exit whether all is well. */
  readonly output: string | undefined;
}

const asModule = '{ "type": "module", "private": true }';
const tag = '<tiespan-graph src="data.json" lang="en"></tiespan-graph>';
const define = 'import { defineTiespanGraph } from "tiespan";\ndefineTiespanGraph();\n';
const page = (head: string, body = tag) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Graph</title>${head}</head><body>${body}</body></html>`;
const strict = JSON.stringify({
  compilerOptions: {
    ...{ strict: true, noEmit: true, module: "esnext", moduleResolution: "bundler", target: "es2022", jsx: "preserve" },
    ...{ jsxImportSource: "react", lib: ["es2022", "dom", "dom.iterable"], skipLibCheck: false, types: [] },
  },
  include: ["*.ts", "*.tsx", "app/*.tsx"],
});

/** Throws where the element does anything on a server, or where data are not read and drawn there. */
const onServer = `import { defineTiespanGraph } from "tiespan";
import { drawPicture, readDataset } from "tiespan/core";
const [a, b] = [{ id: "a", name: "Ada" }, { id: "b", name: "Ben" }];
const relations = [{ id: "r", type: "alliance", source: "a", target: "b", date: "2020" }];
export function tryAll() {
  if (defineTiespanGraph() !== undefined) throw new Error("something was defined");
  const text = JSON.stringify({ format: "tiespan/1", actors: [a, b], relations });
  const { dataset } = readDataset(new TextEncoder().encode(text));
  if (!JSON.stringify(drawPicture(dataset, { lang: "en" })).includes("Ada")) throw new Error("nothing was drawn");
}
`;

/** By name; docs/hosts.md says what came of each. */
export const projects: Readonly<Record<string, HostProject>> = {
  "React and Vite": {
    packages: ["react@19", "react-dom@19", "@types/react@19", "vite@7", "typescript@5.9"],
    files: () => ({
      "package.json": asModule,
      "tsconfig.json": strict,
      "index.html": page('<script type="module" src="/main.tsx"></script>', '<div id="app"></div>'),
      "main.tsx": `import { createElement } from "react";
// @ts-ignore -- react-dom has its types elsewhere
import { createRoot } from "react-dom/client";
import { defineTiespanGraph } from "tiespan";
import type {} from "tiespan/react";
defineTiespanGraph();
export const typed = <tiespan-graph src="data.json" ui="embed" ontiespan-select={({ detail }) => detail.actor} />;
createRoot(document.querySelector("#app")).render(createElement("tiespan-graph", { src: "data.json", lang: "en" }));
`,
    }),
    commands: [["tsc"], ["vite", "build"]],
    publicFolder: "public",
    output: "dist",
  },
  "Next, rendered on the server": {
    packages: ["next@16", "react@19", "react-dom@19", "@types/react@19", "@types/node@20", "typescript@5.9"],
    files: () => ({
      "package.json": '{ "private": true }',
      "next.config.mjs": 'export default { output: "export" };',
      "app/layout.tsx": `import type { ReactNode } from "react";
export default ({ children }: { children: ReactNode }) => <html lang="en"><body>{children}</body></html>;`,
      "app/page.tsx": `import { Graph } from "./graph";
export default function Page() { return <Graph />; }`,
      "app/graph.tsx": snippetOf("tsx"),
    }),
    commands: [["next", "build"]],
    publicFolder: "public",
    output: "out",
  },
  Vue: {
    packages: ["vue@3", "vite@7", "@vitejs/plugin-vue@6"],
    files: () => ({
      "package.json": asModule,
      "vite.config.js": `import vue from "@vitejs/plugin-vue";
const plugin = ${snippetOf("js")}
export default { plugins: [plugin] };`,
      "index.html": page('<script type="module" src="/main.js"></script>', '<div id="app"></div>'),
      "main.js": `${define}import { createApp } from "vue";\nimport App from "./App.vue";\ncreateApp(App).mount("#app");`,
      "App.vue": `<script setup>const onSelect = () => undefined;</script><template>${snippetOf("vue")}</template>`,
    }),
    commands: [["vite", "build"]],
    publicFolder: "public",
    output: "dist",
  },
  Svelte: {
    packages: ["svelte@5", "vite@7", "@sveltejs/vite-plugin-svelte@6"],
    files: () => ({
      "package.json": asModule,
      "vite.config.js": `import { svelte } from "@sveltejs/vite-plugin-svelte";\nexport default { plugins: [svelte()] };`,
      "index.html": page('<script type="module" src="/main.js"></script>', '<div id="app"></div>'),
      "main.js": `${define}import { mount } from "svelte";\nimport App from "./App.svelte";
mount(App, { target: document.querySelector("#app") });`,
      "App.svelte": `<tiespan-graph src="data.json" lang="en" view={{ scene: "money" }}></tiespan-graph>`,
    }),
    commands: [["vite", "build"]],
    publicFolder: "public",
    output: "dist",
  },
  Astro: {
    packages: ["astro@5"],
    files: () => ({
      "package.json": asModule,
      "src/pages/index.astro": page(`<script>${define}</script>`),
    }),
    commands: [["astro", "build"]],
    publicFolder: "public",
    output: "dist",
  },
  webpack: {
    packages: ["webpack@5", "webpack-cli@6"],
    files: () => ({
      "package.json": '{ "private": true }',
      "src/index.js": define,
      "dist/index.html": page('<script src="main.js" defer></script>'),
    }),
    commands: [["webpack", "--mode", "production"]],
    publicFolder: "dist",
    output: "dist",
  },
  "esbuild, as modules": {
    packages: ["esbuild@0.25"],
    files: () => ({
      "package.json": asModule,
      "main.js": define,
      "dist/index.html": page('<script type="module" src="main.js"></script>'),
    }),
    commands: [["esbuild", "main.js", "--bundle", "--splitting", "--format=esm", "--outdir=dist"]],
    publicFolder: "dist",
    output: "dist",
  },
  "esbuild, as one classic script": {
    packages: ["esbuild@0.25"],
    files: () => ({
      "package.json": asModule,
      "main.js": define,
      "dist/index.html": page('<script src="main.js" defer></script>'),
    }),
    commands: [["esbuild", "main.js", "--bundle", "--format=iife", "--outdir=dist"]],
    publicFolder: "dist",
    output: "dist",
  },
  rollup: {
    packages: ["rollup@4", "@rollup/plugin-node-resolve@16"],
    files: () => ({
      "package.json": asModule,
      "main.js": define,
      "dist/index.html": page('<script type="module" src="main.js"></script>'),
    }),
    commands: [["rollup", "main.js", "--plugin", "node-resolve", "--dir", "dist"]],
    publicFolder: "dist",
    output: "dist",
  },
  "Observable Framework": {
    packages: ["@observablehq/framework@1"],
    files: (root) => ({
      "package.json": asModule,
      "observablehq.config.js": `export default { root: "src", title: "Graph", globalStylesheets: [] };`,
      "src/tiespan-single.js": readFileSync(join(root, "dist/tiespan-single.mjs"), "utf8"),
      "src/index.md": `# Graph\n\n\`\`\`js\n${snippetOf("js", 1)}\`\`\`\n`,
    }),
    commands: [["observable", "build"]],
    publicFolder: "src",
    output: "dist",
  },
  "workerd, of Cloudflare": {
    packages: ["workerd@1", "esbuild@0.25"],
    files: () => ({
      "package.json": asModule,
      "server.mjs": onServer,
      "worker.mjs": `import { tryAll } from "./server.mjs";\nexport default { test: tryAll };`,
      "workerd.capnp": `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .main)]);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "built.mjs")], compatibilityDate = "2026-01-01");`,
    }),
    commands: [
      ["esbuild", "worker.mjs", "--bundle", "--format=esm", "--conditions=workerd,worker", "--outfile=built.mjs"],
      ["workerd", "test", "workerd.capnp"],
    ],
    publicFolder: "public",
    output: undefined,
  },
  "edge-runtime, of Vercel": {
    packages: ["@edge-runtime/vm@5", "esbuild@0.25"],
    files: () => ({
      "package.json": asModule,
      "server.mjs": onServer,
      "worker.mjs": `import { tryAll } from "./server.mjs";\ntryAll();\nglobalThis.isTried = true;`,
      "try.mjs": `import { readFileSync } from "node:fs";
import { EdgeVM } from "@edge-runtime/vm";
const edge = new EdgeVM();
edge.evaluate(readFileSync("built.js", "utf8"));
if (edge.evaluate("isTried") !== true) throw new Error("nothing was tried");`,
    }),
    commands: [
      ["esbuild", "worker.mjs", "--bundle", "--format=iife", "--conditions=edge-light,worker", "--outfile=built.js"],
      ["node", "try.mjs"],
    ],
    publicFolder: "public",
    output: undefined,
  },
  "HTML with SRI": {
    packages: [],
    files: (root) => {
      const script = readFileSync(join(root, "dist/tiespan.js"));
      const integrity = `sha384-${createHash("sha384").update(script).digest("base64")}`;
      const src = `<script src="tiespan.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`;
      return {
        "package.json": asModule,
        "dist/tiespan.js": script.toString(),
        "dist/tiespan-more.js": readFileSync(join(root, "dist/tiespan-more.js"), "utf8"),
        "dist/index.html": page(src),
      };
    },
    commands: [],
    publicFolder: "dist",
    output: "dist",
  },
};
