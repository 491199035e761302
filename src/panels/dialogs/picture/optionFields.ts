import { html, nothing, type TemplateResult } from "lit-html";
import { checkField, segments } from "../choices.ts";
import { sizeWords } from "../size.ts";
import { ownSizeFields, type SizeCard, sizeCards } from "../sizeFields.ts";
import { edgeLimits, type Format, formats, scalesFor, sizeOf } from "./choice.ts";
import type { DialogHandlers, DialogState } from "./types.ts";

/** Everything about the picture that can be chosen. */
export function optionFields(state: DialogState, { onChoice }: DialogHandlers): TemplateResult {
  const { words, t, choice, viewSize, mostPixels } = state;
  const scales = scalesFor(sizeOf(choice, viewSize), mostPixels);
  return html`<div class="dialog-options">
    <fieldset>
      <legend class="dialog-label">${words.format}</legend>
      ${sizeCards(
        "picture-format",
        formats.map((format) => formatCard(state, format)),
        choice.format,
        (format) => onChoice({ format }),
      )}
      ${choice.format === "own" ? ownSizeFields("picture", words, choice, edgeLimits, t, onChoice) : nothing}
    </fieldset>
    <div class="dialog-pair">
      ${segments(
        "picture-scale",
        words.scale,
        scales.map((scale) => ({ value: scale, label: `${t.formatDigits(scale)}×` })),
        choice.scale,
        (scale) => onChoice({ scale }),
      )}
      ${segments(
        "picture-theme",
        words.theme,
        (["light", "dark"] as const).map((theme) => ({ value: theme, label: words.themes[theme] })),
        choice.theme,
        (theme) => onChoice({ theme }),
      )}
    </div>
    <div>
      ${checkField(words.transparent, choice.isTransparent, (isTransparent) => onChoice({ isTransparent }))}
      ${checkField(words.plain, choice.isPlain, (isPlain) => onChoice({ isPlain }))}
    </div>
  </div>`;
}

function formatCard({ words, t, choice, viewSize }: DialogState, format: Format): SizeCard<Format> {
  const shape = sizeOf({ ...choice, format }, viewSize);
  const numbers = format === "own" || shape === undefined ? "" : sizeWords(shape, t);
  return { value: format, name: words.formats[format], numbers, shape };
}
