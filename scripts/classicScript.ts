import { fileURLToPath } from "node:url";
import type { Plugin, Rolldown } from "vite";
import { applyEdits, type Node, readChild, readChildren, readName, readNodes } from "./syntax.ts";

export interface ClassicScript {
  /**
   * Modules, below `src/`, by the file that is loaded when something is wanted of it. All else that is imported when it is
   * needed is in the first file. No module is in two of them.
   */
  readonly laterFiles: Readonly<Record<string, readonly string[]>>;
}

const source = fileURLToPath(new URL("../src/", import.meta.url));
const loader = "virtual:load-later:";
const later = "virtual:later:";

/**
 * Makes classic scripts of modules: one that is complete for most readers, and those that it loads when a reader wants
 * more. Each of these is a function of what the first has for it, and there is no name in the page's global scope.
 */
export function classicScript({ laterFiles }: ClassicScript): Plugin {
  const files = Object.keys(laterFiles);
  const fileOf = new Map(
    Object.entries(laterFiles).flatMap(([file, modules]) => modules.map((path) => [source + path, file] as const)),
  );
  return {
    name: "classic-script",
    apply: "build",
    resolveId: (id) => (id.startsWith(loader) || id.startsWith(later) ? `\0${id}` : null),
    load(id) {
      if (id.startsWith(`\0${later}`)) {
        const modules = [...fileOf].filter(([, file]) => id === `\0${later}${file}`);
        return modules.map(([path]) => `export * from ${JSON.stringify(path)};`).join("\n");
      }
      if (!id.startsWith(`\0${loader}`)) return null;
      const file = id.slice(loader.length + 1);
      const path = JSON.stringify(`${source}shell/moreLoader.ts`);
      return `import { createMoreLoader } from ${path};
export const load = createMoreLoader(${JSON.stringify(file)}, () => import("${later}${file}"));`;
    },
    async transform(code, id) {
      if (!id.startsWith(source) || !code.includes("import(")) return null;
      const heads: string[] = [];
      const edits = [];
      for (const node of readNodes(code).filter(({ type }) => type === "ImportExpression")) {
        const specifier = readName(readChild(node, "source")) ?? "";
        const file = fileOf.get((await this.resolve(specifier, id))?.id ?? "");
        const isLater = file !== undefined && file !== fileOf.get(id);
        const name = isLater ? `load${files.indexOf(file)}` : `imported${heads.length}`;
        heads.push(
          isLater ? `import { load as ${name} } from "${loader}${file}";` : `import * as ${name} from "${specifier}";`,
        );
        edits.push({ start: node.start, end: node.end, text: isLater ? `${name}()` : `Promise.resolve(${name})` });
      }
      return { code: [...new Set(heads), applyEdits(code, edits)].join("\n"), map: null };
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
      const [first] = chunks.filter(({ isEntry }) => isEntry);
      const others = chunks.filter(({ isEntry }) => !isEntry);
      const names = others.map(({ facadeModuleId }) => facadeModuleId?.slice(later.length + 1) ?? "");
      if (first === undefined || names.length !== files.length || names.some((name) => !files.includes(name))) {
        throw new Error(`expected ${files.join(", ")}, found ${others.map(({ fileName }) => fileName).join(", ")}`);
      }
      wrapFirst(
        first,
        others.map(({ fileName }) => fileName),
      );
      for (const [row, chunk] of others.entries()) {
        wrapLater(chunk);
        chunk.fileName = names[row] ?? chunk.fileName;
      }
    },
  };
}

/**
 * `export` becomes an object, the import of a later file that object.
 */
function wrapFirst(chunk: Rolldown.OutputChunk, laterFiles: readonly string[]): void {
  const texts: Texts = {
    ExportNamedDeclaration: (node) => `tiespanShared={${pairsOf(node, "exported", "local")}};`,
    MetaProperty: refuseMeta,
    ImportExpression: (node) => {
      const name = readName(readChild(node, "source"));
      if (laterFiles.some((file) => name === `./${file}`)) return "tiespanShared";
      throw new Error("the script imports something else than its later files");
    },
  };
  chunk.code = `(()=>{"use strict";let tiespanShared;${replaceNodes(chunk.code, texts)}})();\n`;
}

function wrapLater(chunk: Rolldown.OutputChunk): void {
  const texts: Texts = {
    ImportDeclaration: (node) => `const{${pairsOf(node, "imported", "local")}}=tiespanShared;`,
    ExportNamedDeclaration: (node) => `return{${pairsOf(node, "exported", "local")}};`,
    MetaProperty: refuseMeta,
  };
  const code = replaceNodes(chunk.code, texts);
  chunk.code = `document.currentScript.tiespanDefine(tiespanShared=>{"use strict";${code}});\n`;
}

function refuseMeta(): never {
  throw new Error("a classic script knows no import.meta");
}

type Texts = Readonly<Record<string, (node: Node) => string>>;

function replaceNodes(code: string, texts: Texts): string {
  const edits = readNodes(code).flatMap((node) => {
    const text = texts[node.type]?.(node);
    return text === undefined ? [] : [{ start: node.start, end: node.end, text }];
  });
  return applyEdits(code, edits);
}

/** `a:b,c:d`. */
function pairsOf(node: Node, key: string, value: string): string {
  return readChildren(node, "specifiers")
    .map((each) => `${readName(readChild(each, key))}:${readName(readChild(each, value))}`)
    .join(",");
}
