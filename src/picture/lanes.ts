import type { Lane, RelationType } from "../model/types.ts";
import { isDashed, type RelationLook, looksIn } from "../notation/lines.ts";
import type { Palette } from "../notation/palette.ts";
import type { Figure, ShownRelation } from "./figure.ts";
import { type LaneLook, strokeWidthPx } from "./laneMark.ts";

/** A lane as some of its relations have it, which look the same or lie hidden under those that do. */
export interface DrawnLane {
  readonly lane: Lane;
  readonly look: LaneLook;
  readonly isLit: boolean;
  /** Row of the relation that is seen. */
  readonly row: number;
  /** Rows of the relations that it stands for, ascending. */
  readonly relations: readonly number[];
}

/** What lines are drawn of. */
export type DrawnRelations = Pick<Figure, "model" | "scope" | "drawn">;

/** The line of a relation, before it is known whether it will be seen. */
interface Stroke extends ShownRelation, RelationLook {
  readonly laneRow: number;
  /** Rows of the relations that it stands for. */
  readonly rows: readonly number[];
}

/**
 * The lines of what is drawn, from the back to the front as the stage has them: out of focus, ongoing, fresh; in each of
 * these layers lane by lane. A lane is drawn once for all its relations that look the same; another look of the same
 * lane is drawn below where it shows.
 */
export function deriveLanes(figure: DrawnRelations, palette: Palette): readonly DrawnLane[] {
  const { drawn, scope } = figure;
  const { columns } = figure.model;
  const lookOf = looksIn(figure.model, scope.relationRows);
  const byLane = new Map<number, Stroke[]>();
  for (const relation of drawn) {
    if (scope.boxed?.[relation.row] === 1) continue;
    const { row } = relation;
    const laneRow = columns.lane[row] ?? 0;
    const stroke = { ...relation, ...lookOf(row), laneRow, rows: [row] };
    const known = byLane.get(laneRow);
    if (known === undefined) byLane.set(laneRow, [stroke]);
    else known.push(stroke);
  }
  return [...byLane.values()]
    .map(withoutAway)
    .flatMap((strokes) => seenOf(strokes.sort(fromBackToFront), typeOf(figure, strokes[0]?.laneRow)))
    .sort(fromBackToFront)
    .flatMap((stroke) => drawnLane(figure, stroke, palette));
}

/** A line that is there in the window is not broken, whatever else lies on it: it stands for that, too. */
function withoutAway(strokes: Stroke[]): Stroke[] {
  const here = strokes.filter(({ isAway }) => !isAway);
  const [first, ...others] = here;
  if (first === undefined || here.length === strokes.length) return strokes;
  const away = strokes.filter(({ isAway }) => isAway).map(({ row }) => row);
  return [{ ...first, rows: [...first.rows, ...away] }, ...others];
}

function typeOf({ model }: DrawnRelations, laneRow = 0): RelationType | undefined {
  return model.types[model.lanes[laneRow]?.type ?? 0];
}

function layerOf({ isLit, isStrong }: ShownRelation): number {
  return isLit ? (isStrong ? 2 : 1) : 0;
}

/** Of one layer and lane what is sure and confirmed lies on top, wide lines before narrow ones. */
function fromBackToFront(one: Stroke, other: Stroke): number {
  return (
    layerOf(one) - layerOf(other) ||
    one.laneRow - other.laneRow ||
    Number(one.isSure) - Number(other.isSure) ||
    Number(other.isDoubtful) - Number(one.isDoubtful) ||
    drawnWidthPx(one) - drawnWidthPx(other)
  );
}

function drawnWidthPx({ line, widthPx, isStrong }: Stroke): number {
  return strokeWidthPx({ line, widthPx, isStrong });
}

/** Leaves out what is covered; whoever covers it stands for its relations too. */
function seenOf(strokes: readonly Stroke[], type: RelationType | undefined): readonly Stroke[] {
  const seen: Stroke[] = [];
  for (const stroke of strokes) {
    const covered = seen.filter((below) => isCovered(below, stroke, type));
    const rows = [...covered.flatMap(({ rows: hidden }) => hidden), ...stroke.rows];
    seen.splice(0, seen.length, ...seen.filter((below) => !covered.includes(below)), { ...stroke, rows });
  }
  return seen;
}

/**
 * Whether nothing is seen of a line under another one of the same lane. A thinner line has a smaller arrow and with it
 * another rhythm, and so have broader dashes; a doubtful line without arrow has a gap. Its question mark is not worth a
 * line that is drawn twice.
 */
function isCovered(below: Stroke, above: Stroke, type: RelationType | undefined): boolean {
  const isOpaque = above.isSure || layerOf(below) === layerOf(above);
  const isInStep = type?.directed === true ? below.isStrong === above.isStrong : below.isDoubtful || !above.isDoubtful;
  const isSameEnd = below.isFailed === above.isFailed;
  const isSamePattern = isSameEnd && (above.line === below.line || above.line === "solid");
  const isSameRhythm = !isDashed(above.line) || drawnWidthPx(below) === drawnWidthPx(above);
  return isOpaque && isInStep && isSamePattern && isSameRhythm && drawnWidthPx(below) <= drawnWidthPx(above);
}

function drawnLane({ model }: DrawnRelations, stroke: Stroke, palette: Palette): DrawnLane[] {
  const lane = model.lanes[stroke.laneRow];
  const type = model.types[lane?.type ?? 0];
  if (lane === undefined || type === undefined) return [];
  const { isLit, isStrong, isDoubtful, isSure, isAway, line, widthPx, isFailed } = stroke;
  const color = isLit ? palette.family[type.family] : palette.context;
  const { background } = palette;
  const ends = { isDirected: type.directed, isFailed, isDoubtful };
  const look = { line, widthPx, color, background, ...ends, isStrong, isSure, isAway };
  return [{ lane, look, isLit, row: stroke.row, relations: [...stroke.rows].sort((a, b) => a - b) }];
}
