import type { Point } from "../dataset/types.ts";
import { pointAt } from "../notation/curves.ts";
import { doBoxesMeet, doesBoxMeetDisc, placeLabels } from "../notation/labels.ts";
import { measureText } from "../notation/metrics.ts";
import type { Palette } from "../notation/palette.ts";
import { type Box, buildPaths, type Paths } from "../notation/paths.ts";
import type { LabelItem, PlacedLabel } from "../notation/spots.ts";
import type { Figure } from "./figure.ts";
import type { Disc, Ground } from "./ground.ts";
import type { DrawnLane } from "./lanes.ts";
import { drawLine, type TextStyle } from "./text.ts";
import { type SvgNode, svgNode } from "./tree.ts";

/** More names than this are never in one picture. */
const mostNames = 120;
/** With more actors than this names have to cover some discs. */
const crowdedActors = 600;
/** Beyond this many lines no place is free of them. */
const mostLines = 800;
/** More numbers on lines would be a carpet. */
const mostCounts = 100;
const haloPx = 3;
const countSizePx = 11;
const countHeightPx = 15;
const countMarginPx = 4;

/** The number of relations on a line that stands for several. */
export interface LaneCount extends Box {
  readonly count: number;
  readonly centre: Point;
  readonly color: string;
}

/**
 * Places for names by the rule of the stage: the busiest actors first; where an actor with a shown relation would go
 * without its name, those choose before the others.
 */
export function placeNames(figure: Figure, names: readonly string[], ground: Ground): readonly PlacedLabel[] {
  const { model, scope, actorCounts, selection } = figure;
  const degreeOf = (row: number): number => model.degree[row] ?? 0;
  const isWanted = (row: number): boolean => (actorCounts[row] ?? 0) > 0 || row === selection.actor;
  const paths = pathsOf(figure, ground);
  const itemOf = (row: number, priority: number): LabelItem[] => {
    const disc = ground.discs[row];
    return disc === undefined ? [] : [{ key: row, name: names[row] ?? "", ...disc, priority }];
  };
  const lasting = place(
    scope.actorRows.flatMap((row) => itemOf(row, degreeOf(row))),
    paths,
    ground,
  );
  const named = new Set(lasting.map(({ key }) => key));
  if (scope.actorRows.every((row) => named.has(row) || !isWanted(row))) return lasting;
  const wantedFirst = (row: number): number => degreeOf(row) + (isWanted(row) ? model.columns.relationCount : 0);
  return place(
    scope.actorRows.flatMap((row) => itemOf(row, wantedFirst(row))),
    paths,
    ground,
  );
}

function place(items: readonly LabelItem[], paths: Paths, { frame, scale }: Ground): readonly PlacedLabel[] {
  const first =
    items.length <= mostNames ? items : items.toSorted((a, b) => b.priority - a.priority).slice(0, mostNames);
  const chosen = new Set(first);
  const discs = items.length > crowdedActors ? [] : items.filter((item) => !chosen.has(item));
  return placeLabels(first, { discs, paths }, frame, scale);
}

/** Names keep clear of all lanes in scope, so that they stay where they are whatever the window. */
function pathsOf({ model, scope }: Figure, ground: Ground): Paths {
  const rows = [...new Set(scope.relationRows.map((row) => model.columns.lane[row] ?? 0))].sort((a, b) => a - b);
  if (rows.length > mostLines) return buildPaths([]);
  return buildPaths(
    rows.flatMap((row) => {
      const lane = model.lanes[row];
      return lane === undefined ? [] : [{ line: ground.lineOf(lane), source: lane.source, target: lane.target }];
    }),
  );
}

/** A number in the middle of each line that stands for two relations or more, where it meets nothing else. */
export function placeCounts(
  { model: { types } }: Figure,
  lanes: readonly DrawnLane[],
  ground: Ground,
  labels: readonly PlacedLabel[],
  palette: Palette,
): readonly LaneCount[] {
  const counted = lanes.filter(({ relations, isLit }) => relations.length > 1 && isLit);
  if (counted.length > mostCounts) return [];
  const discs = ground.discs.filter((disc) => disc !== undefined);
  const placed: LaneCount[] = [];
  for (const { lane, relations } of counted.toSorted((a, b) => a.lane.pair - b.lane.pair)) {
    const color = palette.family[types[lane.type]?.family ?? "other"];
    const box = countBox(relations.length, pointAt(ground.lineOf(lane), 0.5), color);
    if (isFree(box, ground, discs, [...labels, ...placed])) placed.push(box);
  }
  return placed;
}

function countBox(count: number, centre: Point, color: string): LaneCount {
  const width = Math.max(countHeightPx, measureText(String(count), countSizePx, true) + 2 * countMarginPx);
  const corner = { x: centre[0] - width / 2, y: centre[1] - countHeightPx / 2 };
  return { count, centre, color, ...corner, width, height: countHeightPx };
}

function isFree(box: Box, { frame }: Ground, discs: readonly Disc[], others: readonly Box[]): boolean {
  const isInside =
    box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.widthPx && box.y + box.height <= frame.heightPx;
  return (
    isInside &&
    !others.some((other) => doBoxesMeet(box, other, 1)) &&
    !discs.some((disc) => doesBoxMeetDisc(box, disc, 1))
  );
}

export function drawCount({ count, centre, color, x, y, width, height }: LaneCount, palette: Palette): SvgNode[] {
  const style: TextStyle = { sizePx: countSizePx, isBold: true, isSerif: false, color, lineHeight: 15 / 11 };
  return [
    svgNode("rect", { x, y, width, height, rx: height / 2, fill: palette.background }),
    drawLine(String(count), centre[0], y, style, "centre", { "data-part": "count" }),
  ];
}

export function drawLabel(label: PlacedLabel, isLit: boolean, palette: Palette): SvgNode[] {
  const { lines, align, fontSizePx, lineHeightPx, width } = label;
  const color = isLit ? palette.text : palette.control;
  const style = { sizePx: fontSizePx, isBold: true, isSerif: false, color, lineHeight: lineHeightPx / fontSizePx };
  const x = label.x + { left: 0, centre: 0.5, right: 1 }[align] * width;
  const halo = { stroke: palette.background, "stroke-width": 2 * haloPx, "paint-order": "stroke" };
  return lines.map((line, row) => drawLine(line, x, label.y + row * lineHeightPx, style, align, halo));
}
