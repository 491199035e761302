import { isolated } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import { patternOf } from "../notation/lines.ts";
import type { Palette } from "../notation/palette.ts";
import type { Block } from "./blocks.ts";
import { arcPathOf } from "./arcPath.ts";
import { countTypes, type Figure } from "./figure.ts";
import { drawLane, type LaneLook } from "./laneMark.ts";
import {
  deriveScopeKey,
  type Notation,
  notations,
  notationSamples,
  notationsOf,
  notationWords,
  sampleLook,
  sampleNumber,
} from "./notationKey.ts";
import { drawBadge } from "./names.ts";
import { sampleLine } from "./sampleLine.ts";
import { drawCapitals, drawLine, lineHeightPx, type TextStyle } from "./text.ts";
import { type SvgNode, svgNode } from "./tree.ts";
import { fitText, textWidth } from "./wrap.ts";

export const sampleWidth = 42;
const sampleGap = 7;
const countGap = 5;
const itemGap = 18;
const rowHeightFactor = 1.5;
const [badgeWidth, badgeHeight, badgeSizePx] = [13, 11, 10];

/** A sample of a line with its word, and a number where it stands for a type. */
export interface LegendItem {
  readonly look: LaneLook;
  readonly label: string;
  readonly count: string;
  /** A number on the line of the sample, or none; of a step in a circle. */
  readonly badge: string;
  readonly isStep?: boolean;
  /** Id of the type; undefined for an explanation of the notation. */
  readonly type: string | undefined;
}

/** The types that the picture shows, with the number of relations of each. */
export function typeItems(figure: Figure, t: Translator, palette: Palette): readonly LegendItem[] {
  const { types, dataset } = figure.model;
  return countTypes(figure).flatMap((count, row) => {
    const type = types[row];
    if (type === undefined || count === 0) return [];
    const color = palette.family[type.family];
    const look = sampleLook(patternOf(type.line, type.family), color, palette.background, {
      isDirected: type.directed,
    });
    return [
      { look, label: t.typeLabel(type, dataset.language), count: t.formatNumber(count), badge: "", type: type.id },
    ];
  });
}

/** Explanations of what is drawn unlike the rest, as far as it occurs and is wanted. */
export function notationItems(
  figure: Figure,
  t: Translator,
  palette: Palette,
  wanted: readonly Notation[] = notations,
): readonly LegendItem[] {
  const found = notationsIn(figure);
  const { answered, told, model, scope } = figure;
  const { weights } = deriveScopeKey(model, scope);
  const occurring = wanted.filter(
    (notation) => found.has(notation) && (notation !== "weight" || weights !== undefined),
  );
  return occurring.map((notation) => {
    const { line, family, special } = notationSamples[notation];
    const color = family === undefined ? palette.text : palette.family[family];
    return {
      look: sampleLook(line, color, palette.background, special),
      label:
        notation === "ongoing" && told !== undefined && answered === undefined
          ? t.words.picture.toldEarlier
          : notationWords(notation, occurring, t, weights, answered?.key),
      count: "",
      badge: sampleNumber(notation, t),
      isStep: notation === "step",
      type: undefined,
    };
  });
}

function notationsIn({ model, drawn, scope, shown, told, story, answered }: Figure): ReadonlySet<Notation> {
  const { lane } = model.columns;
  const inSteps = new Set(answered?.marks === undefined ? story?.steps.flatMap(({ rows }) => rows) : []);
  const found = new Set(drawn.flatMap(({ row }) => notationsOf(model, row)));
  if (drawn.some(({ isStrong, isLit, isAway }) => !isStrong && !isAway && (isLit || told === undefined)))
    found.add("ongoing");
  if (drawn.some(({ row, isLit }) => isLit && inSteps.has(row))) found.add("step");
  if (drawn.some(({ isAway }) => isAway)) found.add("away");
  if (drawn.some(({ isSure }) => !isSure)) found.add("possibly");
  if (scope.relationRows.some((row) => shown.laneCount(lane[row] ?? 0) > 1)) found.add("count");
  return found;
}

/** In columns below each other, each in a row of its own, or one after the other, as many as a row takes. */
type Arrangement = "flow" | "list" | "packed";

/** Items in as many rows as they need. */
export function legendBlock(
  items: readonly LegendItem[],
  width: number,
  style: TextStyle,
  arrangement: Arrangement,
  gap: number,
): Block {
  const places = arrange(items, width, style, arrangement);
  const rowHeight = style.sizePx * rowHeightFactor;
  const rows = places.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return {
    height: rows * rowHeight,
    gap,
    draw: (left, top) =>
      places.map(({ item, x, row }) => drawItem(item, { left, x, width }, top + row * rowHeight, style)),
  };
}

interface ItemPlace {
  readonly item: LegendItem;
  readonly x: number;
  readonly row: number;
}

/** In columns: in as few rows as the width allows. */
function arrange(
  items: readonly LegendItem[],
  width: number,
  style: TextStyle,
  arrangement: Arrangement,
): readonly ItemPlace[] {
  if (arrangement === "packed") return pack(items, width, style);
  const lefts = arrangement === "list" ? [0] : columnsOf(items, width, style);
  return items.map((item, index) => {
    const column = index % lefts.length;
    return { item, x: lefts[column] ?? 0, row: (index - column) / lefts.length };
  });
}

function pack(items: readonly LegendItem[], width: number, style: TextStyle): readonly ItemPlace[] {
  let [x, row] = [0, 0];
  return items.map((item) => {
    const wide = widthOf(item, style);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const place = { item, x, row };
    x += wide + itemGap;
    return place;
  });
}

/** Left edges of columns as wide as the widest of their items; one column if no more fit. */
function columnsOf(items: readonly LegendItem[], width: number, style: TextStyle): readonly number[] {
  const widths = items.map((item) => widthOf(item, style));
  for (let rows = 1; rows < items.length; rows += 1) {
    const count = Math.ceil(items.length / rows);
    const lefts = [0];
    for (let column = 0; column < count; column += 1) {
      const widest = Math.max(...widths.filter((_, index) => index % count === column));
      lefts.push((lefts.at(-1) ?? 0) + widest + itemGap);
    }
    const right = (lefts.pop() ?? 0) - itemGap;
    if (right <= width) return lefts;
  }
  return [0];
}

function widthOf({ label, count }: LegendItem, style: TextStyle): number {
  const countWidth = count === "" ? 0 : countGap + textWidth(count, { ...style, isBold: true });
  return sampleWidth + sampleGap + textWidth(label, style) + countWidth;
}

/**
 * From its place in a row on, in the direction of its words. From right to left its number is of one line with them: how
 * wide they are is only estimated.
 */
function drawItem(
  item: LegendItem,
  { left, x, width }: { readonly left: number; readonly x: number; readonly width: number },
  y: number,
  style: TextStyle,
): SvgNode {
  const { label, count, type } = item;
  const bold = { ...style, isBold: true };
  const countRoom = count === "" ? 0 : countGap + textWidth(count, bold);
  const fitted = fitText(label, width - x - sampleWidth - sampleGap - countRoom, style);
  const isTurned = style.direction === "rtl";
  const align = isTurned ? "right" : "left";
  const edge = (along: number) => (isTurned ? left + width - along : left + along);
  const textX = x + sampleWidth + sampleGap;
  const countX = textX + textWidth(fitted, style) + countGap;
  const textY = y + (style.sizePx * rowHeightFactor - lineHeightPx(style)) / 2;
  return svgNode("g", { "data-type": type, "data-part": "legend" }, [
    ...drawSample(item, isTurned ? edge(x) - sampleWidth : edge(x), y + (style.sizePx * rowHeightFactor) / 2),
    drawLine(
      isTurned && count !== "" ? `${isolated(fitted)}\u00a0\u00a0${count}` : fitted,
      edge(textX),
      textY,
      style,
      align,
    ),
    ...(count === "" || isTurned ? [] : [drawLine(count, edge(countX), textY, bold)]),
  ]);
}

/** The line of an item from `x` on, its middle at `y`, with what stands on it. */
export function drawSample({ look, badge, isStep = false }: LegendItem, x: number, y: number): SvgNode[] {
  const line = drawLane(arcPathOf(sampleLine(x, y, sampleWidth)), look);
  if (badge === "") return [line];
  const middle = x + sampleWidth / 2;
  if (isStep) return [line, ...drawBadge(badge, [middle, y], look.color, look.background, look.color)];
  const ground = { x: middle - badgeWidth / 2, y: y - badgeHeight / 2, width: badgeWidth, height: badgeHeight };
  const digits = drawCapitals(badge, [middle, y], badgeSizePx, look.color, { stroke: "none" });
  return [line, svgNode("rect", { ...ground, fill: look.background }), digits];
}
