import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}ARCHITECTURE.md`, "utf8");
const [, section = ""] = /^## Five tasks of a newcomer\n([^]*?)^## /m.exec(page) ?? [];
const tasks = section
  .split(/^- (?=\*\*)/m)
  .slice(1)
  .map((text) => ({ task: /^\*\*(.+?)\*\*/.exec(text)?.[1] ?? "", text }));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { scripts: Record<string, string> };

it("a newcomer finds what to do for a type, a language, a format, the font and a measure", () => {
  const words = tasks.map(({ task }) => task.toLowerCase()).join("; ");
  for (const wanted of ["type", "language", "format", "font", "measure"]) expect(words).toContain(wanted);
});

describe.each(tasks)("$task", ({ text }) => {
  const quoted = [...text.matchAll(/`([^`]+)`/g)].map(([, words = ""]) => words);
  const paths = quoted.filter((words) => /^(?:src|tests|docs|scripts)\//.test(words));

  it("names files and folders that there are", () => {
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });

  it("names what tells a newcomer of the rest: a test, or the compiler", () => {
    expect(paths.some((path) => path.endsWith(".test.ts")) || text.includes("compiler")).toBe(true);
  });

  it("names commands that there are", () => {
    const commands = quoted.flatMap((words) => /^npm run (\S+)$/.exec(words)?.[1] ?? []);
    expect(commands.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
  });
});
