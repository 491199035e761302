import { problemOf, type Issue } from "../../issues.ts";
import { weightNames } from "../../weightNames.ts";
import type { NearestName } from "../../nearest.ts";
import { knownHeadings } from "./columns.ts";
import { attributePrefix, isPrivateHeading } from "./fields.ts";
import { normaliseHeading } from "./headings.ts";
import type { MappedColumns } from "./mapping.ts";
import type { Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";

/** Reports the columns of a table that are not known, and those whose field another one has. */
export function reportColumns(sheet: Sheet, nearest: NearestName): void {
  const { columns, table } = sheet;
  const filled = filledColumns(table);
  for (const [column, heading] of table.headings.entries()) {
    const isRepeated = columns.repeated.has(column);
    // An attribute that is a weight is understood: it gives the width of lines.
    const isWeight = columns.role === "relations" && weightNames.includes(normaliseHeading(heading));
    const isNamed = heading.trim() !== "" && !isWeight;
    const isUnknown = columns.uses[column] === undefined && (isNamed || filled.has(column));
    const isPrivate = columns.uses[column] === "ignore" && isPrivateHeading(heading) && !columns.asked.has(column);
    const headingRow = { cells: [], row: table.headingRow?.row ?? 1, line: table.headingRow?.line ?? 1 };
    if (isPrivate) sheet.report("column-private", headingRow, heading, { found: heading.trim() });
    else if (isRepeated) sheet.report("column-repeated", headingRow, heading, { found: heading.trim() });
    else if (isUnknown) {
      const suggestion = nearest.find(normaliseHeading(heading), knownHeadings[columns.role]);
      sheet.report("column-unknown", headingRow, heading, {
        found: heading.trim(),
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
  }
}

/** Only where a heading is blank does it matter whether there is anything below it. */
function filledColumns({ headings, rows }: Table): ReadonlySet<number> {
  const blank = [...headings.keys()].filter((column) => headings[column]?.trim() === "");
  return new Set(blank.filter((column) => rows.some(({ cells }) => (cells[column] ?? "").trim() !== "")));
}

/** Reports headings of a mapping that no table has. */
export function reportUnmet(mapped: MappedColumns, tables: readonly Table[]): readonly Issue[] {
  if (mapped.unmet.length === 0) return [];
  const headings = tables.flatMap((table) => table.headings).map((heading) => heading.trim());
  const known = headings.filter((heading) => !heading.startsWith(attributePrefix)).slice(0, 20);
  return mapped.unmet.map((heading) => ({
    code: "column-missing",
    severity: "warning",
    path: "",
    message: `${problemOf("column-missing")}: ${heading}`,
    expected: `one of ${known.join(", ")}`,
    found: heading,
  }));
}
