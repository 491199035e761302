import { readCalendar, readDay } from "./edtf.ts";
import type { Dataset } from "./types.ts";

const lastDays = new WeakMap<Dataset, { readonly day: number | undefined }>();

/**
 * The last day on which a dataset says that a relation was added or something corrected, of a date of limited precision its
 * first; undefined where it says neither. Looked for once for each dataset.
 */
export function lastDayOfNews(dataset: Dataset): number | undefined {
  const known = lastDays.get(dataset);
  if (known !== undefined) return known.day;
  let last = -Infinity;
  for (const { added } of dataset.relations) if (added !== undefined) last = Math.max(last, readDay(added) ?? last);
  for (const { date } of dataset.corrections ?? []) {
    const earliest = readCalendar(date)?.earliest ?? last;
    last = Math.max(last, earliest);
  }
  const day = Number.isFinite(last) ? last : undefined;
  lastDays.set(dataset, { day });
  return day;
}
