import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const source = fileURLToPath(new URL("../src/", import.meta.url));
const template = new URL("../file.html", import.meta.url);
const sheet = new URL("../public/page.css", import.meta.url);

/**
 * What a page that is one file never asks for: its data are read when it is made, nothing is loaded into it, and it has no
 * address to be shared by.
 */
const leftOut =
  /^(?:shell\/(?:reading|importer|arranging)|shell\/dialogs\/(?:dataDialog|shareDialog)|i18n\/issueWords|i18n\/\w+\/(?:ownData|issues))\.ts$/;

/** Makes the page that is one file, without a dataset: script and style sheet are in it. Packed, since it repeats the rest of the build. */
export function fileTemplate(): Plugin {
  return {
    name: "file-template",
    apply: "build",
    enforce: "pre",
    load: (id) => (id.startsWith(source) && leftOut.test(id.slice(source.length)) ? "export {};" : undefined),
    generateBundle: {
      // After Vite has finished the script.
      order: "post",
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
        const [chunk] = chunks;
        if (chunk === undefined || chunks.length > 1) throw new Error(`expected one script, found ${chunks.length}`);
        Reflect.deleteProperty(bundle, chunk.fileName);
        const page = readFileSync(template, "utf8")
          .replace("<style>", (start) => start + readFileSync(sheet, "utf8"))
          .replace('<script type="module">', (start) => start + inlined(chunk.code));
        this.emitFile({ type: "asset", fileName: "templates/file.html.gz", source: gzipSync(page, { level: 9 }) });
      },
    },
  };
}

/** Nothing in a script can end its element, or begin a comment: such signs stand in texts only. */
function inlined(code: string): string {
  return code
    .trim()
    .replaceAll("</script", String.raw`\x3c/script`)
    .replaceAll("<!--", String.raw`\x3c!--`);
}
