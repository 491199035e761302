import { readFileSync } from "node:fs";
import { shippedFont } from "../src/notation/lettering.ts";

/** What labels are measured with: advance widths in thousandths of the font size, regular and bold. */
export interface FontWidths {
  /** From U+0020 to U+007E. */
  readonly asciiWidths: { readonly regular: readonly number[]; readonly bold: readonly number[] };
  readonly singleWidths: readonly (readonly [characters: string, regular: number, bold: number])[];
  /** Means of the letters between two code points. */
  readonly blockWidths: readonly (readonly [first: number, last: number, regular: number, bold: number])[];
}

/** What is in Latin names and texts and is no ASCII and no letter with an accent. */
const singles = "ßŦŋđþðħŁłŧıÆ—…Œ‰™æØøœĐÐĦŊÞ–§€¢£¤¥†‡«»‐‹›¡´¸¨²³¹‘’‚“”„•°×±÷−¬¿·¼½¾©®\u00a0\u202f";

/** Capitals and small letters of Greek and Cyrillic: a width for each would be as much as all the rest. */
const blocks = [
  [0x0370, 0x03aa],
  [0x03ab, 0x03ff],
  [0x0400, 0x042f],
  [0x0430, 0x045f],
] as const;

/** The widths of the font that `lettering.ts` names. Throws a RangeError for a character that the font has not. */
export function measureShippedFont(): FontWidths {
  const [regular, bold] = [shippedFont.regular, shippedFont.bold].map((name) => readFont(name));
  if (regular === undefined || bold === undefined) throw new RangeError("a font for labels is regular and bold");
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => index + 0x20);
  return {
    asciiWidths: { regular: ascii.map(regular.widthOf), bold: ascii.map(bold.widthOf) },
    singleWidths: groupByWidths(regular, bold),
    blockWidths: blocks.map(([first, last]) => {
      const letters = Array.from({ length: last - first + 1 }, (_, index) => index + first).filter(isPlainLetter);
      return [first, last, meanOf(letters.map(regular.widthOf)), meanOf(letters.map(bold.widthOf))] as const;
    }),
  };
}

function groupByWidths(regular: Font, bold: Font): FontWidths["singleWidths"] {
  const groups = new Map<string, string>();
  for (const character of singles) {
    const code = character.codePointAt(0) ?? 0;
    const widths = `${regular.widthOf(code)} ${bold.widthOf(code)}`;
    groups.set(widths, (groups.get(widths) ?? "") + character);
  }
  return [...groups].map(([widths, characters]) => {
    const [ofRegular = 0, ofBold = 0] = widths.split(" ").map(Number);
    return [characters, ofRegular, ofBold] as const;
  });
}

/** Letters of today's alphabets: others would move the mean, and accents are measured apart. */
function isPlainLetter(code: number): boolean {
  const character = String.fromCodePoint(code);
  return /[Α-Ωα-ωА-я]/u.test(character) && /\p{L}/u.test(character);
}

function meanOf(widths: readonly number[]): number {
  return Math.round(widths.reduce((sum, width) => sum + width, 0) / widths.length);
}

interface Font {
  readonly widthOf: (code: number) => number;
}

/** A TrueType font of the command line: the tables `head`, `hhea`, `hmtx` and `cmap`, the latter in format 4. */
function readFont(name: string): Font {
  const data = readFileSync(new URL(`../src/cli/fonts/${name}`, import.meta.url));
  const tables = new Map<string, number>();
  for (let row = 0; row < data.readUInt16BE(4); row++) {
    const entry = 12 + 16 * row;
    tables.set(data.toString("latin1", entry, entry + 4), data.readUInt32BE(entry + 8));
  }
  const startOf = (tag: string): number => {
    const start = tables.get(tag);
    if (start === undefined) throw new RangeError(`${name} has no table ${tag}`);
    return start;
  };
  const unitsPerEm = data.readUInt16BE(startOf("head") + 18);
  const lastMetric = data.readUInt16BE(startOf("hhea") + 34) - 1;
  const glyphs = readGlyphs(data, startOf("cmap"), name);
  return {
    widthOf: (code) => {
      const glyph = glyphs.get(code);
      if (glyph === undefined) throw new RangeError(`${name} has no character U+${code.toString(16).toUpperCase()}`);
      const advance = data.readUInt16BE(startOf("hmtx") + 4 * Math.min(glyph, lastMetric));
      return Math.round((advance * 1000) / unitsPerEm);
    },
  };
}

/** Glyphs by code point; see https://learn.microsoft.com/typography/opentype/spec/cmap, format 4. */
function readGlyphs(data: Buffer, start: number, name: string): ReadonlyMap<number, number> {
  const subtables = Array.from({ length: data.readUInt16BE(start + 2) }, (_, row) => {
    return start + data.readUInt32BE(start + 4 + 8 * row + 4);
  });
  const table = subtables.find((offset) => data.readUInt16BE(offset) === 4);
  if (table === undefined) throw new RangeError(`${name} has no characters by Unicode`);
  const size = data.readUInt16BE(table + 6);
  const glyphs = new Map<number, number>();
  for (let segment = table + 14; segment < table + 14 + size; segment += 2) {
    const [first, delta] = [data.readUInt16BE(segment + size + 2), data.readUInt16BE(segment + 2 * size + 2)];
    const rangeAt = segment + 3 * size + 2;
    const range = data.readUInt16BE(rangeAt);
    for (let code = first; code <= Math.min(data.readUInt16BE(segment), 0xfffe); code++) {
      const named = range === 0 ? code : data.readUInt16BE(rangeAt + range + 2 * (code - first));
      const glyph = named === 0 ? 0 : (named + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
