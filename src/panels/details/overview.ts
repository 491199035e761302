import { html, nothing, type TemplateResult } from "lit-html";
import { lastNewsOf } from "../../dataset/news.ts";
import { directionIn } from "../../i18n/languages.ts";
import { isFresh } from "../../model/relationState.ts";
import { chosenTextOf } from "../../i18n/wording.ts";
import { openingButton } from "../openingButton.ts";
import { storyList } from "../story.ts";
import { relationGroup } from "./relationList.ts";
import type { DetailsActions, DetailsProps } from "./types.ts";

/**
 * With nothing selected: what happened in the window, then what was going on before, then what has no date. In a scene
 * with steps these come first, where there is room for them beside the graph.
 */
export function overviewDetails(props: DetailsProps, actions: DetailsActions): TemplateResult {
  const { wording, relationRows, window } = props;
  const { details } = wording.t.words;
  const { undated } = wording.model.columns;
  const dated = relationRows.filter((row) => undated[row] !== 1);
  const fresh = dated.filter((row) => isFresh(wording.model, row, window));
  const ongoing = dated.filter((row) => !isFresh(wording.model, row, window));
  const dateless = relationRows.filter((row) => undated[row] === 1);
  const heading = props.isListed === true ? "details__heading" : "visually-hidden";
  return html`<h2 class=${heading} tabindex="-1">${details.title}</h2>
    ${sceneWords(props)} ${askButtons(wording, actions)} ${steps(props, actions)}
    <div class="details__relations">
      ${
        relationRows.length === 0
          ? html`<p class="details__empty">${details.nothingHappened}</p>`
          : html`<p class="details__table">${openingButton(details.asTable, (opener) => actions.onTable(opener))}</p>`
      }
      ${relationGroup(props, actions, details.whatHappened, fresh)}
      ${relationGroup(props, actions, details.ongoing, ongoing)}
      ${relationGroup(props, actions, details.undated, dateless)}
    </div>`;
}

function askButtons({ model, t: { words } }: DetailsProps["wording"], { onAsk }: DetailsActions) {
  if (onAsk === undefined) return nothing;
  const button = (question: "compare" | "tension" | "since") =>
    html`<button type="button" class="text-button" data-ask=${question} @click=${() => onAsk(question)}>
      ${words.details.ask[question]}
    </button>`;
  return html`<p class="details__table details__ask">
    ${button("compare")} ${button("tension")} ${lastNewsOf(model.dataset) === undefined ? nothing : button("since")}
  </p>`;
}

function steps(
  { wording, story, isWholeList, relationRows }: DetailsProps,
  { onStep, onWholeList }: DetailsActions,
): TemplateResult | typeof nothing {
  if (story === undefined) return nothing;
  const words = wording.t.words.story;
  const [short, whole] = isWholeList
    ? [words.play(story.steps.length), words.play(story.steps.length)]
    : [words.all(relationRows.length), words.allRelations];
  return html`<section class="details__story ${isWholeList ? "is-whole" : ""}" aria-label=${words.title}>
    <div class="details__story-head">
      <h3 class="details__story-title">${words.title}</h3>
      <button
        type="button"
        class="text-button"
        aria-label=${short === whole ? nothing : `${short}: ${whole}`}
        title=${whole}
        @click=${() => onWholeList(!isWholeList)}
      >
        ${short}
      </button>
    </div>
    ${storyList({ wording, story }, onStep)}
  </section>`;
}

/** Seen where the header has no room for it. */
function sceneWords({ wording, sceneText }: DetailsProps): TemplateResult | typeof nothing {
  const { words, language } = chosenTextOf(wording, sceneText);
  return words === ""
    ? nothing
    : html`<p class="details__scene" lang=${language ?? nothing} dir=${directionIn({ words, language }) ?? nothing}>
        ${words}
      </p>`;
}
