import type { Context, Following } from "./context.ts";

/**
 * Gives what is to be called when an answer is drawn or closed, with what has been asked and chosen, whatever the days, and whom
 * the answer speaks of: that brings these out from behind its words, in any case where the reader has chosen something, by days
 * that move only where the camera has not been moved.
 */
export function createAnswerSight({ session, isListed, asker }: Context) {
  const { store } = session;
  let seen: { readonly asked: string; readonly actors: string } | undefined;
  return (sight: Following, asked: string, actorRows: readonly number[]): void => {
    const { actor, relation } = store.selection.peek();
    if (actor !== undefined || relation !== undefined) return;
    const before = seen;
    const isOpen = store.ui.peek() === "full" || isListed.peek();
    seen = isOpen ? { asked, actors: actorRows.join() } : undefined;
    if (seen === undefined) {
      if (before !== undefined) sight.goBack();
    } else if (asker.isWaiting || (before !== undefined && before.asked !== asked)) sight.follow(true);
    else if (before?.actors !== seen.actors) sight.followUnmoved();
  };
}
