import { doesPieceMeetBox, pieceDistancePx } from "../notation/paths.ts";
import { at, pairsOf, rowAt, type Sketch, touches } from "./sketch.ts";

/** Costs by the length of a line as a part of the width of the frame, squared. */
const allyLength = 2.6;
const neutralLength = 1.8;
const opponentLength = 0.6;
/** Opponents keep at least this distance; what it costs where they do not. */
const opponentReachPx = 260;
const opponentNearness = 1.5;
/** Nearer to the disc than this a line costs a little, and much nearer it counts as running through; the same for labels. */
const discReachPx = 12;
const discHardPx = 3;
const labelReachPx = 9;
const labelHardPx = 4;
const lineNearLabel = 0.35;
/** Bands at an angle with a smaller cosine do not disturb each other; with a smaller sine than `sharpSine` they look alike. */
const leastCosine = 0.6;
const sharpSine = 0.25;
/** Part of its breadth that a band has near an actor, and how far from the rim that is. */
const bandAtRim = 0.6;
const rimReachPx = 12;

/** Crossings of a band with all bands from the row `first` on; bands of a common actor do not cross. */
export function crossingsWith(sketch: Sketch, pair: number, first: number): number {
  const { x, y, pairFrom, pairTo, pairWeight, pairCount } = sketch;
  const a = rowAt(pairFrom, pair);
  const b = rowAt(pairTo, pair);
  const ax = at(x, a);
  const ay = at(y, a);
  const abx = at(x, b) - ax;
  const aby = at(y, b) - ay;
  let crossed = 0;
  for (let other = first; other < pairCount; other += 1) {
    const c = rowAt(pairFrom, other);
    const d = rowAt(pairTo, other);
    if (a === c || a === d || b === c || b === d) continue;
    const cx = at(x, c) - ax;
    const cy = at(y, c) - ay;
    const dx = at(x, d) - ax;
    const dy = at(y, d) - ay;
    if (abx * cy - aby * cx > 0 === abx * dy - aby * dx > 0) continue;
    const cdx = dx - cx;
    const cdy = dy - cy;
    if (cx * cdy > cy * cdx === (cx - abx) * cdy > (cy - aby) * cdx) continue;
    crossed += at(pairWeight, other);
  }
  return crossed * at(pairWeight, pair);
}

type Bounds = readonly [left: number, right: number, top: number, bottom: number];

/** The rectangle around a band's middle line. */
function boundsOf(sketch: Sketch, pair: number): Bounds {
  const ax = at(sketch.x, rowAt(sketch.pairFrom, pair));
  const ay = at(sketch.y, rowAt(sketch.pairFrom, pair));
  const bx = at(sketch.x, rowAt(sketch.pairTo, pair));
  const by = at(sketch.y, rowAt(sketch.pairTo, pair));
  return [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
}

/** Costs of one band passing foreign discs: most are far from the line that it lies on, which is seen fastest here. */
export function discsInTheWay(sketch: Sketch, pair: number): number {
  const { x, y, radius, pairFrom, pairX, pairY, actorCount } = sketch;
  const ux = at(pairX, pair);
  const uy = at(pairY, pair);
  const aside = ux * at(y, rowAt(pairFrom, pair)) - uy * at(x, rowAt(pairFrom, pair));
  const reach = at(sketch.pairHalf, pair) + discReachPx;
  let sum = 0;
  for (let actor = 0; actor < actorCount; actor += 1) {
    if (Math.abs(ux * at(y, actor) - uy * at(x, actor) - aside) >= at(radius, actor) + reach) continue;
    if (!touches(sketch, pair, actor)) sum += discCost(sketch, pair, actor);
  }
  return sum;
}

/** Costs of one band passing labels, without that of `except`. */
export function labelsInTheWay(sketch: Sketch, pair: number, except: number): number {
  if (sketch.rates.labels === 0) return 0;
  const { labelLeft, labelTop, labelWidth, labelHeight } = sketch;
  const [left, right, top, bottom] = boundsOf(sketch, pair);
  const far = at(sketch.pairHalf, pair) + labelReachPx;
  let sum = 0;
  for (let actor = 0; actor < sketch.actorCount; actor += 1) {
    const x = at(labelLeft, actor);
    const y = at(labelTop, actor);
    if (right < x - far || left > x + at(labelWidth, actor) + far) continue;
    if (bottom < y - far || top > y + at(labelHeight, actor) + far) continue;
    if (actor !== except) sum += labelCost(sketch, pair, actor, touches(sketch, pair, actor));
  }
  return sum;
}

/** Costs of an actor's disc for the bands of others, and of its label for all; most lie on lines that pass far from both. */
export function standingInTheWay(sketch: Sketch, actor: number): number {
  const { pairFrom, pairTo, pairX, pairY, pairHalf, pairCount } = sketch;
  const x = at(sketch.x, actor);
  const y = at(sketch.y, actor);
  const reach = at(sketch.radius, actor) + discReachPx;
  const width = at(sketch.labelWidth, actor) / 2;
  const height = at(sketch.labelHeight, actor) / 2;
  const labelX = at(sketch.labelLeft, actor) + width;
  const labelY = at(sketch.labelTop, actor) + height;
  const isLabelled = sketch.rates.labels > 0;
  let sum = 0;
  for (let pair = 0; pair < pairCount; pair += 1) {
    const from = rowAt(pairFrom, pair);
    const half = at(pairHalf, pair);
    const ux = at(pairX, pair);
    const uy = at(pairY, pair);
    const aside = ux * at(sketch.y, from) - uy * at(sketch.x, from);
    const isOwn = from === actor || pairTo[pair] === actor;
    if (!isOwn && Math.abs(ux * y - uy * x - aside) < reach + half) sum += discCost(sketch, pair, actor);
    if (!isLabelled) continue;
    const labelReach = Math.abs(ux) * height + Math.abs(uy) * width + Math.SQRT2 * (half + labelReachPx);
    if (Math.abs(ux * labelY - uy * labelX - aside) > labelReach) continue;
    sum += labelCost(sketch, pair, actor, isOwn);
  }
  return sum;
}

export function discCost(sketch: Sketch, pair: number, actor: number): number {
  const a = rowAt(sketch.pairFrom, pair);
  const b = rowAt(sketch.pairTo, pair);
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

export function labelCost(sketch: Sketch, pair: number, actor: number, isOwn: boolean): number {
  const a = rowAt(sketch.pairFrom, pair);
  const b = rowAt(sketch.pairTo, pair);
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
  return rate * (isHit ? sketch.rates.lineOnLabel : lineNearLabel);
}

export function lengthCost(sketch: Sketch, pair: number): number {
  const a = rowAt(sketch.pairFrom, pair);
  const b = rowAt(sketch.pairTo, pair);
  const length = Math.hypot(at(sketch.x, a) - at(sketch.x, b), at(sketch.y, a) - at(sketch.y, b));
  const sign = at(sketch.pairSign, pair);
  const part = length / sketch.frame.widthPx;
  const rate = sign > 0 ? allyLength : sign < 0 ? opponentLength : neutralLength;
  const nearness = sign < 0 ? Math.max(0, 1 - length / opponentReachPx) : 0;
  return (
    sketch.rates.length * at(sketch.pairPresence, pair) * (rate * part * part + opponentNearness * nearness * nearness)
  );
}

/** Costs of the angles between all bands of an actor. */
export function angleCostAt(sketch: Sketch, actor: number): number {
  const own = pairsOf(sketch, actor);
  let sum = 0;
  for (let index = 0; index < own.length; index += 1) {
    sum += angleCostOf(sketch, actor, rowAt(own, index), index + 1);
  }
  return sum;
}

/** Costs of the angles between one band of an actor and the others from a place among its bands on. */
export function angleCostOf(sketch: Sketch, actor: number, pair: number, first = 0): number {
  const { pairX, pairY, pairFrom } = sketch;
  const own = pairsOf(sketch, actor);
  const way = rowAt(pairFrom, pair) === actor ? 1 : -1;
  const ux = way * at(pairX, pair);
  const uy = way * at(pairY, pair);
  let sum = 0;
  for (let index = first; index < own.length; index += 1) {
    const other = rowAt(own, index);
    const vx = at(pairX, other);
    const vy = at(pairY, other);
    const cosine = ux * vx + uy * vy;
    if (other === pair || (rowAt(pairFrom, other) === actor ? cosine : -cosine) <= leastCosine) continue;
    sum += angleCost(sketch, actor, pair, other, Math.abs(ux * vy - uy * vx));
  }
  return sum;
}

/**
 * Two bands that leave an actor nearly the same way: their outer lanes cross where the bands are broader than the way
 * between them, and lines at a sharp angle are hard to tell apart.
 */
function angleCost(sketch: Sketch, actor: number, one: number, other: number, sine: number): number {
  const breadth = (at(sketch.pairHalf, one) + at(sketch.pairHalf, other)) * bandAtRim;
  const mixed = breadth > 0 ? Math.max(0, 1 - (sine * (at(sketch.radius, actor) + rimReachPx)) / breadth) : 0;
  const lack = Math.max(0, 1 - sine / (sharpSine + breadth / 100));
  if (mixed === 0 && lack === 0) return 0;
  const presence = at(sketch.pairPresence, one) * at(sketch.pairPresence, other);
  const crossed = (mixed * at(sketch.pairWeight, one) * at(sketch.pairWeight, other)) / 2;
  return crossed + sketch.rates.sharpAngle * lack * lack * presence;
}
