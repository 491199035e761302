import { html, type TemplateResult } from "lit-html";
import type { EditWords } from "../../i18n/edit.ts";
import { type Asking, choice, type Choice, field, question } from "./fields.ts";
import { form, type FormActions } from "./form.ts";

export interface ActorFormProps {
  readonly words: EditWords;
  /** What stands in the fields, by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly lang: string;
  readonly kinds: readonly Choice[];
  /** An actor that is to be added. */
  readonly isNew: boolean;
  readonly asking: Asking | undefined;
}

export interface ActorFormActions extends FormActions {
  readonly onDelete: () => void;
}

/** Id of the list with the names of all actors. */
export const actorList = "edit-actors";

export function actorForm(props: ActorFormProps, actions: ActorFormActions): TemplateResult {
  const { words, values, problems, lang, kinds, isNew, asking } = props;
  const { actor } = words;
  const text = (name: "name" | "role" | "description" | "aliases" | "links" | "life" | "merge", rest: object = {}) =>
    field({ name, label: actor[name], value: values[name] ?? "", problem: problems[name], lang, ...rest });
  const more = () =>
    html`${text("description", { rows: 3 })} ${text("aliases", { rows: 2, hint: actor.aliasesHint })}
      ${text("links", { rows: 2, hint: actor.linksHint, lang: undefined })}
      ${text("life", { hint: actor.lifeHint, lang: undefined })}
      <p class="edit-form__note"><b>${actor.place}:</b> ${actor.placeHint}</p>
      ${text("merge", { hint: actor.mergeHint, list: actorList, lang: undefined })}
      ${
        asking === undefined
          ? html`<p><button type="button" class="text-button" @click=${actions.onDelete}>${actor.delete}</button></p>`
          : question(asking, words.cancel)
      }`;
  return form(
    isNew ? actor.newHeading : actor.heading,
    html`${text("name")} ${choice("kind", actor.kind, values["kind"] ?? "", kinds)} ${text("role")}
    ${isNew ? html`<button type="submit" class="button">${actor.add}</button>` : more()}`,
    actions,
  );
}
