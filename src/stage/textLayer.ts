import type { Point } from "../dataset/types.ts";
import type { Lane, Model } from "../model/types.ts";
import type { Frame } from "../notation/frame.ts";
import { type GroupBox, groupRadiusPx, groupStrokePx, groupTitleSizePx } from "../notation/groups.ts";
import type { LaneCount } from "../notation/laneCounts.ts";
import {
  badgeFontSizePx,
  badgeRadiusPx,
  badgeRingPx,
  baselineBelowMiddle,
  capitalsBelowMiddle,
  countFontSizePx,
  fontFamily,
  initialsSize,
  initialsWidth,
  isRightToLeft,
  labelHaloPx,
  lineWordsFontSizePx,
  wordsHaloPx,
} from "../notation/lettering.ts";
import type { SaidWords } from "../notation/lineWords.ts";
import type { Palette } from "../notation/palette.ts";
import type { PlacedLabel } from "../notation/labelCandidates.ts";

export interface DrawnDisc {
  readonly centre: Point;
  readonly radiusPx: number;
  readonly initials: string;
  readonly isLit: boolean;
}

export interface DrawnLabel {
  readonly label: PlacedLabel;
  readonly isLit: boolean;
  /** Way of its actor from where the label was placed, in CSS pixels. */
  readonly offset: Point;
}

/** What lies over the lines and discs: initials, numbers on lines, names. */
export interface DrawnText {
  readonly model: Model;
  readonly palette: Palette;
  readonly discs: readonly DrawnDisc[];
  readonly labels: readonly DrawnLabel[];
  readonly counts: readonly LaneCount<Lane>[];
  readonly groups: readonly GroupBox[];
  readonly words: readonly SaidWords<Lane>[];
}

/** Draws everything anew, on a canvas that it brings to the size of the frame. */
export function drawTextOver(
  context: CanvasRenderingContext2D,
  text: DrawnText,
  { widthPx, heightPx }: Frame,
  pixelRatio: number,
): void {
  fitCanvas(context.canvas, widthPx, heightPx, pixelRatio);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  context.lineJoin = "round";
  // As SVG has its text: in sizes and places that are no whole pixels.
  context.textRendering = "geometricPrecision";
  for (const group of text.groups) drawGroup(context, text.palette, group);
  drawInitials(context, text);
  for (const count of text.counts) drawCount(context, text, count);
  for (const words of text.words) drawLineWords(context, text, words);
  // Names of faded actors first, so that no halo of theirs lies over a name that matters.
  for (const isLit of [false, true]) {
    for (const label of text.labels) if (label.isLit === isLit) drawLabel(context, text.palette, label);
  }
}

function fitCanvas(canvas: HTMLCanvasElement, widthPx: number, heightPx: number, pixelRatio: number): void {
  const width = Math.round(widthPx * pixelRatio);
  const height = Math.round(heightPx * pixelRatio);
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${widthPx}px`;
  canvas.style.height = `${heightPx}px`;
}

function drawGroup(context: CanvasRenderingContext2D, palette: Palette, group: GroupBox): void {
  const { title, titleBox, x, y, width, height } = group;
  context.beginPath();
  context.roundRect(x, y, width, height, groupRadiusPx);
  context.strokeStyle = palette.control;
  context.lineWidth = groupStrokePx;
  context.stroke();
  context.font = `bold ${groupTitleSizePx}px ${fontFamily}`;
  context.textAlign = "left";
  context.direction = isRightToLeft(title) ? "rtl" : "ltr";
  context.strokeStyle = palette.background;
  context.lineWidth = 2 * labelHaloPx;
  context.fillStyle = palette.muted;
  const baseline = titleBox.y + titleBox.height / 2 + groupTitleSizePx * capitalsBelowMiddle;
  context.strokeText(title, titleBox.x, baseline, titleBox.width + 1);
  context.fillText(title, titleBox.x, baseline, titleBox.width + 1);
}

function drawInitials(context: CanvasRenderingContext2D, { discs, palette }: DrawnText): void {
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  for (const { centre, radiusPx, initials, isLit } of discs) {
    const size = radiusPx * initialsSize;
    context.font = `bold ${size}px ${fontFamily}`;
    context.fillStyle = isLit ? palette.actorText : palette.fadedText;
    context.fillText(initials, centre[0], centre[1] + size * capitalsBelowMiddle, radiusPx * initialsWidth);
  }
}

function drawCount(context: CanvasRenderingContext2D, { model, palette }: DrawnText, count: LaneCount<Lane>): void {
  const family = model.types[count.lane.type]?.family ?? "other";
  context.beginPath();
  context.roundRect(count.x, count.y, count.width, count.height, count.height / 2);
  context.fillStyle = palette.background;
  context.fill();
  context.font = `bold ${countFontSizePx}px ${fontFamily}`;
  context.textAlign = "center";
  context.fillStyle = palette.family[family];
  context.fillText(String(count.count), count.centre[0], count.centre[1] + countFontSizePx * capitalsBelowMiddle);
}

function drawLineWords(context: CanvasRenderingContext2D, { model, palette }: DrawnText, words: SaidWords<Lane>): void {
  const { said, box, align, badge } = words;
  const ink = words.isNow ? palette.text : palette.muted;
  if (box !== undefined && said.words !== "") {
    context.font = `bold ${lineWordsFontSizePx}px ${fontFamily}`;
    context.textAlign = align === "centre" ? "center" : align;
    context.strokeStyle = palette.background;
    context.lineWidth = 2 * wordsHaloPx;
    context.fillStyle = ink;
    context.direction = isRightToLeft(said.words) ? "rtl" : "ltr";
    const x = box.x + { left: 0, centre: 0.5, right: 1 }[align] * box.width;
    const y = box.y + box.height / 2 + lineWordsFontSizePx * baselineBelowMiddle;
    for (const draw of ["strokeText", "fillText"] as const) context[draw](said.words, x, y, box.width + 1);
  }
  if (badge === undefined || said.badge === "") return;
  context.beginPath();
  context.arc(badge[0], badge[1], badgeRadiusPx - badgeRingPx / 2, 0, 2 * Math.PI);
  context.fillStyle = palette.background;
  context.fill();
  context.strokeStyle = palette.family[model.types[words.lane.type]?.family ?? "other"];
  context.lineWidth = badgeRingPx;
  context.stroke();
  context.font = `bold ${badgeFontSizePx}px ${fontFamily}`;
  context.textAlign = "center";
  context.fillStyle = ink;
  context.fillText(said.badge, badge[0], badge[1] + badgeFontSizePx * capitalsBelowMiddle);
}

function drawLabel(context: CanvasRenderingContext2D, palette: Palette, { label, isLit, offset }: DrawnLabel): void {
  const { lines, align, fontSizePx, lineHeightPx, width } = label;
  context.font = `bold ${fontSizePx}px ${fontFamily}`;
  context.textAlign = align === "centre" ? "center" : align;
  context.strokeStyle = palette.background;
  context.lineWidth = 2 * labelHaloPx;
  context.fillStyle = isLit ? palette.text : palette.fadedText;
  const part = { left: 0, centre: 0.5, right: 1 }[align];
  const x = label.x + offset[0] + part * width;
  const first = label.y + offset[1] + lineHeightPx / 2 + fontSizePx * baselineBelowMiddle;
  // All halos before all letters. A font wider than the measured one is squeezed into the box rather than run into a
  // neighbour.
  for (const draw of ["strokeText", "fillText"] as const) {
    for (const [row, line] of lines.entries()) {
      context.direction = isRightToLeft(line) ? "rtl" : "ltr";
      context[draw](line, x, first + row * lineHeightPx, width + 1);
    }
  }
}
