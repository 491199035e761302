import type { Change } from "./commands.ts";

/** The fields of an entry after a change. Fields that were taken away are undefined. */
export function withFields<Entry extends object, Changed extends object>(entry: Entry, fields: Change<Changed>): Entry {
  const changed = Object.entries(fields).map(([name, value]) => [name, value ?? undefined]);
  return { ...entry, ...(Object.fromEntries(changed) as Partial<Entry>) };
}

/** The list with the entry of that id as `change` gives it. */
export function changeEntry<Entry extends { readonly id: string }>(
  list: readonly Entry[],
  id: string,
  change: (entry: Entry) => Entry,
): readonly Entry[] {
  return list.map((entry) => (entry.id === id ? change(entry) : entry));
}

/** Each value once, in the order in which they first come. */
export function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
