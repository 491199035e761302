import type { Point, Scene } from "../dataset/types.ts";
import { storyActors } from "./story.ts";
import type { Model, Scope } from "./types.ts";

/**
 * Positions for every actor of the model, any unit, y upwards: those of the scene where it has one for each actor in
 * scope, or only those have none who join for its story and take a free one; else those that were found for data
 * without, else those of the dataset; actors without any stand on a circle around the others.
 */
export function derivePositions(model: Model, scene: Scene | undefined, scope: Scope): readonly Point[] {
  const { actors } = model.dataset;
  const own = scene?.positions;
  const homeless = scope.actorRows.map((row) => actors[row]?.id ?? "").filter((id) => !Object.hasOwn(own ?? {}, id));
  const joining = homeless.length === 0 ? [] : storyActors(scene, model);
  // Between fewer than two others there is no free position.
  const isSparse = homeless.length > 0 && scope.actorRows.length - homeless.length < 2;
  const isWhole = own !== undefined && !isSparse && homeless.every((id) => joining.includes(id));
  const free = isWhole ? freePositions(Object.values(own), homeless) : new Map<string, Point>();
  return actors.map((actor, row) => {
    const position =
      isWhole && Object.hasOwn(own, actor.id)
        ? own[actor.id]
        : (free.get(actor.id) ?? model.positions.found?.[row] ?? actor.position);
    const angle = (2 * Math.PI * row) / actors.length;
    return position ?? [1.2 * Math.cos(angle), 1.2 * Math.sin(angle)];
  });
}

/** Each way so many positions are looked at. */
const gridSteps = 12;

/** Positions between those that are taken, one after the other as far from all others as can be. */
function freePositions(taken: readonly Point[], ids: readonly string[]): ReadonlyMap<string, Point> {
  const [xs, ys] = [taken.map(([x]) => x), taken.map(([, y]) => y)];
  const along = (values: readonly number[], step: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least + ((most - least) * step) / gridSteps;
  };
  const steps = Array.from({ length: gridSteps + 1 }, (_, step) => step);
  const grid = steps.flatMap((x) => steps.map((y): Point => [along(xs, x), along(ys, y)]));
  const all = [...taken];
  const found = new Map<string, Point>();
  for (const id of ids) {
    const roomAt = ([x, y]: Point) => Math.min(...all.map((other) => Math.hypot(x - other[0], y - other[1])));
    const [best] = grid.map((at) => ({ at, room: roomAt(at) })).sort((one, other) => other.room - one.room);
    if (best === undefined) continue;
    all.push(best.at);
    found.set(id, best.at);
  }
  return found;
}
