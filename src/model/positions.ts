import type { Point, Scene } from "../dataset/types.ts";
import { freePositions, positionsBeside } from "./freePositions.ts";
import { storyActors } from "./story.ts";
import type { Model, Scope } from "./types.ts";

/**
 * Positions for every actor of the model, any unit, y upwards: those of the scene where it has one for each actor in
 * scope, or only those have none who join for its story and take a free one; else those that were found for data
 * without, else those of the dataset, else a free one beside those for whom one was found; actors without any stand on a
 * circle around the others.
 */
export function derivePositions(model: Model, scene: Scene | undefined, scope: Scope): readonly Point[] {
  const { actors } = model.dataset;
  const own = scene?.positions;
  const { found } = model.positions;
  const homeless = scope.actorRows.map((row) => actors[row]?.id ?? "").filter((id) => !Object.hasOwn(own ?? {}, id));
  const joining = homeless.length === 0 ? [] : storyActors(scene, model);
  // Between fewer than two others there is no free position.
  const isSparse = homeless.length > 0 && scope.actorRows.length - homeless.length < 2;
  const isWhole = own !== undefined && !isSparse && homeless.every((id) => joining.includes(id));
  const free = isWhole ? freePositions(Object.values(own), homeless) : positionsBeside(model, scope);
  return actors.map((actor, row) => {
    const position =
      isWhole && Object.hasOwn(own, actor.id)
        ? own[actor.id]
        : (free.get(actor.id) ?? (found === undefined ? actor.position : found[row]));
    const angle = (2 * Math.PI * row) / actors.length;
    return position ?? [1.2 * Math.cos(angle), 1.2 * Math.sin(angle)];
  });
}
