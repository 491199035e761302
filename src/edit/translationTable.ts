import Papa from "papaparse";
import { decodeText } from "../dataset/decode.ts";
import { protectCell, readCell } from "../dataset/formats/csv/cells.ts";
import { readTable } from "../dataset/formats/csv/table.ts";
import { decodeWindows1252 } from "../dataset/windows1252.ts";
import type { Translatable, Translations } from "./translation.ts";

const placeHeading = "place";

/**
 * All texts with what stands for them in another language, as a table for translators: UTF-8 with a byte order mark,
 * for spreadsheets, the languages as headings.
 */
export function writeTranslationTable(texts: readonly Translatable[], own: string, language: string): string {
  const rows = texts.map(({ place, original, translation }) => [place, original, translation].map(protectCell));
  return `\ufeff${Papa.unparse([[placeHeading, own, language], ...rows], { newline: "\r\n" })}\r\n`;
}

export interface ReadTranslations {
  readonly translations: Translations;
  /** Originals that now say something else than when the table was made: what they were translated as is not taken. */
  readonly changed: readonly string[];
  /** Places that are not there any more. */
  readonly unknown: readonly string[];
}

/** What a table says anew. Empty cells say nothing. Undefined where it has no columns for places and the languages. */
export function readTranslationTable(
  bytes: Uint8Array,
  texts: readonly Translatable[],
  own: string,
  language: string,
): ReadTranslations | undefined {
  const table = readTable("", decodeText(bytes, "", decodeWindows1252).text);
  const headings = table?.headings.map((heading) => heading.trim().toLowerCase()) ?? [];
  const columns = [placeHeading, own, language].map((heading) => headings.indexOf(heading.toLowerCase()));
  if (table === undefined || columns.includes(-1)) return undefined;
  const byPlace = new Map(texts.map((text) => [text.place, text]));
  const translations = new Map<string, string>();
  const [changed, unknown]: [string[], string[]] = [[], []];
  for (const { cells } of table.rows) {
    const [place = "", original = "", translation = ""] = columns.map((column) => readCell(cells[column] ?? ""));
    if (translation === "") continue;
    const text = byPlace.get(place);
    if (text === undefined) unknown.push(place);
    else if (sameLines(text.original) !== sameLines(original)) changed.push(original);
    else if (text.translation !== translation) translations.set(place, translation);
  }
  return { translations: Object.fromEntries(translations), changed, unknown };
}

/** Spreadsheets write line ends of their own, and spaces at the edges are no words. */
function sameLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
