import { html, nothing, type TemplateResult } from "lit-html";
import { livesIn } from "../../model/lives.ts";
import { directionIn } from "../../i18n/languages.ts";
import {
  actorPeriod,
  chosenKindOf,
  chosenNameOf,
  chosenRoleOf,
  chosenTextOf,
  type Wording,
} from "../../i18n/wording.ts";
import type { ChosenText } from "../../i18n/text.ts";
import { saidList, saidText } from "../saidText.ts";
import { externalLink } from "./externalLink.ts";
import { attributeFacts, factList } from "./facts.ts";
import { relationGroup } from "./relationList.ts";
import type { DetailsActions, DetailsProps } from "./types.ts";
import { readAddress } from "../../dataset/address.ts";

/** Who an actor is, and all its relations: those shown first, each group in the order of the scene. */
export function actorDetails(props: DetailsProps, actions: DetailsActions, row: number): TemplateResult {
  const { wording, certaintyOf, isInGraph, relationRows } = props;
  const { words } = wording.t;
  const kind = chosenKindOf(wording, row);
  const [name, role] = [chosenNameOf(wording, row), chosenRoleOf(wording, row)];
  const isShown = (relation: number) => !["hidden", "filtered"].includes(certaintyOf(relation));
  const shown = relationRows.filter(isShown);
  const others = relationRows.filter((relation) => !isShown(relation) && isInGraph(relation));
  const outside = relationRows.filter((relation) => !isShown(relation) && !isInGraph(relation));
  return html`<p class="overline">${kind.words === "" ? words.details.selected : saidText(kind)}</p>
    <h2 class="details__heading" tabindex="-1">${saidText(name)}</h2>
    ${role.words === "" ? nothing : html`<p class="details__role">${saidText(role)}</p>`} ${description(wording, row)}
    ${aliases(wording, row)} ${links(wording, row)}
    ${factList(wording, [
      [words.details.actorPeriod, actorPeriod(wording, row)],
      ...attributeFacts(wording, wording.model.dataset.actors[row]?.attributes),
    ])}
    ${
      actions.onAsk === undefined
        ? nothing
        : html`<p class="details__small">
            <button type="button" class="text-button" data-ask="path" @click=${() => actions.onAsk?.("path", row)}>
              ${words.details.ask.path}
            </button>
          </p>`
    }
    ${livesIn(wording.model, row, props.window) ? nothing : html`<p class="details__note">${words.details.actorAway}</p>`}
    ${relationRows.length === 0 ? html`<p class="details__empty">${words.details.noRelations}</p>` : nothing}
    ${relationGroup(props, actions, words.details.shownNow, shown, row)}
    ${relationGroup(props, actions, words.details.notInGraph, outside, row)}
    ${relationGroup(props, actions, words.details.notShown, others, row)}`;
}

function description(wording: Wording, row: number): TemplateResult | typeof nothing {
  const { words, language } = chosenTextOf(wording, wording.model.dataset.actors[row]?.description);
  return words === ""
    ? nothing
    : html`<p class="details__text" lang=${language ?? nothing} dir=${directionIn({ words, language }) ?? nothing}>
        ${words}
      </p>`;
}

function aliases(wording: Wording, row: number): TemplateResult | typeof nothing {
  const names = (wording.model.dataset.actors[row]?.aliases ?? []).map((alias) => chosenTextOf(wording, alias));
  if (names.length === 0) return nothing;
  return html`<p class="details__small">
    ${saidList(wording.t, (list) => `${wording.t.words.details.aliases}: ${list}`, names)}
  </p>`;
}

function links(wording: Wording, row: number): TemplateResult | typeof nothing {
  const all = wording.model.dataset.actors[row]?.links ?? [];
  if (all.length === 0) return nothing;
  return html`<ul class="details__links" aria-label=${wording.t.words.details.links}>
    ${all.map(
      ({ label, url }) => html`<li>${externalLink(wording.t, url, linkWords(chosenTextOf(wording, label), url))}</li>`,
    )}
  </ul>`;
}

function linkWords(label: ChosenText, url: string): TemplateResult | string {
  return label.words === "" ? readAddress(url)?.host || url : saidText(label);
}
