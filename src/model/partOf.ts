import type { Actor, Dataset, Point } from "../dataset/types.ts";
import type { Model } from "./types.ts";

/** Width of a picture for one of its height. */
const usualShape = 1.8;
/** Whoever is nearer than this, in distances that equally spread actors would keep, is taken to stand on the other. */
const leastApart = 0.4;

/**
 * Whether some actors, by their rows, can stay where the dataset puts them: each has a place of its own, and where they
 * are not all, one that is clear of the others in a picture of these alone.
 */
export function canStay({ actors }: Dataset, rows: readonly number[]): boolean {
  if (rows.some((row) => actors[row]?.position === undefined)) return false;
  if (rows.length === actors.length)
    return new Set(actors.map(({ position = [] }) => position.join())).size === rows.length;
  const columns = ([0, 1] as const).map((axis) => {
    const values = rows.map((row) => actors[row]?.position?.[axis] ?? 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const length = axis === 0 ? usualShape : 1;
    return values.map((value) => (most > least ? ((value - least) / (most - least)) * length : 0));
  });
  const [xs = [], ys = []] = columns;
  const least = leastApart * Math.sqrt(usualShape / rows.length);
  return xs.every((x, index) =>
    xs.slice(0, index).every((other, before) => Math.hypot(x - other, (ys[index] ?? 0) - (ys[before] ?? 0)) >= least),
  );
}

/** A dataset of some of the actors, by their rows, and the relations between them, to be laid out: without positions and scenes. */
export function partOf({ dataset, actorRow }: Pick<Model, "dataset" | "actorRow">, rows: readonly number[]): Dataset {
  const isIn = new Uint8Array(dataset.actors.length);
  for (const row of rows) isIn[row] = 1;
  const has = (id: string) => isIn[actorRow.get(id) ?? -1] === 1;
  return {
    ...dataset,
    actors: rows.flatMap((row) => dataset.actors[row] ?? []).map(withoutPosition),
    relations: dataset.relations.filter(({ source, target }) => has(source) && has(target)),
    scenes: [],
  };
}

function withoutPosition(actor: Actor): Actor {
  return Object.fromEntries(Object.entries(actor).filter(([name]) => name !== "position")) as unknown as Actor;
}

/** Positions of some actors by the rows of all. */
export function spreadPositions(
  rows: readonly number[],
  positions: readonly Point[],
  actorCount: number,
): readonly (Point | undefined)[] {
  const spread = Array.from<Point | undefined>({ length: actorCount });
  for (const [index, row] of rows.entries()) spread[row] = positions[index];
  return spread;
}
