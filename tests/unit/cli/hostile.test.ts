import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../../../src/dataset/issues.ts";
import { buildProgram, type Program } from "./program.ts";

interface Expected {
  readonly name: string;
  readonly outcome: "load" | "repair" | "refuse";
  readonly actors?: number;
  readonly relations?: number;
}

interface Report {
  readonly file: string;
  readonly issues: readonly Issue[];
  readonly actors: number | null;
  readonly relations: number | null;
}

const folder = fileURLToPath(new URL("../../inputs/hostile/", import.meta.url));
const { files } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { files: Expected[] };

/** What is said of files that are refused. */
const reasons: Readonly<Record<string, readonly [code: string, words: string]>> = {
  "01-truncated.json": ["json-invalid", "line 15, column 2: not valid JSON"],
  "02-empty.json": ["file-empty", "the file is empty"],
  "03-html-error-page.json": ["web-page", "this is a web page, not a data file"],
  "08-gzip-bomb.json.gz": ["inflated-too-large", "at most 64 MiB"],
  "10-wrong-root.json": ["not-a-dataset", "not a dataset"],
  "21-wrong-types.json": ["not-a-dataset", "not a dataset"],
  "39-hostile.gexf": ["doctype-refused", "a DOCTYPE"],
};

describe("hostile files on the command line", () => {
  let program: Program;
  beforeAll(async () => {
    program = await buildProgram({ hasRenderer: false });
  }, 60_000);
  afterAll(() => program.destroy());

  const check = async (name: string) => {
    const { exitCode, out, err } = await program.run(["validate", "--json", join(folder, name)]);
    const [report] = JSON.parse(out) as [Report];
    return { exitCode, err, ...report };
  };

  it.each(files.filter(({ outcome }) => outcome === "load"))("$name is taken whole", async (expected) => {
    const { exitCode, err, issues, actors, relations } = await check(expected.name);
    expect({ exitCode, err, issues, actors, relations }).toEqual({
      exitCode: 0,
      err: "",
      issues: [],
      actors: expected.actors,
      relations: expected.relations,
    });
  });

  it.each(files.filter(({ outcome }) => outcome === "repair"))(
    "$name is taken, and mended in words",
    async (expected) => {
      const { exitCode, err, issues, actors, relations } = await check(expected.name);
      const hasErrors = issues.some(({ severity }) => severity === "error");
      expect({ exitCode, err, actors, relations }).toEqual({
        exitCode: hasErrors ? 1 : 0,
        err: "",
        actors: expected.actors,
        relations: expected.relations,
      });
      expect(issues.length).toBeGreaterThan(0);
      for (const { path, line } of issues) expect(path !== "" || line !== undefined).toBe(true);
    },
  );

  it.each(files.filter(({ outcome }) => outcome === "refuse"))("$name is refused, and told why", async ({ name }) => {
    const { exitCode, issues, actors } = await check(name);
    const people = await program.run(["validate", join(folder, name)]);
    const [code, words = ""] = reasons[name] ?? [];
    expect({ exitCode, actors, codes: issues.map((issue) => issue.code) }).toEqual({
      exitCode: 1,
      actors: null,
      codes: [code],
    });
    expect(people.exitCode).toBe(1);
    expect(people.out).toContain(words);
  });

  it.each(files)("no word of $name commands the terminal", async ({ name }) => {
    const { out, err } = await program.run(["validate", join(folder, name)]);
    expect(`${out}${err}`).not.toMatch(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  it.each(files.filter(({ outcome }) => outcome === "refuse"))(
    "$name is neither drawn nor written",
    async ({ name }) => {
      const drawn = await program.run(["snapshot", join(folder, name), "never.svg"]);
      const written = await program.run(["convert", join(folder, name), "never.gexf"]);
      expect([drawn.exitCode, written.exitCode]).toEqual([1, 1]);
      expect([program.path("never.svg"), program.path("never.gexf")].some((path) => existsSync(path))).toBe(false);
    },
  );
});
