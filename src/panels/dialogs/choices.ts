import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";

/** A few short options in a row, of which one holds. `name` sets apart the groups of one shadow root. */
export function segments<Value extends string | number>(
  name: string,
  legend: string,
  options: readonly { readonly value: Value; readonly label: string }[],
  chosen: Value,
  onChoose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset>
    <legend class="dialog-label">${legend}</legend>
    <div class="dialog-segments">
      ${options.map(
        ({ value, label }) =>
          html`<label class="dialog-segment">
            <input
              class="visually-hidden"
              type="radio"
              name=${name}
              value=${value}
              .checked=${live(value === chosen)}
              @change=${() => onChoose(value)}
            />
            <span>${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

export function checkField(label: string, isChecked: boolean, onChange: (isOn: boolean) => void): TemplateResult {
  return html`<label class="dialog-check">
    <input
      type="checkbox"
      .checked=${live(isChecked)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;
}
