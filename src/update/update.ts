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
  /** Whether new relations that do not say when they were added were added today. */
  readonly areNewDated?: boolean;
}

/**
 * An edited dataset with what a newer table says, and as of the day that the table names, else today, where anything is
 * otherwise than before; or the names that do not tell who is meant.
 */
export function updateBy(old: Dataset, table: Dataset, reading: FilesReading, request: UpdateRequest): Update {
  const { today, areNewDated = false, ...given } = request;
  const update = updateDataset(old, table, { ...factsOf(reading), ...given });
  if ("ambiguous" in update || !hasChanges(diffDatasets(old, update.dataset))) return update;
  const { dataset } = update;
  const relations = areNewDated ? datedWhereNew(old, dataset, today) : dataset.relations;
  return { ...update, dataset: { ...dataset, relations, updated: table.updated ?? today } };
}

function datedWhereNew(old: Dataset, { relations }: Dataset, today: string): Dataset["relations"] {
  const known = new Set(old.relations.map(({ id }) => id));
  return relations.map((relation) => (known.has(relation.id) ? relation : { added: today, ...relation }));
}

/** Whether everybody of a dataset has a place, so that whoever joins them should have one, too. */
export function isPlaced({ actors }: Dataset): boolean {
  return actors.every(({ position }) => position !== undefined);
}
