import type { Point } from "../dataset/types.ts";
import type { Model } from "../model/types.ts";
import type { Frame } from "../notation/frame.ts";
import type { Palette } from "../notation/palette.ts";
import type { PlacedLabel } from "../notation/spots.ts";
import { countFontSizePx, type LaneCount } from "./laneCounts.ts";

/** As wide as the font that labels are measured with. */
const fontFamily = 'Arial, "Liberation Sans", Helvetica, sans-serif';
const haloPx = 3;
/** Size of initials in parts of the radius. */
const initialsSize = 0.82;
export const smallestRadiusWithInitialsPx = 8.5;

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
  readonly counts: readonly LaneCount[];
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
  drawInitials(context, text);
  for (const count of text.counts) drawCount(context, text, count);
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

function drawInitials(context: CanvasRenderingContext2D, { discs, palette }: DrawnText): void {
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  for (const { centre, radiusPx, initials, isLit } of discs) {
    const size = radiusPx * initialsSize;
    context.font = `bold ${size}px ${fontFamily}`;
    context.fillStyle = isLit ? palette.actorText : palette.muted;
    context.fillText(initials, centre[0], centre[1] + size * 0.36, radiusPx * 1.7);
  }
}

function drawCount(context: CanvasRenderingContext2D, { model, palette }: DrawnText, count: LaneCount): void {
  const family = model.types[count.lane.type]?.family ?? "other";
  context.beginPath();
  context.roundRect(count.x, count.y, count.width, count.height, count.height / 2);
  context.fillStyle = palette.background;
  context.fill();
  context.font = `bold ${countFontSizePx}px ${fontFamily}`;
  context.textAlign = "center";
  context.fillStyle = palette.family[family];
  context.fillText(String(count.count), count.centre[0], count.centre[1] + countFontSizePx * 0.36);
}

function drawLabel(context: CanvasRenderingContext2D, palette: Palette, { label, isLit, offset }: DrawnLabel): void {
  const { lines, align, fontSizePx, lineHeightPx, width } = label;
  context.font = `bold ${fontSizePx}px ${fontFamily}`;
  context.textAlign = align === "centre" ? "center" : align;
  context.strokeStyle = palette.background;
  context.lineWidth = 2 * haloPx;
  context.fillStyle = isLit ? palette.text : palette.control;
  const part = { left: 0, centre: 0.5, right: 1 }[align];
  const x = label.x + offset[0] + part * width;
  const first = label.y + offset[1] + lineHeightPx / 2 + fontSizePx * 0.35;
  // A font wider than the measured one is squeezed into the box rather than run into a neighbour.
  for (const [row, line] of lines.entries()) context.strokeText(line, x, first + row * lineHeightPx, width + 1);
  for (const [row, line] of lines.entries()) context.fillText(line, x, first + row * lineHeightPx, width + 1);
}
