import type { Point } from "../../dataset/types.ts";

/** Places in the data are told to so much of a unit. */
const decimals = 1e4;

/**
 * From a point of the window, in CSS pixels, to a place in the data: as those of the actors that are on screen lie to each
 * other; `moved` is one that may not have come to its place yet. Undefined where all of them stand in one line.
 */
export function createPlaceMap(
  actors: HTMLElement,
  positions: readonly Point[],
  moved: number | undefined,
): ((xPx: number, yPx: number) => Point) | undefined {
  const known = [...actors.querySelectorAll<HTMLElement>(".actor")].flatMap((button) => {
    const row = Number(button.dataset["row"]);
    const position = row === moved ? undefined : positions[row];
    const { left, top, width, height } = button.getBoundingClientRect();
    return position === undefined ? [] : [{ position, onScreen: [left + width / 2, top + height / 2] as const }];
  });
  const pairs = (axis: 0 | 1) => known.map(({ position, onScreen }) => [onScreen[axis], position[axis]] as const);
  const [alongX, alongY] = [lineThrough(pairs(0)), lineThrough(pairs(1))];
  if (alongX === undefined || alongY === undefined) return undefined;
  return (xPx, yPx) => [alongX(xPx), alongY(yPx)];
}

/** The straight line through the outermost of points that lie on one. */
function lineThrough(points: readonly (readonly [px: number, value: number])[]): ((px: number) => number) | undefined {
  const sorted = [...points].sort(([one], [other]) => one - other);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || last[0] - first[0] < 1) return undefined;
  const slope = (last[1] - first[1]) / (last[0] - first[0]);
  return (px) => Math.round((first[1] + (px - first[0]) * slope) * decimals) / decimals;
}
