import { html, type TemplateResult } from "lit-html";
import { icon } from "./icons.ts";
import type { PictureDropWords } from "../i18n/dialogs.ts";

/** Says where to drop. Assistive technology is not told: who cannot see it drags nothing over it. */
export function pictureDropArea(words: PictureDropWords, isForData: boolean): TemplateResult {
  const { invitation, dataInvitation } = words;
  return html`<div class="picture-drop" aria-hidden="true">
    <p class="picture-drop__words">${icon("fit")} ${isForData ? dataInvitation : invitation}</p>
  </div>`;
}
