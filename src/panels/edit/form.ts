import { html, type TemplateResult } from "lit-html";
import { valuesIn } from "./fields.ts";

export interface FormActions {
  /** Somebody is writing: all that stands in the form. */
  readonly onInput: (values: Readonly<Record<string, string>>) => void;
  /** A field has been left with something else in it. */
  readonly onChange: (name: string, value: string) => void;
  readonly onSubmit: (values: Readonly<Record<string, string>>) => void;
}

/** A form with its heading, which tells what is written in it as a whole and field by field. */
export function form(heading: string, content: unknown, { onInput, onChange, onSubmit }: FormActions): TemplateResult {
  const withForm = (event: Event, then: (form: HTMLFormElement) => void) => {
    if (event.currentTarget instanceof HTMLFormElement) then(event.currentTarget);
  };
  return html`<form
    class="edit-form"
    novalidate
    aria-label=${heading}
    @input=${(event: Event) => withForm(event, (each) => onInput(valuesIn(each)))}
    @change=${({ target }: Event) => {
      if (isControl(target)) onChange(target.name, target.value);
    }}
    @submit=${(event: Event) => {
      event.preventDefault();
      withForm(event, (each) => onSubmit(valuesIn(each)));
    }}
  >
    <h2 class="edit-form__heading" tabindex="-1">${heading}</h2>
    ${content}
  </form>`;
}

function isControl(target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  );
}
