import type { Dataset, Point } from "../dataset/types.ts";
import { canStay, partOf, spreadPositions } from "../model/partOf.ts";
import type { Model } from "../model/types.ts";
import { createViewStore } from "../view/store.ts";
import type { Wish } from "../view/types.ts";

/** The strongest whom a view shows of a large network, where they want places of their own. */
interface PartToPlace {
  readonly dataset: Dataset;
  /** Has them stand at these places, in the order of `dataset`. */
  place(positions: readonly Point[]): void;
}

/**
 * Has a model forget what was found for another view. Gives those who are to be laid out by themselves, that they stand
 * clear of each other; undefined where everybody stays, as in all small networks.
 */
export function partToPlace(model: Model, wish: Wish): PartToPlace | undefined {
  const { dataset, positions } = model;
  positions.found = undefined;
  const rows = createViewStore(model, wish).part.value?.strongest;
  if (rows === undefined || rows.length === dataset.actors.length || canStay(dataset, rows)) return undefined;
  return {
    dataset: partOf(model, rows),
    place: (found) => {
      positions.found = spreadPositions(rows, found, dataset.actors.length);
    },
  };
}
