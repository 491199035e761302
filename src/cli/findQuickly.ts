import type { Dataset, Point } from "../dataset/types.ts";
import { needsLayout } from "../layout/given.ts";
import { improveLayout } from "../layout/improve.ts";
import type { Model } from "../model/types.ts";
import { withPositions } from "../model/withPositions.ts";
import { partToPlace } from "../publish/placePart.ts";
import type { Wish } from "../view/types.ts";
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

/**
 * Has a model places for those whom a view shows, which is told where the data had not: of a large network the strongest
 * are laid out by themselves, as on a page.
 */
export function placeShown(model: Model, wish: Wish, { warn, words }: Pick<Call, "warn" | "words">): void {
  if (model.dataset.actors.length < 2) return;
  placePart(model, wish);
  if (!needsLayout(model.dataset)) return;
  warn(words.arranged);
  model.positions.found ??= findQuickly(model.dataset);
}

/** Has the strongest whom a view shows of a large network stand clear of each other; of others nothing changes. */
function placePart(model: Model, wish: Wish): void {
  const part = partToPlace(model, wish);
  part?.place(findQuickly(part.dataset));
}

/** The dataset with places for all actors, which is told where it had not. */
export function placed(dataset: Dataset, { warn, words }: Pick<Call, "warn" | "words">): Dataset {
  if (dataset.actors.length < 2 || !needsLayout(dataset)) return dataset;
  warn(words.arranged);
  return withPositions(dataset, findQuickly(dataset));
}
