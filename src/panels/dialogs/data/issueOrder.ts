import type { Issue } from "../../../dataset/issues.ts";
import { issueMessage } from "../../../i18n/issueWords.ts";
import type { OwnDataWords } from "../../../i18n/ownData.ts";
import { expectedWords } from "./reportedWords.ts";
import { withoutFields } from "./withoutFields.ts";

/** Columns that a table of issues can be sorted by. */
export const issueColumns = ["place", "severity", "finding", "expected", "found"] as const;
export type IssueColumn = (typeof issueColumns)[number];

export interface IssueOrder {
  readonly column: IssueColumn;
  readonly isDescending: boolean;
}

/** As they stand in the file. */
export const firstOrder: IssueOrder = { column: "place", isDescending: false };

/** The order after a column's header was pressed: by that column, or the other way around. */
export function turnOrder(order: IssueOrder, column: IssueColumn): IssueOrder {
  return { column, isDescending: order.column === column && !order.isDescending };
}

/** The sentence about an issue without what was expected and found, which have columns of their own. */
export function findingOf(words: OwnDataWords, issue: Issue): string {
  return issueMessage(words.issues, withoutFields(issue, "expected", "found"));
}

/**
 * The issues in an order. Those that are equal in it stay as they stand in the file. Severity begins with what is left
 * out; empty cells come last in either direction.
 */
export function sortIssues(
  words: OwnDataWords,
  issues: readonly Issue[],
  { column, isDescending }: IssueOrder,
): readonly Issue[] {
  const sign = isDescending ? -1 : 1;
  if (column === "place") return byPlace(issues, sign);
  const collator = new Intl.Collator(words.language, { numeric: true });
  const keyed = issues.map((issue) => ({ issue, key: keyOf(words, issue, column) }));
  return keyed
    .sort((one, other) => {
      if (one.key === "" || other.key === "") return Number(one.key === "") - Number(other.key === "");
      return sign * collator.compare(one.key, other.key);
    })
    .map(({ issue }) => issue);
}

function keyOf(words: OwnDataWords, issue: Issue, column: Exclude<IssueColumn, "place">): string {
  if (column === "severity") return issue.severity;
  if (column === "expected") return expectedWords(words, issue.expected).words;
  return column === "found" ? (issue.found ?? "") : findingOf(words, issue);
}

/** What is about all files, then file by file in the order in which these come, by line or row as far as these are known. */
function byPlace(issues: readonly Issue[], sign: number): readonly Issue[] {
  const files = new Map([["", 0]]);
  for (const { file = "" } of issues) if (!files.has(file)) files.set(file, files.size);
  const place = ({ file = "" }: Issue) => files.get(file) ?? 0;
  const line = (issue: Issue) => issue.row ?? issue.line ?? 0;
  return [...issues].sort((one, other) => sign * (place(one) - place(other) || line(one) - line(other)));
}
