import type { Plugin } from "vite";

/** Puts the text of the style sheets into the script, where the explorer's own build loads files beside the page. */
export function inlineSheets(): Plugin {
  return {
    name: "inline-sheets",
    enforce: "pre",
    resolveId(source, importer) {
      if (importer === undefined) return null;
      if (source.endsWith(".css?url")) {
        return this.resolve(source.replace(/\?url$/, "?inline"), importer, { skipSelf: true });
      }
      const [, folder] = /^(\.{1,2}\/)sheet\.ts$/.exec(source) ?? [];
      if (folder === undefined || !/\/src\/shell\/(?!inlineSheet)/.test(importer)) return null;
      return this.resolve(`${folder}inlineSheet.ts`, importer, { skipSelf: true });
    },
  };
}
