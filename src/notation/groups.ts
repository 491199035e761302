import type { PlacedLabel } from "./labelCandidates.ts";
import { type Disc, doesBoxMeetDisc } from "./labels.ts";
import { measureText } from "./metrics.ts";
import type { Box } from "./paths.ts";

/** Clear space between the members of a group, with their names, and the box around them. */
const paddingPx = 7;
export const groupRadiusPx = 10;
export const groupStrokePx = 1.25;
export const groupTitleSizePx = 11;
const titleHeightPx = 15;
const titleInsetPx = 9;

/** A rounded box around actors of one institution. */
export interface GroupBox extends Box {
  /** In capitals; nothing where the group has no label. */
  readonly title: string;
  /** Upper left corner of the line of the title, and how it stands there. */
  readonly titleBox: Box;
}

/**
 * The boxes of groups, each given by the rows of its members. A box in which a stranger stood would say that it belongs
 * there: it is left out. `rows` are those of all actors, `discOf` gives their places, undefined out of the picture.
 */
export function deriveGroupBoxes(
  groups: readonly { readonly rows: readonly number[] }[],
  rows: readonly number[],
  discOf: (row: number) => Disc | undefined,
  labels: readonly PlacedLabel[],
  titles: readonly string[],
): readonly GroupBox[] {
  return groups.flatMap(({ rows: members }, group) => {
    const discs = members.flatMap((row) => discOf(row) ?? []);
    const names = labels.filter(({ key }) => members.includes(key));
    const box = deriveGroupBox(discs, names, titles[group] ?? "");
    const strangers = rows.filter((row) => !members.includes(row)).flatMap((row) => discOf(row) ?? []);
    return strangers.some((disc) => doesBoxMeetDisc(box, disc, 0)) ? [] : [box];
  });
}

/**
 * The box around the discs and names of the members, with a line for its title above them, or below where that would
 * stand above the frame, whose top is 0.
 */
export function deriveGroupBox(discs: readonly Disc[], names: readonly Box[], label: string): GroupBox {
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
  const isTitleBelow = top - paddingPx < titleLinePx;
  const y = top - paddingPx - (isTitleBelow ? 0 : titleLinePx);
  const height = bottom + paddingPx + (isTitleBelow ? titleLinePx : 0) - y;
  const titleY = isTitleBelow ? y + height - titleHeightPx - 4 : y + 4;
  return {
    x,
    y,
    width,
    height,
    title,
    titleBox: { x: x + titleInsetPx, y: titleY, width: titleWidth, height: titleHeightPx },
  };
}
