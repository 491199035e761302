import { html, nothing, type TemplateResult } from "lit-html";
import type { Step } from "./steps.ts";
import type { DataState } from "./state.ts";

/** What is being done with the file; how far it is stands in no live region, or it would be read out all the time. */
export function busyStep(
  { words, t }: DataState,
  { progress: { phase, fraction } }: Extract<Step, { readonly name: "busy" }>,
): TemplateResult {
  const percent =
    fraction === undefined ? "" : new Intl.NumberFormat(t.formatLocale, { style: "percent" }).format(fraction);
  return html`<div class="data-busy">
    <p id="data-phase">${words.phases[phase]}</p>
    <progress class="data-busy__bar" max="1" value=${fraction ?? nothing} aria-labelledby="data-phase"></progress>
    <p class="data-busy__percent">${percent}</p>
    <p class="dialog-hint">${words.oldStays}</p>
  </div>`;
}
