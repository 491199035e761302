import { html, nothing, type TemplateResult } from "lit-html";
import { rowsAtOnce } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";

/** Shows more rows of a list of which `left` are not shown; nothing where that is none. */
export function moreButton(
  words: DataState["words"],
  left: number,
  { onEvent }: DataHandlers,
): TemplateResult | typeof nothing {
  if (left <= 0) return nothing;
  return html`<button type="button" class="button dialog-quiet data-more" @click=${() => onEvent({ kind: "more" })}>
    ${words.more(Math.min(left, rowsAtOnce))}
  </button>`;
}
