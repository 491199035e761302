import type { Point } from "../dataset/types.ts";
import { type LaneBreadth, longestBackPart, usualBreadth } from "./lines.ts";
import { type Curve, type Loop, pointAt } from "./curves.ts";

/** A lane as drawn, between two actors given by their keys; equal for a loop. */
export interface DrawnLane {
  readonly line: Curve | Loop;
  readonly source: number;
  readonly target: number;
  /** As most lanes where it is not given. */
  readonly breadth?: LaneBreadth | undefined;
}

/** A rectangle in CSS pixels, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Corners of the chain that stands for a curve; at the largest bulge it leaves the curve by less than half a pixel. */
export const pointsPerPath = 11;

/** Air around what counts as the end of a lane, which is as long and as broad as an arrowhead. */
const endAirPx = 1;
/** Length of an end whose arrowhead stands back from it. */
const bareEndPx = 8;
/** No end comes into a box that is farther away than this from the line. */
export const endReachPx = 10;

/** Lanes as chains of straight pieces, `pointsPerPath` points one after the other in `x` and `y`. */
export interface Paths {
  readonly count: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Length of its ends, and half their breadth. */
  readonly endPx: Float64Array;
  readonly endHalfPx: Float64Array;
  /** How far before its end its arrowhead stands, as it is drawn. */
  readonly backPx: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
}

export function createPaths(count: number): Paths {
  const column = (length: number): Float64Array => new Float64Array(length);
  return {
    count,
    source: new Int32Array(count),
    target: new Int32Array(count),
    endPx: column(count),
    endHalfPx: column(count),
    backPx: column(count),
    x: column(count * pointsPerPath),
    y: column(count * pointsPerPath),
    left: column(count),
    right: column(count),
    top: column(count),
    bottom: column(count),
  };
}

export function buildPaths(lanes: readonly DrawnLane[]): Paths {
  const paths = createPaths(lanes.length);
  lanes.forEach((lane, row) => setPath(paths, row, lane));
  return paths;
}

/** Writes one lane into its row. */
export function setPath(paths: Paths, row: number, lane: DrawnLane): void {
  paths.source[row] = lane.source;
  paths.target[row] = lane.target;
  paths.endPx[row] = (lane.breadth ?? usualBreadth).headPx;
  paths.endHalfPx[row] = (lane.breadth ?? usualBreadth).headHalfPx;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let step = 0; step < pointsPerPath; step += 1) {
    const [x, y] = pointAt(lane.line, step / (pointsPerPath - 1));
    paths.x[row * pointsPerPath + step] = x;
    paths.y[row * pointsPerPath + step] = y;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  paths.left[row] = left;
  paths.right[row] = right;
  paths.top[row] = top;
  paths.bottom[row] = bottom;
  const backPx = lane.line.kind === "curve" ? (lane.line.backPx ?? 0) : 0;
  paths.backPx[row] = backPx > 0 ? Math.min(backPx, longestBackPart * pathLengthPx(paths, row)) : 0;
}

/** Length of the lane in `row`. */
export function pathLengthPx({ x, y }: Paths, row: number): number {
  const first = row * pointsPerPath;
  let length = 0;
  for (let point = first; point < first + pointsPerPath - 1; point += 1) {
    const [dx, dy] = [at(x, point + 1) - at(x, point), at(y, point + 1) - at(y, point)];
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}

/** The point of the lane in `row` that lies so far before its end, or its start. */
export function fromEnd({ x, y }: Paths, row: number, backPx: number): Point {
  const first = row * pointsPerPath;
  let left = backPx;
  for (let point = first + pointsPerPath - 1; point > first; point -= 1) {
    const [dx, dy] = [at(x, point - 1) - at(x, point), at(y, point - 1) - at(y, point)];
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length >= left) {
      const part = length > 0 ? left / length : 0;
      return [at(x, point) + dx * part, at(y, point) + dy * part];
    }
    left -= length;
  }
  return [at(x, first), at(y, first)];
}

/** Whether the lane in `row` comes into the box, enlarged by `marginPx` on all sides. */
export function doesPathMeetBox(paths: Paths, row: number, box: Box, marginPx: number): boolean {
  const left = box.x - marginPx;
  const right = box.x + box.width + marginPx;
  const top = box.y - marginPx;
  const bottom = box.y + box.height + marginPx;
  if (at(paths.left, row) > right || at(paths.right, row) < left) return false;
  if (at(paths.top, row) > bottom || at(paths.bottom, row) < top) return false;
  const first = row * pointsPerPath;
  for (let point = first; point < first + pointsPerPath - 1; point += 1) {
    const x = at(paths.x, point);
    const y = at(paths.y, point);
    if (doesPieceMeetBox(x, y, at(paths.x, point + 1), at(paths.y, point + 1), left, right, top, bottom)) return true;
  }
  return false;
}

/** Whether an end of the lane in `row`, or its arrowhead, comes into the box or nearer to it than `airPx`. */
export function doesEndMeetBox(paths: Paths, row: number, box: Box, airPx = endAirPx): boolean {
  const first = row * pointsPerPath;
  const last = first + pointsPerPath - 1;
  const margin = at(paths.endHalfPx, row) + airPx;
  const length = at(paths.endPx, row);
  if (doesEndPieceMeetBox(paths, first, 1, length, box, margin)) return true;
  if (at(paths.backPx, row) === 0) return doesEndPieceMeetBox(paths, last, -1, length, box, margin);
  return (
    doesEndPieceMeetBox(paths, last, -1, bareEndPx, box, usualBreadth.halfPx + airPx) ||
    doesHeadMeetBox(paths, row, box, margin)
  );
}

/** The same for an arrowhead that stands back from the end. */
function doesHeadMeetBox(paths: Paths, row: number, box: Box, marginPx: number): boolean {
  const backPx = at(paths.backPx, row);
  const [tipX, tipY] = fromEnd(paths, row, backPx);
  const reachPx = at(paths.endPx, row) + marginPx;
  if (tipX + reachPx < box.x || tipX - reachPx > box.x + box.width) return false;
  if (tipY + reachPx < box.y || tipY - reachPx > box.y + box.height) return false;
  const [footX, footY] = fromEnd(paths, row, backPx + at(paths.endPx, row));
  const [left, top] = [box.x - marginPx, box.y - marginPx];
  const [right, bottom] = [box.x + box.width + marginPx, box.y + box.height + marginPx];
  return doesPieceMeetBox(tipX, tipY, footX, footY, left, right, top, bottom);
}

/** Whether any end of a lane comes into the box or near it. */
export function doesAnyEndMeetBox(paths: Paths, box: Box): boolean {
  for (let row = 0; row < paths.count; row += 1) if (doesEndMeetBox(paths, row, box)) return true;
  return false;
}

function doesEndPieceMeetBox(
  paths: Paths,
  end: number,
  step: number,
  lengthPx: number,
  box: Box,
  marginPx: number,
): boolean {
  const [x, y] = [at(paths.x, end), at(paths.y, end)];
  const reachPx = lengthPx + marginPx;
  if (x + reachPx < box.x || x - reachPx > box.x + box.width) return false;
  if (y + reachPx < box.y || y - reachPx > box.y + box.height) return false;
  let [dx, dy] = [0, 0];
  // The pieces of a short line are shorter than its end.
  for (let piece = 1; piece < pointsPerPath && Math.hypot(dx, dy) < lengthPx; piece += 1) {
    dx = at(paths.x, end + piece * step) - x;
    dy = at(paths.y, end + piece * step) - y;
  }
  const part = lengthPx / Math.max(lengthPx, Math.hypot(dx, dy));
  const left = box.x - marginPx;
  const top = box.y - marginPx;
  const right = box.x + box.width + marginPx;
  return doesPieceMeetBox(x, y, x + part * dx, y + part * dy, left, right, top, box.y + box.height + marginPx);
}

/** Whether the straight piece from (x1, y1) to (x2, y2) has a point in the rectangle. */
export function doesPieceMeetBox(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  left: number,
  right: number,
  top: number,
  bottom: number,
): boolean {
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > right) return false;
  if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return false;
  // The bounding boxes overlap, so the two meet unless all four corners lie on one side of the line.
  const dx = x2 - x1;
  const dy = y2 - y1;
  const a = dx * (top - y1) - dy * (left - x1);
  const b = dx * (top - y1) - dy * (right - x1);
  const c = dx * (bottom - y1) - dy * (left - x1);
  const d = dx * (bottom - y1) - dy * (right - x1);
  return Math.min(a, b, c, d) <= 0 && Math.max(a, b, c, d) >= 0;
}

/** Smallest distance in pixels of the lane in `row` from a point; `Infinity` if surely more than `reachPx`. */
export function pathDistancePx(paths: Paths, row: number, x: number, y: number, reachPx: number): number {
  if (at(paths.left, row) > x + reachPx || at(paths.right, row) < x - reachPx) return Infinity;
  if (at(paths.top, row) > y + reachPx || at(paths.bottom, row) < y - reachPx) return Infinity;
  let least = Infinity;
  const first = row * pointsPerPath;
  for (let point = first; point < first + pointsPerPath - 1; point += 1) {
    const ax = at(paths.x, point);
    const ay = at(paths.y, point);
    least = Math.min(least, pieceDistancePx(ax, ay, at(paths.x, point + 1), at(paths.y, point + 1), x, y));
  }
  return least;
}

/** Distance of the point (x, y) from the straight piece from (x1, y1) to (x2, y2). */
export function pieceDistancePx(x1: number, y1: number, x2: number, y2: number, x: number, y: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared > 0 ? ((x - x1) * dx + (y - y1) * dy) / lengthSquared : 0;
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  const ox = x1 + t * dx - x;
  const oy = y1 + t * dy - y;
  return Math.sqrt(ox * ox + oy * oy);
}

/** Points in which two lanes cross, as [x, y]. */
export function crossingsOf(paths: Paths, one: number, other: number): [number, number][] {
  if (!doBoundsMeet(paths, one, other)) return [];
  const found: [number, number][] = [];
  const first = one * pointsPerPath;
  const second = other * pointsPerPath;
  for (let a = first; a < first + pointsPerPath - 1; a += 1) {
    const ax = at(paths.x, a);
    const ay = at(paths.y, a);
    const adx = at(paths.x, a + 1) - ax;
    const ady = at(paths.y, a + 1) - ay;
    if (isPieceOutside(paths, other, ax, ay, ax + adx, ay + ady)) continue;
    for (let b = second; b < second + pointsPerPath - 1; b += 1) {
      const crossing = crossingOfPieces(paths, a, b);
      if (crossing !== undefined) found.push(crossing);
    }
  }
  return found;
}

/** Where the pieces that begin with two points of lanes cross. */
export function crossingOfPieces({ x, y }: Paths, a: number, b: number): [number, number] | undefined {
  const ax = at(x, a);
  const ay = at(y, a);
  const bx = at(x, b);
  const by = at(y, b);
  const adx = at(x, a + 1) - ax;
  const ady = at(y, a + 1) - ay;
  const bdx = at(x, b + 1) - bx;
  const bdy = at(y, b + 1) - by;
  const turn = adx * bdy - ady * bdx;
  if (turn === 0) return undefined;
  const t = ((bx - ax) * bdy - (by - ay) * bdx) / turn;
  if (t < 0 || t >= 1) return undefined;
  const u = ((bx - ax) * ady - (by - ay) * adx) / turn;
  return u >= 0 && u < 1 ? [ax + t * adx, ay + t * ady] : undefined;
}

/** Whether a straight piece lies beside the bounds of a lane. */
function isPieceOutside(paths: Paths, row: number, ax: number, ay: number, bx: number, by: number): boolean {
  return (
    Math.min(ax, bx) > at(paths.right, row) ||
    Math.max(ax, bx) < at(paths.left, row) ||
    Math.min(ay, by) > at(paths.bottom, row) ||
    Math.max(ay, by) < at(paths.top, row)
  );
}

/** Whether the rectangles around two lanes have a point in common. */
export function doBoundsMeet(paths: Paths, one: number, other: number): boolean {
  return (
    at(paths.left, one) <= at(paths.right, other) &&
    at(paths.left, other) <= at(paths.right, one) &&
    at(paths.top, one) <= at(paths.bottom, other) &&
    at(paths.top, other) <= at(paths.bottom, one)
  );
}

/** Typed arrays give `number | undefined` under noUncheckedIndexedAccess; rows here are always inside. */
function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}
