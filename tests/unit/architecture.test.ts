import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sourceFolder = join(root, "src");

interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly ours: readonly string[];
  readonly others: readonly string[];
}

const files = readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path): SourceFile => {
    const text = readFileSync(join(sourceFolder, path), "utf8");
    const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    return {
      path,
      lines: text.split("\n").length - 1,
      ours: imports.filter((name) => name.startsWith(".")).map((name) => join(dirname(path), name)),
      others: imports.filter((name) => !name.startsWith(".")),
    };
  });

/** Rows of the import table in ARCHITECTURE.md: folder, what it may import of ours, and of others. */
function readImportTable(): Map<string, { ours: Set<string>; others: Set<string> }> {
  const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  const rows = page.split("\n").filter((line) => /^\| `[a-z0-9]+` +\|/.test(line));
  return new Map(
    rows.map((row) => {
      const [, folder = "", ours = "", others = ""] = row.split("|");
      return [names(folder)[0] ?? "", { ours: new Set(names(ours)), others: new Set(names(others)) }];
    }),
  );
}

function names(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
}

function folderOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : "";
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

describe("the import table", () => {
  const table = readImportTable();

  it("has a row for every folder with code, and no other", () => {
    const folders = new Set(files.map(({ path }) => folderOf(path)).filter((folder) => folder !== ""));
    expect([...table.keys()].sort()).toEqual([...folders].sort());
  });

  it.each(files.filter(({ path }) => folderOf(path) !== ""))("holds for $path", ({ path, ours, others }) => {
    const row = table.get(folderOf(path));
    const foreign = ours.map(folderOf).filter((folder) => folder !== folderOf(path) && !row?.ours.has(folder));
    const unlisted = others.map(packageOf).filter((name) => !row?.others.has(name));
    expect({ foreign, unlisted }).toEqual({ foreign: [], unlisted: [] });
  });
});

describe("what is shown is derived in one place", () => {
  /** What derives a view, or which relations and actors it shows. Where they are defined, they may call each other. */
  const derivations = [
    ...["buildScope", "createShown", "buildTimeIndex", "deriveCounts", "derivePositions"],
    ...["deriveWindow", "deriveFilter", "deriveSelection", "deriveView", "deriveScene"],
  ];
  const painters = ["stage", "picture", "panels", "shell", "i18n", "analysis", "answers", "cli", ""];

  it.each(files.filter(({ path }) => painters.includes(folderOf(path))))(
    "$path does not derive it again",
    ({ path }) => {
      const text = readFileSync(join(sourceFolder, path), "utf8");
      const words = new Set(text.match(/\w+/g));
      expect(derivations.filter((name) => words.has(name))).toEqual([]);
    },
  );

  it("is read by the stage, the still picture, pictures, panels, counts and the alternative text", () => {
    const readers = {
      "shell/boundStage.ts": "store.drawn",
      "shell/still.ts": "store.visible",
      "shell/snapshots.ts": "store.visible",
      "shell/controls.ts": "store.visible",
      "shell/panelProps.ts": "store",
      "shell/figure.ts": "store.visible",
      "core.ts": "createViewStore",
    };
    for (const [path, word] of Object.entries(readers)) {
      expect([path, readFileSync(join(sourceFolder, path), "utf8").includes(word)]).toEqual([path, true]);
    }
  });
});

it("no file imports itself through others", () => {
  const importsOf = new Map(files.map(({ path, ours }) => [path, ours]));
  const isOn = new Set<string>();
  const isDone = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (isOn.has(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (isDone.has(path) || isOn.has(path)) return;
    isOn.add(path);
    for (const next of importsOf.get(path) ?? []) visit(next, [...way, path]);
    isOn.delete(path);
    isDone.add(path);
  };
  for (const { path } of files) visit(path, []);
  expect(cycles).toEqual([]);
});

it("no source file and no test is longer than 400 lines", () => {
  const tests = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path, lines: readFileSync(join(root, "tests", path), "utf8").split("\n").length - 1 }));
  expect([...files, ...tests].filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
    [],
  );
});

it.each(["dataset", "model", "view", "notation"])("the tests of %s are at least as long as its code", (folder) => {
  const linesBelow = (base: string) =>
    existsSync(base)
      ? readdirSync(base, { recursive: true, encoding: "utf8" })
          .filter((path) => /\.(ts|json)$/.test(path))
          .reduce((sum, path) => sum + readFileSync(join(base, path), "utf8").split("\n").length - 1, 0)
      : 0;
  const tests = ["tests/unit", "tests/golden"].reduce((sum, base) => sum + linesBelow(join(root, base, folder)), 0);
  expect(tests).toBeGreaterThanOrEqual(linesBelow(join(sourceFolder, folder)));
});

function readPackage(): Partial<Record<string, Record<string, string>>> {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, Record<string, string>>;
}

it("every package that the product uses is pinned and justified in ARCHITECTURE.md", () => {
  const { devDependencies = {} } = readPackage();
  const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  const all = Object.entries(devDependencies);
  expect(all.filter(([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))).toEqual([]);
  expect(all.filter(([name]) => !page.includes(`\`${name}\``)).map(([name]) => name)).toEqual([]);
});

it("who installs the package installs no other with it: those in use are in the build, or optional", () => {
  const { dependencies, optionalDependencies, peerDependencies = {}, devDependencies = {} } = readPackage();
  expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
  for (const [name, version] of Object.entries(peerDependencies)) expect(devDependencies[name]).toBe(version);
  const used = new Set(
    files.flatMap(({ others }) => others.map(packageOf)).filter((name) => !name.startsWith("node:")),
  );
  expect([...used].filter((name) => devDependencies[name] === undefined)).toEqual([]);
});
