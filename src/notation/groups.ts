import type { PlacedLabel } from "./labelCandidates.ts";
import { type Disc, doBoxesMeet, doesBoxMeetDisc } from "./labels.ts";
import { measureText } from "./metrics.ts";
import { type Box, doesEndMeetBox, doesPathMeetBox, type Paths } from "./paths.ts";

/** Clear space between the members of a group, with their names, and the box around them. */
const paddingPx = 7;
export const groupRadiusPx = 10;
export const groupStrokePx = 1.25;
export const groupTitleSizePx = 11;
const titleHeightPx = 15;
const titleInsetPx = 9;
/** Where a title may stand in its line: at the left, or so much of the room that is left further on. */
const titleParts = [0, 0.25, 0.5, 0.75, 1];

/** A rounded box around actors of one institution. */
export interface GroupBox extends Box {
  /** In capitals; nothing where the group has no label. */
  readonly title: string;
  /** Upper left corner of the line of the title, and how it stands there. */
  readonly titleBox: Box;
}

/** The lines and the height of the frame that titles look at. */
export interface GroupSurroundings {
  readonly paths: Paths;
  readonly heightPx: number;
}

/**
 * The boxes of groups, each given by the rows of its members. A box in which a stranger stood would say that it belongs
 * there: it is left out, and so is one that would lie on the box of a group before it. `rows` are those of all actors,
 * `discOf` gives their places, undefined out of the picture; titles keep off the lines of the surroundings.
 */
export function deriveGroupBoxes(
  groups: readonly { readonly rows: readonly number[] }[],
  rows: readonly number[],
  discOf: (row: number) => Disc | undefined,
  labels: readonly PlacedLabel[],
  titles: readonly string[],
  surroundings?: GroupSurroundings,
): readonly GroupBox[] {
  const boxes: GroupBox[] = [];
  for (const [group, { rows: members }] of groups.entries()) {
    const discs = members.flatMap((row) => discOf(row) ?? []);
    const names = labels.filter(({ key }) => members.includes(key));
    const box = deriveGroupBox(discs, names, titles[group] ?? "", surroundings && { ...surroundings, names: labels });
    const strangers = rows.filter((row) => !members.includes(row)).flatMap((row) => discOf(row) ?? []);
    const isTrue = !strangers.some((disc) => doesBoxMeetDisc(box, disc, 0));
    if (isTrue && !boxes.some((other) => doBoxesMeet(box, other, 0))) boxes.push(box);
  }
  return boxes;
}

/**
 * The box around the discs and names of the members, with a line for its title above them, or below where that would
 * stand above the frame, whose top is 0, or on more lines. The title begins at the left, or where it stands on
 * fewer lines; where it would stand on a name or the end of a line wherever it is put, there is none.
 */
export function deriveGroupBox(
  discs: readonly Disc[],
  names: readonly Box[],
  label: string,
  surroundings?: GroupSurroundings & { readonly names: readonly Box[] },
): GroupBox {
  const title = label.toLocaleUpperCase();
  const left = Math.min(...discs.map(({ centre, radiusPx }) => centre[0] - radiusPx), ...names.map(({ x }) => x));
  const top = Math.min(...discs.map(({ centre, radiusPx }) => centre[1] - radiusPx), ...names.map(({ y }) => y));
  const right = Math.max(
    ...discs.map(({ centre, radiusPx }) => centre[0] + radiusPx),
    ...names.map(({ x, width }) => x + width),
  );
  const bottom = Math.max(
    ...discs.map(({ centre, radiusPx }) => centre[1] + radiusPx),
    ...names.map(({ y, height }) => y + height),
  );
  const titleWidth = title === "" ? 0 : measureText(title, groupTitleSizePx, true);
  const width = Math.max(right - left + 2 * paddingPx, titleWidth + 2 * titleInsetPx);
  const x = (left + right - width) / 2;
  const titleLinePx = title === "" ? 0 : titleHeightPx;
  const height = bottom - top + 2 * paddingPx + titleLinePx;
  const boxAt = (isTitleBelow: boolean, part: number): GroupBox => {
    const y = top - paddingPx - (isTitleBelow ? 0 : titleLinePx);
    const titleX = x + titleInsetPx + part * (width - titleWidth - 2 * titleInsetPx);
    const titleY = isTitleBelow ? y + height - titleHeightPx - 4 : y + 4;
    return { x, y, width, height, title, titleBox: { x: titleX, y: titleY, width: titleWidth, height: titleHeightPx } };
  };
  const isRoomAbove = top - paddingPx >= titleLinePx;
  const first = boxAt(!isRoomAbove, 0);
  if (title === "" || surroundings === undefined) return first;
  const { paths, names: allNames, heightPx } = surroundings;
  const isRoomBelow = bottom + paddingPx + titleLinePx <= heightPx;
  const sides = [...(isRoomAbove ? [false] : []), ...(isRoomBelow ? [true] : [])];
  const boxes = sides.flatMap((isBelow) => titleParts.map((part) => boxAt(isBelow, part)));
  return leastCovering(boxes, paths, allNames) ?? { ...first, title: "", titleBox: { ...first.titleBox, width: 0 } };
}

/** The first of the boxes whose title stands on no name and no end of a line, and on the fewest lines; undefined without any. */
function leastCovering(boxes: readonly GroupBox[], paths: Paths, names: readonly Box[]): GroupBox | undefined {
  let best: GroupBox | undefined;
  let least = Infinity;
  for (const box of boxes) {
    let cost = names.some((name) => doBoxesMeet(name, box.titleBox, 0)) ? Infinity : 0;
    for (let row = 0; row < paths.count && cost < least; row += 1) {
      if (doesEndMeetBox(paths, row, box.titleBox, 0)) cost = Infinity;
      else if (doesPathMeetBox(paths, row, box.titleBox, 0)) cost += 1;
    }
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}
