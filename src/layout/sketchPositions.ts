import { at, roomX, roomY, rowAt, type Sketch } from "./sketch.ts";

/** Discs or labels on each other, labels out of the frame. */
export const overlapCost = 15;
/** What a label pays for the slots that are not below its actor. */
const slotCosts = [0, 0.12, 0.1, 0.1, 0.06, 0.06];
/** A busy actor far from the middle. */
const remoteness = 0.5;
/** Discs that would touch on a narrow stage. */
const narrowOverlap = 1;
const boxGapPx = 4;
const actorGapPx = 26;
/** Neither labels nor discs of actors farther apart than this in one direction can meet. */
const farPx = 300;
/** Members of a group this near to each other stand together; farther they pay by the square of the distance. */
const togetherPx = 60;
const apartCost = 20;
/** Strangers keep this clear of the members of a group, whose box is around them. */
const strangerGapPx = 62;
const strangerCost = 4;
/** Places at which emptiness is felt, and the distance from the nearest actor at which it begins, in spacings. */
const voidColumns = 8;
const voidLines = 5;
const voidReach = 0.75;

/** Costs of an actor's own place: its label outside the frame or in a lesser slot, a busy actor far from the middle. */
export function positionCost(sketch: Sketch, actor: number): number {
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
  const remote = remoteness * at(sketch.rank, actor) * 4 * (dx * dx + dy * dy);
  const label = (isOutside ? overlapCost : 0) + (slotCosts[sketch.slot[actor] ?? 0] ?? 0);
  return remote + sketch.rates.labels * label;
}

/** Costs of two actors and their labels to each other. */
export function neighbourCost(sketch: Sketch, one: number, other: number): number {
  const dx = at(sketch.x, one) - at(sketch.x, other);
  const dy = at(sketch.y, one) - at(sketch.y, other);
  const group = groupCost(sketch, one, other, Math.hypot(dx, dy));
  if (Math.abs(dx) > farPx || Math.abs(dy) > farPx) return group;
  const radii = at(sketch.radius, one) + at(sketch.radius, other);
  const distance = Math.sqrt(dx * dx + dy * dy);
  let sum = group;
  if (sketch.rates.labels > 0) sum += boxCost(sketch, one, other);
  if (distance < radii + actorGapPx) sum += overlapCost + (radii + actorGapPx - distance) * 0.1;
  if (distance < sketch.spacing) sum += sketch.rates.crowding * (1 - distance / sketch.spacing) ** 2;
  const narrow = (dx * sketch.narrowX) ** 2 + (dy * sketch.narrowY) ** 2;
  if (narrow < (radii * sketch.narrowScale + 5) ** 2) sum += narrowOverlap;
  return sum;
}

function groupCost({ group, radius, spacing }: Sketch, one: number, other: number, distance: number): number {
  const [own, others] = [rowAt(group, one), rowAt(group, other)];
  if (own === -1 && others === -1) return 0;
  const clear = distance - at(radius, one) - at(radius, other);
  if (own === others) return clear > togetherPx ? apartCost * ((clear - togetherPx) / spacing) ** 2 : 0;
  return clear < strangerGapPx ? strangerCost * (1 - clear / strangerGapPx) : 0;
}

/** Costs of regions of the room that lie far from every actor. */
export function voidCost(sketch: Sketch): number {
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

export function boxCost(sketch: Sketch, one: number, other: number): number {
  let sum = boxOnDisc(sketch, one, other) + boxOnDisc(sketch, other, one);
  const dx = at(sketch.labelLeft, other) - at(sketch.labelLeft, one);
  const dy = at(sketch.labelTop, other) - at(sketch.labelTop, one);
  const isApart =
    dx >= at(sketch.labelWidth, one) + boxGapPx ||
    -dx >= at(sketch.labelWidth, other) + boxGapPx ||
    dy >= at(sketch.labelHeight, one) + boxGapPx ||
    -dy >= at(sketch.labelHeight, other) + boxGapPx;
  if (!isApart) sum += overlapCost;
  return sketch.rates.labels * sum;
}

function boxOnDisc(sketch: Sketch, labelled: number, actor: number): number {
  const reach = at(sketch.radius, actor) + boxGapPx;
  return doesLabelMeetDisc(sketch, labelled, at(sketch.x, actor), at(sketch.y, actor), reach) ? overlapCost : 0;
}

export function doesLabelMeetDisc(sketch: Sketch, labelled: number, x: number, y: number, reach: number): boolean {
  const left = at(sketch.labelLeft, labelled);
  const top = at(sketch.labelTop, labelled);
  const dx = Math.max(left - x, 0, x - left - at(sketch.labelWidth, labelled));
  const dy = Math.max(top - y, 0, y - top - at(sketch.labelHeight, labelled));
  return dx * dx + dy * dy < reach * reach;
}
