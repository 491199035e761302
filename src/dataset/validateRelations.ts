import { coursesOf } from "./edtf.ts";
import { EntryIds, mapEntries, withoutGaps } from "./entries.ts";
import { type EntryList, isInColumns, turnIntoColumns, writtenIds } from "./entryColumns.ts";
import type { Fields } from "./fields.ts";
import type { Context } from "./references.ts";
import { actorReference, relationSchema, typeReference } from "./schema.ts";
import type { Relation, WrittenPeriod } from "./types.ts";
import { type MadeUp, relationsInColumns } from "./validateColumns.ts";
import { reportMissing, validateFields, validateReference } from "./validateFields.ts";
import { reportBeyondLife } from "./validateLives.ts";
import { validatePeriods } from "./validatePeriods.ts";

/** Of relations without a type or an id. */
const madeUp: MadeUp = { type: "other", idOf: (index) => `r${index + 1}` };

/** The relations between known actors; from now on references to relations are checked against them. */
export function validateRelations(list: EntryList, context: Context): Relation[] {
  const ids = new EntryIds(() => writtenIds(list));
  const turn = isInColumns(list) ? turnIntoColumns(list) : undefined;
  const relations = context.findings.turned(turn, () => {
    const found = isInColumns(list)
      ? relationsInColumns(list, ids, madeUp, context)
      : mapEntries(list, context, (entry, index) => validateRelation(entry, index, ids, context));
    reportMixedTimes(found, context);
    return withoutGaps(found);
  });
  context.known.set("relation", {
    get ids() {
      return ids.all;
    },
    code: "relation-unknown",
    isKept: false,
  });
  knowUsedTypes(relations, context);
  return relations;
}

/** Beside dates of the calendar numbers have no place on the axis. */
function reportMixedTimes(relations: readonly (Relation | undefined)[], { findings }: Context): void {
  const areNumbers = (relation: Relation | undefined) => relation !== undefined && hasNumbers(relation);
  if (!relations.some(areNumbers)) return;
  if (!relations.some((relation) => relation !== undefined && coursesOf(relation).length > 0)) return;
  const expected = "a date of the calendar, since other relations have one";
  for (const [index, relation] of relations.entries()) {
    if (areNumbers(relation)) findings.within(index, () => findings.report("date-unreadable", { expected }));
  }
}

/** Whether a period is written in numbers instead of dates: `#12.5`. */
function hasNumbers(relation: Relation): boolean {
  return isNumbered(relation) || (relation.periods?.some(isNumbered) ?? false);
}

function isNumbered({ date, start, end }: WrittenPeriod): boolean {
  return [date, start, end].some((text) => text?.startsWith("#"));
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
  return Object.assign(fields, { id: ids.idOf(entry, madeUp.idOf(index), context), type, source, target });
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
    return madeUp.type;
  }
  const type = context.findings.within("type", () => validateReference(typeReference, written, context));
  return typeof type === "string" ? type : madeUp.type;
}
