import { isFields, type Fields } from "./fields.ts";
import { FreshIds } from "./ids.ts";
import type { Context } from "./references.ts";
import { idSchema } from "./schema.ts";
import { cleanId } from "./text.ts";
import type { Text } from "./types.ts";
import { reportMissing, validateLeaf } from "./validateFields.ts";

/**
 * The entries of a list that `look` keeps, each looked at in its place. Whatever is no object is an error.
 */
export function validateEntries<Entry>(
  list: readonly unknown[],
  context: Context,
  look: (entry: Fields, index: number) => Entry | undefined,
): Entry[] {
  const entries: Entry[] = [];
  for (const [index, value] of list.entries()) {
    const entry = context.findings.within(index, () => {
      if (isFields(value)) return look(value, index);
      context.findings.report("wrong-type", { severity: "error", expected: "an object", found: value });
      return undefined;
    });
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** Ids for entries that others need not refer to: the first with an id keeps it, the others get a fresh one. */
export class EntryIds {
  readonly #fresh: FreshIds;
  readonly #used = new Set<string>();

  constructor(list: readonly unknown[]) {
    this.#fresh = new FreshIds(list.flatMap((entry) => (isFields(entry) ? writtenId(entry) : [])));
  }

  /** The entry's own id, or one made from `fallback` or from the id that was used before, with a warning. */
  idOf(entry: Fields, fallback: string, context: Context): string {
    return context.findings.within("id", () => {
      const written = entry.id === undefined ? undefined : validateLeaf(idSchema, entry.id, context);
      const id = typeof written === "string" ? written : undefined;
      if (id !== undefined && !this.#used.has(id)) {
        this.#used.add(id);
        return id;
      }
      const fresh = this.#fresh.take(id ?? fallback);
      if (id !== undefined) context.findings.report("id-duplicate", { found: id });
      else if (entry.id === undefined) context.findings.report("missing-field");
      return fresh;
    });
  }
}

function writtenId(entry: Fields): string[] {
  return typeof entry.id === "string" ? [cleanId(entry.id)] : [];
}

/** The name or title of an entry; without one, it is called by its id. */
export function nameOr(id: string, field: string, name: Text | undefined, entry: Fields, context: Context): Text {
  if (name !== undefined && !isBlank(name)) return name;
  const isReported = entry[field] !== undefined && name === undefined;
  if (!isReported) reportMissing(field, context);
  return id;
}

function isBlank(text: Text): boolean {
  return typeof text === "string" ? text.trim() === "" : Object.values(text).every((words) => words.trim() === "");
}
