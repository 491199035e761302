import { only } from "../fields.ts";
import { examineColumn, isDateUse } from "./columnQuestions.ts";
import { isPrivateHeading, type CsvRole } from "./csv/fields.ts";
import type { ColumnDescription, CsvOptions, TableDescription } from "./csv/types.ts";
import { isNumberType, ownKind, type Target } from "./flatColumns.ts";
import type { IssueList, RawList } from "./rawGraph.ts";
import { onlyDecimal, unclearDecimal, type KnownDecimal } from "./words/amounts.ts";
import type { DateQuestion } from "./words/dateReading.ts";

/** What somebody says about the attributes of nodes and edges, which are columns of tables called so. */
export type GraphOptions = Pick<
  CsvOptions,
  "mapping" | "columnDates" | "repairs" | "dateOrder" | "shortYearsUntil" | "areCounts" | "decimal"
>;
export type GraphTable = "nodes" | "edges";

/** What the entries of each are. */
export const roles: Readonly<Record<GraphTable, CsvRole>> = { nodes: "actors", edges: "relations" };
/** So many entries are looked at. */
export const mostEntries = 20_000;

/** Where attributes belong, after what somebody has said of them: those of our own writers say it themselves. */
export function sayTargets(
  targets: ReadonlyMap<string, Target>,
  table: GraphTable,
  { mapping, columnDates, repairs, dateOrder: order, shortYearsUntil, areCounts }: GraphOptions,
): ReadonlyMap<string, Target> {
  const ofAll = only({ order, shortYearsUntil, areCounts }, ["order", "shortYearsUntil", "areCounts"]);
  return new Map(
    [...targets].map(([key, target]) => {
      const name = `${table}:${target.column.title}`;
      if (ownKind(key) !== undefined) return [key, target];
      const [rules, words] = [{ ...ofAll, ...columnDates?.get(name) }, repairs?.get(name)];
      return [
        key,
        {
          ...used(target, mapping?.get(name)),
          rules,
          ...(words === undefined ? {} : { repairs: words }),
        },
      ];
    }),
  );
}

function used(target: Target, use: string | undefined): Target {
  if (use === undefined) return target;
  if (use === "ignore") return { ...target, kind: "shown" };
  if (use !== "attribute") return { ...target, kind: "guess", name: use };
  return target.kind === "attribute" ? target : { ...target, kind: "attribute", name: target.column.title };
}

/** With the sign before the decimals of amounts: what a column proves by itself goes behind what somebody says. */
export function sayDecimals(
  targets: ReadonlyMap<string, Target>,
  list: RawList,
  { decimal }: GraphOptions,
): ReadonlyMap<string, Target> {
  return new Map(
    [...targets].map(([key, target]) => {
      const isAmount = target.kind === "guess" && target.name === "amount";
      return [key, isAmount ? { ...target, decimal: decimalOf(target, cellsOf(list, key), decimal) } : target];
    }),
  );
}

function decimalOf({ column }: Target, cells: Iterable<string>, said?: KnownDecimal): KnownDecimal | undefined {
  return isNumberType(column.type) ? "." : (said ?? onlyDecimal(cells));
}

function* cellsOf({ entries }: RawList, wanted: string): Generator<string> {
  for (const { cells } of entries) for (const { key, value } of cells) if (key === wanted) yield value.trim();
}

/** Says once for a column what can be read in two ways in it, unless somebody has said how. */
export function reportAsked(
  { columns }: RawList,
  issues: IssueList,
  { name, columns: described }: TableDescription,
  said: GraphOptions,
): void {
  const offsets = new Map([...columns.values()].map(({ title, offset = 0 }) => [title, offset]));
  for (const { heading, asked = {} } of described) {
    const offset = offsets.get(heading) ?? 0;
    for (const question of ["order", "century", "counts"] as const) {
      const [found] = asked[question] ?? [];
      if (found !== undefined && !isAnswered(question, `${name}:${heading}`, said))
        issues.once("date-ambiguous", heading, offset, { found });
    }
    const [found] = asked.decimal ?? [];
    if (found !== undefined && said.decimal === undefined)
      issues.once("amount-unreadable", heading, offset, { expected: unclearDecimal, found });
  }
}

function isAnswered(question: DateQuestion, column: string, said: GraphOptions): boolean {
  if (said.columnDates?.has(column) === true) return true;
  const ofAll = { order: said.dateOrder, century: said.shortYearsUntil, counts: said.areCounts };
  return ofAll[question] !== undefined;
}

/** Whether somebody has said what an attribute is. */
export function isSaid({ mapping }: GraphOptions, table: GraphTable, title: string): boolean {
  return mapping?.has(`${table}:${title}`) === true;
}

/**
 * Nodes or edges as a table whose columns are their attributes, for whoever is to say more about them.
 * @param fields what they can be
 * @param isCalendar whether times in attributes are dates, not numbers
 */
export function describeList(
  { entries }: RawList,
  targets: ReadonlyMap<string, Target>,
  table: GraphTable,
  fields: readonly string[],
  isCalendar: boolean,
): TableDescription {
  const cells = new Map<string, string[]>([...targets.keys()].map((key) => [key, []]));
  for (const entry of entries.slice(0, mostEntries)) {
    for (const { key, value } of entry.cells) cells.get(key)?.push(value.trim());
  }
  const columns = [...targets].flatMap(([key, target]) =>
    ownKind(key) === undefined ? [describe(target, cells.get(key) ?? [], isCalendar)] : [],
  );
  const hasIds = entries.every(({ pairs }) => pairs.some((name, index) => index % 2 === 0 && name === "id"));
  return { name: table, role: roles[table], columns, missing: [], fields, hasIds };
}

function describe(target: Target, cells: readonly string[], isCalendar: boolean): ColumnDescription {
  const { column, kind, name } = target;
  const use = kind === "guess" ? name : kind === "shown" || isPrivateHeading(column.title) ? "ignore" : "attribute";
  const { samples, unread, asked } = examineColumn(use, cells, {
    heading: column.title,
    decimal: decimalOf(target, cells),
  });
  const isExamined = isDateUse(use) && isCalendar;
  const questions = isExamined || use === "amount" ? (asked ?? {}) : {};
  return {
    heading: column.title,
    use,
    samples,
    ...(unread !== undefined && (isExamined || use === "amount" || use === "status") ? { unread } : {}),
    ...(Object.keys(questions).length === 0 ? {} : { asked: questions }),
  };
}
