/**
 * Widths of text without a canvas, the same in Node and in every browser. Advance widths are those of Liberation Sans
 * 2.1 (SIL Open Font License), which match Arial and Helvetica, in thousandths of the font size. Kerning is left out.
 */

/** U+0020 to U+007E. */
const regularAscii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const boldAscii = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];

/** Characters beyond ASCII that are no letter with an accent: regular and bold width. */
const singles: readonly (readonly [characters: string, regular: number, bold: number])[] = [
  ["ßŦ", 611, 611],
  ["ŋđþðħ", 556, 611],
  ["Ł", 556, 611],
  ["ł", 222, 278],
  ["ŧı", 278, 311],
  ["Æ—…Œ‰™", 1000, 1000],
  ["æ", 889, 889],
  ["Ø", 778, 778],
  ["ø", 611, 611],
  ["œ", 944, 944],
  ["ĐÐĦŊ", 722, 722],
  ["Þ", 667, 667],
  ["–§€¢£¤¥†‡«»", 556, 556],
  ["‐‑‹›¡´¸¨²³¹", 333, 333],
  ["‘’‚", 222, 278],
  ["“”„", 333, 500],
  ["•", 350, 350],
  ["°", 400, 400],
  ["×±÷−¬", 584, 584],
  ["¿", 611, 611],
  ["·", 278, 278],
  ["¼½¾", 834, 834],
  ["©®", 737, 737],
  ["\u00a0\u202f", 278, 278],
  ["\u00ad\u200b\u200c\u200d\u200e\u200f\ufe0e\ufe0f", 0, 0],
];

/** Means of a block: first and last code point, regular and bold width. Anything else counts as `otherWidth`. */
const blocks: readonly (readonly [first: number, last: number, regular: number, bold: number])[] = [
  [0x0300, 0x036f, 0, 0], // accents that stand on the letter before
  [0x0370, 0x03aa, 678, 690], // Greek capitals
  [0x03ab, 0x03ff, 539, 584],
  [0x0400, 0x042f, 726, 752], // Cyrillic capitals
  [0x0430, 0x045f, 578, 632],
  [0x0590, 0x05c7, 0, 0], // Hebrew points
  [0x064b, 0x065f, 0, 0], // Arabic points
  [0x1100, 0x115f, 1000, 1000], // Hangul syllables come apart under NFD: the first letter stands for all
  [0x1160, 0x11ff, 0, 0],
  [0x2e80, 0xa4cf, 1000, 1000], // Han, Kana and their full-width neighbours: one em
  [0xf900, 0xfaff, 1000, 1000],
  [0xff00, 0xff60, 1000, 1000],
  [0x1f000, 0x1faff, 1370, 1370], // emoji
  [0x20000, 0x3ffff, 1000, 1000],
];
const otherWidth = 620;

const singleWidths: ReadonlyMap<string, readonly [number, number]> = new Map(
  singles.flatMap(([characters, regular, bold]) =>
    Array.from(characters, (character): [string, [number, number]] => [character, [regular, bold]]),
  ),
);

/** Width in pixels of one line of text set in a font as wide as Arial. An estimate outside Latin script. */
export function measureText(text: string, sizePx: number, isBold: boolean): number {
  let thousandths = 0;
  for (const character of text.normalize("NFD")) thousandths += characterWidth(character, isBold);
  return (thousandths * sizePx) / 1000;
}

function characterWidth(character: string, isBold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return 0;
  if (code < 0x7f) return (isBold ? boldAscii : regularAscii)[code - 0x20] ?? otherWidth;
  const single = singleWidths.get(character);
  if (single !== undefined) return single[isBold ? 1 : 0];
  const block = blocks.find(([first, last]) => code >= first && code <= last);
  if (block === undefined) return otherWidth;
  return isBold ? block[3] : block[2];
}
