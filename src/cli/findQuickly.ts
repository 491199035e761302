import type { Dataset, Point } from "../dataset/types.ts";
import { needsLayout } from "../layout/given.ts";
import { improveLayout } from "../layout/improve.ts";
import { withPositions } from "../model/withPositions.ts";
import type { Call } from "./command.ts";

/**
 * Positions for all actors of a dataset, found in seconds; where at least half of them have one, those stay. The same
 * dataset gives the same positions: the clock, which could only shorten the search, stands still.
 */
export function findQuickly(dataset: Dataset): readonly Point[] {
  let found: readonly Point[] = [];
  for (const positions of improveLayout(dataset, { now: () => 0 })) found = positions;
  return found;
}

/** The dataset with places for all actors, which is told where it had not. */
export function placed(dataset: Dataset, { warn, words }: Pick<Call, "warn" | "words">): Dataset {
  if (dataset.actors.length < 2 || !needsLayout(dataset)) return dataset;
  warn(words.arranged);
  return withPositions(dataset, findQuickly(dataset));
}
