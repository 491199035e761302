import type { Dataset, Scene } from "../dataset/types.ts";

/** Nothing points to what is gone; a step that tells nothing any more is gone with it. */
export function withoutGone(dataset: Dataset): Dataset {
  const actors = new Set(dataset.actors.map(({ id }) => id));
  const relations = new Set(dataset.relations.map(({ id }) => id));
  const { corrections, scenes } = dataset;
  const inRelations = (ids: readonly string[]) => ids.filter((id) => relations.has(id));
  return {
    ...dataset,
    ...(corrections && {
      corrections: corrections.map((each) => ({
        ...each,
        ...(each.relations && { relations: inRelations(each.relations) }),
      })),
    }),
    ...(scenes && { scenes: scenes.map((scene) => cleanScene(scene, actors, inRelations)) }),
  };
}

function cleanScene(
  scene: Scene,
  actors: ReadonlySet<string>,
  inRelations: (ids: readonly string[]) => readonly string[],
): Scene {
  const { view, positions, pinned, groups, steps } = scene;
  const inActors = (ids: readonly string[]) => ids.filter((id) => actors.has(id));
  return {
    ...scene,
    ...(view?.actors && { view: { ...view, actors: inActors(view.actors) } }),
    ...(positions && { positions: Object.fromEntries(Object.entries(positions).filter(([id]) => actors.has(id))) }),
    ...(pinned && { pinned: inActors(pinned) }),
    ...(groups && { groups: groups.map((group) => ({ ...group, actors: inActors(group.actors) })) }),
    ...(steps && {
      steps: steps
        .map((step) => ({ ...step, relations: inRelations(step.relations) }))
        .filter(({ relations }, row) => relations.length > 0 || steps[row]?.relations.length === 0),
    }),
  };
}
