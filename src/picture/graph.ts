import { actorsNow } from "../model/story.ts";
import { keepDrawnGroups, lanesToPlace } from "../model/told.ts";
import type { ActorGroup, Lane, Scope } from "../model/types.ts";
import { isLaneInFocus } from "../notation/focus.ts";
import { deriveGroupBoxes, type GroupBox, type GroupSurroundings } from "../notation/groups.ts";
import { createLaneCounter } from "../notation/laneCounts.ts";
import { looksIn, usualBreadth } from "../notation/lines.ts";
import { doesBoxMeetDisc, isInFrame } from "../notation/labels.ts";
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
import { lineOnScreen, pathsOnScreen } from "../notation/placement.ts";
import { type Box, doesEndMeetBox, doesPathMeetBox } from "../notation/paths.ts";
import { buildTangle, findTangled } from "../notation/tangle.ts";
import { labelFontSizePx, type PlacedLabel } from "../notation/labelCandidates.ts";
import { initialsSize } from "../notation/lettering.ts";
import { drawInitials, drawRing, drawShape } from "./actorMark.ts";
import { arcPathOf } from "./arcPath.ts";
import type { Figure } from "./figure.ts";
import { buildProjection, type Projection } from "./projection.ts";
import { drawHead, drawLane, drawLine } from "./laneMark.ts";
import { deriveLanes, type DrawnLane } from "./lanes.ts";
import { drawCount, drawGroup, drawLabel, drawLineWords } from "./names.ts";
import { type SvgNode, svgNode } from "./tree.ts";

/**
 * The graph in a frame of the size given, as the camera of the view shows it: lines, actors, numbers on lines, names.
 * What lies outside the frame is not cut. No text is smaller than `leastText`.
 */
export function drawGraph(
  asked: Figure,
  names: readonly string[],
  words: readonly RelationWords[],
  width: number,
  height: number,
  palette: Palette,
  leastText = 0,
  groupTitles: readonly string[] = [],
  formatCount?: (count: number) => string,
): SvgNode[] {
  const titles = new Map(asked.scope.groups?.map((group, row) => [group, groupTitles[row] ?? ""]));
  const figure = withDrawnGroups(asked, names, width, height, leastText, titles);
  const { litActors } = figure;
  const { projection, lanes, labels } = placeNames(figure, names, width, height, leastText);
  const groups = groupBoxesOf(figure.scope, figure.scope.groups ?? [], projection, lanes, labels, titles);
  const written = [...labels, ...groups.map(({ titleBox }) => titleBox)];
  const said = sayWords(
    placeWords(figure, words, lanes, written, projection),
    isSaidIn(figure),
    (lane) => shownOf(figure, lane),
    isNowIn(figure),
  );
  const lines = deriveLanes(figure, palette);
  const faded = [...labels].sort((a, b) => Number(litActors.has(a.key)) - Number(litActors.has(b.key)));
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
    part(
      "groups",
      groups.flatMap((group) => drawGroup(group, palette)),
    ),
    part("actors", drawActors(figure, names, projection, palette, leastText)),
    part("counts", drawCounts(figure, lanes, [...written, ...boxesOfWords(said)], projection, palette, formatCount)),
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

/** The latest scope without boxes that are not drawn, so that a step in time changes nothing of it. */
const latestScopes = new WeakMap<Scope, { readonly key: string; readonly scope: Scope }>();

/** As the whole graph has them: where the camera looks at a part, the same boxes are there. */
function withDrawnGroups(
  figure: Figure,
  names: readonly string[],
  width: number,
  height: number,
  leastText: number,
  titles: ReadonlyMap<ActorGroup, string>,
): Figure {
  const { model, scope, view } = figure;
  if (titles.size === 0) return figure;
  const key = [width, height, leastText, ...titles.values(), ...names].join("\n");
  const known = latestScopes.get(scope);
  if (known?.key === key) return { ...figure, scope: known.scope };
  const whole = { ...figure, told: undefined, view: { ...view, camera: undefined } };
  const drawn = keepDrawnGroups(model, scope, (now) => {
    const { projection, lanes, labels } = placeNames({ ...whole, scope: now }, names, width, height, leastText);
    const { frame } = projection.placement;
    return (groups) =>
      groupBoxesOf(now, groups, projection, lanes, labels, titles).filter((box) => isInFrame(box, frame)).length;
  });
  latestScopes.set(scope, { key, scope: drawn });
  return { ...figure, scope: drawn };
}

function groupBoxesOf(
  { actorRows }: Scope,
  groups: readonly ActorGroup[],
  projection: Projection,
  lanes: readonly Lane[],
  labels: readonly PlacedLabel[],
  titles: ReadonlyMap<ActorGroup, string>,
): readonly GroupBox[] {
  const said = groups.map((group) => titles.get(group) ?? "");
  const around = groups.length === 0 ? undefined : surroundingsOf(lanes, projection);
  return deriveGroupBoxes(groups, actorRows, (row) => projection.discs[row], labels, said, around);
}

function surroundingsOf(lanes: readonly Lane[], { placement, camera }: Projection): GroupSurroundings {
  return { paths: pathsOnScreen(lanes, placement, camera), heightPx: placement.frame.heightPx };
}

type Names = ReturnType<typeof placeNames>;

/** Whether everybody who has a shown relation has a name in the frame, and none of them lies on somebody else. */
export function areAllNamed(figure: Figure, ...given: NamesGiven): boolean {
  return isEachNamed(figure, placeNames(figure, ...given));
}

/**
 * Rows of shown relations without which no arrowhead lies on a foreign line, no line runs through a foreign name or actor,
 * no name covers an end, and everybody has a name: of two lines that meet the less decisive one. Others may come into the
 * way once these are gone. `ranked` has the most decisive first.
 */
export function findInTheWay(figure: Figure, ranked: readonly number[], ...given: NamesGiven): ReadonlySet<number> {
  const { labels, projection, lanes: all } = placeNames(figure, ...given);
  const lanes = all.filter((lane) => shownOf(figure, lane) > 0);
  const { placement, camera } = projection;
  const breadths = lanes.map(({ row }) => placement.breadths.get(row) ?? usualBreadth);
  const rankByRow = new Map(ranked.map((row, rank) => [row, rank]));
  const rankOf = ({ relations }: Lane): number => Math.min(...relations.map((row) => rankByRow.get(row) ?? Infinity));
  const away = new Set<Lane>();
  for (const tangled of findTangled(buildTangle(lanes, breadths, placement, placement.ports))) {
    const meeting = tangled.flatMap((row) => lanes[row] ?? []);
    if (!meeting.some((lane) => away.has(lane))) away.add(meeting.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a)));
  }
  const paths = pathsOnScreen(lanes, placement, camera);
  const isUnder = ({ source, target }: Lane, row: number, label: PlacedLabel): boolean => {
    const isOwn = source === label.key || target === label.key;
    return (!isOwn && doesPathMeetBox(paths, row, label, 0)) || doesEndMeetBox(paths, row, label, 0);
  };
  for (const [row, lane] of lanes.entries()) if (labels.some((label) => isUnder(lane, row, label))) away.add(lane);
  const named = new Set(labels.map(({ key }) => key));
  for (const lane of lanes) if (!named.has(lane.source) || !named.has(lane.target)) away.add(lane);
  return new Set([...away].flatMap(({ relations }) => relations.filter(figure.shown.relationShown)));
}

function isEachNamed({ scope: { actorRows }, shown }: Figure, { labels, projection }: Names): boolean {
  const named = new Set(labels.map(({ key }) => key));
  const isClear = (label: PlacedLabel) =>
    actorRows.every((row) => {
      const disc = projection.discs[row];
      return row === label.key || disc === undefined || !doesBoxMeetDisc(label, disc, 0);
    });
  return actorRows.every((row) => named.has(row) || !shown.actorShown(row)) && labels.every(isClear);
}

type NamesGiven = readonly [names: readonly string[], width: number, height: number, leastText: number];

function placeNames(
  figure: Figure,
  names: readonly string[],
  width: number,
  height: number,
  leastText: number,
): { projection: Projection; lanes: readonly Lane[]; labels: readonly PlacedLabel[] } {
  const { model, scope, shown, selection, told } = figure;
  const projection = buildProjection(figure, width, height, leastText / labelFontSizePx(1));
  const { lanes, isTold } = lanesToPlace(model, scope);
  const labels = deriveLabels({
    ...projection,
    rows: scope.actorRows,
    ...{ lanes, isTold, names },
    degrees: model.degree,
    isWanted: shown.actorShown,
    selected: selection.actor,
    chiefs: scope.chiefs,
    now: actorsNow(told, model),
    leading: scope.leading,
  });
  return { projection, lanes, labels };
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
    drawInitials(names[row] ?? "", centre, radiusPx, isLit ? palette.actorText : palette.fadedText),
  );
  return [...shapes, ...initials];
}

function drawCounts(
  figure: Figure,
  lanes: readonly Lane[],
  taken: readonly Box[],
  { placement, camera }: Projection,
  palette: Palette,
  formatCount: ((count: number) => string) | undefined,
): SvgNode[] {
  const { scope, focus, shown, told } = figure;
  const isTold = (row: number): boolean => shown.relationShown(row) && told?.has(row) !== false;
  const countLanes = createLaneCounter(lanes, scope.actorRows, placement, camera, taken, formatCount);
  return countLanes((lane) => shownOf(figure, lane), [])
    .filter(({ lane }) => isLaneInFocus(focus, lane, isTold))
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
  const { columns } = model;
  const lookOf = looksIn(model, scope.relationRows);
  const items = groupByLane(words, columns.lane, model.lanes, lookOf);
  return placeLineWords(items, { lanes, rows: scope.actorRows, placement, camera, labels });
}

/** Whether a relation, by its row, is told now, where something is told and nothing else is looked at. */
function isNowIn({ focus, told, answered }: Figure): (row: number) => boolean {
  return focus !== undefined || told === undefined || answered !== undefined
    ? () => true
    : (row) => told.get(row) === "now";
}

/** Whether a relation, by its row, is drawn and in focus. */
function isSaidIn({ drawn }: Figure): (row: number) => boolean {
  const said = new Set(drawn.filter(({ isLit }) => isLit).map(({ row }) => row));
  return (row) => said.has(row);
}
