import { html, nothing, type TemplateResult } from "lit-html";
import { qualifiers, sourceKinds, statuses } from "../../dataset/types.ts";
import type { EditWords } from "../../i18n/edit.ts";
import type { Translator } from "../../i18n/translator.ts";
import { actorList } from "./actorForm.ts";
import { type Asking, choice, type Choice, field, question } from "./fields.ts";
import { form, type FormActions } from "./form.ts";

export interface RelationFormProps {
  readonly t: Translator;
  readonly words: EditWords;
  /** What stands in the fields, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** What is understood of some of them. */
  readonly said: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly lang: string;
  readonly types: readonly Choice[];
  /** Of the scene that is shown; empty where it has none. */
  readonly steps: readonly Choice[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  /** Id of the source whose fields are open. */
  readonly opened: string | undefined;
  /** That other relations have it, too; "" where none does. */
  readonly shared: string;
  /** Why it is not to be seen in the graph; "" where it is. */
  readonly note: string;
  /** A relation that is to be added. */
  readonly isNew: boolean;
  readonly asking: Asking | undefined;
}

export interface RelationFormActions extends FormActions {
  readonly onReverse: () => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
  readonly onAddSource: () => void;
  readonly onRemoveSource: (id: string) => void;
  /** Opens the fields of a source, or closes them. */
  readonly onOpenSource: (id: string) => void;
}

type TextName =
  | "source"
  | "target"
  | "sentence"
  | "label"
  | "summary"
  | "when"
  | "amount"
  | "claimedBy"
  | "disputedBy"
  | "tags"
  | "added";

export function relationForm(props: RelationFormProps, actions: RelationFormActions): TemplateResult {
  const { words, values, problems, said, lang, types, isNew } = props;
  const { relation } = words;
  const text = (name: TextName, rest: object = {}) =>
    field({
      name,
      label: relation[name],
      value: values[name] ?? "",
      said: said[name],
      problem: problems[name],
      ...rest,
    });
  return form(
    isNew ? relation.newHeading : relation.heading,
    html`${props.note === "" ? nothing : html`<p class="edit-form__note">${props.note}</p>`}
    ${text("source", { list: actorList })} ${choice("type", relation.type, values["type"] ?? "", types)}
    ${text("target", { list: actorList })} ${text("when", { hint: relation.whenHint })}
    ${text("sentence", { rows: 2, lang })} ${isNew ? newParts(props) : moreParts(props, actions, text)}`,
    actions,
  );
}

function newParts({ words: { relation }, problems }: RelationFormProps): TemplateResult {
  return html`${sourceFields(relation, problems)} <button type="submit" class="button">${relation.add}</button>`;
}

function sourceFields(relation: EditWords["relation"], problems: Readonly<Record<string, string>>): TemplateResult {
  const hint = relation.addressHint;
  return html`${field({ name: "address", label: relation.address, value: "", hint, problem: problems["address"] })}
  ${field({ name: "sourceTitle", label: relation.sourceTitle, value: "" })}`;
}

function moreParts(
  props: RelationFormProps,
  actions: RelationFormActions,
  text: (name: TextName, rest?: object) => TemplateResult,
): TemplateResult {
  const { t, words, values, lang, asking } = props;
  const { relation } = words;
  const unsaid = { value: "", label: relation.notSaid };
  const exact = qualifiers.map((value) => ({ value, label: relation.qualifiers[value] }));
  const standings = statuses.map((value) => ({ value, label: t.words.statuses[value] }));
  const people = { hint: relation.peopleHint, list: actorList };
  return html`${sourceList(props, actions)} ${text("label", { hint: relation.labelHint, lang })}
  ${text("summary", { rows: 3, lang })} ${text("amount", { hint: relation.amountHint })}
  ${values["amount"] === "" ? nothing : choice("qualifier", relation.qualifier, values["qualifier"] ?? "", exact)}
  ${choice("status", relation.status, values["status"] ?? "", [unsaid, ...standings])} ${text("claimedBy", people)}
  ${text("disputedBy", people)} ${text("tags", { hint: relation.tagsHint })}
  ${text("added", { hint: relation.addedHint })}
  ${props.steps.length === 0 ? nothing : choice("step", relation.step, values["step"] ?? "", props.steps)}
  ${
    asking === undefined
      ? html`<p class="edit-form__ways">
          <button type="button" class="text-button" @click=${actions.onReverse}>${relation.reverse}</button>
          <button type="button" class="text-button" @click=${actions.onCopy}>${relation.copy}</button>
          <button type="button" class="text-button" @click=${actions.onDelete}>${relation.delete}</button>
        </p>`
      : question(asking, words.cancel)
  }`;
}

function sourceList(props: RelationFormProps, actions: RelationFormActions): TemplateResult {
  const { words, sources, problems, opened } = props;
  const { relation } = words;
  return html`<fieldset class="edit-sources">
    <legend class="edit-field__label">${relation.sources}</legend>
    ${
      sources.length === 0
        ? html`<p class="edit-form__ask">${relation.noSource}</p>`
        : html`<ul>
            ${sources.map(
              ({ id, name }) =>
                html`<li class="edit-sources__item">
                  <bdi>${name}</bdi>
                  <button
                    type="button"
                    class="text-button"
                    aria-label=${relation.changeSource(name)}
                    aria-expanded=${opened === id ? "true" : "false"}
                    @click=${() => actions.onOpenSource(id)}
                  >
                    ${relation.change}
                  </button>
                  <button
                    type="button"
                    class="text-button"
                    aria-label=${relation.removeSource(name)}
                    @click=${() => actions.onRemoveSource(id)}
                  >
                    ${relation.delete}
                  </button>
                  ${opened === id ? openedSource(props) : nothing}
                </li>`,
            )}
          </ul>`
    }
    ${sourceFields(relation, problems)}
    <button type="button" class="text-button" @click=${actions.onAddSource}>${relation.addSource}</button>
  </fieldset>`;
}

function openedSource({ t, words, values, problems, lang, shared }: RelationFormProps): TemplateResult {
  const { relation } = words;
  const text = (part: string, label: string, rest: object = {}) => {
    const name = `source:${part}`;
    return field({ name, label, value: values[name] ?? "", problem: problems[name], ...rest });
  };
  const kinds = sourceKinds.map((value) => ({ value, label: t.words.sourceKinds[value] }));
  const kind = values["source:kind"] ?? "";
  return html`<div class="edit-sources__fields">
    ${shared === "" ? nothing : html`<p class="edit-form__note">${shared}</p>`}
    ${text("title", relation.sourceTitle, { lang })} ${text("publisher", relation.publisher, { lang })}
    ${choice("source:kind", relation.sourceKind, kind, [{ value: "", label: relation.notSaid }, ...kinds])}
    ${text("url", relation.address)} ${text("date", relation.sourceDate)} ${text("retrieved", relation.retrieved)}
    ${text("archive", relation.archive)}
  </div>`;
}
