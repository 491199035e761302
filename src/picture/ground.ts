import type { Point } from "../dataset/types.ts";
import { derivePositions } from "../model/positions.ts";
import type { Lane } from "../model/types.ts";
import { type Curve, laneCurve, laneLoop, laneOffsetPx, type Loop } from "../notation/curves.ts";
import { fitToFrame, type Frame, frameOf } from "../notation/frame.ts";
import { actorRadiusPx, stageScale } from "../notation/sizes.ts";
import type { Figure } from "./figure.ts";

/** Where things stand in the frame of the graph. */
export interface Ground {
  readonly frame: Frame;
  readonly scale: number;
  /** By actor row; undefined out of scope. */
  readonly discs: readonly (Disc | undefined)[];
  lineOf(lane: Lane): Curve | Loop;
}

export interface Disc {
  readonly centre: Point;
  readonly radiusPx: number;
}

export function buildGround({ model, scope, scene }: Figure, width: number, height: number): Ground {
  const frame = frameOf(width, height);
  const scale = stageScale(width);
  const positions = derivePositions(model, scene, scope);
  const places = fitToFrame(
    scope.actorRows.map((row) => positions[row] ?? [0, 0]),
    frame,
  );
  const largestDegree = model.degree.reduce((most, degree) => Math.max(most, degree), 0);
  const discs = model.dataset.actors.map((): Disc | undefined => undefined);
  for (const [index, row] of scope.actorRows.entries()) {
    const radiusPx = actorRadiusPx(model.degree[row] ?? 0, largestDegree) * scale;
    discs[row] = { centre: places[index] ?? [0, 0], radiusPx };
  }
  return { frame, scale, discs, lineOf: (lane) => lineBetween(lane, discs) };
}

function lineBetween(lane: Lane, discs: readonly (Disc | undefined)[]): Curve | Loop {
  const source = discs[lane.source];
  const target = discs[lane.target];
  if (source === undefined || target === undefined) throw new RangeError(`lane out of scope: ${lane.source}`);
  if (lane.source === lane.target) return laneLoop(source.centre, source.radiusPx, lane.indexInPair);
  const offset = laneOffsetPx(lane.indexInPair, lane.pairSize);
  const isReversed = lane.source > lane.target;
  return laneCurve(source.centre, target.centre, source.radiusPx, target.radiusPx, offset, isReversed);
}
