const smallestRadiusPx = 8;
const largestRadiusPx = 22;

/** Actors and their labels shrink to this on a stage of phone width. */
export function stageScale(widthPx: number): number {
  return Math.min(1, Math.max(0.72, 0.72 + ((widthPx - 320) / (760 - 320)) * 0.28));
}

/**
 * So many actors fit beside each other at this size; more are drawn smaller, so that they cover no more of the picture,
 * and fewer larger, so that the ends of their lines find room around them.
 */
const usualCount = 80;
const largestGrowth = 1.5;
const leastRadiusPx = 2.5;

/**
 * Radius in CSS pixels of an actor with `degree` relations where the busiest has `largestDegree`: 8 to 22 by the square
 * root in pictures of 80 actors, in others more or less by the square root of their number, up to half as much again.
 */
export function actorRadiusPx(degree: number, largestDegree: number, actorCount: number): number {
  const share = largestDegree <= 0 ? 0 : Math.sqrt(degree / largestDegree);
  const crowding = Math.min(largestGrowth, Math.sqrt(usualCount / actorCount));
  return Math.max(leastRadiusPx, (smallestRadiusPx + (largestRadiusPx - smallestRadiusPx) * share) * crowding);
}

/** Who looks at something rests the pointer on it for longer; a pointer on its way is gone sooner. */
export const hoverMs = 120;

/** A press on a zoom button changes the scale by this factor. */
export const zoomStep = 1.5;
