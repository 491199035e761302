import { doesPieceMeetBox, pieceDistancePx } from "../notation/paths.ts";
import type { Sketch } from "./sketch.ts";

/** One crossing of two lines of weight 1 costs 1; everything else is measured against that. */
const cost = {
  lineOnLabel: 8,
  lineNearLabel: 0.35,
  lineOnOwnLabel: 1.5,
  overlap: 15,
  outside: 15,
  narrowOverlap: 4,
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
    if (sketch.rates.hasLabels) sum += labelsInTheWay(sketch, pair, actor);
    sum += angleCostOf(sketch, at(sketch.pairFrom, pair) + at(sketch.pairTo, pair) - actor, pair);
  }
  if (sum <= limit) sum += angleCostAt(sketch, actor);
  if (sum <= limit) sum += standingInTheWay(sketch, actor);
  for (let loop = 0; loop < sketch.loopActor.length && sum <= limit; loop += 1) sum += loopCost(sketch, loop);
  return sum;
}

/** Costs of an actor's disc for the bands of others, and of its label for all bands. */
function standingInTheWay(sketch: Sketch, actor: number): number {
  let sum = 0;
  for (let pair = 0; pair < sketch.pairCount; pair += 1) {
    const isOwn = touches(sketch, pair, actor);
    if (sketch.rates.hasLabels) sum += labelCost(sketch, pair, actor, isOwn);
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
  for (let loop = 0; loop < sketch.loopActor.length; loop += 1) sum += loopCost(sketch, loop);
  return sum;
}

/** Costs of the lines, labels and discs that stand in the way of a loop. */
function loopCost(sketch: Sketch, loop: number): number {
  const owner = at(sketch.loopActor, loop);
  const x = at(sketch.x, owner) + at(sketch.loopX, loop);
  const y = at(sketch.y, owner) + at(sketch.loopY, loop);
  const reach = at(sketch.loopRadius, loop) + discHardPx;
  let sum = 0;
  for (let pair = 0; pair < sketch.pairCount; pair += 1) {
    const a = at(sketch.pairFrom, pair);
    const b = at(sketch.pairTo, pair);
    const clear = pieceDistancePx(at(sketch.x, a), at(sketch.y, a), at(sketch.x, b), at(sketch.y, b), x, y);
    if (clear < reach + at(sketch.pairHalf, pair) / 2) sum += cost.onLoop * at(sketch.pairWeight, pair);
  }
  for (let actor = 0; actor < sketch.actorCount; actor += 1) {
    if (sketch.rates.hasLabels && doesLabelMeetDisc(sketch, actor, x, y, reach)) sum += cost.onLoop;
    const dx = at(sketch.x, actor) - x;
    const dy = at(sketch.y, actor) - y;
    const apart = reach + at(sketch.radius, actor);
    if (actor !== owner && dx * dx + dy * dy < apart * apart) sum += cost.overlap;
  }
  return sum;
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
  if (!sketch.rates.hasLabels) return 0;
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
  if (isOwn) return isHit ? at(sketch.pairPresence, pair) * cost.lineOnOwnLabel : 0;
  return at(sketch.pairPresence, pair) * (isHit ? cost.lineOnLabel : cost.lineNearLabel);
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
    sketch.rates.hasLabels &&
    (left < 2 ||
      top < 2 ||
      left + at(sketch.labelWidth, actor) > frame.widthPx - 2 ||
      top + at(sketch.labelHeight, actor) > frame.heightPx - 2);
  const dx = at(sketch.x, actor) / frame.widthPx - 0.5;
  const dy = at(sketch.y, actor) / frame.heightPx - 0.5;
  const remote = cost.remoteness * at(sketch.rank, actor) * 4 * (dx * dx + dy * dy);
  return (isOutside ? cost.outside : 0) + remote + (cost.slot[sketch.slot[actor] ?? 0] ?? 0);
}

/** Costs of two actors and their labels to each other. */
function neighbourCost(sketch: Sketch, one: number, other: number): number {
  const dx = at(sketch.x, one) - at(sketch.x, other);
  const dy = at(sketch.y, one) - at(sketch.y, other);
  if (Math.abs(dx) > farPx || Math.abs(dy) > farPx) return 0;
  const radii = at(sketch.radius, one) + at(sketch.radius, other);
  const distance = Math.sqrt(dx * dx + dy * dy);
  let sum = sketch.rates.hasLabels ? boxCost(sketch, one, other) : 0;
  if (distance < radii + actorGapPx) sum += cost.overlap + (radii + actorGapPx - distance) * 0.1;
  if (distance < sketch.spacing) sum += sketch.rates.crowding * (1 - distance / sketch.spacing) ** 2;
  const narrow = (dx * sketch.narrowX) ** 2 + (dy * sketch.narrowY) ** 2;
  if (narrow < (radii * sketch.narrowScale + 5) ** 2) sum += cost.narrowOverlap;
  return sum;
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
  return sum;
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

/** Two bands that leave an actor nearly the same way lie on each other until they have come apart. */
function angleCost(sketch: Sketch, actor: number, one: number, other: number): number {
  const a = at(sketch.pairFrom, one) + at(sketch.pairTo, one) - actor;
  const b = at(sketch.pairFrom, other) + at(sketch.pairTo, other) - actor;
  const ux = at(sketch.x, a) - at(sketch.x, actor);
  const uy = at(sketch.y, a) - at(sketch.y, actor);
  const vx = at(sketch.x, b) - at(sketch.x, actor);
  const vy = at(sketch.y, b) - at(sketch.y, actor);
  if (ux * vx + uy * vy <= 0) return 0;
  const lengths = Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)) || 1;
  const sine = Math.abs(ux * vy - uy * vx) / lengths;
  const wanted = Math.min(0.8, (at(sketch.pairHalf, one) + at(sketch.pairHalf, other) + 14) / 80);
  if (sine >= wanted) return 0;
  const lack = 1 - sine / wanted;
  return sketch.rates.sharpAngle * lack * lack * at(sketch.pairPresence, one) * at(sketch.pairPresence, other);
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
