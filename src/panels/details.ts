import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { DetailsActions, DetailsProps } from "./details/types.ts";
import { iconButton } from "./iconButton.ts";

/** What is selected in words; with nothing selected, what is to be seen: `content` is drawn from the same props. */
export function details(
  props: DetailsProps,
  actions: DetailsActions,
  content: (props: DetailsProps, actions: DetailsActions) => TemplateResult,
): TemplateResult {
  const { selection, wording } = props;
  const { words } = wording.t;
  const isSelected = selection.actor !== undefined || selection.relation !== undefined || props.isListed === true;
  return html`<section class="details ${isSelected ? "is-selected" : ""}" aria-label=${words.details.title}>
    ${isSelected ? iconButton("close", words.close, () => actions.onClose()) : nothing}
    ${keyed(keyOf(props), html`<div class="details__scroll">${content(props, actions)}<slot name="details"></slot></div>`)}
  </section>`;
}

/** Another selection begins at the top again. */
function keyOf({ selection, scene }: DetailsProps): string {
  if (selection.relation !== undefined) return `relation ${selection.relation}`;
  return selection.actor === undefined ? `scene ${scene?.id ?? ""}` : `actor ${selection.actor}`;
}
