import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandLineWords } from "../../i18n/commandLine.ts";
import { isOfEveryPage, listName, readList, readTemplates, writeList } from "../../publish/ofEveryPage.ts";
import { isFile, readBytes, writeBytes } from "../files.ts";
import { Refusal } from "../refusal.ts";

/** Where the program lies, and beside it what the build has made for pages. */
const builtFolder = dirname(fileURLToPath(import.meta.url));

/** The pages that the build has left empty; throws a `Refusal` where one is not there. */
export function readBuiltTemplates(words: CommandLineWords): ReturnType<typeof readTemplates> {
  return readTemplates((name) => {
    const path = join(builtFolder, name);
    if (!existsSync(path)) throw new Refusal(1, words.publish.notBuilt(path));
    return readFileSync(path);
  });
}

/** The files that are the same for every dataset, by their address below the site. */
export function readBuilt(): ReadonlyMap<string, Uint8Array> {
  const paths = ["", "assets", "templates"].flatMap((folder) =>
    readdirSync(join(builtFolder, folder)).map((name) => (folder === "" ? name : `${folder}/${name}`)),
  );
  return new Map(paths.filter(isOfEveryPage).map((path) => [path, readFileSync(join(builtFolder, path))]));
}

/** Throws a `Refusal` for a folder that holds something else than what was published there before. */
export function requireOwnFolder(folder: string, words: CommandLineWords): void {
  if (isBuilt(folder) || !existsSync(folder) || existsSync(join(folder, listName))) return;
  if (isFile(folder) || readdirSync(folder).length > 0) throw new Refusal(2, words.publish.notOwn(folder));
}

/** Whether a folder is that of the build. */
function isBuilt(folder: string): boolean {
  return resolve(folder) === builtFolder;
}

/** Puts files into a folder, and takes away what was published there before and is not among them. */
export function putFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  words: CommandLineWords,
): void {
  const list = join(folder, listName);
  for (const path of existsSync(list) ? readList(new TextDecoder().decode(readBytes(list, words))) : []) {
    const file = resolve(folder, path);
    if (!files.has(path) && file.startsWith(resolve(folder) + sep)) rmSync(file, { force: true });
  }
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeBytes(file, content, words);
  }
  writeBytes(list, writeList(files.keys()), words);
}
