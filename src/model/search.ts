import { countTypingErrors } from "../dataset/nearest.ts";
import type { Actor, Text } from "../dataset/types.ts";
import { foldSpellings } from "./fold.ts";
import type { Model } from "./types.ts";

export interface Match {
  /** Row of the actor. */
  readonly row: number;
  /** The name, alias or role that was found, as written. */
  readonly matched: string;
}

export interface Search {
  /**
   * At most `limit` actors, each once: those of that very name or alias first, then those whose name begins with the
   * query, names with words that begin with its words, names that contain it, aliases, roles; among equals the busiest
   * actor first.
   */
  find(query: string, limit: number): Match[];
  /** The name or alias with the fewest typing errors against a query that finds nothing; undefined where none is near. */
  suggest(query: string): string | undefined;
}

type Field = "name" | "alias" | "role";

interface Entry {
  readonly row: number;
  readonly field: Field;
  readonly written: string;
  readonly spellings: readonly string[];
}

/** Searches names in every language, aliases and roles, whatever their case and accents. */
export function buildSearch(model: Model): Search {
  const entries = model.dataset.actors.flatMap(entriesOf);
  const find = (query: string, limit: number): Match[] => {
    const found = findBest(entries, spellingsOf(query));
    const degreeOf = (row: number): number => model.degree[row] ?? 0;
    return [...found.entries()]
      .sort(([a, bestA], [b, bestB]) => bestA.rank - bestB.rank || degreeOf(b) - degreeOf(a) || a - b)
      .slice(0, limit)
      .map(([row, { matched }]) => ({ row, matched }));
  };
  return {
    find,
    suggest: (query) => (find(query, 1).length > 0 ? undefined : suggestFrom(entries, spellingsOf(query))),
  };
}

function entriesOf({ name, aliases, role }: Actor, row: number): Entry[] {
  const entriesFor = (field: Field, text: Text | undefined): Entry[] =>
    wordings(text).map((written) => ({ row, field, written, spellings: spellingsOf(written) }));
  return [
    ...entriesFor("name", name),
    ...(aliases ?? []).flatMap((alias) => entriesFor("alias", alias)),
    ...entriesFor("role", role),
  ];
}

function wordings(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === "string" ? [text] : [...new Set(Object.values(text))];
}

/** Pictures among the letters are looked for by themselves. */
function spellingsOf(text: string): string[] {
  const pictures = text.match(/\p{Extended_Pictographic}/gu) ?? [];
  return [...foldSpellings(text), pictures.join(" ")].filter((spelling) => spelling !== "");
}

interface Best {
  readonly rank: number;
  readonly matched: string;
}

function findBest(entries: readonly Entry[], queries: readonly string[]): Map<number, Best> {
  const found = new Map<number, Best>();
  for (const { row, field, written, spellings } of entries) {
    for (const spelling of spellings) {
      for (const query of queries) {
        const rank = rankOf(field, spelling, query);
        if (rank !== undefined && rank < (found.get(row)?.rank ?? Infinity)) found.set(row, { rank, matched: written });
      }
    }
  }
  return found;
}

/** 0 is best; undefined where the query is not found. */
function rankOf(field: Field, spelling: string, query: string): number | undefined {
  const contains = spelling.includes(query);
  const beginsWords = hasWordsBeginningWith(spelling, query);
  if (!contains && !beginsWords) return undefined;
  if (spelling === query && field !== "role") return field === "name" ? 0 : 1;
  if (field !== "name") return field === "alias" ? 5 : 6;
  if (spelling.startsWith(query)) return 2;
  return beginsWords ? 3 : 4;
}

function hasWordsBeginningWith(spelling: string, query: string): boolean {
  const words = spelling.split(" ");
  return query.split(" ").every((part) => words.some((word) => word.startsWith(part)));
}

/** A query beyond this is no misspelt name, and comparing it would take long. */
const longestQuery = 40;

/** A third of the letters may be wrong, two at most; a query may be the whole name or one of its words. */
function suggestFrom(entries: readonly Entry[], queries: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const { field, written, spellings } of entries) {
    if (field === "role") continue;
    for (const candidate of spellings.flatMap((spelling) => [spelling, ...spelling.split(" ")])) {
      for (const query of queries) {
        const most = Math.min(2, Math.floor(query.length / 3));
        if (query.length > longestQuery || Math.abs(candidate.length - query.length) > most) continue;
        const errors = countTypingErrors(query, candidate);
        if (errors > most || errors >= fewest) continue;
        nearest = written;
        fewest = errors;
      }
    }
  }
  return nearest;
}
