import type { Point } from "../dataset/types.ts";

/**
 * The geometry of one lane in CSS pixels, y downwards. The stage computes the same in GLSL from the same constants;
 * the layout is scored with it and the picture draws it.
 */
export const laneSpacingPx = 11;
/** The lanes of a pair draw together towards the actors: there they stay within this part of the radius. */
export const laneSpreadAtEnds = 0.95;
/** Clear space between an actor and the end of a line. */
export const endGapPx = 3;
/** No lane bulges by more than this part of the distance between the actors. */
export const largestBulge = 0.3;

/** Quadratic Bézier curve from `start` by `control` to `end`, drawn for t from `from` to `to`. */
export interface Curve {
  readonly kind: "curve";
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
  readonly from: number;
  readonly to: number;
}

/** Circle around `centre`, drawn from the angle `from` to the angle `to` (radians, clockwise on screen, from > to never). */
export interface Loop {
  readonly kind: "loop";
  readonly centre: Point;
  readonly radiusPx: number;
  readonly from: number;
  readonly to: number;
}

/** Distance of a lane from the middle line of its pair, in pixels: symmetric around 0. */
export function laneOffsetPx(indexInPair: number, pairSize: number): number {
  return (indexInPair - (pairSize - 1) / 2) * laneSpacingPx;
}

/**
 * Distance of a lane from the middle line of its pair where it meets an actor. Small offsets stay nearly what they are,
 * large ones approach the limit, so lanes keep their order and never fall together.
 */
export function offsetAtEndPx(offsetPx: number, radiusPx: number): number {
  const limit = laneSpreadAtEnds * radiusPx;
  return limit > 0 ? (offsetPx * limit) / (limit + Math.abs(offsetPx)) : 0;
}

/**
 * The curve of a lane between two actors. `offsetPx` is measured to the left of the way from the actor with the
 * lower row to the one with the higher row, so callers pass `isReversed` when `source` has the higher row.
 */
export function laneCurve(
  source: Point,
  target: Point,
  sourceRadiusPx: number,
  targetRadiusPx: number,
  offsetPx: number,
  isReversed: boolean,
): Curve {
  const [sx, sy] = source;
  const [tx, ty] = target;
  const distance = Math.hypot(tx - sx, ty - sy) || 1;
  const side = isReversed ? -1 : 1;
  const nx = (side * (ty - sy)) / distance;
  const ny = (side * (sx - tx)) / distance;
  const atSource = offsetAtEndPx(offsetPx, sourceRadiusPx);
  const atTarget = offsetAtEndPx(offsetPx, targetRadiusPx);
  const atMiddle = clamp(offsetPx, largestBulge * distance);
  const start: Point = [sx + nx * atSource, sy + ny * atSource];
  const end: Point = [tx + nx * atTarget, ty + ny * atTarget];
  const bulge = 2 * atMiddle - (atSource + atTarget) / 2;
  const control: Point = [(sx + tx) / 2 + nx * bulge, (sy + ty) / 2 + ny * bulge];
  const speedAtStart = 2 * Math.hypot(control[0] - start[0], control[1] - start[1]) || 1;
  const speedAtEnd = 2 * Math.hypot(end[0] - control[0], end[1] - control[1]) || 1;
  const trimStart = Math.sqrt(sourceRadiusPx ** 2 - atSource ** 2) + endGapPx;
  const trimEnd = Math.sqrt(targetRadiusPx ** 2 - atTarget ** 2) + endGapPx;
  return {
    kind: "curve",
    start,
    control,
    end,
    from: Math.min(0.49, trimStart / speedAtStart),
    to: Math.max(0.51, 1 - trimEnd / speedAtEnd),
  };
}

/** The loop of an actor with itself, above it to the right; further lanes lie around the first. */
export function laneLoop(actor: Point, radiusPx: number, indexInPair: number): Loop {
  const loopRadius = 9 + 0.35 * radiusPx + 6 * indexInPair;
  const reach = radiusPx + loopRadius * 0.72;
  const direction = -Math.PI / 4;
  const half =
    Math.PI -
    Math.acos(clampUnit((reach ** 2 + loopRadius ** 2 - (radiusPx + endGapPx) ** 2) / (2 * reach * loopRadius)));
  return {
    kind: "loop",
    centre: [actor[0] + Math.cos(direction) * reach, actor[1] + Math.sin(direction) * reach],
    radiusPx: loopRadius,
    from: direction - half,
    to: direction + half,
  };
}

/** The point of a curve or loop at the part `t` (0 to 1) of its drawn course. */
export function pointAt(line: Curve | Loop, t: number): Point {
  const at = line.from + (line.to - line.from) * t;
  if (line.kind === "loop") {
    return [line.centre[0] + Math.cos(at) * line.radiusPx, line.centre[1] + Math.sin(at) * line.radiusPx];
  }
  const u = 1 - at;
  const { start, control, end } = line;
  return [
    u * u * start[0] + 2 * u * at * control[0] + at * at * end[0],
    u * u * start[1] + 2 * u * at * control[1] + at * at * end[1],
  ];
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function clampUnit(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
