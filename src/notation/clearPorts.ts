import { endGapPx } from "./curves.ts";
import { usualBreadth } from "./lines.ts";
import { type PortLane, type PortLanes, type PortPositions, type Ports, spreadPorts } from "./ports.ts";
import { slideHead, slideHeads } from "./slideHeads.ts";
import {
  atOddsWith,
  buildTangle,
  costOf,
  faultsOf,
  lineCostOf,
  type Port,
  portAt,
  setPort,
  type Tangle,
} from "./tangle.ts";

/** With more lines than this there is no way around. */
const mostLanes = 260;
/** With more lines than this there is no room for all arrowheads at the ends: they slide along their lines. */
export const mostTurned = 80;
/** So often all lines at fault are looked at, as long as that betters anything. */
const rounds = 8;
/** How many times two lanes may be compared: what a phone does in a moment. */
const mostWork = 3_000_000;
/** The same where arrowheads slide, which has each try take longer. */
const mostWorkSliding = 2_000_000;
/** Turns, in radians, and shifts of the middle, in pixels, that are tried. */
const turnSteps = [0.12, 0.25, 0.45, 0.75, 1.1];
const bendSteps = [6, 13, 24];
const farBendSteps = [...bendSteps, 40];
const smallTurns = turnSteps.slice(0, 3);
const smallBends = bendSteps.slice(0, 2);
/** No end is turned further than this from the way to the other actor. */
const largestTurn = 1.35;
/** Nothing is moved for less. */
const leastGain = 0.02;

/**
 * Ports for all lanes: spread around their actors, and moved where that takes arrowheads off foreign lines. The same
 * lanes and places give the same.
 */
export function derivePorts<L extends PortLane>(lanes: PortLanes<L>, places: PortPositions): Ports {
  const ports = spreadPorts(lanes, places);
  disentangle(lanes, places, ports);
  return ports;
}

/**
 * Turns ends around their actors, bends lines, and has arrowheads of very many slide along them, so that no arrowhead
 * lies on a foreign line or arrowhead and no line runs through a foreign actor, as far as that can be had without new
 * crossings. Only lanes that are told count and are moved; in place.
 */
function disentangle<L extends PortLane>(
  { lanes, isTold, breadthOf = () => usualBreadth }: PortLanes<L>,
  places: PortPositions,
  ports: Ports,
): void {
  if (lanes.length > mostLanes) return;
  const told = lanes.filter(isTold);
  const tangle = buildTangle(told, told.map(breadthOf), places, ports);
  const slides = told.length > mostTurned;
  if (slides) slideHeads(tangle);
  clear(
    tangle,
    slides
      ? { tries: mostWorkSliding / told.length, lastTries: mostWorkSliding / told.length, slides }
      : { tries: mostWork / told.length, lastTries: 0, slides },
  );
  if (slides) slideHeads(tangle);
}

/** Betters all lines at fault, one by one and then two by two, as long as the budget lasts. */
function clear(tangle: Tangle, budget: Budget): void {
  for (let round = 0; round < rounds; round += 1) {
    let isBetter = false;
    for (const row of worstFirst(tangle)) isBetter = betterOne(tangle, row, budget) || isBetter;
    if (isBetter) continue;
    for (const row of worstFirst(tangle)) {
      for (const other of atOddsWith(tangle, row)) isBetter = betterBoth(tangle, row, other, budget) || isBetter;
    }
    if (!isBetter) {
      for (const row of worstFirst(tangle)) isBetter = betterFar(tangle, row, budget) || isBetter;
    }
    if (!isBetter) break;
  }
}

/** How much may still be tried, and whether arrowheads slide along their lines to get free. */
interface Budget {
  tries: number;
  /** Kept for those that are at fault when all else has been tried. */
  lastTries: number;
  readonly slides: boolean;
}

function worstFirst(tangle: Tangle): readonly number[] {
  const faults = tangle.lanes.map((_, row) => faultsOf(tangle, row));
  const faultAt = (row: number): number => faults[row] ?? 0;
  return [...faults.keys()]
    .filter((row) => faultAt(row) > 0 && !isLoop(tangle, row))
    .sort((a, b) => faultAt(b) - faultAt(a) || a - b);
}

/** Keeps the best of some ports for one lane; whether it is better than what it has. */
function tryPorts(tangle: Tangle, row: number, ports: readonly Port[], budget: Budget): boolean {
  const now = portAt(tangle, row);
  let best = now;
  let least = costOf(tangle, row, Infinity);
  for (const port of ports) {
    setPort(tangle, row, port);
    const cost = budget.slides ? slidCostOf(tangle, row, least) : costOf(tangle, row, least);
    if (cost < least - leastGain) [best, least] = [portAt(tangle, row), cost];
  }
  budget.tries -= ports.length;
  setPort(tangle, row, best);
  return best !== now;
}

/** The cost of a lane whose arrowhead slides to its best place. */
function slidCostOf(tangle: Tangle, row: number, limit: number): number {
  const cost = lineCostOf(tangle, row, limit);
  return cost < limit ? cost + slideHead(tangle, row, limit - cost) : cost;
}

/** Tries other ends and bends for one lane and keeps the best; whether there was a better one. */
function betterOne(tangle: Tangle, row: number, budget: Budget): boolean {
  if (budget.tries <= 0) return false;
  const { alone, together } = triesFor(tangle, row);
  const isBetter = tryPorts(tangle, row, alone, budget);
  return (faultsOf(tangle, row) > 0 && tryPorts(tangle, row, together, budget)) || isBetter;
}

/** Tries to turn and bend one lane as far as that goes; whether that is better. */
function betterFar(tangle: Tangle, row: number, budget: Budget): boolean {
  if (budget.lastTries <= 0) return false;
  const { far } = triesFor(tangle, row);
  budget.lastTries -= far.length;
  return tryPorts(tangle, row, far, budget);
}

/** Two lanes neither of which can get better alone: one makes way a little, and the other takes the room. */
function betterBoth(tangle: Tangle, row: number, other: number, budget: Budget): boolean {
  const [own, others] = [portAt(tangle, row), portAt(tangle, other)];
  for (const port of triesFor(tangle, other).apart) {
    if (budget.tries <= 0) return false;
    const before = costOf(tangle, other, Infinity);
    setPort(tangle, other, port);
    const paid = costOf(tangle, other, Infinity) - before - costOf(tangle, row, Infinity);
    betterOne(tangle, row, budget);
    if (paid + costOf(tangle, row, Infinity) < -leastGain) return true;
    setPort(tangle, other, others);
    setPort(tangle, row, own);
  }
  return false;
}

/** What can be tried from a port: one thing alone, a little of it to make way, two together, and all that goes. */
function triesFor(tangle: Tangle, row: number) {
  const {
    places: { radiusPx },
    lanes,
  } = tangle;
  const [s, t, middle, back] = portAt(tangle, row);
  const { source = 0, target = 0, pairSize = 1 } = lanes[row] ?? {};
  const reachAtSource = (radiusPx[source] ?? 0) + endGapPx;
  const reachAtTarget = (radiusPx[target] ?? 0) + endGapPx;
  // A lone line stays straight when its ends are turned.
  const turned = (toSource: number, toTarget: number, bend: number): Port => {
    const [atSource, atTarget] = [clampTurn(s + toSource), clampTurn(t + toTarget)];
    const asidePx = reachAtSource * (Math.sin(atSource) - Math.sin(s));
    const asideBackPx = reachAtTarget * (Math.sin(atTarget) - Math.sin(t));
    return [atSource, atTarget, middle + (pairSize > 1 ? 0 : (asidePx - asideBackPx) / 2) + bend, back];
  };
  return {
    alone: [
      ...bothWays(turnSteps).flatMap((turn) => [turned(0, turn, 0), turned(turn, 0, 0), turned(turn, -turn, 0)]),
      ...bothWays(bendSteps).map((bend) => turned(0, 0, bend)),
    ],
    apart: [
      ...bothWays(smallTurns).flatMap((turn) => [turned(0, turn, 0), turned(turn, 0, 0)]),
      ...bothWays(smallBends).map((bend) => turned(0, 0, bend)),
    ],
    together: bothWays(smallTurns).flatMap((turn) =>
      bothWays(smallBends).flatMap((bend) => [turned(0, turn, bend), turned(turn, 0, bend)]),
    ),
    far: bothWays(turnSteps).flatMap((turn) =>
      bothWays(farBendSteps).flatMap((bend) => [
        ...[turned(0, turn, bend), turned(turn, 0, bend)],
        ...[turned(turn, -turn, bend), turned(turn, turn, bend)],
      ]),
    ),
  };
}

function bothWays(steps: readonly number[]): readonly number[] {
  return steps.flatMap((step) => [step, -step]);
}

function clampTurn(turn: number): number {
  return Math.max(-largestTurn, Math.min(largestTurn, turn));
}

function isLoop({ lanes }: Tangle, row: number): boolean {
  return lanes[row]?.source === lanes[row]?.target;
}
