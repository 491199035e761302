/** A rectangle in pixels, y downwards. */
export interface Tile {
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Cuts a rectangle into one tile for each weight, with areas in proportion to them and as near to squares as can be:
 * squarified treemap (Bruls, Huizing, van Wijk 2000). Weights are above 0, in descending order.
 */
export function divideTile(whole: Tile, weights: readonly number[]): Tile[] {
  const tiles: Tile[] = [];
  let rest = whole;
  let sum = weights.reduce((total, weight) => total + weight, 0);
  for (let first = 0; first < weights.length;) {
    const scale = (rest.widthPx * rest.heightPx) / sum;
    const side = Math.min(rest.widthPx, rest.heightPx);
    const count = rowLength(weights, first, scale, side);
    const row = weights.slice(first, first + count);
    const rowSum = row.reduce((total, weight) => total + weight, 0);
    tiles.push(...cutRow(rest, row, rowSum / sum));
    rest = withoutRow(rest, rowSum / sum);
    sum -= rowSum;
    first += count;
  }
  return tiles;
}

/** How many of the next weights share a row along the shorter side: as long as its worst tile gets no thinner. */
function rowLength(weights: readonly number[], first: number, scale: number, side: number): number {
  let rowSum = weights[first] ?? 0;
  let worst = thinness(weights[first] ?? 0, rowSum, scale, side);
  let count = 1;
  for (let next = first + 1; next < weights.length; next += 1) {
    rowSum += weights[next] ?? 0;
    const worse = Math.max(
      thinness(weights[first] ?? 0, rowSum, scale, side),
      thinness(weights[next] ?? 0, rowSum, scale, side),
    );
    if (worse > worst) break;
    worst = worse;
    count += 1;
  }
  return count;
}

/** Longer side by shorter side of a tile in a row with this sum. */
function thinness(weight: number, rowSum: number, scale: number, side: number): number {
  const breadth = (rowSum * scale) / side;
  const length = (weight * scale) / breadth;
  return Math.max(breadth / length, length / breadth);
}

function cutRow({ left, top, widthPx, heightPx }: Tile, row: readonly number[], share: number): Tile[] {
  const rowSum = row.reduce((total, weight) => total + weight, 0);
  let before = 0;
  return row.map((weight) => {
    const start = before / rowSum;
    const part = weight / rowSum;
    before += weight;
    return widthPx >= heightPx
      ? { left, top: top + start * heightPx, widthPx: share * widthPx, heightPx: part * heightPx }
      : { left: left + start * widthPx, top, widthPx: part * widthPx, heightPx: share * heightPx };
  });
}

function withoutRow({ left, top, widthPx, heightPx }: Tile, share: number): Tile {
  return widthPx >= heightPx
    ? { left: left + share * widthPx, top, widthPx: (1 - share) * widthPx, heightPx }
    : { left, top: top + share * heightPx, widthPx, heightPx: (1 - share) * heightPx };
}
