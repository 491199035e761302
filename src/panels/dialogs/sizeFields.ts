import { html, nothing, svg, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { type EdgeLimits, readEdge, type SizePx } from "./size.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { DialogWords } from "../../i18n/dialogs.ts";

/** The longer edge of the little drawing of a size. */
const glyphPx = 18;

export interface SizeCard<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** The size in numbers; "" for none. */
  readonly numbers: string;
  /** For the drawing; undefined: a square. */
  readonly shape: SizePx | undefined;
}

/** Named sizes, of which one holds. `name` sets apart the groups of one shadow root. */
export function sizeCards<Value extends string>(
  name: string,
  cards: readonly SizeCard<Value>[],
  chosen: Value,
  onChoose: (value: Value) => void,
): TemplateResult {
  return html`<div class="dialog-cards">
    ${cards.map(
      ({ value, name: label, numbers, shape }) =>
        html`<label class="dialog-card">
          <input
            class="visually-hidden"
            type="radio"
            name=${name}
            value=${value}
            .checked=${live(value === chosen)}
            @change=${() => onChoose(value)}
          />
          ${glyph(shape)}
          <span class="dialog-card__name">${label}</span>
          <span class="dialog-card__size">${numbers === "" ? nothing : html`<bdi dir="ltr">${numbers}</bdi>`}</span>
        </label>`,
    )}
  </div>`;
}

/** The shape of a size, as a small frame. */
function glyph(size: SizePx | undefined): TemplateResult {
  const { widthPx, heightPx } = size ?? { widthPx: 1, heightPx: 1 };
  const shrink = glyphPx / Math.max(widthPx, heightPx);
  const [width, height] = [Math.max(3, widthPx * shrink), Math.max(3, heightPx * shrink)];
  return html`<svg class="dialog-card__glyph" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    ${svg`<rect x=${(20 - width) / 2} y=${(20 - height) / 2} width=${width} height=${height} rx="1.5" />`}
  </svg>`;
}

/** Both edges of a size of one's own, as typed. */
export interface TypedSize {
  readonly ownWidth: string;
  readonly ownHeight: string;
}

export function ownSizeFields(
  name: string,
  words: DialogWords,
  { ownWidth, ownHeight }: TypedSize,
  limits: EdgeLimits,
  t: Translator,
  onChange: (change: Partial<TypedSize>) => void,
): TemplateResult {
  const hintId = `${name}-edges`;
  const field = (label: string, value: string, onTyped: (text: string) => void) =>
    html`<label class="dialog-edge">
      <span>${label}</span>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="5"
        aria-describedby=${hintId}
        aria-invalid=${readEdge(value, limits) === undefined ? "true" : nothing}
        .value=${live(value)}
        @change=${(event: Event) => onTyped((event.target as HTMLInputElement).value)}
      />
    </label>`;
  return html`<div class="dialog-own">
    ${field(words.width, ownWidth, (text) => onChange({ ownWidth: text }))}
    ${field(words.height, ownHeight, (text) => onChange({ ownHeight: text }))}
    <p class="dialog-hint" id=${hintId}>${limitWords(words, limits, t)}</p>
  </div>`;
}

/** "200 bis 8000 Pixel". */
export function limitWords(words: DialogWords, { smallestPx, largestPx }: EdgeLimits, t: Translator): string {
  return words.edgeLimits(t.formatDigits(smallestPx), t.formatDigits(largestPx));
}
