import type { Point } from "../dataset/types.ts";
import type { Lane, Model } from "../model/types.ts";
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
import { badgeBox, type SaidWords } from "../notation/lineWords.ts";
import type { Palette } from "../notation/palette.ts";
import type { PlacedLabel } from "../notation/labelCandidates.ts";
import type { Box } from "../notation/paths.ts";

export interface DrawnDisc {
  readonly row: number;
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

/** Some ink of the layer: the same as before if it has the same looks. */
export interface TextPiece {
  /** Tells it from the other pieces. */
  readonly key: string;
  /** Holds its ink, with some air. */
  readonly box: Box;
  /** All that its ink follows from, besides `key`. */
  readonly looks: readonly unknown[];
  draw(context: CanvasRenderingContext2D): void;
}

/** Strokes and the bows of letters that leave their line. */
const airPx = 4;

/** What is written, from bottom to top. */
export function piecesOf(text: DrawnText): readonly TextPiece[] {
  const { model, palette } = text;
  const familyInk = ({ type }: Lane): string => palette.family[model.types[type]?.family ?? "other"];
  const names = text.labels.map((label) => labelPiece(label, palette));
  return [
    ...text.groups.map((group, index) => groupPiece(group, index, palette)),
    ...text.discs.map((disc) => initialsPiece(disc, palette)),
    ...text.counts.map((count) => countPiece(count, familyInk(count.lane), palette)),
    ...text.words.flatMap((words) => [
      ...wordsPieces(words, palette),
      ...badgePieces(words, familyInk(words.lane), palette),
    ]),
    // Names of faded actors first, so that no halo of theirs lies over a name that matters.
    ...names.filter((_, index) => text.labels[index]?.isLit === false),
    ...names.filter((_, index) => text.labels[index]?.isLit === true),
  ];
}

function groupPiece(group: GroupBox, index: number, palette: Palette): TextPiece {
  const { title, titleBox, x, y, width, height } = group;
  return {
    key: `group ${index}`,
    box: withAir(group, airPx + groupTitleSizePx),
    looks: [group, palette],
    draw: (context) => {
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
    },
  };
}

function initialsPiece({ row, centre, radiusPx, initials, isLit }: DrawnDisc, palette: Palette): TextPiece {
  const [x, y] = centre;
  return {
    key: `initials ${row}`,
    box: withAir({ x: x - radiusPx, y: y - radiusPx, width: 2 * radiusPx, height: 2 * radiusPx }, airPx),
    looks: [x, y, radiusPx, initials, isLit, palette],
    draw: (context) => {
      const size = radiusPx * initialsSize;
      context.font = `bold ${size}px ${fontFamily}`;
      context.textAlign = "center";
      context.fillStyle = isLit ? palette.actorText : palette.fadedText;
      context.fillText(initials, x, y + size * capitalsBelowMiddle, radiusPx * initialsWidth);
    },
  };
}

function countPiece({ lane, written, centre, ...box }: LaneCount<Lane>, ink: string, palette: Palette): TextPiece {
  const { x, y, width, height } = box;
  return {
    key: `count ${lane.row}`,
    box: withAir(box, airPx),
    looks: [x, y, width, written, ink, palette],
    draw: (context) => {
      context.beginPath();
      context.roundRect(x, y, width, height, height / 2);
      context.fillStyle = palette.background;
      context.fill();
      context.font = `bold ${countFontSizePx}px ${fontFamily}`;
      context.textAlign = "center";
      context.fillStyle = ink;
      context.fillText(written, centre[0], centre[1] + countFontSizePx * capitalsBelowMiddle);
    },
  };
}

function wordsPieces({ lane, said, box, align, isNow }: SaidWords<Lane>, palette: Palette): readonly TextPiece[] {
  if (box === undefined || said.words === "") return [];
  const ink = isNow ? palette.text : palette.muted;
  const draw = (context: CanvasRenderingContext2D): void => {
    context.font = `bold ${lineWordsFontSizePx}px ${fontFamily}`;
    context.textAlign = align === "centre" ? "center" : align;
    context.strokeStyle = palette.background;
    context.lineWidth = 2 * wordsHaloPx;
    context.fillStyle = ink;
    context.direction = isRightToLeft(said.words) ? "rtl" : "ltr";
    const x = box.x + { left: 0, centre: 0.5, right: 1 }[align] * box.width;
    const y = box.y + box.height / 2 + lineWordsFontSizePx * baselineBelowMiddle;
    for (const write of ["strokeText", "fillText"] as const) context[write](said.words, x, y, box.width + 1);
  };
  return [
    { key: `words ${lane.row}`, box: withAir(box, airPx + lineWordsFontSizePx), looks: [box, said.words, ink], draw },
  ];
}

function badgePieces(
  { lane, said, badge, isNow }: SaidWords<Lane>,
  ring: string,
  palette: Palette,
): readonly TextPiece[] {
  if (badge === undefined || said.badge === "") return [];
  const ink = isNow ? palette.text : palette.muted;
  const draw = (context: CanvasRenderingContext2D): void => {
    context.beginPath();
    context.arc(badge[0], badge[1], badgeRadiusPx - badgeRingPx / 2, 0, 2 * Math.PI);
    context.fillStyle = palette.background;
    context.fill();
    context.strokeStyle = ring;
    context.lineWidth = badgeRingPx;
    context.stroke();
    context.font = `bold ${badgeFontSizePx}px ${fontFamily}`;
    context.textAlign = "center";
    context.fillStyle = ink;
    context.fillText(said.badge, badge[0], badge[1] + badgeFontSizePx * capitalsBelowMiddle);
  };
  return [
    { key: `badge ${lane.row}`, box: withAir(badgeBox(badge), airPx), looks: [badge, said.badge, ink, ring], draw },
  ];
}

function labelPiece({ label, isLit, offset }: DrawnLabel, palette: Palette): TextPiece {
  const { lines, align, fontSizePx, lineHeightPx, width, height } = label;
  const [left, top] = [label.x + offset[0], label.y + offset[1]];
  return {
    key: `name ${label.key}`,
    box: withAir({ x: left, y: top, width, height }, airPx + fontSizePx),
    looks: [label, left, top, isLit, palette],
    draw: (context) => {
      context.font = `bold ${fontSizePx}px ${fontFamily}`;
      context.textAlign = align === "centre" ? "center" : align;
      context.strokeStyle = palette.background;
      context.lineWidth = 2 * labelHaloPx;
      context.fillStyle = isLit ? palette.text : palette.fadedText;
      const x = left + { left: 0, centre: 0.5, right: 1 }[align] * width;
      const first = top + lineHeightPx / 2 + fontSizePx * baselineBelowMiddle;
      // All halos before all letters. A font wider than the measured one is squeezed into the box rather than run into
      // a neighbour.
      for (const write of ["strokeText", "fillText"] as const) {
        for (const [row, line] of lines.entries()) {
          context.direction = isRightToLeft(line) ? "rtl" : "ltr";
          context[write](line, x, first + row * lineHeightPx, width + 1);
        }
      }
    },
  };
}

function withAir({ x, y, width, height }: Box, px: number): Box {
  return { x: x - px, y: y - px, width: width + 2 * px, height: height + 2 * px };
}
