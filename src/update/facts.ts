import type { SaysField } from "../analysis/kept.ts";
import type { TableFacts } from "../analysis/sameEntries.ts";
import type { CsvRole } from "../dataset/formats/csv/fields.ts";
import type { TableDescription } from "../dataset/formats/csv/types.ts";
import type { FilesReading } from "../dataset/input.ts";

/** What files say by themselves. Datasets of ours say all. */
export function factsOf({
  tables,
}: Pick<FilesReading, "tables">): TableFacts & { readonly hasSourceIds: boolean; readonly says: SaysField } {
  const some = (isSaid: (table: TableDescription) => boolean) => tables === undefined || tables.tables.some(isSaid);
  const has = ({ columns }: TableDescription, use: string) => columns.some((column) => column.use === use);
  const hasIds = (role: CsvRole) => some((table) => table.role === role && (table.hasIds ?? has(table, "id")));
  return {
    hasActorIds: hasIds("actors"),
    hasRelationIds: hasIds("relations"),
    hasSourceIds: some(
      (table) => table.role === "relations" && (table.typed === undefined || has(table, "sources.id")),
    ),
    hasTypes: some((table) => table.role === "relations" && (has(table, "type") || has(table, "sign"))),
    says: (part, field) =>
      some(({ role, columns }) => role === part && columns.some(({ use }) => fieldOf(use) === field)),
    ...(tables?.madeIds === undefined ? {} : { madeIds: tables.madeIds }),
  };
}

/** What columns say beside the field that they are called by. */
const parts: Readonly<Record<string, string>> = { currency: "amount", qualifier: "amount", current: "end" };

function fieldOf(use = ""): string {
  const [base = ""] = use.split(/[:.]/);
  return parts[base] ?? base;
}
