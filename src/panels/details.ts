import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { DetailsActions, DetailsProps } from "./details/types.ts";
import { iconButton } from "./iconButton.ts";

/** Whether details are of something that is closed again: a selection, or a list that was asked for. */
export function isOpened({ selection, isListed }: Pick<DetailsProps, "selection" | "isListed">): boolean {
  return selection.actor !== undefined || selection.relation !== undefined || isListed === true;
}

/**
 * What is selected in words; with nothing selected, what is to be seen: `content` is drawn from the same props. `grip`
 * stands above what is opened.
 */
export function details(
  props: DetailsProps,
  actions: DetailsActions,
  content: (props: DetailsProps, actions: DetailsActions) => TemplateResult,
  grip: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { words } = props.wording.t;
  const isSelected = isOpened(props);
  return html`<section class="details" aria-label=${words.details.title}>
    ${isSelected ? grip : nothing} ${isSelected ? iconButton("close", words.close, () => actions.onClose()) : nothing}
    ${keyed(keyOf(props), html`<div class="details__scroll">${content(props, actions)}<slot name="details"></slot></div>`)}
  </section>`;
}

/** Another selection begins at the top again. */
function keyOf({ selection, scene, isListed }: DetailsProps): string {
  if (selection.relation !== undefined) return `relation ${selection.relation}`;
  return selection.actor === undefined ? `scene ${scene?.id ?? ""} ${isListed === true}` : `actor ${selection.actor}`;
}
