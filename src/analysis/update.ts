import { completed } from "../dataset/alikeActors.ts";
import { readDays, readPeriod, splitInterval, unknownBound } from "../dataset/edtf.ts";
import { only, without } from "../dataset/fields.ts";
import { FreshIds } from "../dataset/ids.ts";
import type { Actor, Dataset, Dated, Relation, Source } from "../dataset/types.ts";
import { findKept, type KeptEntries, type SaysField, type Told } from "./kept.ts";
import {
  type AmbiguousNames,
  dateFields,
  type Ids,
  matchActors,
  matchSources,
  moveRelation,
  type TableFacts,
  untyped,
} from "./sameEntries.ts";
import { directionsIn, matchRelations, turnedLike } from "./sameRelations.ts";
import { withoutGone } from "./withoutGone.ts";

/** What a table says, and what is to become of what it does not. */
export interface UpdateFacts extends TableFacts {
  /** Whether relations stay that the table does not have. */
  readonly keepsOthers: boolean;
  /** Whether the table has a place for a field of actors or relations, empty or not. */
  readonly says: SaysField;
}

/**
 * An updated dataset, with all that it says otherwise than the table, who of that is who, and what the table says of each;
 * or the names that are not certain.
 */
export type Update =
  | { readonly dataset: Dataset; readonly kept: KeptEntries; readonly actorIds: Ids; readonly told: Told }
  | { readonly ambiguous: readonly AmbiguousNames[] };

/** What a table is the authority for, where it says it: all else that somebody has written stays. */
const facts = ["amount", "status", "claimedBy", "disputedBy"] as const;

/**
 * An edited dataset with what a newer table says. Actors and relations are the same as `matchActors` and `matchRelations`
 * find them. The same entries keep their ids, places, titles and texts; of them the table says dates, amount, status, who
 * claims and disputes, and type; what it leaves open stays, the end of a relation too. What the table does not have is
 * gone, from the scenes as well. Nobody is taken for somebody else on a guess: who is renamed is new, unless somebody has said who that is, and where names do
 * not tell who is meant there is no dataset.
 */
export function updateDataset(old: Dataset, table: Dataset, given: UpdateFacts): Update {
  const { ids: actorIds, ambiguous } = matchActors(old.actors, table.actors, given);
  if (ambiguous.length > 0) return { ambiguous };
  const sourceIds = matchSources(old.sources ?? {}, table.sources ?? {});
  const moved = table.relations.map((relation) => moveRelation(relation, actorIds, sourceIds));
  const isDirected = directionsIn(old, table);
  const matches = matchRelations(old.relations, moved, given, isDirected);
  const matched = new Map([...matches].map(([relation, own]) => [own.id, relation]));
  const stayed = old.relations.flatMap((own) => {
    const relation = matched.get(own.id);
    if (relation === undefined) return given.keepsOthers ? [own] : [];
    return [turnedLike(own, mergeRelation(own, relation, given), isDirected)];
  });
  const fresh = new FreshIds(old.relations.map(({ id }) => id));
  const added = moved
    .filter((relation) => !matches.has(relation))
    .map((relation) => ({ ...relation, id: fresh.take(relation.id) }));
  const relations = [...stayed, ...added];
  const actors = mergeActors(old, table.actors, { actorIds, given }, relations);
  const allSources = mergeSources(old.sources ?? {}, table.sources ?? {}, sourceIds);
  const dataset = withoutGone({
    ...old,
    ...mergeDefinitions(old, table),
    actors,
    relations,
    ...citedSources(old, allSources, relations),
  });
  const kept = findKept({ old, table, dataset, actorIds, sourceIds, matched, facts: given });
  const told = {
    relations: new Map([...matched, ...added.map((relation) => [relation.id, relation] as const)]),
    actors: new Map(table.actors.map((actor) => [actorIds.get(actor.id) ?? actor.id, actor])),
    sources: new Map(Object.entries(table.sources ?? {}).map(([id, source]) => [sourceIds.get(id) ?? id, source])),
  };
  return { dataset, kept, actorIds, told };
}

function mergeRelation(own: Relation, table: Relation, { hasTypes }: TableFacts): Relation {
  const { source, target } = table;
  const sources = [...new Set([...(own.sources ?? []), ...(table.sources ?? [])])];
  return {
    ...without(table, dateFields),
    ...without(own, dateFields),
    ...mergeDates(own, table),
    ...only(table, facts),
    // A table that has no word for the type of a row says nothing of it.
    type: hasTypes && table.type !== untyped ? table.type : own.type,
    source,
    target,
    ...(sources.length > 0 && { sources }),
    ...mergeAttributes(own, table),
  } as Relation;
}

/**
 * The dates of a relation of which a table says perhaps only one side. What it says whole counts; a start alone leaves the
 * end that is there, an end the start: what is over does not go on because a table has no place for its end. Dates that
 * would contradict each other stay as they are, and so does what happened several times.
 */
export function mergeDates(own: Dated, table: Dated): Dated {
  const isWhole = table.date !== undefined || table.periods !== undefined;
  if (isWhole || (table.start !== undefined && table.end !== undefined)) return only(table, dateFields);
  const said = only(table, ["start", "end"]);
  if (Object.keys(said).length === 0 || own.periods !== undefined) return only(own, dateFields);
  if (own.date !== undefined && splitInterval(own.date) === undefined) return mergeEvent(own.date, said);
  const sides = sidesOf(own);
  const merged = { ...sides, ...said };
  const isSame = merged.start === sides.start && merged.end === sides.end;
  return isSame || readPeriod(merged).isReversed ? only(own, dateFields) : merged;
}

/** An event is over on its day, also where a table says the same as a start; an end makes it a state from then on. */
function mergeEvent(date: string, said: Dated): Dated {
  if (said.end === undefined) return covers(said.start, date) ? { date } : said;
  const state = { start: date, end: said.end };
  return readPeriod(state).isReversed ? { date } : state;
}

/** Whether a date is the same as another, or the same less exactly. */
function covers(wide: string | undefined, narrow: string): boolean {
  const [outer, inner] = [readDays(wide ?? ""), readDays(narrow)];
  if (outer === undefined || inner === undefined) return wide === narrow;
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

/** Start and end, also where an interval says them. */
function sidesOf(own: Dated): Dated {
  const interval = own.date === undefined ? undefined : splitInterval(own.date);
  if (interval === undefined) return only(own, ["start", "end"]);
  return { start: interval.start || unknownBound, end: interval.end || unknownBound };
}

/** Facts without a field: those that are there before those of the table, name by name. */
function mergeAttributes<Entry extends Actor | Relation>(
  own: Entry,
  table: Entry | undefined,
): Pick<Entry, "attributes"> {
  const attributes = { ...table?.attributes, ...own.attributes };
  return Object.keys(attributes).length === 0 ? {} : { attributes };
}

/** Those who are in the table or still have a relation, or never had one; their own words before those of the table, but for the names of whom it calls otherwise. */
function mergeActors(
  old: Dataset,
  table: readonly Actor[],
  { actorIds: ids, given: { renamed = new Map() } }: { readonly actorIds: Ids; readonly given: TableFacts },
  relations: readonly Relation[],
): readonly Actor[] {
  const fromTable = new Map<string, Actor>();
  for (const actor of table) {
    const id = ids.get(actor.id) ?? actor.id;
    const known = fromTable.get(id);
    fromTable.set(id, known === undefined ? actor : completed(known, actor));
  }
  const newNames = new Map(table.flatMap(({ id, name }) => (renamed.has(id) ? [[ids.get(id), name] as const] : [])));
  const busyBefore = endsOf(old.relations);
  const busy = new Set([...endsOf(relations), ...speakersOf(relations)]);
  const kept = old.actors
    .filter(({ id }) => fromTable.has(id) || busy.has(id) || !busyBefore.has(id))
    .map((actor) => {
      const other = fromTable.get(actor.id);
      const name = newNames.get(actor.id);
      return { ...completed(actor, other), ...(name && { name }), ...mergeAttributes(actor, other) };
    });
  const known = new Set(old.actors.map(({ id }) => id));
  const added = [...fromTable].flatMap(([id, actor]) => (known.has(id) ? [] : [{ ...actor, id }]));
  return [...kept, ...added];
}

function endsOf(relations: readonly Relation[]): ReadonlySet<string> {
  return new Set(relations.flatMap(({ source, target }) => [source, target]));
}

/** Who claims or disputes something, as far as it is said by an id. */
function speakersOf(relations: readonly Relation[]): readonly string[] {
  return relations
    .flatMap(({ claimedBy = [], disputedBy = [] }) => [...claimedBy, ...disputedBy])
    .filter((text) => typeof text === "string");
}

type Sources = Readonly<Record<string, Source>>;

/** What is there before what the table says of the same source, but for the day on which it was looked at. */
function mergeSources(old: Sources, table: Sources, ids: Ids): ReadonlyMap<string, Source> {
  const all = new Map(Object.entries(old));
  for (const [id, source] of Object.entries(table)) {
    const own = ids.get(id) ?? id;
    const { retrieved } = source;
    all.set(own, { ...source, ...all.get(own), ...(retrieved === undefined ? {} : { retrieved }) });
  }
  return all;
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
    table[part] === undefined ? [] : [[part, { ...old[part], ...table[part], ...old[part] }] as const],
  );
  return Object.fromEntries(merged);
}
