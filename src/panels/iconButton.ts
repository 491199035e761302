import { html, nothing, type TemplateResult } from "lit-html";
import { icon, type IconName } from "./icons.ts";

/**
 * A button that shows a drawing and is named in words. One that can do nothing at present stays focusable: with
 * `disabled` it would lose the focus when the last event is reached.
 */
export function iconButton(name: IconName, label: string, onClick: () => void, isIdle = false): TemplateResult {
  return html`<button
    type="button"
    class="icon-button"
    data-icon=${name}
    aria-label=${label}
    title=${label}
    aria-disabled=${isIdle ? "true" : nothing}
    @click=${() => {
      if (!isIdle) onClick();
    }}
  >
    ${icon(name)}
  </button>`;
}
