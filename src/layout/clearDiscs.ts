import type { Point } from "../dataset/types.ts";
import { type Frame, fitToFrame, frameOf, referenceFrame } from "../notation/frame.ts";
import { stageScale } from "../notation/sizes.ts";

/** Clear space between two discs. */
const gapPx = 3;
/** Where discs are to stand apart: on the stage of the explorer, and on that of a phone. */
const frames: readonly Frame[] = [referenceFrame, frameOf(390, 420)];
/** Circles around the position that an actor would have, and how many positions are tried on each. */
const mostCircles = 16;
const triesPerCircle = 16;

/** How positions are drawn in a frame: pixels for each unit of the file, and for each pixel of a radius. */
interface Drawn {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly discs: number;
}

/**
 * Positions at which no disc of those that may move lies on another, as far as there is room: these go to the nearest free
 * position within what the picture shows anyway, the others stay. Linear in the number of actors for discs that are alike.
 * @param radiiPx of all, in the order of the positions
 */
export function clearDiscs(
  positions: readonly Point[],
  radiiPx: readonly number[],
  mayMove: (row: number) => boolean,
): Point[] {
  const placed = [...positions];
  const drawn = frames.map((frame) => drawnIn(placed, frame));
  const [reference] = drawn;
  if (reference === undefined || !Number.isFinite(reference.scaleX) || !Number.isFinite(reference.scaleY))
    return placed;
  const { scaleX, scaleY } = reference;
  const extents = [extentOf(placed, 0), extentOf(placed, 1)] as const;
  const largest = radiiPx.reduce((most, px) => Math.max(most, px), 0);
  // What is near on a phone is at most about twice as far on the wide stage.
  const cells = createCells(placed, [(4 * largest + 2 * gapPx) / scaleX, (4 * largest + 2 * gapPx) / scaleY]);
  for (const [row, position] of placed.entries()) {
    if (!mayMove(row) || roomAt(row, position) >= 1) continue;
    const found = findRoom(row, position);
    cells.move(row, position, found);
    placed[row] = found;
  }
  return placed;

  /** How far the nearest disc is, as a share of what it should be, in the frame where it is nearest. */
  function roomAt(row: number, position: Point): number {
    let least = Infinity;
    for (const other of cells.around(position)) {
      const at = placed[other];
      if (other === row || at === undefined) continue;
      const radii = (radiiPx[row] ?? 0) + (radiiPx[other] ?? 0);
      for (const each of drawn) {
        const distance = Math.hypot((position[0] - at[0]) * each.scaleX, (position[1] - at[1]) * each.scaleY);
        least = Math.min(least, distance / (radii * each.discs + gapPx));
      }
    }
    return least;
  }

  function findRoom(row: number, [x, y]: Point): Point {
    const stepPx = (radiiPx[row] ?? 0) + gapPx;
    let best: { readonly position: Point; readonly room: number } = { position: [x, y], room: roomAt(row, [x, y]) };
    for (let circle = 1; circle <= mostCircles; circle++) {
      for (let step = 0; step < triesPerCircle; step++) {
        const angle = (2 * Math.PI * (step + circle / 2)) / triesPerCircle;
        const position: Point = [
          within(x + (circle * stepPx * Math.cos(angle)) / scaleX, extents[0]),
          within(y + (circle * stepPx * Math.sin(angle)) / scaleY, extents[1]),
        ];
        const room = roomAt(row, position);
        if (room >= 1) return position;
        if (room > best.room) best = { position, room };
      }
    }
    return best.position;
  }
}

function within(value: number, [least, most]: Extent): number {
  return Math.min(most, Math.max(least, value));
}

/** Where everybody stands in a line the scale across is that along it. */
function drawnIn(positions: readonly Point[], frame: Frame): Drawn {
  const fitted = fitToFrame(positions, frame);
  const scaleOf = (axis: 0 | 1): number => {
    const [least, most] = extentOf(positions, axis);
    const [from, to] = extentOf(fitted, axis);
    return (to - from) / (most - least);
  };
  const [x, y] = [scaleOf(0), scaleOf(1)];
  return { scaleX: x > 0 ? x : y, scaleY: y > 0 ? y : x, discs: stageScale(frame.widthPx) };
}

type Extent = readonly [least: number, most: number];

function extentOf(points: readonly Point[], axis: 0 | 1): Extent {
  return points.reduce<Extent>(
    ([least, most], point) => [Math.min(least, point[axis]), Math.max(most, point[axis])],
    [Infinity, -Infinity],
  );
}

/** Rows by where they stand, in cells of this width and height. */
function createCells(positions: readonly Point[], [width, height]: readonly [number, number]) {
  const cells = new Map<string, number[]>();
  const keyOf = ([x, y]: Point, dx = 0, dy = 0) => `${Math.floor(x / width) + dx} ${Math.floor(y / height) + dy}`;
  const add = (row: number, position: Point): void => {
    const own = cells.get(keyOf(position));
    if (own === undefined) cells.set(keyOf(position), [row]);
    else own.push(row);
  };
  positions.forEach((position, row) => add(row, position));
  return {
    around: (position: Point): readonly number[] =>
      [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(keyOf(position, dx, dy)) ?? [])),
    move: (row: number, from: Point, to: Point): void => {
      const own = cells.get(keyOf(from)) ?? [];
      own.splice(own.indexOf(row), 1);
      add(row, to);
    },
  };
}
