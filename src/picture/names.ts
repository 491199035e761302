import type { Point } from "../dataset/types.ts";
import { type GroupBox, groupRadiusPx, groupStrokePx, groupTitleSizePx } from "../notation/groups.ts";
import type { LaneCount } from "../notation/laneCounts.ts";
import {
  badgeFontSizePx,
  badgeRadiusPx,
  badgeRingPx,
  countFontSizePx,
  labelHaloPx,
  lineWordsFontSizePx,
  lineWordsHeightPx,
  wordsHaloPx,
} from "../notation/lettering.ts";
import type { SaidWords } from "../notation/lineWords.ts";
import type { Palette } from "../notation/palette.ts";
import type { Box } from "../notation/paths.ts";
import type { PortLane } from "../notation/ports.ts";
import type { PlacedLabel } from "../notation/labelCandidates.ts";
import { drawCapitals, drawLine } from "./text.ts";
import { rounded, type SvgNode, svgNode } from "./tree.ts";

/** The number of relations on a line that stands for several, on a ground of its own. */
export function drawCount(
  { written, centre, x, y, width, height }: LaneCount<PortLane>,
  color: string,
  { background }: Palette,
): SvgNode[] {
  return [
    svgNode("rect", { x, y, width, height, rx: height / 2, fill: background }),
    drawCapitals(written, centre, countFontSizePx, color, { "data-part": "count" }),
  ];
}

/** The box of a group with its title. */
export function drawGroup({ title, titleBox, x, y, width, height }: GroupBox, palette: Palette): SvgNode[] {
  const rectangle = { x, y, width, height, rx: groupRadiusPx, fill: "none", stroke: palette.control };
  const box = svgNode("rect", { ...rectangle, "stroke-width": groupStrokePx });
  if (title === "") return [box];
  const lineHeight = titleBox.height / groupTitleSizePx;
  const style = { sizePx: groupTitleSizePx, isBold: true, isSerif: false, color: palette.muted, lineHeight };
  const halo = { stroke: palette.background, "stroke-width": 2 * labelHaloPx, "paint-order": "stroke" };
  return [box, drawLine(title, titleBox.x, titleBox.y, style, "left", halo)];
}

/** A word or two beside a line, and the number of a step on it; what was told earlier in a softer tone. */
export function drawLineWords(
  { said, box, align, badge, isNow }: SaidWords<PortLane>,
  color: string,
  { background, text, muted }: Palette,
): SvgNode[] {
  const ink = isNow ? text : muted;
  const halo = {
    stroke: background,
    "stroke-width": 2 * wordsHaloPx,
    "paint-order": "stroke",
    "data-part": "line-words",
  };
  const style = { sizePx: lineWordsFontSizePx, isBold: true, isSerif: false, color: ink };
  const lineHeight = lineWordsHeightPx / lineWordsFontSizePx;
  const words =
    box === undefined || said.words === ""
      ? []
      : [drawLine(said.words, anchorOf(box, align), box.y, { ...style, lineHeight }, align, halo)];
  return [
    ...words,
    ...(badge === undefined || said.badge === "" ? [] : drawBadge(said.badge, badge, color, background, ink)),
  ];
}

/** The number of a step on a line. */
export function drawBadge(number: string, [x, y]: Point, color: string, background: string, text: string): SvgNode[] {
  const radius = badgeRadiusPx - badgeRingPx / 2;
  const d = `M${rounded(x - radius)} ${rounded(y)}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;
  return [
    svgNode("path", { d, fill: background, stroke: color, "stroke-width": badgeRingPx }),
    drawCapitals(number, [x, y], badgeFontSizePx, text, { "data-part": "step" }),
  ];
}

function anchorOf({ x, width }: Box, align: "left" | "centre" | "right"): number {
  return x + { left: 0, centre: 0.5, right: 1 }[align] * width;
}

export function drawLabel(label: PlacedLabel, isLit: boolean, palette: Palette): SvgNode[] {
  const { lines, align, fontSizePx, lineHeightPx, width } = label;
  const color = isLit ? palette.text : palette.fadedText;
  const style = { sizePx: fontSizePx, isBold: true, isSerif: false, color, lineHeight: lineHeightPx / fontSizePx };
  const x = anchorOf({ ...label, width }, align);
  const halo = { stroke: palette.background, "stroke-width": 2 * labelHaloPx, "paint-order": "stroke" };
  return lines.map((line, row) => drawLine(line, x, label.y + row * lineHeightPx, style, align, halo));
}
