import { deriveInitials } from "../notation/initials.ts";
import type { Palette } from "../notation/palette.ts";
import { drawInitials, drawShape } from "./actorMark.ts";
import { courseOf } from "./course.ts";
import type { Figure } from "./figure.ts";
import { buildGround, type Ground } from "./ground.ts";
import { drawLane } from "./laneMark.ts";
import { deriveLanes, type DrawnLane } from "./lanes.ts";
import { drawCount, drawLabel, placeCounts, placeNames } from "./names.ts";
import { type SvgNode, svgNode } from "./tree.ts";

/** The graph in a frame of the size given: lines, actors, numbers on lines, names. */
export function drawGraph(
  figure: Figure,
  names: readonly string[],
  width: number,
  height: number,
  palette: Palette,
): SvgNode[] {
  const ground = buildGround(figure, width, height);
  const lanes = deriveLanes(figure, palette);
  const labels = placeNames(figure, names, ground);
  const counts = placeCounts(figure, lanes, ground, labels, palette);
  const faded = labels.toSorted((a, b) => Number(figure.litActors.has(a.key)) - Number(figure.litActors.has(b.key)));
  return [
    svgNode(
      "g",
      { "data-part": "lines" },
      lanes.map((lane) => drawnLine(lane, ground)),
    ),
    svgNode("g", { "data-part": "actors" }, drawActors(figure, names, ground, palette)),
    svgNode(
      "g",
      { "data-part": "counts" },
      counts.flatMap((count) => drawCount(count, palette)),
    ),
    svgNode(
      "g",
      { "data-part": "names", "stroke-linejoin": "round" },
      faded.flatMap((label) => drawLabel(label, figure.litActors.has(label.key), palette)),
    ),
  ];
}

function drawnLine({ lane, look, relations }: DrawnLane, ground: Ground): SvgNode {
  return drawLane(courseOf(ground.lineOf(lane)), look, { "data-relations": relations.join(" ") });
}

function drawActors(figure: Figure, names: readonly string[], { discs }: Ground, palette: Palette): SvgNode[] {
  const { model, scope, litActors } = figure;
  return scope.actorRows.flatMap((row) => {
    const disc = discs[row];
    if (disc === undefined) return [];
    const isLit = litActors.has(row);
    const shape = model.kinds[model.actorKind[row] ?? 0]?.shape ?? "circle";
    const color = isLit ? palette.actor : palette.context;
    const textColor = isLit ? palette.actorText : palette.muted;
    return [
      drawShape(shape, disc.centre, disc.radiusPx, color, palette.background),
      ...drawInitials(deriveInitials(names[row] ?? ""), disc.centre, disc.radiusPx, textColor),
    ];
  });
}
