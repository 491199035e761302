import type { Shown } from "./shown.ts";
import type { Telling } from "./story.ts";

/** What the answer to a question that a view asks changes in its picture. Words are those of one language. */
export interface Answered {
  /** How relations are drawn that it is about, by row; all others recede. */
  readonly told: ReadonlyMap<number, Telling>;
  /** What stands at their lines in the place of other words, see `RelationWords`; undefined: what else stands there. */
  readonly marks: readonly Mark[] | undefined;
  /** What is drawn, where that is more than what the window shows. */
  readonly unite: ((shown: Shown) => Shown) | undefined;
  /** Days that it is about, in the place of the window; undefined: those of the window. */
  readonly period: string | undefined;
  /** What it is about, in a line. */
  readonly line: string;
  /** What it says, in a sentence or two. */
  readonly says: string;
  /** What thin lines mean, and thin ones with a double bar; "" where there are none. */
  readonly key: { readonly earlier: string; readonly away: string };
}

export interface Mark {
  readonly row: number;
  readonly words: string;
  /** Where the line of the relation stands for others, too. */
  readonly amongOthers: string;
  readonly badge: string;
}

/** Whether a relation lies beside the window, see `Telling`. */
export function isAway(telling: Telling | undefined): boolean {
  return telling === "away" || telling === "perhapsAway";
}
