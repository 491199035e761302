import type { Line } from "../dataset/types.ts";

/** How a line is drawn; lengths in CSS pixels, arc length along the curve. */
export interface LineStyle {
  readonly line: Line;
  /** Stroke width; for `double` of each of the two strokes, for `dots` the diameter of a dot. */
  readonly widthPx: number;
  /** Clear space between the two strokes of `double`. */
  readonly gapPx: number;
  /** Length after which the pattern repeats; 0 for unbroken lines. A curve carries a whole number of them. */
  readonly periodPx: number;
  /** Height of a tooth of `zigzag` above and below the curve. */
  readonly amplitudePx: number;
}

export const lineStyles: Readonly<Record<Line, LineStyle>> = {
  double: { line: "double", widthPx: 1.6, gapPx: 3.4, periodPx: 0, amplitudePx: 0 },
  zigzag: { line: "zigzag", widthPx: 2, gapPx: 0, periodPx: 11, amplitudePx: 4 },
  solid: { line: "solid", widthPx: 2, gapPx: 0, periodPx: 0, amplitudePx: 0 },
  dots: { line: "dots", widthPx: 3, gapPx: 0, periodPx: 7, amplitudePx: 0 },
  dashdot: { line: "dashdot", widthPx: 1.8, gapPx: 0, periodPx: 18, amplitudePx: 0 },
  dashes: { line: "dashes", widthPx: 1.8, gapPx: 0, periodPx: 10, amplitudePx: 0 },
};

/** `zigzag` runs flat for this long before its first and after its last tooth. */
export const flatEndPx = 7;
export const arrowLengthPx = 10;
export const arrowWidthPx = 9;
/** A relation that was already going on when the window opens: this much of its width … */
export const ongoingWidth = 0.6;
/** … and mixed this far towards the background. */
export const ongoingMix = 0.58;
/** A relation that is only possibly in the window: opacity, and the rhythm of its gaps. */
export const possiblyOpacity = 0.45;
export const possiblyGap = { periodPx: 26, gapPx: 7 } as const;
/** Clear space in the middle of a claimed, disputed or denied line without arrow, for a question mark. */
export const doubtGapPx = 16;
const widestAmountPx = 6;
/** So many lanes find room at full width; more are drawn thinner, down to half. */
const mostAtFullWidth = 300;

/**
 * Width in pixels of an investment of `amount` where `largest` is the largest amount of the dataset
 * in any currency: 2 to 6 by the square root. Without an amount: the narrowest.
 */
export function amountWidthPx(amount: number, largest: number): number {
  const narrowest = lineStyles.solid.widthPx;
  if (!(amount > 0) || !(largest > 0)) return narrowest;
  return narrowest + (widestAmountPx - narrowest) * Math.sqrt(Math.min(1, amount / largest));
}

/**
 * Width in pixels of the line of each relation, by its row: solid lines are as wide as their amount says, all others as
 * their style; in pictures of more than 300 lanes less, by the square root of their number.
 */
export function lineWidths(
  lineOf: (row: number) => Line,
  amounts: Float64Array,
  laneCount: number,
): (row: number) => number {
  const largest = amounts.reduce((most, amount) => (amount > most ? amount : most), 0);
  const crowding = Math.max(0.5, Math.min(1, Math.sqrt(mostAtFullWidth / laneCount)));
  return (row) => {
    const line = lineOf(row);
    return crowding * (line === "solid" ? amountWidthPx(amounts[row] ?? NaN, largest) : lineStyles[line].widthPx);
  };
}
