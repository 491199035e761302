export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rectangles of a path; pieces of one that is cut are put together again, along whichever side they share. */
export function rectanglesOf(path: string): readonly Box[] {
  const pieces = [...path.matchAll(/M([-\d.]+) ([-\d.]+)h([-\d.]+)v([-\d.]+)/g)].map(
    ([, left, top, width, height]) => ({
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
    }),
  );
  return pieces.reduce<readonly Box[]>((whole, piece) => {
    const last = whole.at(-1);
    return last !== undefined && isGoneOn(last, piece)
      ? [...whole.slice(0, -1), around(last, piece)]
      : [...whole, piece];
  }, []);
}

/** Boxes around discs and outlines with straight sides; the hole of a ring is none of its own. */
export function outlinesOf(path: string): readonly Box[] {
  const subpaths = path.split("z").filter((each) => each !== "" && !each.includes("h"));
  const boxes = subpaths.map((each): Box => {
    const disc = /M([-\d.]+) ([-\d.]+)a([\d.]+) [\d.]+ 0 0 ([01]) /.exec(each);
    if (disc !== null) {
      const [x = 0, y = 0, radius = 0, turn = 0] = disc.slice(1).map(Number);
      const size = turn === 1 ? 2 * radius : 0;
      return { left: x, top: y - radius, width: size, height: size };
    }
    const points = each
      .slice(1)
      .split("L")
      .map((point) => point.split(" ").map(Number));
    const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { left, top, width: rounded(Math.max(...xs) - left), height: rounded(Math.max(...ys) - top) };
  });
  return boxes.filter(({ width }) => width > 0);
}

const mostGapPx = 6;
/** Height of the lines of vague dates; bars beside each other are two. */
const linePx = 3;

function isGoneOn(one: Box, next: Box): boolean {
  const [below, beside] = [next.top - one.top - one.height, next.left - one.left - one.width];
  const isColumn = one.left === next.left && one.width === next.width && below > 0 && below < mostGapPx;
  const isLine = one.top === next.top && one.height === linePx && next.height === linePx;
  return isColumn || (isLine && beside > 0 && beside < mostGapPx);
}

function around(one: Box, next: Box): Box {
  const width = rounded(next.left + next.width - one.left);
  return { ...one, width, height: rounded(next.top + next.height - one.top) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
