import { excerptOf } from "../../findings.ts";
import { problemOf, type Issue } from "../../issues.ts";
import { isKnownHeading, readColumns, type Columns } from "./columns.ts";
import type { CsvRole } from "./fields.ts";
import { normaliseHeading } from "./headings.ts";
import type { MappedColumns } from "./mapping.ts";
import { isMatrix } from "./matrix.ts";
import { headingsIn, type Row, type Table } from "./table.ts";

/** So many rows may stand above the headings. */
const mostAbove = 20;

/**
 * The table with its headings where they are: rows with a title, empty ones and merged cells often stand above them. The
 * first row counts unless its headings are not understood and those of a later one are.
 * @param hasHeadings false where somebody says that there are none: columns are then numbered
 * @param asked the row where somebody says that they are
 */
export function findHeadings(table: Table, mapped: MappedColumns, hasHeadings: boolean, asked?: number): Table {
  const { headingRow } = table;
  if (headingRow === undefined) return table;
  const records = [headingRow, ...table.rows];
  if (!hasHeadings) return withoutHeadings(table, records);
  if (asked === undefined && isMatrix(table)) return table;
  const chosen = asked === undefined ? -1 : records.findIndex(({ row }) => row === asked);
  const index = chosen >= 0 ? chosen : indexOfHeadings(table, records.slice(0, mostAbove), mapped);
  const found = records[index];
  const below = records[index + 1];
  if (found !== undefined && below !== undefined && chosen < 0 && isSecondRow(headingsIn(found), headingsIn(below))) {
    const above = records.slice(0, index + 1).map((row) => reportLeftOut(table.name, row));
    return {
      ...table,
      headings: joinRows(headingsIn(found), headingsIn(below)),
      headingRow: below,
      rows: records.slice(index + 2),
      issues: [...table.issues, ...above],
    };
  }
  if (index === 0 || found === undefined) return table;
  const above = records.slice(0, index).map((row) => reportLeftOut(table.name, row));
  return {
    ...table,
    headings: completeHeadings(headingsIn(found), headingsIn(records[index - 1] ?? found)),
    headingRow: found,
    rows: records.slice(index + 1),
    issues: [...table.issues, ...above],
  };
}

/** Of merged cells only the upper one holds the words: they are the heading of a column that has none below. */
function completeHeadings(headings: readonly string[], above: readonly string[]): readonly string[] {
  if (above.filter((words) => words.trim() !== "").length < 2) return headings;
  const width = Math.max(headings.length, above.length);
  const complete = Array.from({ length: width }, (_, column) => headings[column]?.trim() || (above[column] ?? ""));
  return tellApart(complete, above);
}

/** Whether a row is the second one of headings: nothing but such, also where merged cells of the first have none. */
function isSecondRow(headings: readonly string[], below: readonly string[]): boolean {
  const isFilled = (words: string | undefined) => (words ?? "").trim() !== "";
  const isKnown = (words: string) => isKnownHeading(words, "relations") || isKnownHeading(words, "actors");
  const addsSome = below.some((words, column) => isFilled(words) && !isFilled(headings[column]));
  return addsSome && below.filter(isFilled).length > 1 && below.every((words) => !isFilled(words) || isKnown(words));
}

/** The lower heading, but where it is empty or no more than `Name`: `Wer` above `Name` is who. */
function joinRows(above: readonly string[], below: readonly string[]): readonly string[] {
  const width = Math.max(above.length, below.length);
  const joined = Array.from({ length: width }, (_, column) => {
    const [upper, lower] = [above[column]?.trim() ?? "", below[column]?.trim() ?? ""];
    return upper !== "" && (lower === "" || normaliseHeading(lower) === "name") ? upper : lower;
  });
  return tellApart(joined, above);
}

/** Columns of the same heading, as `Name` below `Person` and below `Firma`, are called by both rows. */
function tellApart(headings: readonly string[], above: readonly string[]): readonly string[] {
  let latest = "";
  const groups = headings.map((_, column) => {
    latest = above[column]?.trim() || latest;
    return latest;
  });
  const words = headings.map(normaliseHeading);
  const groupsOf = new Map<string, string[]>();
  for (const [column, word] of words.entries()) {
    const known = groupsOf.get(word);
    if (known === undefined) groupsOf.set(word, [groups[column] ?? ""]);
    else known.push(groups[column] ?? "");
  }
  const areApart = ([word, found]: readonly [string, readonly string[]]) =>
    word !== "" && found.length > 1 && new Set(found).size === found.length;
  const apart = new Set([...groupsOf].filter(areApart).map(([word]) => word));
  return headings.map((heading, column) =>
    apart.has(words[column] ?? "") ? `${groups[column] ?? ""} ${heading}`.trim() : heading,
  );
}

function withoutHeadings(table: Table, records: readonly Row[]): Table {
  const width = Math.max(...records.map((row) => headingsIn(row).length));
  const headings = Array.from({ length: width }, (_, column) => `column ${column + 1}`);
  return { ...table, headings, headingRow: undefined, rows: records };
}

function indexOfHeadings(table: Table, records: readonly Row[], mapped: MappedColumns): number {
  const filled = records.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  // A row that is as full as those below it is a row of the table, whatever its words mean.
  const candidates = records.map((row, index) => {
    const isBelowTitles = filled.slice(0, index).every((count) => count < (filled[index] ?? 0));
    return isBelowTitles ? knownIn({ ...table, headings: headingsIn(row) }, mapped) : { isComplete: false, count: 0 };
  });
  const complete = candidates.findIndex(({ isComplete }) => isComplete);
  if (complete >= 0) return complete;
  const most = Math.max(...candidates.map(({ count }) => count));
  return most < 2 ? 0 : candidates.findIndex(({ count }) => count === most);
}

/** How many headings are understood, and whether they are enough for a table. */
function knownIn(table: Table, mapped: MappedColumns): { readonly isComplete: boolean; readonly count: number } {
  const countOf = ({ uses }: Columns) => uses.filter((use) => use !== undefined).length;
  const relations = readColumns(table, "relations", mapped);
  const actors = readColumns(table, "actors", mapped);
  const areActors = actors.missing.length === 0 && countOf(actors) > 1;
  return {
    isComplete: relations.missing.length === 0 || areActors,
    count: Math.max(countOf(relations), countOf(actors)),
  };
}

const total =
  /^(?:summen?|gesamt(?:summe)?|insgesamt|zwischensumme|total|grand total|sub-?total|sum|anzahl|σ|∑)\b[:.]?.{0,40}$|^(?:stand|quellen?|sources?|hinweise?|as of|notes?|anmerkung(?:en)?|legende|legend|(?:last |letzte )?(?:updated?|aktualisierung|aktualisiert|änderung|changed?|bearbeitet|edited)(?: am| on| by| von)?|erstellt(?: am| von)?|created(?: on| by)?)\s*:|^stand (?:vom )?\d/i;

/** The table without rows that are none: totals, remarks below it, headings that are repeated. */
export function leaveOutRows(table: Table, { role, uses }: Columns): Table {
  const headings = table.headings.map(normaliseHeading);
  const ends = endColumns(role, uses);
  const left: Issue[] = [];
  const rows = table.rows.filter((row) => {
    const isNone = isRepeated(row, headings) || isTotal(row, ends, role);
    if (isNone) left.push(reportLeftOut(table.name, row));
    return !isNone;
  });
  return left.length === 0 ? table : { ...table, rows, issues: [...table.issues, ...left] };
}

function endColumns(role: CsvRole, uses: Columns["uses"]): readonly number[] {
  const names = role === "relations" ? ["source", "target"] : ["name"];
  return names.map((name) => uses.indexOf(name)).filter((column) => column >= 0);
}

function isRepeated({ cells }: Row, headings: readonly string[]): boolean {
  const words = cells.slice(0, headings.length).map(normaliseHeading);
  return (
    words.filter((word) => word !== "").length > 1 && headings.every((heading, column) => words[column] === heading)
  );
}

/** A total names no other end; of a table of actors its other cells are empty. */
function isTotal({ cells }: Row, ends: readonly number[], role: CsvRole): boolean {
  const filled = cells.map((cell) => cell.trim());
  const first = filled.find((cell) => cell !== "") ?? "";
  if (!total.test(first)) return false;
  if (role === "actors") return filled.filter((cell) => /\p{L}/u.test(cell)).length === 1;
  return ends.some((column) => (filled[column] ?? "") === "");
}

function reportLeftOut(name: string, { row, line, cells }: Row): Issue {
  const found = excerptOf(cells.find((cell) => cell.trim() !== "")?.trim() ?? "");
  return {
    code: "rows-left-out",
    severity: "warning",
    path: `${name}:${row}`,
    message: `${problemOf("rows-left-out")}: ${found}`,
    found,
    file: name,
    row,
    line,
  };
}
