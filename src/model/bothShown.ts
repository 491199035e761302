import type { Shown } from "./shown.ts";
import type { Model } from "./types.ts";

/**
 * Gives a function that puts what another window shows beside what is shown now: rows, actors and lanes are there where
 * they are in either. `other` must not move any more; what is shown now may, and what the function gave follows.
 */
export function createUnion({ columns, dataset, lanes }: Model, other: Shown): (now: Shown) => Shown {
  const rows = Array.from({ length: columns.relationCount }, (_, row) => row).filter(other.relationShown);
  const byActor = dataset.actors.map((): number[] => []);
  for (const row of rows) {
    for (const actor of new Set([columns.source[row] ?? 0, columns.target[row] ?? 0])) byActor[actor]?.push(row);
  }
  return (now) => {
    const beside = (of: readonly number[]) => of.filter((row) => !now.relationShown(row)).length;
    const actorShown = (row: number) => now.actorShown(row) || other.actorShown(row);
    return {
      update: now.update,
      relationShown: (row) => now.relationShown(row) || other.relationShown(row),
      actorShown,
      actorCount: (row) => now.actorCount(row) + beside(byActor[row] ?? []),
      laneCount: (row) =>
        now.laneCount(row) + beside((lanes[row]?.relations ?? []).filter((each) => other.relationShown(each))),
      get shownActorCount() {
        return dataset.actors.filter((_, row) => actorShown(row)).length;
      },
      get shownRelationCount() {
        return now.shownRelationCount + beside(rows);
      },
      get shownActors() {
        return now.shownActors.map((word, place) => word | (other.shownActors[place] ?? 0));
      },
    };
  };
}
