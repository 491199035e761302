import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));
export const shippedFile = join(root, "data/musk-altman-trump.json");

export interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** The program as it is built, in a folder of its own with a folder for files beside it. */
export interface Program {
  /** Runs it in the folder for files. English, in UTC and without fonts of the system's own choice, unless `env` says otherwise. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Run>;
  /** The same, interrupted as by Ctrl-C as soon as it has said `words`. */
  runUntil(words: string, args: readonly string[]): Promise<Run>;
  path(name: string): string;
  write(name: string, content: unknown): string;
  destroy(): void;
}

/** Whether the package that draws pixels can be found, the one that reads very large tables, and those that write films. */
export async function buildProgram({
  hasRenderer = true,
  hasDatabase = false,
  hasEncoder = false,
} = {}): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "tiespan-cli-"));
  const files = join(folder, "files");
  mkdirSync(files);
  const shared = process.env["PROGRAM_FOLDER"];
  if (shared === undefined) await buildInto(folder);
  else cpSync(await buildOnce(shared), folder, { recursive: true });
  const packages = [
    ...(hasRenderer ? ["@resvg/resvg-js"] : []),
    ...(hasDatabase ? ["@duckdb/node-api"] : []),
    ...(hasEncoder ? ["h264-mp4-encoder", "@jsquash/webp", "wasm-feature-detect"] : []),
  ];
  for (const name of packages) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link, "junction");
  }
  const path = (name: string) => join(files, name);
  return {
    run: (args, env = {}) => runNode([join(folder, "cli.mjs"), ...args], files, env),
    runUntil: (words, args) => runNode([join(folder, "cli.mjs"), ...args], files, {}, words),
    path,
    write: (name, content) => {
      const isWritten = typeof content === "string" || content instanceof Uint8Array;
      writeFileSync(path(name), isWritten ? content : JSON.stringify(content));
      return name;
    },
    destroy: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The build below a folder that several share: whoever asks first makes it, the others wait. */
async function buildOnce(shared: string): Promise<string> {
  const [begun, built] = [join(shared, "begun"), join(shared, "built")];
  const isFirst = mkdirSync(begun, { recursive: true }) !== undefined;
  if (isFirst) {
    await buildInto(begun);
    symlinkSync(begun, built, "junction");
  }
  while (!existsSync(built)) await wait(100);
  return begun;
}

function buildInto(folder: string) {
  return build({ mode: "node", root, logLevel: "error", build: { outDir: folder } });
}

function runNode(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  interruptedAt?: string,
): Promise<Run> {
  const clean = { PATH: process.env["PATH"] ?? "", TZ: "UTC", LANG: "en_US.UTF-8", ...env };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd, env: clean }, (error, out, err) => {
      resolve({ exitCode: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, out, err });
    });
    let said = "";
    child.stderr?.on("data", (part) => {
      const wasSaid = interruptedAt === undefined || said.includes(interruptedAt);
      said += String(part);
      if (!wasSaid && said.includes(interruptedAt)) child.kill("SIGINT");
    });
  });
}
