import type { Shown } from "./shown.ts";
import type { TimeIndex } from "./timeIndex.ts";
import type { Counts, DayWindow, Filter, Model } from "./types.ts";

/**
 * The counts that hosts read. `actors` and `relations` are those of the whole dataset; `shown` is what passes the
 * window and filter in the scope of `index`. `byType` names every type of the model; those switched off have 0.
 * Needs `shown` updated to the same window and filter.
 */
export function deriveCounts(
  model: Model,
  index: TimeIndex,
  shown: Pick<Shown, "shownActorCount">,
  window: DayWindow,
  filter: Filter,
): Counts {
  const { surely, possibly } = index.count(window, filter);
  const byType = index.countByType(window, filter).map((count, row) => {
    return filter.types.has(row) ? count.surely + count.possibly : 0;
  });
  return {
    actors: model.dataset.actors.length,
    relations: model.columns.relationCount,
    shown: {
      actors: shown.shownActorCount,
      relations: surely + possibly,
      surely,
      possibly,
      // An own property even for the id `__proto__`.
      byType: Object.fromEntries(model.types.map(({ id }, row) => [id, byType[row] ?? 0])),
    },
  };
}
