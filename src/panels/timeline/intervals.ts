import { type CountableTimeInterval, type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import type { Domain } from "./types.ts";

const msPerDay = 86_400_000;

export type Precision = "day" | "dayOfMonth" | "month" | "monthOfYear" | "year" | "number";

/** A calendar step that bars and ticks can have. */
interface Step {
  readonly interval: TimeInterval;
  readonly days: number;
  readonly precision: Precision;
}

const steps: readonly Step[] = [
  { interval: utcDay, days: 1, precision: "day" },
  { interval: utcMonday, days: 7, precision: "day" },
  { interval: utcMonth, days: 30.4, precision: "month" },
  ...everyOf(utcMonth, [3], 30.4, "month"),
  { interval: utcYear, days: 365.2, precision: "year" },
  ...everyOf(utcYear, [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000], 365.2, "year"),
];

function everyOf(interval: CountableTimeInterval, counts: number[], days: number, precision: Precision): Step[] {
  return counts.flatMap((count) => {
    const every = interval.every(count);
    return every === null ? [] : [{ interval: every, days: days * count, precision }];
  });
}

/** The shortest calendar step that is at least `leastPx` wide. */
function chooseStep(daysPerPx: number, leastPx: number): Step {
  const found = steps.find(({ days }) => days / daysPerPx >= leastPx) ?? steps.at(-1);
  if (found === undefined) throw new Error("there are no calendar steps");
  return found;
}

/** The least of 1, 2 and 5 times a power of ten that is at least `least`; a multiple of `grain`, itself such a power. */
export function numberStep(least: number, grain: number): number {
  const power = Math.max(grain, 10 ** Math.floor(Math.log10(least)));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}

/** Multiples of a step, from at or before `start` to at or after `end`. */
function multiples(step: number, start: number, end: number): number[] {
  const first = Math.floor(start / step);
  return Array.from({ length: Math.ceil(end / step) - first + 1 }, (_, index) => (first + index) * step);
}

/**
 * Edges of the bars, from at or before the domain to at or after it, each at least `leastPx` wide. With a `grain` they
 * are round numbers, else calendar steps.
 */
export function binEdges(domain: Domain, daysPerPx: number, leastPx: number, grain?: number): Int32Array {
  if (grain !== undefined) {
    return Int32Array.from(multiples(numberStep(leastPx * daysPerPx, grain), domain.start, domain.end));
  }
  const { interval } = chooseStep(daysPerPx, leastPx);
  const first = interval.floor(dateOf(Math.floor(domain.start)));
  const last = interval.ceil(dateOf(Math.ceil(domain.end)));
  const dates = interval.range(first, last);
  return Int32Array.from([...dates, last], (date) => Math.round(date.getTime() / msPerDay));
}

export interface Tick {
  readonly day: number;
  readonly precision: Precision;
}

/**
 * Days at which the axis is labelled, at least `leastPx` apart; a year's first day is labelled with the year. With a
 * `grain` they are round numbers.
 */
export function axisTicks(domain: Domain, daysPerPx: number, leastPx: number, grain?: number): Tick[] {
  if (grain !== undefined) {
    return multiples(numberStep(leastPx * daysPerPx, grain), domain.start, domain.end)
      .filter((day) => day >= domain.start && day < domain.end)
      .map((day) => ({ day, precision: "number" }));
  }
  const { interval, precision } = chooseStep(daysPerPx, leastPx);
  const dates = interval.range(dateOf(Math.ceil(domain.start)), dateOf(domain.end));
  return dates.map((date) => ({
    day: Math.round(date.getTime() / msPerDay),
    precision: coarser(precision, date),
  }));
}

/** Every whole day; the first one, and the first of a month, say their month. */
export function dayTicks({ start, end }: Domain): Tick[] {
  const first = Math.ceil(start);
  return Array.from({ length: Math.max(0, Math.floor(end) - first) }, (_, index) => {
    const day = first + index;
    const saysMonth = index === 0 || dateOf(day).getUTCDate() === 1;
    return { day, precision: saysMonth ? "day" : "dayOfMonth" };
  });
}

function coarser(precision: Precision, date: Date): Precision {
  return precision === "month" && date.getUTCMonth() === 0 ? "year" : precision;
}

/** How far a pull snaps and a key steps on an axis of numbers: a power of ten that is about a pixel to ten, or more. */
export function handyStep(daysPerPx: number, grain: number): number {
  return Math.max(grain, 10 ** Math.ceil(Math.log10(daysPerPx)));
}

/** The same day of the month so many months on, or the last of that month. */
export function shiftMonths(day: number, months: number): number {
  const date = dateOf(day);
  const first = utcMonth.offset(utcMonth.floor(date), months);
  const length = utcDay.count(first, utcMonth.offset(first, 1));
  return Math.round(first.getTime() / msPerDay) + Math.min(date.getUTCDate(), length) - 1;
}

function dateOf(day: number): Date {
  return new Date(day * msPerDay);
}
