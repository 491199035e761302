import type { Lane } from "../model/types.ts";
import { isLaneInFocus, isRelationInFocus } from "../notation/focus.ts";
import { deriveInitials } from "../notation/initials.ts";
import { deriveLaneCounts } from "../notation/laneCounts.ts";
import { relationLooks } from "../notation/lines.ts";
import {
  boxesOfWords,
  groupByLane,
  placeLineWords,
  type PlacedWords,
  type RelationWords,
  sayWords,
} from "../notation/lineWords.ts";
import { deriveLabels } from "../notation/nameLabels.ts";
import type { Palette } from "../notation/palette.ts";
import { lanesWith, lineOnScreen } from "../notation/placement.ts";
import type { Box } from "../notation/paths.ts";
import { drawInitials, drawRing, drawShape } from "./actorMark.ts";
import { arcPathOf } from "./arcPath.ts";
import type { Figure } from "./figure.ts";
import { buildProjection, type Projection } from "./projection.ts";
import { drawLane } from "./laneMark.ts";
import { deriveLanes, type DrawnLane } from "./lanes.ts";
import { drawCount, drawLabel, drawLineWords } from "./names.ts";
import { type SvgNode, svgNode } from "./tree.ts";

/**
 * The graph in a frame of the size given, as the camera of the view shows it: lines, actors, numbers on lines, names.
 * What lies outside the frame is not cut.
 */
export function drawGraph(
  figure: Figure,
  names: readonly string[],
  words: readonly RelationWords[],
  width: number,
  height: number,
  palette: Palette,
): SvgNode[] {
  const { model, scope, shown, selection, litActors } = figure;
  const projection = buildProjection(figure, width, height);
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
  const said = sayWords(
    placeWords(figure, words, lanes, labels, projection),
    (row) => isSaid(figure, row),
    (lane) => shownOf(figure, lane),
  );
  const faded = labels.toSorted((a, b) => Number(litActors.has(a.key)) - Number(litActors.has(b.key)));
  const part = (name: string, nodes: SvgNode[], attributes: SvgNode["attributes"] = {}): SvgNode =>
    svgNode("g", { "data-part": name, "text-rendering": "geometricPrecision", ...attributes }, nodes);
  return [
    part(
      "lines",
      deriveLanes(figure, palette).map((line) => drawnLine(line, projection)),
    ),
    part("actors", drawActors(figure, names, projection, palette)),
    part("counts", drawCounts(figure, lanes, [...labels, ...boxesOfWords(said)], projection, palette)),
    part(
      "words-at-lines",
      said.flatMap((each) => drawLineWords(each, familyColor(figure, each.lane, palette), palette)),
      { "stroke-linejoin": "round" },
    ),
    part(
      "names",
      faded.flatMap((label) => drawLabel(label, litActors.has(label.key), palette)),
      { "stroke-linejoin": "round" },
    ),
  ];
}

function drawnLine({ lane, look, relations }: DrawnLane, { placement, camera }: Projection): SvgNode {
  const arc = arcPathOf(lineOnScreen(placement, lane, camera));
  return drawLane(arc, look, { "data-relations": relations.join(" ") });
}

/** All shapes before all initials, so that no neighbour covers these. */
function drawActors(figure: Figure, names: readonly string[], { discs }: Projection, palette: Palette): SvgNode[] {
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
  const initials = actors.flatMap(({ row, centre, radiusPx, isLit }) =>
    drawInitials(deriveInitials(names[row] ?? ""), centre, radiusPx, isLit ? palette.actorText : palette.muted),
  );
  return [...shapes, ...initials];
}

function drawCounts(
  figure: Figure,
  lanes: readonly Lane[],
  taken: readonly Box[],
  { placement, camera }: Projection,
  palette: Palette,
): SvgNode[] {
  const { scope, focus } = figure;
  return deriveLaneCounts(lanes, (lane) => shownOf(figure, lane), scope.actorRows, placement, camera, taken)
    .filter(({ lane }) => isLaneInFocus(focus, lane))
    .flatMap((count) => drawCount(count, familyColor(figure, count.lane, palette), palette));
}

function shownOf({ model, shown }: Figure, { relations: [first = 0] }: Lane): number {
  return shown.laneCount(model.columns.lane[first] ?? 0);
}

function familyColor({ model }: Figure, { type }: Lane, palette: Palette): string {
  return palette.family[model.types[type]?.family ?? "other"];
}

function placeWords(
  { model, scope }: Figure,
  words: readonly RelationWords[],
  lanes: readonly Lane[],
  labels: readonly Box[],
  { placement, camera }: Projection,
): readonly PlacedWords<Lane>[] {
  const { dataset, types, columns } = model;
  const lookOf = relationLooks({
    relations: dataset.relations,
    typeOf: (row) => types[columns.type[row] ?? 0],
    rows: scope.relationRows,
    laneCount: model.lanes.length,
  });
  const items = groupByLane(words, columns.lane, model.lanes, lookOf);
  return placeLineWords(items, { lanes, rows: scope.actorRows, placement, camera, labels });
}

/** Whether the relation is shown and in focus. */
function isSaid({ model, shown, focus }: Figure, row: number): boolean {
  const ends = { source: model.columns.source[row] ?? 0, target: model.columns.target[row] ?? 0 };
  return shown.relationShown(row) && isRelationInFocus(focus, row, ends);
}
