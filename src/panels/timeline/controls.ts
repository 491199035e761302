import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { windowWords } from "../../i18n/wording.ts";
import { disclosure } from "../disclosure.ts";
import { iconButton } from "../iconButton.ts";
import { icon } from "../icons.ts";
import { type Speed, speeds, type TimelineActions, type TimelineProps } from "./types.ts";

export interface ControlsProps {
  readonly props: TimelineProps;
  readonly actions: TimelineActions;
  /** The fields for the window; `nothing` before they are asked for. */
  readonly form: TemplateResult | typeof nothing;
  readonly onDates: () => void;
}

/** Events back and forth, playing, the window in words, its dates, and what counts as in it. */
export function controls({ props, actions, form, onDates }: ControlsProps): TemplateResult {
  const { t, extent, window, undatedCount, hasUndated } = props;
  const words = t.words.timeline;
  return html`<div class="timeline__bar">
    <div class="timeline__steps">
      ${guard([t, props.previous, props.next, props.playWords, props.isPlaying], () => stepButtons(props, actions))}
      ${guard([t, props.speed], () => speedSelect(props, actions))}
    </div>
    <p class="timeline__caption"><span class="timeline__period">${windowWords(t, window)}</span></p>
    ${guard([t, extent?.grain, form], () =>
      disclosure({
        className: "timeline__dates disclosure--upwards",
        summary: html`${icon("calendar")}<span class="timeline__dates-word"
            >${extent?.grain === undefined ? words.editDates : words.editNumbers}</span
          >`,
        content: form,
        onToggle: onDates,
      }),
    )}
    <div class="timeline__more">
      ${guard([t, undatedCount, hasUndated], () => undatedNote(props))}
      ${guard([t, window.mode], () => modeSwitch(props, actions))}
    </div>
  </div>`;
}

/** Where some have no date it is always there: nothing moves when they are switched off. */
function undatedNote({ t, undatedCount, hasUndated }: TimelineProps): TemplateResult | typeof nothing {
  const words = t.words.timeline;
  return !hasUndated
    ? nothing
    : html`<span class="timeline__undated" title=${words.undatedHint(undatedCount)}
        >${words.undated(undatedCount)}</span
      >`;
}

function stepButtons(props: TimelineProps, actions: TimelineActions): TemplateResult {
  const { t, previous, next, playWords, isPlaying } = props;
  const words = t.words.timeline;
  const play = playWords ?? words.play;
  return html`<span class="timeline__step" data-step="previous">
      ${iconButton("previous", previous ?? words.noPreviousEvent, actions.onPreviousEvent, previous === undefined)}
    </span>
    <button
      type="button"
      class=${playWords === undefined ? "timeline__play" : "timeline__play timeline__play--story"}
      aria-label=${isPlaying ? words.pause : play}
      title=${isPlaying ? words.pause : play}
      @click=${() => (isPlaying ? actions.onPause() : actions.onPlay())}
    >
      ${icon(isPlaying ? "pause" : "play")}
      ${playWords === undefined ? nothing : html`<span class="timeline__play-word">${isPlaying ? words.pause : play}</span>`}
    </button>
    <span class="timeline__step" data-step="next">
      ${iconButton("next", next ?? words.noNextEvent, actions.onNextEvent, next === undefined)}
    </span>`;
}

function speedSelect({ t, speed }: TimelineProps, { onSpeed }: TimelineActions): TemplateResult {
  return html`<select
    class="timeline__speed"
    aria-label=${t.words.timeline.speed}
    title=${t.words.timeline.speed}
    @change=${(event: Event) => onSpeed(Number((event.target as HTMLSelectElement).value) as Speed)}
  >
    ${speeds.map(
      (factor) =>
        html`<option value=${factor} .selected=${factor === speed}>${t.words.timeline.speedTimes(factor)}</option>`,
    )}
  </select>`;
}

function modeSwitch({ t, window }: TimelineProps, { onMode }: TimelineActions): TemplateResult {
  const { mode, modes } = t.words.timeline;
  return html`<fieldset class="timeline__mode">
    <legend class="visually-hidden">${mode}</legend>
    ${(["during", "until"] as const).map(
      (value) =>
        html`<label class="radio">
          <input
            type="radio"
            name="mode"
            value=${value}
            .checked=${window.mode === value}
            @change=${() => onMode(value)}
          />
          <span>${modes[value]}</span>
        </label>`,
    )}
  </fieldset>`;
}
