import { readingDirection } from "../dataset/text.ts";

/** The font of labels: all of these are as wide as the one that text is measured with. */
export const fontFamily = 'Arial, "Liberation Sans", Helvetica, sans-serif';
/** The one among them whose files, in `src/cli/fonts`, the command line draws with and `npm run metrics` measures. */
export const shippedFont = {
  name: "Liberation Sans",
  regular: "LiberationSans-Regular.ttf",
  bold: "LiberationSans-Bold.ttf",
} as const;
/** Clear space around the letters of a name, in the colour of the background. */
export const labelHaloPx = 3;
/** Way from the middle of a line of text down to its baseline, in parts of the font size. */
export const baselineBelowMiddle = 0.35;
/** The same for capitals and digits, which have no descenders. */
export const capitalsBelowMiddle = 0.36;

/** Size of initials in parts of the radius, and the width that they may take. */
export const initialsSize = 0.82;
export const initialsWidth = 1.7;
export const smallestRadiusWithInitialsPx = 8.5;

/** The number on a line that stands for several relations. */
export const countFontSizePx = 11;
export const countHeightPx = 15;

/** Words beside a line, and the number of a step on it. */
export const lineWordsFontSizePx = 11;
export const lineWordsHeightPx = 14;
export const badgeRadiusPx = 8;
export const badgeRingPx = 1.5;
export const badgeFontSizePx = 11;
export const wordsHaloPx = 2;

let segmenter: Intl.Segmenter | undefined;

/** A letter with its marks, a flag, a face made of several: nearly what a segmenter finds. */
const grapheme = /\p{RI}\p{RI}|\P{M}(?:\u200d\P{M}|[\p{M}\p{EMod}])*|\p{M}+/gu;

/**
 * Characters as a reader counts them; one segmenter for all, since to make one takes longer than to use it. Firefox has
 * none before 125.
 */
export function graphemesOf(text: string): Iterable<{ readonly segment: string }> {
  if (!("Segmenter" in Intl)) return (text.match(grapheme) ?? []).map((segment) => ({ segment }));
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** Whether a text reads from right to left. */
export function isRightToLeft(text: string): boolean {
  return readingDirection(text) === "rtl";
}
