import BFSQueue from "graphology-indices/bfs-queue.js";
import type { Dataset, Point } from "../dataset/types.ts";
import { graphOf } from "../model/graph.ts";
import type { Model } from "../model/types.ts";

/** Places of a file by the row of their actors, no two the same. */
export type Given = ReadonlyMap<number, Point>;

/** Whether actors lack a place, or share one with another. */
export function needsLayout({ actors }: Dataset): boolean {
  return distinctPlaces(actors).size < actors.length;
}

/** The places that are to stay: undefined where fewer than half of the actors, or none, have one of their own. */
export function readGiven({ actors }: Dataset): Given | undefined {
  const given = distinctPlaces(actors);
  const isEnough = given.size >= 2 || given.size === actors.length;
  return given.size > 0 && isEnough && given.size * 2 >= actors.length ? given : undefined;
}

/** Of several actors at one place the first has it. */
function distinctPlaces(actors: Dataset["actors"]): Map<number, Point> {
  const taken = new Set<string>();
  const places = new Map<number, Point>();
  actors.forEach(({ position }, row) => {
    if (position === undefined || taken.has(position.join(" "))) return;
    taken.add(position.join(" "));
    places.set(row, position);
  });
  return places;
}

/** Distances from its neighbours at which a place for an actor is tried, in spacings, and how many on each circle. */
const circles = [0.7, 1, 1.5, 2.2];
const triesPerCircle = 12;
/** A place is free when nobody is nearer than this, in spacings. */
const clearance = 0.6;

/**
 * Places for all actors in the unit of those given, which stay: the others stand at a free place near the middle of
 * their neighbours, or of the actor they coincide with; those who have none in a row below everything.
 */
export function placeBeside(model: Model, given: Given): Point[] {
  const { actors } = model.dataset;
  const graph = graphOf(model);
  const queue = new BFSQueue(graph);
  const crowd = createCrowd([...given.values()]);
  const places = new Map<number, Point>(given);
  const put = (row: number, place: Point): void => {
    places.set(row, place);
    crowd.add(place);
  };
  /** Gives a place to everybody in reach of these, nearest first. */
  const reach = (first: readonly number[]): void => {
    for (const row of first) queue.push(String(row));
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      const row = Number(key);
      const neighbours = graph.neighbors(key);
      if (!places.has(row)) put(row, crowd.findFree(actors[row]?.position ?? middleOf(neighbours.map(Number), places)));
      for (const neighbour of neighbours) queue.push(neighbour);
    }
  };
  reach([...given.keys()]);
  actors.forEach(({ position }, row) => {
    if (places.has(row)) return;
    put(row, position === undefined ? crowd.nextBelow() : crowd.findFree(position));
    reach([row]);
  });
  return actors.map((_, row) => places.get(row) ?? [0, 0]);
}

function middleOf(rows: readonly number[], places: ReadonlyMap<number, Point>): Point {
  const found = rows.flatMap((row) => {
    const place = places.get(row);
    return place === undefined ? [] : [place];
  });
  const mean = (axis: 0 | 1): number => found.reduce((sum, place) => sum + place[axis], 0) / found.length;
  return [mean(0), mean(1)];
}

interface Crowd {
  readonly add: (place: Point) => void;
  /** The first place around this one where nobody is near, else the one where the nearest is farthest. */
  readonly findFree: (middle: Point) => Point;
  /** The next place in rows below everybody who was there at the beginning. */
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
  const distanceFrom = (place: Point): number =>
    nearby(place).reduce((least, [x, y]) => Math.min(least, Math.hypot(x - place[0], y - place[1])), spacing);
  const add = (place: Point): void => {
    const key = `${cellOf(place[0])} ${cellOf(place[1])}`;
    const own = cells.get(key);
    if (own === undefined) cells.set(key, [place]);
    else own.push(place);
  };
  first.forEach(add);
  return { add, findFree, nextBelow };

  function findFree(middle: Point): Point {
    const outwards = Math.atan2(middle[1] - (bottom + top) / 2, middle[0] - (left + right) / 2);
    let best = { place: middle, free: -1 };
    for (const circle of circles) {
      for (let step = 0; step < triesPerCircle; step += 1) {
        const turn = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2);
        const angle = outwards + (turn * 2 * Math.PI) / triesPerCircle;
        const place: Point = [
          middle[0] + circle * spacing * Math.cos(angle),
          middle[1] + circle * spacing * Math.sin(angle),
        ];
        const free = distanceFrom(place);
        if (free >= clearance * spacing) return place;
        if (free > best.free) best = { place, free };
      }
    }
    return best.place;
  }

  function nextBelow(): Point {
    const place: Point = [left + (below % columns) * spacing, bottom - (1 + Math.floor(below / columns)) * spacing];
    below += 1;
    return place;
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
