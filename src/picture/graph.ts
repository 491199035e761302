import type { Lane } from "../model/types.ts";
import { isLaneInFocus } from "../notation/focus.ts";
import { deriveInitials } from "../notation/initials.ts";
import { deriveLaneCounts } from "../notation/laneCounts.ts";
import { deriveLabels } from "../notation/nameLabels.ts";
import type { Palette } from "../notation/palette.ts";
import { lanesWith, lineOnScreen } from "../notation/placement.ts";
import { labelFontSizePx, type PlacedLabel } from "../notation/labelCandidates.ts";
import { initialsSize } from "../notation/lettering.ts";
import { drawInitials, drawRing, drawShape } from "./actorMark.ts";
import { arcPathOf } from "./arcPath.ts";
import type { Figure } from "./figure.ts";
import { buildProjection, type Projection } from "./projection.ts";
import { drawHead, drawLane, drawLine } from "./laneMark.ts";
import { deriveLanes, type DrawnLane } from "./lanes.ts";
import { drawCount, drawLabel } from "./names.ts";
import { type SvgNode, svgNode } from "./tree.ts";

/**
 * The graph in a frame of the size given, as the camera of the view shows it: lines, actors, numbers on lines, names.
 * What lies outside the frame is not cut. No text is smaller than `leastText`.
 */
export function drawGraph(
  figure: Figure,
  names: readonly string[],
  width: number,
  height: number,
  palette: Palette,
  leastText = 0,
): SvgNode[] {
  const { model, scope, shown, selection, litActors } = figure;
  const projection = buildProjection(figure, width, height, leastText / labelFontSizePx(1));
  const lanes = lanesWith(scope.relationRows, model.columns.lane, model.lanes);
  const labels = deriveLabels({
    ...projection,
    rows: scope.actorRows,
    lanes,
    names,
    degrees: model.degree,
    isWanted: shown.actorShown,
    selected: selection.actor,
  });
  const lines = deriveLanes(figure, palette);
  const faded = labels.toSorted((a, b) => Number(litActors.has(a.key)) - Number(litActors.has(b.key)));
  const part = (name: string, nodes: SvgNode[], attributes: SvgNode["attributes"] = {}): SvgNode =>
    svgNode("g", { "data-part": name, "text-rendering": "geometricPrecision", ...attributes }, nodes);
  return [
    part(
      "lines",
      lines.map((line) => drawnLine(line.isLit ? drawLine : drawLane, line, projection)),
    ),
    part(
      "heads",
      lines.filter(({ isLit, look }) => isLit && look.isDirected).map((line) => drawnLine(drawHead, line, projection)),
    ),
    part("actors", drawActors(figure, names, projection, palette, leastText)),
    part("counts", drawCounts(figure, lanes, labels, projection, palette)),
    part(
      "names",
      faded.flatMap((label) => drawLabel(label, litActors.has(label.key), palette)),
      { "stroke-linejoin": "round" },
    ),
  ];
}

function drawnLine(
  draw: typeof drawLane,
  { lane, look, relations }: DrawnLane,
  { placement, camera }: Projection,
): SvgNode {
  const arc = arcPathOf(lineOnScreen(placement, lane, camera));
  return draw(arc, look, { [draw === drawHead ? "data-head" : "data-relations"]: relations.join(" ") });
}

/** All shapes before all initials, so that no neighbour covers these. */
function drawActors(
  figure: Figure,
  names: readonly string[],
  { discs }: Projection,
  palette: Palette,
  leastText: number,
): SvgNode[] {
  const { model, scope, selection, litActors } = figure;
  const actors = scope.actorRows.flatMap((row) => {
    const disc = discs[row];
    return disc === undefined ? [] : [{ row, ...disc, isLit: litActors.has(row) }];
  });
  const shapes = actors.flatMap(({ row, centre, radiusPx, isLit }) => {
    const shape = model.kinds[model.actorKind[row] ?? 0]?.shape ?? "circle";
    const ring = row === selection.actor ? [drawRing(centre, radiusPx, palette.focus)] : [];
    return [drawShape(shape, centre, radiusPx, isLit ? palette.actor : palette.context, palette.background), ...ring];
  });
  const lettered = actors.filter(({ radiusPx }) => radiusPx * initialsSize >= leastText);
  const initials = lettered.flatMap(({ row, centre, radiusPx, isLit }) =>
    drawInitials(deriveInitials(names[row] ?? ""), centre, radiusPx, isLit ? palette.actorText : palette.muted),
  );
  return [...shapes, ...initials];
}

function drawCounts(
  { model, scope, shown, focus }: Figure,
  lanes: readonly Lane[],
  labels: readonly PlacedLabel[],
  { placement, camera }: Projection,
  palette: Palette,
): SvgNode[] {
  const countOf = ({ relations: [first = 0] }: Lane): number => shown.laneCount(model.columns.lane[first] ?? 0);
  return deriveLaneCounts(lanes, countOf, scope.actorRows, placement, camera, labels)
    .filter(({ lane }) => isLaneInFocus(focus, lane))
    .flatMap((count) => drawCount(count, palette.family[model.types[count.lane.type]?.family ?? "other"], palette));
}
