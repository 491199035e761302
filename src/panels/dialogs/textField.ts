import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";

export interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  /** The button in few words, and in full. */
  readonly copy: string;
  readonly copyLabel: string;
  readonly text: string;
  readonly onCopy: () => void;
  /** Prose that may be edited; undefined: code or an address, to be read only. */
  readonly onInput?: (text: string) => void;
}

/** A field of text with a button that copies it. */
export function textField(props: TextFieldProps): TemplateResult {
  const { id, label, copy, copyLabel, text, onCopy, onInput } = props;
  return html`<div class="dialog-text">
    <div class="dialog-text__head">
      <label class="dialog-label" for=${id}>${label}</label>
      <button type="button" class="text-button" aria-label=${copyLabel} @click=${onCopy}>${copy}</button>
    </div>
    <textarea
      class=${`dialog-text__field ${onInput === undefined ? "dialog-text__field--code" : ""}`}
      id=${id}
      dir=${onInput === undefined ? "ltr" : nothing}
      spellcheck=${onInput === undefined ? "false" : "true"}
      ?readonly=${onInput === undefined}
      .value=${live(text)}
      @input=${(event: Event) => onInput?.((event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}
