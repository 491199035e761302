import type { Point } from "../dataset/types.ts";
import { type Curve, laneCurve, laneLoop, type LanePort, type Loop } from "./curves.ts";
import { fitToFrame, type Frame, frameOf } from "./frame.ts";
import { derivePorts, mostTurned } from "./clearPorts.ts";
import { headScaleOf, type LaneBreadth, usualBreadth, withHeadScale } from "./lines.ts";
import { buildPaths, type Paths } from "./paths.ts";
import { emptyPorts, type PortLane, type PortLanes, type Ports } from "./ports.ts";
import { actorRadiusPx, stageScale } from "./sizes.ts";

/** Where the actors in scope stand in a frame; by actor row. */
export interface Placement {
  readonly frame: Frame;
  /** Of `stageScale`. */
  readonly scale: number;
  /** Of `headScaleOf`. */
  readonly headScale: number;
  /** CSS pixels, y downwards; 0 for actors out of scope. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radiusPx: Float32Array;
  /** Of the lanes in scope, by row. */
  readonly ports: Ports;
  /** The same; those that are missing are as broad as most. */
  readonly breadths: ReadonlyMap<number, LaneBreadth>;
}

/** From a placement to the screen: pixels on screen = pixels of the placement × `scale` + offset. Sizes stay. */
export interface Camera {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Part of the fitted graph that a camera shows: nearest and farthest. */
export const nearestRatio = 0.1;
export const farthestRatio = 2;
/** The whole graph in view. */
export const fittedCamera: { readonly x: number; readonly y: number; readonly ratio: number } = {
  x: 0.5,
  y: 0.5,
  ratio: 1,
};

/** Clear space between the edge of the frame and an actor that stands as near to it as any. */
const edgeGapPx = 2;
/** So often all is placed anew in a smaller room so that no line sticks out of the frame, which leaves its middle. */
const mostRefits = 3;
const mostPadding = 0.35;
const fitted: Camera = { scale: 1, offsetX: 0, offsetY: 0 };

/**
 * Places the actors in `rows` of which `positions` (any unit, y upwards) and `degrees` (number of relations) are given
 * by actor row, for all actors of the dataset, and the ends of the lanes between them. Names and actors shrink with the
 * width, to no less than `leastScale`; no actor and, where they are few enough to be looked at one by one, no line is cut
 * by the edge.
 */
export function buildPlacement<L extends PortLane>(
  rows: readonly number[],
  positions: readonly Point[],
  degrees: Uint32Array,
  lanes: PortLanes<L>,
  widthPx: number,
  heightPx: number,
  leastScale = 0,
): Placement {
  const frame = frameOf(widthPx, heightPx);
  const scale = Math.max(leastScale, stageScale(widthPx));
  const mostRadiusPx = Math.min(frame.paddingX, frame.paddingTop, frame.paddingBottom) - edgeGapPx;
  const column = () => new Float32Array(degrees.length);
  const [x, y, radiusPx] = [column(), column(), column()];
  const largestDegree = degrees.reduce((most, degree) => Math.max(most, degree), 0);
  for (const row of rows) {
    const wantedPx = actorRadiusPx(degrees[row] ?? 0, largestDegree, rows.length) * scale;
    radiusPx[row] = Math.min(wantedPx, mostRadiusPx);
  }
  const headScale = headScaleOf(scale, lanes.lanes.filter(lanes.isTold).length);
  const drawn = headScale === 1 ? lanes : withSmallHeads(lanes, headScale);
  const breadthOf = lanes.breadthOf && drawn.breadthOf;
  const breadths = new Map(breadthOf === undefined ? [] : lanes.lanes.map((lane) => [lane.row, breadthOf(lane)]));
  const placeIn = (room: Frame): Placement => {
    const places = fitToFrame(
      rows.map((row) => positions[row] ?? [0, 0]),
      room,
    );
    for (const [index, row] of rows.entries()) [x[row], y[row]] = places[index] ?? [0, 0];
    // Without a size all stands on one point, and nothing is drawn.
    const ports = widthPx * heightPx > 0 ? derivePorts(drawn, { x, y, radiusPx, frame }) : emptyPorts(lanes.laneCount);
    return { frame, scale, headScale, x, y, radiusPx, ports, breadths };
  };
  let placement = placeIn(frame);
  let room = frame;
  for (let round = 0; round < mostRefits; round += 1) {
    const narrower = withoutOverhang(room, lanes.lanes, placement);
    if (narrower === undefined) break;
    room = narrower;
    placement = placeIn(room);
  }
  return placement;
}

/** The room with wider margins where lines stick out of the frame; undefined where none does, or too many would have to. */
function withoutOverhang(room: Frame, lanes: readonly PortLane[], placement: Placement): Frame | undefined {
  if (lanes.length > mostTurned) return undefined;
  const { widthPx, heightPx } = room;
  const { left, top, right, bottom, endHalfPx } = pathsOnScreen(lanes, placement, fitted);
  let [aside, above, below] = [0, 0, 0];
  for (const [lane, halfPx] of endHalfPx.entries()) {
    aside = Math.max(aside, halfPx - (left[lane] ?? 0), halfPx + (right[lane] ?? 0) - widthPx);
    above = Math.max(above, halfPx - (top[lane] ?? 0));
    below = Math.max(below, halfPx + (bottom[lane] ?? 0) - heightPx);
  }
  if (Math.max(aside, above, below) === 0) return undefined;
  return {
    ...room,
    paddingX: Math.min(room.paddingX + aside, widthPx * mostPadding),
    paddingTop: Math.min(room.paddingTop + above, heightPx * mostPadding),
    paddingBottom: Math.min(room.paddingBottom + below, heightPx * mostPadding),
  };
}

function withSmallHeads<L extends PortLane>(lanes: PortLanes<L>, headScale: number): PortLanes<L> {
  const { breadthOf = () => usualBreadth } = lanes;
  return { ...lanes, breadthOf: (lane) => withHeadScale(breadthOf(lane), headScale) };
}

/** The latest placement of each scope. */
const latest = new WeakMap<object, { readonly key: readonly unknown[]; readonly placement: Placement }>();

/** What `build` makes of a scope, once for all who draw it as one after the other: `key` is what else it follows from. */
export function placeOnce(scope: object, key: readonly unknown[], build: () => Placement): Placement {
  const known = latest.get(scope);
  if (known?.key.every((part, index) => part === key[index]) === true) return known.placement;
  const placement = build();
  latest.set(scope, { key, placement });
  return placement;
}

/**
 * The camera of the view parameter of that name: `x` and `y` are the middle of the screen in a square of 1 × 1, y
 * upwards, into which the longer side of the frame is fitted; `ratio` is the part of the graph on screen, within the
 * bounds of the stage.
 */
export function cameraAt(view: { x: number; y: number; ratio: number } | undefined, frame: Frame): Camera {
  const { x, y, ratio: wished } = view ?? fittedCamera;
  const { widthPx, heightPx } = frame;
  const ratio = Math.max(nearestRatio, Math.min(farthestRatio, wished));
  const longest = Math.max(widthPx, heightPx);
  return {
    scale: 1 / ratio,
    offsetX: widthPx / 2 + ((0.5 - x) * longest - widthPx / 2) / ratio,
    offsetY: heightPx / 2 - ((0.5 - y) * longest + heightPx / 2) / ratio,
  };
}

export function centreOnScreen({ x, y }: Placement, row: number, camera: Camera): Point {
  return [(x[row] ?? 0) * camera.scale + camera.offsetX, (y[row] ?? 0) * camera.scale + camera.offsetY];
}

/** The curve or loop of a lane as it is on screen. */
export function lineOnScreen(placement: Placement, lane: PortLane, camera: Camera): Curve | Loop {
  const source = centreOnScreen(placement, lane.source, camera);
  const sourceRadius = placement.radiusPx[lane.source] ?? 0;
  const { headScale } = placement;
  if (lane.source === lane.target) return { ...laneLoop(source, sourceRadius, lane.indexInPair), headScale };
  const target = centreOnScreen(placement, lane.target, camera);
  const targetRadius = placement.radiusPx[lane.target] ?? 0;
  return { ...laneCurve(source, target, sourceRadius, targetRadius, portOf(placement.ports, lane.row)), headScale };
}

/** The lanes as they are on screen, in their own order. */
export function pathsOnScreen(lanes: readonly PortLane[], placement: Placement, camera: Camera): Paths {
  return buildPaths(
    lanes.map((lane) => {
      const { row, source, target } = lane;
      return { line: lineOnScreen(placement, lane, camera), source, target, breadth: placement.breadths.get(row) };
    }),
  );
}

/** Of the lane in that row. */
export function portOf({ atSource, atTarget, middlePx, backPx }: Ports, row: number): LanePort {
  return {
    atSource: atSource[row] ?? 0,
    atTarget: atTarget[row] ?? 0,
    middlePx: middlePx[row] ?? 0,
    backPx: backPx[row] ?? 0,
  };
}
