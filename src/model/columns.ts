import { coursesOf, numberCoursesOf } from "../dataset/edtf.ts";
import type { Relation } from "../dataset/types.ts";
import { type Columns, type Extent, OPEN_END, OPEN_START, standings } from "./types.ts";

type EndColumns = Pick<Columns, "source" | "target" | "type" | "status" | "tags">;
type PeriodColumns = Omit<Columns, keyof EndColumns | "relationCount" | "lane">;

interface DatedColumns {
  /** Everything of `Columns` but the lanes, which are built from it. */
  readonly columns: Omit<Columns, "lane">;
  readonly extent: Extent | undefined;
}

/** The relations as columns. Their numbers count as dates where no relation has a date of the calendar. */
export function buildColumns(
  relations: readonly Relation[],
  actorRow: ReadonlyMap<string, number>,
  typeRow: ReadonlyMap<string, number>,
  tagIds: readonly string[],
): DatedColumns {
  let periods = buildPeriodColumns(relations, coursesOf);
  let extent = deriveExtent(periods);
  if (extent === undefined) {
    const numbers = buildPeriodColumns(relations, numberCoursesOf);
    extent = deriveExtent(numbers, true);
    if (extent !== undefined) periods = numbers;
  }
  const ends = buildEndColumns(relations, actorRow, typeRow, tagIds);
  return { columns: { relationCount: relations.length, ...ends, ...periods }, extent };
}

function buildEndColumns(
  relations: readonly Relation[],
  actorRow: ReadonlyMap<string, number>,
  typeRow: ReadonlyMap<string, number>,
  tagIds: readonly string[],
): EndColumns {
  const source = new Uint32Array(relations.length);
  const target = new Uint32Array(relations.length);
  const type = new Uint16Array(relations.length);
  const status = new Uint8Array(relations.length);
  const tags = new Uint32Array(relations.length);
  for (const [row, relation] of relations.entries()) {
    source[row] = rowOf(actorRow, relation.source);
    target[row] = rowOf(actorRow, relation.target);
    type[row] = rowOf(typeRow, relation.type);
    status[row] = standings.indexOf(relation.status ?? "unstated");
    tags[row] = tagBits(relation.tags ?? [], tagIds);
  }
  return { source, target, type, status, tags };
}

/** A bit for each of `known` that is among `ids`. */
export function tagBits(ids: readonly string[], known: readonly string[]): number {
  return ids.reduce((bits, id) => (known.includes(id) ? bits | (1 << known.indexOf(id)) : bits), 0);
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

function buildPeriodColumns(relations: readonly Relation[], readCourses: typeof coursesOf): PeriodColumns {
  const undated = new Uint8Array(relations.length);
  const periodStart = new Uint32Array(relations.length + 1);
  const periodRelation: number[] = [];
  const bounds = { earliestStart: [], latestStart: [], earliestEnd: [], latestEnd: [] } as Record<
    keyof typeof allDays,
    number[]
  >;
  for (const [row, relation] of relations.entries()) {
    const courses = readCourses(relation);
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

/** First and last day, or number, named by any bound of any period; undefined when none is. */
function deriveExtent(
  columns: Pick<Columns, "earliestStart" | "latestStart" | "earliestEnd" | "latestEnd">,
  isNumeric = false,
): Extent | undefined {
  let grain = 1000;
  let firstDay = OPEN_END;
  let lastDay = OPEN_START;
  for (const bounds of [columns.earliestStart, columns.latestStart, columns.earliestEnd, columns.latestEnd]) {
    for (const day of bounds) {
      if (day === OPEN_START || day === OPEN_END) continue;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
      while (day % grain !== 0) grain /= 10;
    }
  }
  return firstDay <= lastDay ? { firstDay, lastDay, ...(isNumeric && { grain }) } : undefined;
}
