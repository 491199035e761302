import type { Corners } from "./quadrants.ts";

/**
 * Adds one relation's condition, the union of the quadrants of its periods `first` to `last` - 1, to the corners such
 * that it counts once wherever it holds. Of several periods only the corners that no other covers are kept; sorted by
 * start, their ends ascend too. The union is then the sum of these quadrants less the overlap of each with the next,
 * which is the quadrant of the next one's start and this one's end.
 */
export function addUnion(corners: Corners, start: Int32Array, end: Int32Array, first: number, last: number): void {
  if (last - first === 1) {
    add(corners, start[first] ?? 0, end[first] ?? 0, 1);
    return;
  }
  const periods = Array.from({ length: last - first }, (_, index) => {
    return { start: start[first + index] ?? 0, end: end[first + index] ?? 0 };
  }).sort((a, b) => a.start - b.start || b.end - a.end);
  let furthestEnd: number | undefined;
  for (const period of periods) {
    if (furthestEnd !== undefined && period.end <= furthestEnd) continue;
    if (furthestEnd !== undefined) add(corners, period.start, furthestEnd, -1);
    add(corners, period.start, period.end, 1);
    furthestEnd = period.end;
  }
}

function add(corners: Corners, start: number, end: number, weight: number): void {
  corners.start.push(start);
  corners.end.push(end);
  corners.weight.push(weight);
}
