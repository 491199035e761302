import type { BuildOptions, Plugin } from "vite";

/** How all code is made that readers download. */
export const readerBuild = {
  target: "es2022",
  minify: "terser",
  terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
  modulePreload: false,
  reportCompressedSize: false,
} satisfies BuildOptions;

/** What sigma and graphology use of it, in a third of the bytes. */
export const readerAliases = { events: "eventemitter3" };

/** Templates and shaders are written for reading: their indentation and lines of comment are not shipped. */
export function denseTemplates(): Plugin {
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

/** Chunks here need nothing loaded before them, so that importing one is all there is to do. */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    apply: "build",
    enforce: "pre",
    load: (id) =>
      id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : undefined,
  };
}
