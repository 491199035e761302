import type { Point, Scene } from "../dataset/types.ts";
import type { Model, Scope } from "./types.ts";

/**
 * Places for every actor of the model, any unit, y upwards: those of the scene where it has one for each actor in
 * scope, else those that were found for data without, else those of the dataset; actors without any stand on a circle
 * around the others.
 */
export function derivePositions(model: Model, scene: Scene | undefined, scope: Scope): readonly Point[] {
  const { actors } = model.dataset;
  const own = scene?.positions;
  const isWhole = own !== undefined && scope.actorRows.every((row) => Object.hasOwn(own, actors[row]?.id ?? ""));
  return actors.map((actor, row) => {
    const place =
      isWhole && Object.hasOwn(own, actor.id) ? own[actor.id] : (model.places.found?.[row] ?? actor.position);
    const angle = (2 * Math.PI * row) / actors.length;
    return place ?? [1.2 * Math.cos(angle), 1.2 * Math.sin(angle)];
  });
}
