import { doesPieceMeetBox, pieceDistancePx } from "../notation/paths.ts";
import { roomX, roomY, type Sketch } from "./sketch.ts";

/** One crossing of two lines of weight 1 costs 1; everything else is measured against that. */
const cost = {
  lineNearLabel: 0.35,
  overlap: 15,
  outside: 15,
  narrowOverlap: 1,
  onLoop: 1.5,
  allyLength: 2.6,
  neutralLength: 1.8,
  opponentLength: 0.6,
  opponentNearness: 1.5,
  remoteness: 0.5,
  slot: [0, 0.12, 0.1, 0.1, 0.06, 0.06],
} as const;

const discReachPx = 12;
const discHardPx = 3;
const labelReachPx = 9;
const labelHardPx = 4;
const boxGapPx = 4;
const actorGapPx = 26;
/** Neither labels nor discs of actors farther apart than this in one direction can meet. */
const farPx = 300;
/** Bands at an angle with a greater sine do not disturb each other; with a smaller one than `sharpSine` they look alike. */
const widestSine = 0.8;
const sharpSine = 0.25;
/** Part of its breadth that a band has near an actor, and how far from the rim that is. */
const bandAtRim = 0.6;
const rimReachPx = 12;
/** Places at which emptiness is felt, and the distance from the nearest actor at which it begins, in spacings. */
const voidColumns = 8;
const voidLines = 5;
const voidReach = 0.75;
/** Opponents keep at least this distance. */
const opponentReachPx = 260;

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
    sum += placeCost(sketch, actor) + angleCostAt(sketch, actor);
    for (let other = actor + 1; other < sketch.actorCount; other += 1) sum += neighbourCost(sketch, actor, other);
  }
  return sum;
}

/** The part of the costs that changes when one actor moves; gives up with a part of it once that is above `limit`. */
export function costAround(sketch: Sketch, actor: number, limit = Infinity): number {
  let sum = placeCost(sketch, actor);
  for (let other = 0; other < sketch.actorCount; other += 1) {
    if (other !== actor) sum += neighbourCost(sketch, actor, other);
  }
  const own = pairsOf(sketch, actor);
  for (let index = 0; index < own.length && sum <= limit; index += 1) {
    const pair = at(own, index);
    sum += lengthCost(sketch, pair) + discsInTheWay(sketch, pair) + crossingsWith(sketch, pair, 0);
    sum += labelsInTheWay(sketch, pair, actor);
    sum += angleCostOf(sketch, at(sketch.pairFrom, pair) + at(sketch.pairTo, pair) - actor, pair);
  }
  if (sum <= limit) sum += angleCostAt(sketch, actor);
  if (sum <= limit) sum += standingInTheWay(sketch, actor);
  for (let loop = 0; loop < sketch.loopActor.length && sum <= limit; loop += 1) {
    sum += loopCostAround(sketch, loop, actor);
  }
  if (sum <= limit) sum += voidCost(sketch);
  return sum;
}

/** Costs of an actor's disc for the bands of others, and of its label for all bands. */
function standingInTheWay(sketch: Sketch, actor: number): number {
  let sum = 0;
  for (let pair = 0; pair < sketch.pairCount; pair += 1) {
    const isOwn = touches(sketch, pair, actor);
    if (sketch.rates.labels > 0) sum += labelCost(sketch, pair, actor, isOwn);
    if (!isOwn) sum += discCost(sketch, pair, actor);
  }
  return sum;
}

/** The part of the costs that changes when a label takes another slot. */
export function labelCostAround(sketch: Sketch, actor: number): number {
  let sum = placeCost(sketch, actor);
  for (let pair = 0; pair < sketch.pairCount; pair += 1) {
    sum += labelCost(sketch, pair, actor, touches(sketch, pair, actor));
  }
  for (let other = 0; other < sketch.actorCount; other += 1) {
    if (other !== actor) sum += boxCost(sketch, actor, other);
  }
  for (let loop = 0; loop < sketch.loopActor.length; loop += 1) sum += actorOnLoop(sketch, actor, loop);
  return sum;
}

/** Costs of all lines, labels and discs that stand in the way of a loop, and of its leaving the frame. */
function loopCost(sketch: Sketch, loop: number): number {
  const x = loopX(sketch, loop);
  const y = loopY(sketch, loop);
  const reach = at(sketch.loopRadius, loop) + discHardPx;
  let sum = x + reach > sketch.frame.widthPx || y - reach < 0 ? cost.outside : 0;
  for (let pair = 0; pair < sketch.pairCount; pair += 1) sum += pairOnLoop(sketch, pair, loop);
  for (let actor = 0; actor < sketch.actorCount; actor += 1) sum += actorOnLoop(sketch, actor, loop);
  return sum;
}

/** The part of the costs of a loop that changes when an actor moves. */
function loopCostAround(sketch: Sketch, loop: number, actor: number): number {
  if (at(sketch.loopActor, loop) === actor) return loopCost(sketch, loop);
  const own = pairsOf(sketch, actor);
  let sum = actorOnLoop(sketch, actor, loop);
  for (let index = 0; index < own.length; index += 1) sum += pairOnLoop(sketch, at(own, index), loop);
  return sum;
}

function pairOnLoop(sketch: Sketch, pair: number, loop: number): number {
  const x = loopX(sketch, loop);
  const y = loopY(sketch, loop);
  const reach = at(sketch.loopRadius, loop) + discHardPx + at(sketch.pairHalf, pair) / 2;
  const a = at(sketch.pairFrom, pair);
  const b = at(sketch.pairTo, pair);
  const ax = at(sketch.x, a);
  const ay = at(sketch.y, a);
  const bx = at(sketch.x, b);
  const by = at(sketch.y, b);
  if (Math.min(ax, bx) > x + reach || Math.max(ax, bx) < x - reach) return 0;
  if (Math.min(ay, by) > y + reach || Math.max(ay, by) < y - reach) return 0;
  return pieceDistancePx(ax, ay, bx, by, x, y) < reach ? cost.onLoop * at(sketch.pairWeight, pair) : 0;
}

function actorOnLoop(sketch: Sketch, actor: number, loop: number): number {
  const x = loopX(sketch, loop);
  const y = loopY(sketch, loop);
  const reach = at(sketch.loopRadius, loop) + discHardPx;
  const label = doesLabelMeetDisc(sketch, actor, x, y, reach) ? sketch.rates.labels * cost.onLoop : 0;
  const dx = at(sketch.x, actor) - x;
  const dy = at(sketch.y, actor) - y;
  const apart = reach + at(sketch.radius, actor);
  const isOnDisc = at(sketch.loopActor, loop) !== actor && dx * dx + dy * dy < apart * apart;
  return label + (isOnDisc ? cost.overlap : 0);
}

function loopX(sketch: Sketch, loop: number): number {
  return at(sketch.x, at(sketch.loopActor, loop)) + at(sketch.loopX, loop);
}

function loopY(sketch: Sketch, loop: number): number {
  return at(sketch.y, at(sketch.loopActor, loop)) + at(sketch.loopY, loop);
}

/** Crossings of a band with all bands from the row `first` on; bands of a common actor do not cross. */
function crossingsWith(sketch: Sketch, pair: number, first: number): number {
  const { x, y, pairFrom, pairTo, pairWeight, pairCount } = sketch;
  const a = at(pairFrom, pair);
  const b = at(pairTo, pair);
  const ax = at(x, a);
  const ay = at(y, a);
  const abx = at(x, b) - ax;
  const aby = at(y, b) - ay;
  let crossed = 0;
  for (let other = first; other < pairCount; other += 1) {
    const c = at(pairFrom, other);
    const d = at(pairTo, other);
    if (a === c || a === d || b === c || b === d) continue;
    const cx = at(x, c) - ax;
    const cy = at(y, c) - ay;
    const dx = at(x, d) - ax;
    const dy = at(y, d) - ay;
    if (abx * cy - aby * cx > 0 === abx * dy - aby * dx > 0) continue;
    const cdx = dx - cx;
    const cdy = dy - cy;
    const fromC = cx * cdy - cy * cdx;
    if (fromC > 0 === fromC - abx * cdy + aby * cdx > 0) continue;
    crossed += at(pairWeight, other);
  }
  return crossed * at(pairWeight, pair);
}

/** Costs of one band passing foreign discs. */
function discsInTheWay(sketch: Sketch, pair: number): number {
  let sum = 0;
  for (let actor = 0; actor < sketch.actorCount; actor += 1) {
    if (!touches(sketch, pair, actor)) sum += discCost(sketch, pair, actor);
  }
  return sum;
}

/** Costs of one band passing labels, without that of `except`. */
function labelsInTheWay(sketch: Sketch, pair: number, except: number): number {
  if (sketch.rates.labels === 0) return 0;
  let sum = 0;
  for (let actor = 0; actor < sketch.actorCount; actor += 1) {
    if (actor !== except) sum += labelCost(sketch, pair, actor, touches(sketch, pair, actor));
  }
  return sum;
}

function discCost(sketch: Sketch, pair: number, actor: number): number {
  const a = at(sketch.pairFrom, pair);
  const b = at(sketch.pairTo, pair);
  const x = at(sketch.x, actor);
  const y = at(sketch.y, actor);
  const solid = at(sketch.radius, actor) + at(sketch.pairHalf, pair);
  const reach = solid + discReachPx;
  const ax = at(sketch.x, a);
  const ay = at(sketch.y, a);
  const bx = at(sketch.x, b);
  const by = at(sketch.y, b);
  if (Math.min(ax, bx) > x + reach || Math.max(ax, bx) < x - reach) return 0;
  if (Math.min(ay, by) > y + reach || Math.max(ay, by) < y - reach) return 0;
  const clear = pieceDistancePx(ax, ay, bx, by, x, y) - solid;
  if (clear >= discReachPx) return 0;
  const near = sketch.rates.lineNearDisc * (discReachPx - clear);
  return at(sketch.pairPresence, pair) * (clear < discHardPx ? sketch.rates.lineOnDisc + near : near);
}

function labelCost(sketch: Sketch, pair: number, actor: number, isOwn: boolean): number {
  const a = at(sketch.pairFrom, pair);
  const b = at(sketch.pairTo, pair);
  const whole = at(sketch.pairHalf, pair);
  const half = isOwn ? Math.min(whole, at(sketch.radius, actor) / 2) : whole;
  const left = at(sketch.labelLeft, actor);
  const top = at(sketch.labelTop, actor);
  const right = left + at(sketch.labelWidth, actor);
  const bottom = top + at(sketch.labelHeight, actor);
  const ax = at(sketch.x, a);
  const ay = at(sketch.y, a);
  const bx = at(sketch.x, b);
  const by = at(sketch.y, b);
  const far = half + labelReachPx;
  if (!doesPieceMeetBox(ax, ay, bx, by, left - far, right + far, top - far, bottom + far)) return 0;
  const near = half + labelHardPx;
  const isHit = doesPieceMeetBox(ax, ay, bx, by, left - near, right + near, top - near, bottom + near);
  const rate = sketch.rates.labels * at(sketch.pairPresence, pair);
  if (isOwn) return isHit ? rate * sketch.rates.lineOnOwnLabel : 0;
  return rate * (isHit ? sketch.rates.lineOnLabel : cost.lineNearLabel);
}

function lengthCost(sketch: Sketch, pair: number): number {
  const a = at(sketch.pairFrom, pair);
  const b = at(sketch.pairTo, pair);
  const length = Math.hypot(at(sketch.x, a) - at(sketch.x, b), at(sketch.y, a) - at(sketch.y, b));
  const sign = at(sketch.pairSign, pair);
  const part = length / sketch.frame.widthPx;
  const rate = sign > 0 ? cost.allyLength : sign < 0 ? cost.opponentLength : cost.neutralLength;
  const nearness = sign < 0 ? Math.max(0, 1 - length / opponentReachPx) : 0;
  return (
    sketch.rates.length *
    at(sketch.pairPresence, pair) *
    (rate * part * part + cost.opponentNearness * nearness * nearness)
  );
}

/** Costs of an actor's own place: its label outside the frame or in a lesser slot, a busy actor far from the middle. */
function placeCost(sketch: Sketch, actor: number): number {
  const { frame } = sketch;
  const left = at(sketch.labelLeft, actor);
  const top = at(sketch.labelTop, actor);
  const isOutside =
    left < 2 ||
    top < 2 ||
    left + at(sketch.labelWidth, actor) > frame.widthPx - 2 ||
    top + at(sketch.labelHeight, actor) > frame.heightPx - 2;
  const dx = at(sketch.x, actor) / frame.widthPx - 0.5;
  const dy = at(sketch.y, actor) / frame.heightPx - 0.5;
  const remote = cost.remoteness * at(sketch.rank, actor) * 4 * (dx * dx + dy * dy);
  const label = (isOutside ? cost.outside : 0) + (cost.slot[sketch.slot[actor] ?? 0] ?? 0);
  return remote + sketch.rates.labels * label;
}

/** Costs of two actors and their labels to each other. */
function neighbourCost(sketch: Sketch, one: number, other: number): number {
  const dx = at(sketch.x, one) - at(sketch.x, other);
  const dy = at(sketch.y, one) - at(sketch.y, other);
  if (Math.abs(dx) > farPx || Math.abs(dy) > farPx) return 0;
  const radii = at(sketch.radius, one) + at(sketch.radius, other);
  const distance = Math.sqrt(dx * dx + dy * dy);
  let sum = sketch.rates.labels > 0 ? boxCost(sketch, one, other) : 0;
  if (distance < radii + actorGapPx) sum += cost.overlap + (radii + actorGapPx - distance) * 0.1;
  if (distance < sketch.spacing) sum += sketch.rates.crowding * (1 - distance / sketch.spacing) ** 2;
  const narrow = (dx * sketch.narrowX) ** 2 + (dy * sketch.narrowY) ** 2;
  if (narrow < (radii * sketch.narrowScale + 5) ** 2) sum += cost.narrowOverlap;
  return sum;
}

/** Costs of regions of the room that lie far from every actor. */
function voidCost(sketch: Sketch): number {
  const { frame, x, y, spacing, actorCount, rates } = sketch;
  if (rates.emptiness === 0) return 0;
  let sum = 0;
  for (let column = 0; column < voidColumns; column += 1) {
    const px = frame.paddingX + ((column + 0.5) / voidColumns) * roomX(frame);
    for (let line = 0; line < voidLines; line += 1) {
      const py = frame.paddingTop + ((line + 0.5) / voidLines) * roomY(frame);
      let nearest = Infinity;
      for (let actor = 0; actor < actorCount; actor += 1) {
        const dx = at(x, actor) - px;
        const dy = at(y, actor) - py;
        nearest = Math.min(nearest, dx * dx + dy * dy);
      }
      const far = Math.sqrt(nearest) / spacing - voidReach;
      if (far > 0) sum += far * far;
    }
  }
  return rates.emptiness * sum;
}

function boxCost(sketch: Sketch, one: number, other: number): number {
  let sum = boxOnDisc(sketch, one, other) + boxOnDisc(sketch, other, one);
  const dx = at(sketch.labelLeft, other) - at(sketch.labelLeft, one);
  const dy = at(sketch.labelTop, other) - at(sketch.labelTop, one);
  const isApart =
    dx >= at(sketch.labelWidth, one) + boxGapPx ||
    -dx >= at(sketch.labelWidth, other) + boxGapPx ||
    dy >= at(sketch.labelHeight, one) + boxGapPx ||
    -dy >= at(sketch.labelHeight, other) + boxGapPx;
  if (!isApart) sum += cost.overlap;
  return sketch.rates.labels * sum;
}

function boxOnDisc(sketch: Sketch, labelled: number, actor: number): number {
  const reach = at(sketch.radius, actor) + boxGapPx;
  return doesLabelMeetDisc(sketch, labelled, at(sketch.x, actor), at(sketch.y, actor), reach) ? cost.overlap : 0;
}

function doesLabelMeetDisc(sketch: Sketch, labelled: number, x: number, y: number, reach: number): boolean {
  const left = at(sketch.labelLeft, labelled);
  const top = at(sketch.labelTop, labelled);
  const dx = Math.max(left - x, 0, x - left - at(sketch.labelWidth, labelled));
  const dy = Math.max(top - y, 0, y - top - at(sketch.labelHeight, labelled));
  return dx * dx + dy * dy < reach * reach;
}

function angleCostAt(sketch: Sketch, actor: number): number {
  const own = pairsOf(sketch, actor);
  let sum = 0;
  for (let first = 0; first < own.length; first += 1) {
    for (let second = first + 1; second < own.length; second += 1) {
      sum += angleCost(sketch, actor, at(own, first), at(own, second));
    }
  }
  return sum;
}

function angleCostOf(sketch: Sketch, actor: number, pair: number): number {
  const own = pairsOf(sketch, actor);
  let sum = 0;
  for (let index = 0; index < own.length; index += 1) {
    const other = at(own, index);
    if (other !== pair) sum += angleCost(sketch, actor, pair, other);
  }
  return sum;
}

/**
 * Two bands that leave an actor nearly the same way: their outer lanes cross where the bands are broader than the way
 * between them, and lines at a sharp angle are hard to tell apart.
 */
function angleCost(sketch: Sketch, actor: number, one: number, other: number): number {
  const a = at(sketch.pairFrom, one) + at(sketch.pairTo, one) - actor;
  const b = at(sketch.pairFrom, other) + at(sketch.pairTo, other) - actor;
  const ux = at(sketch.x, a) - at(sketch.x, actor);
  const uy = at(sketch.y, a) - at(sketch.y, actor);
  const vx = at(sketch.x, b) - at(sketch.x, actor);
  const vy = at(sketch.y, b) - at(sketch.y, actor);
  if (ux * vx + uy * vy <= 0) return 0;
  const sine = Math.abs(ux * vy - uy * vx) / (Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)) || 1);
  if (sine >= widestSine) return 0;
  const breadth = (at(sketch.pairHalf, one) + at(sketch.pairHalf, other)) * bandAtRim;
  const mixed = breadth > 0 ? Math.max(0, 1 - (sine * (at(sketch.radius, actor) + rimReachPx)) / breadth) : 0;
  const lack = Math.max(0, 1 - sine / (sharpSine + breadth / 100));
  const presence = at(sketch.pairPresence, one) * at(sketch.pairPresence, other);
  const crossed = (mixed * at(sketch.pairWeight, one) * at(sketch.pairWeight, other)) / 2;
  return crossed + sketch.rates.sharpAngle * lack * lack * presence;
}

const noPairs = new Int32Array();

function pairsOf(sketch: Sketch, actor: number): Int32Array {
  return sketch.pairsOf[actor] ?? noPairs;
}

function touches(sketch: Sketch, pair: number, actor: number): boolean {
  return sketch.pairFrom[pair] === actor || sketch.pairTo[pair] === actor;
}

/** Typed arrays give `number | undefined` under noUncheckedIndexedAccess; rows here are always inside. */
function at(column: Float64Array | Int32Array, index: number): number {
  return column[index] ?? 0;
}
