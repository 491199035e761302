import type { ShownCamps } from "../analysis/balance.ts";
import type { DatedCorrection } from "../analysis/news.ts";
import type { Verdict } from "../analysis/paths.ts";
import type { Shared } from "../analysis/shared.ts";
import type { AnswerWords } from "../i18n/answers.ts";
import type { Wording } from "../i18n/wording.ts";
import type { Answered } from "../model/answered.ts";
import type { DayWindow } from "../model/types.ts";
import type { Ribbon } from "./ribbon.ts";

/** What an answer is put into: the words of one language, for the data of one model. */
export interface AnswerWording extends Wording {
  readonly words: AnswerWords;
}

/** What a reader has chosen within an answer. */
export interface Choice {
  /** Which of several paths or triangles is looked at, from 0; undefined: the first. */
  readonly place: number | undefined;
}

export const noChoice: Choice = { place: undefined };

/** The parts of a comparison of two windows. */
export const comparedParts = ["appeared", "ended", "changed", "stayed", "undated"] as const;
export type ComparedPart = (typeof comparedParts)[number];

export interface ComparedWindows {
  readonly kind: "compare";
  readonly answered: Answered;
  readonly there: DayWindow;
  /** Rows of relations. */
  readonly parts: Readonly<Record<ComparedPart, readonly number[]>>;
  /** What is to be said of a relation beside its date: where it is shown, as far as its part does not say it; "" for nothing. */
  readonly noteOf: (row: number) => string;
}

export interface FoundPath {
  /** Rows of relations, from the first actor on. */
  readonly rows: readonly number[];
  readonly verdict: Verdict;
  readonly inOrder: boolean;
  /** It needs something of which nobody knows when it was, where other data have a date. */
  readonly isUndated: boolean;
  /** The row that makes it less than certain; undefined for a certain one. */
  readonly weakest: number | undefined;
}

export interface FoundPaths {
  readonly kind: "path";
  readonly answered: Answered;
  /** Rows of actors. */
  readonly from: number;
  readonly to: number;
  /** Empty as well while they are searched. */
  readonly paths: readonly FoundPath[];
  readonly isSearching: boolean;
  readonly shared: readonly Shared[];
  /** How far around the first one is shown; undefined where the view is about others. */
  readonly around: 1 | 2 | "all" | undefined;
  /** Those of the two whom the view does not show. */
  readonly outside: readonly number[];
  /** All that is between the two themselves, whatever the window; undefined where there is nothing. */
  readonly between: Ribbon | undefined;
  readonly place: number;
}

/** Two actors of a triangle with what is between them. */
export interface TriangleSide {
  readonly actors: readonly [number, number];
  readonly sign: 1 | -1;
  readonly rows: readonly number[];
}

export interface TenseTriangle {
  readonly sides: readonly TriangleSide[];
  readonly rows: readonly number[];
  /**
   * The first day by which all of it can have begun, whether all of it can have been on that day and on the last one of the
   * window, and those of its relations that begin then; undefined where that is not known.
   */
  readonly since:
    | {
        readonly day: number;
        readonly isTogether: boolean;
        readonly isLasting: boolean;
        readonly rows: readonly number[];
      }
    | undefined;
}

export interface Tension {
  readonly kind: "tension";
  readonly answered: Answered;
  /** Rows of the relations that count. */
  readonly counted: readonly number[];
  readonly triangleCount: number;
  readonly index: number | undefined;
  /** Pairs that have to go, at the least and at the most; undefined while that is being computed, as are camps. */
  readonly bounds: { readonly lower: number; readonly upper: number } | undefined;
  /** Rows of the two actors of each pair that is both with and against each other. */
  readonly ambivalent: readonly (readonly number[])[];
  readonly camps: readonly ShownCamps[];
  readonly tense: readonly TenseTriangle[];
  /** Rows of relations whose leaving out is enough. */
  readonly frustrated: readonly number[];
  /** Of the triangle that is looked at. */
  readonly place: number;
  /** Whether what is claimed, disputed or denied counts. */
  readonly takesDoubtful: boolean;
}

export interface ToldCorrection extends DatedCorrection {
  /** Of the relations that it names. */
  readonly rows: readonly number[];
}

export interface NewRelations {
  readonly kind: "since";
  readonly answered: Answered;
  /** The day, `2026-06-15`. */
  readonly since: string;
  /** Rows of relations. */
  readonly added: readonly number[];
  readonly corrections: readonly ToldCorrection[];
  /** All that corrections name. */
  readonly corrected: readonly number[];
  /** Relations that do not say when they were added. */
  readonly unsaidCount: number;
  /** The date, as written, of the last addition or correction; undefined where the data date none. */
  readonly last: string | undefined;
  readonly isShown: (row: number) => boolean;
  /** What is new about a relation: when it was added, what was corrected. */
  readonly noteOf: (row: number) => readonly string[];
}

export type Answer = ComparedWindows | FoundPaths | Tension | NewRelations;
