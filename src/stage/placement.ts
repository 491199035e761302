import type { Point } from "../dataset/types.ts";
import type { Lane, Model, Scope } from "../model/types.ts";
import { type Curve, laneCurve, laneLoop, laneOffsetPx, type Loop } from "../notation/curves.ts";
import { fitToFrame, type Frame, frameOf } from "../notation/frame.ts";
import { actorRadiusPx, stageScale } from "../notation/sizes.ts";

/** Where the actors in scope stand at the first zoom step; rows of the model. */
export interface Placement {
  readonly frame: Frame;
  /** Of `stageScale`. */
  readonly scale: number;
  /** CSS pixels, y downwards; 0 for actors out of scope. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radiusPx: Float32Array;
}

/** From a placement to the screen: pixels on screen = pixels of the placement × `scale` + offset. */
export interface Camera {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export function buildPlacement(
  model: Model,
  scope: Scope,
  positions: readonly Point[],
  widthPx: number,
  heightPx: number,
): Placement {
  const frame = frameOf(widthPx, heightPx);
  const scale = stageScale(widthPx);
  const count = model.dataset.actors.length;
  const [x, y, radiusPx] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  const largestDegree = model.degree.reduce((most, degree) => Math.max(most, degree), 0);
  const places = fitToFrame(
    scope.actorRows.map((row) => positions[row] ?? [0, 0]),
    frame,
  );
  for (const [index, row] of scope.actorRows.entries()) {
    [x[row], y[row]] = places[index] ?? [0, 0];
    radiusPx[row] = actorRadiusPx(model.degree[row] ?? 0, largestDegree) * scale;
  }
  return { frame, scale, x, y, radiusPx };
}

/** The part of the way from one placement to another; actors that the first one lacks are at their end at once. */
export function mixPlacements(from: Placement, to: Placement, part: number, before: Scope): Placement {
  const mix = (start: Float32Array, end: Float32Array): Float32Array =>
    end.map((value, row) => (before.actors[row] === 1 ? (start[row] ?? 0) * (1 - part) + value * part : value));
  return { ...to, x: mix(from.x, to.x), y: mix(from.y, to.y) };
}

export function centreOnScreen({ x, y }: Placement, row: number, camera: Camera): Point {
  return [(x[row] ?? 0) * camera.scale + camera.offsetX, (y[row] ?? 0) * camera.scale + camera.offsetY];
}

/** The curve or loop of a lane as it is on screen. */
export function lineOnScreen(placement: Placement, lane: Lane, camera: Camera): Curve | Loop {
  const source = centreOnScreen(placement, lane.source, camera);
  const sourceRadius = placement.radiusPx[lane.source] ?? 0;
  if (lane.source === lane.target) return laneLoop(source, sourceRadius, lane.indexInPair);
  const target = centreOnScreen(placement, lane.target, camera);
  const targetRadius = placement.radiusPx[lane.target] ?? 0;
  const offset = laneOffsetPx(lane.indexInPair, lane.pairSize);
  return laneCurve(source, target, sourceRadius, targetRadius, offset, lane.source > lane.target);
}
