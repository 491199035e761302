import type { DateOrder } from "../../dataset/formats/words/dateReading.ts";

/**
 * Expressions on the cells of a table in the SQL that DuckDB, PostgreSQL and others have in common. Every cell is a text;
 * where there is none it is NULL.
 */

/** A name of a table or column, whatever signs it has. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Names for columns by their headings, none of them twice, whatever the case: engines differ in that. */
export function nameColumns(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading, index) => {
    const wanted = heading.replaceAll("\0", "").trim() || `column ${index + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A text, as the standard has it: a backslash is a sign like others. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll("\0", "")}'`;
}

export function listTexts(texts: readonly string[]): string {
  return texts.map(quoteText).join(", ");
}

/** What stands in a cell, without spaces around it; the empty text where nothing does. */
export function cellOf(column: string | undefined): string {
  return column === undefined ? "''" : `TRIM(COALESCE(${column}, ''))`;
}

/** Frequent words for nothing, small; what is not among them counts as a date that cannot be read. */
const nothing = ["na", "n/a", "nan", "nat", "null", "none", "nil", "#n/a", "#nv", "-", "--", "–", "—", "k. a.", "k.a."];
/** Frequent words for something that goes on, small, and the days that databases write for it. */
const open = ["..", "heute", "bis heute", "laufend", "andauernd", "ongoing", "present", "to date", "now", "today"];
const farFuture = ["9999", "9999-12", "9999-12-31", "31.12.9999", "12/31/9999", "31/12/9999", "99991231"];

/** Whether the words of a cell of dates say nothing. */
export function saysNothing(cell: string): string {
  return `(${cell} = '' OR LOWER(${cell}) IN (${listTexts(nothing)}))`;
}

/** Whether the words of a cell of ends say that it goes on. */
export function saysOngoing(cell: string): string {
  return `LOWER(${cell}) IN (${listTexts([...open, ...farFuture])})`;
}

/** With the last day that the month has in every year. */
const months: readonly (readonly [number: string, names: readonly string[], lastDay: string])[] = [
  ["01", ["JAN"], "31"],
  ["02", ["FEB"], "28"],
  ["03", ["MAR"], "31"],
  ["04", ["APR"], "30"],
  ["05", ["MAY", "MAI"], "31"],
  ["06", ["JUN"], "30"],
  ["07", ["JUL"], "31"],
  ["08", ["AUG"], "31"],
  ["09", ["SEP"], "30"],
  ["10", ["OCT", "OKT"], "31"],
  ["11", ["NOV"], "30"],
  ["12", ["DEC", "DEZ"], "31"],
];

const digits = "0123456789";
const shapeOf = (cell: string) => `TRANSLATE(${cell}, '${digits}', '${"0".repeat(10)}')`;
const part = (cell: string, start: number, length: number) => `SUBSTR(${cell}, ${start}, ${length})`;

/**
 * A date as `2015`, `2015-03` or `2015-03-21`, from these, from `21.03.2015`, `21-MAR-2015` and, where it is said which
 * number is the day, `21/03/2015`. NULL for everything else: that is read later, by whoever knows more forms. The 29
 * February, which is not in every year, counts as everything else.
 * @param cell a column that holds it
 */
export function isoDate(cell: string, order: DateOrder | undefined): string {
  const shape = shapeOf(cell);
  const year = `${part(cell, 1, 4)} BETWEEN '0002' AND '2199'`;
  const month = `${part(cell, 6, 2)} BETWEEN '01' AND '12'`;
  const isIsoDay = ["= '0000-00-00'", "LIKE '0000-00-00 00:00%'", "LIKE '0000-00-00T00:00%'"];
  const forms = [
    `WHEN ${shape} = '0000' AND ${year} THEN ${cell}`,
    `WHEN ${shape} = '0000-00' AND ${year} AND ${month} THEN ${cell}`,
    ...isIsoDay.map((form) => dayForm(cell, `${shape} ${form}`, { day: 9, month: 6, year: 1 })),
    dayForm(cell, `${shape} = '00.00.0000'`, { day: 1, month: 4, year: 7 }),
    ...(order === undefined ? [] : [dayForm(cell, `${shape} = '00/00/0000'`, { ...dayAndMonth[order], year: 7 })]),
    ...months.map(([number, names, lastDay]) => {
      const isOf = `${shape} LIKE '00-___-0000' AND UPPER(${part(cell, 4, 3)}) IN (${listTexts(names)})`;
      const isReal = `${part(cell, 8, 4)} BETWEEN '0002' AND '2199' AND ${part(cell, 1, 2)} BETWEEN '01' AND '${lastDay}'`;
      return `WHEN ${isOf} AND ${isReal} THEN ${part(cell, 8, 4)} || '-${number}-' || ${part(cell, 1, 2)}`;
    }),
  ];
  return `CASE\n${forms.map((form) => `  ${form}`).join("\n")}\nEND`;
}

const dayAndMonth = { "day-first": { day: 1, month: 4 }, "month-first": { day: 4, month: 1 } } as const;

/** A form with day, month and year in figures that begin at these places. */
function dayForm(cell: string, isOfForm: string, at: Readonly<Record<"day" | "month" | "year", number>>): string {
  const [day, month, year] = [part(cell, at.day, 2), part(cell, at.month, 2), part(cell, at.year, 4)];
  const isReal = `${year} BETWEEN '0002' AND '2199' AND ${isDay(month, day)}`;
  return `WHEN ${isOfForm} AND ${isReal} THEN ${year} || '-' || ${month} || '-' || ${day}`;
}

/** Whether texts of two figures are a day that every year has. */
function isDay(month: string, day: string): string {
  const last = `CASE WHEN ${month} = '02' THEN '28' WHEN ${month} IN ('04', '06', '09', '11') THEN '30' ELSE '31' END`;
  return `${month} BETWEEN '01' AND '12' AND ${day} BETWEEN '01' AND ${last}`;
}

/** A plain number that is not negative, with at most one decimal sign; 0 for every other text. */
export function numberOf(column: string, decimal: "," | "."): string {
  const cell = decimal === "." ? cellOf(column) : `REPLACE(REPLACE(${cellOf(column)}, '.', ''), ',', '.')`;
  const isShort = `LENGTH(${cell}) BETWEEN 1 AND 18`;
  const isPlain = `TRIM(TRANSLATE(${cell}, '${digits}.', '${" ".repeat(11)}')) = ''`;
  const hasForm = ["% %", "%.%.%", ".%", "%."].map((form) => `${cell} NOT LIKE '${form}'`).join(" AND ");
  return `CASE WHEN ${isShort} AND ${isPlain} AND ${hasForm} THEN CAST(${cell} AS DECIMAL(38, 6)) ELSE 0 END`;
}
