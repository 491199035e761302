import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Pages without a dataset, which `tiespan publish` fills. */
const folder = "templates/";
const frame = new URL("../embed.html", import.meta.url);

/** Puts the page that Vite has built there; its addresses stay those of a page beside the folder. */
export function pageTemplate(): Plugin {
  return {
    name: "page-template",
    apply: "build",
    generateBundle: {
      // After the page itself.
      order: "post",
      handler(_, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("the build has no page");
        delete bundle["index.html"];
        this.emitFile({ type: "asset", fileName: `${folder}index.html`, source: page.source });
      },
    },
  };
}

/** The page for frames needs nothing of Vite. */
export function frameTemplate(): Plugin {
  return {
    name: "frame-template",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: `${folder}embed.html`, source: readFileSync(frame) });
    },
  };
}
