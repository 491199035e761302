import { coursesOf } from "../dataset/edtf.ts";
import { type Relation, statuses } from "../dataset/types.ts";
import { type Columns, OPEN_END, OPEN_START } from "./types.ts";

type EndColumns = Pick<Columns, "source" | "target" | "type" | "status" | "amount">;
type PeriodColumns = Omit<Columns, keyof EndColumns | "relationCount" | "lane">;

/** Everything of `Columns` but the lanes, which are built from it. */
export function buildColumns(
  relations: readonly Relation[],
  actorRow: ReadonlyMap<string, number>,
  typeRow: ReadonlyMap<string, number>,
): Omit<Columns, "lane"> {
  return {
    relationCount: relations.length,
    ...buildEndColumns(relations, actorRow, typeRow),
    ...buildPeriodColumns(relations),
  };
}

function buildEndColumns(
  relations: readonly Relation[],
  actorRow: ReadonlyMap<string, number>,
  typeRow: ReadonlyMap<string, number>,
): EndColumns {
  const source = new Uint32Array(relations.length);
  const target = new Uint32Array(relations.length);
  const type = new Uint16Array(relations.length);
  const status = new Uint8Array(relations.length);
  const amount = new Float64Array(relations.length);
  for (const [row, relation] of relations.entries()) {
    source[row] = rowOf(actorRow, relation.source);
    target[row] = rowOf(actorRow, relation.target);
    type[row] = rowOf(typeRow, relation.type);
    status[row] = statuses.indexOf(relation.status ?? "confirmed");
    amount[row] = relation.amount?.value ?? NaN;
  }
  return { source, target, type, status, amount };
}

function rowOf(rows: ReadonlyMap<string, number>, id: string): number {
  const row = rows.get(id);
  if (row === undefined) throw new RangeError(`relation names something unknown: ${id}`);
  return row;
}

/** An undated relation gets one period that holds for all days. */
const allDays = {
  earliestStart: -Infinity,
  latestStart: -Infinity,
  earliestEnd: Infinity,
  latestEnd: Infinity,
};

function buildPeriodColumns(relations: readonly Relation[]): PeriodColumns {
  const undated = new Uint8Array(relations.length);
  const periodStart = new Uint32Array(relations.length + 1);
  const periodRelation: number[] = [];
  const bounds = { earliestStart: [], latestStart: [], earliestEnd: [], latestEnd: [] } as Record<
    keyof typeof allDays,
    number[]
  >;
  for (const [row, relation] of relations.entries()) {
    const courses = coursesOf(relation);
    undated[row] = courses.length === 0 ? 1 : 0;
    for (const course of courses.length === 0 ? [allDays] : courses) {
      periodRelation.push(row);
      bounds.earliestStart.push(dayCell(course.earliestStart));
      bounds.latestStart.push(dayCell(course.latestStart));
      bounds.earliestEnd.push(dayCell(course.earliestEnd));
      bounds.latestEnd.push(dayCell(course.latestEnd));
    }
    periodStart[row + 1] = periodRelation.length;
  }
  return {
    undated,
    periodStart,
    periodCount: periodRelation.length,
    periodRelation: Uint32Array.from(periodRelation),
    earliestStart: Int32Array.from(bounds.earliestStart),
    latestStart: Int32Array.from(bounds.latestStart),
    earliestEnd: Int32Array.from(bounds.earliestEnd),
    latestEnd: Int32Array.from(bounds.latestEnd),
  };
}

/** Readable dates fit into 32 bits with room to spare (`readDays`), so the outermost values are free for open ends. */
function dayCell(day: number): number {
  if (day === -Infinity) return OPEN_START;
  return day === Infinity ? OPEN_END : day;
}

/** First and last day named by any bound of any period; undefined when none is. */
export function deriveExtent(
  columns: Pick<Columns, "earliestStart" | "latestStart" | "earliestEnd" | "latestEnd">,
): { firstDay: number; lastDay: number } | undefined {
  let firstDay = OPEN_END;
  let lastDay = OPEN_START;
  for (const bounds of [columns.earliestStart, columns.latestStart, columns.earliestEnd, columns.latestEnd]) {
    for (const day of bounds) {
      if (day === OPEN_START || day === OPEN_END) continue;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
  }
  return firstDay <= lastDay ? { firstDay, lastDay } : undefined;
}
