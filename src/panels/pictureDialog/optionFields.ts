import { html, nothing, svg, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { type Choice, type Format, formats, readEdge, scalesFor, type SizePx, sizeOf } from "./choice.ts";
import { edgeLimits, sizeWords } from "./sizeWords.ts";
import type { DialogHandlers, DialogState } from "./types.ts";

const hintId = "picture-edges";
/** The longer edge of the little drawing of a format. */
const glyphPx = 18;

/** Everything about the picture that can be chosen. */
export function optionFields(state: DialogState, { onChoice }: DialogHandlers): TemplateResult {
  const { words, choice, viewSize, mostPixels } = state;
  const scales = scalesFor(sizeOf(choice, viewSize), mostPixels);
  const check = (label: string, isChecked: boolean, onChange: (isOn: boolean) => void) =>
    html`<label class="picture-check">
      <input
        type="checkbox"
        .checked=${live(isChecked)}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>`;
  return html`<div class="picture-options">
    <fieldset>
      <legend class="picture-label">${words.format}</legend>
      <div class="picture-formats">
        ${formats.map((format) => formatRadio(state, format, () => onChoice({ format })))}
      </div>
      ${choice.format === "own" ? ownSize(state, onChoice) : nothing}
    </fieldset>
    <div class="picture-pair">
      ${segments(
        "scale",
        words.scale,
        scales.map((scale) => ({ value: scale, label: `${scale}×` })),
        choice.scale,
        (scale) => onChoice({ scale }),
      )}
      ${segments(
        "theme",
        words.theme,
        (["light", "dark"] as const).map((theme) => ({ value: theme, label: words.themes[theme] })),
        choice.theme,
        (theme) => onChoice({ theme }),
      )}
    </div>
    <div>
      ${check(words.transparent, choice.isTransparent, (isTransparent) => onChoice({ isTransparent }))}
      ${check(words.plain, choice.isPlain, (isPlain) => onChoice({ isPlain }))}
    </div>
  </div>`;
}

function formatRadio({ words, choice, viewSize }: DialogState, format: Format, onChoose: () => void): TemplateResult {
  const size = sizeOf({ ...choice, format }, viewSize);
  return html`<label class="picture-format">
    <input
      class="visually-hidden"
      type="radio"
      name="picture-format"
      value=${format}
      .checked=${live(choice.format === format)}
      @change=${onChoose}
    />
    ${glyph(size)}
    <span class="picture-format__name">${words.formats[format]}</span>
    <span class="picture-format__size">${format === "own" || size === undefined ? nothing : sizeWords(size)}</span>
  </label>`;
}

/** The shape of a picture, as a small frame. */
function glyph(size: SizePx | undefined): TemplateResult {
  const { widthPx, heightPx } = size ?? { widthPx: 1, heightPx: 1 };
  const shrink = glyphPx / Math.max(widthPx, heightPx);
  const [width, height] = [Math.max(3, widthPx * shrink), Math.max(3, heightPx * shrink)];
  return html`<svg class="picture-format__glyph" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    ${svg`<rect x=${(20 - width) / 2} y=${(20 - height) / 2} width=${width} height=${height} rx="1.5" />`}
  </svg>`;
}

function ownSize(state: DialogState, onChoice: (change: Partial<Choice>) => void): TemplateResult {
  const { words, choice } = state;
  const field = (label: string, value: string, onChange: (text: string) => void) =>
    html`<label class="picture-edge">
      <span>${label}</span>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="5"
        aria-describedby=${hintId}
        aria-invalid=${readEdge(value) === undefined ? "true" : nothing}
        .value=${live(value)}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).value)}
      />
    </label>`;
  return html`<div class="picture-own">
    ${field(words.width, choice.ownWidth, (ownWidth) => onChoice({ ownWidth }))}
    ${field(words.height, choice.ownHeight, (ownHeight) => onChoice({ ownHeight }))}
    <p class="picture-hint" id=${hintId}>${edgeLimits(state)}</p>
  </div>`;
}

function segments<Value extends string | number>(
  name: string,
  legend: string,
  options: readonly { readonly value: Value; readonly label: string }[],
  chosen: Value,
  onChoose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset>
    <legend class="picture-label">${legend}</legend>
    <div class="picture-segments">
      ${options.map(
        ({ value, label }) =>
          html`<label class="picture-segment">
            <input
              class="visually-hidden"
              type="radio"
              name=${`picture-${name}`}
              value=${value}
              .checked=${live(value === chosen)}
              @change=${() => onChoose(value)}
            />
            <span>${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
