import type { Writing } from "../../../dataset/formats/types.ts";
import type { OwnDataWords } from "../../../i18n/ownData.ts";
import { factsOf } from "./fileFormats.ts";
import type { DataInput, SavedFile, SavedFormat, SavedPart, TemplatePart } from "./types.ts";

function savedFile(name: string, format: SavedFormat, text: string): SavedFile {
  const { ends, mediaType } = factsOf(format);
  return { name: `${name}${ends[0]}`, text, mediaType };
}

/** One file of the data on the page; tables of actors and relations are told apart by the ends of their names. */
export function fileOfWriting(
  words: OwnDataWords,
  fileName: string,
  format: SavedFormat,
  writing: Writing,
  part: SavedPart,
): SavedFile {
  if (part === "actors") return savedFile(`${fileName}-${words.actorsName}`, "csv", writing.actors ?? "");
  if (writing.actors !== undefined) return savedFile(`${fileName}-${words.relationsName}`, "csv", writing.text);
  return savedFile(fileName, format, writing.text);
}

export function fileOfTemplate(words: OwnDataWords, writing: Writing, part: TemplatePart): SavedFile {
  const text = part === "actors" ? (writing.actors ?? "") : writing.text;
  return savedFile(words.templateNames[part], part === "json" ? "tiespan/1" : "csv", text);
}

/** The report about what was read, or about the data on the page (`fileName`) where nothing was. */
export function fileOfReport(
  words: OwnDataWords,
  fileName: string,
  input: DataInput | undefined,
  text: string,
): SavedFile {
  const [first] = typeof input === "string" ? [] : (input ?? []);
  const name = first?.name.replace(/(?:\.[A-Za-z0-9]{1,8}){1,2}$/, "") ?? fileName;
  return savedFile(`${name === "" ? fileName : name}-${words.reportName}`, "csv", text);
}
