import { diffDatasets, hasChanges } from "../analysis/changes.ts";
import { type TableFacts, updateDataset } from "../analysis/update.ts";
import type { CsvRole } from "../dataset/formats/csv/fields.ts";
import type { TableDescription } from "../dataset/formats/csv/types.ts";
import type { FilesReading } from "../dataset/input.ts";
import type { Dataset } from "../dataset/types.ts";
import { buildModel } from "../model/build.ts";
import type { Call } from "./command.ts";
import { tellChanges } from "./diffLines.ts";
import { placed } from "./findQuickly.ts";

/**
 * An edited dataset with what a newer table says; what is new, changed and gone is printed in sentences. The day on which
 * it was last changed is today's where anything is, and actors get places where all had one.
 */
export function updateAndTell(old: Dataset, table: Dataset, reading: FilesReading, call: Call): Dataset {
  const { words, print, translator: t } = call;
  const merged = updateDataset(old, table, factsOf(reading, call.flags.has("keep")));
  const isPlaced = old.actors.every(({ position }) => position !== undefined);
  const isChanged = hasChanges(diffDatasets(old, merged));
  const today = new Date().toISOString().slice(0, 10);
  const stamped = isChanged ? { ...merged, updated: table.updated ?? today } : merged;
  const changes = diffDatasets(old, stamped);
  const wordingOf = (dataset: Dataset) => ({ model: buildModel(dataset), t });
  const lines = tellChanges({ changes, old: wordingOf(old), next: wordingOf(stamped), words: words.diff });
  print(lines.length === 0 ? words.diff.none : lines.join("\n"));
  return isPlaced ? placed(stamped, call) : stamped;
}

/** Datasets of ours say all by themselves. */
function factsOf({ tables }: FilesReading, keepsOthers: boolean): TableFacts {
  const some = (isSaid: (table: TableDescription) => boolean) => tables === undefined || tables.tables.some(isSaid);
  const has = ({ columns }: TableDescription, use: string) => columns.some((column) => column.use === use);
  const hasIds = (role: CsvRole) => some((table) => table.role === role && (table.hasIds ?? has(table, "id")));
  return {
    hasActorIds: hasIds("actors"),
    hasRelationIds: hasIds("relations"),
    hasTypes: some((table) => table.role === "relations" && has(table, "type")),
    keepsOthers,
  };
}
