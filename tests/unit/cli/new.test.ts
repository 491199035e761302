import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildProgram, type Program } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await buildProgram({ hasRenderer: false });
}, 120_000);
afterAll(() => program.destroy());

it("a project that is begun has tables without an issue, a check and a build, and both in CI", async () => {
  const { exitCode, out } = await program.run(["new", "Mein Projekt"]);
  expect([exitCode, out]).toEqual([0, expect.stringContaining("made up")]);
  const validated = await program.run(["validate", "Mein Projekt/network.csv"]);
  expect([validated.exitCode, validated.out]).toEqual([0, expect.stringContaining("no issues; csv, 4 actors")]);
  const read = (name: string) => readFileSync(program.path(`Mein Projekt/${name}`), "utf8");
  const { name, scripts } = JSON.parse(read("package.json")) as { name: string; scripts: Record<string, string> };
  expect([name, scripts]).toEqual([
    "mein-projekt",
    { check: "tiespan validate network.csv", build: "tiespan publish network.csv public" },
  ]);
  for (const script of Object.keys(scripts)) {
    expect(read(".github/workflows/network.yml")).toContain(`npm run ${script}`);
    expect(read("README.md")).toContain(`npm run ${script}`);
  }
});

it.each([[["new"]], [["new", "a", "b"]], [["new", "full"]], [["new", "file.txt"]]])(
  "%j is refused, and nothing is written",
  async (call) => {
    mkdirSync(program.path("full"), { recursive: true });
    writeFileSync(program.path("full/thesis.txt"), "");
    program.write("file.txt", "");
    expect((await program.run(call)).exitCode).toBe(2);
    expect(readdirSync(program.path("full"))).toEqual(["thesis.txt"]);
  },
);
