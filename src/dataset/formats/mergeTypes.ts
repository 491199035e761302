import { builtInTypeById } from "../builtInTypes.ts";
import { notationOf } from "../families.ts";
import type { Family } from "../types.ts";
import { activeOf } from "./words/passive.ts";
import { isNegated, meaningOf, type TypeMeaning } from "./words/typeLexicon.ts";
import { isNarrow, normaliseWords, typeByWord } from "./words/typeWords.ts";

/** More types than this are no notation any more. */
const mostTypes = 24;
/** How many stay then, beside the one that takes up all others. */
const mostKept = 11;
/** Types with a smaller share of all relations do not stay: the legend would be full and the picture of another type. */
const leastShare = 0.01;
const other = "other";

/** What becomes of a type as it is written. */
export interface Target {
  readonly type: string;
  /** The type says less than the words, which have to stay with the relation. */
  readonly isWider: boolean;
  /** Of words that are told by whom something was done to: what is said of whoever did it, who stands second. */
  readonly active?: string;
}

export interface MergedTypes {
  /** For each type as it is written. */
  readonly targets: ReadonlyMap<string, Target>;
  /** How many types there were, if so many that they were grouped; else 0. */
  readonly groupedCount: number;
  readonly mostTypes: number;
}

/**
 * What is said from the other side ("sued by") becomes what is said of whoever did it ("sued"), see `Target.active`.
 * Words for built-in types become these (only true synonyms). Spellings that differ by case, spaces or punctuation at
 * the end become the most frequent of them, the first among equals. Where more than 24 types are left, those that begin
 * with the same word become one, called by it: `trifft …`. Where that is not enough either, the eleven most frequent stay,
 * if they are of some weight, and the others become one type for each meaning that is known, else `other`; built-in and defined types are always among those that stay.
 * @param counts how often each type is written
 * @param defined types that the file defines, which stay as they are
 * @param undirected types of which the file says that they have no direction
 */
export function mergeTypes(
  counts: ReadonlyMap<string, number>,
  defined: ReadonlySet<string>,
  undirected: ReadonlySet<string> = new Set(),
): MergedTypes {
  const isFixed = (type: string): boolean => defined.has(type) || builtInTypeById.has(type);
  const actives = findActives(counts, (words) => isFixed(words) || undirected.has(words));
  const bestByWords = findSpellings(
    new Map([...counts, ...[...actives.values()].map((words) => [words, counts.get(words) ?? 0] as const)]),
    defined,
  );
  const targets = new Map(
    [...counts.keys()].map((words): [string, Target] => {
      const active = actives.get(words);
      const target = targetOf(active ?? words, isFixed, bestByWords);
      return [words, active === undefined ? target : { ...target, active }];
    }),
  );
  const groupedCount = totalsOf(targets, counts).size;
  const areAllFixed = [...targets.values()].every(({ type }) => isFixed(type));
  if (groupedCount <= mostTypes || areAllFixed) return { targets, groupedCount: 0, mostTypes };
  const byFirstWord = groupByFirstWord(targets, isFixed);
  const totals = totalsOf(byFirstWord, counts);
  if (totals.size <= mostTypes) return { targets: byFirstWord, groupedCount, mostTypes };
  const kept = keepMostFrequent(totals, isFixed);
  const grouped = [...byFirstWord].map(([words, target]) => {
    const isKept = kept.has(target.type) || words === other;
    const group = groupOf(meaningOf(target.active ?? words));
    return [words, isKept ? target : { ...target, type: group, isWider: true }] as const;
  });
  return { targets: new Map(grouped), groupedCount, mostTypes };
}

const groupLabels = {
  support: { de: "Nähe, Unterstützung (verschieden)", en: "Closeness, support (various)" },
  conflict: { de: "Konflikt (verschieden)", en: "Conflict (various)" },
  money: { de: "Geld (verschieden)", en: "Money (various)" },
  office: { de: "Amt, Zugehörigkeit (verschieden)", en: "Office, belonging (various)" },
  project: { de: "Treffen, Vorhaben (verschieden)", en: "Meetings, projects (various)" },
} as const;

/** For words that are told from the other side, what is said of whoever did it. */
function findActives(
  counts: ReadonlyMap<string, number>,
  isLeft: (words: string) => boolean,
): ReadonlyMap<string, string> {
  return new Map(
    [...counts.keys()].flatMap((words) => {
      const active = isLeft(words) ? undefined : activeOf(words);
      return active === undefined ? [] : [[words, active] as const];
    }),
  );
}

/** The type that takes up rare ones of one meaning; `other` where their words are not known. */
function groupOf(meaning: TypeMeaning | undefined): string {
  if (meaning === undefined || meaning.family === other) return other;
  return `various ${meaning.family}${meaning.directed ? " →" : ""}`;
}

/** What rare types have in common that became one; undefined for types of the file. */
export function groupedMeaning(type: string): TypeMeaning | undefined {
  const { family, arrow } = /^various (?<family>\w+)(?<arrow> →)?$/.exec(type)?.groups ?? {};
  if (family === undefined || !Object.hasOwn(groupLabels, family)) return undefined;
  const sign = family === "conflict" ? -1 : 0;
  const directed = arrow !== undefined;
  return { family: family as keyof typeof groupLabels, sign, directed, line: notationOf(family as Family).line };
}

/** How readers call it. */
export function groupedLabel(type: string): unknown {
  const family = groupedMeaning(type)?.family;
  return family === undefined || family === other ? undefined : groupLabels[family];
}

type Targets = ReadonlyMap<string, Target>;

/** Relations by type, without those of `other`. */
function totalsOf(targets: Targets, counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const [words, { type }] of targets) totals.set(type, (totals.get(type) ?? 0) + (counts.get(words) ?? 0));
  totals.delete(other);
  return totals;
}

/** Types that share their first word with others become one; what it says less is kept with the relation. */
function groupByFirstWord(targets: Targets, isFixed: (type: string) => boolean): Targets {
  const typesByWord = new Map<string, Set<string>>();
  for (const { type } of targets.values()) {
    if (isFixed(type) || isNegated(type)) continue;
    const word = firstWordOf(type);
    typesByWord.set(word, (typesByWord.get(word) ?? new Set()).add(type));
  }
  const grouped = [...targets].map(([words, target]) => {
    const types = typesByWord.get(firstWordOf(target.type));
    const isAlone = isFixed(target.type) || target.type === other || isNegated(target.type);
    if (isAlone || types === undefined || types.size < 2) return [words, target] as const;
    const [first = ""] = types;
    return [words, { ...target, type: `${/^\S+/.exec(first)?.[0] ?? first} …`, isWider: true }] as const;
  });
  return new Map(grouped);
}

function firstWordOf(type: string): string {
  return normaliseWords(/^\S+/.exec(type)?.[0] ?? type);
}

/** The spelling that stands for all with the same words: one that is defined, else the most frequent. */
function findSpellings(counts: ReadonlyMap<string, number>, defined: ReadonlySet<string>): ReadonlyMap<string, string> {
  const rankOf = (spelling: string): number => (defined.has(spelling) ? Infinity : (counts.get(spelling) ?? 0));
  const best = new Map<string, string>();
  for (const spelling of counts.keys()) {
    const words = normaliseWords(spelling);
    const known = best.get(words);
    if (known === undefined || rankOf(spelling) > rankOf(known)) best.set(words, spelling);
  }
  return best;
}

function targetOf(
  written: string,
  isFixed: (type: string) => boolean,
  bestByWords: ReadonlyMap<string, string>,
): Target {
  if (isFixed(written)) return { type: written, isWider: false };
  const words = normaliseWords(written);
  const best = bestByWords.get(words) ?? written;
  const builtIn = isFixed(best) ? undefined : typeByWord.get(words);
  if (builtIn !== undefined) return { type: builtIn, isWider: isNarrow(words) };
  return { type: words === other ? other : best, isWider: false };
}

function keepMostFrequent(
  totals: ReadonlyMap<string, number>,
  isFixed: (type: string) => boolean,
): ReadonlySet<string> {
  const fixed = [...totals.keys()].filter(isFixed);
  const all = [...totals.values()].reduce((sum, count) => sum + count, 0);
  const free = [...totals]
    .filter(([type, count]) => !isFixed(type) && count >= leastShare * all)
    .sort(([, a], [, b]) => b - a);
  const room = Math.max(0, mostKept - fixed.length);
  return new Set([...fixed, ...free.slice(0, room).map(([type]) => type)]);
}
