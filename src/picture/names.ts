import { type GroupBox, groupRadiusPx, groupStrokePx, groupTitleSizePx } from "../notation/groups.ts";
import type { LaneCount } from "../notation/laneCounts.ts";
import { countFontSizePx, labelHaloPx } from "../notation/lettering.ts";
import type { Palette } from "../notation/palette.ts";
import type { LanePlace } from "../notation/placement.ts";
import type { PlacedLabel } from "../notation/labelCandidates.ts";
import { drawCapitals, drawLine } from "./text.ts";
import { type SvgNode, svgNode } from "./tree.ts";

/** The number of relations on a line that stands for several, on a ground of its own. */
export function drawCount(
  { count, centre, x, y, width, height }: LaneCount<LanePlace>,
  color: string,
  { background }: Palette,
): SvgNode[] {
  return [
    svgNode("rect", { x, y, width, height, rx: height / 2, fill: background }),
    drawCapitals(String(count), centre, countFontSizePx, color, { "data-part": "count" }),
  ];
}

/** The box of a group with its title. */
export function drawGroup({ title, titleBox, x, y, width, height }: GroupBox, palette: Palette): SvgNode[] {
  const rectangle = { x, y, width, height, rx: groupRadiusPx, fill: "none", stroke: palette.control };
  const box = svgNode("rect", { ...rectangle, "stroke-width": groupStrokePx });
  if (title === "") return [box];
  const color = palette.muted;
  const style = {
    sizePx: groupTitleSizePx,
    isBold: true,
    isSerif: false,
    color,
    lineHeight: titleBox.height / groupTitleSizePx,
  };
  const halo = { stroke: palette.background, "stroke-width": 2 * labelHaloPx, "paint-order": "stroke" };
  return [box, drawLine(title, titleBox.x, titleBox.y, style, "left", halo)];
}

export function drawLabel(label: PlacedLabel, isLit: boolean, palette: Palette): SvgNode[] {
  const { lines, align, fontSizePx, lineHeightPx, width } = label;
  const color = isLit ? palette.text : palette.control;
  const style = { sizePx: fontSizePx, isBold: true, isSerif: false, color, lineHeight: lineHeightPx / fontSizePx };
  const x = label.x + { left: 0, centre: 0.5, right: 1 }[align] * width;
  const halo = { stroke: palette.background, "stroke-width": 2 * labelHaloPx, "paint-order": "stroke" };
  return lines.map((line, row) => drawLine(line, x, label.y + row * lineHeightPx, style, align, halo));
}
