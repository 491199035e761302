import type { Point } from "../dataset/types.ts";

/**
 * The geometry of one lane in CSS pixels, y downwards. The stage computes the same in GLSL from the same constants;
 * the layout is scored with it and the picture draws it.
 */
export const laneSpacingPx = 11;
/** Clear space between an actor and the end of a line. */
export const endGapPx = 3;
/** No lane bulges by more than this part of the distance between the actors. */
export const largestBulge = 0.3;

/** Both ends together leave at least this part of a short way to the line. */
export const leastWay = 0.02;

/** Where the ends of a lane stand around their actors, and how far it bends. */
export interface LanePort {
  /** Turn of the end from the way to the other actor, radians clockwise on screen. */
  readonly atSource: number;
  readonly atTarget: number;
  /** Distance of the middle of the lane from the straight way between the centres, to the right of it. */
  readonly middlePx: number;
  /** How far before the end of the lane its arrowhead stands; 0 where it is not given. */
  readonly backPx?: number;
}

/** Quadratic Bézier curve from `start` by `control` to `end`. */
export interface Curve {
  readonly kind: "curve";
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
  /** As in its port. */
  readonly backPx?: number;
  /** How large its arrowhead is drawn, as a part of its size; 1 where it is not given. */
  readonly headScale?: number;
}

/** Circle around `centre`, drawn from the angle `from` to the angle `to` (radians, clockwise on screen, from > to never). */
export interface Loop {
  readonly kind: "loop";
  readonly centre: Point;
  readonly radiusPx: number;
  readonly from: number;
  readonly to: number;
  /** As of a curve. */
  readonly headScale?: number;
}

/** Distance of a lane from the middle line of its pair, in pixels: symmetric around 0. */
export function laneOffsetPx(indexInPair: number, pairSize: number): number {
  return (indexInPair - (pairSize - 1) / 2) * laneSpacingPx;
}

/** The curve of a lane from rim to rim of two actors. */
export function laneCurve(
  source: Point,
  target: Point,
  sourceRadiusPx: number,
  targetRadiusPx: number,
  { atSource, atTarget, middlePx, backPx = 0 }: LanePort,
): Curve {
  const [sx, sy] = source;
  const [tx, ty] = target;
  const distance = Math.hypot(tx - sx, ty - sy) || 1;
  const [ux, uy] = [(tx - sx) / distance, (ty - sy) / distance];
  const [reachAtSource, reachAtTarget] = [sourceRadiusPx + endGapPx, targetRadiusPx + endGapPx];
  const shrink = Math.min(1, ((1 - leastWay) * distance) / (reachAtSource + reachAtTarget));
  const along = shrink * reachAtSource * Math.cos(atSource);
  const aside = shrink * reachAtSource * Math.sin(atSource);
  const alongBack = shrink * reachAtTarget * Math.cos(atTarget);
  const asideBack = shrink * reachAtTarget * Math.sin(atTarget);
  const start: Point = [sx + ux * along - uy * aside, sy + uy * along + ux * aside];
  const end: Point = [tx - ux * alongBack + uy * asideBack, ty - uy * alongBack - ux * asideBack];
  const bend = 2 * clamp(middlePx - (aside - asideBack) / 2, largestBulge * distance);
  const control: Point = [(start[0] + end[0]) / 2 - uy * bend, (start[1] + end[1]) / 2 + ux * bend];
  return { kind: "curve", start, control, end, backPx };
}

/** Where the loops of an actor lie: above it to the right. */
export const loopDirection = -Math.PI / 4;

/** The loop of an actor with itself; further lanes lie around the first. */
export function laneLoop(actor: Point, radiusPx: number, indexInPair: number): Loop {
  const loopRadius = 9 + 0.35 * radiusPx + 6 * indexInPair;
  const reach = radiusPx + loopRadius * 0.72;
  const half =
    Math.PI -
    Math.acos(clampUnit((reach ** 2 + loopRadius ** 2 - (radiusPx + endGapPx) ** 2) / (2 * reach * loopRadius)));
  return {
    kind: "loop",
    centre: [actor[0] + Math.cos(loopDirection) * reach, actor[1] + Math.sin(loopDirection) * reach],
    radiusPx: loopRadius,
    from: loopDirection - half,
    to: loopDirection + half,
  };
}

/** Half the angle, seen from the actor, between the two ends of a loop. */
export function loopHalfAngle(radiusPx: number, indexInPair: number): number {
  const { centre, radiusPx: loopRadius, from } = laneLoop([0, 0], radiusPx, indexInPair);
  const direction = Math.atan2(centre[1] + Math.sin(from) * loopRadius, centre[0] + Math.cos(from) * loopRadius);
  return Math.abs(direction - loopDirection);
}

/** The point of a curve or loop at the part `t` (0 to 1) of its drawn course. */
export function pointAt(line: Curve | Loop, t: number): Point {
  if (line.kind === "loop") {
    const at = line.from + (line.to - line.from) * t;
    return [line.centre[0] + Math.cos(at) * line.radiusPx, line.centre[1] + Math.sin(at) * line.radiusPx];
  }
  const u = 1 - t;
  const { start, control, end } = line;
  return [
    u * u * start[0] + 2 * u * t * control[0] + t * t * end[0],
    u * u * start[1] + 2 * u * t * control[1] + t * t * end[1],
  ];
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function clampUnit(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
