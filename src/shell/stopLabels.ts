import type { Translator } from "../i18n/translator.ts";
import { textOf } from "../i18n/wording.ts";
import { deriveStops, type Stop } from "../view/stops.ts";
import type { Session } from "./session.ts";

/** What previous and next lead to: "Nächster Schritt: Trump winkt ab"; undefined where that is nothing. */
export type StopLabels = (t: Translator) => {
  readonly previous: string | undefined;
  readonly next: string | undefined;
};

/** A day is worded as the data say it, see `formatEdge`: nothing is looked for while the window moves. */
export function createStopLabels({ model, store }: Session): StopLabels {
  const wordsFor = (stop: Stop, t: Translator): string => {
    if (stop.kind === "day") return t.formatEdge(stop.day, "from");
    const step = stop.kind === "step" ? store.story.value?.steps[stop.number - 1]?.step : undefined;
    return step === undefined ? t.words.story.whole : textOf({ model, t }, step.title);
  };
  return (t) => {
    const { previous, next } = deriveStops(store, model);
    const { previousEvent, nextEvent } = t.words.timeline;
    const words = store.story.value === undefined ? { previous: previousEvent, next: nextEvent } : t.words.story;
    return {
      previous: previous && words.previous(wordsFor(previous, t)),
      next: next && words.next(wordsFor(next, t)),
    };
  };
}
