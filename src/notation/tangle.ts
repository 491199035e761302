import { laneCurve } from "./curves.ts";
import { type LaneBreadth, usualBreadth } from "./lines.ts";
import { createPaths, crossingsOf, pathDistancePx, type Paths, pointsPerPath, setPath } from "./paths.ts";
import type { PortLane, PortPlaces, Ports } from "./ports.ts";

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

/** Clear space of an arrowhead beside a line, and of a line beside an actor. */
const airPx = 1;
const discAirPx = 2.5;
/** Ends nearer to each other than this run into one. */
const endApartPx = 6;
/** Clear space between two lanes of a pair, half way. */
const pairGapPx = 5;

/** Where along an arrowhead its width is looked at, as parts of its length from the tip. */
const headParts = [0.1, 0.5, 0.9];
const headSize = headParts.length * 3;

/** Turns of both ends and the distance of the middle: `LanePort` as a list. */
export type Port = readonly [atSource: number, atTarget: number, middlePx: number];

/** Lines and arrowheads as they lie now, in rows of `lanes`; `setPort` moves one. */
export interface Tangle {
  readonly lanes: readonly PortLane[];
  readonly places: PortPlaces;
  readonly ports: Ports;
  readonly breadths: readonly LaneBreadth[];
  /** The ports found at first. */
  readonly first: readonly Port[];
  readonly paths: Paths;
  /** Middles and radii of the discs that stand for the arrowheads. */
  readonly heads: Float64Array;
  /** How far an arrowhead reaches from its middle, 0 without one; half the breadth of the line. */
  readonly reaches: Float64Array;
  readonly halves: Float64Array;
  /** Rows of the actors at whose places lines end. */
  readonly actors: readonly number[];
}

export function buildTangle(
  lanes: readonly PortLane[],
  breadths: readonly LaneBreadth[],
  places: PortPlaces,
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
  return lane === undefined ? [0, 0, 0] : readPort(ports, lane);
}

function readPort({ atSource, atTarget, middlePx }: Ports, { row }: PortLane): Port {
  return [atSource[row] ?? 0, atTarget[row] ?? 0, middlePx[row] ?? 0];
}

export function setPort(tangle: Tangle, row: number, [atSource, atTarget, middlePx]: Port): void {
  const { ports, lanes } = tangle;
  const own = lanes[row]?.row ?? 0;
  ports.atSource[own] = atSource;
  ports.atTarget[own] = atTarget;
  ports.middlePx[own] = middlePx;
  redraw(tangle, row);
}

function redraw(tangle: Tangle, row: number): void {
  const { lanes, places, breadths, paths, heads, reaches } = tangle;
  const { x, y, radiusPx } = places;
  const { source = 0, target = 0 } = lanes[row] ?? {};
  const [atSource, atTarget, middlePx] = portAt(tangle, row);
  const line = laneCurve(
    [x[source] ?? 0, y[source] ?? 0],
    [x[target] ?? 0, y[target] ?? 0],
    radiusPx[source] ?? 0,
    radiusPx[target] ?? 0,
    { atSource, atTarget, middlePx },
  );
  setPath(paths, row, { line, source, target });
  if (at(reaches, row) === 0) return;
  const [dx, dy] = [line.control[0] - line.end[0], line.control[1] - line.end[1]];
  const length = Math.hypot(dx, dy) || 1;
  const { headPx, headHalfPx } = breadths[row] ?? usualBreadth;
  for (const [spot, part] of headParts.entries()) {
    const along = (part * headPx) / length;
    const first = row * headSize + spot * 3;
    heads[first] = line.end[0] + dx * along;
    heads[first + 1] = line.end[1] + dy * along;
    heads[first + 2] = part * headHalfPx;
  }
}

/** Faults of a lane, its crossings, and what its turns and bend cost; gives up once that is above `limit`. */
export function costOf(tangle: Tangle, row: number, limit: number): number {
  const { lanes, paths } = tangle;
  let sum = effortOf(tangle, row);
  if (sum < limit) sum += throughActors(tangle, row);
  for (let other = 0; other < lanes.length && sum < limit; other += 1) {
    if (other !== row) sum += faultBetween(tangle, row, other) + touchOf(tangle, row, other);
  }
  for (let other = 0; other < lanes.length && sum < limit; other += 1) {
    if (other !== row) sum += crossingsOf(paths, row, other).length;
  }
  return sum;
}

function effortOf(tangle: Tangle, row: number): number {
  const now = portAt(tangle, row);
  const [source, target, middlePx] = tangle.first[row] ?? now;
  const turned = (now[0] - source) ** 2 + (now[1] - target) ** 2;
  const sharp = Math.max(0, Math.abs(now[0]) - easyTurn) ** 2 + Math.max(0, Math.abs(now[1]) - easyTurn) ** 2;
  return turnCost * turned + sharpTurnCost * sharp + bendCost * ((now[2] - middlePx) / bendUnitPx) ** 2;
}

/** Heads on lines that the lane has part in, and foreign actors that it runs through. */
export function faultsOf(tangle: Tangle, row: number): number {
  let sum = throughActors(tangle, row);
  for (let other = 0; other < tangle.lanes.length; other += 1) {
    if (other !== row) sum += faultBetween(tangle, row, other);
  }
  return sum;
}

/** The lanes with which a lane has a fault in common. */
export function atOddsWith(tangle: Tangle, row: number): readonly number[] {
  return [...tangle.lanes.keys()].filter((other) => other !== row && faultBetween(tangle, row, other) > 0);
}

function faultBetween(tangle: Tangle, one: number, other: number): number {
  return headFault(tangle, one, other) + headFault(tangle, other, one) + headsMeeting(tangle, one, other);
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
  const near = (first: number, second: number): number => {
    const dx = at(x, first) - at(x, second);
    const dy = at(y, first) - at(y, second);
    return touchCost * Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / endApartPx);
  };
  const [start, otherStart] = [one * pointsPerPath, other * pointsPerPath];
  const [end, otherEnd] = [start + pointsPerPath - 1, otherStart + pointsPerPath - 1];
  let sum = 0;
  if (a.source === b.source) sum += near(start, otherStart);
  if (a.source === b.target) sum += near(start, otherEnd);
  if (a.target === b.source) sum += near(end, otherStart);
  if (a.target === b.target) sum += near(end, otherEnd);
  if (Math.min(a.source, a.target) !== Math.min(b.source, b.target)) return sum;
  if (Math.max(a.source, a.target) !== Math.max(b.source, b.target)) return sum;
  const middle = (pointsPerPath - 1) / 2;
  const dx = at(x, start + middle) - at(x, otherStart + middle);
  const dy = at(y, start + middle) - at(y, otherStart + middle);
  const room = at(halves, one) + at(halves, other) + pairGapPx;
  return sum + touchCost * Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / room);
}

/** Typed arrays give `number | undefined` under noUncheckedIndexedAccess; rows here are always inside. */
function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}
