import type { DateOrder } from "../../dataset/formats/words/dateReading.ts";
import { cellOf, isoDate, listTexts, numberOf, quoteName, quoteText, saysNothing, saysOngoing } from "./cells.ts";

/** A table of relations, with the names of its columns by what they hold. */
export interface RelationSource {
  readonly table: string;
  readonly source: string;
  readonly target: string;
  readonly type?: string | undefined;
  readonly date?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly periods?: string | undefined;
  /** Numbers by which relations are compared. */
  readonly weight?: string | undefined;
  /** For each column of the result the one that it is taken from; undefined where this table has none. */
  readonly columns: readonly (string | undefined)[];
}

/** A table of actors. */
export interface ActorSource {
  readonly table: string;
  /** The columns by which relations name them. */
  readonly keys: readonly string[];
  /** Those with their names, in all languages. */
  readonly names: readonly string[];
  readonly columns: readonly (string | undefined)[];
}

/** What is to be cut, and out of which tables. */
export interface Plan {
  readonly relations: readonly RelationSource[];
  readonly actors: readonly ActorSource[];
  /** Names of the columns of both results, each of its own. */
  readonly relationColumns: readonly string[];
  readonly actorColumns: readonly string[];
  /** No table and no column begins like this. */
  readonly prefix: string;
  /** What stands at the ends of relations for the actors in the middle. */
  readonly around: readonly string[];
  /** Names in small letters that the tables at hand do not have: looked up where the statement runs. */
  readonly lookedUp: readonly string[];
  readonly hops: number;
  /** First and last day, such as `2015-01-31`; undefined where it is open. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Words for types in small letters; undefined for all. */
  readonly types: readonly string[] | undefined;
  readonly max: number;
  readonly order: DateOrder | undefined;
  readonly decimal: "," | ".";
  /** Whether ends that differ only by case are the same actor. */
  readonly isCaseMerged: boolean;
}

/** A step on the way to the cut: a result with a name, which later steps read. */
export interface Step {
  readonly name: string;
  readonly select: string;
}

/**
 * The relations around the actors in the middle with all their columns: the nearest first, of these the ones between two
 * actors with the greatest weight together, then between those with the most relations, then by their cells.
 */
export function relationsStatement(plan: Plan): string {
  return `${withClause(stepsOf(plan))}\n${relationsSelect(plan)}`;
}

/** The rows of actors whom the relations of `relationsStatement` name. */
export function actorsStatement(plan: Plan): string {
  const cut = { name: inCut(plan, "cut"), select: cutSelect(plan, [helper(plan, "source"), helper(plan, "target")]) };
  return `${withClause([...stepsOf(plan), cut])}\n${actorsSelect(plan)}`;
}

function withClause(steps: readonly Step[]): string {
  return `WITH\n${steps.map(({ name, select }) => `${name} AS (\n${indent(select)}\n)`).join(",\n")}`;
}

/** The steps of both statements, in order: with each as a table of its name `relationsSelect` and the rest can be done. */
export function stepsOf(plan: Plan): readonly Step[] {
  const step = (name: string, select: string): Step => ({ name: inCut(plan, name), select });
  return [
    ...(isTimed(plan) ? [step("days", daysSelect(plan))] : []),
    step("links", plan.relations.map((table) => rowsOf(table, plan, [])).join("\nUNION ALL\n")),
    step("hop0", middleSelect(plan)),
    ...Array.from({ length: Math.max(0, plan.hops - 1) }, (_, before) =>
      step(`hop${before + 1}`, nextHop(plan, before)),
    ),
    step("near", nearSelect(plan)),
    step("ties", tiesSelect(plan)),
    step("sums", sumsSelect(plan)),
    step("pairs", pairsSelect(plan)),
  ];
}

/** Behind the steps: the relations of the cut, with all their columns. */
export function relationsSelect(plan: Plan): string {
  return cutSelect(plan, plan.relationColumns.map(quoteName));
}

/** Behind the steps, one row: how many relations pass window and types, how many of these are near, and of how many actors. */
export function countSelect(plan: Plan): string {
  const [links, ties] = [inCut(plan, "links"), inCut(plan, "ties")];
  const ends = ["one", "other"].map((end) => `SELECT "${end}" FROM ${ties}`).join(" UNION ");
  return `SELECT (SELECT COUNT(*) FROM ${links}), (SELECT COUNT(*) FROM ${ties}), (SELECT COUNT(*) FROM (${ends}) AS "ends")`;
}

/** Behind the steps and a table of both ends of the relations in the cut: the rows of their actors. */
export function actorsSelect(plan: Plan): string {
  const cut = inCut(plan, "cut");
  const named = ["source", "target"].map((end) => `SELECT ${helper(plan, end)} FROM ${cut}`).join(" UNION ");
  const selects = plan.actors.map(({ table, keys, columns }) => {
    const shown = columns.map((column, index) => {
      const name = quoteName(plan.actorColumns[index] ?? "");
      return `${column === undefined ? "''" : inRow(column)} AS ${name}`;
    });
    const isNamed = keys.map((column) => `${endOf(plan, inRow(column))} IN (${named})`);
    return `SELECT ${shown.join(", ")}\nFROM ${quoteName(table)} AS "row"\nWHERE ${isNamed.join(" OR ")}`;
  });
  const order = plan.actorColumns.map((column) => `COALESCE("all".${quoteName(column)}, '')`);
  return `SELECT "all".*\nFROM (\n${indent(selects.join("\nUNION ALL\n"))}\n) AS "all"\nORDER BY ${order.join(", ")}`;
}

/** Both ends of the relations in a result of `relationsSelect`, as a table for `actorsSelect`. */
export function endsStep(plan: Plan, result: string, columns: readonly [source: string, target: string]): Step {
  const [source, target] = columns.map((column) => endOf(plan, quoteName(column)));
  const select = `SELECT ${source} AS ${helper(plan, "source")}, ${target} AS ${helper(plan, "target")} FROM ${result}`;
  return { name: inCut(plan, "cut"), select };
}

/** Those in the middle, as they stand in relations that count. */
function middleSelect(plan: Plan): string {
  const selects = ["source", "target"].map((end) => {
    const column = helper(plan, end);
    return `SELECT ${column} AS "actor" FROM ${inCut(plan, "links")} WHERE ${isInMiddle(column, plan)}`;
  });
  return selects.join("\nUNION\n");
}

function isInMiddle(column: string, { around, lookedUp, actors }: Plan): string {
  const exact = around.length === 0 ? [] : [`${column} IN (${listTexts(around)})`];
  if (lookedUp.length === 0) return exact.length === 0 ? "1 = 0" : exact.join("");
  const names = listTexts(lookedUp);
  const ofTables = actors.flatMap(({ table, keys, names: columns }) => {
    const isCalled = columns.map((name) => `LOWER(${cellOf(quoteName(name))}) IN (${names})`).join(" OR ");
    if (isCalled === "") return [];
    return keys.map(
      (each) => `${column} IN (SELECT ${cellOf(quoteName(each))} FROM ${quoteName(table)} WHERE ${isCalled})`,
    );
  });
  return [...exact, `LOWER(${column}) IN (${names})`, ...ofTables].join(" OR ");
}

/** Everybody to whom one relation leads from the step before. */
function nextHop(plan: Plan, before: number): string {
  const [links, last] = [inCut(plan, "links"), inCut(plan, `hop${before}`)];
  const lead = (from: string, to: string) =>
    `SELECT ${links}.${helper(plan, to)} AS "actor" FROM ${links} JOIN ${last} ON ${links}.${helper(plan, from)} = ${last}."actor"`;
  return `${lead("source", "target")}\nUNION\n${lead("target", "source")}`;
}

function nearSelect(plan: Plan): string {
  const count = Math.max(1, plan.hops);
  const all = Array.from(
    { length: count },
    (_, hop) => `SELECT "actor", ${hop} AS "hop" FROM ${inCut(plan, `hop${hop}`)}`,
  );
  return `SELECT "actor", MIN("hop") AS "hop"\nFROM (\n${indent(all.join("\nUNION ALL\n"))}\n) AS "hops"\nGROUP BY "actor"`;
}

/** Relations of the neighbourhood: an end is a step short of the outermost actors; without a step both are in the middle. */
function tiesSelect(plan: Plan): string {
  const ends = ["source", "target"].map((end) => helper(plan, end));
  const isNear = ends.map((end) => `${end} IN (SELECT "actor" FROM ${inCut(plan, "near")})`);
  const weight = `${numberOf(helper(plan, "weight"), plan.decimal)} AS "weight"`;
  return `SELECT ${ends[0]} AS "one", ${ends[1]} AS "other", ${weight}
FROM ${inCut(plan, "links")}
WHERE ${isNear.join(plan.hops === 0 ? " AND " : " OR ")}`;
}

/** What the relations of two actors are together, with each of the two as the first. */
function sumsSelect(plan: Plan): string {
  const ties = inCut(plan, "ties");
  return `SELECT "one", "other", COUNT(*) AS "count", SUM("weight") AS "weight"
FROM (
  SELECT "one", "other", "weight" FROM ${ties}
  UNION ALL
  SELECT "other" AS "one", "one" AS "other", "weight" FROM ${ties} WHERE "one" <> "other"
) AS "sides"
GROUP BY "one", "other"`;
}

/** The same with how far the nearer of the two is. */
function pairsSelect(plan: Plan): string {
  const near = inCut(plan, "near");
  return `SELECT "sums"."one", "sums"."other", "sums"."count", "sums"."weight",
  CASE WHEN "b"."hop" IS NULL OR "a"."hop" <= "b"."hop" THEN "a"."hop" ELSE "b"."hop" END AS "hop"
FROM ${inCut(plan, "sums")} AS "sums"
LEFT JOIN ${near} AS "a" ON "a"."actor" = "sums"."one"
LEFT JOIN ${near} AS "b" ON "b"."actor" = "sums"."other"`;
}

function cutSelect(plan: Plan, columns: readonly string[]): string {
  const [source, target] = ["source", "target"].map((name) => `"rows".${helper(plan, name)}`);
  const rows = plan.relations.map((table) => rowsOf(table, plan, plan.relationColumns));
  const order = [
    '"pairs"."hop"',
    '"pairs"."weight" DESC',
    '"pairs"."count" DESC',
    ...plan.relationColumns.map((column) => `COALESCE("rows".${quoteName(column)}, '')`),
  ];
  return `SELECT ${columns.map((column) => `"rows".${column}`).join(", ")}
FROM (
${indent(rows.join("\nUNION ALL\n"))}
) AS "rows"
JOIN ${inCut(plan, "pairs")} AS "pairs" ON "pairs"."one" = ${source} AND "pairs"."other" = ${target}
ORDER BY ${order.join(", ")}
LIMIT ${plan.max}`;
}

/** The rows of a table that pass window and types and have both ends, with columns of the result. */
function rowsOf(table: RelationSource, plan: Plan, wanted: readonly string[]): string {
  const [source, target, weight] = ["source", "target", "weight"].map((name) => helper(plan, name));
  const columns = wanted.map((name, index) => {
    const column = table.columns[index];
    return `${column === undefined ? "''" : inRow(column)} AS ${quoteName(name)}`;
  });
  const helpers = [
    `${endOf(plan, inRow(table.source))} AS ${source}`,
    `${endOf(plan, inRow(table.target))} AS ${target}`,
    `${table.weight === undefined ? "''" : inRow(table.weight)} AS ${weight}`,
  ];
  const dates = isTimed(plan) ? dateColumns(table) : [];
  const conditions = [
    ...[table.source, table.target].map((end) => `${cellOf(inRow(end))} <> ''`),
    ...(plan.types === undefined ? [] : [typeCondition(table.type, plan.types)]),
    ...(dates.length === 0 ? [] : [windowCondition(table)]),
  ];
  const joined = dates.map(
    ([field, column]) => `LEFT JOIN ${inCut(plan, "days")} AS "${field}" ON "${field}"."written" = ${inRow(column)}`,
  );
  return [
    `SELECT ${[...columns, ...helpers].join(", ")}`,
    `FROM ${quoteName(table.table)} AS "row"`,
    ...joined,
    `WHERE ${conditions.join("\n  AND ")}`,
  ].join("\n");
}

function inRow(column: string): string {
  return `"row".${quoteName(column)}`;
}

function endOf({ isCaseMerged }: Plan, column: string): string {
  return isCaseMerged ? `LOWER(${cellOf(column)})` : cellOf(column);
}

function typeCondition(column: string | undefined, types: readonly string[]): string {
  return `LOWER(${cellOf(column === undefined ? undefined : inRow(column))}) IN (${listTexts(types)})`;
}

function isTimed({ from, to, relations }: Plan): boolean {
  return (from !== undefined || to !== undefined) && relations.some((table) => dateColumns(table).length > 0);
}

function dateColumns(table: RelationSource): readonly (readonly [field: "date" | "start" | "end", column: string])[] {
  return (["date", "start", "end"] as const).flatMap((field) => {
    const column = table[field];
    return column === undefined ? [] : [[field, column] as const];
  });
}

/**
 * What each text in a column of dates says, found once for all rows that have it: whether it says something, whether that
 * is the day of an end, and whether it is surely before or after the window. Dates are compared to their own precision.
 * What cannot be read here is neither.
 */
function daysSelect(plan: Plan): string {
  const { from, to, order } = plan;
  const written = plan.relations.flatMap((table) =>
    dateColumns(table).map(([, column]) => `SELECT ${quoteName(column)} AS "written" FROM ${quoteName(table.table)}`),
  );
  const compare = (sign: "<" | ">", day: string | undefined) =>
    day === undefined
      ? "0"
      : `CASE WHEN "read"."day" ${sign} SUBSTR(${quoteText(day)}, 1, LENGTH("read"."day")) THEN 1 ELSE 0 END`;
  return `SELECT "read"."written", "read"."said", "read"."over", ${compare("<", from)} AS "early", ${compare(">", to)} AS "late"
FROM (
  SELECT "words"."written",
    CASE WHEN ${saysNothing('"words"."text"')} THEN 0 ELSE 1 END AS "said",
    CASE WHEN ${saysNothing('"words"."text"')} OR ${saysOngoing('"words"."text"')} THEN 0 ELSE 1 END AS "over",
${indent(indent(isoDate('"words"."text"', order)))} AS "day"
  FROM (
    SELECT "written", TRIM("written") AS "text"
    FROM (
${indent(indent(indent(written.join("\nUNION\n"))))}
    ) AS "cells"
    WHERE "written" IS NOT NULL
  ) AS "words"
) AS "read"`;
}

/**
 * Whether a row may lie in the window: every one but those whose dates are surely outside, whichever of two is the first.
 * A date beside an end is a start. Several periods, and a date beside a start, are left to whoever reads the row.
 */
function windowCondition({ date, start, end, periods }: RelationSource): string {
  const flag = (field: string, name: string) => `COALESCE("${field}"."${name}", 0)`;
  const is = (field: string, name: string) => `${flag(field, name)} = 1`;
  const all = (...conditions: readonly string[]) => conditions.filter((condition) => condition !== "").join(" AND ");
  const [hasDate, hasStart, hasEnd] = [date, start, end].map((column) => column !== undefined);
  const notStarted = hasStart ? `${flag("start", "said")} = 0` : "";
  const endsLate = hasEnd ? `(${flag("end", "over")} = 0 OR ${is("end", "late")})` : "";
  const beginsEarly = (field: string) => `(${flag(field, "said")} = 0 OR ${is(field, "early")})`;
  const isKept = [
    ...(periods === undefined ? [] : [`${cellOf(inRow(periods))} <> ''`]),
    ...(hasDate && hasStart ? [all(is("date", "said"), is("start", "said"))] : []),
  ];
  const isOutside = [
    ...(hasStart ? [all(is("start", "late"), endsLate)] : []),
    ...(hasDate ? [all(is("date", "late"), notStarted, endsLate)] : []),
    ...(hasDate ? [all(is("date", "early"), notStarted, hasEnd ? `${flag("end", "said")} = 0` : "")] : []),
    ...(hasEnd
      ? [
          all(
            is("end", "over"),
            is("end", "early"),
            ...[...(hasStart ? ["start"] : []), ...(hasDate ? ["date"] : [])].map(beginsEarly),
          ),
        ]
      : []),
  ];
  const cases = [
    ...isKept.map((condition) => `WHEN ${condition} THEN 1`),
    ...isOutside.map((condition) => `WHEN ${condition} THEN 0`),
  ];
  return `CASE ${cases.join(" ")} ELSE 1 END = 1`;
}

/** The name of a step: of no table that is read. */
function inCut(plan: Plan, name: string): string {
  return helper(plan, name);
}

function helper({ prefix }: Plan, name: string): string {
  return quoteName(`${prefix}${name}`);
}

function indent(text: string): string {
  return text.replaceAll("\n", "\n  ").replace(/^/, "  ");
}
