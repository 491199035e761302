import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Limit {
  readonly name: string;
  readonly path: string | readonly string[];
}

const { "size-limit": limits } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly "size-limit": readonly Limit[];
};
const patterns = limits.flatMap(({ name, path }) => [path].flat().map((pattern) => ({ name, pattern })));
/** What a browser may be given to run or to style pages with. */
const built = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" })
  .map((path) => `dist/${path}`)
  .filter((path) => /\.(?:m?js|css)$/.test(path) && !/^dist\/(?:cli\.mjs|core\.mjs|core\/)/.test(path));

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.[\]{}()+?^$|\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]*")}$`).test(path);
}

it.each(patterns)("what $name names as $pattern is built", ({ pattern }) => {
  const pages = ["dist/index.html", "dist/embed.html", "dist/templates/file.html.gz"].filter((page) =>
    existsSync(join(root, page)),
  );
  const all = [...built, ...pages, "dist/data/musk-altman-trump.json"];
  expect(all.some((path) => matches(pattern, path))).toBe(true);
});

it("every script and style sheet of the build is counted by name", () => {
  expect(built.filter((path) => !patterns.some(({ pattern }) => matches(pattern, path)))).toEqual([]);
});
