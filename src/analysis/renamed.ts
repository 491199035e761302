import { countedWords } from "../dataset/alikeActors.ts";
import type { Actor, Dataset, Relation } from "../dataset/types.ts";
import { dateFields, type Ids, namesOf } from "./sameEntries.ts";

/** A new actor of a table who may be one that the table does not have, under another name. */
export interface Renamed {
  /** In the table. */
  readonly tableId: string;
  /** In the updated dataset. */
  readonly id: string;
  readonly was: string;
  /** Whether all words of one name are in the other. */
  readonly isNamedAlike: boolean;
  /** How many relations both have with the same others, of one type and time. */
  readonly sharedRelations: number;
}

/** What is shared with more is no sign of anything. */
const mostHolders = 50;
const mostForOne = 3;

/**
 * Who of the new actors of an update may be somebody who is missing in its table: where all words of one name are in the
 * other, or some with a relation that both have; with two such relations whatever the names are. Never two of different
 * kinds. The likeliest first, three at most for each; nothing is decided.
 */
export function findRenamed(old: Dataset, next: Dataset, table: readonly Actor[], actorIds: Ids): readonly Renamed[] {
  const known = new Set(old.actors.map(({ id }) => id));
  const found = new Set(actorIds.values());
  const [oldTies, newTies] = [tiesOf(old.relations), tiesOf(next.relations)];
  const signs = new Map<string, Actor[]>();
  for (const actor of old.actors) {
    if (found.has(actor.id)) continue;
    for (const sign of signsOf(actor, oldTies.get(actor.id))) {
      const holders = signs.get(sign);
      if (holders === undefined) signs.set(sign, [actor]);
      else holders.push(actor);
    }
  }
  return table.flatMap((actor) => {
    const id = actorIds.get(actor.id) ?? actor.id;
    if (known.has(id)) return [];
    const holders = signsOf(actor, newTies.get(id)).map((sign) => signs.get(sign) ?? []);
    const candidates = new Set(holders.filter(({ length }) => length <= mostHolders).flat());
    return [...candidates]
      .filter(({ kind }) => kind === undefined || actor.kind === undefined || kind === actor.kind)
      .flatMap((missing) => {
        const { isNamedAlike, shareWords } = namesAlike(actor, missing);
        const sharedRelations = shared(newTies.get(id), oldTies.get(missing.id));
        const isLikely = isNamedAlike || sharedRelations > (shareWords ? 0 : 1);
        return isLikely ? [{ tableId: actor.id, id, was: missing.id, isNamedAlike, sharedRelations }] : [];
      })
      .sort((one, other) => rank(other) - rank(one))
      .slice(0, mostForOne);
  });
}

function rank({ isNamedAlike, sharedRelations }: Renamed): number {
  return sharedRelations + (isNamedAlike ? 2 : 0);
}

type Ties = ReadonlyMap<string, ReadonlySet<string>>;

/** What each actor has to do with others: with whom, of which type, and when. */
function tiesOf(relations: readonly Relation[]): Ties {
  const ties = new Map<string, Set<string>>();
  for (const relation of relations) {
    const { source, target, type } = relation;
    const dates = dateFields.map((name) => relation[name] ?? null);
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      ties.set(one, (ties.get(one) ?? new Set()).add(JSON.stringify([other, type, dates])));
    }
  }
  return ties;
}

function signsOf(actor: Actor, ties: ReadonlySet<string> = new Set()): readonly string[] {
  return [...new Set([...namesOf(actor).flatMap(countedWords), ...ties])];
}

function shared(some: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()): number {
  return [...some].filter((each) => others.has(each)).length;
}

function namesAlike(one: Actor, other: Actor): { readonly isNamedAlike: boolean; readonly shareWords: boolean } {
  const wordsOf = (actor: Actor) => namesOf(actor).map((name) => new Set(countedWords(name)));
  const pairs = wordsOf(one).flatMap((words) => wordsOf(other).map((others) => [words, others] as const));
  const isWithin = (words: ReadonlySet<string>, others: ReadonlySet<string>) =>
    words.size > 0 && shared(words, others) === words.size;
  return {
    isNamedAlike: pairs.some(([words, others]) => isWithin(words, others) || isWithin(others, words)),
    shareWords: pairs.some(([words, others]) => shared(words, others) > 0),
  };
}
