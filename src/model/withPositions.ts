import type { Dataset, Point } from "../dataset/types.ts";

/** The dataset with these positions, one for each of its actors. */
export function withPositions(dataset: Dataset, positions: readonly Point[]): Dataset {
  const actors = dataset.actors.map((actor, row) => {
    const position = positions[row];
    return position === undefined ? actor : { ...actor, position };
  });
  return { ...dataset, actors };
}
