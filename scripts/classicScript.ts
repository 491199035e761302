import { fileURLToPath } from "node:url";
import type { Plugin, Rolldown } from "vite";
import { applyEdits, type Node, readChild, readChildren, readName, readNodes } from "./syntax.ts";

export interface ClassicScript {
  /** File that is loaded when something is wanted of it. */
  readonly moreFile: string;
  /** The modules in it, below `src/`. All else that is imported when it is needed is in the first file. */
  readonly more: readonly string[];
}

const source = fileURLToPath(new URL("../src/", import.meta.url));
const loader = "virtual:load-more";
const more = "virtual:more";

/**
 * Makes two classic scripts of modules: one that is complete for most readers, and one that it loads when a reader wants
 * more. The second is a function of what the first has for it, and there is no name in the page's global scope.
 */
export function classicScript({ moreFile, more: moreModules }: ClassicScript): Plugin {
  const isMore = new Set(moreModules.map((path) => source + path));
  return {
    name: "classic-script",
    apply: "build",
    resolveId: (id) => (id === loader || id === more ? `\0${id}` : null),
    load(id) {
      if (id === `\0${more}`) return [...isMore].map((path) => `export * from ${JSON.stringify(path)};`).join("\n");
      if (id !== `\0${loader}`) return null;
      const path = JSON.stringify(`${source}shell/moreLoader.ts`);
      return `import { createMoreLoader } from ${path};
export const loadMore = createMoreLoader(${JSON.stringify(moreFile)}, () => import("${more}"));`;
    },
    async transform(code, id) {
      if (!id.startsWith(source) || !code.includes("import(")) return null;
      const heads: string[] = [];
      const edits = [];
      for (const node of readNodes(code).filter(({ type }) => type === "ImportExpression")) {
        const specifier = readName(readChild(node, "source")) ?? "";
        const resolved = await this.resolve(specifier, id);
        const isLater = isMore.has(resolved?.id ?? "") && !isMore.has(id);
        const name = `imported${heads.length}`;
        heads.push(isLater ? `import { loadMore } from "${loader}";` : `import * as ${name} from "${specifier}";`);
        edits.push({ start: node.start, end: node.end, text: isLater ? "loadMore()" : `Promise.resolve(${name})` });
      }
      return { code: [...new Set(heads), applyEdits(code, edits)].join("\n"), map: null };
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
      const [first] = chunks.filter(({ isEntry }) => isEntry);
      const [second, ...rest] = chunks.filter(({ isEntry }) => !isEntry);
      if (first === undefined || second === undefined || rest.length > 0) {
        throw new Error(`expected two files, found ${chunks.map(({ fileName }) => fileName).join(", ")}`);
      }
      wrapFirst(first, second.fileName);
      wrapSecond(second);
      second.fileName = moreFile;
    },
  };
}

/**
 * `export` becomes an object, the import of the second file that object.
 */
function wrapFirst(chunk: Rolldown.OutputChunk, secondFile: string): void {
  const texts: Texts = {
    ExportNamedDeclaration: (node) => `tiespanShared={${pairsOf(node, "exported", "local")}};`,
    MetaProperty: refuseMeta,
    ImportExpression: (node) => {
      if (readName(readChild(node, "source")) === `./${secondFile}`) return "tiespanShared";
      throw new Error("the script imports something else than its second file");
    },
  };
  chunk.code = `(()=>{"use strict";let tiespanShared;${replaceNodes(chunk.code, texts)}})();\n`;
}

function wrapSecond(chunk: Rolldown.OutputChunk): void {
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
