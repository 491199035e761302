import type { Dataset, Point } from "../dataset/types.ts";
import { arrangeInWorker } from "./importer.ts";
import { isMotionReduced } from "./preferences.ts";
import { createDeferred } from "./promises.ts";

export type Arrange = (place: (positions: readonly Point[]) => void, signal: AbortSignal) => Promise<void>;

/** The picture is not kept waiting longer than this for the first places. */
const longestWaitMs = 1500;

/**
 * Finds places for the actors of a dataset, beginning at once; `place` is told each time there are better ones, where
 * motion is reduced only of the first and the last. Resolves when the first ones are there, or are long in coming.
 */
export async function arrange(
  dataset: Dataset,
  place: (positions: readonly Point[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const first = createDeferred<undefined>();
  let hasFirst = false;
  let latest: readonly Point[] | undefined;
  const onPlaces = (positions: readonly Point[]) => {
    latest = positions;
    if (!hasFirst || !isMotionReduced()) place(positions);
    hasFirst = true;
    first.resolve(undefined);
  };
  // Where nothing can be had everybody stays on the circle.
  void arrangeInWorker(dataset, onPlaces, signal)
    .catch(() => undefined)
    .then(() => {
      if (latest !== undefined && isMotionReduced() && !signal.aborted) place(latest);
      first.resolve(undefined);
    });
  const timer = setTimeout(() => first.resolve(undefined), longestWaitMs);
  await first.promise;
  clearTimeout(timer);
}
