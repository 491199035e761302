import { beginDate } from "../i18n/storyWords.ts";
import type { Translator } from "../i18n/translator.ts";
import { textOf } from "../i18n/wording.ts";
import { deriveStops, rowsBeginningOn, type Stop } from "../view/stops.ts";
import type { Session } from "./session.ts";

/** What previous and next lead to: "Nächster Schritt: Trump winkt ab"; undefined where that is nothing. */
export type StopLabels = (t: Translator) => {
  readonly previous: string | undefined;
  readonly next: string | undefined;
};

/** The date of a day is looked for once, as long as language, scope and filter are the same. */
export function createStopLabels({ model, store }: Session): StopLabels {
  const known = new Map<number, string>();
  let of: readonly unknown[] = [];
  const dateOf = (day: number, t: Translator): string => {
    const now = [t, store.scope.value, store.filter.value];
    if (now.some((each, index) => each !== of[index])) known.clear();
    of = now;
    const words = known.get(day) ?? beginDate({ model, t }, rowsBeginningOn(day, store, model), day);
    known.set(day, words);
    return words;
  };
  const wordsFor = (stop: Stop, t: Translator): string => {
    if (stop.kind === "day") return dateOf(stop.day, t);
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
