const smallestRadiusPx = 8;
const largestRadiusPx = 22;

/** Actors and their labels shrink to this on a stage of phone width. */
export function stageScale(widthPx: number): number {
  return Math.min(1, Math.max(0.72, 0.72 + ((widthPx - 320) / (760 - 320)) * 0.28));
}

/** Radius in CSS pixels of an actor with `degree` relations where the busiest has `largestDegree`: 8 to 22 by the square root. */
export function actorRadiusPx(degree: number, largestDegree: number): number {
  if (largestDegree <= 0) return smallestRadiusPx;
  return smallestRadiusPx + (largestRadiusPx - smallestRadiusPx) * Math.sqrt(degree / largestDegree);
}

/** A press on a zoom button changes the scale by this factor. */
export const zoomStep = 1.5;
