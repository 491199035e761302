import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { EditWords } from "../../i18n/edit.ts";
import { actorList } from "./actorForm.ts";

export interface EditPanelProps {
  readonly words: EditWords;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the work is saved, and as what. */
  readonly state: string;
  /** Whether the work is kept in the browser; undefined where that is not known. */
  readonly isKept: boolean | undefined;
  /** Earlier work, told in words. */
  readonly offer: string | undefined;
  readonly names: readonly string[];
  /** Another form for another entry. */
  readonly key: string;
  readonly form: TemplateResult | undefined;
}

export interface EditPanelActions {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onPublish: (opener: HTMLElement) => void;
  readonly onDone: () => void;
  readonly onKeep: (isKept: boolean) => void;
  /** Takes up the earlier work, or throws it away. */
  readonly onResume: () => void;
  readonly onDiscard: () => void;
  readonly onAddActor: () => void;
  readonly onAddRelation: () => void;
  readonly onScenes: () => void;
  readonly onFacts: () => void;
  /** Closes the form. */
  readonly onBack: () => void;
}

/** The tools of editing, and the form of what is edited. */
export function editPanel(props: EditPanelProps, actions: EditPanelActions): TemplateResult {
  const { words, canUndo, canRedo, state, isKept, offer, names, key, form } = props;
  return html`<section class="edit" aria-label=${words.title}>
    <div class="edit__tools" role="group" aria-label=${words.tools}>
      ${tool(words.undo, actions.onUndo, canUndo)} ${tool(words.redo, actions.onRedo, canRedo)}
      ${tool(words.save, actions.onSave)} ${opening(words.publish, actions.onPublish)}
      ${tool(words.done, actions.onDone)} ${tool(words.addActor, actions.onAddActor)}
      ${tool(words.addRelation, actions.onAddRelation)} ${tool(words.scenes, actions.onScenes)}
      ${tool(words.facts, actions.onFacts)}
    </div>
    ${offer === undefined ? nothing : offered(offer, words, actions)}
    <div class="edit__line">
      <p class="edit__state" role="status">${state}</p>
      ${isKept === undefined ? nothing : keeper(isKept, words, actions)}
    </div>
    <datalist id=${actorList}>${names.map((name) => html`<option value=${name}></option>`)}</datalist>
    ${
      form === undefined
        ? html`<p class="edit__hint">${words.hint}</p>`
        : html`<div class="edit__form">
            <button type="button" class="text-button edit__back" @click=${actions.onBack}>${words.back}</button>
            ${repeat(
              [key],
              (each) => each,
              () => form,
            )}
          </div>`
    }
  </section>`;
}

function offered(said: string, words: EditWords, { onResume, onDiscard }: EditPanelActions): TemplateResult {
  return html`<div class="edit-question edit__offer" role="group" aria-label=${said}>
    <p>${said}</p>
    <button type="button" class="button" @click=${onResume}>${words.resume}</button>
    <button type="button" class="text-button" @click=${onDiscard}>${words.discard}</button>
  </div>`;
}

function keeper(isKept: boolean, words: EditWords, { onKeep }: EditPanelActions): TemplateResult {
  return html`<label class="edit__keep">
    <input
      type="checkbox"
      .checked=${isKept}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLInputElement) onKeep(target.checked);
      }}
    />
    ${words.keep}
  </label>`;
}

/** One that can do nothing at present keeps the focus that it has. */
function tool(label: string, onClick: () => void, isReady = true): TemplateResult {
  return html`<button
    type="button"
    class="edit-tool"
    aria-disabled=${isReady ? nothing : "true"}
    @click=${() => {
      if (isReady) onClick();
    }}
  >
    ${label}
  </button>`;
}

/** One that opens a dialog. */
function opening(label: string, onOpen: (opener: HTMLElement) => void): TemplateResult {
  return html`<button
    type="button"
    class="edit-tool"
    aria-haspopup="dialog"
    @click=${({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLElement) onOpen(currentTarget);
    }}
  >
    ${label}
  </button>`;
}
