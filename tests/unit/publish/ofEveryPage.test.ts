import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isOfEveryPage, readList, readTemplates, writeList } from "../../../src/publish/ofEveryPage.ts";

describe("the files of a site that are the same for every dataset", () => {
  it.each([
    ["assets/index-abc.js", true],
    ["templates/file.html.gz", true],
    ["tiespan.js", true],
    ["tiespan-more.js", true],
    ["embed.js", true],
    ["icon.svg", true],
    ["tiespan-files.json", false],
    ["tiespan.mjs", false],
    ["index.html", false],
    ["embed.html", false],
    ["data/net.json", false],
    ["scene/tiespan.js", false],
    ["logo.svg", false],
    ["cli.mjs", false],
  ])("%s: %s", (path, isOne) => {
    expect(isOfEveryPage(path)).toBe(isOne);
  });
});

describe("the list of a site's files", () => {
  it("is read as it is written, in order", () => {
    expect(readList(writeList(["b", "a/ü"]))).toEqual(["a/ü", "b"]);
  });

  it.each(["", "<!doctype html>", "{}", "null"])("is empty where %j stands in its place", (text) => {
    expect(readList(text)).toEqual([]);
  });

  it("holds no more than its paths", () => {
    expect(readList('["a", 1, null]')).toEqual(["a"]);
  });
});

describe("templates", () => {
  const read = (packed: Uint8Array) =>
    readTemplates((path) => (path.endsWith(".gz") ? packed : new TextEncoder().encode(path)));

  it("are unpacked, also where a server has done that already", () => {
    const page = "<p>Straße</p>";
    const plain = { page: "templates/index.html", frame: "templates/embed.html", file: page };
    expect(read(gzipSync(page))).toEqual(plain);
    expect(read(new TextEncoder().encode(page))).toEqual(plain);
  });
});
