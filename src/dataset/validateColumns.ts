import { cellIn, type Cells, checkColumns } from "./checkColumns.ts";
import type { DayRange } from "./days.ts";
import { lifeOf, readCalendar } from "./edtf.ts";
import { type EntryIds, nameOr } from "./entries.ts";
import { type EntryColumns, isEmpty } from "./entryColumns.ts";
import { setOwn } from "./fields.ts";
import type { OwnIds } from "./ids.ts";
import type { Context } from "./references.ts";
import { actorSchema, relationSchema } from "./schema.ts";
import type { Actor, Relation, Text } from "./types.ts";
import { reportMissing } from "./validateFields.ts";
import { reportBeyondLife } from "./validateLives.ts";
import { validatePeriods } from "./validatePeriods.ts";

/** Columns whose cells are put into entries as they are. */
type Others = readonly (readonly [name: string, cells: Cells])[];

const none: Cells = { kept: [], rows: undefined };

/** What a relation gets that names none. */
export interface MadeUp {
  readonly idOf: (row: number) => string;
  readonly type: string;
}

/** The actors of columns, row by row, as they would be made of objects; undefined where one has no id of its own. */
export function actorsInColumns(list: EntryColumns, taken: OwnIds, context: Context): readonly (Actor | undefined)[] {
  const { findings } = context;
  const cells = checkColumns(list, actorSchema, ["id"], context);
  const [ids, names] = [cells.get("id") ?? none, cells.get("name") ?? none];
  const others = othersOf(cells, ["id", "name"]);
  const nameAt = (row: number, id: string) => {
    const isWritten = !isEmptyAt("name", row, list);
    return nameOr(id, "name", cellIn(names, row) as Text | undefined, isWritten, context);
  };
  const reportId = (id: string | undefined, row: number) => {
    if (id !== undefined) findings.report("id-duplicate", { severity: "error", found: id });
    else if (isEmptyAt("id", row, list)) findings.report("missing-field", { severity: "error" });
  };
  return eachRow(list, (row) => {
    const id = wordsIn(ids, row);
    if (id === undefined || !taken.take(id)) {
      findings.withinAll([row, "id"], () => reportId(id, row));
      return undefined;
    }
    const actor: Actor = { id, name: findings.within(row, () => nameAt(row, id)) };
    addOthers(actor, others, row);
    const { start, end, periods } = actor;
    if ((start ?? end ?? periods) === undefined) return actor;
    return Object.assign(
      actor,
      findings.within(row, () => validatePeriods(lifeOf(actor), context)),
    );
  });
}

/** The relations of columns, row by row, as they would be made of objects; undefined where an end is missing. */
export function relationsInColumns(
  list: EntryColumns,
  ids: EntryIds,
  madeUp: MadeUp,
  context: Context,
): readonly (Relation | undefined)[] {
  const { findings } = context;
  const cells = checkColumns(list, relationSchema, ["source", "target"], context);
  const column = (name: keyof Relation) => cells.get(name) ?? none;
  const [written, types, sources, targets] = [column("id"), column("type"), column("source"), column("target")];
  const [dates, starts, ends] = [column("date"), column("start"), column("end")];
  const others = othersOf(cells, ["id", "type", "source", "target", "date", "start", "end"]);
  const isOrderly = createOrderCheck();
  const needed = (cells: Cells, field: "type" | "source" | "target", row: number): string | undefined => {
    const words = wordsIn(cells, row);
    const severity = field === "type" ? "warning" : "error";
    if (words === undefined && isEmptyAt(field, row, list)) {
      findings.within(row, () => reportMissing(field, context, severity));
    }
    return words;
  };
  const makeId = (row: number) =>
    findings.withinAll([row, "id"], () =>
      ids.make(wordsIn(written, row), madeUp.idOf(row), isEmptyAt("id", row, list), context),
    );
  return eachRow(list, (row) => {
    const source = needed(sources, "source", row);
    const target = needed(targets, "target", row);
    const type = needed(types, "type", row) ?? madeUp.type;
    const isKept = source !== undefined && target !== undefined;
    const id = isKept ? (ids.take(wordsIn(written, row)) ?? makeId(row)) : "";
    const fields = create(
      [id, type, source ?? "", target ?? ""],
      wordsIn(dates, row),
      wordsIn(starts, row),
      wordsIn(ends, row),
    );
    addOthers(fields, others, row);
    const relation = isOrderly(fields) ? fields : findings.within(row, () => validatePeriods(fields, context));
    if (!isKept) return undefined;
    if (context.ends.size > 0) findings.within(row, () => reportBeyondLife(relation, [source, target], context));
    return relation;
  });
}

/** A literal for each way of being dated: what gets its fields one by one takes more time and memory. */
function create(
  [id, type, source, target]: readonly [string, string, string, string],
  date: string | undefined,
  start: string | undefined,
  end: string | undefined,
): Relation {
  if (start === undefined && end === undefined) {
    return date === undefined ? { id, type, source, target } : { id, type, source, target, date };
  }
  if (date === undefined && start !== undefined) {
    return end === undefined ? { id, type, source, target, start } : { id, type, source, target, start, end };
  }
  const times = { ...(date !== undefined && { date }), ...(start !== undefined && { start }) };
  return { id, type, source, target, ...times, ...(end !== undefined && { end }) };
}

function eachRow<Entry>({ count }: EntryColumns, read: (row: number) => Entry): readonly Entry[] {
  const entries: Entry[] = [];
  for (let row = 0; row < count; row++) entries.push(read(row));
  return entries;
}

function isEmptyAt(field: string, row: number, { columns }: EntryColumns): boolean {
  return isEmpty(columns.get(field), row);
}

function othersOf(cells: ReadonlyMap<string, Cells>, apart: readonly string[]): Others {
  return [...cells].filter(([name]) => !apart.includes(name));
}

/** Of a column of strings, as validation has left them. */
function wordsIn(cells: Cells, row: number): string | undefined {
  return cellIn(cells, row) as string | undefined;
}

function addOthers(entry: object, others: Others, row: number): void {
  for (const [name, cells] of others) {
    const cell = cellIn(cells, row);
    if (cell !== undefined) setOwn(entry as Record<string, unknown>, name, cell);
  }
}

/**
 * Tells of dates that nothing can be wrong with them: an event of one date, a start that is not after the end. Each
 * date is read once, however many relations have it.
 */
function createOrderCheck(): (relation: Relation) => boolean {
  const days = new Map<string, DayRange | undefined>();
  const daysOf = (text: string): DayRange | undefined => {
    if (!days.has(text)) days.set(text, readCalendar(text));
    return days.get(text);
  };
  return ({ date, start, end, periods }) => {
    if (periods !== undefined) return false;
    if (date !== undefined) return (start ?? end) === undefined && !date.includes("/");
    if (start === undefined || end === undefined) return true;
    return (daysOf(end)?.latest ?? NaN) >= (daysOf(start)?.earliest ?? NaN);
  };
}
