import { html, type TemplateResult } from "lit-html";
import type { Translator } from "../../i18n/translator.ts";
import { icon } from "../icons.ts";

/** A link out of the graphic. The dataset lets only https, http and mailto addresses through. */
export function externalLink(t: Translator, url: string, words: unknown): TemplateResult {
  return html`<a class="link" href=${url} target="_blank" rel="noopener noreferrer"
    >${words}<span class="visually-hidden"> (${t.words.opensInNewTab})</span>${icon("external")}</a
  >`;
}
