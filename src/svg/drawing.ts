import type { Model } from "../model/types.ts";
import { palettes, type Palette } from "../notation/palette.ts";
import { type Camera, centreOnScreen, lineOnScreen, type Placement } from "../notation/placement.ts";
import { drawInitials, drawRing, drawShape } from "../picture/actorMark.ts";
import { arcPathOf } from "../picture/arcPath.ts";
import { deriveShownRelations, thinOut } from "../picture/figure.ts";
import { drawHead, drawLane, drawLine } from "../picture/laneMark.ts";
import { deriveLanes, type DrawnLane } from "../picture/lanes.ts";
import { drawCount, drawGroup, drawLabel, drawLineWords } from "../picture/names.ts";
import { sansFamily } from "../picture/text.ts";
import { buildElement, rounded, type SvgNode, svgNode } from "../picture/tree.ts";
import type { Content } from "../stage/content.ts";
import type { DrawnText } from "../stage/textPieces.ts";
import { type DrawnLine, relationNear } from "./linesAt.ts";
import { createPart, type Mark, type Part } from "./part.ts";

/** The picture of a stage as live elements, each of which is touched only when it looks different. */
export interface Drawing {
  readonly element: Element;
  resize(widthPx: number, heightPx: number): void;
  /** Brings lines and actors up to the content; what has stayed the same costs nothing. */
  draw(content: Content): void;
  write(text: DrawnText): void;
  /** The relation whose line is drawn at a place in CSS pixels. */
  relationAt(xPx: number, yPx: number): number | undefined;
}

export function createDrawing(model: Model): Drawing {
  const parts = {
    lines: createPart("lines"),
    heads: createPart("heads"),
    groups: createPart("groups"),
    actors: createPart("actors"),
    counts: createPart("counts"),
    words: createPart("words-at-lines", { "stroke-linejoin": "round" }),
    names: createPart("names", { "stroke-linejoin": "round" }),
  };
  const element = buildElement(svgNode("svg", { "font-family": sansFamily, direction: "ltr" }), document);
  element.append(...Object.values(parts).map((part) => part.element));
  const moved = [parts.lines, parts.heads, parts.actors];
  /** What lines and actors are drawn for; a camera that only passes over the graph moves them as a whole. */
  let placement: Placement | undefined;
  let camera: Camera = { scale: 1, offsetX: 0, offsetY: 0 };
  let shift = { x: 0, y: 0 };
  let drawnLines: readonly DrawnLine[] = [];
  const linesOf = createMemory();
  const actorsOf = createMemory();

  const settleGeometry = (content: Content): void => {
    const { camera: next } = content.paint;
    if (placement !== content.placement || next.scale !== camera.scale) {
      placement = content.placement;
      camera = next;
      for (const part of moved) part.forget();
    }
    const [x, y] = [next.offsetX - camera.offsetX, next.offsetY - camera.offsetY];
    if (x === shift.x && y === shift.y) return;
    shift = { x, y };
    for (const part of moved) part.element.setAttribute("transform", `translate(${rounded(x)} ${rounded(y)})`);
  };
  const drawLines = (content: Content): void => {
    const { state, scope, focus } = content;
    const visible = { ...state, model, scope, shown: state.shown.now };
    const drawn = thinOut(model, deriveShownRelations(visible, focus));
    const lanes = deriveLanes({ model, scope, drawn }, palettes[state.theme]);
    const at = { placement: content.placement, camera };
    parts.lines.set(lanes.map((lane) => laneMark(lane.isLit ? drawLine : drawLane, lane, at)));
    parts.heads.set(lanes.filter(hasHeadInFront).map((lane) => laneMark(drawHead, lane, at)));
    drawnLines = lanes.map(({ lane, row }) => ({ row, line: lineOnScreen(at.placement, lane, camera) }));
  };

  return {
    element,
    resize: (widthPx, heightPx) => {
      element.setAttribute("width", String(widthPx));
      element.setAttribute("height", String(heightPx));
    },
    draw: (content) => {
      settleGeometry(content);
      const { state, scope, focus, hovered, paint } = content;
      const { window, shown, told, theme, selection, names } = state;
      if (linesOf.isNew([placement, camera, window, shown, told, theme, selection.relation, scope, focus]))
        drawLines(content);
      const looks = [placement, camera, paint.states.version, theme, selection.actor, hovered?.actor, scope, names];
      if (actorsOf.isNew(looks)) parts.actors.set(actorMarks(model, content, camera));
    },
    write: (text) => writeText(parts, text),
    relationAt: (xPx, yPx) => relationNear(drawnLines, xPx - shift.x, yPx - shift.y),
  };
}

interface Place {
  readonly placement: Placement;
  readonly camera: Camera;
}

/** Whether anything of a list differs from what it was the last time. */
function createMemory(): { isNew(values: readonly unknown[]): boolean } {
  let last: readonly unknown[] = [];
  return {
    isNew: (values) => {
      const before = last;
      last = values;
      return values.length !== before.length || values.some((value, index) => value !== before[index]);
    },
  };
}

function hasHeadInFront({ isLit, look }: DrawnLane): boolean {
  return isLit && look.isDirected;
}

function laneMark(draw: typeof drawLane, { lane, look, relations }: DrawnLane, { placement, camera }: Place): Mark {
  const rows = relations.join(" ");
  return {
    key: [lane.row, rows, draw === drawLane, JSON.stringify(look)].join(),
    draw: () => {
      const arc = arcPathOf(lineOnScreen(placement, lane, camera));
      return draw(arc, look, { [draw === drawHead ? "data-head" : "data-relations"]: rows });
    },
  };
}

/** All shapes before all initials, so that no neighbour covers these. */
function actorMarks(model: Model, content: Content, camera: Camera): readonly Mark[] {
  const { state, placement } = content;
  const palette = palettes[state.theme];
  const actors = state.scope.actorRows.map((row) => {
    const centre = centreOnScreen(placement, row, camera);
    return { row, centre, radiusPx: placement.radiusPx[row] ?? 0, isLit: content.isLit(row) };
  });
  const shapes = actors.flatMap(({ row, centre, radiusPx, isLit }) => {
    const shape = model.kinds[model.actorKind[row] ?? 0]?.shape ?? "circle";
    const color = isLit ? palette.actor : palette.context;
    const body = markOf(`shape ${row}`, drawShape(shape, centre, radiusPx, color, palette.background));
    const isSelected = row === state.selection.actor;
    if (!isSelected && row !== content.hovered?.actor) return [body];
    return [body, markOf(`ring ${row}`, drawRing(centre, radiusPx, isSelected ? palette.focus : color, !isSelected))];
  });
  const initials = actors.flatMap(({ row, centre, radiusPx, isLit }) => {
    const color = isLit ? palette.actorText : palette.fadedText;
    const drawn = drawInitials(state.names[row] ?? "", centre, radiusPx, color);
    return drawn.map((node) => markOf(`initials ${row}`, node));
  });
  return [...shapes, ...initials];
}

function writeText(
  { groups, counts, words, names }: Readonly<Record<"groups" | "counts" | "words" | "names", Part>>,
  text: DrawnText,
): void {
  const { model, palette } = text;
  const inkOf = ({ type }: { readonly type: number }): string => palette.family[model.types[type]?.family ?? "other"];
  groups.set(marksOf(text.groups.flatMap((group) => drawGroup(group, palette))));
  counts.set(marksOf(text.counts.flatMap((count) => drawCount(count, inkOf(count.lane), palette))));
  words.set(marksOf(text.words.flatMap((said) => drawLineWords(said, inkOf(said.lane), palette))));
  names.set(marksOf(namesIn(text, palette)));
}

/** Names of faded actors first, so that no halo of theirs lies over a name that matters. */
function namesIn({ labels }: DrawnText, palette: Palette): readonly SvgNode[] {
  return [...labels]
    .sort((one, other) => Number(one.isLit) - Number(other.isLit))
    .flatMap(({ label, isLit, offset: [dx, dy] }) =>
      drawLabel({ ...label, x: label.x + dx, y: label.y + dy }, isLit, palette),
    );
}

function marksOf(nodes: readonly SvgNode[]): readonly Mark[] {
  return nodes.map((node) => markOf("text", node));
}

/** Of something small: all that is written of it says how it looks. */
function markOf(name: string, node: SvgNode): Mark {
  return { key: `${name} ${JSON.stringify(node)}`, draw: () => node };
}
