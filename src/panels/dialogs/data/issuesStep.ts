import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Issue } from "../../../dataset/issues.ts";
import { issuePlace } from "../../../i18n/issueWords.ts";
import { excerptLine } from "./excerptLine.ts";
import { findingOf, type IssueColumn, issueColumns, sortIssues } from "./issueOrder.ts";
import { countReading } from "./readingCounts.ts";
import { expectedWords, foundWords } from "./reportedWords.ts";
import { moreButton } from "./moreButton.ts";
import type { Step } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";

type IssuesStep = Extract<Step, { readonly name: "issues" }>;

/** The issues that this step is about. */
export function issuesOf(state: Pick<DataState, "issues">, { reading }: IssuesStep): readonly Issue[] {
  return reading?.issues ?? state.issues;
}

/**
 * All issues as a table that can be sorted. The roles say that it is one: styles that put its cells below one another
 * would make browsers forget it.
 */
export function issuesStep(state: DataState, step: IssuesStep, handlers: DataHandlers): TemplateResult {
  const { words } = state;
  const issues = issuesOf(state, step);
  const sorted = sortIssues(words, issues, step.order);
  const { reading } = step;
  return html`<div class="data-issues">
    <p class="data-issues__summary">
      ${reading === undefined ? words.issuesOfPresent(issues.length) : words.summary(countReading(reading))}
    </p>
    <table class="data-table" role="table" aria-label=${words.issuesTable}>
      <thead role="rowgroup">
        <tr class="data-table__head" role="row">
          ${issueColumns.map((column) => header(state, step, column, handlers))}
          <th class="visually-hidden" role="columnheader" scope="col">${words.lineColumn}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          sorted.slice(0, step.most),
          (issue) => issue,
          (issue) => issueRow(state, issue),
        )}
      </tbody>
    </table>
    ${moreButton(words, sorted.length - step.most, handlers)}
  </div>`;
}

function header(
  { words }: DataState,
  { order }: IssuesStep,
  column: IssueColumn,
  { onSort }: DataHandlers,
): TemplateResult {
  const direction = order.isDescending ? "descending" : "ascending";
  const isSorted = order.column === column;
  return html`<th role="columnheader" scope="col" aria-sort=${isSorted ? direction : nothing}>
    <button type="button" class="data-sort" @click=${() => onSort(column)}>
      <span>${words.issueColumns[column]}</span>
      <span class="data-sort__arrow" aria-hidden="true">${isSorted ? (order.isDescending ? "↓" : "↑") : "↕"}</span>
    </button>
  </th>`;
}

function issueRow({ words }: DataState, issue: Issue): TemplateResult {
  const expected = expectedWords(words, issue.expected);
  const labelled = (column: IssueColumn, content: TemplateResult) =>
    html`<span class="data-table__label" aria-hidden="true">${words.issueColumns[column]}:</span> ${content}`;
  return html`<tr class="data-table__row" role="row">
    <th class="data-table__place" role="rowheader" scope="row">${issuePlace(words.issues, issue)}</th>
    <td class="data-table__severity" role="cell" data-severity=${issue.severity}>
      ${words.severities[issue.severity]}
    </td>
    <td class="data-table__finding" role="cell">${findingOf(words, issue)}</td>
    <td role="cell" ?data-empty=${expected.words === ""}>
      ${expected.words === "" ? nothing : labelled("expected", html`<span lang=${expected.language}>${expected.words}</span>`)}
    </td>
    <td role="cell" ?data-empty=${issue.found === undefined}>
      ${issue.found === undefined ? nothing : labelled("found", html`<code class="data-found">${foundWords(words, issue)}</code>`)}
    </td>
    <td class="data-table__line" role="cell" ?data-empty=${(issue.excerpt ?? "") === ""}>${excerptLine(issue)}</td>
  </tr>`;
}
