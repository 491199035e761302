import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Plugin } from "vite";

const root = fileURLToPath(new URL("../", import.meta.url));
const source = join(root, "src");

/** Writes `<name>.d.ts` beside the modules of a package, by the name of their source, and what those need in `types/`. */
export function declarations(entries: Readonly<Record<string, string>>): Plugin {
  return {
    name: "declarations",
    apply: "build",
    writeBundle({ dir = "dist" }) {
      const emitted = emitDeclarations(Object.values(entries).map((path) => join(root, path)));
      for (const [name, path] of Object.entries(entries)) {
        const own = declarationOf(join(root, path));
        write(join(dir, `${name}.d.ts`), `export * from "./types/${own.replace(/\.d\.ts$/, ".js")}";\n`);
        for (const needed of reachable(own, emitted)) {
          write(join(dir, "types", needed), withOwnCopies(emitted.get(needed) ?? "", needed, join(dir, "types")));
        }
      }
    },
  };
}

/** By path below `src/`. Whether the code is sound is checked elsewhere. */
function emitDeclarations(files: readonly string[]): Map<string, string> {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const emitting = { declaration: true, emitDeclarationOnly: true, noEmit: false, noCheck: true, rootDir: source };
  const program = ts.createProgram([...files, join(source, "env.d.ts")], { ...options, ...emitting });
  const emitted = new Map<string, string>();
  program.emit(undefined, (path, text) => emitted.set(relative(source, path).replaceAll("\\", "/"), asModule(text)));
  return emitted;
}

/** Declarations name each other as the modules that they describe are named. */
function asModule(text: string): string {
  return text.replace(/((?:from|import)\s*\(?\s*"\.{1,2}\/[^"]*)\.ts"/g, '$1.js"');
}

function declarationOf(path: string): string {
  return relative(source, path).replaceAll("\\", "/").replace(/\.ts$/, ".d.ts");
}

function reachable(first: string, emitted: ReadonlyMap<string, string>): Set<string> {
  const found = new Set([first]);
  // A set grows while it is gone through.
  for (const path of found) {
    for (const [, target = ""] of (emitted.get(path) ?? "").matchAll(/"(\.{1,2}\/[^"]*)\.js"/g)) {
      found.add(join(dirname(path), `${target}.d.ts`).replaceAll("\\", "/"));
    }
  }
  return found;
}

/** Who installs the package has none of those that are in its files: their declarations, a file each, are put beside ours. */
function withOwnCopies(text: string, path: string, folder: string): string {
  return text.replace(/(from ")([^."][^"]*)(?=")/g, (_, start: string, name: string) => {
    const { resolvedModule } = ts.resolveModuleName(name, join(source, path), moduleOptions, ts.sys);
    if (resolvedModule === undefined) throw new Error(`${path}: ${name} has no types`);
    const copy = `packages/${name.replace(/\W+/g, "-").replace(/^-/, "")}`;
    write(join(folder, `${copy}.d.ts`), readFileSync(resolvedModule.resolvedFileName, "utf8"));
    return `${start}${"../".repeat(path.split("/").length - 1) || "./"}${copy}.js`;
  });
}

const moduleOptions: ts.CompilerOptions = { moduleResolution: ts.ModuleResolutionKind.Bundler };

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
