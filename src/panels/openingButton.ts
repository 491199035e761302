import { html, type TemplateResult } from "lit-html";

/** A button that opens a dialog, which gives it the focus back. */
export function openingButton(label: string, open: (opener: HTMLElement) => void): TemplateResult {
  return html`<button
    type="button"
    class="text-button"
    aria-haspopup="dialog"
    @click=${({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLElement) open(currentTarget);
    }}
  >
    ${label}
  </button>`;
}
