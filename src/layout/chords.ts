import { crossingOfPieces, type Paths, pieceDistancePx, pointsPerPath } from "../notation/paths.ts";
import { at } from "./sketch.ts";

/** The straight way of each line from its start to its end, by row: most lines that are apart are told by it alone. */
export interface Chords {
  readonly paths: Paths;
  /** Its direction, of length 1, and how far it passes the origin. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly aside: Float64Array;
  /** No point of the line is farther away from it. */
  readonly farPx: Float64Array;
}

/** What rounding may add. */
const airPx = 1e-6;

export function chordsOf(paths: Paths): Chords {
  const column = (): Float64Array => new Float64Array(paths.count);
  const chords = { paths, x: column(), y: column(), aside: column(), farPx: column() };
  for (let row = 0; row < paths.count; row += 1) {
    const first = row * pointsPerPath;
    const last = first + pointsPerPath - 1;
    const [sx, sy, ex, ey] = [at(paths.x, first), at(paths.y, first), at(paths.x, last), at(paths.y, last)];
    const length = Math.hypot(ex - sx, ey - sy) || 1;
    chords.x[row] = (ex - sx) / length;
    chords.y[row] = (ey - sy) / length;
    chords.aside[row] = distancePx(chords, row, sx, sy);
    let farPx = 0;
    for (let point = first + 1; point < last; point += 1) {
      farPx = Math.max(farPx, pieceDistancePx(sx, sy, ex, ey, at(paths.x, point), at(paths.y, point)));
    }
    chords.farPx[row] = farPx + airPx;
  }
  return chords;
}

/** How far the point lies to the one side (above 0) or the other of the line through a chord. */
export function distancePx({ x, y, aside }: Chords, row: number, px: number, py: number): number {
  return at(x, row) * py - at(y, row) * px - at(aside, row);
}

/** Whether one line lies on one side of another: false does not tell that they cross. */
export function isBeside(chords: Chords, row: number, other: number): boolean {
  const { x, y } = chords.paths;
  const first = other * pointsPerPath;
  const last = first + pointsPerPath - 1;
  const start = distancePx(chords, row, at(x, first), at(y, first));
  const end = distancePx(chords, row, at(x, last), at(y, last));
  const reach = at(chords.farPx, row) + at(chords.farPx, other);
  return Math.min(start, end) > reach || Math.max(start, end) < -reach;
}

/** The same points as `crossingsOf` finds: only pieces that come near the chord of the other line are looked at. */
export function crossingsNear(chords: Chords, one: number, other: number): [number, number][] {
  const found: [number, number][] = [];
  const [firstA, lastA] = piecesNear(chords, one, other);
  if (firstA > lastA) return found;
  const [firstB, lastB] = piecesNear(chords, other, one);
  for (let a = firstA; a <= lastA; a += 1) {
    for (let b = firstB; b <= lastB; b += 1) {
      const crossing = crossingOfPieces(chords.paths, a, b);
      if (crossing !== undefined) found.push(crossing);
    }
  }
  return found;
}

/** First and last point with which a piece of one line begins that may reach another; the first after the last if none does. */
function piecesNear(chords: Chords, row: number, other: number): [first: number, last: number] {
  const { x, y } = chords.paths;
  const reach = at(chords.farPx, other);
  const start = row * pointsPerPath;
  let [first, last] = [start + pointsPerPath, -1];
  let before = distancePx(chords, other, at(x, start), at(y, start));
  for (let point = start + 1; point < start + pointsPerPath; point += 1) {
    const next = distancePx(chords, other, at(x, point), at(y, point));
    if (Math.min(before, next) <= reach && Math.max(before, next) >= -reach) {
      first = Math.min(first, point - 1);
      last = point - 1;
    }
    before = next;
  }
  return [first, last];
}
