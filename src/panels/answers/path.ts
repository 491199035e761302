import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { live } from "lit-html/directives/live.js";
import { sortOf, weakestWords } from "../../answers/path.ts";
import { basisWords } from "../../answers/tension.ts";
import type { FoundPath, FoundPaths } from "../../answers/types.ts";
import { isolate } from "../../i18n/text.ts";
import { actorName } from "../../i18n/wording.ts";
import { closeOnEscape } from "../disclosure.ts";
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
      ${around(props, actions)}
    </section>
    ${paths.length === 0 ? noWay(props, actions) : nothing}
    ${paths.map((found, place) => (found.isUndated ? nothing : way(props, actions, found, place)))}
    ${
      paths.some(({ isUndated }) => isUndated)
        ? html`<section class="answer__part" data-undated>
            <h3 class="details__group-title">${path.undatedWays}</h3>
            <p class="details__small">${path.undatedNote}</p>
            ${paths.map((found, place) => (found.isUndated ? way(props, actions, found, place) : nothing))}
          </section>`
        : nothing
    }
    ${shared(props, actions)}
    ${answer.between === undefined ? nothing : ribbon(props, actions, answer.between, path.ribbon(fromName ?? "", toName ?? ""))}
    <p class="details__note">${path.noProof}</p>`;
}

/** How far around the first of the two is shown. */
function around({ answer, wording }: AnswerProps<FoundPaths>, actions: AnswerActions): TemplateResult {
  const { path } = wording.words;
  const label = path.around(isolate(actorName(wording, answer.from), wording.t.direction));
  return html`<div class="answer__around" role="group" aria-label=${label}>
    <span aria-hidden="true">${label}</span>
    ${([1, 2, "all"] as const).map(
      (steps) =>
        html`<button
          type="button"
          class="text-button"
          data-around=${steps}
          aria-pressed=${answer.around === steps ? "true" : "false"}
          @click=${() => actions.onAround(answer.from, steps)}
        >
          ${path.steps(steps)}
        </button>`,
    )}
  </div>`;
}

/** More are counted rather than named. */
const mostShared = 40;

/** Whom both have relations with, each with what these are, in sentences when it is opened. */
function shared(
  { answer, wording, details, publishersOf }: AnswerProps<FoundPaths>,
  actions: AnswerActions,
): TemplateResult {
  const { path } = wording.words;
  const nameOf = (row: number) => isolate(actorName(wording, row), wording.t.direction);
  const rest = answer.shared.length - mostShared;
  const entry = ({ actor, relations: [ones, others] }: FoundPaths["shared"][number]) => {
    const sides = [
      `${nameOf(answer.from)}: ${basisWords(wording, ones)}`,
      `${nameOf(answer.to)}: ${basisWords(wording, others)}`,
    ];
    return html`<details class="answer__shared" data-shared=${actor} @keydown=${closeOnEscape}>
      <summary>
        <strong>${nameOf(actor)}</strong> ${sides.map((side) => html`<span class="details__small">${side}</span>`)}
      </summary>
      ${relationList({ ...details, noteOf: publishersOf }, actions, [...ones, ...others])}
    </details>`;
  };
  return html`<section class="answer__part details__group" data-shares>
    <h3 class="details__group-title">
      ${path.shared} <span class="details__group-count">${wording.t.formatNumber(answer.shared.length)}</span>
    </h3>
    <p class="details__small">${answer.shared.length === 0 ? path.sharedNobody : path.sharedNote}</p>
    ${repeat(answer.shared.slice(0, mostShared), ({ actor }) => actor, entry)}
    ${rest <= 0 ? nothing : html`<p class="details__small">${path.sharedMore(rest)}</p>`}
  </section>`;
}

function noWay({ answer, wording }: AnswerProps<FoundPaths>, actions: AnswerActions): TemplateResult {
  return html`<p class="details__empty">${answer.answered.says}</p>
    ${
      answer.outside.length === 0
        ? nothing
        : html`<p>
            <button
              type="button"
              class="text-button"
              data-show-all
              @click=${() => actions.onAround(answer.from, "all")}
            >
              ${wording.words.path.showAll}
            </button>
          </p>`
    }`;
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
    <p class="answer__verdict">${path.verdicts[sortOf(found)]}</p>
    ${weakest === "" ? nothing : html`<p class="details__small">${weakest}</p>`}
    ${
      found.rows.length < 2 || wording.model.extent === undefined
        ? nothing
        : html`<p class="details__small">${found.inOrder ? path.inOrder : path.notInOrder}</p>`
    }
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
