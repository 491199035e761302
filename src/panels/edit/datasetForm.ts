import { html, type TemplateResult } from "lit-html";
import type { EditWords } from "../../i18n/edit.ts";
import { field } from "./fields.ts";
import { form, type FormActions } from "./form.ts";

export interface DatasetFormActions extends FormActions {
  readonly onTypes: () => void;
  readonly onTexts: () => void;
}

export interface DatasetFormProps {
  readonly words: EditWords;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly lang: string;
}

type TextName = "title" | "description" | "language" | "credit" | "license" | "updated" | "method" | "corrections";

export function datasetForm(
  { words, values, problems, lang }: DatasetFormProps,
  actions: DatasetFormActions,
): TemplateResult {
  const { dataset } = words;
  const text = (name: TextName, rest: object = {}) =>
    field({ name, label: dataset[name], value: values[name] ?? "", problem: problems[name], ...rest });
  return form(
    dataset.heading,
    html`${text("title", { lang, rows: 2 })} ${text("description", { lang, rows: 3 })}
      ${text("language", { hint: dataset.languageHint })}
      <p class="edit-form__ways">
        <button type="button" class="text-button" @click=${actions.onTypes}>${dataset.types}</button>
        <button type="button" class="text-button" @click=${actions.onTexts}>${dataset.texts}</button>
      </p>
      ${text("credit", { lang })} ${text("license", { hint: dataset.licenseHint })}
      ${text("updated", { hint: dataset.updatedHint })} ${text("method", { lang, rows: 6, hint: dataset.methodHint })}
      ${text("corrections", { lang, rows: 3, hint: dataset.correctionsHint })}`,
    actions,
  );
}
