import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { dialogFrame } from "../frame.ts";
import type { UpdateItem, UpdateItems } from "../../../update/items.ts";
import type { UpdateHandlers, UpdateState } from "./types.ts";

/** The whole dialog: the question, or the changes one by one. */
export function updateDialog(state: UpdateState, handlers: UpdateHandlers): TemplateResult {
  const { words, step, status } = state;
  return dialogFrame({
    name: "update",
    title: step === "ask" ? words.dialog.title : words.dialog.listTitle,
    closeLabel: words.dialog.close,
    body: step === "ask" ? question(state) : changes(state, handlers),
    note: "",
    status,
    ways: step === "ask" ? questionWays(state, handlers) : listWays(state, handlers),
    onClose: handlers.onClose,
  });
}

function question({ words, present, relations, canUndo, isStrange, ambiguous, counts }: UpdateState): TemplateResult {
  const { dialog } = words;
  return html`<div class="update">
    <p>${dialog.lead(present, relations)}</p>
    ${
      ambiguous.length === 0
        ? html`${counts.length === 0 ? html`<p>${dialog.nothing}</p>` : countsList(dialog, counts)}
          ${isStrange ? html`<p>${dialog.strangers}</p>` : nothing}`
        : html`<p>${dialog.ambiguous}</p>
            <ul class="update__lines">
              ${ambiguous.map((line) => html`<li>${line}</li>`)}
            </ul>
            <p>${words.update.ambiguousAdvice}</p>`
    }
    <dl class="update__ways">
      ${ambiguous.length === 0 ? term(dialog.update, dialog.updateHint) : nothing}
      ${term(dialog.replace, dialog.replaceHint)}
    </dl>
    ${canUndo ? html`<p class="dialog-hint">${dialog.canUndo}</p>` : nothing}
  </div>`;
}

function countsList({ different, counts: say }: UpdateState["words"]["dialog"], counts: UpdateState["counts"]) {
  return html`<div>
    <p>${different}</p>
    <ul class="update__lines">
      ${counts.map((each) => html`<li>${say(each)}</li>`)}
    </ul>
  </div>`;
}

function term(name: string, meaning: string): TemplateResult {
  return html`<div>
    <dt>${name.replace("…", "")}</dt>
    <dd>${meaning}</dd>
  </div>`;
}

function questionWays(
  { words: { dialog }, ambiguous, isStrange }: UpdateState,
  { onStep, onReplace }: UpdateHandlers,
): TemplateResult {
  const canUpdate = ambiguous.length === 0;
  const onUpdate = () => onStep("list");
  if (isStrange) return html`${quiet(dialog.update, onUpdate)} ${primary(dialog.replace, onReplace)}`;
  return html`${canUpdate ? nothing : quiet(dialog.cancel, closeDialog)} ${quiet(dialog.replace, onReplace)}
  ${canUpdate ? primary(dialog.update, onUpdate) : nothing}`;
}

function listWays({ words: { dialog }, accepted, groups }: UpdateState, handlers: UpdateHandlers): TemplateResult {
  return html`${quiet(dialog.back, () => handlers.onStep("ask"))}
  ${groups.length === 0 ? nothing : primary(dialog.take(accepted.size), handlers.onTake)}`;
}

function changes(state: UpdateState, handlers: UpdateHandlers): TemplateResult {
  const { words, groups, kept } = state;
  return html`<div class="update">
    ${groups.length === 0 ? html`<p>${words.dialog.nothing}</p>` : nothing}
    ${state.renamed.length === 0 ? nothing : renamedSection(state, handlers)}
    ${repeat(
      groups,
      ({ group }) => group,
      (items) => groupSection(state, items, handlers),
    )}
    ${kept.length === 0 ? nothing : keptSection(state)}
  </div>`;
}

function groupSection(
  state: UpdateState,
  { group, hint, parts }: UpdateItems,
  handlers: UpdateHandlers,
): TemplateResult {
  const { words, accepted } = state;
  const { dialog } = words;
  const keys = parts.flatMap(({ items }) => items.map(({ key }) => key));
  const chosen = keys.filter((key) => accepted.has(key)).length;
  return html`<section class="update__group" aria-labelledby=${`update-${group}`}>
    <h3 class="update__heading" id=${`update-${group}`}>${dialog.groups[group]}</h3>
    ${hint === "" ? nothing : html`<p class="dialog-hint">${hint}</p>`}
    ${
      keys.length < 2
        ? nothing
        : html`<label class="dialog-check">
            <input
              type="checkbox"
              aria-describedby=${`update-${group}`}
              .checked=${live(chosen === keys.length)}
              .indeterminate=${live(chosen > 0 && chosen < keys.length)}
              @change=${(event: Event) => handlers.onTurn(keys, isChecked(event))}
            />
            <span>${dialog.all}</span>
          </label>`
    }
    ${parts.map(
      ({ label, items }) =>
        html`<h4 class="update__part">${label}</h4>
          <ul class="update__items">
            ${repeat(
              items.slice(0, state.most),
              ({ key }) => key,
              (item) => row(item, accepted.has(item.key), (isOn) => handlers.onTurn([item.key], isOn)),
            )}
          </ul>
          ${more(words, items.length - state.most, handlers.onMore)}`,
    )}
  </section>`;
}

/** Stays where it is, whatever becomes of the lists below. */
function renamedSection({ words, renamed, same, most }: UpdateState, { onSame, onMore }: UpdateHandlers) {
  return html`<section class="update__group" aria-labelledby="update-renamed">
    <h3 class="update__heading" id="update-renamed">${words.dialog.renamed}</h3>
    <p class="dialog-hint">${words.dialog.renamedHint}</p>
    <ul class="update__items">
      ${repeat(
        renamed.slice(0, most),
        ({ key }) => key,
        (item) => row(item, same.has(item.key), (isOn) => onSame(item.key, isOn)),
      )}
    </ul>
    ${more(words, renamed.length - most, onMore)}
  </section>`;
}

function row({ title, lines }: UpdateItem, isOn: boolean, onChange: (isOn: boolean) => void): TemplateResult {
  return html`<li>
    <label class="dialog-check update__check">
      <input type="checkbox" .checked=${live(isOn)} @change=${(event: Event) => onChange(isChecked(event))} />
      <span>${title}${lines.map((line) => html`<span class="update__line">${line}</span>`)}</span>
    </label>
  </li>`;
}

function more({ dialog }: UpdateState["words"], left: number, onMore: () => void) {
  return left <= 0
    ? nothing
    : html`<button type="button" class="text-button" @click=${onMore}>${dialog.more(left)}</button>`;
}

function keptSection({ words: { dialog }, kept, most }: UpdateState): TemplateResult {
  return html`<details class="update__kept">
    <summary>${dialog.kept} (${kept.length})</summary>
    <p class="dialog-hint">${dialog.keptHint}</p>
    <ul class="update__items">
      ${kept
        .slice(0, most)
        .map(
          ({ title, lines }) =>
            html`<li>${title}${lines.map((line) => html`<span class="update__line">${line}</span>`)}</li>`,
        )}
    </ul>
  </details>`;
}

function isChecked({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}

function closeDialog({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest("dialog")?.close();
}

function primary(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" @click=${onClick}>${label}</button>`;
}

function quiet(label: string, onClick: (event: Event) => void): TemplateResult {
  return html`<button type="button" class="button dialog-quiet" @click=${onClick}>${label}</button>`;
}
