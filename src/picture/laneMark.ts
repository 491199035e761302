import type { Point } from "../dataset/types.ts";
import {
  arrowLengthPx,
  arrowScale,
  arrowWidthPx,
  awayApartPx,
  awayPart,
  awayReachPx,
  awayStrokePx,
  beforeTipPx,
  crossPx,
  crossStrokePx,
  doubtGapPx,
  isDotted,
  lineStyles,
  longestArrowPart,
  longestBackPart,
  type Pattern,
  ongoingArrow,
  possiblyOpacity,
} from "../notation/lines.ts";
import { type ArcPath, pointWords } from "./arcPath.ts";
import { possibleGaps, strokeOf } from "./strokes.ts";
import { rounded, type SvgNode, svgNode } from "./tree.ts";

/** How a lane is drawn. */
export interface LaneLook {
  readonly line: Pattern;
  readonly widthPx: number;
  readonly color: string;
  /** Inside of hollow arrows. */
  readonly background: string;
  readonly isDirected: boolean;
  /** Refused or failed: a cross in the place of the arrow. */
  readonly isFailed: boolean;
  readonly isDoubtful: boolean;
  /** Begins in the window, or is selected. */
  readonly isStrong: boolean;
  readonly isSure: boolean;
  /** Beside the window: broken by a double bar. */
  readonly isAway?: boolean;
}

const outlinePx = 1.5;
/** A doubtful line with shorter halves than this stays whole. */
const shortestHalfPx = 4;

/** The line of a lane with its arrow or question mark: one group with the attributes given. */
export function drawLane(arc: ArcPath, look: LaneLook, attributes: SvgNode["attributes"] = {}): SvgNode {
  return groupOf(look, attributes, [...marksOfLine(arc, look), ...marksOfHead(arc, look)]);
}

/** The same without its arrow, which others must not cover: `drawHead` draws it. */
export function drawLine(arc: ArcPath, look: LaneLook, attributes: SvgNode["attributes"] = {}): SvgNode {
  return groupOf(look, attributes, marksOfLine(arc, look));
}

export function drawHead(arc: ArcPath, look: LaneLook, attributes: SvgNode["attributes"] = {}): SvgNode {
  return groupOf(look, attributes, marksOfHead(arc, look));
}

function groupOf(look: LaneLook, attributes: SvgNode["attributes"], marks: readonly SvgNode[]): SvgNode {
  const opacity = look.isSure ? undefined : possiblyOpacity;
  return svgNode("g", { fill: "none", stroke: look.color, opacity, ...attributes }, marks);
}

function marksOfLine(arc: ArcPath, look: LaneLook): readonly SvgNode[] {
  const stroke = drawStroke(arc, look, patternLengthOf(arc, look));
  const question = isBrokenBy(look) ? [drawQuestionMark(arc.pointAt(arc.lengthPx / 2))] : [];
  return [stroke, ...question, ...(look.isAway === true ? [drawBars(arc, patternLengthOf(arc, look))] : [])];
}

/** Two strokes across the line, as a broken bond has them in the notation of conflict mapping. */
function drawBars(arc: ArcPath, patternPx: number): SvgNode {
  const bar = (sidePx: number): string => {
    const alongPx = awayPart * patternPx + (sidePx * awayApartPx) / 2;
    return `M${pointWords(arc.pointAt(alongPx, -awayReachPx))}L${pointWords(arc.pointAt(alongPx, awayReachPx))}`;
  };
  return svgNode("path", { d: bar(-1) + bar(1), "stroke-width": awayStrokePx, "data-mark": "away" });
}

function marksOfHead(arc: ArcPath, look: LaneLook): readonly SvgNode[] {
  if (!look.isDirected) return [];
  const bodyPx = bodyLengthOf(arc, look);
  return [look.isFailed ? drawCross(arc, bodyPx) : drawArrow(arc, look, bodyPx)];
}

/** Where along a line its arrow begins. */
function bodyLengthOf(arc: ArcPath, look: LaneLook): number {
  return look.isDirected ? tipPxOf(arc) - arrowLengthOf(arc, look) : arc.lengthPx;
}

/** Where along a line the tip of its arrow is. */
function tipPxOf({ lengthPx, backPx }: ArcPath): number {
  return lengthPx - Math.min(backPx, longestBackPart * lengthPx);
}

/** How much of a line its pattern fills: all of it where its arrow stands back from the end. */
function patternLengthOf(arc: ArcPath, look: LaneLook): number {
  return standsBack(arc, look) ? arc.lengthPx : bodyLengthOf(arc, look);
}

function standsBack({ backPx }: ArcPath, { isDirected }: LaneLook): boolean {
  return isDirected && backPx > 0;
}

/** Width of the stroke: thinner for what was going on before. */
export function strokeWidthPx({ line, widthPx, isStrong }: Pick<LaneLook, "line" | "widthPx" | "isStrong">): number {
  return widthPx * (isStrong ? 1 : lineStyles[line].ongoingShare);
}

/** Whether a question mark stands in the middle, since no arrow can be hollow. */
function isBrokenBy({ isDoubtful, isDirected, isFailed }: LaneLook): boolean {
  return isDoubtful && (!isDirected || isFailed);
}

function drawStroke(arc: ArcPath, look: LaneLook, patternPx: number): SvgNode {
  // A line runs on under its arrowhead, or a seam would show.
  const underPx = look.isDirected && !look.isFailed && !isDotted(look.line) ? 1 : 0;
  const beyondPx = standsBack(arc, look) ? 0 : underPx;
  const widthPx = strokeWidthPx(look);
  const gaps = gapsOf(arc, look, patternPx, underPx);
  const { d, dashes, dashOffset } = strokeOf({ line: look.line, widthPx }, arc, patternPx, gaps, beyondPx);
  return svgNode("path", {
    d,
    "stroke-width": widthPx,
    "stroke-linecap": isDotted(look.line) ? "round" : undefined,
    "stroke-linejoin": look.line === "zigzag" ? "round" : undefined,
    "stroke-dasharray": dashes,
    "stroke-dashoffset": dashOffset,
  });
}

/** Where the pattern of a line is open. */
function gapsOf(arc: ArcPath, look: LaneLook, patternPx: number, underPx: number): (readonly [number, number])[] {
  const around = (middlePx: number, gapPx: number) => [middlePx - gapPx / 2, middlePx + gapPx / 2] as const;
  const isBroken = isBrokenBy(look) && patternPx >= doubtGapPx + 2 * shortestHalfPx;
  return [
    ...(standsBack(arc, look) ? [[bodyLengthOf(arc, look) + underPx, tipPxOf(arc) + beforeTipPx] as const] : []),
    ...(look.isSure ? [] : possibleGaps(arc.lengthPx)),
    ...(look.isAway === true ? [around(awayPart * patternPx, awayApartPx)] : []),
    ...(isBroken ? [around(patternPx / 2, doubtGapPx)] : []),
  ];
}

function arrowLengthOf(arc: ArcPath, { widthPx, isStrong, isFailed }: LaneLook): number {
  const scale = arrowScale(widthPx) * (isStrong ? 1 : ongoingArrow) * arc.headScale;
  return Math.min((isFailed ? crossPx : arrowLengthPx) * scale, longestArrowPart * tipPxOf(arc));
}

/** Filled; an outline of the same size for what is claimed, disputed or denied. */
function drawArrow(arc: ArcPath, { color, background, isDoubtful }: LaneLook, bodyPx: number): SvgNode {
  const tip = arc.pointAt(tipPxOf(arc));
  const foot = arc.pointAt(bodyPx);
  const arrowPx = Math.hypot(tip[0] - foot[0], tip[1] - foot[1]);
  const slope = arrowWidthPx / arrowLengthPx / 2;
  const baseInset = isDoubtful ? outlinePx / 2 : 0;
  const tipInset = baseInset * Math.hypot(1, 1 / slope);
  const direction: Point = arrowPx > 0 ? [(tip[0] - foot[0]) / arrowPx, (tip[1] - foot[1]) / arrowPx] : [1, 0];
  const half = Math.max(0, arrowPx - baseInset - tipInset) * slope;
  const at = (alongPx: number, sidePx: number): string =>
    pointWords([
      foot[0] + direction[0] * alongPx - direction[1] * sidePx,
      foot[1] + direction[1] * alongPx + direction[0] * sidePx,
    ]);
  const d = `M${at(baseInset, half)}L${at(arrowPx - tipInset, 0)} ${at(baseInset, -half)}Z`;
  return isDoubtful
    ? svgNode("path", { d, fill: background, "stroke-width": outlinePx, "data-mark": "hollow" })
    : svgNode("path", { d, fill: color, stroke: "none" });
}

function drawCross(arc: ArcPath, bodyPx: number): SvgNode {
  const middlePx = (bodyPx + tipPxOf(arc)) / 2;
  const reach = Math.max(0, tipPxOf(arc) - middlePx - crossStrokePx / 2);
  const [x, y] = arc.pointAt(middlePx);
  const [dx, dy] = arc.directionAt(middlePx);
  const at = (along: number, side: number): string =>
    pointWords([x + (dx * along - dy * side) * reach, y + (dy * along + dx * side) * reach]);
  const d = `M${at(-1, -1)}L${at(1, 1)}M${at(-1, 1)}L${at(1, -1)}`;
  return svgNode("path", { d, "stroke-width": crossStrokePx, "stroke-linecap": "round", "data-mark": "cross" });
}

/** Drawn, not written: no font decides how large it is. */
function drawQuestionMark([x, y]: Point): SvgNode {
  const bow = `M${pointWords([x - 2.4, y - 2.9])}A2.4 2.4 0 1 1 ${pointWords([x, y - 0.2])}V${rounded(y + 1.2)}`;
  const dot = `M${pointWords([x, y + 3.85])}v.5`;
  return svgNode("path", { d: bow + dot, "stroke-width": 1.6, "stroke-linecap": "round", "data-mark": "question" });
}

/** Width of lines that do not depend on an amount. */
export function usualWidthPx(line: Pattern): number {
  return lineStyles[line].widthPx;
}
