import { lifeOf } from "./edtf.ts";
import type { Actor, Dataset, Relation, Text } from "./types.ts";

/** Two actors whose names may be those of one. */
export interface AlikePair {
  readonly id: string;
  readonly name: string;
  /** The one with the fuller name. */
  readonly into: string;
  readonly intoName: string;
}

/** In larger datasets nothing is looked for: nobody could go through it. */
const mostActors = 20_000;
const mostPairs = 200;

const titles = new Set("dr prof mr mrs ms herr frau sir dame".split(" "));
const legalForms = new Set(
  "inc ltd llc llp plc corp corporation co company limited gmbh ag se kg kgaa ohg ug sa sas srl spa bv nv ab oy".split(
    " ",
  ),
);

interface Named {
  readonly id: string;
  readonly name: string;
  /** The words that count, in the order in which they are spoken. */
  readonly words: readonly string[];
}

/**
 * Actors that are perhaps the same, for somebody to say so: their names differ by case, accents, punctuation, titles or
 * legal forms, by the order of their parts (`Musk, Elon`), or by first names of which there is a letter only
 * (`E. Musk`), as long as just one actor has such a name in full. Two with a relation to each other are two.
 */
export function findAlike({ actors, relations }: Pick<Dataset, "actors" | "relations">): readonly AlikePair[] {
  if (actors.length > mostActors) return [];
  const byWords = new Map<string, Named>();
  const pairs: AlikePair[] = [];
  for (const named of actors.map(nameOf).sort(fullerFirst)) {
    const key = named.words.join(" ");
    const known = key === "" ? undefined : byWords.get(key);
    if (known === undefined) byWords.set(key, named);
    else pairs.push(pairOf(named, known));
  }
  const inFull = groupByInitial([...byWords.values()]);
  for (const named of byWords.values()) {
    const [first = ""] = named.words;
    if (named.words.length < 2 || first.length > 1) continue;
    const [only, ...others] = inFull.get(initialKey(named.words)) ?? [];
    if (only !== undefined && others.length === 0) pairs.push(pairOf(named, only));
  }
  const related = new Set(relations.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]));
  return pairs.filter(({ id, into }) => !related.has(`${id} ${into}`)).slice(0, mostPairs);
}

/** Names in their spoken order before others, longer ones before shorter, capitals before small letters. */
function fullerFirst(one: Named, other: Named): number {
  const rank = ({ name }: Named) => (name.includes(",") ? 1 : 0) + (/^\p{Lu}.*\p{Ll}/u.test(name) ? 0 : 2);
  const accents = ({ name }: Named) => name.normalize("NFD").length;
  return rank(one) - rank(other) || accents(other) - accents(one);
}

function pairOf({ id, name }: Named, { id: into, name: intoName }: Named): AlikePair {
  return { id, name, into, intoName };
}

function nameOf({ id, name }: Actor): Named {
  const text = plainText(name);
  return { id, name: text, words: countedWords(text) };
}

/** The words of a name without accents, titles and legal forms, in small letters, in the order in which they are spoken. */
export function countedWords(text: string): readonly string[] {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text);
  const words = wordsIn(text);
  const isTurned = comma !== null && !legalForms.has(words.at(-1) ?? "");
  const spoken = isTurned ? wordsIn(`${comma[2] ?? ""} ${comma[1] ?? ""}`) : words;
  const counted = spoken.filter((word, index) => !titles.has(word) && !(index > 0 && legalForms.has(word)));
  return counted.length === 0 ? spoken : counted;
}

function wordsIn(text: string): readonly string[] {
  const folded = text.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replaceAll("ß", "ss");
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function groupByInitial(all: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  for (const named of all) {
    const [first = ""] = named.words;
    if (named.words.length < 2 || first.length < 2) continue;
    const key = initialKey(named.words);
    groups.set(key, [...(groups.get(key) ?? []), named]);
  }
  return groups;
}

function initialKey(words: readonly string[]): string {
  return `${words[0]?.slice(0, 1) ?? ""} ${words.at(-1) ?? ""}`;
}

function plainText(text: Text): string {
  return typeof text === "string" ? text : (Object.values(text)[0] ?? "");
}

/**
 * A copy of the dataset in which actors are one with others, by their ids: their relations are those of the other one,
 * which keeps its name, has theirs as aliases, and of their facts those that it lacks itself. Nobody becomes one with
 * who is no actor.
 */
export function mergeActors(dataset: Dataset, merged: ReadonlyMap<string, string>): Dataset {
  if (merged.size === 0) return dataset;
  const ids = new Set(dataset.actors.map(({ id }) => id));
  const known = new Map([...merged].filter(([, into]) => ids.has(into)));
  const keptOf = (id: string) => lastOf(id, known);
  const gone = new Map<string, Actor[]>();
  for (const actor of dataset.actors) {
    const kept = keptOf(actor.id);
    if (kept !== actor.id) gone.set(kept, [...(gone.get(kept) ?? []), actor]);
  }
  const actors = dataset.actors
    .filter(({ id }) => keptOf(id) === id)
    .map((actor) => (gone.get(actor.id) ?? []).reduce(joined, actor));
  return { ...dataset, actors, relations: dataset.relations.map((relation) => withEnds(relation, keptOf)) };
}

/** The end of a chain of merges; the id itself where it leads in a circle. */
function lastOf(id: string, merged: ReadonlyMap<string, string>): string {
  let last = id;
  for (const seen = new Set<string>(); ;) {
    const next = merged.get(last);
    if (next === undefined) return last;
    if (seen.has(next)) return id;
    seen.add(next);
    last = next;
  }
}

function joined(kept: Actor, gone: Actor): Actor {
  const aliases = [...(kept.aliases ?? []), gone.name, ...(gone.aliases ?? [])];
  const attributes = { ...gone.attributes, ...kept.attributes };
  return { ...completed(kept, gone), aliases, ...(Object.keys(attributes).length === 0 ? {} : { attributes }) };
}

/** An actor with what another entry says that it does not. A life is taken whole: one half of each would be nobody's. */
export function completed(own: Actor, other: Actor | undefined): Actor {
  const hasLife = Object.keys(lifeOf(own)).length > 0;
  const { start, end, periods, ...rest } = other ?? {};
  return { ...rest, ...(hasLife ? {} : lifeOf({ start, end, periods } as Actor)), ...own };
}

function withEnds(relation: Relation, keptOf: (id: string) => string): Relation {
  const people = (all: readonly Text[]) => all.map((each) => (typeof each === "string" ? keptOf(each) : each));
  return {
    ...relation,
    source: keptOf(relation.source),
    target: keptOf(relation.target),
    ...(relation.claimedBy === undefined ? {} : { claimedBy: people(relation.claimedBy) }),
    ...(relation.disputedBy === undefined ? {} : { disputedBy: people(relation.disputedBy) }),
  };
}
