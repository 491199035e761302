import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createLogger, type Rolldown } from "vite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { prerenderedPages } from "../../../scripts/prerender.ts";

const page = `<!doctype html>
<html lang="de">
  <head>
    <meta name="description" content="Alt" />
    <title>Alt</title>
  </head>
  <body><tiespan-graph src="data/musk-altman-trump.json" ui="full" url-sync></tiespan-graph></body>
</html>
`;
const scenes = ["stargate", "rift", "money", "break", "triangle", "network"];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tiespan-"));
  writeFileSync(join(root, "index.html"), page);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Builds a page without scripts. Gives its files by name, and the lines that were printed. */
async function buildPage(site: string) {
  vi.stubEnv("TIESPAN_SITE", site);
  const lines: string[] = [];
  const customLogger = { ...createLogger("info"), info: (line: string) => lines.push(line) };
  const output = (await build({
    root,
    base: "./",
    configFile: false,
    customLogger,
    plugins: [prerenderedPages()],
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  const files = new Map(output.output.map((file) => [file.fileName, file.type === "asset" ? file.source : file.code]));
  return { files, told: lines.filter((line) => line.includes("TIESPAN_SITE")) };
}

describe("the build", () => {
  it("makes page, picture and oEmbed file of every scene where the site's address is set", async () => {
    const { files, told } = await buildPage("https://example.org/tiespan");
    const kinds = ["index.html", "oembed.json", "picture.png"];
    expect([...files.keys()].sort()).toEqual(
      ["index.html", ...scenes.flatMap((id) => kinds.map((name) => `scene/${id}/${name}`))].sort(),
    );
    expect(String(files.get("index.html"))).toContain('<link rel="canonical" href="https://example.org/tiespan/">');
    expect(told).toEqual([]);
  });

  it("leaves out what needs the site's address where it is not set, and says so in one line", async () => {
    const { files, told } = await buildPage("");
    expect(files.has("scene/money/picture.png")).toBe(true);
    expect([...files.keys()].filter((name) => name.endsWith("oembed.json"))).toEqual([]);
    for (const name of ["index.html", "scene/money/index.html"]) {
      const html = String(files.get(name));
      expect(html).toContain("og:title");
      expect(html).not.toMatch(/canonical|og:url|og:image|oembed|twitter:image/);
    }
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^TIESPAN_SITE is not set: .*left out$/);
  });

  it("stops at an address that is none", async () => {
    await expect(buildPage("example.org")).rejects.toThrow('found "example.org"');
  });
});
