import { type Curve, type Loop, pointAt } from "../notation/curves.ts";
import { reachPx } from "../stage/target.ts";

/** A line that is drawn, and for which relation. */
export interface DrawnLine {
  readonly row: number;
  readonly line: Curve | Loop;
}

/** Half the width of each line as a pointer meets it: as the layer has it on which the other stage looks for lines. */
const halfPx = 1;
/** Straight pieces that stand for a line; they leave it by less than a pixel. */
const pieces = 24;

/** The relation whose line is nearest to a place; of those that lie on each other the one in front, which stands later. */
export function relationNear(lines: readonly DrawnLine[], xPx: number, yPx: number): number | undefined {
  let nearest: number | undefined;
  let least = reachPx;
  for (const { row, line } of lines) {
    const away = Math.max(0, distanceTo(line, xPx, yPx, least + halfPx) - halfPx);
    if (away > least) continue;
    least = away;
    nearest = row;
  }
  return nearest;
}

/** Infinite for what is surely farther away than `mostPx`. */
function distanceTo(line: Curve | Loop, xPx: number, yPx: number, mostPx: number): number {
  const corners = line.kind === "loop" ? cornersOf(line) : [line.start, line.control, line.end];
  const isFar = (axis: 0 | 1, at: number): boolean =>
    corners.every((corner) => corner[axis] < at - mostPx) || corners.every((corner) => corner[axis] > at + mostPx);
  if (isFar(0, xPx) || isFar(1, yPx)) return Infinity;
  let least = Infinity;
  let [fromX, fromY] = pointAt(line, 0);
  for (let piece = 1; piece <= pieces; piece += 1) {
    const [toX, toY] = pointAt(line, piece / pieces);
    const [dx, dy] = [toX - fromX, toY - fromY];
    const along = ((xPx - fromX) * dx + (yPx - fromY) * dy) / (dx * dx + dy * dy || 1);
    const part = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(fromX + part * dx - xPx, fromY + part * dy - yPx));
    [fromX, fromY] = [toX, toY];
  }
  return least;
}

function cornersOf({ centre: [x, y], radiusPx }: Loop): readonly (readonly [number, number])[] {
  return [
    [x - radiusPx, y - radiusPx],
    [x + radiusPx, y + radiusPx],
  ];
}
