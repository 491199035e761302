import type { Point } from "../dataset/types.ts";
import { type Curve, type Loop, pointAt } from "../notation/curves.ts";
import { rounded } from "./tree.ts";

/** A line as something to walk along: all lengths in pixels of the arc. */
export interface ArcPath {
  readonly lengthPx: number;
  /** How far before the end an arrowhead stands. */
  readonly backPx: number;
  /** How large the arrowhead is drawn, as a part of its size. */
  readonly headScale: number;
  /** The point `alongPx` from the start, moved `offsetPx` to its side. */
  pointAt(alongPx: number, offsetPx?: number): Point;
  /** Unit vector of the way there. */
  directionAt(alongPx: number): Point;
  /** Path data of a piece, backwards where `fromPx` is the greater, beside the line by `offsetPx`. */
  piece(fromPx: number, toPx: number, offsetPx?: number): string;
}

/** Pieces into which a curve is cut to learn its length. */
const lengthSteps = 48;
/** A curve that leaves its chord by less is written as a straight line. */
const straightPx = 0.05;

export function arcPathOf(line: Curve | Loop): ArcPath {
  return line.kind === "loop" ? arcPathOfLoop(line) : arcPathOfCurve(line);
}

export function pointWords([x, y]: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function arcPathOfLoop({ centre, radiusPx, from, to, headScale = 1 }: Loop): ArcPath {
  const at = (alongPx: number, offsetPx = 0): Point => {
    const angle = from + alongPx / radiusPx;
    const reach = radiusPx - offsetPx;
    return [centre[0] + Math.cos(angle) * reach, centre[1] + Math.sin(angle) * reach];
  };
  return {
    lengthPx: (to - from) * radiusPx,
    backPx: 0,
    headScale,
    pointAt: at,
    directionAt: (alongPx) => {
      const angle = from + alongPx / radiusPx;
      return [-Math.sin(angle), Math.cos(angle)];
    },
    piece: (fromPx, toPx, offsetPx = 0) => {
      const reach = rounded(radiusPx - offsetPx);
      const isLarge = Math.abs(toPx - fromPx) > Math.PI * radiusPx ? 1 : 0;
      const sweep = toPx > fromPx ? 1 : 0;
      const end = pointWords(at(toPx, offsetPx));
      return `M${pointWords(at(fromPx, offsetPx))}A${reach} ${reach} 0 ${isLarge} ${sweep} ${end}`;
    },
  };
}

function arcPathOfCurve(curve: Curve): ArcPath {
  const { start, control, end, backPx = 0, headScale = 1 } = curve;
  const lengths = measureSteps(curve);
  const lengthPx = lengths.at(-1) ?? 0;
  const parameterAt = (alongPx: number): number => {
    const step = Math.max(
      0,
      lengths.findLastIndex((length) => length <= alongPx),
    );
    const here = lengths[step] ?? 0;
    const next = lengths[step + 1] ?? here;
    return next > here ? (step + (alongPx - here) / (next - here)) / lengthSteps : step / lengthSteps;
  };
  const directionOf = (t: number): Point => {
    const dx = (1 - t) * (control[0] - start[0]) + t * (end[0] - control[0]);
    const dy = (1 - t) * (control[1] - start[1]) + t * (end[1] - control[1]);
    const length = Math.hypot(dx, dy);
    return length > 0 ? [dx / length, dy / length] : [1, 0];
  };
  const place = (t: number, offsetPx: number): Point => {
    const [x, y] = blossom(curve, t, t);
    const [dx, dy] = directionOf(t);
    return [x - dy * offsetPx, y + dx * offsetPx];
  };
  return {
    lengthPx,
    backPx,
    headScale,
    pointAt: (alongPx, offsetPx = 0) => place(parameterAt(alongPx), offsetPx),
    directionAt: (alongPx) => directionOf(parameterAt(alongPx)),
    piece: (fromPx, toPx, offsetPx = 0) => {
      const [t, u] = [parameterAt(fromPx), parameterAt(toPx)];
      const bend = moveControl(blossom(curve, t, u), directionOf(t), directionOf(u), offsetPx);
      return quadratic(place(t, offsetPx), bend, place(u, offsetPx));
    },
  };
}

/** Length of the drawn arc up to each step. */
function measureSteps(curve: Curve): number[] {
  const lengths = [0];
  for (let step = 1; step <= lengthSteps; step++) {
    const [x, y] = pointAt(curve, (step - 1) / lengthSteps);
    const [nextX, nextY] = pointAt(curve, step / lengthSteps);
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot(nextX - x, nextY - y));
  }
  return lengths;
}

/** Polar form of the quadratic: the point at `t` for equal arguments, else the control point of the piece between. */
function blossom({ start, control, end }: Curve, t: number, u: number): Point {
  const [a, b, c] = [(1 - t) * (1 - u), (1 - t) * u + t * (1 - u), t * u];
  return [a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]];
}

/** Where the tangents meet after both ends have moved to the side. */
function moveControl([x, y]: Point, [ax, ay]: Point, [bx, by]: Point, offsetPx: number): Point {
  const part = offsetPx / Math.max(0.5, 1 + ax * bx + ay * by);
  return [x - (ay + by) * part, y + (ax + bx) * part];
}

function quadratic(start: Point, control: Point, end: Point): string {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const away = Math.abs(dx * (control[1] - start[1]) - dy * (control[0] - start[0]));
  const isStraight = away <= 2 * straightPx * Math.hypot(dx, dy);
  return `M${pointWords(start)}${isStraight ? "L" : `Q${pointWords(control)} `}${pointWords(end)}`;
}
