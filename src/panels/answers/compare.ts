import { html, nothing, type TemplateResult } from "lit-html";
import { windowWords } from "../../i18n/wording.ts";
import { type ComparedPart, comparedParts, type ComparedWindows } from "../../answers/types.ts";
import { closeOnEscape } from "../disclosure.ts";
import { relationGroup } from "../details/relationList.ts";
import { dateForm } from "../timeline/dateForm.ts";
import type { AnswerActions, AnswerProps } from "./types.ts";

/** The other window as a form, and what differs as sentences in groups. */
export function comparePanel(props: AnswerProps<ComparedWindows>, actions: AnswerActions): TemplateResult {
  const { answer, wording, details } = props;
  const { model, t, words } = wording;
  const { compare } = words;
  const { fromDay, toDay, mode } = answer.there;
  const [here, there] = [windowWords(t, details.window), windowWords(t, answer.there)];
  const titles: Readonly<Record<ComparedPart, string>> = {
    appeared: compare.appeared(here),
    ended: compare.ended(there),
    changed: compare.changed,
    stayed: compare.stayed,
    undated: compare.undated,
  };
  const noteOf = (row: number) => [answer.noteOf(row), ...props.publishersOf(row)].filter((note) => note !== "");
  const isEmpty = comparedParts.every((part) => answer.parts[part].length === 0);
  return html`<h2 class="details__heading" tabindex="-1">${compare.title}</h2>
    <div class="answer__ask">
      <details class="answer__other" @keydown=${closeOnEscape}>
        <summary>${compare.other(there)}</summary>
        ${dateForm({
          ...{ t, name: "compare", span: { fromDay, toDay }, isNumeric: model.isNumeric, error: props.error },
          isFromShown: mode === "during",
          onError: actions.onError,
          onSpan: actions.onCompare,
        })}
      </details>
      <button type="button" class="text-button" data-swap @click=${() => actions.onSwap()}>${compare.swap}</button>
    </div>
    ${isEmpty ? html`<p class="details__empty">${compare.nothing}</p>` : nothing}
    ${comparedParts.map((part) => {
      const rows = answer.parts[part];
      if (rows.length === 0) return nothing;
      return html`<div class="answer__part" data-part=${part}>
        ${relationGroup({ ...details, noteOf }, actions, titles[part], rows)}
        <p class="details__small">${compare.looks[part]}</p>
      </div>`;
    })}`;
}
