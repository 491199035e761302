import type { Issue } from "../../../../src/dataset/issues.ts";
import type { DraftReading } from "../../../../src/dataset/formats/types.ts";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";

export interface Outcome {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
}

/** The dataset that a draft becomes and all issues but those of types, which a later step defines; throws for a refusal. */
export function validated(reading: DraftReading): Outcome {
  if ("refusal" in reading) throw new Error(reading.refusal.message);
  const { dataset, issues } = validateDataset(reading.value, reading.placeOf);
  if (dataset === undefined) throw new Error("a draft is always a dataset");
  return { dataset, issues: [...reading.issues, ...issues].filter(({ code }) => code !== "type-unknown") };
}

/** Without prototypes, fields that are undefined and -0, which JSON does not have either. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
