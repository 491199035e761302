import { pairsOf, rowAt, type Sketch, touches } from "./sketch.ts";
import { crossingsAround } from "./sketchCrossings.ts";
import {
  angleCostAt,
  angleCostOf,
  crossingsWith,
  discsInTheWay,
  labelCost,
  labelsInTheWay,
  lengthCost,
  standingInTheWay,
} from "./sketchLines.ts";
import { actorOnLoop, loopCost, loopCostAround } from "./sketchLoops.ts";
import { boxCost, neighbourCost, positionCost, voidCost } from "./sketchPositions.ts";

/** Sum of all costs; none of them is negative. */
export function totalCost(sketch: Sketch): number {
  let sum = 0;
  for (let pair = 0; pair < sketch.pairCount; pair += 1) {
    sum += lengthCost(sketch, pair) + discsInTheWay(sketch, pair) + labelsInTheWay(sketch, pair, -1);
    sum += crossingsWith(sketch, pair, pair + 1);
  }
  for (let loop = 0; loop < sketch.loopActor.length; loop += 1) sum += loopCost(sketch, loop);
  sum += voidCost(sketch);
  for (let actor = 0; actor < sketch.actorCount; actor += 1) {
    sum += positionCost(sketch, actor) + angleCostAt(sketch, actor);
    for (let other = actor + 1; other < sketch.actorCount; other += 1) sum += neighbourCost(sketch, actor, other);
  }
  return sum;
}

/** The part of the costs that changes when one actor moves; gives up with a part of it once that is above `limit`. */
export function costAround(sketch: Sketch, actor: number, limit = Infinity): number {
  // They cost most, and what is too much is seen first here.
  let sum = crossingsAround(sketch, actor, limit);
  if (sum > limit) return sum;
  sum += positionCost(sketch, actor);
  for (let other = 0; other < sketch.actorCount; other += 1) {
    if (other !== actor) sum += neighbourCost(sketch, actor, other);
  }
  const own = pairsOf(sketch, actor);
  for (let index = 0; index < own.length && sum <= limit; index += 1) {
    const pair = rowAt(own, index);
    sum += lengthCost(sketch, pair) + discsInTheWay(sketch, pair) + labelsInTheWay(sketch, pair, actor);
  }
  if (sum <= limit) sum += standingInTheWay(sketch, actor);
  for (let loop = 0; loop < sketch.loopActor.length && sum <= limit; loop += 1) {
    sum += loopCostAround(sketch, loop, actor);
  }
  for (let index = 0; index < own.length && sum <= limit; index += 1) {
    const pair = rowAt(own, index);
    sum += angleCostOf(sketch, rowAt(sketch.pairFrom, pair) + rowAt(sketch.pairTo, pair) - actor, pair);
  }
  if (sum <= limit) sum += angleCostAt(sketch, actor);
  if (sum <= limit) sum += voidCost(sketch);
  return sum;
}

/** The part of the costs that changes when a label takes another slot. */
export function labelCostAround(sketch: Sketch, actor: number): number {
  let sum = positionCost(sketch, actor);
  for (let pair = 0; pair < sketch.pairCount; pair += 1) {
    sum += labelCost(sketch, pair, actor, touches(sketch, pair, actor));
  }
  for (let other = 0; other < sketch.actorCount; other += 1) {
    if (other !== actor) sum += boxCost(sketch, actor, other);
  }
  for (let loop = 0; loop < sketch.loopActor.length; loop += 1) sum += actorOnLoop(sketch, actor, loop);
  return sum;
}
