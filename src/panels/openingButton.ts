import { html, type TemplateResult } from "lit-html";

/** A button that opens a dialog, which gives it the focus back; with `popup` "false" something else. */
export function openingButton(
  label: string,
  open: (opener: HTMLElement) => void,
  popup: "dialog" | "false" = "dialog",
): TemplateResult {
  return html`<button
    type="button"
    class="text-button"
    aria-haspopup=${popup}
    @click=${({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLElement) open(currentTarget);
    }}
  >
    ${label}
  </button>`;
}
