import type { Issue } from "../../../dataset/issues.ts";
import { issuePlace } from "../../../i18n/issueWords.ts";
import type { OwnDataWords } from "../../../i18n/ownData.ts";
import { writeSheet } from "../sheetText.ts";
import { findingOf } from "./issueOrder.ts";
import { expectedWords } from "./reportedWords.ts";
import { withoutFields } from "./withoutFields.ts";

/** All issues as a table for spreadsheets, one row for each issue in the order given. */
export function writeReport(words: OwnDataWords, issues: readonly Issue[]): string {
  const { separator, columns, severities } = words.reportTable;
  const rows = issues.map((issue) => [
    issue.file ?? "",
    issuePlace(words.issues, withoutFields(issue, "file")),
    String(issue.row ?? issue.line ?? ""),
    severities[issue.severity],
    findingOf(words, issue),
    expectedWords(words, issue.expected).words,
    issue.found ?? "",
    issue.suggestion ?? "",
    issue.excerpt ?? "",
  ]);
  return writeSheet([columns, ...rows], separator);
}
