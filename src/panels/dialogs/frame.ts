import { html, type TemplateResult } from "lit-html";
import { icon } from "../icons.ts";

export interface DialogParts {
  /** Sets class and ids of dialogs apart. */
  readonly name: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly body: TemplateResult;
  /** What is being made, in numbers; "" for nothing. */
  readonly note: string;
  /** What has happened, or why not; "" for nothing. */
  readonly status: string;
  /** Buttons beside both. */
  readonly ways: TemplateResult;
  readonly onClose: (event: Event) => void;
}

/** The whole dialog, without what is in it. Ids are looked up within the shadow root only. */
export function dialogFrame(parts: DialogParts): TemplateResult {
  const titleId = `${parts.name}-title`;
  return html`<dialog class=${`dialog dialog--${parts.name}`} aria-labelledby=${titleId} @close=${parts.onClose}>
    <div class="dialog__frame">
      <div class="dialog__head">
        <h2 class="dialog__title" id=${titleId} tabindex="-1">${parts.title}</h2>
        ${closeButton(parts.closeLabel)}
      </div>
      <div class="dialog__body">${parts.body}</div>
      <div class="dialog__foot">
        <div class="dialog__said">
          <p class="dialog__note">${parts.note}</p>
          <p class="dialog__status" role="status">${parts.status}</p>
        </div>
        <div class="dialog__ways">${parts.ways}</div>
      </div>
    </div>
  </dialog>`;
}

/** Closes the dialog as Escape does. */
function closeButton(label: string): TemplateResult {
  const close = ({ currentTarget }: Event) => {
    if (currentTarget instanceof Element) currentTarget.closest("dialog")?.close();
  };
  return html`<button
    type="button"
    class="icon-button"
    data-icon="close"
    aria-label=${label}
    title=${label}
    @click=${close}
  >
    ${icon("close")}
  </button>`;
}
