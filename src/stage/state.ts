import type { Point } from "../dataset/types.ts";
import type { Telling } from "../model/story.ts";
import type { Shown } from "../model/shown.ts";
import type { DayWindow, Filter, Scope } from "../model/types.ts";
import type { RelationWords } from "../notation/lineWords.ts";
import type { ThemeName } from "../notation/palette.ts";
import type { Hit } from "./focus.ts";

/** Everything about a stage that may change after it was created; rows are those of the model. */
export interface StageState {
  readonly window: DayWindow;
  readonly filter: Filter;
  /**
   * What is shown, kept up to date by whoever holds the stage: another wrapper tells of a change. May come later than
   * the window and the filter that it follows from.
   */
  readonly shown: { readonly now: Shown };
  /** While a step of a story is told: what has been, by row of the relation; all others recede. */
  readonly told: ReadonlyMap<number, Telling> | undefined;
  readonly scope: Scope;
  /** One per actor row, any unit, y upwards; only those in scope count. */
  readonly positions: readonly Point[];
  /** One per actor row, in the language of the reader. */
  readonly names: readonly string[];
  /** Of the boxes in `scope`, in their order and the language of the reader. */
  readonly groupTitles?: readonly string[];
  /** Numbers on lines in the digits of that language; else European ones. */
  readonly formatCount?: (count: number) => string;
  /** What stands at lines, in that language, the most important first. */
  readonly words: readonly RelationWords[];
  readonly theme: ThemeName;
  /** Actors that stand out as long as nothing is selected. */
  readonly stressed: ReadonlySet<number> | undefined;
  readonly selection: Hit;
  readonly isMotionReduced: boolean;
  /** The page scrolls under wheel and finger; the graph takes the wheel with Ctrl or ⌘, and two fingers. */
  readonly isCooperative: boolean;
}
