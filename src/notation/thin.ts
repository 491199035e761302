/** With more lines in a frame as large as the view all are thin: patterns and arrowheads would be noise. */
const mostInFull = 2500;

/**
 * Whether the stage with WebGL draws lines thin and without signs: of so many periods in scope, where `zoomRatio` is the
 * part of the whole that is in view, across. Pictures never do, since they have fewer.
 */
export function areThin(periodCount: number, zoomRatio: number): boolean {
  return periodCount * Math.min(1, zoomRatio) ** 2 > mostInFull;
}
