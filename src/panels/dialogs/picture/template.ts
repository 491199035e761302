import { html, nothing, type TemplateResult } from "lit-html";
import { dialogFrame } from "../frame.ts";
import { textField } from "../textField.ts";
import { sizeOf } from "./choice.ts";
import { writeFigureMarkup } from "./figureMarkup.ts";
import { optionFields } from "./optionFields.ts";
import { pixelWords } from "./sizeWords.ts";
import { altOf, type DialogHandlers, type DialogState } from "./types.ts";

/** The whole dialog. */
export function pictureDialog(state: DialogState, handlers: DialogHandlers): TemplateResult {
  const { words, status } = state;
  return dialogFrame({
    name: "picture",
    title: words.title,
    closeLabel: words.close,
    body: html`${preview(state)} ${optionFields(state, handlers)} ${textFields(state, handlers)}`,
    note: pixelWords(state),
    status,
    ways: html`${
        state.onFilm === undefined
          ? nothing
          : html`<button type="button" class="button dialog-quiet" @click=${handlers.onFilm}>${words.asFilm}</button>`
      }
      <button type="button" class="button dialog-quiet" @click=${handlers.onCopyPicture}>${words.copyPicture}</button>
      <button type="button" class="button dialog-quiet" @click=${() => handlers.onSave("svg")}>${words.saveSvg}</button>
      <button type="button" class="button" @click=${() => handlers.onSave("png")}>${words.savePng}</button>`,
    onClose: handlers.onClose,
  });
}

function preview(state: DialogState): TemplateResult {
  const { words, choice, snapshot, previewUrl } = state;
  return html`<div>
    <div class="dialog-preview" role="group" aria-label=${words.preview}>
      ${
        snapshot === undefined || previewUrl === ""
          ? nothing
          : html`<img
              class="dialog-preview__image ${choice.isTransparent ? `dialog-preview__image--transparent dialog-preview__image--${choice.theme}` : ""}"
              src=${previewUrl}
              width=${snapshot.widthPx}
              height=${snapshot.heightPx}
              alt=${altOf(state)}
            />`
      }
    </div>
  </div>`;
}

function textFields(state: DialogState, { onAlt, onCopyText }: DialogHandlers): TemplateResult {
  const { words } = state;
  return html`<div class="dialog-texts">
    ${textField({
      id: "picture-alt",
      label: words.alt,
      copy: words.copy,
      copyLabel: words.copyAlt,
      text: altOf(state),
      onCopy: () => onCopyText("alt"),
      onInput: onAlt,
    })}
    ${textField({
      id: "picture-figure",
      label: words.figure,
      copy: words.copy,
      copyLabel: words.copyFigure,
      text: figureOf(state),
      onCopy: () => onCopyText("figure"),
    })}
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
