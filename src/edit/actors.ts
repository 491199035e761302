import { without } from "../dataset/fields.ts";
import type { Actor, Dataset, Text } from "../dataset/types.ts";
import type { Change, MoveActor } from "./commands.ts";
import { changeEntry, unique } from "./entries.ts";
import { rewire } from "./rewire.ts";

/** How many relations go with an actor. */
export function countRelations({ relations }: Dataset, id: string): number {
  return relations.filter(({ source, target }) => source === id || target === id).length;
}

/** Into the cast of a scene, too, where that names one: there it stands where it stands at all. */
export function addActor(dataset: Dataset, actor: Actor, scene: string | undefined): Dataset {
  const actors = [...dataset.actors, actor];
  if (scene === undefined) return { ...dataset, actors };
  const scenes = changeEntry(dataset.scenes ?? [], scene, (each) => ({
    ...each,
    ...(each.view?.actors && { view: { ...each.view, actors: [...each.view.actors, actor.id] } }),
    ...(each.positions && actor.position && { positions: { ...each.positions, [actor.id]: actor.position } }),
  }));
  return { ...dataset, actors, scenes };
}

export function deleteActor(dataset: Dataset, id: string): Dataset {
  const rewired = rewire(dataset, { actor: (each) => (each === id ? undefined : each), relation: (each) => each });
  return { ...rewired, actors: dataset.actors.filter((actor) => actor.id !== id) };
}

/** Nothing where one of them is not there, or both are one. */
export function mergeActors(dataset: Dataset, keptId: string, goneId: string): Dataset {
  const find = (id: string) => dataset.actors.find((actor) => actor.id === id);
  const [kept, gone] = [find(keptId), find(goneId)];
  if (kept === undefined || gone === undefined || keptId === goneId) return dataset;
  const rewired = rewire(dataset, { actor: (id) => (id === goneId ? keptId : id), relation: (id) => id });
  const actors = dataset.actors.filter(({ id }) => id !== goneId);
  return { ...rewired, actors: changeEntry(actors, keptId, () => joinActors(kept, gone)) };
}

/** The first one with what only the other has; the other's names become aliases. */
function joinActors(kept: Actor, gone: Actor): Actor {
  const keyOf = (text: Text) => JSON.stringify(text);
  const aliases = [...(kept.aliases ?? []), gone.name, ...(gone.aliases ?? [])];
  const own = keyOf(kept.name);
  const names = new Map(aliases.map((text) => [keyOf(text), text]));
  names.delete(own);
  const links = [...(kept.links ?? []), ...(gone.links ?? [])];
  const byUrl = new Map([...links].reverse().map((link) => [link.url, link]));
  const isDated = (kept.start ?? kept.end ?? kept.periods) !== undefined;
  return {
    ...(isDated ? without(gone, ["start", "end", "periods"]) : gone),
    ...kept,
    ...(names.size > 0 && { aliases: [...names.values()] }),
    ...(links.length > 0 && { links: unique(links.map(({ url }) => url)).flatMap((url) => byUrl.get(url) ?? []) }),
    ...((kept.attributes ?? gone.attributes) && { attributes: { ...gone.attributes, ...kept.attributes } }),
  };
}

/**
 * An actor's new name, with what it was called in the file it came with as one of its other names: a newer file says who is
 * meant by that. A new name is no other name any more.
 */
export function nameFields(
  { aliases = [] }: Actor,
  name: Text,
  brought: Text | undefined,
): Pick<Change<Actor>, "name" | "aliases"> {
  const wordsOf = (text: Text) => (typeof text === "string" ? [text] : Object.values(text));
  const [now, known] = [new Set(wordsOf(name)), new Set([name, ...aliases].flatMap(wordsOf))];
  const former = brought === undefined ? [] : formerName(brought, known);
  const others = aliases.filter((other) => !wordsOf(other).every((word) => now.has(word)));
  if (former.length === 0 && others.length === aliases.length) return { name };
  return { name, aliases: others.length + former.length === 0 ? null : [...others, ...former] };
}

/** What of a name is not known any more. */
function formerName(name: Text, known: ReadonlySet<string>): readonly Text[] {
  if (typeof name === "string") return known.has(name) ? [] : [name];
  const lost = Object.entries(name).filter(([, words]) => !known.has(words));
  return lost.length === 0 ? [] : [Object.fromEntries(lost)];
}

export function moveActor(dataset: Dataset, { id, to, scene, around = {} }: MoveActor): Dataset {
  if (scene === undefined)
    return { ...dataset, actors: changeEntry(dataset.actors, id, (actor) => ({ ...actor, position: to })) };
  const scenes = changeEntry(dataset.scenes ?? [], scene, (each) => ({
    ...each,
    positions: { ...around, ...each.positions, [id]: to },
    pinned: unique([...(each.pinned ?? []), id]),
  }));
  return { ...dataset, scenes };
}
