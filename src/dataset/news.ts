import { readCalendar } from "./edtf.ts";
import type { Dataset } from "./types.ts";

/** The date of an addition or correction, as written, and the first day that it can mean. */
export interface LastNews {
  readonly day: number;
  readonly written: string;
}

const known = new WeakMap<Dataset, LastNews | { readonly day: undefined }>();

/**
 * The last addition of a relation, or correction, that a dataset dates; undefined where it dates none. Looked for once for
 * each dataset.
 */
export function lastNewsOf(dataset: Dataset): LastNews | undefined {
  const last = known.get(dataset) ?? findLast(dataset) ?? { day: undefined };
  known.set(dataset, last);
  return last.day === undefined ? undefined : last;
}

function findLast({ relations, corrections = [] }: Dataset): LastNews | undefined {
  let last: LastNews | undefined;
  for (const written of [...relations.map(({ added }) => added), ...corrections.map(({ date }) => date)]) {
    const day = written === undefined ? undefined : readCalendar(written)?.earliest;
    if (written === undefined || day === undefined || !Number.isFinite(day)) continue;
    if (last === undefined || day > last.day) last = { day, written };
  }
  return last;
}
