import type { Point } from "../dataset/types.ts";
import type { Frame } from "./frame.ts";
import { measureText } from "./metrics.ts";
import { deriveNameForms } from "./names.ts";
import type { Box } from "./paths.ts";

/** Line height of labels in parts of the font size. */
export const labelLineHeight = 1.15;
/** Clear space between a disc and its own label. */
const ownGapPx = 3;
/** The same where the ends of its lines are all around it: beyond their arrowheads. */
export const farGapPx = 15;
const farCost = 2.5;
/** Gaps of a name in need, what each costs more than the one before, and parts of a side or of a quarter of the disc. */
const closeGapsPx = [3, 8, 13, 18];
const closeCost = 0.8;
const closeParts = [0, 0.17, 0.33, 0.5, 0.67, 0.83, 1];
const frameMarginPx = 2;
/** What it costs to set the name in the way that is not preferred, in the unit of the costs of `labels.ts`. */
const secondFormCost = 0.7;

/** An actor that wants its name beside its disc. */
export interface LabelItem {
  /** What `Paths.source` and `Paths.target` call this actor. */
  readonly key: number;
  readonly name: string;
  readonly centre: Point;
  readonly radiusPx: number;
  /** Greater goes first; equal ones go in the order given. */
  readonly priority: number;
  /** Goes before all others and gets its label even where it covers discs. */
  readonly isForced?: boolean;
  /** Goes next. */
  readonly isTold?: boolean;
  /** Rather lies on lines than goes without. */
  readonly isNeeded?: boolean;
  /** Chooses before all others, and rather covers ends of lines, in need discs, than go without. */
  readonly isLeading?: boolean;
}

export interface PlacedLabel extends Box {
  readonly key: number;
  /** One or two lines of text, from top to bottom. */
  readonly lines: readonly string[];
  /** How the lines stand in the box, in directions of the screen whatever the script. */
  readonly align: "left" | "centre" | "right";
  readonly fontSizePx: number;
  readonly lineHeightPx: number;
}

/** A place beside the disc where a label could stand, and what it costs to be there instead of below. */
export interface LabelCandidate {
  readonly label: PlacedLabel;
  readonly cost: number;
}

export function labelFontSizePx(scale: number): number {
  return Math.max(11, 13 * scale);
}

/** Places inside the frame for the name of an actor, cheapest first; none where the actor is out of the frame. */
export function labelCandidatesOf(item: LabelItem, frame: Frame, scale: number): LabelCandidate[] {
  return candidatesAround(item, frame, scale, [ownGapPx, farGapPx], farCost, usualCandidates);
}

/** The same for a name in need: all around its disc in small steps. */
export function closeCandidatesOf(item: LabelItem, frame: Frame, scale: number): LabelCandidate[] {
  return candidatesAround(item, frame, scale, closeGapsPx, closeCost, closeCandidates);
}

type Place = (x: number, y: number, align: PlacedLabel["align"], cost: number) => LabelCandidate;

/** Where a text of that size can stand around a disc of that reach; `at` takes its upper left corner. */
type PlacesAround = (
  centre: Point,
  reach: number,
  width: number,
  height: number,
  at: Place,
  frame: Frame,
) => LabelCandidate[];

function candidatesAround(
  item: LabelItem,
  frame: Frame,
  scale: number,
  gapsPx: readonly number[],
  gapCost: number,
  placesAround: PlacesAround,
): LabelCandidate[] {
  if (!isInside(item.centre[0], item.centre[1], frame, -item.radiusPx)) return [];
  const fontSizePx = labelFontSizePx(scale);
  const lineHeightPx = fontSizePx * labelLineHeight;
  const spots = deriveNameForms(item.name).flatMap((lines, form) => {
    const width = Math.max(...lines.map((line) => measureText(line, fontSizePx, true)));
    const height = lines.length * lineHeightPx;
    return gapsPx.flatMap((gapPx, ring) =>
      placesAround(
        item.centre,
        item.radiusPx + gapPx,
        width,
        height,
        (x, y, align, cost) => ({
          label: { key: item.key, x, y, width, height, lines, align, fontSizePx, lineHeightPx },
          cost: cost + form * secondFormCost + ring * gapCost,
        }),
        frame,
      ),
    );
  });
  return spots.filter(({ label }) => isBoxInside(label, frame)).sort((a, b) => a.cost - b.cost);
}

function usualCandidates(
  [cx, cy]: Point,
  reach: number,
  width: number,
  height: number,
  at: Place,
  frame: Frame,
): LabelCandidate[] {
  const diagonal = reach * Math.SQRT1_2 + 1;
  const below = cy + reach;
  const above = cy - reach - height;
  const right = cx + reach + 1;
  const left = cx - reach - 1 - width;
  const middle = cx - width / 2;
  const inFrame = Math.max(frameMarginPx, Math.min(frame.widthPx - frameMarginPx - width, middle));
  return [
    at(middle, below, "centre", 0),
    at(inFrame, below, "centre", 0.3),
    at(middle - width * 0.22, below, "centre", 0.5),
    at(middle + width * 0.22, below, "centre", 0.5),
    at(middle, above, "centre", 0.9),
    at(inFrame, above, "centre", 1.1),
    at(right, cy - height / 2, "left", 1),
    at(left, cy - height / 2, "right", 1),
    at(middle - width * 0.22, above, "centre", 1.3),
    at(middle + width * 0.22, above, "centre", 1.3),
    at(cx + diagonal, cy + diagonal, "left", 1.2),
    at(cx - diagonal - width, cy + diagonal, "right", 1.2),
    at(cx + diagonal, cy - diagonal - height, "left", 1.5),
    at(cx - diagonal - width, cy - diagonal - height, "right", 1.5),
    at(right, cy - height * 0.1, "left", 1.4),
    at(left, cy - height * 0.1, "right", 1.4),
    at(right, cy - height * 0.9, "left", 1.6),
    at(left, cy - height * 0.9, "right", 1.6),
    at(middle - width * 0.4, below, "centre", 1.7),
    at(middle + width * 0.4, below, "centre", 1.7),
    at(middle - width * 0.4, above, "centre", 1.9),
    at(middle + width * 0.4, above, "centre", 1.9),
  ];
}

/** Along the four sides of the text, and with each of its corners along the disc. */
function closeCandidates([cx, cy]: Point, reach: number, width: number, height: number, at: Place): LabelCandidate[] {
  const along = closeParts.flatMap((part) => [
    at(cx - width * part, cy + reach, "centre", 0),
    at(cx - width * part, cy - reach - height, "centre", 0),
    at(cx + reach, cy - height * part, "left", 0),
    at(cx - reach - width, cy - height * part, "right", 0),
  ]);
  const atCorners = closeParts.flatMap((part) => {
    const [dx, dy] = [reach * Math.cos((part * Math.PI) / 2), reach * Math.sin((part * Math.PI) / 2)];
    return [
      at(cx + dx, cy + dy, "left", 0),
      at(cx - dx - width, cy + dy, "right", 0),
      at(cx + dx, cy - dy - height, "left", 0),
      at(cx - dx - width, cy - dy - height, "right", 0),
    ];
  });
  return [...along, ...atCorners];
}

function isBoxInside({ x, y, width, height }: PlacedLabel, frame: Frame): boolean {
  return isInside(x, y, frame, frameMarginPx) && isInside(x + width, y + height, frame, frameMarginPx);
}

function isInside(x: number, y: number, frame: Frame, marginPx: number): boolean {
  return x >= marginPx && x <= frame.widthPx - marginPx && y >= marginPx && y <= frame.heightPx - marginPx;
}
