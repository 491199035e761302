import { diffDatasets, hasChanges } from "../analysis/changes.ts";
import type { TableFacts } from "../analysis/sameEntries.ts";
import { type Update, updateDataset } from "../analysis/update.ts";
import type { FilesReading } from "../dataset/input.ts";
import type { Dataset } from "../dataset/types.ts";
import { factsOf } from "./facts.ts";

/** What an update is told beside the table. */
export interface UpdateRequest extends Pick<TableFacts, "former" | "renamed"> {
  /** Whether relations stay that the table does not have. */
  readonly keepsOthers: boolean;
  /** `2026-11-29` */
  readonly today: string;
}

/**
 * An edited dataset with what a newer table says, and as of the day that the table names, else today, where anything is
 * otherwise than before; or the names that do not tell who is meant.
 */
export function updateBy(old: Dataset, table: Dataset, reading: FilesReading, request: UpdateRequest): Update {
  const { today, ...given } = request;
  const update = updateDataset(old, table, { ...factsOf(reading), ...given });
  if ("ambiguous" in update || !hasChanges(diffDatasets(old, update.dataset))) return update;
  return { ...update, dataset: { ...update.dataset, updated: table.updated ?? today } };
}

/** Whether everybody of a dataset has a place, so that whoever joins them should have one, too. */
export function isPlaced({ actors }: Dataset): boolean {
  return actors.every(({ position }) => position !== undefined);
}
