import { html, type TemplateResult } from "lit-html";
import { isolate } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import type { Weights } from "../model/types.ts";
import { extentOfWeights } from "../model/weights.ts";

/** Where there are more weights, the slider stops only at some of them. */
const mostStops = 100;

/**
 * The weights at which the slider stops, ascending: 0, where all is shown, then each that leaves out something more. By
 * their places, not their sizes: few relations are much stronger than all others, and each step is to show something.
 */
export function weightStops({ values, rank }: Weights): readonly number[] {
  const leavingOut = rank.includes(0) ? values : values.subarray(1);
  const count = Math.min(mostStops, leavingOut.length);
  const last = leavingOut.length - 1;
  const places = Array.from({ length: count }, (_, stop) => Math.round((stop * last) / Math.max(1, count - 1)));
  return [0, ...places.map((place) => leavingOut[place] ?? 0)];
}

/** A slider for the least weight shown, between the least and the largest that there are. */
export function weightFilter(
  t: Translator,
  weights: Weights,
  stops: readonly number[],
  least: number,
  onWeight: (least: number) => void,
): TemplateResult {
  const name = isolate(weights.name, t.direction);
  const words = least > 0 ? t.words.weight.from(name, t.formatNumber(least)) : t.words.weight.all(name);
  const [first, last] = extentOfWeights(weights).map(t.formatNumber);
  return html`<label class="legend__weight">
    <span class="legend__least">${words}</span>
    <span class="legend__range">
      <span aria-hidden="true">${first}</span>
      <input
        type="range"
        min="0"
        max=${stops.length - 1}
        step="1"
        .value=${String(stops.findLastIndex((stop) => stop <= least))}
        aria-label=${name}
        aria-valuetext=${words}
        @input=${(event: Event) => onWeight(stops[Number((event.target as HTMLInputElement).value)] ?? 0)}
      />
      <span aria-hidden="true">${last}</span>
    </span>
  </label>`;
}
