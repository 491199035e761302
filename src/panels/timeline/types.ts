import type { Translator } from "../../i18n/translator.ts";
import type { DayWindow, RelationType } from "../../model/types.ts";

export type Speed = 1 | 2 | 4;
export const speeds: readonly Speed[] = [1, 2, 4];

/** Days, both inclusive; thousandths where time is numbers. */
export interface DayExtent {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Only where time is numbers: a power of ten that divides all of them. */
  readonly grain?: number | undefined;
}

export interface TimelineProps {
  readonly t: Translator;
  /** First and last day of the data; undefined where nothing is dated. */
  readonly extent: DayExtent | undefined;
  /** May be open to either side. */
  readonly window: DayWindow;
  readonly types: readonly RelationType[];
  /**
   * Number of relations per type (row of `types`) and bin; bin i holds the days from `edges[i]` to `edges[i + 1] - 1`.
   * The same function as long as it would give the same numbers: the bars are drawn anew when it is another.
   */
  readonly bins: (edges: Int32Array) => readonly Float64Array[];
  readonly shownCount: number;
  readonly possiblyCount: number;
  readonly undatedCount: number;
  /** What the buttons lead to, in words: "Nächster Schritt: …"; undefined where there is nothing. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Of the play button: "Die Geschichte in 6 Schritten"; undefined for a scene that plays from day to day. */
  readonly playWords: string | undefined;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Another value (the id of a scene) fits the visible part to the window anew. */
  readonly fitKey: string;
}

export interface TimelineActions {
  /** As it is now: what is drawn follows it in the next frame, keys and pointers may be faster. */
  readonly window: () => DayWindow;
  /** `final` is false while something is being dragged. */
  readonly onWindow: (fromDay: number, toDay: number, how: { readonly final: boolean }) => void;
  readonly onMode: (mode: DayWindow["mode"]) => void;
  readonly onPreviousEvent: () => void;
  readonly onNextEvent: () => void;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onSpeed: (speed: Speed) => void;
}

export interface Timeline {
  update(props: TimelineProps): void;
  destroy(): void;
}

/** The window within the extent of the data, both ends inclusive. */
export interface Span {
  readonly fromDay: number;
  readonly toDay: number;
}

/** The visible part of the time axis: from the start of day `start` up to, not including, `end`. May be fractions. */
export interface Domain {
  readonly start: number;
  readonly end: number;
}
