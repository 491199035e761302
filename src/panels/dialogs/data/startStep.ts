import { html, nothing, type TemplateResult } from "lit-html";
import { segments } from "../choices.ts";
import type { Saving, Step } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";
import { lossWords } from "./reportedWords.ts";
import { factsOf, otherLabels, readableFiles, savedFormats } from "./fileFormats.ts";
import type { SavedFormat, TemplatePart } from "./types.ts";

const templateParts: readonly TemplatePart[] = ["relations", "actors", "json"];

/** Where data come in, and what can be done with those that are here. */
export function startStep(
  state: DataState,
  { saving }: Extract<Step, { readonly name: "start" }>,
  handlers: DataHandlers,
): TemplateResult {
  return html`<div class="data-start">
    <div class="data-new">${choosing(state, handlers)} ${pasting(state, handlers)} ${templates(state, handlers)}</div>
    ${presentData(state, saving, handlers)}
  </div>`;
}

function choosing({ words }: DataState, { onRead }: DataHandlers): TemplateResult {
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file can be chosen again once it has been mended.
    input.value = "";
    if (files.length > 0) onRead(files);
  };
  return html`<div class="data-drop">
    <label class="button data-choose">
      <input
        class="visually-hidden"
        type="file"
        multiple
        accept=${readableFiles}
        aria-describedby="data-formats"
        @change=${choose}
      />
      <span>${words.choose}</span>
    </label>
    <p class="data-drop__hint" aria-hidden="true">${words.drop}</p>
    <p class="dialog-hint" id="data-formats">${words.formatsRead(otherLabels.join(", "))}</p>
  </div>`;
}

function pasting({ words, pasted }: DataState, { onPaste }: DataHandlers): TemplateResult {
  return html`<div class="data-paste">
    <label class="dialog-label" for="data-paste">${words.paste}</label>
    <textarea
      class="dialog-text__field dialog-text__field--code"
      id="data-paste"
      spellcheck="false"
      autocapitalize="off"
      placeholder=${words.pasteExample}
      .value=${pasted}
    ></textarea>
    <button type="button" class="button dialog-quiet" @click=${onPaste}>${words.readPasted}</button>
  </div>`;
}

function templates({ words }: DataState, { onTemplate }: DataHandlers): TemplateResult {
  return html`<div class="data-templates" role="group" aria-labelledby="data-templates">
    <p class="data-templates__lead" id="data-templates">${words.templates}</p>
    ${templateParts.map(
      (part) =>
        html`<button
          type="button"
          class="text-button"
          aria-label=${words.templateLabel(words.templateParts[part])}
          @click=${() => onTemplate(part)}
        >
          ${words.templateParts[part]}
        </button>`,
    )}
  </div>`;
}

function presentData(state: DataState, saving: Saving | undefined, handlers: DataHandlers): TemplateResult {
  const { words, issues, types } = state;
  const neutral = types.filter(({ family }) => family === "other").length;
  const step = (label: string, to: "issues" | "types") =>
    html`<button type="button" class="text-button" @click=${() => handlers.onEvent({ kind: "go", to })}>
      ${label}
    </button>`;
  return html`<section class="data-present" aria-labelledby="data-present">
    <h3 class="data-heading" id="data-present">${words.present}</h3>
    ${segments<SavedFormat | "">(
      "data-format",
      words.saveAs,
      savedFormats.map(({ name, label }) => ({ value: name, label })),
      saving?.format ?? "",
      (format) => {
        if (format !== "") handlers.onFormat(format);
      },
    )}
    <div class="data-saving" aria-live="polite">
      ${saving === undefined ? nothing : savingParts(state, saving, handlers)}
    </div>
    <div class="data-present__ways">
      ${neutral === 0 ? nothing : step(words.assignTypes, "types")}
      ${issues.length === 0 ? nothing : step(words.showIssues(issues.length), "issues")}
    </div>
  </section>`;
}

/** What the format has no place for, and the files to be saved. */
function savingParts({ words }: DataState, { format, writing }: Saving, { onSave }: DataHandlers): TemplateResult {
  if (writing === undefined) return html`<p class="dialog-hint">${words.writing}</p>`;
  const save = (part: "text" | "actors", label: string) =>
    html`<button type="button" class="button" @click=${() => onSave(part)}>${label}</button>`;
  return html`${
      writing.losses.length === 0
        ? html`<p>${words.noLosses}</p>`
        : html`<p>${words.losses(factsOf(format).label)}</p>
            <ul class="data-losses">
              ${writing.losses.map((loss) => html`<li>${lossWords(words, loss)}</li>`)}
            </ul>`
    }
    <div class="data-saving__ways">
      ${save("text", writing.actors === undefined ? words.saveFile : words.saveRelations)}
      ${writing.actors === undefined ? nothing : save("actors", words.saveActors)}
    </div>`;
}
