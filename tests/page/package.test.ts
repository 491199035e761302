import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import ts from "typescript";
import { build } from "vite";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTwoSites, type TwoSites } from "./twoSites.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dataset = join(root, "data/musk-altman-trump.json");

let consumer: string;
let sites: TwoSites;

/** A project elsewhere in which the packed package, and nothing else, is installed. */
beforeAll(async () => {
  consumer = mkdtempSync(join(tmpdir(), "tiespan-package-"));
  const modules = join(consumer, "node_modules");
  mkdirSync(modules);
  run("npm", ["pack", "--ignore-scripts", "--pack-destination", consumer], root);
  const [tarball = ""] = readdirSync(consumer).filter((name) => name.endsWith(".tgz"));
  run("tar", ["xzf", tarball, "-C", "node_modules"], consumer);
  renameSync(join(modules, "package"), join(modules, "tiespan"));
  write("package.json", '{ "type": "module" }');
  sites = await openTwoSites();
});
afterAll(async () => {
  await sites.close();
  rmSync(consumer, { recursive: true, force: true });
});

function run(command: string, parts: readonly string[], cwd: string): string {
  return execFileSync(command, parts, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** Modules name each other by names that the small server takes for pages. */
function readModule(path: string): string {
  return readFileSync(path, "utf8").replace(/((?:from|import\()\s*["'`][^"'`]+\.mjs)(?=["'`])/g, "$1.js");
}

interface Analysis {
  readonly types: unknown;
  readonly problems: readonly { readonly kind: string; readonly resolutionKind?: string }[];
}

function write(name: string, text: string): void {
  writeFileSync(join(consumer, name), text);
}

describe("a project that installs the packed package", () => {
  it("builds with Vite and shows the graph, each part loaded when it is needed", async () => {
    cpSync(dataset, join(consumer, "data.json"));
    write(
      "index.html",
      '<!doctype html><script type="module" src="./page.ts"></script><tiespan-graph></tiespan-graph>',
    );
    write(
      "page.ts",
      `import { defineTiespanGraph } from "tiespan";
       import data from "./data.json";
       defineTiespanGraph();
       document.querySelector("tiespan-graph")!.data = data;`,
    );
    await build({ root: consumer, configFile: false, logLevel: "silent" });
    const built = join(consumer, "dist");
    const names = readdirSync(join(built, "assets")).filter((name) => name.endsWith(".js"));
    for (const name of names) sites.outer.add(`/assets/${name}`, readFileSync(join(built, "assets", name), "utf8"));
    sites.outer.add("/", readFileSync(join(built, "index.html"), "utf8"));
    const page = await sites.browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${sites.outer.origin}/`);
    const shown = await page.evaluate(async () => {
      interface Graph extends Element {
        readonly ready: Promise<void>;
        readonly counts: { readonly shown: { readonly actors: number } };
      }
      const graph = document.querySelector<Graph>("tiespan-graph");
      await graph?.ready;
      return graph?.counts.shown.actors;
    });
    expect(shown).toBe(16);
    await expect.poll(() => page.locator("tiespan-graph canvas").count()).toBeGreaterThan(1);
    expect(names.length).toBeGreaterThan(5);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("has types for the element, its events and the functions", () => {
    write(
      "types.ts",
      `import { defineTiespanGraph, type Counts, type TiespanGraphAttributes, type View } from "tiespan";
       import { countShown, type Dataset, drawPicture, readDataset } from "tiespan/core";
       defineTiespanGraph();
       const graph = document.createElement("tiespan-graph");
       graph.view = { from: "2025", types: ["feud"], lang: null };
       graph.addEventListener("tiespan-select", ({ detail }) => detail.actor?.toUpperCase());
       document.addEventListener("tiespan-view", ({ detail }) => detail.counts.shown.actors.toFixed());
       export const attributes: TiespanGraphAttributes = { src: "data.json", ui: "embed", "url-sync": true };
       export const view: View | undefined = graph.view;
       export const counts: Counts = countShown(readDataset("{}").dataset as Dataset, { mode: "until" });
       export const svg: string = drawPicture({ format: "tiespan/1", actors: [], relations: [] }, {}, { lang: "de" });
       // @ts-expect-error no type of relation is a number
       graph.view = { types: [1] };
       // @ts-expect-error events have no such detail
       graph.addEventListener("tiespan-select", ({ detail }) => detail.nothing);`,
    );
    const program = ts.createProgram([join(consumer, "types.ts")], {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      types: [],
    });
    const told = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
    expect(told).toEqual([]);
  });

  it("runs by its name in a project that it has begun, which is checked and published as it is", () => {
    const [tarball = ""] = readdirSync(consumer).filter((name) => name.endsWith(".tgz"));
    const project = join(consumer, "paper");
    run("node", [join(consumer, "node_modules/tiespan/dist/cli.mjs"), "new", "paper"], consumer);
    const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { scripts: object };
    writeFileSync(join(project, "package.json"), JSON.stringify({ name: "paper", scripts }));
    run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(consumer, tarball)], project);
    expect(run("npm", ["run", "check"], project)).toContain("no issues; csv, 4 actors, 3 relations");
    run("npm", ["run", "build", "--", "--base", "https://example.org/paper/"], project);
    const built = readdirSync(join(project, "public"));
    expect(built).toEqual(expect.arrayContaining(["assets", "data", "embed.html", "index.html", "tiespan.js"]));
    const page = readFileSync(join(project, "public/index.html"), "utf8");
    expect(page).toContain("Alex Example runs Example Ltd");
    for (const [, file = ""] of page.matchAll(/ (?:src|href)="([^":]+\.(?:js|css|json|svg))"/g)) {
      expect(statSync(join(project, "public", file)).size).toBeGreaterThan(0);
    }
    run("npx", ["tiespan", "publish", "network.csv", "paper.html"], project);
    expect(statSync(join(project, "paper.html")).size).toBeGreaterThan(100_000);
  });

  it("counts and draws in Node", () => {
    write(
      "counts.mjs",
      `import { readFileSync } from "node:fs";
       import { countShown, drawPicture, readDataset } from "tiespan/core";
       const { dataset } = readDataset(readFileSync(process.argv[2]));
       const svg = drawPicture(dataset, { scene: "" }, { lang: "de" });
       console.log(JSON.stringify([countShown(dataset).shown.actors, svg.slice(0, 4)]));`,
    );
    expect(JSON.parse(run("node", ["counts.mjs", dataset], consumer))).toEqual([16, "<svg"]);
  });

  it("can be imported on a server, where nothing happens", () => {
    write(
      "server.mjs",
      `import { defineTiespanGraph, TiespanGraph } from "tiespan";
       defineTiespanGraph();
       console.log(typeof TiespanGraph);`,
    );
    expect(run("node", ["server.mjs"], consumer).trim()).toBe("function");
  });

  it("can be imported in a worker, which has no document and nothing of Node's, and counts there", async () => {
    const folder = join(consumer, "node_modules/tiespan/dist");
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".mjs"));
    for (const name of names) sites.outer.add(`/package/${name}.js`, readModule(join(folder, name)));
    sites.outer.add(
      "/worker.js",
      `import { defineTiespanGraph } from "/package/tiespan.mjs.js";
       import { countShown, readDataset } from "/package/core.mjs.js";
       defineTiespanGraph();
       const dataset = { format: "tiespan/1", actors: [{ id: "a", name: "Ada" }], relations: [] };
       postMessage(countShown(readDataset(JSON.stringify(dataset)).dataset).actors);`,
    );
    sites.outer.add("/empty.html", "<!doctype html><title>empty</title>");
    const page = await sites.browser.newPage();
    await page.goto(`${sites.outer.origin}/empty.html`);
    const counted = await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker("/worker.js", { type: "module" });
          worker.addEventListener("message", ({ data }) => resolve(data));
          worker.addEventListener("error", ({ message }) => reject(new Error(message)));
        }),
    );
    expect(counted).toBe(1);
    await page.close();
  });

  it("can be used as it says", async () => {
    const { messages } = await publint({ pkgDir: join(consumer, "node_modules/tiespan"), pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it("is found with its types by everybody who reads modules", async () => {
    const [tarball = ""] = readdirSync(consumer).filter((name) => name.endsWith(".tgz"));
    const wanted = [".", "./core", "./react", "./vue", "./svelte"];
    const { types, problems } = (await checkPackage(
      createPackageFromTarballData(new Uint8Array(readFileSync(join(consumer, tarball)))),
      { entrypoints: wanted },
    )) as Analysis;
    expect(types).toBeTruthy();
    // It is a package of modules: who requires, and who knows no `exports`, does not find everything.
    const told = problems.filter(
      ({ kind, resolutionKind }) => kind !== "CJSResolvesToESM" && resolutionKind !== "node10",
    );
    expect(told).toEqual([]);
  });

  it("brings no other package along, and has under 6.3 MB", () => {
    const folder = join(consumer, "node_modules/tiespan");
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      dependencies?: object;
      optionalDependencies?: object;
    };
    expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
    const bytes = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => statSync(join(folder, name)))
      .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
    expect(bytes).toBeLessThan(6_300_000);
  });

  it("finds every file that the package names", () => {
    const folder = join(consumer, "node_modules/tiespan");
    const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { exports: object };
    const paths = Object.values(exports).flatMap((target: string | object) =>
      typeof target === "string" ? target : (Object.values(target) as string[]),
    );
    for (const path of paths)
      expect(readFileSync(new URL(path, pathToFileURL(`${folder}/`))).length).toBeGreaterThan(0);
  });
});
