import { isFields, type Fields } from "./fields.ts";
import { FreshIds, OwnIds } from "./ids.ts";
import type { Context } from "./references.ts";
import { idSchema } from "./schema.ts";
import { cleanId } from "./text.ts";
import type { Text } from "./types.ts";
import { reportMissing, validateLeaf } from "./validateFields.ts";

/** What `look` makes of each entry of a list, in its place. Whatever is no object is an error, and undefined. */
export function mapEntries<Entry>(
  list: readonly unknown[],
  { findings }: Context,
  look: (entry: Fields, index: number) => Entry | undefined,
): (Entry | undefined)[] {
  return list.map((value, index) =>
    findings.within(index, () => {
      if (isFields(value)) return look(value, index);
      findings.report("wrong-type", { severity: "error", expected: "an object", found: value });
      return undefined;
    }),
  );
}

/** The entries that are kept; the same list where all are. */
export function withoutGaps<Entry>(entries: readonly (Entry | undefined)[]): Entry[] {
  return entries.includes(undefined) ? entries.filter((entry) => entry !== undefined) : (entries as Entry[]);
}

/** Ids for entries that others need not refer to: the first with an id keeps it, the others get a fresh one. */
export class EntryIds {
  readonly #written: () => readonly unknown[];
  readonly #own = new OwnIds();
  #fresh: FreshIds | undefined;

  /** @param written all ids of the list as they are written; asked for where an entry has none that it can keep */
  constructor(written: () => readonly unknown[]) {
    this.#written = written;
  }

  /** Those that entries have so far. */
  get all(): ReadonlySet<string> {
    return this.#own.all;
  }

  /** The entry's own id, or one made from `fallback` or from the id that was used before, with a warning. */
  idOf(entry: Fields, fallback: string, context: Context): string {
    return context.findings.within("id", () => {
      const written = entry.id === undefined ? undefined : validateLeaf(idSchema, entry.id, context);
      const id = typeof written === "string" ? written : undefined;
      return this.take(id) ?? this.make(id, fallback, entry.id === undefined, context);
    });
  }

  /** An id, where there is one and no entry had it before; undefined else. */
  take(id: string | undefined): string | undefined {
    return id !== undefined && this.#own.take(id) ? id : undefined;
  }

  /** An id for an entry that has none, or one that another had before; reported where nothing else says so. */
  make(id: string | undefined, fallback: string, isMissing: boolean, { findings }: Context): string {
    this.#fresh ??= new FreshIds(this.#written().flatMap((each) => (typeof each === "string" ? [cleanId(each)] : [])));
    const fresh = this.#fresh.take(id ?? fallback);
    this.#own.take(fresh);
    if (id !== undefined) findings.report("id-duplicate", { found: id });
    else if (isMissing) findings.report("missing-field");
    return fresh;
  }
}

/** The name or title of an entry; without one, it is called by its id. */
export function nameOr(id: string, field: string, name: Text | undefined, isWritten: boolean, context: Context): Text {
  if (name !== undefined && !isBlank(name)) return name;
  const isReported = isWritten && name === undefined;
  if (!isReported) reportMissing(field, context);
  return id;
}

function isBlank(text: Text): boolean {
  return typeof text === "string" ? text.trim() === "" : Object.values(text).every((words) => words.trim() === "");
}
