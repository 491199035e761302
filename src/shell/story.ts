import { nothing, render } from "lit-html";
import { storyCaption } from "../panels/story.ts";
import type { Context } from "./context.ts";
import { paint } from "./schedule.ts";

/** The story of a scene under its graph: the step that is told now. */
export function drawStory(context: Context, playback: { onPlay: () => void; onPause: () => void }): () => void {
  const { session, regions, actions } = context;
  const { model, store } = session;
  const captionActions = { onPrevious: actions.previousEvent, onNext: actions.nextEvent, ...playback };
  const draw = () => {
    const story = store.story.value;
    const isPlaying = session.isPlaying.value;
    const wording = { model, t: context.translator() };
    const isTold = story !== undefined && store.ui.value !== "none";
    const drawn = isTold ? storyCaption({ wording, story, isPlaying }, captionActions) : nothing;
    context.drawKept(regions.story, () => render(drawn, regions.story));
  };
  const end = paint(draw);
  return () => {
    end();
    render(nothing, regions.story);
  };
}
