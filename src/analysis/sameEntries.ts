import { FreshIds } from "../dataset/ids.ts";
import type { Actor, Relation, Source, Text } from "../dataset/types.ts";

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
  /** Whom somebody has said to be the same under another name: ids of the table, and those that they have already. */
  readonly renamed?: Ids;
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
  for (const { id } of table) {
    const own = facts.renamed?.get(id);
    if (own !== undefined && free.delete(own)) ids.set(id, own);
  }
  for (const { id } of table) if (!ids.has(id) && saysId(id) && free.delete(id)) ids.set(id, id);
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
