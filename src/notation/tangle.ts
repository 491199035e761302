import { laneCurve, laneLoop } from "./curves.ts";
import type { Point } from "../dataset/types.ts";
import { type LaneBreadth, usualBreadth } from "./lines.ts";
import { createPaths, crossingsOf, fromEnd, pathDistancePx, type Paths, pointsPerPath, setPath } from "./paths.ts";
import type { PortLane, PortPositions, Ports } from "./ports.ts";

/** What each fault costs; a crossing costs 1. */
const headCost = 5;
const depthCost = 0.5;
const throughCost = 8;
const touchCost = 0.8;
/** What it costs to turn an end, by the square of radians, and more beyond this turn; and to bend a line. */
const turnCost = 0.5;
const easyTurn = 0.8;
const sharpTurnCost = 6;
const bendCost = 0.05;
const bendUnitPx = 10;
/** What it costs an arrowhead to leave the end of its line, and each pixel of that. */
const leaveCost = 0.3;
const backCost = 0.02;

/** Clear space of an arrowhead beside a line, and of a line beside an actor. */
const airPx = 1;
const discAirPx = 2.5;
/** Nearer to a foreign actor an arrowhead would seem to point there. */
const foreignAirPx = 4;
/** Lanes whose bounds are farther apart than this have nothing to do with each other. */
const nearPx = 20;
/** Ends nearer to each other than this run into one. */
const endApartPx = 6;
/** Clear space between two lanes of a pair, half way. */
const pairGapPx = 5;

/** Where along an arrowhead its width is looked at, as parts of its length from the tip. */
const headParts = [0.1, 0.5, 0.9];
const headSize = headParts.length * 3;

/** Turns of both ends, the distance of the middle, and how far the end stands back: `LanePort` as a list. */
export type Port = readonly [atSource: number, atTarget: number, middlePx: number, backPx: number];

/** Lines and arrowheads as they lie now, in rows of `lanes`; `setPort` moves one. */
export interface Tangle {
  readonly lanes: readonly PortLane[];
  readonly places: PortPositions;
  readonly ports: Ports;
  readonly breadths: readonly LaneBreadth[];
  /** The ports found at first. */
  readonly first: readonly Port[];
  readonly paths: Paths;
  /** Middles and radii of the discs that stand for the arrowheads. */
  readonly heads: Float64Array;
  /** Where the tangents at both ends of a line meet. */
  readonly controls: Float64Array;
  /** How far an arrowhead reaches from its middle, 0 without one; half the breadth of the line. */
  readonly reaches: Float64Array;
  readonly halves: Float64Array;
  /** Rows of the actors at whose places lines end. */
  readonly actors: readonly number[];
}

export function buildTangle(
  lanes: readonly PortLane[],
  breadths: readonly LaneBreadth[],
  places: PortPositions,
  ports: Ports,
): Tangle {
  const actors = new Set(lanes.flatMap(({ source, target }) => [source, target]));
  const tangle: Tangle = {
    lanes,
    places,
    ports,
    breadths,
    first: lanes.map((lane) => readPort(ports, lane)),
    paths: createPaths(lanes.length),
    heads: new Float64Array(lanes.length * headSize),
    controls: new Float64Array(lanes.length * 2),
    reaches: Float64Array.from(breadths, ({ headPx, headHalfPx }, row) =>
      lanes[row]?.directed === true ? Math.hypot(headPx / 2, headHalfPx) : 0,
    ),
    halves: Float64Array.from(breadths, ({ halfPx }) => halfPx),
    actors: [...actors].sort((a, b) => a - b),
  };
  for (const row of lanes.keys()) redraw(tangle, row);
  return tangle;
}

export function portAt({ ports, lanes }: Tangle, row: number): Port {
  const lane = lanes[row];
  return lane === undefined ? [0, 0, 0, 0] : readPort(ports, lane);
}

function readPort({ atSource, atTarget, middlePx, backPx }: Ports, { row }: PortLane): Port {
  return [atSource[row] ?? 0, atTarget[row] ?? 0, middlePx[row] ?? 0, backPx[row] ?? 0];
}

export function setPort(tangle: Tangle, row: number, [atSource, atTarget, middlePx, backPx]: Port): void {
  const { ports, lanes } = tangle;
  const own = lanes[row]?.row ?? 0;
  ports.atSource[own] = atSource;
  ports.atTarget[own] = atTarget;
  ports.middlePx[own] = middlePx;
  ports.backPx[own] = backPx;
  redraw(tangle, row);
}

/** Has the arrowhead of a lane stand so far before the end of its line, which stays. */
export function setBack(tangle: Tangle, row: number, backPx: number): void {
  tangle.ports.backPx[tangle.lanes[row]?.row ?? 0] = backPx;
  tangle.paths.backPx[row] = backPx;
  placeHead(tangle, row);
}

function redraw(tangle: Tangle, row: number): void {
  const { lanes, places, paths } = tangle;
  const { x, y, radiusPx } = places;
  const { source = 0, target = 0, indexInPair = 0 } = lanes[row] ?? {};
  const [atSource, atTarget, middlePx, backPx] = portAt(tangle, row);
  const from: Point = [x[source] ?? 0, y[source] ?? 0];
  const fromRadius = radiusPx[source] ?? 0;
  const to: Point = [x[target] ?? 0, y[target] ?? 0];
  const port = { atSource, atTarget, middlePx, backPx };
  const line =
    source === target
      ? laneLoop(from, fromRadius, indexInPair)
      : laneCurve(from, to, fromRadius, radiusPx[target] ?? 0, port);
  setPath(paths, row, { line, source, target });
  if (line.kind === "curve") tangle.controls.set(line.control, row * 2);
  placeHead(tangle, row);
}

function placeHead({ breadths, lanes, paths, heads, reaches, controls }: Tangle, row: number): void {
  if (at(reaches, row) === 0) return;
  const { headPx, headHalfPx } = breadths[row] ?? usualBreadth;
  const standsPx = at(paths.backPx, row);
  const [tipX, tipY] = fromEnd(paths, row, standsPx);
  const isAtEnd = standsPx === 0 && lanes[row]?.source !== lanes[row]?.target;
  const [towardsX, towardsY] = isAtEnd
    ? [at(controls, row * 2), at(controls, row * 2 + 1)]
    : fromEnd(paths, row, standsPx + headPx);
  const stretch = headPx / (Math.hypot(towardsX - tipX, towardsY - tipY) || 1);
  const [footX, footY] = [tipX + (towardsX - tipX) * stretch, tipY + (towardsY - tipY) * stretch];
  for (const [spot, part] of headParts.entries()) {
    const first = row * headSize + spot * 3;
    heads[first] = tipX + (footX - tipX) * part;
    heads[first + 1] = tipY + (footY - tipY) * part;
    heads[first + 2] = part * headHalfPx;
  }
}

/** Faults of a lane, its crossings, and what its turns and bend cost; gives up once that is above `limit`. */
export function costOf(tangle: Tangle, row: number, limit: number): number {
  const sum = headCostOf(tangle, row, limit);
  return sum < limit ? sum + lineCostOf(tangle, row, limit - sum) : sum;
}

/** The same of its line alone, wherever its arrowhead stands. */
export function lineCostOf(tangle: Tangle, row: number, limit: number): number {
  const { lanes, paths } = tangle;
  let sum = effortOf(tangle, row) + outsideFrame(tangle, row);
  if (sum < limit) sum += throughActors(tangle, row);
  for (let other = 0; other < lanes.length && sum < limit; other += 1) {
    if (other !== row && areNear(tangle, row, other))
      sum += headFault(tangle, other, row) + touchOf(tangle, row, other);
  }
  for (let other = 0; other < lanes.length && sum < limit; other += 1) {
    if (other !== row) sum += crossingsOf(paths, row, other).length;
  }
  return sum;
}

/** What of a lane the edge of the frame cuts off, as far as there is one. */
function outsideFrame({ paths, halves, places: { frame } }: Tangle, row: number): number {
  if (frame === undefined) return 0;
  const half = at(halves, row);
  const aside = Math.max(half - at(paths.left, row), at(paths.right, row) + half - frame.widthPx);
  const outPx = Math.max(aside, half - at(paths.top, row), at(paths.bottom, row) + half - frame.heightPx);
  return outPx > 0 ? throughCost * Math.min(1, outPx / discAirPx) + 0.1 * outPx : 0;
}

function effortOf(tangle: Tangle, row: number): number {
  const now = portAt(tangle, row);
  const [source, target, middlePx] = tangle.first[row] ?? now;
  const turned = (now[0] - source) ** 2 + (now[1] - target) ** 2;
  const sharp = Math.max(0, Math.abs(now[0]) - easyTurn) ** 2 + Math.max(0, Math.abs(now[1]) - easyTurn) ** 2;
  const bent = ((now[2] - middlePx) / bendUnitPx) ** 2;
  return turnCost * turned + sharpTurnCost * sharp + bendCost * bent;
}

/** What the arrowhead of a lane touches, lines and arrowheads of others and actors, and what it costs that it stands back. */
export function headCostOf(tangle: Tangle, row: number, limit: number): number {
  if (at(tangle.reaches, row) === 0) return 0;
  let sum = backCostOf(at(tangle.paths.backPx, row));
  if (at(tangle.paths.backPx, row) > 0 && sum < limit) sum += headOnActors(tangle, row);
  for (let other = 0; other < tangle.lanes.length && sum < limit; other += 1) {
    if (other !== row && areNear(tangle, row, other))
      sum += headFault(tangle, row, other) + headsMeeting(tangle, row, other);
  }
  return sum;
}

/** What it costs that an arrowhead stands so far before the end of its line. */
export function backCostOf(backPx: number): number {
  return backPx > 0 ? leaveCost + backCost * backPx : 0;
}

/** Heads on lines that the lane has part in, foreign actors that it runs through, and the edge that it crosses. */
export function faultsOf(tangle: Tangle, row: number): number {
  let sum = throughActors(tangle, row) + outsideFrame(tangle, row);
  for (let other = 0; other < tangle.lanes.length; other += 1) {
    if (other !== row && areNear(tangle, row, other)) sum += faultBetween(tangle, row, other);
  }
  return sum;
}

/** Rows of two lanes of which an arrowhead lies on the other, and of one that runs through a foreign actor. */
export function findTangled(tangle: Tangle): readonly (readonly number[])[] {
  const rows = [...tangle.lanes.keys()];
  return rows.flatMap((row) => [
    ...(throughActors(tangle, row) >= headCost ? [[row]] : []),
    ...rows
      .slice(row + 1)
      .filter((other) => areNear(tangle, row, other) && faultBetween(tangle, row, other) >= headCost)
      .map((other) => [row, other]),
  ]);
}

/** Whether two lanes come so near to each other that anything of one may be in the way of the other. */
function areNear({ paths: { left, right, top, bottom } }: Tangle, one: number, other: number): boolean {
  return (
    at(left, one) <= at(right, other) + nearPx &&
    at(left, other) <= at(right, one) + nearPx &&
    at(top, one) <= at(bottom, other) + nearPx &&
    at(top, other) <= at(bottom, one) + nearPx
  );
}

/** The lanes with which a lane has a fault in common. */
export function atOddsWith(tangle: Tangle, row: number): readonly number[] {
  return [...tangle.lanes.keys()].filter((other) => other !== row && faultBetween(tangle, row, other) > 0);
}

function faultBetween(tangle: Tangle, one: number, other: number): number {
  return headFault(tangle, one, other) + headFault(tangle, other, one) + headsMeeting(tangle, one, other);
}

function headOnActors(tangle: Tangle, row: number): number {
  const { heads, reaches, lanes, actors } = tangle;
  const { x, y, radiusPx } = tangle.places;
  const { source, target } = lanes[row] ?? {};
  const first = row * headSize;
  const [middleX, middleY, reach] = [at(heads, first + 3), at(heads, first + 4), at(reaches, row)];
  let sum = 0;
  for (const actor of actors) {
    const toX = x[actor] ?? 0;
    const toY = y[actor] ?? 0;
    const far = (radiusPx[actor] ?? 0) + (actor === source || actor === target ? 0 : foreignAirPx);
    if (Math.abs(middleX - toX) > far + reach || Math.abs(middleY - toY) > far + reach) continue;
    let deepest = 0;
    for (let spot = first; spot < first + headSize; spot += 3) {
      const [dx, dy] = [at(heads, spot) - toX, at(heads, spot + 1) - toY];
      deepest = Math.max(deepest, far + at(heads, spot + 2) - Math.sqrt(dx * dx + dy * dy));
    }
    sum += faultOf(deepest);
  }
  return sum;
}

/** The arrowhead of one lane on the line of another. */
function headFault({ reaches, halves, heads, paths }: Tangle, head: number, line: number): number {
  const whole = at(reaches, head);
  if (whole === 0) return 0;
  const first = head * headSize;
  const air = at(halves, line) + airPx;
  const far = whole + air;
  // Most lines are nowhere near: one look at the middle of the head tells.
  if (pathDistancePx(paths, line, at(heads, first + 3), at(heads, first + 4), far) >= far) return 0;
  let deepest = 0;
  for (let spot = first; spot < first + headSize; spot += 3) {
    const reach = at(heads, spot + 2) + air;
    deepest = Math.max(deepest, reach - pathDistancePx(paths, line, at(heads, spot), at(heads, spot + 1), reach));
  }
  return faultOf(deepest);
}

/** What lies within the air costs little by little. */
function faultOf(depthPx: number): number {
  if (depthPx <= 0) return 0;
  return (headCost * Math.min(depthPx, airPx)) / airPx + depthCost * depthPx;
}

function headsMeeting({ reaches, heads }: Tangle, one: number, other: number): number {
  const [reach, otherReach] = [at(reaches, one), at(reaches, other)];
  if (reach === 0 || otherReach === 0) return 0;
  const [first, second] = [one * headSize, other * headSize];
  const far = reach + otherReach + airPx;
  if (Math.abs(at(heads, first + 3) - at(heads, second + 3)) > far) return 0;
  if (Math.abs(at(heads, first + 4) - at(heads, second + 4)) > far) return 0;
  let deepest = 0;
  for (let a = first; a < first + headSize; a += 3) {
    for (let b = second; b < second + headSize; b += 3) {
      const near = at(heads, a + 2) + at(heads, b + 2) + airPx;
      const dx = at(heads, a) - at(heads, b);
      const dy = at(heads, a + 1) - at(heads, b + 1);
      deepest = Math.max(deepest, near - Math.sqrt(dx * dx + dy * dy));
    }
  }
  return faultOf(deepest);
}

function throughActors({ lanes, halves, paths, places: { x, y, radiusPx }, actors }: Tangle, row: number): number {
  const lane = lanes[row];
  if (lane?.source === lane?.target) return 0;
  const air = at(halves, row) + discAirPx;
  let sum = 0;
  for (const actor of actors) {
    if (actor === lane?.source || actor === lane?.target) continue;
    const reach = (radiusPx[actor] ?? 0) + air;
    const distance = pathDistancePx(paths, row, x[actor] ?? 0, y[actor] ?? 0, reach);
    if (distance < reach) sum += throughCost * Math.min(1, (reach - distance) / discAirPx) + 0.1 * (reach - distance);
  }
  return sum;
}

/** Ends of two lanes at one actor that are nearer than one sees apart, and the middles of two lanes of a pair. */
function touchOf({ lanes, halves, paths: { x, y } }: Tangle, one: number, other: number): number {
  const [a, b] = [lanes[one], lanes[other]];
  if (a === undefined || b === undefined) return 0;
  const start = a.source === b.source || a.source === b.target;
  const end = a.target === b.target || a.target === b.source;
  if (!start && !end) return 0;
  const [first, second] = [one * pointsPerPath, other * pointsPerPath];
  const last = pointsPerPath - 1;
  let sum = 0;
  if (start) sum += nearness(x, y, first, second + (a.source === b.source ? 0 : last), endApartPx);
  if (end) sum += nearness(x, y, first + last, second + (a.target === b.target ? last : 0), endApartPx);
  if (!start || !end) return touchCost * sum;
  const roomPx = at(halves, one) + at(halves, other) + pairGapPx;
  return touchCost * (sum + nearness(x, y, first + last / 2, second + last / 2, roomPx));
}

/** How near two points are: 1 at one place, 0 from `roomPx` on. */
function nearness(x: Float64Array, y: Float64Array, one: number, other: number, roomPx: number): number {
  const dx = at(x, one) - at(x, other);
  const dy = at(y, one) - at(y, other);
  return Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / roomPx);
}

/** Typed arrays give `number | undefined` under noUncheckedIndexedAccess; rows here are always inside. */
function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}
