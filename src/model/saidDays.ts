import { type Model, OPEN_END, OPEN_START } from "./types.ts";

/**
 * What the data say of a day that begins or ends what they do not know to the day: where they say "1977" it is the first
 * or the last of the days that they mean.
 */
export interface SaidDays {
  /** Last of the days that are meant, where a day is the first of them; the day itself where it is said as such. */
  lastFrom(firstDay: number): number;
  /** First of the days that are meant, where a day is the last of them. */
  firstUpTo(lastDay: number): number;
}

const found = new WeakMap<Model, SaidDays>();

/** Of two dates that begin or end with the same day the more precise one counts. */
export function saidDaysOf(model: Model): SaidDays {
  const known = found.get(model) ?? findSaidDays(model);
  found.set(model, known);
  return known;
}

function findSaidDays({ columns }: Model): SaidDays {
  const lastByFirst = new Map<number, number>();
  const firstByLast = new Map<number, number>();
  const add = (first: number, last: number) => {
    if (first === OPEN_START || last === OPEN_END) return;
    lastByFirst.set(first, Math.min(last, lastByFirst.get(first) ?? last));
    firstByLast.set(last, Math.max(first, firstByLast.get(last) ?? first));
  };
  for (let period = 0; period < columns.periodCount; period += 1) {
    add(columns.earliestStart[period] ?? OPEN_START, columns.latestStart[period] ?? OPEN_END);
    add(columns.earliestEnd[period] ?? OPEN_START, columns.latestEnd[period] ?? OPEN_END);
  }
  return {
    lastFrom: (firstDay) => lastByFirst.get(firstDay) ?? firstDay,
    firstUpTo: (lastDay) => firstByLast.get(lastDay) ?? lastDay,
  };
}
