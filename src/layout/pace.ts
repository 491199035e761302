/** Keeps work in step with a clock. */
export interface Pace {
  readonly elapsedMs: () => number;
  readonly isOver: () => boolean;
  /**
   * Books a piece of the planned work, given as its estimated milliseconds. False where the clock is ahead of the plan:
   * then the piece is to be left out, so that what comes last still gets its share.
   */
  readonly take: (estimatedMs: number) => boolean;
}

/** The plan is to be done a little before the budget is used up: estimates err. */
const margin = 0.92;

/** `startMs` is when the budget began by the clock `now`; `plannedMs` the sum of all pieces to come. */
export function createPace(now: () => number, startMs: number, budgetMs: number, plannedMs: number): Pace {
  const elapsedMs = (): number => now() - startMs;
  let bookedMs = 0;
  return {
    elapsedMs,
    isOver: () => elapsedMs() >= budgetMs,
    take: (estimatedMs) => {
      const isInTime = bookedMs / plannedMs >= elapsedMs() / (budgetMs * margin);
      bookedMs += estimatedMs;
      return isInTime;
    },
  };
}
