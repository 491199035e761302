import type { Actor, Dataset, Point, Relation } from "../../src/dataset/types.ts";

/** Days since 1970 that the relations lie between: 2005 to 2024. */
export const firstDay = 12_784;
export const lastDay = 20_088;

/** A year lies between the first and the last day of the window. */
export const windowDays = 365;

/** Days on which the window begins as it moves from the first year to the last. */
export const fromDays: readonly number[] = Array.from({ length: 60 }, (_, step) =>
  Math.round(firstDay + (step / 59) * (lastDay - firstDay - windowDays)),
);

/** With more relations software draws a frame for tens of seconds. */
const usualMost = 300_000;

/** The days for so many relations: of very many every twelfth step, so that drawing them ends. */
export function daysFor(relationCount: number): readonly number[] {
  return relationCount > usualMost ? fromDays.filter((_, step) => step % 12 === 0) : fromDays;
}

const types = ["alliance", "feud", "investment", "rebuke"];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 40 % events, 40 % periods, 20 % open ends; few actors have very many relations; each has its place in a disc. */
export function buildDataset(
  relationCount: number,
  actorCount = Math.max(20, Math.round(relationCount / (relationCount > usualMost ? 5 : 20))),
): Dataset {
  const random = createRandom(relationCount);
  const pick = (): string => `a${Math.floor(actorCount * random() ** 2.5)}`;
  const relations = Array.from({ length: relationCount }, (_, row): Relation => {
    const type = types[row % types.length] ?? "feud";
    return { id: `r${row}`, type, source: pick(), target: pick(), ...datesOf(random) };
  });
  const actors = Array.from({ length: actorCount }, (_, row): Actor => {
    const [radius, angle] = [Math.sqrt(random()), 2 * Math.PI * random()];
    const position: Point = [radius * Math.cos(angle), radius * Math.sin(angle)];
    return { id: `a${row}`, name: `Actor ${row}`, position };
  });
  return { format: "tiespan/1", actors, relations };
}

/** How many relations are there in the window that begins on a day, found by looking at each; dates are ISO days. */
export function countInWindow({ relations }: Dataset, fromDay: number): number {
  const [from, to] = [dateOf(fromDay), dateOf(fromDay + windowDays)];
  return relations.filter(({ date, start = date ?? "", end = date ?? "9999" }) => start <= to && end >= from).length;
}

function datesOf(random: () => number): Pick<Relation, "date" | "start" | "end"> {
  const day = firstDay + Math.floor(random() * (lastDay - firstDay));
  const kind = random();
  if (kind < 0.4) return { date: dateOf(day) };
  if (kind < 0.8) return { start: dateOf(day), end: dateOf(day + Math.floor(random() * 1500)) };
  return { start: dateOf(day) };
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
