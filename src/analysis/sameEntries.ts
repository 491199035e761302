import { FreshIds } from "../dataset/ids.ts";
import type { Actor, Dataset, Relation, Source, Text } from "../dataset/types.ts";

/** What a table says by itself, and what its reader has made up. */
export interface TableFacts {
  /** Whether ids were written, not made from names and rows. */
  readonly hasActorIds: boolean;
  readonly hasRelationIds: boolean;
  /** Single ids that were made all the same, since their cells are empty. */
  readonly madeIds?: { readonly actors: ReadonlySet<string>; readonly relations: ReadonlySet<string> };
  readonly hasTypes: boolean;
  /** What entries were before somebody edited them, by their ids, where that is known. */
  readonly former?: {
    readonly names: ReadonlyMap<string, Text>;
    readonly relations: ReadonlyMap<string, Relation>;
  };
}

/** Names of a table by which nobody can tell who is meant, and the ids of all who may be. */
export interface AmbiguousNames {
  readonly names: readonly string[];
  readonly ids: readonly string[];
}

export type Ids = ReadonlyMap<string, string>;

/** The ids that actors of a table have in another dataset, new ones included; or why that is not certain. */
export interface SameActors {
  readonly ids: Ids;
  readonly ambiguous: readonly AmbiguousNames[];
}

/** The type of a relation of which the table says none. */
export const untyped = "other";

/**
 * Who of a table is who. The same are those with the same id, where the table says it, else those with a name or an alias
 * that nobody else has, or had before somebody renamed them; of several with one name the one of the same kind, where the others are of another. Small and
 * capital letters count only where they decide.
 */
export function matchActors(old: readonly Actor[], table: readonly Actor[], facts: TableFacts): SameActors {
  const saysId = (id: string) => facts.hasActorIds && facts.madeIds?.actors.has(id) !== true;
  const free = new Set(old.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { id } of table) if (saysId(id) && free.delete(id)) ids.set(id, id);
  const byId = new Map(old.map((actor) => [actor.id, actor]));
  const named = indexNames(old, facts.former?.names);
  const ambiguous: AmbiguousNames[] = [];
  const claims = new Map<string, Claim[]>();
  for (const actor of table) {
    const claim = ids.has(actor.id) ? undefined : findByName(actor, named);
    const candidates = [...(claim?.ids ?? [])].flatMap((id) => byId.get(id) ?? []);
    if (claim === undefined || !candidates.some(({ id }) => free.has(id))) continue;
    const only = candidates.length === 1 ? candidates[0] : onlyOfKind(actor, candidates);
    if (only === undefined) ambiguous.push({ names: [plainName(actor)], ids: candidates.map(({ id }) => id) });
    else if (free.has(only.id)) claims.set(only.id, [...(claims.get(only.id) ?? []), { actor, rank: claim.rank }]);
  }
  for (const [id, claimants] of claims) {
    const granted = grant(claimants, saysId);
    if (granted.length === 0) ambiguous.push({ names: claimants.map(({ actor }) => plainName(actor)), ids: [id] });
    for (const actor of granted) ids.set(actor.id, id);
  }
  const fresh = new FreshIds(byId.keys());
  for (const { id } of table) if (!ids.has(id)) ids.set(id, fresh.take(id));
  return { ids, ambiguous };
}

interface Claim {
  readonly actor: Actor;
  /** 0 for a name as it is written, 1 for one in other letters, 2 for an alias. */
  readonly rank: number;
}

/**
 * Whose claims to be one actor hold. Several names as that actor has them are all its own, unless the table tells them
 * apart by ids; else only one can be meant.
 */
function grant(claims: readonly Claim[], saysId: (id: string) => boolean): readonly Actor[] {
  const exact = claims.filter(({ rank }) => rank === 0);
  const best = exact.length === 0 ? claims : exact;
  const isCertain = best.length === 1 || (exact.length > 0 && exact.every(({ actor }) => !saysId(actor.id)));
  return isCertain ? best.map(({ actor }) => actor) : [];
}

type NameIndex = ReadonlyMap<string, ReadonlySet<string>>;

/** The ids of all who have a name, by the name as it is written and in small letters. */
function indexNames(
  actors: readonly Actor[],
  formerNames: ReadonlyMap<string, Text> | undefined,
): { readonly exact: NameIndex; readonly folded: NameIndex } {
  const exact = new Map<string, Set<string>>();
  const folded = new Map<string, Set<string>>();
  for (const actor of actors) {
    const former = formerNames?.get(actor.id);
    for (const name of new Set([...namesOf(actor), ...wordsIn(former === undefined ? [] : [former])])) {
      exact.set(name, (exact.get(name) ?? new Set()).add(actor.id));
      const small = name.toLowerCase();
      folded.set(small, (folded.get(small) ?? new Set()).add(actor.id));
    }
  }
  return { exact, folded };
}

/** All who have a name of an actor, and how it was found; undefined where nobody has. */
function findByName(
  { name, aliases = [] }: Actor,
  { exact, folded }: ReturnType<typeof indexNames>,
): { readonly ids: ReadonlySet<string>; readonly rank: number } | undefined {
  const [own, others] = [wordsIn([name]), wordsIn(aliases)];
  const small = (words: readonly string[]) => words.map((word) => word.toLowerCase());
  const ways = [
    [exact, own],
    [folded, small(own)],
    [folded, small(others)],
  ] as const;
  for (const [rank, [index, words]] of ways.entries()) {
    const ids = new Set(words.flatMap((word) => [...(index.get(word) ?? [])]));
    if (ids.size > 0) return { ids, rank };
  }
  return undefined;
}

/** The one of the same kind, where all others are said to be of another. */
function onlyOfKind({ kind }: Actor, candidates: readonly Actor[]): Actor | undefined {
  if (kind === undefined || candidates.some((candidate) => candidate.kind === undefined)) return undefined;
  const same = candidates.filter((candidate) => candidate.kind === kind);
  return same.length === 1 ? same[0] : undefined;
}

/** All names of an actor in every language, without differences of spaces. */
export function namesOf({ name, aliases = [] }: Pick<Actor, "name" | "aliases">): readonly string[] {
  return wordsIn([name, ...aliases]);
}

function wordsIn(texts: readonly Text[]): readonly string[] {
  const words = texts.flatMap((text) => (typeof text === "string" ? [text] : Object.values(text)));
  return [...new Set(words.map((word) => word.normalize("NFKC").replace(/\s+/gu, " ").trim()))];
}

function plainName({ id, name }: Actor): string {
  return wordsIn([name])[0] ?? id;
}

/** A relation of a table with the ids that its actors and sources have in another dataset. */
export function moveRelation(relation: Relation, actors: Ids, sources: Ids): Relation {
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

export const dateFields = ["date", "start", "end", "periods"] as const;

/**
 * The old relation of each of the table (moved) that is there already: by id where the table says it, else by ends with
 * type and dates, as they are or were before somebody edited them, then with type and begin, and then with only one of these where no other comes into question.
 */
export function matchRelations(
  old: readonly Relation[],
  table: readonly Relation[],
  { hasRelationIds, hasTypes, madeIds, former }: TableFacts,
): ReadonlyMap<Relation, Relation> {
  const matches = new Map<Relation, Relation>();
  const rest = new Set(old);
  type KeyOf = (relation: Relation) => string | undefined;
  const match = (keyOf: KeyOf, isUnique: boolean, ownKeyOf: KeyOf = keyOf) => {
    const theirs = groupBy(
      table.filter((each) => !matches.has(each)),
      keyOf,
    );
    const ours = groupBy([...rest], ownKeyOf);
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
  const type = (relation: Relation) => (hasTypes ? relation.type : null);
  const dates = (relation: Relation) => dateFields.map((name) => relation[name] ?? null);
  const begin = ({ start, date }: Relation) => start ?? date;
  const withBegin = (relation: Relation, ...parts: readonly unknown[]) =>
    begin(relation) === undefined ? undefined : JSON.stringify([ends(relation), begin(relation), ...parts]);
  if (hasRelationIds) {
    const said = new Set(table.flatMap(({ id }) => (madeIds?.relations.has(id) === true ? [] : [id])));
    match(({ id }) => (said.has(id) ? id : undefined), true);
  }
  const whole = (each: Relation) => JSON.stringify([ends(each), each.type, dates(each)]);
  const formerly = ({ id }: Relation) => {
    const before = former?.relations.get(id);
    return before && whole(before);
  };
  if (hasTypes) match(whole, false);
  if (hasTypes && former !== undefined) match(whole, true, formerly);
  match((each) => withBegin(each, type(each)), true);
  match((each) => JSON.stringify([ends(each), dates(each)]), true);
  match((each) => withBegin(each), true);
  match((each) => JSON.stringify([ends(each), type(each)]), true);
  return matches;
}

/** Items without a key are in no group. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

type Sources = Readonly<Record<string, Source>>;

/** The ids that sources have in another dataset, new ones included: the same by address, else by title, publisher and date. */
export function matchSources(old: Sources, table: Sources): Ids {
  const keyOf = ({ url, title, publisher, date }: Source) => JSON.stringify(url ?? [title, publisher, date]);
  const known = new Map(Object.entries(old).map(([id, source]) => [keyOf(source), id]));
  const fresh = new FreshIds(Object.keys(old));
  return new Map(
    Object.entries(table).map(([id, source]) => [id, known.get(keyOf(source)) ?? fresh.take(id)] as const),
  );
}

/**
 * A dataset whose ids its reader has made, with those of another in their place wherever both have the same entry: what is
 * compared by ids afterwards is then the same. What is only in it gets ids that the other one does not have.
 */
export function alignIds(
  other: Dataset,
  made: Dataset,
  facts: TableFacts & { readonly hasSourceIds: boolean },
): { readonly dataset: Dataset } | { readonly ambiguous: readonly AmbiguousNames[] } {
  const { ids: actorIds, ambiguous } = matchActors(other.actors, made.actors, facts);
  if (ambiguous.length > 0) return { ambiguous };
  const sourceIds = facts.hasSourceIds
    ? new Map<string, string>()
    : matchSources(other.sources ?? {}, made.sources ?? {});
  const moved = made.relations.map((relation) => moveRelation(relation, actorIds, sourceIds));
  const matches = matchRelations(other.relations, moved, facts);
  const fresh = new FreshIds(other.relations.map(({ id }) => id));
  const relations = moved.map((relation) => {
    return { ...relation, id: matches.get(relation)?.id ?? fresh.take(relation.id) };
  });
  const { sources } = made;
  return {
    dataset: {
      ...made,
      actors: made.actors.map((actor) => ({ ...actor, id: actorIds.get(actor.id) ?? actor.id })),
      relations,
      ...(sources && {
        sources: Object.fromEntries(Object.entries(sources).map(([id, each]) => [sourceIds.get(id) ?? id, each])),
      }),
    },
  };
}
