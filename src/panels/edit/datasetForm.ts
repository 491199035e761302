import { html, type TemplateResult } from "lit-html";
import type { EditWords } from "../../i18n/edit.ts";
import { field } from "./fields.ts";
import { form, type FormActions } from "./form.ts";

export interface DatasetFormProps {
  readonly words: EditWords;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly lang: string;
}

export function datasetForm({ words, values, problems, lang }: DatasetFormProps, actions: FormActions): TemplateResult {
  const { dataset } = words;
  const text = (name: "title" | "description" | "credit" | "license" | "updated", rest: object = {}) =>
    field({ name, label: dataset[name], value: values[name] ?? "", problem: problems[name], ...rest });
  return form(
    dataset.heading,
    html`${text("title", { lang, rows: 2 })} ${text("description", { lang, rows: 3 })} ${text("credit", { lang })}
    ${text("license", { hint: dataset.licenseHint })} ${text("updated", { hint: dataset.updatedHint })}`,
    actions,
  );
}
