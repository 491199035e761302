import { html, nothing, type TemplateResult } from "lit-html";
import { livesIn } from "../../model/lives.ts";
import { directionIn } from "../../i18n/languages.ts";
import { actorKindLabel, actorPeriod, chosenNameOf, chosenTextOf, textOf, type Wording } from "../../i18n/wording.ts";
import { externalLink } from "./externalLink.ts";
import { attributeFacts, factList } from "./facts.ts";
import { relationGroup } from "./relationList.ts";
import type { DetailsActions, DetailsProps } from "./types.ts";
import { readAddress } from "../../dataset/address.ts";

/** Who an actor is, and all its relations: those shown first, each group in the order of the scene. */
export function actorDetails(props: DetailsProps, actions: DetailsActions, row: number): TemplateResult {
  const { wording, certaintyOf, relationRows } = props;
  const { words } = wording.t;
  const kind = actorKindLabel(wording, row);
  const [name, role] = [chosenNameOf(wording, row), chosenTextOf(wording, wording.model.dataset.actors[row]?.role)];
  const shown = relationRows.filter((relation) => certaintyOf(relation) !== "hidden");
  const others = relationRows.filter((relation) => certaintyOf(relation) === "hidden");
  return html`<p class="overline">${kind === "" ? words.details.selected : kind}</p>
    <h2 class="details__heading" tabindex="-1"><bdi lang=${name.language ?? nothing}>${name.words}</bdi></h2>
    ${role.words === "" ? nothing : html`<p class="details__role"><bdi lang=${role.language ?? nothing}>${role.words}</bdi></p>`}
    ${description(wording, row)} ${aliases(wording, row)} ${links(wording, row)}
    ${factList([
      [words.details.actorPeriod, actorPeriod(wording, row)],
      ...attributeFacts(wording, wording.model.dataset.actors[row]?.attributes),
    ])}
    ${livesIn(wording.model, row, props.window) ? nothing : html`<p class="details__note">${words.details.actorAway}</p>`}
    ${relationRows.length === 0 ? html`<p class="details__empty">${words.details.noRelations}</p>` : nothing}
    ${relationGroup(props, actions, words.details.shownNow, shown, row)}
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
  const names = (wording.model.dataset.actors[row]?.aliases ?? []).map((alias) => textOf(wording, alias));
  if (names.length === 0) return nothing;
  return html`<p class="details__small">${wording.t.words.details.aliases}: ${wording.t.formatList(names)}</p>`;
}

function links(wording: Wording, row: number): TemplateResult | typeof nothing {
  const all = wording.model.dataset.actors[row]?.links ?? [];
  if (all.length === 0) return nothing;
  return html`<ul class="details__links" aria-label=${wording.t.words.details.links}>
    ${all.map(
      ({ label, url }) => html`<li>${externalLink(wording.t, url, textOf(wording, label) || hostOf(url))}</li>`,
    )}
  </ul>`;
}

function hostOf(url: string): string {
  return readAddress(url)?.host || url;
}
