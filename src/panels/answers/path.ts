import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { weakestWords } from "../../answers/path.ts";
import type { FoundPath, FoundPaths } from "../../answers/types.ts";
import { isolate } from "../../i18n/text.ts";
import { actorName } from "../../i18n/wording.ts";
import { relationList } from "../details/relationList.ts";
import { ribbon } from "./ribbon.ts";
import type { AnswerActions, AnswerProps } from "./types.ts";

/** Two actors to choose, and the ways between them, each with how sure it is. */
export function pathPanel(props: AnswerProps<FoundPaths>, actions: AnswerActions): TemplateResult {
  const { answer, wording } = props;
  const { path } = wording.words;
  const { from, to, paths } = answer;
  const [fromName, toName] = [from, to].map((row) => isolate(actorName(wording, row), wording.t.direction));
  return html`<h2 class="details__heading" tabindex="-1">${path.title}</h2>
    <section class="answer__ask">
      ${actorChoice(props, path.from, from, to, (row) => actions.onPath(row, to))}
      ${actorChoice(props, path.to, to, from, (row) => actions.onPath(from, row))}
      <button type="button" class="text-button" data-swap @click=${() => actions.onPath(to, from)}>${path.swap}</button>
    </section>
    ${paths.length === 0 ? html`<p class="details__empty">${answer.answered.says}</p>` : nothing}
    ${paths.map((found, place) => way(props, actions, found, place))}
    ${answer.between === undefined ? nothing : ribbon(props, actions, answer.between, path.ribbon(fromName ?? "", toName ?? ""))}
    <p class="details__note">${path.noProof}</p>`;
}

function actorChoice(
  { wording, actorRows }: AnswerProps<FoundPaths>,
  label: string,
  chosen: number,
  other: number,
  onChoose: (row: number) => void,
): TemplateResult {
  const rows = actorRows.includes(chosen) ? actorRows : [chosen, ...actorRows];
  return html`<label class="answer__choice">
    <span>${label}</span>
    <select
      .value=${live(String(chosen))}
      @change=${(event: Event) => onChoose(Number((event.target as HTMLSelectElement).value))}
    >
      ${rows
        .filter((row) => row !== other)
        .map((row) => html`<option value=${row} ?selected=${row === chosen}>${actorName(wording, row)}</option>`)}
    </select>
  </label>`;
}

function way(
  { answer, wording, details, publishersOf }: AnswerProps<FoundPaths>,
  actions: AnswerActions,
  found: FoundPath,
  place: number,
): TemplateResult {
  const { path } = wording.words;
  const isShown = place === answer.place;
  const weakest = weakestWords(wording, found);
  return html`<section class="answer__part details__group" data-verdict=${found.verdict}>
    <h3 class="details__group-title">${path.way(found.rows.length)}</h3>
    <p class="answer__verdict">${path.verdicts[found.verdict]}</p>
    ${weakest === "" ? nothing : html`<p class="details__small">${weakest}</p>`}
    ${found.rows.length < 2 ? nothing : html`<p class="details__small">${found.inOrder ? path.inOrder : path.notInOrder}</p>`}
    ${
      answer.paths.length < 2
        ? nothing
        : html`<button
            type="button"
            class="text-button"
            data-place=${place}
            aria-pressed=${isShown ? "true" : "false"}
            @click=${() => actions.onPlace(place)}
          >
            ${path.show}
          </button>`
    }
    ${relationList({ ...details, noteOf: publishersOf }, actions, found.rows)}
  </section>`;
}
