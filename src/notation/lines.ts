import { type Family, type Line, lines, type Relation } from "../dataset/types.ts";

/** Lines as they are drawn: those that a type can have, two that tell families apart which share one, and what money is only promised. */
export const patterns = [...lines, "pairs", "dashPairs", "longDashes"] as const;
export type Pattern = (typeof patterns)[number];

/** How a line is drawn; lengths in CSS pixels, arc length along the curve. */
export interface LineStyle {
  readonly line: Pattern;
  /** Stroke width; for `double` of each of the two strokes, for `dots` and `pairs` the diameter of a dot. */
  readonly widthPx: number;
  /** Clear space between the two strokes of `double`. */
  readonly gapPx: number;
  /** Length after which the pattern repeats; 0 for unbroken lines. A curve carries a whole number of them. */
  readonly periodPx: number;
  /** Height of a tooth of `zigzag` above and below the curve. */
  readonly amplitudePx: number;
  /** Width in parts of `widthPx` of what was going on before: half, and at least what a screen draws in full colour. */
  readonly ongoingShare: number;
}

export const lineStyles: Readonly<Record<Pattern, LineStyle>> = {
  double: { line: "double", widthPx: 1.6, gapPx: 3.4, periodPx: 0, amplitudePx: 0, ongoingShare: 1 / 1.6 },
  zigzag: { line: "zigzag", widthPx: 2, gapPx: 0, periodPx: 11, amplitudePx: 4, ongoingShare: 0.5 },
  solid: { line: "solid", widthPx: 2, gapPx: 0, periodPx: 0, amplitudePx: 0, ongoingShare: 0.5 },
  dots: { line: "dots", widthPx: 3, gapPx: 0, periodPx: 7, amplitudePx: 0, ongoingShare: 2 / 3 },
  dashdot: { line: "dashdot", widthPx: 1.8, gapPx: 0, periodPx: 18, amplitudePx: 0, ongoingShare: 1 / 1.8 },
  dashes: { line: "dashes", widthPx: 1.8, gapPx: 0, periodPx: 10, amplitudePx: 0, ongoingShare: 2 / 3 },
  pairs: { line: "pairs", widthPx: 3, gapPx: 0, periodPx: 14, amplitudePx: 0, ongoingShare: 2 / 3 },
  dashPairs: { line: "dashPairs", widthPx: 1.8, gapPx: 0, periodPx: 20, amplitudePx: 0, ongoingShare: 2 / 3 },
  longDashes: { line: "longDashes", widthPx: 1.8, gapPx: 0, periodPx: 24, amplitudePx: 0, ongoingShare: 2 / 3 },
};

/** From dot to dot of `pairs`, as a part of the period. */
export const pairPart = 5 / 14;
/** The same from dash to dash of `dashPairs`, and the length of each. */
export const dashPairPart = 0.38;
export const pairedDashPart = 0.26;

/**
 * How a line of a family is drawn. Without colours dots of praise would look like those of a rebuke, and dashes of money
 * that was given like those of a statement: they come in pairs.
 */
export function patternOf(line: Line, family: Family | undefined): Pattern {
  if (line === "dots" && family === "conflict") return "pairs";
  return line === "dashes" && family === "money" ? "dashPairs" : line;
}

/** Patterns of dashes, which are longer where they are broad. */
export function isDashed(line: Pattern): boolean {
  return line === "dashes" || line === "dashPairs" || line === "longDashes";
}

export function isDotted(line: Pattern): boolean {
  return line === "dots" || line === "pairs";
}

/** `zigzag` runs flat for this long before its first and after its last tooth. */
export const flatEndPx = 7;
export const arrowLengthPx = 10;
export const arrowWidthPx = 9;
/** An arrow is broader than its line by this much, both sides together. */
export const arrowShoulderPx = 6;
/** Arrows of thin lines are smaller, but not by as much as the lines. */
export const ongoingArrow = 0.8;
/** An arrow takes at most this part of a short line, and stands back from its end by at most this. */
export const longestArrowPart = 0.6;
export const longestBackPart = 0.7;
/** The line is open for this long before the tip of an arrow that stands back from its end. */
export const beforeTipPx = 2.5;
/** In the place of the arrow where something was refused or failed: a cross of this size, and its strokes. */
export const crossPx = 9;
export const crossStrokePx = 1.8;
/** A relation that is only possibly in the window: opacity, and the rhythm of its gaps. */
export const possiblyOpacity = 0.45;
export const possiblyGap = { periodPx: 26, gapPx: 7 } as const;
/** Clear space in the middle of a claimed, disputed or denied line without arrow, for a question mark. */
/** A line beside the window is broken by a double bar, this part of its way along it. */
export const awayPart = 0.3;
export const awayApartPx = 5;
export const awayReachPx = 7;
export const awayStrokePx = 1.8;
export const doubtGapPx = 16;
/** Widest lines of each pattern that still show it. */
const widestPx: Readonly<Record<Line, number>> = { double: 3.2, zigzag: 4, solid: 8, dots: 5, dashdot: 5, dashes: 6 };
/** The width of other lines of money is that of their style. */
const moneyLines: readonly Line[] = ["solid", "dashes"];
/** Dashes of broad lines are longer: a period is at least this many widths. */
export const dashWidths = 2.5;
/** So many lanes find room at full width; more are drawn thinner, down to half. */
const mostAtFullWidth = 300;

/** How a type says that its relations are drawn. `RelationType` of the model has it all. */
export interface TypeLook {
  readonly line: Line;
  readonly family: Family;
  readonly directed: boolean;
}

/** How one relation is drawn, whenever it is. */
export interface RelationLook {
  readonly line: Pattern;
  readonly widthPx: number;
  /** Ends in a cross instead of an arrow. */
  readonly isFailed: boolean;
}

/** A scene, or what else is drawn together. */
export interface DrawnTogether {
  readonly relations: readonly Pick<Relation, "amount">[];
  readonly typeOf: (row: number) => TypeLook | undefined;
  /** Rows of the relations in scope: the largest sum of money among them is the widest. */
  readonly rows: readonly number[];
  readonly laneCount: number;
  /** Part of the largest weight among them, from 0 to 1, where relations have weights. */
  readonly weightShareOf?: ((row: number) => number) | undefined;
}

/** Length after which dashes of this width repeat. */
export function dashPeriodPx(line: Pattern, widthPx: number): number {
  return Math.max(lineStyles[line].periodPx, dashWidths * widthPx);
}

/** Whether the width of a relation says how much money has flowed or is to flow. */
export function isMoneyByWidth({ amount }: Pick<Relation, "amount">, type: TypeLook | undefined): boolean {
  if (amount === undefined || amount.qualifier === "failed" || !(amount.value > 0)) return false;
  return type?.family === "money" && moneyLines.includes(type.line);
}

/**
 * Width in pixels of a line of money of `amount` where `largest` is the largest amount of the scene in any currency:
 * from 2 by the square root. Without an amount: the narrowest.
 */
export function moneyWidthPx(line: Line, amount: number, largest: number): number {
  const narrowest = lineStyles.solid.widthPx;
  if (!(amount > 0) || !(largest > 0)) return narrowest;
  return widthBetween(narrowest, widestPx[line], amount / largest);
}

/** The same for a part of the largest weight, from the width of the line's style. */
export function weightWidthPx(line: Line, share: number): number {
  return widthBetween(lineStyles[line].widthPx, widestPx[line], share);
}

function widthBetween(narrowest: number, widest: number, share: number): number {
  return narrowest + (widest - narrowest) * Math.sqrt(Math.min(1, share));
}

/**
 * How each relation is drawn, by its row. Money is as wide as its amount says, in long dashes while it is only planned or
 * where it never flowed; others as their weight says, or their style; in pictures of more than 300 lanes thinner, by the square root of
 * their number.
 */
export function relationLooks(together: DrawnTogether): (row: number) => RelationLook {
  const { relations, typeOf, rows, laneCount, weightShareOf } = together;
  const moneyOf = (row: number): number => {
    const relation = relations[row];
    return relation !== undefined && isMoneyByWidth(relation, typeOf(row)) ? (relation.amount?.value ?? 0) : 0;
  };
  const largest = rows.reduce((most, row) => Math.max(most, moneyOf(row)), 0);
  const crowding = Math.max(0.5, Math.min(1, Math.sqrt(mostAtFullWidth / laneCount)));
  return (row) => {
    const type = typeOf(row);
    const qualifier = relations[row]?.amount?.qualifier;
    const own = type?.line ?? "dashes";
    const amount = moneyOf(row);
    const isOffer = type?.family === "money" && (qualifier === "planned" || qualifier === "failed");
    return {
      line: isOffer ? "longDashes" : patternOf(own, type?.family),
      widthPx:
        crowding * (amount > 0 ? moneyWidthPx(own, amount, largest) : weightWidthPx(own, weightShareOf?.(row) ?? 0)),
      isFailed: qualifier === "failed" && type?.directed === true,
    };
  };
}

/** How much room a lane takes, in pixels: half its breadth, and length and half the width of its arrowhead. */
export interface LaneBreadth {
  readonly halfPx: number;
  readonly headPx: number;
  readonly headHalfPx: number;
}

/** Of most lines. */
export const usualBreadth: LaneBreadth = { halfPx: 1.5, headPx: arrowLengthPx, headHalfPx: arrowWidthPx / 2 };

/** Of a relation that begins in the window: with teeth or both strokes. */
export function breadthOf({ line, widthPx }: Pick<RelationLook, "line" | "widthPx">): LaneBreadth {
  const { amplitudePx, gapPx } = lineStyles[line];
  const scale = arrowScale(widthPx);
  return {
    halfPx: amplitudePx + widthPx / 2 + (line === "double" ? (gapPx + widthPx) / 2 : 0),
    headPx: arrowLengthPx * scale,
    headHalfPx: (arrowWidthPx / 2) * scale,
  };
}

/** Arrows of broad lines are larger. */
export function arrowScale(widthPx: number): number {
  return Math.max(1, (widthPx + arrowShoulderPx) / arrowWidthPx);
}

/** What of a model decides how its relations look. */
export interface LookSource {
  readonly dataset: { readonly relations: readonly Pick<Relation, "amount">[] };
  readonly types: readonly TypeLook[];
  readonly columns: { readonly type: ArrayLike<number>; readonly lane: ArrayLike<number> };
  readonly weights?: { readonly values: ArrayLike<number>; readonly rank: ArrayLike<number> } | undefined;
}

/** The looks of the relations in `rows`, all that are in scope: how wide they are says what they are among these. */
export function looksIn({ dataset, types, columns, weights }: LookSource, rows: readonly number[]) {
  const { values = [], rank = [] } = weights ?? {};
  const ranks = new Set(rows.map((row) => rank[row] ?? 0).filter((each) => each > 0));
  // Where all weigh the same, none is wide.
  const heaviest = ranks.size < 2 ? 0 : (values[[...ranks].reduce((most, each) => Math.max(most, each)) - 1] ?? 0);
  return relationLooks({
    relations: dataset.relations,
    typeOf: (row) => types[columns.type[row] ?? 0],
    rows,
    laneCount: new Set(rows.map((row) => columns.lane[row])).size,
    weightShareOf: weights && ((row) => (heaviest > 0 ? (values[(rank[row] ?? 0) - 1] ?? 0) / heaviest : 0)),
  });
}

/** More lanes than this are not measured. */
const mostMeasured = 2000;

/** Lanes with the breadth of the broadest of their relations in scope; without any where they are too many. */
export function withBreadths<
  L extends { readonly relations: readonly number[] },
  P extends { readonly lanes: readonly L[] },
>(
  lanes: P & { readonly lanes: readonly L[] },
  lookOf: (row: number) => RelationLook,
): P & { readonly breadthOf?: (lane: L) => LaneBreadth } {
  if (lanes.lanes.length > mostMeasured) return lanes;
  return { ...lanes, breadthOf: ({ relations }) => relations.map((row) => breadthOf(lookOf(row))).reduce(broader) };
}

/** With more lanes told than this, arrowheads are drawn smaller on narrow frames, to no less than this. */
const mostWithLargeHeads = 80;
const leastHeadScale = 0.7;

/** How large arrowheads are drawn at a `scale` of `stageScale`, as a part of their size. */
export function headScaleOf(scale: number, toldCount: number): number {
  return toldCount > mostWithLargeHeads ? Math.min(1, Math.max(leastHeadScale, scale)) : 1;
}

export function withHeadScale(breadth: LaneBreadth, scale: number): LaneBreadth {
  return { ...breadth, headPx: scale * breadth.headPx, headHalfPx: scale * breadth.headHalfPx };
}

/** What has room for either. */
export function broader(one: LaneBreadth, other: LaneBreadth): LaneBreadth {
  return {
    halfPx: Math.max(one.halfPx, other.halfPx),
    headPx: Math.max(one.headPx, other.headPx),
    headHalfPx: Math.max(one.headHalfPx, other.headHalfPx),
  };
}
