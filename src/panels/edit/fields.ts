import { html, nothing, type TemplateResult } from "lit-html";

export interface FieldProps {
  /** By which the form knows it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** What is understood of what stands there now. */
  readonly said?: string | undefined;
  /** Why what stands there is not taken. */
  readonly problem?: string | undefined;
  /** Of the words in it. */
  readonly lang?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Id of a list of suggestions. */
  readonly list?: string | undefined;
  /** Several lines; undefined: one. */
  readonly rows?: number | undefined;
}

/** A field of text with its label, and with what is said about it. */
export function field(props: FieldProps): TemplateResult {
  const { name, label, value, hint, said, problem, lang, placeholder, list, rows } = props;
  const id = `edit-${name}`;
  const about = [
    ["hint", hint],
    ["said", said],
    ["problem", problem],
  ].filter(([, words]) => words !== undefined && words !== "");
  const describedBy = about.map(([kind]) => `${id}-${kind}`).join(" ") || nothing;
  const invalid = problem ? "true" : nothing;
  const control =
    rows === undefined
      ? html`<input
          class="edit-field__control"
          id=${id}
          name=${name}
          type="text"
          dir="auto"
          autocomplete="off"
          lang=${lang ?? nothing}
          list=${list ?? nothing}
          placeholder=${placeholder ?? nothing}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          data-taken=${value}
          .value=${value}
        />`
      : html`<textarea
          class="edit-field__control"
          id=${id}
          name=${name}
          rows=${rows}
          dir="auto"
          lang=${lang ?? nothing}
          placeholder=${placeholder ?? nothing}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          data-taken=${value}
          .value=${value}
        ></textarea>`;
  return html`<div class="edit-field">
    <label class="edit-field__label" for=${id}>${label}</label>
    ${control}
    ${about.map(([kind, words]) => html`<p class="edit-field__about is-${kind}" id=${`${id}-${kind}`}>${words}</p>`)}
  </div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of several, with its label. */
export function choice(name: string, label: string, value: string, choices: readonly Choice[]): TemplateResult {
  const id = `edit-${name}`;
  return html`<div class="edit-field">
    <label class="edit-field__label" for=${id}>${label}</label>
    <select class="edit-field__control" id=${id} name=${name}>
      ${choices.map(
        (each) => html`<option value=${each.value} .selected=${each.value === value}>${each.label}</option>`,
      )}
    </select>
  </div>`;
}

/** What is about to happen, said before it does. */
export interface Asking {
  readonly said: string;
  readonly label: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function question({ said, label, onYes, onNo }: Asking, cancel: string): TemplateResult {
  return html`<div class="edit-question" role="group" aria-label=${said}>
    <p>${said}</p>
    <button type="button" class="button" data-yes @click=${onYes}>${label}</button>
    <button type="button" class="text-button" @click=${onNo}>${cancel}</button>
  </div>`;
}

/** What somebody has written in a form, by the names of its fields. */
export function valuesIn(form: HTMLFormElement): Readonly<Record<string, string>> {
  const entries = [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]);
  return Object.fromEntries(entries) as Record<string, string>;
}
