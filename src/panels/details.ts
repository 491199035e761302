import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { actorDetails } from "./details/actorDetails.ts";
import { overviewDetails } from "./details/overview.ts";
import { relationDetails } from "./details/relationDetails.ts";
import type { DetailsActions, DetailsProps } from "./details/types.ts";
import { iconButton } from "./iconButton.ts";

/** What is selected in words; with nothing selected, what is to be seen. */
export function details(props: DetailsProps, actions: DetailsActions): TemplateResult {
  const { selection, wording } = props;
  const { words } = wording.t;
  const isSelected = selection.actor !== undefined || selection.relation !== undefined;
  return html`<section class="details ${isSelected ? "is-selected" : ""}" aria-label=${words.details.title}>
    ${isSelected ? iconButton("close", words.close, () => actions.onClose()) : nothing}
    ${keyed(keyOf(props), html`<div class="details__scroll">${content(props, actions)}</div>`)}
  </section>`;
}

/** Another selection begins at the top again. */
function keyOf({ selection, scene }: DetailsProps): string {
  if (selection.relation !== undefined) return `relation ${selection.relation}`;
  return selection.actor === undefined ? `scene ${scene?.id ?? ""}` : `actor ${selection.actor}`;
}

function content(props: DetailsProps, actions: DetailsActions): TemplateResult {
  const { actor, relation } = props.selection;
  if (relation !== undefined) return relationDetails(props, actions, relation);
  return actor === undefined ? overviewDetails(props, actions) : actorDetails(props, actions, actor);
}
