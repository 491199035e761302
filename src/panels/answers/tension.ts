import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { basisWords, tensionWords } from "../../answers/tension.ts";
import type { Tension, TriangleSide } from "../../answers/types.ts";
import { beginDate } from "../../i18n/storyWords.ts";
import { isolate } from "../../i18n/text.ts";
import { actorName } from "../../i18n/wording.ts";
import { relationList } from "../details/relationList.ts";
import { iconButton } from "../iconButton.ts";
import { curvePart } from "./curve.ts";
import type { AnswerActions, AnswerProps } from "./types.ts";

/** How far what is shown is in balance, and the triangles that are not, one by one. */
export function tensionPanel(props: AnswerProps<Tension>, actions: AnswerActions): TemplateResult {
  const { answer, wording, details, publishersOf } = props;
  const { tension } = wording.words;
  const says = [...tensionWords(wording, answer), ...(answer.bounds === undefined ? [tension.computing] : [])];
  const listed = { ...details, noteOf: publishersOf };
  return html`<h2 class="details__heading" tabindex="-1">${tension.title}</h2>
    <p class="details__text">${tension.intro}</p>
    <label class="answer__check">
      <input
        type="checkbox"
        .checked=${live(answer.takesDoubtful)}
        @change=${({ target }: Event) => actions.onTakeDoubtful((target as HTMLInputElement).checked)}
      />
      <span>${tension.takeDoubtful}</span>
    </label>
    <div class="answer__said">${says.map((sentence) => html`<p>${sentence}</p>`)}</div>
    ${answer.tense.length === 0 ? nothing : triangles(props, actions)} ${curvePart(props, actions)}
    ${
      answer.frustrated.length === 0
        ? nothing
        : html`<section class="answer__part details__group">
            <h3 class="details__group-title">${tension.frustrated}</h3>
            <p class="details__small">${tension.frustratedNote}</p>
            ${relationList(listed, actions, answer.frustrated)}
          </section>`
    }
    ${camps(props)}
    <p class="details__note">${tension.limits}</p>`;
}

/** Who is in one camp with whom in every best split; groups of which nothing can be said in all say that. */
function camps({ answer, wording }: AnswerProps<Tension>): TemplateResult | typeof nothing {
  const { t, words } = wording;
  const { tension } = words;
  const line = (say: (names: string) => string, rows: readonly number[]) =>
    rows.length === 0 ? nothing : html`<p>${say(t.formatList(rows.map((row) => actorName(wording, row))))}</p>`;
  if (answer.camps.length === 0) return nothing;
  return html`<section class="answer__part details__group" data-camps>
    <h3 class="details__group-title">${tension.camps}</h3>
    <p class="details__small">${tension.campsNote}</p>
    ${answer.camps.map(
      ({ actors, splitCount, camps: [one, other], changing, withBoth, relations, onlyOne }) =>
        html`<div class="answer__camps">
          <p class="details__small">
            ${tension.splits(actors.length, splitCount)}
            ${tension.counted(relations.length, basisWords(wording, relations))}
          </p>
          ${line(tension.sameCamp, one)} ${line(tension.otherCamp, other)} ${line(tension.changing, changing)}
          ${line(tension.withBoth, withBoth)} ${line(tension.onlyOne, onlyOne)}
        </div>`,
    )}
  </section>`;
}

function triangles(props: AnswerProps<Tension>, actions: AnswerActions): TemplateResult {
  const { answer, wording, details, publishersOf } = props;
  const { tension } = wording.words;
  const count = answer.tense.length;
  const { place } = answer;
  const triangle = answer.tense[place];
  return html`<section class="answer__part details__group" data-triangle=${place}>
    <h3 class="details__group-title">${tension.tense}</h3>
    <div class="answer__steps">
      ${iconButton("previous", tension.previous, () => actions.onPlace(place - 1), place <= 0)}
      <span>${tension.place(place + 1, count)}</span>
      ${iconButton("next", tension.next, () => actions.onPlace(place + 1), place >= count - 1)}
    </div>
    <div class="answer__triangle" role="status">
      ${
        triangle === undefined
          ? nothing
          : html`${triangle.sides.map((side) => html`<p class="answer__verdict">${sideWords(props, side)}</p>`)}
            ${
              triangle.since === undefined
                ? nothing
                : html`<p class="details__small">
                    ${tension[!triangle.since.isTogether ? "lastBegun" : triangle.since.isLasting ? "since" : "atOnce"](
                      beginDate(wording, triangle.since.rows, triangle.since.day),
                    )}
                  </p>`
            }`
      }
    </div>
    ${triangle === undefined ? nothing : relationList({ ...details, noteOf: publishersOf }, actions, triangle.rows)}
  </section>`;
}

/** "Musk und Trump: gezählt als „miteinander“ (Bündnis 2)". */
function sideWords({ wording }: AnswerProps<Tension>, { actors, sign, rows }: TriangleSide): string {
  const { tension } = wording.words;
  const [one = "", other = ""] = actors.map((row) => isolate(actorName(wording, row), wording.t.direction));
  return (sign > 0 ? tension.together : tension.against)(one, other, basisWords(wording, rows));
}
