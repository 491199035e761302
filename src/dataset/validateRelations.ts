import { coursesOf } from "./edtf.ts";
import { EntryIds, validateEntries } from "./entries.ts";
import type { Fields } from "./fields.ts";
import type { Context } from "./references.ts";
import { actorReference, relationSchema, typeReference } from "./schema.ts";
import type { Relation } from "./types.ts";
import { reportMissing, validateFields, validateReference } from "./validateFields.ts";
import { reportBeyondLife } from "./validateLives.ts";
import { validatePeriods } from "./validatePeriods.ts";

/** The type of a relation that names none. */
const untyped = "other";

/** The relations between known actors; from now on references to relations are checked against them. */
export function validateRelations(list: readonly unknown[], context: Context): Relation[] {
  const ids = new EntryIds(list);
  const numbered: number[] = [];
  const relations = validateEntries(list, context, (entry, index) => {
    const relation = validateRelation(entry, index, ids, context);
    if (relation !== undefined && hasNumbers(relation)) numbered.push(index);
    return relation;
  });
  if (numbered.length > 0 && relations.some((relation) => coursesOf(relation).length > 0)) {
    for (const index of numbered) context.findings.within(index, () => reportNumbers(context));
  }
  const known = new Set(relations.map(({ id }) => id));
  context.known.set("relation", { ids: known, code: "relation-unknown", isKept: false });
  knowUsedTypes(relations, context);
  return relations;
}

/** Whether a period is written in numbers instead of dates: `#12.5`. */
function hasNumbers({ periods = [], ...relation }: Relation): boolean {
  return [relation, ...periods].some(({ date, start, end }) =>
    [date, start, end].some((text) => text?.startsWith("#")),
  );
}

/** Beside dates of the calendar numbers have no place on the axis. */
function reportNumbers({ findings }: Context): void {
  findings.report("date-unreadable", { expected: "a date of the calendar, since other relations have one" });
}

/** From now on, for scenes, a type is known if it is defined or any relation is of it. */
function knowUsedTypes(relations: readonly Relation[], { known }: Context): void {
  const ids = new Set(known.get("type")?.ids);
  for (const { type } of relations) ids.add(type);
  known.set("type", { ids, code: "type-unknown", isKept: false });
}

function validateRelation(entry: Fields, index: number, ids: EntryIds, context: Context): Relation | undefined {
  const source = validateEnd("source", entry.source, context);
  const target = validateEnd("target", entry.target, context);
  const type = validateType(entry.type, context);
  const rest = validateFields(relationSchema, entry, context, ["id", "type", "source", "target"]);
  const fields = validatePeriods(rest, context);
  if (source === undefined || target === undefined) return undefined;
  reportBeyondLife(fields, [source, target], context);
  return Object.assign(fields, { id: ids.idOf(entry, `r${index + 1}`, context), type, source, target });
}

function validateEnd(field: "source" | "target", written: unknown, context: Context): string | undefined {
  if (written === undefined) {
    reportMissing(field, context, "error");
    return undefined;
  }
  return context.findings.within(field, () => {
    const id = validateReference(actorReference, written, context, "error");
    return typeof id === "string" ? id : undefined;
  });
}

function validateType(written: unknown, context: Context): string {
  if (written === undefined) {
    reportMissing("type", context);
    return untyped;
  }
  const type = context.findings.within("type", () => validateReference(typeReference, written, context));
  return typeof type === "string" ? type : untyped;
}
