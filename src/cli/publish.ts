import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { shippedLanguage } from "../i18n/languages.ts";
import { readBase } from "../publish/base.ts";
import { buildFile } from "../publish/buildFile.ts";
import { buildSite, type Publication, type Site } from "../publish/buildSite.ts";
import { addressName, entitled, logoName, pictureEnds } from "../publish/named.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { refuseOverwriting } from "./convert.ts";
import { readBytes, writeBytes } from "./files.ts";
import { placed } from "./findQuickly.ts";
import { readInput, requireDataset } from "./inputs.ts";
import { means } from "./publish/means.ts";
import { putFolder, readBuilt, readBuiltTemplates, requireOwnFolder } from "./publish/putFolder.ts";
import { Refusal } from "./refusal.ts";
import { readTableOptions, tableOptions } from "./tables.ts";

export const publishOptions: OptionNames = {
  values: ["lang", "base", "title", "credit", "logo", "robots", ...tableOptions],
  flags: [],
};

/**
 * Makes a folder of static files of the dataset in all operands but the last, which names the folder: page, frame, a page
 * with pictures for each scene, the data; or one page that needs no other file, where that is the name of one. What is
 * wrong in the data is told beside, and what could not be made. Throws a
 * `Refusal` where there is no dataset, the folder holds something else, or the call makes no sense.
 */
export async function publish(call: Call): Promise<number> {
  const { operands, values, words, print } = call;
  const inputs = operands.slice(0, -1);
  const output = operands.at(-1);
  if (output === undefined || inputs.length === 0) {
    throw new Refusal(
      2,
      `${words.operandsWanted("tiespan publish IN… DIR|OUT.html [--base URL] […]")}\n${words.seeHelp}`,
    );
  }
  const asked = readOptions(call);
  const isPage = /\.html?$/i.test(output);
  if (!isPage) requireOwnFolder(output, words);
  const templates = readBuiltTemplates(words);
  const input = readInput(inputs, readTableOptions(call), call);
  if (isPage) refuseOverwriting(input, [output], call);
  const dataset = entitled(placed(requireDataset(input, call), call), {
    title: values.get("title") ?? "",
    credit: values.get("credit") ?? "",
    language: shippedLanguage(values.get("lang") ?? ""),
  });
  const publication = { ...asked, dataset, name: addressName(basename(inputs[0] ?? "")) };
  if (isPage) {
    const page = await buildFile(publication, templates.file, means);
    writeBytes(output, page, words);
    print(`${output}: ${words.publish.size(gzipSync(page).length)}`);
    return 0;
  }
  const site = await buildSite(publication, templates, means);
  putFolder(output, new Map([...readBuilt(), ...site.files]), words);
  tellLacking(site, asked, call);
  print(`${output}: ${words.publish.done(site.files.size, dataset.scenes?.length ?? 0)}`);
  return 0;
}

function readOptions({ values, words }: Call): Omit<Publication, "dataset" | "name"> {
  const base = values.get("base")?.trim() ?? "";
  const read = base === "" ? undefined : readBase(base);
  if (base !== "" && read === undefined) throw new Refusal(2, words.publish.badBase(base));
  const logo = values.get("logo");
  return { base: read, robots: values.get("robots"), logo: logo === undefined ? undefined : readLogo(logo, words) };
}

function readLogo(path: string, words: Call["words"]): Publication["logo"] {
  const name = logoName(path);
  if (name === undefined) throw new Refusal(2, words.publish.badLogo(path, pictureEnds.join(", ")));
  return { name, bytes: readBytes(path, words) };
}

/** What is not in the files, a line for each reason. */
function tellLacking({ hasPictures, missing }: Site, { base }: Pick<Publication, "base">, { words, warn }: Call): void {
  if (base === undefined) warn(words.publish.noBase);
  if (!hasPictures) warn(words.publish.noPictures);
  if (missing.length > 0) warn(words.fontsMissing(missing.slice(0, 20).join(" ")));
}
