import type { Relation } from "../src/dataset/types.ts";
import { datasetOf } from "./fixtures.ts";

export const statuses = ["confirmed", "claimed", "disputed", "denied"] as const;
export const types = ["alliance", "feud", "investment", "rebuke", "role"];
const dayMs = 86_400_000;
export const firstYear = 2000;
export const years = 25;

/** Numbers from 0 up to, not including, 1, the same ones each time (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A date as it is written, and the days that it may mean. */
interface Known {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / dayMs;
}

function dateFrom(random: () => number, earliestYear: number): Known {
  const year = earliestYear + Math.floor(random() * 5);
  const month = Math.floor(random() * 12);
  const day = 1 + Math.floor(random() * 28);
  const precision = random();
  const two = (value: number) => String(value).padStart(2, "0");
  if (precision < 0.2) return { text: String(year), first: dayOf(year, 0, 1), last: dayOf(year + 1, 0, 1) - 1 };
  if (precision < 0.4) {
    return { text: `${year}-${two(month + 1)}`, first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1 };
  }
  const only = dayOf(year, month, day);
  return { text: `${year}-${two(month + 1)}-${two(day)}`, first: only, last: only };
}

export interface Statement {
  readonly written: Partial<Relation>;
  readonly start: Pick<Known, "first" | "last">;
  readonly end: Pick<Known, "first" | "last">;
}

const always = { first: Infinity, last: Infinity };

function statementFrom(random: () => number, actorIds: readonly string[]): Statement {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const ends = { source: pick(actorIds), target: pick(actorIds), type: pick(types), status: pick(statuses) };
  const start = dateFrom(random, firstYear + Math.floor(random() * (years - 10)));
  const kind = random();
  if (kind < 0.4) return { written: { ...ends, date: start.text }, start, end: start };
  if (kind < 0.6) return { written: { ...ends, start: start.text }, start, end: always };
  const end = dateFrom(random, firstYear + years - 5);
  return { written: { ...ends, start: start.text, end: end.text }, start, end };
}

/** What a look at one relation after the other says of a window. */
export function isIn(fromDay: number, toDay: number) {
  return {
    surely: ({ start, end }: Statement) => start.last <= toDay && end.first >= fromDay,
    shown: ({ start, end }: Statement) => start.first <= toDay && end.last >= fromDay,
  };
}

/** So many relations between so many actors, dated to the day, the month or the year; the same ones each time. */
export function statementsAmong(actorCount: number, relationCount: number, seed: number) {
  const random = numbersFrom(seed);
  const actorIds = Array.from({ length: actorCount }, (_, row) => `a${row}`);
  const statements = Array.from({ length: relationCount }, () => statementFrom(random, actorIds));
  const dataset = datasetOf(
    statements.map(({ written }) => written),
    actorIds,
  );
  return { random, actorIds, statements, dataset };
}
