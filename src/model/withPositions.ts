import type { Dataset, Point } from "../dataset/types.ts";
import type { Model } from "./types.ts";

/** The dataset with these positions, by the rows of its actors; who has none here keeps those of the dataset. */
export function withPositions(dataset: Dataset, positions: readonly (Point | undefined)[]): Dataset {
  const actors = dataset.actors.map((actor, row) => {
    const position = positions[row];
    return position === undefined ? actor : { ...actor, position };
  });
  return { ...dataset, actors };
}

/** The dataset with the positions that were found for it, so that who opens it sees the same picture. */
export function placedDataset({ dataset, positions }: Pick<Model, "dataset" | "positions">): Dataset {
  return positions.found === undefined ? dataset : withPositions(dataset, positions.found);
}
