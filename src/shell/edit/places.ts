import type { Point } from "../../dataset/types.ts";
import type { Session } from "../session.ts";

/** Where everybody in scope stands, by id. */
export function placesIn({ model, store }: Pick<Session, "model" | "store">): Readonly<Record<string, Point>> {
  const positions = store.positions.peek();
  const entries = store.scope.peek().actorRows.flatMap((row) => {
    const [actor, at] = [model.dataset.actors[row], positions[row]];
    return actor === undefined || at === undefined ? [] : [[actor.id, at] as const];
  });
  return Object.fromEntries(entries);
}
