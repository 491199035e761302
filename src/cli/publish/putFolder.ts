import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import type { CommandLineWords } from "../../i18n/commandLine.ts";
import { isFile, readBytes, writeBytes } from "../files.ts";
import { Refusal } from "../refusal.ts";
import type { Templates } from "./buildSite.ts";

/** Where the program lies, and beside it what the build has made for pages. */
const builtFolder = dirname(fileURLToPath(import.meta.url));

/** What pages of any dataset need beside them; the rest of the build is for programs. */
const ofPages =
  /^(?:assets|dataset\.schema\.json|embed\.css|embed\.js|embed-page\.js|icon\.svg|page\.css|tiespan[^.]*\.js)$/;

/** Lists what was published, so that the next time nothing of it stays that is no longer told. */
const listName = "tiespan-files.json";

/** The pages that the build has left empty; throws a `Refusal` where one is not there. */
export function readTemplates(words: CommandLineWords): Templates & { readonly file: string } {
  const read = (name: string) => {
    const path = join(builtFolder, "templates", name);
    if (!existsSync(path)) throw new Refusal(1, words.publish.notBuilt(path));
    return readFileSync(path);
  };
  return {
    page: read("index.html").toString(),
    frame: read("embed.html").toString(),
    file: brotliDecompressSync(read("file.html.br")).toString(),
  };
}

/** The files that are the same for every dataset, by their address below the site. */
export function readBuilt(): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(builtFolder)
    .filter((name) => ofPages.test(name))
    .flatMap((name) =>
      name === "assets" ? readdirSync(join(builtFolder, name)).map((file) => `assets/${file}`) : name,
    );
  return new Map(paths.map((path) => [path, readFileSync(join(builtFolder, path))]));
}

/** Throws a `Refusal` for a folder that holds something else than what was published there before. */
export function requireOwnFolder(folder: string, words: CommandLineWords): void {
  if (isBuilt(folder) || !existsSync(folder) || existsSync(join(folder, listName))) return;
  if (isFile(folder) || readdirSync(folder).length > 0) throw new Refusal(2, words.publish.notOwn(folder));
}

/** Whether a folder is that of the build, where the files that are the same for every dataset are already. */
export function isBuilt(folder: string): boolean {
  return resolve(folder) === builtFolder;
}

/** Puts files into a folder, and takes away what was published there before and is not among them. */
export function putFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  words: CommandLineWords,
): void {
  const list = join(folder, listName);
  for (const path of existsSync(list) ? readList(readBytes(list, words)) : []) {
    const file = resolve(folder, path);
    if (!files.has(path) && file.startsWith(resolve(folder) + sep)) rmSync(file, { force: true });
  }
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeBytes(file, content, words);
  }
  writeBytes(list, `${JSON.stringify([...files.keys()].sort(), null, 2)}\n`, words);
}

function readList(bytes: Uint8Array): readonly string[] {
  const list: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return Array.isArray(list) ? list.filter((path) => typeof path === "string") : [];
}
