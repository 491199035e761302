import { without } from "../dataset/fields.ts";
import type { Dataset, Relation } from "../dataset/types.ts";
import { addActor, deleteActor, mergeActors, moveActor } from "./actors.ts";
import type { Command, NewSources } from "./commands.ts";
import { changeEntry, withFields } from "./entries.ts";
import { rewire } from "./rewire.ts";
import { translate } from "./translation.ts";

/** What a command makes of a dataset, before anybody has looked whether it is one. What it names may not be there. */
export function draftOf(dataset: Dataset, command: Command): object {
  const { actors, relations, sources = {}, scenes = [] } = dataset;
  switch (command.kind) {
    case "change-dataset":
      return withFields(dataset, command.fields);
    case "translate":
      return translate(dataset, command.language, command.translations);
    case "add-actor":
      return addActor(dataset, command.actor, command.scene);
    case "change-actor":
      return { ...dataset, actors: changeEntry(actors, command.id, (actor) => withFields(actor, command.fields)) };
    case "delete-actor":
      return deleteActor(dataset, command.id);
    case "merge-actors":
      return mergeActors(dataset, command.kept, command.gone);
    case "move-actor":
      return moveActor(dataset, command);
    case "add-relation":
      return withSources({ ...dataset, relations: [...relations, command.relation] }, command.sources);
    case "change-relation": {
      const changed = changeEntry(relations, command.id, (relation) => withFields(relation, command.fields));
      return withSources({ ...dataset, relations: changed }, command.sources);
    }
    case "copy-relation":
      return { ...dataset, relations: relations.flatMap((each) => copied(each, command.id, command.copy)) };
    case "reverse-relation":
      return { ...dataset, relations: changeEntry(relations, command.id, reversed) };
    case "delete-relation":
      return rewire(dataset, { actor: (id) => id, relation: (id) => (id === command.id ? undefined : id) });
    case "change-source": {
      const source = Object.hasOwn(sources, command.id) ? sources[command.id] : undefined;
      if (source === undefined) return dataset;
      return { ...dataset, sources: { ...sources, [command.id]: withFields(source, command.fields) } };
    }
    case "add-scene":
      return { ...dataset, scenes: [...scenes, command.scene] };
    case "change-scene":
      return { ...dataset, scenes: changeEntry(scenes, command.id, (scene) => withFields(scene, command.fields)) };
    case "move-scene":
      return { ...dataset, scenes: moved(scenes, command.id, command.index) };
    case "delete-scene": {
      const left = scenes.filter(({ id }) => id !== command.id);
      return withFields(dataset, { scenes: left.length === 0 ? null : left });
    }
  }
}

/** Sources that are there already stay as they are. */
function withSources(dataset: Dataset, added: NewSources = {}): Dataset {
  if (Object.keys(added).length === 0) return dataset;
  return { ...dataset, sources: { ...dataset.sources, ...added, ...dataset.sources } };
}

/** The copy has not come in when the other one did. */
function copied(relation: Relation, id: string, copy: string): readonly Relation[] {
  return relation.id === id ? [relation, { ...(without(relation, ["added"]) as Relation), id: copy }] : [relation];
}

function reversed(relation: Relation): Relation {
  return { ...relation, source: relation.target, target: relation.source };
}

function moved<Entry extends { readonly id: string }>(
  list: readonly Entry[],
  id: string,
  index: number,
): readonly Entry[] {
  const others = list.filter((entry) => entry.id !== id);
  return [...others.slice(0, index), ...list.filter((entry) => entry.id === id), ...others.slice(index)];
}
