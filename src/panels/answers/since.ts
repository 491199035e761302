import { html, nothing, type TemplateResult } from "lit-html";
import { sinceWords } from "../../answers/since.ts";
import type { NewRelations, ToldCorrection } from "../../answers/types.ts";
import { readDay } from "../../dataset/edtf.ts";
import { directionIn } from "../../i18n/languages.ts";
import { chosenTextOf, dateWords } from "../../i18n/wording.ts";
import { relationGroup, relationList } from "../details/relationList.ts";
import type { AnswerActions, AnswerProps } from "./types.ts";

/** The day as a field, what was added since then, shown and not shown, and what was corrected. */
export function sincePanel(props: AnswerProps<NewRelations>, actions: AnswerActions): TemplateResult {
  const { answer, wording, details } = props;
  const { since } = wording.words;
  const noteOf = (row: number) => [...(answer.isShown(row) ? [] : [since.notShown]), ...props.publishersOf(row)];
  const dayOf = (row: number) => answer.noteOf(row).slice(0, 1);
  const added = (title: string, isShown: boolean) =>
    relationGroup(
      { ...details, noteOf: (row) => [...dayOf(row), ...props.publishersOf(row)] },
      actions,
      title,
      answer.added.filter((row) => answer.isShown(row) === isShown),
    );
  return html`<h2 class="details__heading" tabindex="-1">${since.title}</h2>
    <p class="details__text">${since.intro}</p>
    ${dayForm(props, actions)}
    <div class="answer__said">
      ${sinceWords(wording, answer, answer.isShown).map((sentence) => html`<p>${sentence}</p>`)}
    </div>
    ${added(since.addedShown, true)} ${added(since.addedBeside, false)}
    ${
      answer.corrections.length === 0
        ? nothing
        : html`<section class="details__group" data-corrections>
            <h3 class="details__group-title">
              ${since.corrections}
              <span class="details__group-count">${wording.t.formatNumber(answer.corrections.length)}</span>
            </h3>
            ${answer.corrections.map(
              (each) =>
                html`<div class="answer__correction">
                  ${correctionWords(props, each)}
                  ${each.rows.length === 0 ? nothing : relationList({ ...details, noteOf }, actions, each.rows)}
                </div>`,
            )}
          </section>`
    }`;
}

function correctionWords(
  { answer, wording }: AnswerProps<NewRelations>,
  { correction: { date, text }, isPerhapsBefore }: ToldCorrection,
): TemplateResult {
  const { since } = wording.words;
  const { words, language } = chosenTextOf(wording, text);
  const perhaps = isPerhapsBefore ? since.perhapsBefore(dateWords(wording, answer.since)) : "";
  return html`<p class="details__small">${wording.t.joinParts([dateWords(wording, date), perhaps])}</p>
    <p class="details__text" lang=${language ?? nothing} dir=${directionIn({ words, language }) ?? nothing}>
      ${words}
    </p>`;
}

/** Not a `<form>`: a sandboxed frame would not let it be submitted. */
function dayForm({ answer, wording, error }: AnswerProps<NewRelations>, actions: AnswerActions): TemplateResult {
  const { t, words } = wording;
  const apply = ({ currentTarget }: Event) => {
    const input = (currentTarget as Element).closest(".date-form")?.querySelector("input");
    const isDay = readDay(input?.value ?? "") !== undefined;
    actions.onError(isDay ? undefined : { field: "from", words: words.since.noDay });
    if (isDay) actions.onSince(input?.value ?? "");
    else input?.focus();
  };
  return html`<div
    class="answer__day date-form"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === "Enter" && event.target instanceof HTMLInputElement) apply(event);
    }}
  >
    <label class="date-form__field">
      <span>${words.since.from}</span>
      <input
        type="date"
        data-field="since"
        aria-invalid=${error === undefined ? "false" : "true"}
        aria-describedby=${error === undefined ? nothing : "since-error"}
        .value=${answer.since}
      />
    </label>
    <p class="date-form__error" id="since-error" role="alert">${error?.words ?? ""}</p>
    <button type="button" class="button" @click=${apply}>${t.words.dateForm.apply}</button>
  </div>`;
}
