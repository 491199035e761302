import { completed } from "../dataset/alikeActors.ts";
import type { Actor, Dataset, Relation, Scene, Source, Text } from "../dataset/types.ts";

/** What a table says by itself, and what its reader has made up. */
export interface TableFacts {
  /** Whether ids were written, not made from names and rows. */
  readonly hasActorIds: boolean;
  readonly hasRelationIds: boolean;
  readonly hasTypes: boolean;
  /** Whether relations stay that the table does not have. */
  readonly keepsOthers: boolean;
}

/** What a table is the authority for, where it says it: all else that somebody has written stays. */
const facts = ["amount", "status", "claimedBy", "disputedBy"] as const;
const dateFields = ["date", "start", "end", "periods"] as const;

/**
 * An edited dataset with what a newer table says. Actors are the same by id or name, relations by id, else by their ends
 * with dates and type, or with either of them where only one comes into question. The same entries keep their ids, places,
 * titles and texts; of them the table says dates, amount, status, who claims and disputes, and type. What the table does
 * not have is gone, from the scenes as well. Nobody is taken for somebody else on a guess: who is renamed is new.
 */
export function updateDataset(old: Dataset, table: Dataset, given: TableFacts): Dataset {
  const actorIds = matchActors(old.actors, table.actors, given.hasActorIds);
  const sources = mergeSources(old.sources ?? {}, table.sources ?? {});
  const moved = table.relations.map((relation) => moveRelation(relation, actorIds, sources.ids));
  const matches = matchRelations(old.relations, moved, given);
  const matched = new Map([...matches].map(([relation, own]) => [own.id, relation]));
  const kept = old.relations.flatMap((own) => {
    const relation = matched.get(own.id);
    if (relation === undefined) return given.keepsOthers ? [own] : [];
    return [mergeRelation(own, relation, given)];
  });
  const taken = new Set(old.relations.map(({ id }) => id));
  const added = moved
    .filter((relation) => !matches.has(relation))
    .map((relation) => ({ ...relation, id: freshId(relation.id, taken) }));
  const relations = [...kept, ...added];
  return withoutGone({
    ...old,
    ...mergeDefinitions(old, table),
    actors: mergeActors(old, table.actors, actorIds, relations),
    relations,
    ...citedSources(old, sources.all, relations),
  });
}

/** Ids of the table's actors to those that they have now, new ones included. */
function matchActors(old: readonly Actor[], table: readonly Actor[], byId: boolean): ReadonlyMap<string, string> {
  const ids = new Set(old.map(({ id }) => id));
  const byName = new Map<string, string | undefined>();
  for (const actor of old) {
    // Of two with one name nobody knows which is meant.
    for (const name of namesOf(actor)) byName.set(name, byName.has(name) ? undefined : actor.id);
  }
  const found = new Map<string, string>();
  const isFree = (id: string | undefined) => id !== undefined && ids.delete(id);
  const match = (find: (actor: Actor) => string | undefined) => {
    for (const actor of table) {
      const id = found.has(actor.id) ? undefined : find(actor);
      if (id !== undefined && isFree(id)) found.set(actor.id, id);
    }
  };
  if (byId) match(({ id }) => id);
  match((actor) => [...namesOf(actor)].map((name) => byName.get(name)).find((id) => id !== undefined));
  const taken = new Set(old.map(({ id }) => id));
  for (const { id } of table) if (!found.has(id)) found.set(id, freshId(id, taken));
  return found;
}

/** In every language, without differences that are none to readers. */
function namesOf({ name, aliases = [] }: Actor): ReadonlySet<string> {
  const words = [name, ...aliases].flatMap((text) => (typeof text === "string" ? [text] : Object.values(text)));
  return new Set(words.map((word) => word.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase()));
}

function freshId(id: string, taken: Set<string>): string {
  let fresh = id;
  for (let number = 2; taken.has(fresh); number++) fresh = `${id}-${number}`;
  taken.add(fresh);
  return fresh;
}

type Ids = ReadonlyMap<string, string>;

function moveRelation(relation: Relation, actors: Ids, sources: Ids): Relation {
  const move = (text: Text) => (typeof text === "string" ? (actors.get(text) ?? text) : text);
  const { source, target, claimedBy, disputedBy } = relation;
  return {
    ...relation,
    source: actors.get(source) ?? source,
    target: actors.get(target) ?? target,
    ...(claimedBy && { claimedBy: claimedBy.map(move) }),
    ...(disputedBy && { disputedBy: disputedBy.map(move) }),
    ...(relation.sources && { sources: relation.sources.map((id) => sources.get(id) ?? id) }),
  };
}

/** The old relation of each of the table that is there already. */
function matchRelations(
  old: readonly Relation[],
  table: readonly Relation[],
  { hasRelationIds, hasTypes }: TableFacts,
): ReadonlyMap<Relation, Relation> {
  const matches = new Map<Relation, Relation>();
  const rest = new Set(old);
  const match = (keyOf: (relation: Relation) => string, isUnique: boolean) => {
    const [theirs, ours] = [
      groupBy(
        table.filter((each) => !matches.has(each)),
        keyOf,
      ),
      groupBy([...rest], keyOf),
    ];
    for (const [key, relations] of theirs) {
      const own = ours.get(key) ?? [];
      if (isUnique && (relations.length > 1 || own.length > 1)) continue;
      for (const [row, relation] of relations.entries()) {
        const found = own[row];
        if (found === undefined) break;
        matches.set(relation, found);
        rest.delete(found);
      }
    }
  };
  const ends = ({ source, target }: Relation) => [source, target];
  const dates = (relation: Relation) => dateFields.map((name) => relation[name] ?? null);
  if (hasRelationIds) match(({ id }) => id, true);
  if (hasTypes) match((each) => JSON.stringify([ends(each), each.type, dates(each)]), false);
  match((each) => JSON.stringify([ends(each), dates(each)]), true);
  match((each) => JSON.stringify([ends(each), hasTypes && each.type]), true);
  return matches;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function mergeRelation(own: Relation, table: Relation, { hasTypes }: TableFacts): Relation {
  const { source, target } = table;
  const sources = [...new Set([...(own.sources ?? []), ...(table.sources ?? [])])];
  const isDated = dateFields.some((name) => table[name] !== undefined);
  return {
    ...without(table, dateFields),
    ...(isDated ? without(own, dateFields) : own),
    ...(isDated ? only(table, dateFields) : {}),
    ...only(table, facts),
    ...(hasTypes ? { type: table.type } : { type: own.type }),
    source,
    target,
    ...(sources.length > 0 && { sources }),
  } as Relation;
}

function without<Fields extends object>(fields: Fields, names: readonly string[]): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name))) as Partial<Fields>;
}

function only<Fields extends object>(fields: Fields, names: readonly string[]): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))) as Partial<Fields>;
}

/** Those who are in the table or still have a relation, or never had one; their own words before those of the table. */
function mergeActors(
  old: Dataset,
  table: readonly Actor[],
  ids: Ids,
  relations: readonly Relation[],
): readonly Actor[] {
  const fromTable = new Map(table.map((actor) => [ids.get(actor.id) ?? actor.id, actor]));
  const busyBefore = endsOf(old.relations);
  const busy = endsOf(relations);
  const kept = old.actors
    .filter(({ id }) => fromTable.has(id) || busy.has(id) || !busyBefore.has(id))
    .map((actor) => completed(actor, fromTable.get(actor.id)));
  const known = new Set(old.actors.map(({ id }) => id));
  const added = [...fromTable].flatMap(([id, actor]) => (known.has(id) ? [] : [{ ...actor, id }]));
  return [...kept, ...added];
}

function endsOf(relations: readonly Relation[]): ReadonlySet<string> {
  return new Set(relations.flatMap(({ source, target }) => [source, target]));
}

type Sources = Readonly<Record<string, Source>>;

/** Sources are the same by address, else by title, publisher and date. */
function mergeSources(old: Sources, table: Sources): { readonly ids: Ids; readonly all: ReadonlyMap<string, Source> } {
  const keyOf = ({ url, title, publisher, date }: Source) => JSON.stringify(url ?? [title, publisher, date]);
  const known = new Map(Object.entries(old).map(([id, source]) => [keyOf(source), id]));
  const taken = new Set(Object.keys(old));
  const all = new Map(Object.entries(old));
  const ids = new Map<string, string>();
  for (const [id, source] of Object.entries(table)) {
    const own = known.get(keyOf(source)) ?? freshId(id, taken);
    ids.set(id, own);
    const { retrieved } = source;
    all.set(own, { ...source, ...all.get(own), ...(retrieved === undefined ? {} : { retrieved }) });
  }
  return { ids, all };
}

/** Without those that were cited and are no more. */
function citedSources(
  old: Dataset,
  all: ReadonlyMap<string, Source>,
  relations: readonly Relation[],
): Partial<Dataset> {
  const cites = (list: readonly Relation[]) => new Set(list.flatMap(({ sources = [] }) => sources));
  const [before, now] = [cites(old.relations), cites(relations)];
  const sources = [...all].filter(([id]) => now.has(id) || !before.has(id));
  return sources.length === 0 && old.sources === undefined ? {} : { sources: Object.fromEntries(sources) };
}

function mergeDefinitions(old: Dataset, table: Dataset): Partial<Dataset> {
  const merged = (["types", "kinds", "tags"] as const).flatMap((part) =>
    table[part] === undefined ? [] : [[part, { ...table[part], ...old[part] }] as const],
  );
  return Object.fromEntries(merged);
}

/** Nothing points to what is gone; a step that tells nothing any more is gone with it. */
function withoutGone(dataset: Dataset): Dataset {
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
