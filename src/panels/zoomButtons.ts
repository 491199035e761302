import { html, type TemplateResult } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { iconButton } from "./iconButton.ts";

export interface ZoomActions {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
}

export function zoomButtons(t: Translator, actions: ZoomActions): TemplateResult {
  const { zoom } = t.words;
  return html`<div class="zoom" role="group" aria-label=${zoom.label}>
    ${iconButton("plus", zoom.in, actions.onZoomIn)} ${iconButton("minus", zoom.out, actions.onZoomOut)}
    ${iconButton("fit", zoom.fit, actions.onFit)}
  </div>`;
}
