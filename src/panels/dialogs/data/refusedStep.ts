import { html, nothing, type TemplateResult } from "lit-html";
import type { Issue } from "../../../dataset/issues.ts";
import { issueMessage, issuePlace } from "../../../i18n/issueWords.ts";
import { excerptLine } from "./excerptLine.ts";
import { expectedWords, remedyOf } from "./reportedWords.ts";
import type { Step } from "./steps.ts";
import type { DataState } from "./state.ts";
import { withoutFields } from "./withoutFields.ts";

type RefusedStep = Extract<Step, { readonly name: "refused" }>;

const mostReasons = 5;

/** Why there is nothing to show, where it stands, and what helps. */
export function refusedStep(state: DataState, { reading }: RefusedStep): TemplateResult {
  const { issues = [] } = reading ?? {};
  const errors = issues.filter(({ severity }) => severity === "error");
  const reasons = errors.length === 0 ? issues : errors;
  return html`<div class="data-refused">
    <p>${state.words.refused}</p>
    ${reasons.length === 0 ? html`<p>${state.words.unreadable}</p>` : nothing}
    <ul class="data-reasons">
      ${reasons.slice(0, mostReasons).map((issue) => reason(state, issue))}
    </ul>
    ${reasons.length > mostReasons ? html`<p>${state.words.moreReasons(reasons.length - mostReasons)}</p>` : nothing}
    <p class="dialog-hint">${state.words.oldStays}</p>
  </div>`;
}

function reason({ words }: DataState, issue: Issue): TemplateResult {
  // What was expected has a line of its own; where the line of the file is shown the value is marked in it.
  const said =
    issue.excerpt === undefined ? withoutFields(issue, "expected") : withoutFields(issue, "expected", "found");
  const expected = expectedWords(words, issue.expected);
  const remedy = remedyOf(words, issue.code);
  return html`<li class="data-reason">
    <p class="data-reason__words"><b>${issuePlace(words.issues, issue)}:</b> ${issueMessage(words.issues, said)}</p>
    ${excerptLine(issue)}
    ${
      expected.words === ""
        ? nothing
        : html`<p>${words.issueColumns.expected}: <span lang=${expected.language}>${expected.words}</span></p>`
    }
    ${remedy === "" ? nothing : html`<p class="data-reason__remedy">${remedy}</p>`}
  </li>`;
}
