import { isFields, type Fields } from "../fields.ts";
import { Findings, type Step } from "../findings.ts";
import { FreshIds } from "../ids.ts";
import type { ForeignEntry } from "./foreignEntries.ts";
import { isWords } from "./foreignFields.ts";

/** The nodes or the edges of a file. */
export interface ForeignList {
  /** What the file calls them. */
  readonly name: string;
  readonly items: readonly unknown[];
  /** What the file calls the id of each. */
  readonly idName: string;
  /** The steps from an item to the fields that are read. */
  readonly inner: readonly Step[];
  /** The actor or relation of an item; undefined where that is no object. Says the same each time. */
  readonly read: (item: unknown, index: number, findings: Findings) => ForeignEntry | undefined;
}

/** Actors or relations, one for each item; what is no entry is left as it is, for validation to report. */
export function readList({ name, items, inner, read }: ForeignList, findings: Findings): readonly unknown[] {
  return items.map((item, index) => {
    const look = () => read(item, index, findings)?.value ?? item;
    return findings.withinAll([name, index, ...inner], look);
  });
}

/** Where in the file stands what is at these steps from the entry with this number. */
export function originIn(
  { name, items, idName, inner, read }: ForeignList,
  index: number,
  steps: readonly Step[],
): readonly Step[] {
  const origin = read(items[index], index, new Findings())?.origin(steps) ?? steps;
  const [field, ...rest] = origin;
  if (field === undefined) return [name, index];
  if (field === "id") return [name, index, idName];
  const isEnd = field === "source" || field === "target";
  return isEnd ? [name, index, field, ...rest] : [name, index, ...inner, ...origin];
}

const longestId = 200;

/** An id as text; undefined for whatever is none. */
export function formatId(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A fresh id for each entry that has none: the words that it goes by, or those of its number. */
export function fillIds(
  written: readonly (string | undefined)[],
  stem: string,
  nameOf: (index: number) => unknown = () => undefined,
): readonly string[] {
  const fresh = new FreshIds(written.filter((id) => id !== undefined));
  return written.map((id, index) => {
    if (id !== undefined) return id;
    const name = nameOf(index);
    return fresh.take(isWords(name) && name.length <= longestId ? name : `${stem}${index + 1}`);
  });
}

/** The name of a node among its fields, as `readActor` finds it. */
export function nameIn(fields: Fields): unknown {
  return [fields.name, fields.label, fields.title].find(isWords);
}

/** What a file says about the direction of each type, if it says the same of all relations. */
export function directTypes(relations: readonly unknown[], directed: boolean): Fields {
  const types = new Set(relations.flatMap((relation) => (isFields(relation) ? String(relation.type) : [])));
  return Object.fromEntries([...types].map((type) => [type, { directed }]));
}
