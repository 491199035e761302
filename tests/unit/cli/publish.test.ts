import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { buildProgram, type Program } from "./program.ts";

const page = `<html lang=""><head><title></title>
  </head><body><tiespan-graph></tiespan-graph><script type="application/json" id="data"></script></body></html>`;
const built: Readonly<Record<string, string | Uint8Array>> = {
  "templates/index.html": page,
  "templates/embed.html": page,
  "templates/file.html.gz": gzipSync(page.replace("</body>", '<style></style><script type="module"></script></body>')),
  "assets/index-abc.js": "",
  "page.css": "",
  "tiespan.js": "",
  "tiespan.mjs": "",
};
const scenes = [{ id: "first", title: "Friends" }];

let program: Program;
const inFolder = (name: string) => readdirSync(program.path(name), { recursive: true, encoding: "utf8" }).sort();
const read = (name: string) => readFileSync(program.path(name), "utf8");

/** The program, and beside it what the build makes for pages, in small. */
beforeAll(async () => {
  program = await buildProgram({ hasRenderer: false });
  for (const [path, text] of Object.entries(built)) {
    const file = program.path(`../${path}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  program.write("Mein Netz.json", { ...datasetOf([{ date: "2020" }]), title: "Netz", scenes });
}, 120_000);
afterAll(() => program.destroy());

it("a folder holds what the dataset needs and what all pages need, and nothing else", async () => {
  const { exitCode, out, err } = await program.run(["publish", "Mein Netz.json", "out"]);
  expect([exitCode, out]).toEqual([0, "out: 4 files, 1 scene\n"]);
  expect(err).toContain("without --base");
  expect(err).toContain("@resvg/resvg-js");
  expect(inFolder("out").filter((path) => path.includes("."))).toEqual([
    join("assets", "index-abc.js"),
    join("data", "Mein-Netz.json"),
    "embed.html",
    "index.html",
    "page.css",
    join("scene", "first", "index.html"),
    join("templates", "embed.html"),
    join("templates", "file.html.gz"),
    join("templates", "index.html"),
    "tiespan-files.json",
    "tiespan.js",
  ]);
});

it("a table is published like any other dataset, with places for its actors", async () => {
  program.write("ties.csv", "source,target,type\nAnna,Bob,feud\nBob,Cem,alliance\n");
  const { exitCode } = await program.run([
    "publish",
    "ties.csv",
    "table",
    "--title",
    "Wer?",
    "--credit",
    "Wir",
    "--lang",
    "de",
  ]);
  expect(exitCode).toBe(0);
  const { title, credit, language, actors } = JSON.parse(read("table/data/ties.json")) as Dataset;
  expect([title, credit, language]).toEqual(["Wer?", "Wir", "de"]);
  expect(read("table/index.html")).toContain('<html lang="de">');
  expect(actors.map(({ id, position }) => [id, position?.length])).toContainEqual(["anna", 2]);
  expect(read("table/index.html")).toContain("<title>Wer? – Tiespan</title>");
});

it("one page holds all where it is called so, and never takes the place of the data", async () => {
  const { exitCode, out } = await program.run(["publish", "Mein Netz.json", "one.html"]);
  expect([exitCode, out]).toEqual([0, "one.html: 1 kB packed (gzip); it opens from a disk as well\n"]);
  expect(read("one.html")).toContain('"title":"Netz"');
  program.write("data.html", datasetOf([{ date: "2020" }]));
  const over = await program.run(["publish", "data.html", "data.html"]);
  expect(over.exitCode).not.toBe(0);
  expect(read("data.html")).toMatch(/^{/);
});

describe("publishing again", () => {
  it("takes away what is no longer told, and leaves what others have put there", async () => {
    await program.run(["publish", "Mein Netz.json", "again"]);
    writeFileSync(program.path("again/own.txt"), "");
    program.write("Mein Netz.json", { ...datasetOf([{ date: "2020" }]), scenes: [{ id: "other", title: "Foes" }] });
    await program.run(["publish", "Mein Netz.json", "again"]);
    expect(existsSync(program.path("again/scene/first/index.html"))).toBe(false);
    expect(existsSync(program.path("again/scene/other/index.html"))).toBe(true);
    expect(existsSync(program.path("again/own.txt"))).toBe(true);
  });

  it("takes away nothing outside the folder, whatever its list says", async () => {
    writeFileSync(program.path("again/tiespan-files.json"), JSON.stringify(["../Mein Netz.json", ".", "..", 5]));
    const { exitCode } = await program.run(["publish", "Mein Netz.json", "again"]);
    expect([exitCode, existsSync(program.path("Mein Netz.json"))]).toEqual([0, true]);
    expect(existsSync(program.path("again/own.txt"))).toBe(true);
  });
});

describe("a call that makes no sense", () => {
  it.each([
    [["publish"], 2, "publish IN… DIR|OUT.html"],
    [["publish", "Mein Netz.json"], 2, "publish IN… DIR|OUT.html"],
    [["publish", "Mein Netz.json", "o", "--base", "example.org"], 2, "--base “example.org”"],
    [["publish", "Mein Netz.json", "o", "--logo", "Mein Netz.json"], 2, "--logo “Mein Netz.json”"],
    [["publish", "Mein Netz.json", "o", "--logo", "none.png"], 1, "none.png"],
    [["publish", "Mein Netz.json", "full"], 2, "“full” holds something"],
    [["publish", "none.json", "o"], 1, "none.json"],
  ])("%j ends with %i and leaves everything as it was", async (call, code, words) => {
    mkdirSync(program.path("full"), { recursive: true });
    writeFileSync(program.path("full/thesis.txt"), "");
    const { exitCode, err } = await program.run(call);
    expect(exitCode).toBe(code);
    expect(err).toContain(words);
    expect(existsSync(program.path("o"))).toBe(false);
    expect(inFolder("full")).toEqual(["thesis.txt"]);
  });
});
