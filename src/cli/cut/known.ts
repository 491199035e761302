import { basename } from "node:path";
import { readColumns } from "../../dataset/formats/csv/columns.ts";
import { MappedColumns } from "../../dataset/formats/csv/mapping.ts";
import { describeTable } from "../../dataset/formats/csv/describe.ts";
import { isOfActors } from "../../dataset/formats/csv/roles.ts";
import { noAskedDates } from "../../dataset/formats/csv/types.ts";
import { Sheet } from "../../dataset/formats/csv/sheet.ts";
import type { ReadOptions } from "../../dataset/input.ts";
import type { Call } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { tableAdvice } from "../tables.ts";
import type { KnownTable } from "./columns.ts";
import type { LoadedTable } from "./load.ts";

/** A name for each table in the SQL: that of its file, without folder and ends. */
export function nameTables(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const bare = basename(path).replace(/(?:\.(?:gz|csv|tsv|txt|parquet|jsonl|ndjson|json))+$/i, "") || "table";
    let name = bare;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${bare}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Tables by what their rows are, as `convert` decides it for two. Throws a `Refusal` where none has relations. */
export function knowTables(
  loaded: readonly LoadedTable[],
  { mapping }: ReadOptions,
  call: Call,
): { readonly relations: readonly KnownTable[]; readonly actors: readonly KnownTable[] } {
  const mapped = new MappedColumns(mapping);
  const both = loaded.map((table) => ({
    table,
    asActors: readColumns(table.head, "actors", mapped),
    asRelations: readColumns(table.head, "relations", mapped),
  }));
  const hasRelations = both.some(({ asRelations }) => asRelations.missing.length === 0);
  const relations: KnownTable[] = [];
  const actors: KnownTable[] = [];
  for (const { table, asActors, asRelations } of both) {
    const areActors = isOfActors(asActors, asRelations, hasRelations);
    const columns = areActors ? asActors : asRelations;
    if (columns.missing.length > 0) throw refuseLacking(new Sheet(table.head, columns), call);
    (areActors ? actors : relations).push({ ...table, uses: columns.uses });
  }
  if (relations.length === 0)
    throw new Refusal(1, call.words.cut.noRelations(loaded.map(({ path }) => path).join(", ")));
  return { relations, actors };
}

function refuseLacking(sheet: Sheet, call: Call): Refusal {
  const tables = { tables: [describeTable(sheet)], askedDates: noAskedDates };
  const message = call.words.cut.columnsMissing(sheet.table.name, sheet.columns.missing.join(", "));
  return new Refusal(1, [message, ...tableAdvice(tables, call)].join("\n"));
}
