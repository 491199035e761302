import { computed } from "@preact/signals-core";
import type { Dataset, Point } from "../dataset/types.ts";
import { canStay, partOf, spreadPositions } from "../model/partOf.ts";
import { untracked, watch } from "../view/store.ts";
import { arrangeInWorker } from "./importer.ts";
import { isMotionReduced } from "./preferences.ts";
import { createDeferred } from "./promises.ts";
import type { Session } from "./session.ts";

/** Finds places for those whom a session shows, until the signal says that it is over. */
export type Arrange = (session: Pick<Session, "model" | "store">, signal: AbortSignal) => Promise<void>;

type Places = readonly (Point | undefined)[];

/** The picture is not kept waiting longer than this for the first places. */
const longestWaitMs = 1500;

/**
 * Finds places for the actors of a session, beginning at once, and better ones as long as there are. Of a large network
 * the strongest that are shown are laid out by themselves, anew when they are others, unless they can be read where the
 * data put them; where they have been before they stand again. Resolves when the first places are there, or are long in
 * coming.
 */
export const arrange: Arrange = async ({ model, store }, signal) => {
  const first = createDeferred<undefined>();
  const known = new Map<string, Places>();
  let turn = new AbortController();
  const isWhole = (rows: readonly number[]) => rows.length === model.dataset.actors.length;
  const begin = (rows: readonly number[]) => {
    turn.abort();
    turn = new AbortController();
    const key = rows.join();
    const place = (positions: readonly Point[]) => {
      const places = isWhole(rows) ? positions : spreadPositions(rows, positions, model.dataset.actors.length);
      known.set(key, places);
      store.place(places);
      first.resolve(undefined);
    };
    const before = known.get(key);
    if (before !== undefined || canStay(model.dataset, rows)) {
      store.place(before);
      first.resolve(undefined);
      return;
    }
    const dataset = isWhole(rows) ? model.dataset : partOf(model, rows);
    void search(dataset, place, turn.signal).then(() => first.resolve(undefined));
  };
  const everybody = model.dataset.actors.map((_, row) => row);
  const strongest = computed(() => store.part.value?.strongest ?? everybody);
  const end = watch(() => {
    const rows = strongest.value;
    untracked(() => begin(rows));
  });
  signal.addEventListener("abort", () => {
    end();
    turn.abort();
  });
  const timer = setTimeout(() => first.resolve(undefined), longestWaitMs);
  await first.promise;
  clearTimeout(timer);
};

/** Tells of places each time there are better ones; where motion is reduced only of the first and the last. */
async function search(
  dataset: Dataset,
  place: (positions: readonly Point[]) => void,
  signal: AbortSignal,
): Promise<void> {
  let hasFirst = false;
  let latest: readonly Point[] | undefined;
  const onPlaces = (positions: readonly Point[]) => {
    latest = positions;
    if (!hasFirst || !isMotionReduced()) place(positions);
    hasFirst = true;
  };
  // Where nothing can be had everybody stays on the circle.
  await arrangeInWorker(dataset, onPlaces, signal).catch(() => undefined);
  if (latest !== undefined && isMotionReduced() && !signal.aborted) place(latest);
}
