import { families, shapes } from "../dataset/types.ts";
import { drawnRows } from "../model/told.ts";
import { isInDoubt, type Lane, type Model, type Scope } from "../model/types.ts";
import { type RelationLook, looksIn, patterns } from "../notation/lines.ts";
import { type InstanceData, texelWords } from "./instanced.ts";
import type { Placement } from "./placement.ts";

/** Bits of the third style byte. */
const LOOP = 1;
const DIRECTED = 2;
const DOUBTFUL = 4;
const UNDATED = 8;
const FAILED = 16;

/**
 * Ends; radii, distance of the middle or loop number, width; days; rows of relation, source, target, type; line, status,
 * flags and family as bytes, lane, tags, rank of the weight; turns of the ends, how far the arrow stands back, how large it is.
 */
export const relationTexels = 6;

/** Centre, radius, row; shape, nothing. */
export const actorTexels = 2;

/** One instance per period of each relation in scope, lane by lane, what is not in doubt before what is. */
export function buildRelationInstances(model: Model, scope: Scope, placement: Placement): InstanceData {
  const count = drawnRows(scope).reduce((sum, row) => sum + endOfPeriods(model, row) - firstPeriod(model, row), 0);
  return { count, words: () => writeRelations(model, scope, placement, count) };
}

function writeRelations(model: Model, scope: Scope, placement: Placement, count: number): Uint32Array<ArrayBuffer> {
  const { columns, lanes, weights } = model;
  const stride = relationTexels * texelWords;
  const bytes = new ArrayBuffer(count * stride * 4);
  const [floats, ints, uints] = [new Float32Array(bytes), new Int32Array(bytes), new Uint32Array(bytes)];
  const lookOf = looksIn(model, scope.relationRows);
  let at = 0;
  for (const row of drawingOrder(model, scope, (each) => lookOf(each).widthPx)) {
    const laneRow = columns.lane[row] ?? 0;
    const lane = lanes[laneRow];
    if (lane === undefined) throw new RangeError(`relation without lane: ${row}`);
    const look = lookOf(row);
    const style = styleOf(model, row, lane, look);
    for (let period = firstPeriod(model, row); period < endOfPeriods(model, row); period += 1) {
      writeFigure(floats, at, lane, placement, look.widthPx);
      ints[at + 8] = columns.earliestStart[period] ?? 0;
      ints[at + 9] = columns.latestStart[period] ?? 0;
      ints[at + 10] = columns.earliestEnd[period] ?? 0;
      ints[at + 11] = columns.latestEnd[period] ?? 0;
      uints[at + 12] = row;
      uints[at + 13] = lane.source;
      uints[at + 14] = lane.target;
      uints[at + 15] = lane.type;
      uints[at + 16] = style;
      uints[at + 17] = laneRow;
      uints[at + 18] = columns.tags[row] ?? 0;
      uints[at + 19] = weights?.rank[row] ?? 0;
      at += stride;
    }
  }
  return uints;
}

/** The same relations elsewhere: writes the ends anew into these words of theirs. */
export function moveRelationInstances(uints: Uint32Array<ArrayBuffer>, placement: Placement): InstanceData {
  const stride = relationTexels * texelWords;
  const floats = new Float32Array(uints.buffer);
  for (let at = 0; at < uints.length; at += stride) {
    writeEnds(floats, at, placement, uints[at + 13] ?? 0, uints[at + 14] ?? 0);
  }
  return { count: uints.length / stride, words: () => uints };
}

export function buildActorInstances(model: Model, scope: Scope, placement: Placement): InstanceData {
  const stride = actorTexels * texelWords;
  const count = scope.actorRows.length;
  const bytes = new ArrayBuffer(count * stride * 4);
  const [floats, uints] = [new Float32Array(bytes), new Uint32Array(bytes)];
  for (const [index, row] of scope.actorRows.entries()) {
    const shape = model.kinds[model.actorKind[row] ?? 0]?.shape ?? "circle";
    floats.set([placement.x[row] ?? 0, placement.y[row] ?? 0, placement.radiusPx[row] ?? 0], index * stride);
    uints.set([row, shapes.indexOf(shape)], index * stride + 3);
  }
  return { count, words: () => uints };
}

/** Of a lane the first on a pixel draws there: what is not in doubt before what is, wide lines before narrow ones. */
function drawingOrder(
  { columns: { relationCount, status }, lanes }: Model,
  scope: Scope,
  widthOf: (row: number) => number,
): readonly number[] {
  const isDrawn = new Uint8Array(relationCount);
  for (const row of drawnRows(scope)) isDrawn[row] = 1;
  const doubtOf = (row: number): number => (isInDoubt(status[row] ?? 0) ? 1 : 0);
  return lanes.flatMap(({ relations }) => {
    const rows = relations.filter((row) => isDrawn[row] === 1);
    return rows.length < 2 ? rows : rows.sort((a, b) => doubtOf(a) - doubtOf(b) || widthOf(b) - widthOf(a));
  });
}

function firstPeriod({ columns }: Model, row: number): number {
  return columns.periodStart[row] ?? 0;
}

/** One more than the last. */
function endOfPeriods({ columns }: Model, row: number): number {
  return columns.periodStart[row + 1] ?? 0;
}

function writeFigure(floats: Float32Array, at: number, lane: Lane, placement: Placement, widthPx: number): void {
  const isLoop = lane.source === lane.target;
  writeEnds(floats, at, placement, lane.source, lane.target);
  floats[at + 4] = placement.radiusPx[lane.source] ?? 0;
  floats[at + 5] = placement.radiusPx[lane.target] ?? 0;
  floats[at + 6] = isLoop ? lane.indexInPair : (placement.ports.middlePx[lane.row] ?? 0);
  floats[at + 7] = widthPx;
  floats[at + 20] = placement.ports.atSource[lane.row] ?? 0;
  floats[at + 21] = placement.ports.atTarget[lane.row] ?? 0;
  floats[at + 22] = placement.ports.backPx[lane.row] ?? 0;
  floats[at + 23] = placement.headScale;
}

function writeEnds(floats: Float32Array, at: number, { x, y }: Placement, source: number, target: number): void {
  floats[at] = x[source] ?? 0;
  floats[at + 1] = y[source] ?? 0;
  floats[at + 2] = x[target] ?? 0;
  floats[at + 3] = y[target] ?? 0;
}

/** Four bytes, the first of them lowest. */
function styleOf(model: Model, row: number, lane: Lane, { line, isFailed }: RelationLook): number {
  const type = model.types[lane.type];
  if (type === undefined) throw new RangeError(`lane without type: ${lane.type}`);
  const status = model.columns.status[row] ?? 0;
  const flags =
    (lane.source === lane.target ? LOOP : 0) |
    (lane.directed ? DIRECTED : 0) |
    (isInDoubt(status) ? DOUBTFUL : 0) |
    (model.columns.undated[row] === 1 ? UNDATED : 0) |
    (isFailed ? FAILED : 0);
  return patterns.indexOf(line) | (status << 8) | (flags << 16) | (families.indexOf(type.family) << 24);
}
