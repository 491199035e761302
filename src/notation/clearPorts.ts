import { endGapPx } from "./curves.ts";
import { usualBreadth } from "./lines.ts";
import { type PortLane, type PortLanes, type PortPositions, type Ports, spreadPorts } from "./ports.ts";
import { atOddsWith, buildTangle, costOf, faultsOf, type Port, portAt, setPort, type Tangle } from "./tangle.ts";

/** With more lines than this there is no way around. */
const mostLanes = 260;
/** With more lines than this turns alone do not make room for all arrowheads, and cost crossings. */
export const mostTurned = 80;
/** So often all lines at fault are looked at, as long as that betters anything. */
const rounds = 8;
/** How many times two lanes may be compared: what a phone does in a moment. */
const mostWork = 3_000_000;
/** Turns, in radians, and shifts of the middle, in pixels, that are tried. */
const turnSteps = [0.12, 0.25, 0.45, 0.75, 1.1];
const bendSteps = [6, 13, 24];
/** How far before the end of its line an arrowhead may stand, so that those of many lines at one actor find room. */
const backs = [0, 11, 22];
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
 * Turns ends around their actors, and bends lines, so that no arrowhead lies on a foreign line or arrowhead and no line
 * runs through a foreign actor, as far as that can be had without new crossings. Only lanes that are told count and are
 * moved; in place.
 */
function disentangle<L extends PortLane>(
  { lanes, isTold, breadthOf = () => usualBreadth }: PortLanes<L>,
  places: PortPositions,
  ports: Ports,
): void {
  if (lanes.length > mostLanes) return;
  const told = lanes.filter(isTold);
  const tangle = buildTangle(told, told.map(breadthOf), places, ports);
  // A story needs the room around its actors for their names.
  if (told.length <= mostTurned) {
    clear(tangle, { tries: mostWork / told.length, backs: [] });
    return;
  }
  const standingBack = { tries: mostWork / told.length, backs };
  for (const row of worstFirst(tangle)) tryPorts(tangle, row, triesFor(tangle, row, standingBack).back, standingBack);
  clear(tangle, standingBack);
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
    if (!isBetter) break;
  }
}

/** How much may still be tried, and how far arrowheads may stand back. */
interface Budget {
  tries: number;
  readonly backs: readonly number[];
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
    const cost = costOf(tangle, row, least);
    if (cost < least - leastGain) [best, least] = [port, cost];
  }
  budget.tries -= ports.length;
  setPort(tangle, row, best);
  return best !== now;
}

/** Tries other ends and bends for one lane and keeps the best; whether there was a better one. */
function betterOne(tangle: Tangle, row: number, budget: Budget): boolean {
  if (budget.tries <= 0) return false;
  const { alone, together } = triesFor(tangle, row, budget);
  const isBetter = tryPorts(tangle, row, alone, budget);
  return (faultsOf(tangle, row) > 0 && tryPorts(tangle, row, together, budget)) || isBetter;
}

/** Two lanes neither of which can get better alone: one makes way a little, and the other takes the room. */
function betterBoth(tangle: Tangle, row: number, other: number, budget: Budget): boolean {
  const [own, others] = [portAt(tangle, row), portAt(tangle, other)];
  for (const port of triesFor(tangle, other, budget).apart) {
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

/** What can be tried from a port: to stand back, one thing alone, a little of it to make way, and two together. */
function triesFor(tangle: Tangle, row: number, { backs }: Pick<Budget, "backs">) {
  const {
    places: { radiusPx },
    lanes,
  } = tangle;
  const [s, t, middle, back] = portAt(tangle, row);
  const { source = 0, target = 0, pairSize = 1, directed = false } = lanes[row] ?? {};
  const reachAtSource = (radiusPx[source] ?? 0) + endGapPx;
  const reachAtTarget = (radiusPx[target] ?? 0) + endGapPx;
  // A lone line stays straight when its ends are turned.
  const turned = (toSource: number, toTarget: number, bend: number, backPx = back): Port => {
    const [atSource, atTarget] = [clampTurn(s + toSource), clampTurn(t + toTarget)];
    const asidePx = reachAtSource * (Math.sin(atSource) - Math.sin(s));
    const asideBackPx = reachAtTarget * (Math.sin(atTarget) - Math.sin(t));
    return [atSource, atTarget, middle + (pairSize > 1 ? 0 : (asidePx - asideBackPx) / 2) + bend, backPx];
  };
  const others = directed ? backs.filter((each) => each !== back) : [];
  const stepsBack = others.map((each) => turned(0, 0, 0, each));
  return {
    back: stepsBack,
    alone: [
      ...stepsBack,
      ...bothWays(turnSteps).flatMap((turn) => [turned(0, turn, 0), turned(turn, 0, 0), turned(turn, -turn, 0)]),
      ...bothWays(bendSteps).map((bend) => turned(0, 0, bend)),
    ],
    apart: [
      ...stepsBack,
      ...bothWays(smallTurns).flatMap((turn) => [turned(0, turn, 0), turned(turn, 0, 0)]),
      ...bothWays(smallBends).map((bend) => turned(0, 0, bend)),
    ],
    together: bothWays(smallTurns).flatMap((turn) => [
      ...bothWays(smallBends).flatMap((bend) => [turned(0, turn, bend), turned(turn, 0, bend)]),
      ...others.map((each) => turned(0, turn, 0, each)),
    ]),
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
