import { html, type TemplateResult } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { icon, type IconName } from "./icons.ts";

export interface ZoomActions {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
}

export function zoomButtons(t: Translator, actions: ZoomActions): TemplateResult {
  const { zoom } = t.words;
  return html`<div class="zoom" role="group" aria-label=${zoom.label}>
    ${zoomButton("plus", zoom.in, actions.onZoomIn)} ${zoomButton("minus", zoom.out, actions.onZoomOut)}
    ${zoomButton("fit", zoom.fit, actions.onFit)}
  </div>`;
}

function zoomButton(name: IconName, label: string, onClick: () => void): TemplateResult {
  return html`<button
    type="button"
    class="icon-button zoom__button"
    aria-label=${label}
    title=${label}
    @click=${onClick}
  >
    ${icon(name)}
  </button>`;
}
