import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { EditWords } from "../../i18n/edit.ts";
import { field } from "./fields.ts";
import { form, type FormActions } from "./form.ts";

/** A text that has no words yet in the language into which is translated. */
export interface MissingText {
  /** Where it stands: the name of its field. */
  readonly place: string;
  readonly original: string;
}

export interface TextsFormProps {
  readonly words: EditWords;
  /** The tag as somebody writes it. */
  readonly language: string;
  readonly problem: string;
  /** How many are missing, and what a table has brought; empty as long as there is no language. */
  readonly said: readonly string[];
  /** The first of those whose original has been changed since. */
  readonly changed: readonly (MissingText & { readonly translation: string })[];
  /** The first of those that are missing. */
  readonly missing: readonly MissingText[];
  /** "" where these are all. */
  readonly more: string;
  readonly canTranslate: boolean;
}

export interface TextsFormActions extends FormActions {
  readonly onSaveTable: () => void;
  readonly onReadTable: (file: File) => void;
  /** A translation is right, although its original has been changed. */
  readonly onStillRight: (place: string) => void;
}

const hintId = "edit-table-hint";

/** Originals with fields for their translations, and the same as a table that goes out and comes back. */
export function textsForm(props: TextsFormProps, actions: TextsFormActions): TemplateResult {
  const { words, language, problem, said } = props;
  const { texts } = words;
  return form(
    texts.heading,
    html`${field({ name: "language", label: texts.language, value: language, hint: texts.languageHint, problem })}
    ${said.length === 0 ? nothing : html`<div role="status">${said.map((line) => html`<p class="edit-form__note">${line}</p>`)}</div>`}
    ${props.canTranslate ? tableParts(words, actions) : nothing}
    ${repeat(
      props.changed,
      ({ place }) => `${language} ${place}`,
      ({ place, original, translation }) =>
        html`${field({
            name: place,
            label: original,
            value: translation,
            hint: texts.changedSince,
            lang: language,
            rows: original.length > 60 ? 3 : 1,
          })}
          <p class="edit-form__ways">
            <button
              type="button"
              class="text-button"
              aria-label=${texts.stillRightOf(original)}
              @click=${() => actions.onStillRight(place)}
            >
              ${texts.stillRight}
            </button>
          </p>`,
    )}
    ${repeat(
      props.missing,
      // What somebody has written belongs to one text, whichever comes to stand in its place.
      ({ place }) => `${language} ${place}`,
      ({ place, original }) =>
        field({ name: place, label: original, value: "", lang: language, rows: original.length > 60 ? 3 : 1 }),
    )}
    ${props.more === "" ? nothing : html`<p class="edit-form__note">${props.more}</p>`}`,
    actions,
  );
}

function tableParts({ texts }: EditWords, { onSaveTable, onReadTable }: TextsFormActions): TemplateResult {
  const read = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    if (file !== undefined) onReadTable(file);
    // The same file once more is read again.
    target.value = "";
  };
  return html`<p class="edit-form__ways">
      <button type="button" class="button" aria-describedby=${hintId} @click=${onSaveTable}>${texts.save}</button>
      <label class="button edit-file">
        <input class="visually-hidden" type="file" accept=".csv,text/csv" @change=${read} />
        <span>${texts.read}</span>
      </label>
    </p>
    <p class="edit-form__note" id=${hintId}>${texts.saveHint}</p>`;
}
