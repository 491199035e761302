import { html, nothing, render } from "lit-html";
import { beginDate, toldWords } from "../i18n/storyWords.ts";
import { actorName, partShown, relationPeriod, relationSentence, textOf, windowWords } from "../i18n/wording.ts";
import { focusedIn } from "../panels/keepFocus.ts";
import { createAnnouncer } from "../panels/announcer.ts";
import { rowsBeginningOn } from "../view/stops.ts";
import { dependOn, watch } from "../view/store.ts";
import type { Context } from "./context.ts";

/** What can be said of a view, by what it is about; "" where there is nothing to say. */
type Parts = Readonly<Record<"step" | "happened" | "period" | "part" | "counts" | "answer" | "selection", string>>;

/**
 * Says in one polite live region, when things rest, what has changed and is not read anyway: the step or what begins on a
 * day, the period, how many of how many, and what is selected. For what only stands there nothing is said.
 */
export function createAnnouncements(context: Context): () => void {
  const { session, regions } = context;
  const { model, store } = session;
  const wording = () => ({ model, t: context.translator() });

  const stepWords = (): string => {
    const { current, steps } = store.story.value ?? {};
    if (current === undefined || steps === undefined) return "";
    return `${wording().t.words.story.step(current.number, steps.length)}: ${textOf(wording(), current.step.title)}`;
  };
  const happenedWords = (): string => {
    const stop = session.happened.value;
    if (stop?.kind !== "day" || store.story.value !== undefined) return "";
    const rows = rowsBeginningOn(stop.day, store, model);
    return `${beginDate(wording(), rows, stop.day)}: ${toldWords(wording(), rows)}`;
  };
  const partWords = (): string => {
    const part = store.part.value;
    return part === undefined ? "" : partShown(wording().t, part);
  };
  const countWords = (): string => {
    const { surely, possibly } = store.tally.value;
    return wording().t.words.announced.shown(surely + possibly, store.scope.value.relationRows.length, possibly);
  };
  const selectionWords = (): string => {
    const { actor, relation } = store.selection.value;
    if (relation !== undefined)
      return `${relationSentence(wording(), relation)}. ${relationPeriod(wording(), relation)}`;
    return actor === undefined ? wording().t.words.announced.nothingSelected : actorName(wording(), actor);
  };
  const partsNow = (): Parts => ({
    step: stepWords(),
    happened: happenedWords(),
    period: windowWords(wording().t, store.window.value),
    part: partWords(),
    counts: countWords(),
    answer: store.answered.value?.says ?? "",
    selection: selectionWords(),
  });
  /** What has the focus says some of it by itself. */
  const isReadAnyway = (name: string): boolean => {
    const focused = focusedIn(regions.explorer);
    if (name === "selection") return focused?.matches(".area-details h2") === true;
    if (name === "part") return focused?.matches('[type="range"]') === true;
    return (name === "period" || name === "counts") && focused?.matches('[role="slider"]') === true;
  };

  let said: Parts | undefined;
  const announcer = createAnnouncer((words) => render(html`${words}`, regions.status));
  const compose = (): string => {
    const now = partsNow();
    const before = (said ??= now);
    said = now;
    const names = Object.keys(now) as (keyof Parts)[];
    return names
      .filter((name) => now[name] !== before[name] && now[name] !== "" && !isReadAnyway(name))
      .map((name) => (/[.!?…]$/u.test(now[name]) ? now[name] : `${now[name]}.`))
      .join(" ");
  };
  const end = watch(() => {
    // The page around says what there is to say where it has its own controls.
    if (store.ui.value === "none" || store.ui.value === "static") return;
    dependOn(
      store.story,
      store.window,
      store.tally,
      store.scope,
      store.part,
      store.answered,
      store.selection,
      store.language,
      session.happened,
    );
    announcer.say(compose);
  });
  return () => {
    end();
    announcer.destroy();
    render(nothing, regions.status);
  };
}
