import type { Scene, Text } from "../../dataset/types.ts";
import type { RelationState } from "../../model/relationState.ts";
import type { Story } from "../../model/story.ts";
import type { DayWindow } from "../../model/types.ts";
import type { Wording } from "../../i18n/wording.ts";
import type { LongRows } from "../longRows.ts";

/** `filtered`: whenever it was, the filter leaves it out; `hidden`: outside the window. */
export type Certainty = RelationState | "filtered";

export interface DetailsProps {
  readonly wording: Wording;
  /** Rows; at most one of the two, the relation counts first. */
  readonly selection: { readonly actor?: number; readonly relation?: number };
  /** With nothing selected the list has been asked for, where it is not there anyway. */
  readonly isListed?: boolean;
  readonly scene: Scene | undefined;
  /** Of the scene, where it is true of the days shown. */
  readonly sceneText?: Text | undefined;
  readonly window: DayWindow;
  readonly story: Story | undefined;
  /** Instead of the steps of a story all relations are listed. */
  readonly isWholeList: boolean;
  /**
   * Rows of relations to list: with an actor selected all of its relations, with nothing selected those shown; any
   * order. Not read while a relation is selected.
   */
  readonly relationRows: readonly number[];
  readonly certaintyOf: (row: number) => Certainty;
  /** What else is to be said of a relation. */
  readonly noteOf?: (row: number) => readonly string[];
  /** Whether both ends of a relation stand in the graph, which may hold a part of the network. */
  readonly isInGraph: (row: number) => boolean;
  /** What lists very many relations; undefined while that is still to come, which asking for it brings about. */
  readonly longRows: () => LongRows | undefined;
}

/** What a reader can ask of the view. */
export type Question = "compare" | "path" | "tension" | "since";

export interface DetailsActions {
  readonly onSelectActor: (row: number) => void;
  readonly onSelectRelation: (row: number) => void;
  readonly onClose: () => void;
  /** Undefined where nothing can be asked. */
  readonly onAsk?: ((question: Question, actor?: number) => void) | undefined;
  readonly onStep: (number: number) => void;
  readonly onWholeList: (isWhole: boolean) => void;
  /** What is listed is asked for as a table. */
  readonly onTable: (opener: HTMLElement) => void;
}
