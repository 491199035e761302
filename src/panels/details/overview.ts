import { html, nothing, type TemplateResult } from "lit-html";
import { isFresh } from "../../model/relationState.ts";
import { chosenTextOf } from "../../i18n/wording.ts";
import { relationGroup } from "./relationList.ts";
import type { DetailsActions, DetailsProps } from "./types.ts";

/** With nothing selected: what happened in the window, then what was going on before. */
export function overviewDetails(props: DetailsProps, actions: DetailsActions): TemplateResult {
  const { wording, relationRows, window } = props;
  const { details } = wording.t.words;
  const fresh = relationRows.filter((row) => isFresh(wording.model, row, window));
  const ongoing = relationRows.filter((row) => !isFresh(wording.model, row, window));
  return html`<h2 class="visually-hidden" tabindex="-1">${details.title}</h2>
    ${sceneText(props)}
    ${relationRows.length === 0 ? html`<p class="details__empty">${details.nothingHappened}</p>` : nothing}
    ${relationGroup(props, actions, details.whatHappened, fresh)}
    ${relationGroup(props, actions, details.ongoing, ongoing)}`;
}

/** Seen where the header has no room for it. */
function sceneText({ wording, scene }: DetailsProps): TemplateResult | typeof nothing {
  const { words, language } = chosenTextOf(wording, scene?.text);
  return words === "" ? nothing : html`<p class="details__scene" lang=${language ?? nothing}>${words}</p>`;
}
