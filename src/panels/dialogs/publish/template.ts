import { html, nothing, type TemplateResult } from "lit-html";
import { languages, languageTags } from "../../../dataset/languages.ts";
import { choice as choiceField, field, type FieldProps } from "../../edit/fields.ts";
import { checkField, segments } from "../choices.ts";
import { dialogFrame } from "../frame.ts";
import type { PublishHandlers, PublishState } from "./types.ts";

/** The whole dialog. */
export function publishDialog(state: PublishState, handlers: PublishHandlers): TemplateResult {
  const { words, choice, progress, refusal } = state;
  return dialogFrame({
    name: "publish",
    title: words.title,
    closeLabel: words.close,
    body: html`<form
      class="publish"
      novalidate
      @input=${(event: Event) => typed(event, handlers)}
      @submit=${(event: Event) => {
        event.preventDefault();
        handlers.onMake();
      }}
    >
      <p class="publish__lead">${words.lead}</p>
      ${refusal === undefined ? html`${kindField(state, handlers)} ${fields(state, handlers)}` : nothing}
      <button type="submit" hidden></button>
    </form>`,
    note: "",
    status: state.status,
    ways: html`${progress === undefined ? nothing : bar(state)}
    ${
      refusal === undefined
        ? html`<button
            type="button"
            class="button"
            @click=${({ detail }: MouseEvent) => {
              if (progress === undefined) handlers.onMake();
              // The second click of two that were meant as one.
              else if (detail < 2) handlers.onCancel();
            }}
          >
            ${progress === undefined ? words.make[choice.kind] : words.cancel}
          </button>`
        : nothing
    }`,
    onClose: handlers.onClose,
  });
}

function kindField({ words, choice }: PublishState, { onChoice }: PublishHandlers): TemplateResult {
  return html`<div>
    ${segments(
      "publish-kind",
      words.kind,
      (["site", "file"] as const).map((kind) => ({ value: kind, label: words.kinds[kind] })),
      choice.kind,
      (kind) => onChoice({ kind }),
    )}
    <p class="dialog-hint">${words.kindHints[choice.kind]}</p>
  </div>`;
}

function fields({ words, choice, title, credit, asksLanguage, problems }: PublishState, handlers: PublishHandlers) {
  const text = (name: "address" | "title" | "credit", rest: Omit<FieldProps, "name" | "value">) =>
    field({ name: `publish-${name}`, value: choice[name], ...rest });
  return html`${
      choice.kind === "site"
        ? text("address", { label: words.address, hint: words.addressHint, problem: problems.address })
        : nothing
    }
    ${text("title", { label: words.headline, hint: words.asInData, placeholder: title })}
    ${text("credit", { label: words.credit, hint: words.asInData, placeholder: credit })}
    ${
      asksLanguage
        ? choiceField(
            "publish-language",
            words.language,
            choice.language,
            languageTags.map((tag) => ({ value: tag, label: languages[tag] })),
          )
        : nothing
    }
    <div class="edit-field">
      <label class="edit-field__label" for="publish-logo">${words.logo}</label>
      <input
        class="publish__logo"
        id="publish-logo"
        type="file"
        accept="image/svg+xml,image/png,image/jpeg,image/webp,image/gif"
        aria-describedby="publish-logo-about"
        aria-invalid=${problems.logo === undefined ? nothing : "true"}
        @change=${({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLInputElement) handlers.onChoice({ logo: currentTarget.files?.[0] });
        }}
      />
      <p class="edit-field__about ${problems.logo === undefined ? "" : "is-problem"}" id="publish-logo-about">
        ${problems.logo ?? words.logoHint}
      </p>
    </div>
    ${checkField(words.hidden, choice.isHidden, (isHidden) => handlers.onChoice({ isHidden }))}`;
}

/** Texts are taken as they are typed: there is nothing to be lost by closing. */
function typed({ target }: Event, { onChoice }: PublishHandlers): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  const [, name] = /^publish-(address|title|credit|language)$/.exec(target.name) ?? [];
  if (name !== undefined) onChoice({ [name]: target.value });
}

/** How far it is; in no live region, or it would be read out all the time. */
function bar({ words, progress }: PublishState): TemplateResult {
  const { phase = "fetching", done = 0, all = 1 } = progress ?? {};
  return html`<progress
    class="dialog-bar"
    max=${all || 1}
    value=${all === 0 ? nothing : done}
    aria-label=${words.phases[phase]}
  ></progress>`;
}
