/** Heights of many rows, of which few are known: the others are as high as rows usually are. All in pixels. */
export interface RowHeights {
  readonly count: number;
  /** Upper edge of a row below that of the first; of `count`: the lower edge of the last. */
  topOf(index: number): number;
  /** The row at a distance from the upper edge of the first: the first one above all, the last one below. */
  at(px: number): number;
  set(index: number, px: number): void;
}

/** A Fenwick tree (P. M. Fenwick, 1994) of what rows are higher than usual: each question takes log2(count) steps. */
export function createRowHeights(count: number, usualPx: number): RowHeights {
  const extra = new Float64Array(count);
  const sums = new Float64Array(count + 1);
  const widest = 2 ** Math.floor(Math.log2(Math.max(1, count)));
  return {
    count,
    topOf: (index) => {
      let px = index * usualPx;
      for (let at = index; at > 0; at -= at & -at) px += sums[at] ?? 0;
      return px;
    },
    at: (px) => {
      let [index, left] = [0, px];
      for (let step = widest; step >= 1; step /= 2) {
        const next = index + step;
        const height = step * usualPx + (sums[next] ?? 0);
        if (next >= count || height > left) continue;
        index = next;
        left -= height;
      }
      return index;
    },
    set: (index, px) => {
      const change = px - usualPx - (extra[index] ?? 0);
      extra[index] = px - usualPx;
      for (let at = index + 1; at <= count; at += at & -at) sums[at] = (sums[at] ?? 0) + change;
    },
  };
}

/** A row that is drawn, and the clear space in the place of those that are not, in pixels. */
export interface DrawnRow {
  /** Its number among all, which its element has as `data-place`. */
  readonly place: number;
  readonly beforePx: number;
  /** 0 but for the last. */
  readonly afterPx: number;
}

export interface DrawnRange {
  readonly first: number;
  readonly last: number;
  /** All from the first of them on stands so much above where the heights have it. */
  readonly shiftPx: number;
  /** Drawn wherever it is, with its neighbours, to which Tab leads; NaN for none. */
  readonly focused: number;
}

/** The rows to draw, in their order, with the space between them: together as high as all rows, less the shift. */
export function layOutRows(heights: RowHeights, { first, last, shiftPx, focused }: DrawnRange): readonly DrawnRow[] {
  const range = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const kept = [focused - 1, focused, focused + 1].filter((place) => place >= 0 && place < heights.count);
  const places = [...kept.filter((place) => place < first), ...range, ...kept.filter((place) => place > last)];
  let endPx = 0;
  const spaceTo = (px: number) => Math.max(0, Math.round((px - endPx) * 64) / 64);
  return places.map((place, index) => {
    const top = heights.topOf(place);
    const beforePx = spaceTo(place < first ? top : top - shiftPx);
    endPx += beforePx + heights.topOf(place + 1) - top;
    return {
      place,
      beforePx,
      afterPx: index === places.length - 1 ? spaceTo(heights.topOf(heights.count) - shiftPx) : 0,
    };
  });
}
