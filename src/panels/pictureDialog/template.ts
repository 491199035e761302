import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { icon } from "../icons.ts";
import { sizeOf } from "./choice.ts";
import { writeFigureMarkup } from "./figureMarkup.ts";
import { optionFields } from "./optionFields.ts";
import { pixelWords } from "./sizeWords.ts";
import { altOf, type DialogHandlers, type DialogState } from "./types.ts";

const titleId = "picture-title";

/** The whole dialog. Ids are looked up within the shadow root only. */
export function pictureDialog(state: DialogState, handlers: DialogHandlers): TemplateResult {
  const { words } = state;
  return html`<dialog class="picture-dialog" aria-labelledby=${titleId} @close=${handlers.onClose}>
    <div class="picture-dialog__frame">
      <div class="picture-dialog__head">
        <h2 class="picture-dialog__title" id=${titleId} tabindex="-1">${words.title}</h2>
        ${closeButton(words.close)}
      </div>
      <div class="picture-dialog__body">
        ${preview(state)} ${optionFields(state, handlers)} ${textFields(state, handlers)}
      </div>
      <div class="picture-dialog__foot">
        <div class="picture-dialog__said">
          <p class="picture-dialog__pixels">${pixelWords(state)}</p>
          <p class="picture-dialog__status" role="status">${state.status}</p>
        </div>
        <div class="picture-dialog__ways">
          <button type="button" class="button picture-quiet" @click=${handlers.onCopyPicture}>
            ${words.copyPicture}
          </button>
          <button type="button" class="button picture-quiet" @click=${() => handlers.onSave("svg")}>
            ${words.saveSvg}
          </button>
          <button type="button" class="button" @click=${() => handlers.onSave("png")}>${words.savePng}</button>
        </div>
      </div>
    </div>
  </dialog>`;
}

/** Closes the dialog as Escape does. */
function closeButton(label: string): TemplateResult {
  const close = ({ currentTarget }: Event) => {
    if (currentTarget instanceof Element) currentTarget.closest("dialog")?.close();
  };
  return html`<button
    type="button"
    class="icon-button"
    data-icon="close"
    aria-label=${label}
    title=${label}
    @click=${close}
  >
    ${icon("close")}
  </button>`;
}

function preview(state: DialogState): TemplateResult {
  const { words, choice, snapshot, previewUrl } = state;
  return html`<div>
    <div class="picture-preview" role="group" aria-label=${words.preview}>
      ${
        snapshot === undefined || previewUrl === ""
          ? nothing
          : html`<img
              class="picture-preview__image ${choice.isTransparent ? `picture-preview__image--transparent picture-preview__image--${choice.theme}` : ""}"
              src=${previewUrl}
              width=${snapshot.widthPx}
              height=${snapshot.heightPx}
              alt=${altOf(state)}
            />`
      }
    </div>
  </div>`;
}

function textFields(state: DialogState, handlers: DialogHandlers): TemplateResult {
  const { words } = state;
  return html`<div class="picture-texts">
    ${textField("alt", words.alt, words.copyAlt, words.copy, altOf(state), handlers)}
    ${textField("figure", words.figure, words.copyFigure, words.copy, figureOf(state), handlers)}
  </div>`;
}

function textField(
  field: "alt" | "figure",
  label: string,
  copyLabel: string,
  copy: string,
  text: string,
  { onAlt, onCopyText }: DialogHandlers,
): TemplateResult {
  const id = `picture-${field}`;
  return html`<div class="picture-text">
    <div class="picture-text__head">
      <label class="picture-label" for=${id}>${label}</label>
      <button type="button" class="text-button" aria-label=${copyLabel} @click=${() => onCopyText(field)}>
        ${copy}
      </button>
    </div>
    <textarea
      class="picture-text__field picture-text__field--${field}"
      id=${id}
      spellcheck=${field === "alt" ? "true" : "false"}
      ?readonly=${field === "figure"}
      .value=${live(text)}
      @input=${(event: Event) => onAlt((event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}

/** Markup for the PNG at the size it is meant to be shown in. */
function figureOf(state: DialogState): string {
  const { snapshot, t, sourceLine, choice, viewSize } = state;
  const size = sizeOf(choice, viewSize);
  if (snapshot === undefined || size === undefined) return "";
  return writeFigureMarkup({
    fileName: snapshot.fileName("png"),
    widthPx: Math.round(size.widthPx),
    heightPx: Math.round(size.heightPx),
    alt: altOf(state),
    title: snapshot.title,
    sourceLine,
    language: t.locale,
  });
}
