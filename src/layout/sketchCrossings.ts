import { at, type Fan, pairsOf, rowAt, type Sketch } from "./sketch.ts";

/** So many bands are looked at together: one bit for each. */
const bandsAtOnce = 32;

/**
 * Crossings of all bands of an actor with those of others; bands of a common actor do not cross. Gives up with a part of
 * them once that is above `limit`.
 */
export function crossingsAround(sketch: Sketch, actor: number, limit: number): number {
  const own = pairsOf(sketch, actor);
  const { fans } = sketch;
  const isKnown = fans.actor === actor;
  fans.actor = actor;
  let crossed = 0;
  for (let first = 0; first < own.length; first += bandsAtOnce) {
    const fan = (fans.rows[first / bandsAtOnce] ??= createFan(sketch.pairCount));
    if (!isKnown) fillFan(sketch, actor, own, first, fan);
    if (crossed > limit) continue;
    seekSides(sketch, actor, fan);
    crossed += crossingsOfFan(sketch, actor, fan, limit - crossed);
  }
  return crossed;
}

function createFan(pairCount: number): Fan {
  return {
    count: 0,
    x: new Float64Array(bandsAtOnce),
    y: new Float64Array(bandsAtOnce),
    way: new Float64Array(bandsAtOnce),
    apart: new Int32Array(pairCount),
    left: new Int32Array(pairCount),
    weights: new Float64Array(256 * (bandsAtOnce / 8)),
  };
}

function fillFan(sketch: Sketch, actor: number, own: Int32Array, first: number, fan: Fan): void {
  const { x, y, pairFrom, pairTo, pairWeight, pairCount } = sketch;
  fan.count = Math.min(bandsAtOnce, own.length - first);
  fan.apart.fill(-1);
  for (let index = 0; index < fan.count; index += 1) {
    const band = rowAt(own, first + index);
    const end = rowAt(pairFrom, band) + rowAt(pairTo, band) - actor;
    fan.x[index] = at(x, end);
    fan.y[index] = at(y, end);
    fan.way[index] = actor < end ? 1 : -1;
    clearBit(fan.apart, pairsOf(sketch, end), ~(1 << index));
    addWeight(fan.weights, index, at(pairWeight, band));
  }
  clearBit(fan.apart, own, 0);
  for (let pair = 0; pair < pairCount; pair += 1) fan.left[pair] = endsLeftOf(sketch, pair, fan);
}

function clearBit(apart: Int32Array, pairs: Int32Array, mask: number): void {
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = rowAt(pairs, index);
    apart[pair] = rowAt(apart, pair) & mask;
  }
}

function addWeight(weights: Float64Array, index: number, weight: number): void {
  const first = 256 * (index >> 3);
  const bit = 1 << (index & 7);
  for (let others = 0; others < bit; others += 1) weights[first + bit + others] = at(weights, first + others) + weight;
}

function endsLeftOf({ x, y, pairFrom, pairTo }: Sketch, pair: number, fan: Fan): number {
  const c = rowAt(pairFrom, pair);
  const d = rowAt(pairTo, pair);
  const cx = at(x, c);
  const cy = at(y, c);
  const dx = at(x, d) - cx;
  const dy = at(y, d) - cy;
  let left = 0;
  for (let index = 0; index < fan.count; index += 1) {
    left |= Number((cx - at(fan.x, index)) * dy > (cy - at(fan.y, index)) * dx) << index;
  }
  return left;
}

/** 1 where the place is to the left of the line through a band. */
function isLeft({ x, y, pairFrom, pairTo }: Sketch, pair: number, px: number, py: number): number {
  const c = rowAt(pairFrom, pair);
  const d = rowAt(pairTo, pair);
  return Number((at(x, c) - px) * (at(y, d) - at(y, c)) > (at(y, c) - py) * (at(x, d) - at(x, c)));
}

/** Writes on which side of each band of the fan an actor is: bands whose actors are on one side do not cross it. */
function seekSides({ x, y, sides, actorCount }: Sketch, actor: number, fan: Fan): void {
  const px = at(x, actor);
  const py = at(y, actor);
  sides.fill(0);
  for (let index = 0; index < fan.count; index += 1) {
    const dx = at(fan.way, index) * (at(fan.x, index) - px);
    const dy = at(fan.way, index) * (at(fan.y, index) - py);
    for (let other = 0; other < actorCount; other += 1) {
      sides[other] = rowAt(sides, other) | (Number(dx * (at(y, other) - py) > dy * (at(x, other) - px)) << index);
    }
  }
}

function crossingsOfFan(sketch: Sketch, actor: number, fan: Fan, limit: number): number {
  const { sides, pairFrom, pairTo, pairWeight, pairCount } = sketch;
  const { apart, left, weights } = fan;
  const px = at(sketch.x, actor);
  const py = at(sketch.y, actor);
  let crossed = 0;
  for (let pair = 0; pair < pairCount && crossed <= limit; pair += 1) {
    const between = (rowAt(sides, rowAt(pairFrom, pair)) ^ rowAt(sides, rowAt(pairTo, pair))) & rowAt(apart, pair);
    if (between === 0) continue;
    let hit = between & (rowAt(left, pair) ^ -isLeft(sketch, pair, px, py));
    let weight = 0;
    for (let first = 0; hit !== 0; first += 256) {
      weight += at(weights, first + (hit & 255));
      hit >>>= 8;
    }
    crossed += weight * at(pairWeight, pair);
  }
  return crossed;
}
