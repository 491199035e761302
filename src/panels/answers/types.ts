import type { Curve } from "../../answers/curve.ts";
import type { Answer, AnswerWording } from "../../answers/types.ts";
import type { DetailsActions, DetailsProps } from "../details/types.ts";
import type { DateFormError } from "../timeline/dateForm.ts";
import type { Span } from "../timeline/types.ts";

export interface AnswerProps<Asked extends Answer = Answer> {
  readonly answer: Asked;
  readonly wording: AnswerWording;
  readonly details: DetailsProps;
  /** Of what is asked in tension: undefined while it is being computed, and for other questions. */
  readonly curve: Curve | undefined;
  /** What is wrong with the dates in the form. */
  readonly error: DateFormError | undefined;
  /** Rows of the actors that can be chosen, by name. */
  readonly actorRows: readonly number[];
  /** By row, as far as the data say it: who has published its sources. */
  readonly publishersOf: (row: number) => readonly string[];
}

export interface AnswerActions extends Pick<DetailsActions, "onSelectRelation" | "onSelectActor"> {
  readonly onError: (error: DateFormError | undefined) => void;
  /** Another window to compare with. */
  readonly onCompare: (span: Span) => void;
  /** The window of the view and the one that it is compared with change places. */
  readonly onSwap: () => void;
  readonly onPath: (from: number, to: number) => void;
  /** Shows so many steps around an actor, or all actors, in the days that are shown. */
  readonly onAround: (row: number, steps: 1 | 2 | "all") => void;
  /** One of the paths or triangles. */
  readonly onPlace: (place: number) => void;
  /** Shows a day alone; in mode `until`, up to it. */
  readonly onDay: (day: number) => void;
  /** What is new since another day, `2026-06-15`. */
  readonly onSince: (day: string) => void;
  readonly onTakeDoubtful: (takes: boolean) => void;
}
