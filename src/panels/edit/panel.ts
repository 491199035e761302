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
  readonly names: readonly string[];
  /** Another form for another entry. */
  readonly key: string;
  readonly form: TemplateResult | undefined;
}

export interface EditPanelActions {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onDone: () => void;
  readonly onAddActor: () => void;
  readonly onAddRelation: () => void;
  readonly onFacts: () => void;
  /** Closes the form. */
  readonly onBack: () => void;
}

/** The tools of editing, and the form of what is edited. */
export function editPanel(props: EditPanelProps, actions: EditPanelActions): TemplateResult {
  const { words, canUndo, canRedo, state, names, key, form } = props;
  return html`<section class="edit" aria-label=${words.title}>
    <div class="edit__tools" role="group" aria-label=${words.tools}>
      ${tool(words.undo, actions.onUndo, canUndo)} ${tool(words.redo, actions.onRedo, canRedo)}
      ${tool(words.save, actions.onSave)} ${tool(words.done, actions.onDone)}
      ${tool(words.addActor, actions.onAddActor)} ${tool(words.addRelation, actions.onAddRelation)}
      ${tool(words.facts, actions.onFacts)}
    </div>
    <p class="edit__state" role="status">${state}</p>
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
