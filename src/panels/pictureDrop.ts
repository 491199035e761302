import { html, type TemplateResult } from "lit-html";
import { icon } from "./icons.ts";
import { pictureDropWords } from "./pictureDropWords.ts";
import type { Translator } from "../i18n/translator.ts";

/** Says where to drop. Assistive technology is not told: who cannot see it drags nothing over it. */
export function pictureDropArea(t: Translator, isForData: boolean): TemplateResult {
  const { invitation, dataInvitation } = pictureDropWords[t.language];
  return html`<div class="picture-drop" aria-hidden="true">
    <p class="picture-drop__words">${icon("fit")} ${isForData ? dataInvitation : invitation}</p>
  </div>`;
}
