import type { BuildOptions, Plugin, Rolldown } from "vite";

/** How all code is made that readers download. */
export const readerBuild = {
  target: "es2022",
  minify: "terser",
  terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
  modulePreload: false,
  reportCompressedSize: false,
} satisfies BuildOptions;

/** The name of a part that is loaded when it is needed; files of words have the same names in each language. */
export function partName({ name, facadeModuleId }: Pick<Rolldown.PreRenderedChunk, "name" | "facadeModuleId">): string {
  const [, language] = /\/i18n\/([a-z]+)\/[^/]+$/.exec(facadeModuleId ?? "") ?? [];
  return language === undefined ? name : `${language}-${name}`;
}

/** What the licence of a package asks to be said in the files that hold it: MPL 2.0, section 3.2. */
export function licenceNotice({ moduleIds }: Pick<Rolldown.RenderedChunk, "moduleIds">): string {
  const isHeld = moduleIds.some((id) => id.includes("/node_modules/mediabunny/"));
  return isHeld
    ? "/*! With mediabunny, unchanged: MPL 2.0, its source is at https://github.com/Vanilagy/mediabunny */"
    : "";
}

/**
 * Leaves `import()` as it is, as in development. Vite's build has it wait for style sheets and scripts that chunks bring
 * along, which ours do not, by way of `import.meta.url`, which a classic script has not.
 */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    apply: "build",
    enforce: "pre",
    load: (id) =>
      id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : undefined,
  };
}
