import { html, nothing, type TemplateResult } from "lit-html";
import { families, type Family, type Line, lines } from "../../dataset/types.ts";
import type { EditWords } from "../../i18n/edit.ts";
import { lineSample } from "../lineSample.ts";
import { choice, type Choice, field } from "./fields.ts";
import { form, type FormActions } from "./form.ts";

/** What a type of relation is drawn as, and what is said of it. */
export interface EditedType {
  readonly id: string;
  readonly label: string;
  readonly family: Family;
  readonly line: Line;
  readonly directed: boolean;
  readonly sign: -1 | 0 | 1;
  /** How many relations are of it, in words. */
  readonly used: string;
  readonly canGo: boolean;
}

export interface TypesFormProps {
  readonly words: EditWords;
  readonly types: readonly Choice[];
  /** Undefined: one that is to be added. */
  readonly type: EditedType | undefined;
  readonly problems: Readonly<Record<string, string>>;
  readonly lang: string;
}

export interface TypesFormActions extends FormActions {
  readonly onDelete: () => void;
}

/** One type after the other, chosen from all that there are. */
export function typesForm(props: TypesFormProps, actions: TypesFormActions): TemplateResult {
  const { words, type, problems, lang } = props;
  const { types } = words;
  const label = field({
    name: "label",
    label: types.label,
    value: type?.label ?? "",
    problem: problems["label"],
    lang,
  });
  return form(
    types.heading,
    html`${choice("which", types.which, type?.id ?? "", [...props.types, { value: "", label: types.fresh }])} ${label}
    ${
      type === undefined
        ? html`<button type="submit" class="button">${types.add}</button>`
        : typeFields(words, type, actions)
    }`,
    actions,
  );
}

function typeFields({ types }: EditWords, type: EditedType, { onDelete }: TypesFormActions): TemplateResult {
  const choices = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return html`<p class="edit-form__note">${lineSample(type)} ${types.used(type.used)}</p>
    ${choice("family", types.family, type.family, choices(families, types.families))}
    ${choice("line", types.line, type.line, choices(lines, types.lines))}
    ${choice("directed", types.direction, String(type.directed), [
      { value: "true", label: types.directed },
      { value: "false", label: types.undirected },
    ])}
    ${choice("sign", types.sign, String(type.sign), choices(["1", "0", "-1"], types.signs))}
    ${
      type.canGo
        ? html`<p><button type="button" class="text-button" @click=${onDelete}>${types.delete}</button></p>`
        : nothing
    }`;
}
