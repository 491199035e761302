import BFSQueue from "graphology-indices/bfs-queue.js";
import type { Dataset, Point } from "../dataset/types.ts";
import { graphOf } from "../model/graph.ts";
import type { Model } from "../model/types.ts";
import { actorRadiusPx } from "../notation/sizes.ts";
import { clearDiscs } from "./clearDiscs.ts";

/** Places of a file by the row of their actors, no two the same. */
export type Given = ReadonlyMap<number, Point>;

/** Whether actors lack a position, or share one with another. */
export function needsLayout({ actors }: Dataset): boolean {
  return distinctPositions(actors).size < actors.length;
}

/** The positions that are to stay: undefined where fewer than half of the actors, or none, have one of their own. */
export function readGiven({ actors }: Dataset): Given | undefined {
  const given = distinctPositions(actors);
  const isEnough = given.size >= 2 || given.size === actors.length;
  return given.size > 0 && isEnough && given.size * 2 >= actors.length ? given : undefined;
}

/** Of several actors at one position the first has it. */
function distinctPositions(actors: Dataset["actors"]): Map<number, Point> {
  const taken = new Set<string>();
  const positions = new Map<number, Point>();
  actors.forEach(({ position }, row) => {
    if (position === undefined || taken.has(position.join(" "))) return;
    taken.add(position.join(" "));
    positions.set(row, position);
  });
  return positions;
}

/** Distances from its neighbours at which a position for an actor is tried, in spacings, and how many on each circle. */
const circles = [0.7, 1, 1.5, 2.2];
const triesPerCircle = 12;
/** A position is free when nobody is nearer than this, in spacings. */
const clearance = 0.6;

/**
 * Places for all actors in the unit of those given, which stay: the others stand at a free position near the middle of
 * their neighbours, or of the actor they coincide with; those who have none in a row below everything. No disc of these lies on
 * another where there is room.
 */
export function placeBeside(model: Model, given: Given): Point[] {
  const { actors } = model.dataset;
  const graph = graphOf(model);
  const queue = new BFSQueue(graph);
  const crowd = createCrowd([...given.values()]);
  const positions = new Map<number, Point>(given);
  const put = (row: number, position: Point): void => {
    positions.set(row, position);
    crowd.add(position);
  };
  /** Whoever coincides with another steps aside without making the picture wider, which would push others together. */
  const freeFor = (own: Point | undefined, middle: () => Point): Point =>
    own === undefined ? crowd.findFree(middle()) : crowd.findFree(own, crowd.isWithin);
  /** Gives a position to everybody in reach of these, nearest first. */
  const reach = (first: readonly number[]): void => {
    for (const row of first) queue.push(String(row));
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      const row = Number(key);
      const neighbours = graph.neighbors(key);
      if (!positions.has(row))
        put(
          row,
          freeFor(actors[row]?.position, () => middleOf(neighbours.map(Number), positions)),
        );
      for (const neighbour of neighbours) queue.push(neighbour);
    }
  };
  reach([...given.keys()]);
  actors.forEach(({ position }, row) => {
    if (positions.has(row)) return;
    put(row, position === undefined ? crowd.nextBelow() : crowd.findFree(position, crowd.isWithin));
    reach([row]);
  });
  const most = model.degree.reduce((largest, degree) => Math.max(largest, degree), 0);
  return clearDiscs(
    actors.map((_, row) => positions.get(row) ?? [0, 0]),
    actors.map((_, row) => actorRadiusPx(model.degree[row] ?? 0, most, actors.length)),
    (row) => !given.has(row),
  );
}

function middleOf(rows: readonly number[], positions: ReadonlyMap<number, Point>): Point {
  const found = rows.flatMap((row) => {
    const position = positions.get(row);
    return position === undefined ? [] : [position];
  });
  const mean = (axis: 0 | 1): number => found.reduce((sum, position) => sum + position[axis], 0) / found.length;
  return [mean(0), mean(1)];
}

interface Crowd {
  readonly add: (position: Point) => void;
  /** The first position around this one that is wanted and where nobody is near, else the one where the nearest is farthest. */
  readonly findFree: (middle: Point, isWanted?: (position: Point) => boolean) => Point;
  /** Whether a position lies between those who were there at the beginning, or they stand in a line across. */
  readonly isWithin: (position: Point) => boolean;
  /** The next position in rows below everybody who was there at the beginning. */
  readonly nextBelow: () => Point;
}

function createCrowd(first: readonly Point[]): Crowd {
  const [left, right] = extentOf(first, 0);
  const [bottom, top] = extentOf(first, 1);
  const spacing = spacingOf(right - left, top - bottom, first.length);
  const columns = Math.max(1, Math.floor((right - left) / spacing) + 1);
  const cells = new Map<string, Point[]>();
  let below = 0;
  const cellOf = (value: number): number => Math.floor(value / spacing);
  const nearby = ([x, y]: Point): Point[] =>
    [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(`${cellOf(x) + dx} ${cellOf(y) + dy}`) ?? []));
  const distanceFrom = (position: Point): number =>
    nearby(position).reduce((least, [x, y]) => Math.min(least, Math.hypot(x - position[0], y - position[1])), spacing);
  const add = (position: Point): void => {
    const key = `${cellOf(position[0])} ${cellOf(position[1])}`;
    const own = cells.get(key);
    if (own === undefined) cells.set(key, [position]);
    else own.push(position);
  };
  first.forEach(add);
  const isWithin = ([x, y]: Point): boolean =>
    (left === right || (x >= left && x <= right)) && (bottom === top || (y >= bottom && y <= top));
  return { add, findFree, isWithin, nextBelow };

  function findFree(middle: Point, isWanted: (position: Point) => boolean = () => true): Point {
    const outwards = Math.atan2(middle[1] - (bottom + top) / 2, middle[0] - (left + right) / 2);
    let best = { position: middle, free: -1 };
    for (const circle of circles) {
      for (let step = 0; step < triesPerCircle; step += 1) {
        const turn = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2);
        const angle = outwards + (turn * 2 * Math.PI) / triesPerCircle;
        const position: Point = [
          middle[0] + circle * spacing * Math.cos(angle),
          middle[1] + circle * spacing * Math.sin(angle),
        ];
        if (!isWanted(position)) continue;
        const free = distanceFrom(position);
        if (free >= clearance * spacing) return position;
        if (free > best.free) best = { position, free };
      }
    }
    return best.position;
  }

  function nextBelow(): Point {
    const position: Point = [left + (below % columns) * spacing, bottom - (1 + Math.floor(below / columns)) * spacing];
    below += 1;
    return position;
  }
}

function extentOf(points: readonly Point[], axis: 0 | 1): [least: number, most: number] {
  return points.reduce<[number, number]>(
    ([least, most], point) => [Math.min(least, point[axis]), Math.max(most, point[axis])],
    [Infinity, -Infinity],
  );
}

/** Distance that equally spread points would keep in this rectangle, or on this line. */
function spacingOf(width: number, height: number, count: number): number {
  const thin = Math.max(width, height) / 4;
  const area = Math.max(width, thin) * Math.max(height, thin);
  return area > 0 ? Math.sqrt(area / count) : 1;
}
