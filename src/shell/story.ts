import { html, nothing, render } from "lit-html";
import { beginDate, toldWords } from "../i18n/storyWords.ts";
import { textOf } from "../i18n/wording.ts";
import { storyCaption } from "../panels/story.ts";
import { createAnnouncer } from "../panels/timeline/announcer.ts";
import { dependOn, watch } from "../view/store.ts";
import { rowsBeginningOn } from "../view/stops.ts";
import type { Context } from "./context.ts";
import { paint } from "./schedule.ts";

/**
 * The story of a scene under its graph, and what has just happened for those who cannot see it: the step that is told
 * now, or what begins on the day that playing has come to.
 */
export function drawStory(context: Context, playback: { onPlay: () => void; onPause: () => void }): () => void {
  const { session, regions, actions } = context;
  const { model, store } = session;
  let announced = "";
  const wording = () => ({ model, t: context.translator() });
  const captionActions = { onPrevious: actions.previousEvent, onNext: actions.nextEvent, ...playback };
  const draw = () => {
    const story = store.story.value;
    const isPlaying = session.isPlaying.value;
    const caption =
      story === undefined ? nothing : storyCaption({ wording: wording(), story, isPlaying }, captionActions);
    const drawn = html`${caption}
      <p class="visually-hidden" role="status">${announced}</p>`;
    render(store.ui.value === "none" ? nothing : drawn, regions.story);
  };
  const announcer = createAnnouncer((words) => {
    announced = words;
    draw();
  });
  const happenedWords = (): string => {
    const stop = session.happened.value;
    if (stop?.kind !== "day") return "";
    const rows = rowsBeginningOn(stop.day, store, model);
    return `${beginDate(wording(), rows, stop.day)}: ${toldWords(wording(), rows)}`;
  };
  const stepWords = (): string => {
    const { current, steps } = store.story.value ?? {};
    if (current === undefined || steps === undefined) return "";
    return `${wording().t.words.story.step(current.number, steps.length)}: ${textOf(wording(), current.step.title)}`;
  };
  const ends = [
    paint(draw),
    watch(() => {
      dependOn(store.language);
      const words = store.story.value === undefined ? happenedWords() : stepWords();
      announcer.say(() => words);
    }),
  ];
  return () => {
    for (const end of ends) end();
    announcer.destroy();
    render(nothing, regions.story);
  };
}
