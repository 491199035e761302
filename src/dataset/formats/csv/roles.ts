import { problemOf, type Issue } from "../../issues.ts";
import { readColumns, type Columns } from "./columns.ts";
import type { MappedColumns } from "./mapping.ts";
import { findHeadings, leaveOutRows } from "./headingRow.ts";
import { isMatrix, unfoldMatrix } from "./matrix.ts";
import { Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";
import type { CsvOptions } from "./types.ts";

/** Fields that an actor on its own does not have. */
const relationFields = ["source", "target", "date", "start", "end", "periods", "amount", "status"];

/** Which table has actors and which relations, and why they can't be read together. */
export interface Matched {
  readonly sheets: readonly Sheet[];
  readonly refusal: Issue | undefined;
}

/** At most one table of each role; a table that names neither two ends nor an actor is one of relations. */
export function matchTables(
  written: readonly Table[],
  mapped: MappedColumns,
  { role: asked, hasHeadings = true, headingRow, repairs }: CsvOptions,
): Matched {
  const role = asked === "matrix" ? "relations" : asked;
  const both = written.map((each) => {
    const headed = findHeadings(each, mapped, hasHeadings, headingRow);
    const isUnfolded = asked === "matrix" || (role === undefined && isMatrix(headed));
    const table = isUnfolded ? unfoldMatrix(headed) : headed;
    return {
      table,
      actors: readColumns(table, "actors", mapped),
      relations: readColumns(table, "relations", mapped),
    };
  });
  const isPair = both.length === 2 && both.some(({ relations }) => relations.missing.length === 0);
  const sheets = both.map(({ table, actors, relations }) => {
    const areActors = role === undefined || isPair ? isOfActors(actors, relations, isPair) : role === "actors";
    const columns = areActors ? actors : relations;
    return new Sheet(leaveOutRows(table, columns), columns, repairs);
  });
  return { sheets, refusal: refuse(sheets) };
}

/** Whether the rows of a table are actors, by what its columns are taken for as the one and as the other. */
export function isOfActors(actors: Columns, relations: Columns, isPair: boolean): boolean {
  if (relations.missing.length === 0 || actors.missing.length > 0) return false;
  return isPair || (actors.uses.includes("name") && !relations.uses.some((use) => relationFields.includes(use ?? "")));
}

function refuse(sheets: readonly Sheet[]): Issue | undefined {
  const lacking = sheets.find(({ columns }) => columns.missing.length > 0);
  if (lacking !== undefined) return refuseLacking(lacking);
  const roles = sheets.map(({ columns }) => columns.role);
  if (new Set(roles).size === roles.length && roles.length > 0) return undefined;
  const found = sheets.map(({ table, columns }) => `${table.name} (${columns.role})`).join(", ");
  const expected = "one table of actors, one of relations, or one of each";
  return {
    code: "tables-unmatched",
    severity: "error",
    path: "",
    message: `${problemOf("tables-unmatched")}: ${found}`,
    expected,
    found,
  };
}

function refuseLacking({ table, columns }: Sheet): Issue {
  const { name, headings } = table;
  const shown = headings.slice(0, 20).map((heading) => heading.trim().slice(0, 60));
  return {
    code: "column-missing",
    severity: "error",
    path: `${name}:1`,
    message: `${problemOf("column-missing")}: ${columns.missing.join(", ")}`,
    expected: `columns for ${columns.missing.join(" and ")}`,
    found: shown.join(", "),
    file: name,
    row: 1,
  };
}
