import { pieceDistancePx } from "../notation/paths.ts";
import { at, pairsOf, rowAt, type Sketch } from "./sketch.ts";
import { doesLabelMeetDisc, overlapCost } from "./sketchPositions.ts";

/** A line or a label that runs into a loop. */
const onLoop = 1.5;
const clearPx = 3;

/** Costs of all lines, labels and discs that stand in the way of a loop, and of its leaving the frame. */
export function loopCost(sketch: Sketch, loop: number): number {
  const x = loopX(sketch, loop);
  const y = loopY(sketch, loop);
  const reach = at(sketch.loopRadius, loop) + clearPx;
  let sum = x + reach > sketch.frame.widthPx || y - reach < 0 ? overlapCost : 0;
  for (let pair = 0; pair < sketch.pairCount; pair += 1) sum += pairOnLoop(sketch, pair, loop);
  for (let actor = 0; actor < sketch.actorCount; actor += 1) sum += actorOnLoop(sketch, actor, loop);
  return sum;
}

/** The part of the costs of a loop that changes when an actor moves. */
export function loopCostAround(sketch: Sketch, loop: number, actor: number): number {
  if (rowAt(sketch.loopActor, loop) === actor) return loopCost(sketch, loop);
  const own = pairsOf(sketch, actor);
  let sum = actorOnLoop(sketch, actor, loop);
  for (let index = 0; index < own.length; index += 1) sum += pairOnLoop(sketch, rowAt(own, index), loop);
  return sum;
}

function pairOnLoop(sketch: Sketch, pair: number, loop: number): number {
  const x = loopX(sketch, loop);
  const y = loopY(sketch, loop);
  const reach = at(sketch.loopRadius, loop) + clearPx + at(sketch.pairHalf, pair) / 2;
  const a = rowAt(sketch.pairFrom, pair);
  const b = rowAt(sketch.pairTo, pair);
  const ax = at(sketch.x, a);
  const ay = at(sketch.y, a);
  const bx = at(sketch.x, b);
  const by = at(sketch.y, b);
  if (Math.min(ax, bx) > x + reach || Math.max(ax, bx) < x - reach) return 0;
  if (Math.min(ay, by) > y + reach || Math.max(ay, by) < y - reach) return 0;
  return pieceDistancePx(ax, ay, bx, by, x, y) < reach ? onLoop * at(sketch.pairWeight, pair) : 0;
}

export function actorOnLoop(sketch: Sketch, actor: number, loop: number): number {
  const x = loopX(sketch, loop);
  const y = loopY(sketch, loop);
  const reach = at(sketch.loopRadius, loop) + clearPx;
  const label = doesLabelMeetDisc(sketch, actor, x, y, reach) ? sketch.rates.labels * onLoop : 0;
  const dx = at(sketch.x, actor) - x;
  const dy = at(sketch.y, actor) - y;
  const apart = reach + at(sketch.radius, actor);
  const isOnDisc = rowAt(sketch.loopActor, loop) !== actor && dx * dx + dy * dy < apart * apart;
  return label + (isOnDisc ? overlapCost : 0);
}

function loopX(sketch: Sketch, loop: number): number {
  return at(sketch.x, rowAt(sketch.loopActor, loop)) + at(sketch.loopX, loop);
}

function loopY(sketch: Sketch, loop: number): number {
  return at(sketch.y, rowAt(sketch.loopActor, loop)) + at(sketch.loopY, loop);
}
