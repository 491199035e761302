import type { Point } from "../dataset/types.ts";
import type { Model, Scope } from "./types.ts";

/** Each way so many positions are looked at. */
const gridSteps = 12;

/** Positions between those that are taken, one after the other as far from all others as can be. */
export function freePositions(taken: readonly Point[], ids: readonly string[]): ReadonlyMap<string, Point> {
  const grid = gridOver(taken);
  const all = [...taken];
  const found = new Map<string, Point>();
  for (const id of ids) {
    const best = leastBy(grid, (at) => -roomAt(at, all));
    if (best === undefined) continue;
    all.push(best);
    found.set(id, best);
  }
  return found;
}

/** For more than so many at once others are found anyway, see `arrange`. */
const mostJoining = 150;
/** A position beside others has at least this much room, in distances that equally spread actors would keep. */
const leastRoom = 0.6;

/**
 * Positions for those who have joined a part of a network for which others were found: of those with room the nearest to
 * the middle of whom they have relations with in it. None for very many, nor for more than have one.
 */
export function positionsBeside({ dataset, columns, positions }: Model, scope: Scope): ReadonlyMap<string, Point> {
  const placed = new Map<string, Point>();
  const { found = [] } = positions;
  const taken = scope.actorRows.flatMap((row) => pointsAt(found, row));
  const joined = taken.length === 0 ? [] : scope.actorRows.filter((row) => found[row] === undefined);
  if (joined.length === 0 || joined.length > Math.min(mostJoining, taken.length)) return placed;
  const grid = gridOver(taken);
  const neighbours = new Map(joined.map((row) => [row, [] as Point[]]));
  for (const row of scope.relationRows) {
    const [source, target] = [columns.source[row] ?? 0, columns.target[row] ?? 0];
    neighbours.get(source)?.push(...pointsAt(found, target));
    neighbours.get(target)?.push(...pointsAt(found, source));
  }
  for (const [row, around] of neighbours) {
    const middle = middleOf(around.length === 0 ? taken : around);
    const withRoom = grid.filter((at) => roomAt(at, taken) >= leastRoom * spacingOf(taken));
    const position = leastBy(withRoom, (at) => distance(at, middle)) ?? leastBy(grid, (at) => -roomAt(at, taken));
    if (position === undefined) continue;
    taken.push(position);
    placed.set(dataset.actors[row]?.id ?? "", position);
  }
  return placed;
}

function pointsAt(found: readonly (Point | undefined)[], row: number): readonly Point[] {
  const position = found[row];
  return position === undefined ? [] : [position];
}

/** Over the positions that are taken, from one edge to the other. */
function gridOver(taken: readonly Point[]): readonly Point[] {
  const alongOf = (axis: 0 | 1) => {
    const [least, most] = extentOf(taken, axis);
    return Array.from({ length: gridSteps + 1 }, (_, step) => least + ((most - least) * step) / gridSteps);
  };
  const ys = alongOf(1);
  return alongOf(0).flatMap((x) => ys.map((y): Point => [x, y]));
}

function extentOf(points: readonly Point[], axis: 0 | 1): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const { [axis]: value } of points) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}

function spacingOf(points: readonly Point[]): number {
  const [[left, right], [bottom, top]] = [extentOf(points, 0), extentOf(points, 1)];
  return Math.sqrt(((right - left) * (top - bottom)) / points.length);
}

function roomAt(at: Point, taken: readonly Point[]): number {
  return taken.reduce((least, other) => Math.min(least, distance(at, other)), Infinity);
}

function distance([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY);
}

function middleOf(points: readonly Point[]): Point {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [mean(0), mean(1)];
}

function leastBy(points: readonly Point[], cost: (point: Point) => number): Point | undefined {
  return [...points].sort((one, other) => cost(one) - cost(other))[0];
}
