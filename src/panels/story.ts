import { html, nothing, type TemplateResult } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { directionIn } from "../i18n/languages.ts";
import type { Story, StoryStep } from "../model/story.ts";
import { chosenTextOf, textOf, typeOf, type Wording } from "../i18n/wording.ts";
import { stepDate } from "../i18n/storyWords.ts";
import { iconButton } from "./iconButton.ts";
import { icon } from "./icons.ts";

export interface StoryProps {
  readonly wording: Wording;
  readonly story: Story;
}

export interface CaptionActions {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onPlay: () => void;
  readonly onPause: () => void;
}

/** The present step in words under the graph, with those before and after it; of the whole scene how many there are. */
export function storyCaption(
  { wording, story, isPlaying }: StoryProps & { readonly isPlaying: boolean },
  actions: CaptionActions,
): TemplateResult {
  const { steps, current } = story;
  const { story: words, timeline } = wording.t.words;
  const number = current?.number ?? 0;
  const [before, after] = [steps[number - 2], steps[number]];
  const titleOf = ({ step }: StoryStep) => textOf(wording, step.title);
  const previous = before === undefined ? words.previous(words.whole) : words.previous(titleOf(before));
  const told =
    current === undefined
      ? html`<div class="story__told">
          <button type="button" class="story__play" @click=${() => actions.onPlay()}>
            ${icon("play")}<span>${words.play(steps.length)}</span>
          </button>
        </div>`
      : html`${
            isPlaying
              ? iconButton("pause", timeline.pause, actions.onPause)
              : iconButton("play", words.play(steps.length), actions.onPlay)
          }
          <div class="story__told">${toldStep(wording, current, words.place(number, steps.length))}</div>`;
  return html`<section class="story" aria-label=${words.title}>
    ${iconButton("previous", current === undefined ? words.noPrevious : previous, actions.onPrevious, number === 0)}
    ${told}
    ${iconButton("next", after === undefined ? words.noNext : words.next(titleOf(after)), actions.onNext, !after)}
  </section>`;
}

/** All steps as buttons, the present one stressed. */
export function storyList({ wording, story }: StoryProps, onStep: (number: number) => void): TemplateResult {
  return html`<ol class="story-list">
    ${story.steps.map(
      (step) =>
        html`<li>
          <button
            type="button"
            class=${classMap({ "story-step": true, "is-current": step === story.current })}
            data-step=${step.number}
            aria-current=${step === story.current ? "step" : nothing}
            @click=${() => onStep(step.number)}
          >
            ${toldStep(wording, step)}
          </button>
        </li>`,
    )}
  </ol>`;
}

function toldStep(wording: Wording, { number, step, rows }: StoryStep, place = ""): TemplateResult {
  const title = chosenTextOf(wording, step.title);
  const text = chosenTextOf(wording, step.text);
  const family = rows[0] === undefined ? "other" : typeOf(wording, rows[0]).family;
  const about = [place, stepDate(wording, step)].filter((part) => part !== "").join(" · ");
  return html`<span class="story__number family-${family}" aria-hidden=${place === "" ? nothing : "true"}>
      <span>${wording.t.formatNumber(number)}</span>
    </span>
    <span class="story__words">
      ${about === "" ? nothing : html`<span class="story__date">${about}</span>`}
      <strong class="story__title" lang=${title.language ?? nothing} dir=${directionIn(title) ?? nothing}
        >${title.words}</strong
      >
      ${
        text.words === ""
          ? nothing
          : html`<span class="story__text" lang=${text.language ?? nothing} dir=${directionIn(text) ?? nothing}
              >${text.words}</span
            >`
      }
    </span>`;
}
