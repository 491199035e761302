import type { Dataset, Relation } from "../dataset/types.ts";
import { deriveType } from "../model/relationTypes.ts";
import { dateFields, type TableFacts, untyped } from "./sameEntries.ts";

/** Whether the ends of relations of a type differ. */
export type IsDirected = (type: string) => boolean;

/** As the first of the datasets says it that defines the type; else as it is built in. */
export function directionsIn(...datasets: readonly Pick<Dataset, "types">[]): IsDirected {
  const known = new Map<string, boolean>();
  return (id) => {
    const definer = datasets.find(({ types = {} }) => Object.hasOwn(types, id));
    const isDirected = known.get(id) ?? deriveType(id, definer?.types?.[id]).directed;
    known.set(id, isDirected);
    return isDirected;
  };
}

/** A relation with its ends as another has them, where the same two are meant and their order says nothing. */
export function turnedLike(own: Relation, relation: Relation, isDirected: IsDirected): Relation {
  const isTurned = own.source === relation.target && own.target === relation.source;
  return isTurned && !isDirected(relation.type) ? { ...relation, source: own.source, target: own.target } : relation;
}

/** In which way a relation leads, seen from the lesser id; "either" where the order of its ends says nothing. */
type Way = "up" | "down" | "either";

const ways: readonly Way[] = ["up", "down", "either"];

/** A relation, and as what it is looked for: as it is, or was before somebody edited it. */
interface Candidate {
  readonly is: Relation;
  readonly as: Relation;
  readonly way: Way;
}

type KeyOf = (relation: Relation) => string | undefined;
type Pair = readonly [table: Relation, own: Relation];
type Pairing = (table: readonly Candidate[], own: readonly Candidate[]) => readonly Pair[];

/**
 * The old relation of each of the table (moved) that is there already: by id where the table says it, else by ends with
 * type and dates, as they are or were before somebody edited them, then with type and begin, and then with only one of
 * these where no other comes into question. The order of the ends counts where the type has a direction.
 */
export function matchRelations(
  old: readonly Relation[],
  table: readonly Relation[],
  { hasRelationIds, hasTypes, madeIds, former }: TableFacts,
  isDirected: IsDirected,
): ReadonlyMap<Relation, Relation> {
  const matches = new Map<Relation, Relation>();
  const rest = new Set(old);
  // What the table says no type of is of the type that it has already, and its ends are as they are written.
  const saysType = ({ type }: Relation) => hasTypes && type !== untyped;
  const wayOf = ({ type, source, target }: Relation, isTyped: boolean): Way => {
    if (source === target || (isTyped && !isDirected(type))) return "either";
    return source < target ? "up" : "down";
  };
  const match = (keyOf: KeyOf, pair: Pairing, asOf: (own: Relation) => Relation | undefined = (own) => own) => {
    const theirs = table
      .filter((each) => !matches.has(each))
      .map((each) => ({ is: each, as: each, way: wayOf(each, saysType(each)) }));
    const ours = [...rest].flatMap((own) => {
      const as = asOf(own);
      return as === undefined ? [] : [{ is: own, as, way: wayOf(as, true) }];
    });
    const groups = groupBy(ours, ({ as }) => keyOf(as));
    for (const [key, candidates] of groupBy(theirs, ({ as }) => keyOf(as))) {
      for (const [relation, own] of pair(candidates, groups.get(key) ?? [])) {
        matches.set(relation, own);
        rest.delete(own);
      }
    }
  };
  if (hasRelationIds) {
    const said = new Set(table.flatMap(({ id }) => (madeIds?.relations.has(id) === true ? [] : [id])));
    match(({ id }) => (said.has(id) ? id : undefined), pairOnly);
  }
  const typeIn = (relation: Relation) => (hasTypes ? relation.type : null);
  const whole = (each: Relation) => JSON.stringify([endsOf(each), each.type, datesOf(each)]);
  if (hasTypes) match(whole, pairInOrder);
  if (hasTypes && former !== undefined) match(whole, pairCertain, ({ id }) => former.relations.get(id));
  match((each) => withBegin(each, typeIn(each)), pairCertain);
  match((each) => JSON.stringify([endsOf(each), datesOf(each)]), pairCertain);
  match((each) => withBegin(each), pairCertain);
  match((each) => JSON.stringify([endsOf(each), typeIn(each)]), pairCertain);
  return matches;
}

function endsOf({ source, target }: Relation): readonly string[] {
  return [source, target].sort();
}

function datesOf(relation: Relation): readonly unknown[] {
  return dateFields.map((name) => relation[name] ?? null);
}

function withBegin(relation: Relation, ...parts: readonly unknown[]): string | undefined {
  const begin = relation.start ?? relation.date;
  return begin === undefined ? undefined : JSON.stringify([endsOf(relation), begin, ...parts]);
}

/** By ids: one and one, wherever they lead. */
function pairOnly(table: readonly Candidate[], own: readonly Candidate[]): readonly Pair[] {
  return table.length === 1 && own.length === 1 ? zip(table, own) : [];
}

/** Those of one type and time, in the order of their rows; first with their ends as they are written. */
function pairInOrder(table: readonly Candidate[], own: readonly Candidate[]): readonly Pair[] {
  const bySource = groupBy(own, ({ as }) => as.source);
  const straight = [...groupBy(table, ({ as }) => as.source)].flatMap(([source, candidates]) =>
    zip(candidates, bySource.get(source) ?? []),
  );
  const paired = new Set(straight.flat());
  const left = (candidates: readonly Candidate[]) => candidates.filter(({ is }) => !paired.has(is));
  return [
    ...straight,
    ...zip(
      left(table),
      left(own).filter(({ way }) => way === "either"),
    ),
  ];
}

/** Only where no other comes into question on either side. */
function pairCertain(table: readonly Candidate[], own: readonly Candidate[]): readonly Pair[] {
  const [theirs, ours] = [groupBy(table, ({ way }) => way), groupBy(own, ({ way }) => way)];
  const meeting = (candidates: typeof ours, way: Way) =>
    ways
      .filter((each) => way === "either" || each === way || each === "either")
      .flatMap((each) => candidates.get(each) ?? []);
  return ways.flatMap((way) => {
    const found = meeting(ours, way);
    const only = found.length === 1 ? found[0] : undefined;
    const isOnly = only !== undefined && meeting(theirs, only.way).length === 1;
    return isOnly ? zip(theirs.get(way) ?? [], found) : [];
  });
}

function zip(table: readonly Candidate[], own: readonly Candidate[]): readonly Pair[] {
  return table.slice(0, own.length).flatMap(({ is }, row): readonly Pair[] => {
    const found = own[row];
    return found === undefined ? [] : [[is, found.is]];
  });
}

/** Items without a key are in no group. */
function groupBy<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key | undefined,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
