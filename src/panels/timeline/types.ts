import type { Family } from "../../dataset/types.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { DayWindow, RelationType } from "../../model/types.ts";
import type { StartsInView } from "../../view/store.ts";

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
  /** Of the scene; their numbers stand above their days. The same list as long as it holds the same. */
  readonly steps: readonly TimelineStep[];
  /** Number of the one that is told; undefined: none. */
  readonly currentStep: number | undefined;
  /** The marks are drawn anew when it is another. */
  readonly starts: StartsInView;
  readonly shownCount: number;
  readonly possiblyCount: number;
  readonly undatedCount: number;
  /** Some relations have no date, shown or not. */
  readonly hasUndated: boolean;
  /** What the buttons lead to, in words: "Nächster Schritt: …"; undefined where there is nothing. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Of the play button: "Die Geschichte in 6 Schritten"; undefined for a scene that plays from day to day. */
  readonly playWords: string | undefined;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** What stands below the plot, on its axis. */
  readonly track: Track | undefined;
  /** Another value (the id of a scene) fits the visible part to the window anew. */
  readonly fitKey: string;
}

/** Something about time that stands below the plot and is drawn with it. */
export interface Track {
  /** As wide as the plot. */
  readonly element: HTMLElement;
  /** Days that the axis is to show beside the window, as they are now; undefined: none. */
  readonly aim: Span | undefined;
  draw(place: TrackPlace): void;
}

/** Where a track is drawn. */
export interface TrackPlace {
  readonly t: Translator;
  readonly scale: TimeScale;
  readonly domain: Domain;
  readonly extent: DayExtent;
  /** Enlarges (factor under 1) or reduces. */
  readonly onZoom: (factor: number, aroundDay: number) => void;
  /** Moves the visible part so many days on from where `from` was. */
  readonly onPan: (from: Domain, days: number) => void;
}

/** A moment of the story; days both inclusive. */
export interface TimelineStep {
  readonly number: number;
  readonly title: string;
  /** Of its first relation. */
  readonly family: Family;
  readonly firstDay: number;
  readonly lastDay: number;
}

export interface TimelineActions {
  /** As it is now: what is drawn follows it in the next frame, keys and pointers may be faster. */
  readonly window: () => DayWindow;
  /** `final` is false while something is being dragged. */
  readonly onWindow: (fromDay: number, toDay: number, how: { readonly final: boolean }) => void;
  readonly onMode: (mode: DayWindow["mode"]) => void;
  readonly onStep: (number: number) => void;
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

/** Days to pixels and back. */
export interface TimeScale {
  readonly widthPx: number;
  readonly daysPerPx: number;
  xOf(day: number): number;
  dayAt(x: number): number;
}
