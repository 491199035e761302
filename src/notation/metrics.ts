import { asciiWidths, blockWidths, singleWidths } from "./fontWidths.ts";

/** What is not seen takes no room; a hyphen that does not break is one. */
const apart: typeof singleWidths = [
  ["\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069\ufe0e\ufe0f", 0, 0],
  ["\u2011", 333, 333],
];

/** Means of a block. What other fonts draw is estimated; anything else counts as `otherWidth`. */
const blocks: typeof blockWidths = [
  ...blockWidths,
  [0x0300, 0x036f, 0, 0], // accents that stand on the letter before
  [0x0590, 0x05c7, 0, 0], // Hebrew points
  [0x064b, 0x065f, 0, 0], // Arabic points
  [0x060c, 0x061f, 300, 340], // Arabic punctuation
  [0x0620, 0x064a, 500, 590], // Arabic letters joined in words: a tenth above the means of Noto Sans Arabic and DejaVu Sans
  [0x0660, 0x0669, 545, 555],
  [0x066e, 0x06d3, 500, 590],
  [0x1100, 0x115f, 1000, 1000], // Hangul syllables come apart under NFD: the first letter stands for all
  [0x1160, 0x11ff, 0, 0],
  [0x2e80, 0xa4cf, 1000, 1000], // Han, Kana and their full-width neighbours: one em
  [0xf900, 0xfaff, 1000, 1000],
  [0xff00, 0xff60, 1000, 1000],
  [0x1f000, 0x1faff, 1370, 1370], // emoji
  [0x20000, 0x3ffff, 1000, 1000],
];
const otherWidth = 620;

const widthsOfSingles: ReadonlyMap<string, readonly [number, number]> = new Map(
  [...singleWidths, ...apart].flatMap(([characters, regular, bold]) =>
    Array.from(characters, (character): [string, [number, number]] => [character, [regular, bold]]),
  ),
);

/**
 * Width in pixels of one line of text in the font of labels, without a canvas: the same in Node and in every browser.
 * An estimate outside Latin script.
 */
export function measureText(text: string, sizePx: number, isBold: boolean): number {
  let thousandths = 0;
  for (const character of text.normalize("NFD")) thousandths += characterWidth(character, isBold);
  return (thousandths * sizePx) / 1000;
}

function characterWidth(character: string, isBold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return 0;
  if (code < 0x7f) return asciiWidths[isBold ? "bold" : "regular"][code - 0x20] ?? otherWidth;
  const single = widthsOfSingles.get(character);
  if (single !== undefined) return single[isBold ? 1 : 0];
  const block = blocks.find(([first, last]) => code >= first && code <= last);
  if (block === undefined) return otherWidth;
  return isBold ? block[3] : block[2];
}
