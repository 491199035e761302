import { html, nothing, type TemplateResult } from "lit-html";
import type { Issue } from "../../../dataset/issues.ts";
import { markLine } from "./excerpt.ts";

/** The line of the file with the place marked; nothing where there is none. */
export function excerptLine(issue: Issue): TemplateResult | typeof nothing {
  if (issue.excerpt === undefined || issue.excerpt === "") return nothing;
  const { before, marked, after } = markLine(issue);
  const number = issue.row ?? issue.line;
  const mark = marked === "" ? nothing : html`<mark class="data-mark">${marked}</mark>`;
  // No space that the file does not have.
  return html`<code class="data-line" dir="ltr"
    >${number === undefined ? nothing : html`<span class="data-line__number" aria-hidden="true">${number}</span>`}<span
      class="data-line__text"
      >${before}${mark}${after}</span
    ></code
  >`;
}
